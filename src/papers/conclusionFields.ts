// From the facts of a case to the values of the conclusion's form (E.8).
import { incline } from 'lvovich'
import { type AttestationForm, attestationFormWords } from '../domain/attestationForms.ts'
import { type Category, categoryWords, type WantedCategory } from '../domain/categories.ts'
import { type Day, paperDay } from '../domain/days.ts'
import { fullName, type PersonName, signName } from '../domain/names.ts'
import type { FieldValues } from './docx/filling.ts'

/** A numbered paper: the yearly order, a contract. */
export type NumberedPaper = { number: string | null; on: Day | null }

/** What a person corrected by hand stands before what lvovich makes of the name. */
export type DeclinedName = PersonName & { genitive?: string | null; dative?: string | null }

/** `null` is «not known»: the form gets a line in its place. */
export type ConclusionFacts = {
  caseNumber: string
  templateVersion: number | string
  /** The names in force on the day of the paper (S-17). */
  institution: { authority: string | null; center: string | null }
  order: NumberedPaper | null
  contract: NumberedPaper | null
  teacher: DeclinedName
  position: string | null
  subject: string | null
  organisation: string | null
  municipality: string | null
  appointedOn: Day | null
  held: Category | null
  /** The last day of the category held, `endless` for one without a term (A.13). */
  heldUntil: Day | 'endless' | null
  wanted: WantedCategory | null
  period: { from: Day; to: Day } | null
  form: AttestationForm | null
  specialists: readonly { name: PersonName; position: string | null }[]
}

/** The values that are known; the fields left out become lines to fill by hand. */
export function conclusionFields(facts: ConclusionFacts): FieldValues {
  const { teacher, specialists, wanted } = facts
  return {
    ...known({
      орган_наименование: facts.institution.authority,
      центр_наименование: facts.institution.center,
      категория_им_падеж: wanted && categoryWords[wanted].nominative,
      категория_род_падеж: wanted && categoryWords[wanted].genitive,
      категория_дат_падеж: wanted && categoryWords[wanted].dative,
      категория_вин_падеж: wanted && categoryWords[wanted].accusative,
      категория_заявленная: wanted && categoryInPaper(wanted),
      ...ofPaper('распоряжение', facts.order),
      ...ofPaper('договор', facts.contract),
      фио: fullName(teacher),
      фио_кратко: signName(teacher),
      фио_род_падеж: genitiveName(teacher),
      фио_дат_падеж: teacher.dative || decline(teacher, 'dative'),
      организация: facts.organisation,
      муниципалитет: facts.municipality,
      должность: positionInPaper(facts.position),
      предмет: facts.subject,
      дата_назначения: facts.appointedOn && paperDay(facts.appointedOn),
      период_с: facts.period && paperDay(facts.period.from),
      период_по: facts.period && paperDay(facts.period.to),
      форма: facts.form && lowerFirst(attestationFormWords[facts.form]),
      дело_номер: facts.caseNumber,
      версия: String(facts.templateVersion),
      ...Object.fromEntries(specialists.slice(0, 3).flatMap(numbered)),
    }),
    ...heldFields(facts),
    ...(specialists.length > 0 ? { специалисты: specialists.map(ofSpecialist) } : {}),
  }
}

/** «первая», «высшая», «педагог-методист» in quotes and not declined (M). */
export function categoryInPaper(category: Category): string {
  const name = lowerFirst(categoryWords[category].name)
  return category === 'methodist' || category === 'mentor' ? `«${name}»` : name
}

/** A position stands in papers with a small letter (M). */
export function positionInPaper(position: string | null): string | null {
  return position === null ? null : lowerFirst(position.trim())
}

// An empty value, unlike an absent one, leaves no line: who has no category has no term to fill in.
function heldFields({ held, heldUntil }: ConclusionFacts): Record<string, string> {
  if (held === null) return {}
  const name = { категория_имеющаяся: categoryInPaper(held) }
  if (held === 'none') return { ...name, срок_категории: '' }
  if (heldUntil === null) return name
  const until = heldUntil === 'endless' ? 'бессрочно' : `до ${paperDay(heldUntil)}`
  return { ...name, срок_категории: until }
}

function ofPaper(name: string, paper: NumberedPaper | null): Record<string, string | null> {
  return { [`${name}_дата`]: paper?.on ? paperDay(paper.on) : null, [`${name}_номер`]: paper?.number ?? null }
}

type Specialist = ConclusionFacts['specialists'][number]

function numbered({ name, position }: Specialist, index: number): [string, string | null][] {
  return [
    [`специалист_${index + 1}_фио`, fullName(name)],
    [`должность_${index + 1}`, positionInPaper(position)],
  ]
}

function ofSpecialist({ name, position }: Specialist): Record<string, string> {
  return known({
    фио_специалиста: fullName(name),
    фио_специалиста_кратко: signName(name),
    должность_специалиста: positionInPaper(position),
  })
}

export function genitiveName(teacher: DeclinedName): string {
  return teacher.genitive || decline(teacher, 'genitive')
}

export function decline(
  { lastName, firstName, middleName }: PersonName,
  into: 'genitive' | 'dative',
): string {
  const person = { last: lastName, first: firstName, ...(middleName ? { middle: middleName } : {}) }
  const declined = incline(person, into)
  return [declined.last, declined.first, declined.middle].filter(Boolean).join(' ')
}

export function known(values: Record<string, string | null | undefined>): Record<string, string> {
  const told = Object.entries(values).filter(([, value]) => value && value.trim() !== '')
  return Object.fromEntries(told) as Record<string, string>
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
