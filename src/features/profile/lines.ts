// A record as lines of the page: what it is called and what it says. Two states of a record differ where their lines do.
import type { CatalogueEntry } from '../../domain/catalogue.ts'
import { categoryWords } from '../../domain/categories.ts'
import { formatPhone } from '../../domain/contacts.ts'
import { academicTitles, degrees } from '../../domain/degrees.ts'
import { educationLevels, programmeLevels } from '../../domain/educationLevels.ts'
import type { Change } from '../../domain/events.ts'
import { fullName } from '../../domain/names.ts'
import { counted, countedNouns, formatDay, inSentence } from '../../ui/text.ts'
import type { Choices, Named, Person, Specialist } from './queries/index.ts'
import type { Line } from './secrets.ts'
import { personWords, specialistWords } from './words/index.ts'

const words = { ...personWords, ...specialistWords }

export const personLines = (it: Person): Line[] => [
  { term: words.name, text: fullName(it) },
  { term: words.birthOn, text: it.birthOn ? formatDay(it.birthOn) : '' },
  { term: words.sex, text: it.sex ? words.sexes[it.sex] : '' },
  { term: words.phoneMobile, text: it.phoneMobile ? formatPhone(it.phoneMobile) : '' },
  { term: words.phoneWork, text: it.phoneWork ? formatPhone(it.phoneWork) : '' },
]

/** `choices` names the ids; an id that is not among them has no name. */
export function specialistLines(it: Specialist, choices: Choices): Line[] {
  const category = categoryWords[it.categoryHeld].name
  return [
    { term: words.organisation, text: nameOf(choices.organisations, it.organisationId) },
    { term: words.position, text: nameOf(choices.positions, it.positionId) },
    { term: words.subject, text: nameOf(choices.subjects, it.subjectId) },
    { term: words.education, text: entryName(educationLevels, it.education) },
    { term: words.educationProgram, text: entryName(programmeLevels, it.educationProgram) },
    {
      term: words.categoryHeld,
      text: it.categoryHeldOn ? words.categorySince(category, formatDay(it.categoryHeldOn)) : category,
    },
    { term: words.degree, text: entryName(degrees, it.degree) },
    { term: words.academicTitle, text: entryName(academicTitles, it.academicTitle) },
    { term: words.experiencePed, text: years(it.experiencePed) },
    { term: words.experienceExpert, text: years(it.experienceExpert) },
    { term: words.positionsOk, text: namesOf(choices.positions, it.positionsOk) },
    { term: words.subjectsOk, text: namesOf(choices.subjects, it.subjectsOk) },
    { term: words.onsiteReady, text: it.onsiteReady ? words.yes : words.no },
  ]
}

const years = (count: number | null): string => (count === null ? '' : counted(count, countedNouns.year))

const nameOf = (list: readonly Named[], id: string | null): string =>
  list.find((it) => it.id === id)?.name ?? ''

const namesOf = (list: readonly Named[], ids: readonly string[]): string =>
  list
    .filter((it) => ids.includes(it.id))
    .map((it, i) => (i === 0 ? it.name : inSentence(it.name)))
    .join('; ')

const entryName = (list: readonly CatalogueEntry[], code: string | null): string =>
  list.find((it) => it.code === code)?.name ?? ''

/** What differs, in the words of the page. */
export function changesBetween(before: readonly Line[], after: readonly Line[]): Change[] {
  return after.flatMap(({ term, text }, i) => {
    const from = before[i]?.text ?? ''
    return from === text ? [] : [{ field: term, from, to: text }]
  })
}
