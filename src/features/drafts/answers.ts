// What was typed in a draft, right or wrong, by steps; and what of a posted form is kept.
import { many, one, type Typed } from '../../web/body.ts'
import { type ListStep, listSteps, type Step } from './steps.ts'

/** One record of a list, as it was typed. */
export interface Entry {
  id: string
  typed: Typed
}

export interface Answers {
  typed: Partial<Record<Step, Typed>>
  lists: Record<ListStep, Entry[]>
}

const fields = {
  paper: ['channel', 'epguNumber', 'receivedOn', 'query', 'person', 'lastName', 'firstName', 'middleName'],
  work: [
    'municipality',
    'organisation',
    'organisationTyped',
    'position',
    'subject',
    'appointedOn',
    'appointedFirstOn',
    'experiencePed',
    'experiencePosition',
    'experienceOrganisation',
    'load',
    'birthOn',
    'phone',
    'phoneWork',
    'email',
  ],
  category: ['held', 'heldOn', 'heldUntil', 'heldOrder', 'wanted'],
  form: ['form', 'basis', 'basisYear', 'basisDocument'],
  education: ['kind', 'place', 'document', 'issuedOn', 'speciality', 'qualification', 'entry'],
  training: ['place', 'title', 'hours', 'issuedOn', 'document', 'entry'],
  awards: ['code', 'title', 'year', 'document', 'entry', 'degree'],
  results: ['text', 'inapplicable', 'reason', 'links'],
  presence: ['presence'],
  petition: ['way'],
  // Ticks are kept too: a step that is left and found again must look as it was left.
  consents: ['data', 'order', 'forms'],
} as const

/** The fields of a step. СНИЛС is not among them: it never becomes a part of a draft. */
export const fieldsOf = (step: Step): readonly string[] =>
  step in fields ? fields[step as keyof typeof fields] : fields.results

/** Room for what is too long by a little: the person sees it and shortens it. */
const longest = 20_000

/** What of a posted step is kept. */
export const keptOf = (step: Step, typed: Typed): Typed =>
  Object.fromEntries(fieldsOf(step).map((name) => [name, keptText(name, one(typed, name))]))

// Somebody is sought by СНИЛС too, and that is never kept.
const keptText = (name: string, text: string): string =>
  name === 'query' && text.replace(/\D/g, '').length >= 9 ? '' : text.slice(0, longest)

const listKey = (step: ListStep): string => `list:${step}`

/** Answers as they stand in the database. Anything that is not of their shape counts as not there. */
export function answersOf(raw: unknown): Answers {
  const all = isObject(raw) ? raw : {}
  const typed = Object.fromEntries(
    Object.entries(all).filter(([key, value]) => !key.startsWith('list:') && isObject(value)),
  ) as Answers['typed']
  const lists = Object.fromEntries(
    listSteps.map((step) => [step, Array.isArray(all[listKey(step)]) ? all[listKey(step)] : []]),
  ) as Answers['lists']
  return { typed, lists }
}

/** What a saved step changes of the answers. */
export const patchOf = (step: Step, typed: Typed, list?: { of: ListStep; entries: readonly Entry[] }) => ({
  [step]: typed,
  ...(list ? { [listKey(list.of)]: list.entries } : {}),
})

export const answersJson = ({ typed, lists }: Answers): string =>
  JSON.stringify({
    ...typed,
    ...Object.fromEntries(listSteps.map((step) => [listKey(step), lists[step]])),
  })

export const typedOf = (it: Answers, step: Step): Typed => it.typed[step] ?? {}

/** Nothing was typed there yet. */
export const isBlank = (typed: Typed, but: readonly string[] = []): boolean =>
  Object.keys(typed).every(
    (name) => but.includes(name) || many(typed, name).every((text) => text.trim() === ''),
  )

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it)
