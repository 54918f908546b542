// What a step shows before anybody has typed there: what the one who invited knows, what the account knows, the draft.
import { formatPhone } from '../../../domain/contacts.ts'
import { dottedDay } from '../../../domain/days.ts'
import { organisationKey } from '../../../domain/organisationNames.ts'
import { many, one, type Typed } from '../../../web/body.ts'
import type { Invitation, Named, PersonFacts } from '../queries/index.ts'
import type { Choices } from './answers.ts'
import { notInList } from './person.ts'

/** The municipality whose organisations are offered. */
export const placeOf = (it: Invitation): string => one(it.draft, 'municipality') || (it.municipalityId ?? '')

/** The fields of all steps. What the person has typed outweighs what others knew. */
export function prefilled(it: Invitation, choices: Choices, person: PersonFacts | null): Typed {
  const typed: Typed = { ...fromInvitation(it, choices), ...(person ? fromPerson(person) : {}), ...it.draft }
  // Most people assess what they teach.
  if (many(typed, 'positionsOk').length === 0) typed.positionsOk = given(one(typed, 'position'))
  if (many(typed, 'subjectsOk').length === 0) typed.subjectsOk = given(one(typed, 'subject'))
  return typed
}

const given = (id: string): string[] => (id ? [id] : [])

function fromInvitation(it: Invitation, choices: Choices): Typed {
  const { known } = it
  const subjects = idsOf(choices.subjects, known.subjectsOk)
  return {
    lastName: it.lastName,
    firstName: it.firstName,
    middleName: it.middleName ?? '',
    phoneMobile: known.phone ? formatPhone(known.phone) : '',
    municipality: it.municipalityId ?? '',
    ...organisationOf(known.organisation ?? '', choices),
    position: idsOf(choices.positions, known.position ? [known.position] : [])[0] ?? '',
    subject: (subjects.length === 1 && subjects[0]) || '',
    category: known.category ?? '',
    positionsOk: idsOf(choices.positions, known.positionsOk),
    subjectsOk: subjects,
  }
}

function organisationOf(name: string, { organisations }: Choices): Typed {
  if (!name) return {}
  const found = organisations.find(({ key }) => key === organisationKey(name))
  return found ? { organisation: found.id } : { organisation: notInList, organisationTyped: name }
}

const idsOf = (list: readonly Named[], codes: readonly string[] = []): string[] =>
  list.filter(({ code }) => codes.includes(code)).map(({ id }) => id)

const fromPerson = (it: PersonFacts): Typed => ({
  lastName: it.lastName,
  firstName: it.firstName,
  middleName: it.middleName ?? '',
  birthOn: it.birthOn ? dottedDay(it.birthOn) : '',
  sex: it.sex ?? '',
  phoneMobile: it.phoneMobile ? formatPhone(it.phoneMobile) : '',
  phoneWork: it.phoneWork ? formatPhone(it.phoneWork) : '',
})
