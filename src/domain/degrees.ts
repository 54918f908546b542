// Scientific degrees and titles (D.14). Honorary titles are awards, not these.
import { type CatalogueEntry, findEntry } from './catalogue.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

/** Branches as they stand in the name of a degree, with the short form that people write. */
export const degreeBranches = [
  branch('architecture', 'архитектуры', 'арх.'),
  branch('biology', 'биологических наук', 'биол. наук', 'б.н.'),
  branch('veterinary', 'ветеринарных наук', 'вет. наук'),
  branch('military', 'военных наук', 'воен. наук'),
  branch('geography', 'географических наук', 'геогр. наук'),
  branch('geology', 'геолого-минералогических наук', 'геол.-минерал. наук', 'г.-м.н.'),
  branch('arts', 'искусствоведения', 'иск.'),
  branch('history', 'исторических наук', 'ист. наук', 'и.н.'),
  branch('culture', 'культурологии', 'культ.'),
  branch('medicine', 'медицинских наук', 'мед. наук', 'м.н.'),
  branch('pedagogy', 'педагогических наук', 'пед. наук', 'п.н.'),
  branch('politics', 'политических наук', 'полит. наук'),
  branch('psychology', 'психологических наук', 'психол. наук', 'псх.н.'),
  branch('agriculture', 'сельскохозяйственных наук', 'с.-х. наук', 'с.-х.н.'),
  branch('sociology', 'социологических наук', 'социол. наук'),
  branch('engineering', 'технических наук', 'техн. наук', 'т.н.'),
  branch('theology', 'теологии', 'теол.'),
  branch('pharmacy', 'фармацевтических наук', 'фарм. наук'),
  branch('physics', 'физико-математических наук', 'физ.-мат. наук', 'ф.-м.н.'),
  branch('philology', 'филологических наук', 'филол. наук'),
  branch('philosophy', 'философских наук', 'филос. наук'),
  branch('chemistry', 'химических наук', 'хим. наук', 'х.н.'),
  branch('economics', 'экономических наук', 'экон. наук', 'э.н.'),
  branch('law', 'юридических наук', 'юрид. наук', 'ю.н.'),
]

const ranks = [
  { code: 'candidate', name: 'Кандидат', short: 'канд.', letter: 'к.' },
  { code: 'doctor', name: 'Доктор', short: 'докт.', letter: 'д.' },
] as const

/** «Нет», every «кандидат … наук» and every «доктор … наук»; codes like `candidate_pedagogy`. */
export const degrees: readonly (CatalogueEntry & { synonyms: readonly string[] })[] = [
  { code: 'none', name: 'Нет', synonyms: ['без степени', 'не имею', 'не имеет', 'нет степени'] },
  ...ranks.flatMap((rank) =>
    degreeBranches.map(({ code, name, short }) => ({
      code: `${rank.code}_${code}`,
      name: `${rank.name} ${name}`,
      synonyms: short.flatMap((words) => [
        `${rank.short} ${words}`,
        `${rank.letter} ${words}`,
        `${rank.name} ${words}`,
      ]),
    })),
  ),
]

export const academicTitles = [
  { code: 'none', name: 'Нет', synonyms: ['без звания', 'не имею', 'не имеет'] },
  { code: 'docent', name: 'Доцент', synonyms: ['доц.'] },
  { code: 'professor', name: 'Профессор', synonyms: ['проф.'] },
] as const satisfies CatalogueEntry[]

/** Understands «кандидат педагогических наук», «канд. пед. наук», «к.п.н.»; empty and dashes mean none. Gives the code. */
export function parseDegree(text: string): Parsed<string> {
  if (/^[\s\u00a0\p{Pd}]*$/u.test(text)) return understood('none')
  const found = findEntry(degrees, text)
  return found
    ? understood(found.code)
    : misunderstood('degreeUnknown', 'Учёная степень, например «кандидат педагогических наук», или «нет»')
}

function branch(code: string, name: string, ...short: string[]) {
  return { code, name, short }
}
