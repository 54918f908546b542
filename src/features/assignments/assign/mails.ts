// Letters of assigning: one to each specialist and to each coordinator a step, with how many and until when, without names.
import type { Tx } from '../../../db/connect.ts'
import { institutionOn } from '../../../db/settings.ts'
import type { Day } from '../../../domain/days.ts'
import { queueLetter } from '../../../jobs/letters.ts'
import { composeLetter } from '../../../ui/letter.tsx'
import type { Deps } from '../../../web/deps.ts'
import { findCoordinators } from '../own/queries.ts'
import type { AskedCase, AssignmentFacts, CandidateRow, NewAssignment } from './queries/index.ts'
import { letterWords as words } from './words.ts'

/** Everything that one step has assigned. */
export interface Made {
  assignments: readonly NewAssignment[]
  people: readonly CandidateRow[]
  cases: readonly AskedCase[]
}

export async function tellAssigned(to: Deps, tx: Tx, now: Date, made: Made): Promise<void> {
  const { center } = await institutionOn(tx, to.clock.today())
  for (const person of made.people) {
    const own = made.assignments.filter((it) => it.specialistId === person.id)
    if (own.length > 0) await tellSpecialist(to, tx, now, person, own, center.name)
  }
  const touched = made.cases.filter((it) => made.assignments.some(({ caseId }) => caseId === it.id))
  const places = Map.groupBy(touched, (it) => it.municipalityId)
  for (const [municipalityId, cases] of places)
    await tellCoordinators(to, tx, now, municipalityId, cases, center.name)
}

async function tellSpecialist(
  to: Deps,
  tx: Tx,
  now: Date,
  person: CandidateRow,
  own: readonly NewAssignment[],
  from: string,
): Promise<void> {
  const [only] = own
  if (!person.email || !only) return
  const isOne = own.length === 1
  const dues = own.map((it) => it.dueOn).sort()
  const first: Day = dues[0] ?? only.dueOn
  await queueLetter(tx, to.config, now, {
    kind: 'assigned',
    toEmail: person.email,
    personId: person.personId,
    municipalityId: person.municipalityId,
    ...(isOne ? { caseId: only.caseId } : {}),
    subject: words.assignedSubject(own.length),
    ...composeLetter({
      greeting: words.greeting(person.name),
      paragraphs: [
        isOne ? words.assignedOne : words.assigned(own.length),
        dues.every((due) => due === first) ? words.due(first) : words.dues(first),
        words.next,
      ],
      button: {
        text: words.open,
        href: `${to.config.publicUrl}/assignments${isOne ? `/${only.id}` : ''}`,
      },
      after: [words.decline],
      from,
    }),
  })
}

async function tellCoordinators(
  to: Deps,
  tx: Tx,
  now: Date,
  municipalityId: string,
  cases: readonly AskedCase[],
  from: string,
): Promise<void> {
  const [only] = cases
  const isOne = cases.length === 1
  for (const person of await findCoordinators(tx, municipalityId, to.clock.today())) {
    await queueLetter(tx, to.config, now, {
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
          href: `${to.config.publicUrl}/cases${isOne && only ? `/${only.id}` : '?stage=assigning'}`,
        },
        from,
      }),
    })
  }
}

export async function tellRevoked(
  to: Deps,
  tx: Tx,
  now: Date,
  it: AssignmentFacts,
  reason: string,
): Promise<void> {
  if (!it.email) return
  const { center } = await institutionOn(tx, to.clock.today())
  await queueLetter(tx, to.config, now, {
    kind: 'assignmentRevoked',
    toEmail: it.email,
    personId: it.specialistPersonId,
    municipalityId: it.specialistMunicipalityId,
    caseId: it.caseId,
    subject: words.revokedSubject(it.number),
    ...composeLetter({
      greeting: words.greeting(it.specialist),
      paragraphs: [words.revoked(it.number, reason), ...(it.versions > 0 ? [words.revokedKept] : [])],
      button: { text: words.open, href: `${to.config.publicUrl}/assignments` },
      from: center.name,
    }),
  })
}
