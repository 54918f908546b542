// Step one, «Кто вы»: typed and chosen as D.3 says (S-15).
import { z } from 'zod'
import { isMobile, parsePhone } from '../../../domain/contacts.ts'
import { type Day, parseDay } from '../../../domain/days.ts'
import { type NamePart, parseNamePart } from '../../../domain/names.ts'
import { organisationKey } from '../../../domain/organisationNames.ts'
import { misunderstood, type Parsed } from '../../../domain/parsed.ts'
import { birthLimits } from '../../../domain/personDays.ts'
import { one, type Typed } from '../../../web/body.ts'
import { oneOf, parsed, text } from '../../../web/fields.ts'
import { type Checked, check, type FieldErrors } from '../../../web/forms.ts'
import { personWords as words } from '../words/index.ts'
import { type Choices, merged, type PersonAnswer, type WorkAnswer } from './answers.ts'

/** Staff give their name and telephone, teachers and heads the birth date too; who has an account has given the name before. */
export type PersonKind = 'specialist' | 'owner' | 'teacher' | 'staff'

/** The choice «Нет в списке» of the organisation. */
export const notInList = 'other'

const part = (which: NamePart) => (typed: string) => parseNamePart(typed, which)

const nameFields = {
  lastName: parsed(part('lastName'), { required: words.noLastName }),
  firstName: parsed(part('firstName'), { required: words.noFirstName }),
  middleName: parsed(part('middleName')),
}

const aboutFields = (today: Day) => ({
  birthOn: parsed((typed) => parseDay(typed, birthLimits(today)), { required: words.noBirth }),
  sex: oneOf(['m', 'f']),
  phoneMobile: parsed(parseMobile, { required: words.noPhone }),
  phoneWork: parsed(parsePhone),
  organisationTyped: text({ atMost: 300 }),
})

function parseMobile(typed: string): Parsed<string> {
  const phone = parsePhone(typed)
  return phone.ok && !isMobile(phone.value) ? misunderstood('phoneNotMobile', words.notMobile) : phone
}

const staffForm = z.object({
  ...nameFields,
  phoneMobile: parsed(parsePhone, { required: words.noPhone }),
  phoneWork: parsed(parsePhone),
})

const teacherForm = (today: Day) =>
  z.object({
    ...nameFields,
    birthOn: parsed((typed) => parseDay(typed, birthLimits(today)), { required: words.noBirth }),
    phoneMobile: parsed(parsePhone, { required: words.noAnyPhone }),
  })

export function understandPerson(
  kind: PersonKind,
  typed: Typed,
  choices: Choices,
  today: Day,
): Checked<PersonAnswer> {
  if (kind === 'staff') return understandStaff(typed)
  if (kind === 'teacher') return understandTeacher(typed, today)
  const { errors: together, work } = understandWork(typed, choices)
  const named = kind === 'specialist' ? check(z.object(nameFields), typed) : null
  const about = check(z.object(aboutFields(today)), typed)
  const single = { ...(named && !named.ok ? named.errors : {}), ...(about.ok ? {} : about.errors) }
  return merged(typed, 'person', single, together, () => {
    if (!about.ok || (named && !named.ok) || !work) throw new Error('a step without faults has answers')
    const { birthOn, sex, phoneMobile, phoneWork } = about.value
    return { name: named ? named.value : null, birthOn, sex, phoneMobile, phoneWork, work }
  })
}

function understandStaff(typed: Typed): Checked<PersonAnswer> {
  const it = check(staffForm, typed)
  if (!it.ok) return it
  const { phoneMobile, phoneWork, ...name } = it.value
  return { ok: true, value: { name, birthOn: null, sex: null, phoneMobile, phoneWork, work: null } }
}

function understandTeacher(typed: Typed, today: Day): Checked<PersonAnswer> {
  const it = check(teacherForm(today), typed)
  if (!it.ok) return it
  const { birthOn, phoneMobile, ...name } = it.value
  return { ok: true, value: { name, birthOn, sex: null, phoneMobile, phoneWork: null, work: null } }
}

function understandWork(typed: Typed, choices: Choices): { errors: FieldErrors; work: WorkAnswer | null } {
  const errors: FieldErrors = {}
  const municipality = choices.municipalities.find(({ id }) => id === one(typed, 'municipality'))
  if (!municipality) errors.municipality = words.chooseMunicipality
  const organisation = understandOrganisation(typed, choices, errors)
  const position = choices.positions.find(({ id }) => id === one(typed, 'position'))
  if (!position) errors.position = one(typed, 'position') ? words.positionGone : words.choosePosition
  const subject = choices.subjects.find(({ id }) => id === one(typed, 'subject'))
  if (position?.requiresSubject && !subject) errors.subject = words.chooseSubject(position.name)
  if (!municipality || !organisation || !position) return { errors, work: null }
  return {
    errors,
    work: {
      municipalityId: municipality.id,
      organisation,
      positionId: position.id,
      subjectId: subject?.id ?? null,
    },
  }
}

// A name that is typed although it stands in the list is the one in the list.
function understandOrganisation(
  typed: Typed,
  { organisations }: Choices,
  errors: FieldErrors,
): WorkAnswer['organisation'] | undefined {
  const chosen = one(typed, 'organisation')
  const name = one(typed, 'organisationTyped').replace(/\s+/g, ' ').trim()
  const listed = organisations.find(({ id }) => id === chosen)
  if (listed) return { id: listed.id, name: listed.name }
  if (chosen !== '' && chosen !== notInList) errors.organisation = words.otherPlace
  else if (name === '')
    errors[chosen === notInList ? 'organisationTyped' : 'organisation'] = words.chooseOrganisation
  else if (!/\p{L}{2}/u.test(name)) errors.organisationTyped = words.typeOrganisation
  else {
    const known = organisations.find(({ key }) => key === organisationKey(name))
    return known ? { id: known.id, name: known.name } : { typed: name }
  }
  return undefined
}
