// The steps of a draft, in their order. Which there are follows from the category and from who writes.
import { isCategory, type WantedCategory } from '../../domain/categories.ts'
import { criteriaOf } from '../../domain/criteria.ts'

export const plainSteps = [
  'paper',
  'work',
  'category',
  'form',
  'education',
  'training',
  'awards',
  'presence',
  'petition',
  'consents',
] as const
export type PlainStep = (typeof plainSteps)[number]

/** One page of a criterion: `results-H1`. */
export type ResultStep = `results-${string}`
export type Step = PlainStep | ResultStep

/** Steps whose answers are records, added one at a time. */
export const listSteps = ['education', 'training', 'awards'] as const
export type ListStep = (typeof listSteps)[number]
export const isListStep = (step: Step): step is ListStep => (listSteps as readonly string[]).includes(step)

const resultsOf = (wanted: WantedCategory | null): ResultStep[] =>
  wanted ? criteriaOf[wanted].map(({ code }): ResultStep => `results-${code}`) : []

/** The criterion of a page of results; nothing for another step. */
export const criterionOf = (step: Step): string | undefined =>
  step.startsWith('results-') ? step.slice('results-'.length) : undefined

/** A.10: only these two need a petition. */
export const needsPetition = (wanted: WantedCategory | null): boolean =>
  wanted === 'methodist' || wanted === 'mentor'

export const wantedIn = (typed: string): WantedCategory | null =>
  isCategory(typed) && typed !== 'none' ? typed : null

export function stepsOf(it: { wanted: WantedCategory | null; isPaper: boolean }): Step[] {
  return [
    ...(it.isPaper ? (['paper'] as const) : []),
    'work',
    'category',
    'form',
    'education',
    'training',
    'awards',
    ...resultsOf(it.wanted),
    'presence',
    ...(needsPetition(it.wanted) ? (['petition'] as const) : []),
    'consents',
  ]
}

/** Any step of any draft: what autosave may name. */
export const isStep = (text: string): text is Step =>
  (plainSteps as readonly string[]).includes(text) || /^results-[FHMN][1-5]$/.test(text)
