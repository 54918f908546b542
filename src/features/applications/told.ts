// What an application tells by criteria and in records, in the order in which it is read.
import { criteriaOf } from '../../domain/criteria.ts'
import type { Application, LinkFacts } from './queries/index.ts'
import { awardLine, educationLine, trainingLine } from './records.ts'
import { applicationWords as words } from './words.ts'

export interface ToldResult {
  criterion: string
  text: string
  inapplicable: string | null
  links: LinkFacts[]
}

const order = Object.values(criteriaOf)
  .flat()
  .map(({ code }) => code)

/** Every criterion of which something is told. */
export function resultsOf(it: Application): ToldResult[] {
  const off = new Map((it.details.notApplicable ?? []).map(({ criterion, reason }) => [criterion, reason]))
  const texts = new Map(it.results.map(({ criterion, text }) => [criterion, text]))
  const linked = it.links.flatMap(({ criterion }) => (criterion ? [criterion] : []))
  const codes = [...new Set([...texts.keys(), ...off.keys(), ...linked])]
  return codes
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((criterion) => ({
      criterion,
      text: texts.get(criterion) ?? '',
      inapplicable: off.get(criterion) ?? null,
      links: it.links.filter((link) => link.criterion === criterion),
    }))
}

export interface RecordGroup {
  title: string
  lines: string[]
}

/** Education, courses, awards: those of which there is something. */
export const recordGroups = (it: Application): RecordGroup[] =>
  [
    { title: words.education, lines: (it.details.education ?? []).map(educationLine) },
    { title: words.training, lines: (it.details.training ?? []).map(trainingLine) },
    { title: words.awards, lines: awardLines(it) },
  ].filter(({ lines }) => lines.length > 0)

export const awardLines = ({ details }: Pick<Application, 'details'>): string[] => [
  ...(details.awards ?? []).map(awardLine),
  ...(details.degree ? [words.degree(details.degree)] : []),
]
