// Letters of assigning: one to each specialist and to each coordinator a step, with how many and until when, without names.
import type { Tx } from '../../../db/connect.ts'
import { institutionOn } from '../../../db/settings.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import { type NewLetter, queueLetter } from '../../../jobs/letters.ts'
import { composeLetter } from '../../../ui/letter.tsx'
import type { Deps } from '../../../web/deps.ts'
import { type Coordinator, findCoordinators } from '../own/queries.ts'
import type { AskedCase, AssignmentFacts, CandidateRow, NewAssignment } from './queries/index.ts'
import { letterWords as words } from './words.ts'

interface Sender {
  name: string
  publicUrl: string
}

/** A specialist who can get a letter. */
interface Reached {
  personId: string
  email: string
  name: PersonName
  municipalityId: string
}

export function assignedLetter(
  sender: Sender,
  person: Reached,
  own: readonly Pick<NewAssignment, 'id' | 'caseId' | 'dueOn'>[],
): NewLetter {
  const [only] = own
  const isOne = own.length === 1
  const dues = own.map((it) => it.dueOn).sort()
  const [first = ''] = dues
  return {
    kind: 'assigned',
    ...addressed(person),
    ...(isOne && only ? { caseId: only.caseId } : {}),
    subject: words.assignedSubject(own.length),
    ...composeLetter({
      greeting: words.greeting(person.name),
      paragraphs: [
        isOne ? words.assignedOne : words.assigned(own.length),
        dues.every((due: Day) => due === first) ? words.due(first) : words.dues(first),
        words.next,
      ],
      button: {
        text: words.open,
        href: `${sender.publicUrl}/assignments${isOne && only ? `/${only.id}` : ''}`,
      },
      after: [words.decline],
      from: sender.name,
    }),
  }
}

export function assignedCopyLetter(
  sender: Sender,
  person: Coordinator,
  municipalityId: string,
  cases: readonly Pick<AskedCase, 'id' | 'municipality'>[],
): NewLetter {
  const [only] = cases
  const isOne = cases.length === 1
  return {
    kind: 'assignedCopy',
    toEmail: person.email,
    personId: person.personId,
    municipalityId,
    ...(isOne && only ? { caseId: only.id } : {}),
    subject: words.copySubject(cases.length),
    ...composeLetter({
      greeting: words.greeting(person),
      paragraphs: [words.copy(only?.municipality ?? '', cases.length), words.copyNext],
      button: {
        text: words.copyOpen,
        href: `${sender.publicUrl}/cases${isOne && only ? `/${only.id}` : '?stage=assigning'}`,
      },
      from: sender.name,
    }),
  }
}

export const revokedLetter = (
  sender: Sender,
  person: Reached,
  it: { caseId: string; number: string; versions: number; reason: string },
): NewLetter => ({
  kind: 'assignmentRevoked',
  ...addressed(person),
  caseId: it.caseId,
  subject: words.revokedSubject(it.number),
  ...composeLetter({
    greeting: words.greeting(person.name),
    paragraphs: [words.revoked(it.number, it.reason), ...(it.versions > 0 ? [words.revokedKept] : [])],
    button: { text: words.open, href: `${sender.publicUrl}/assignments` },
    from: sender.name,
  }),
})

const addressed = (it: Reached) => ({
  toEmail: it.email,
  personId: it.personId,
  municipalityId: it.municipalityId,
})

/** Everything that one step has assigned. */
export interface Made {
  assignments: readonly NewAssignment[]
  people: readonly CandidateRow[]
  cases: readonly AskedCase[]
}

export async function tellAssigned(to: Deps, tx: Tx, now: Date, made: Made): Promise<void> {
  const sender = await senderNow(to, tx)
  const byPerson = Map.groupBy(made.assignments, (it) => it.specialistId)
  for (const person of made.people) {
    const own = byPerson.get(person.id) ?? []
    const { email } = person
    if (email && own.length > 0)
      await queueLetter(tx, to.config, now, assignedLetter(sender, { ...person, email }, own))
  }
  const assigned = new Set(made.assignments.map(({ caseId }) => caseId))
  const touched = made.cases.filter((it) => assigned.has(it.id))
  for (const [place, cases] of Map.groupBy(touched, (it) => it.municipalityId))
    for (const person of await findCoordinators(tx, place, to.clock.today()))
      await queueLetter(tx, to.config, now, assignedCopyLetter(sender, person, place, cases))
}

export async function tellRevoked(
  to: Deps,
  tx: Tx,
  now: Date,
  it: AssignmentFacts,
  reason: string,
): Promise<void> {
  if (!it.email) return
  const person = {
    personId: it.specialistPersonId,
    email: it.email,
    name: it.specialist,
    municipalityId: it.specialistMunicipalityId,
  }
  await queueLetter(tx, to.config, now, revokedLetter(await senderNow(to, tx), person, { ...it, reason }))
}

const senderNow = async (to: Deps, tx: Tx): Promise<Sender> => ({
  name: (await institutionOn(tx, to.clock.today())).center.name,
  publicUrl: to.config.publicUrl,
})
