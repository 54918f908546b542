// Every refusal with invented facts. A new refusal does not compile without its sample.
import type { Refusal, RefusalFacts, RefusalReason } from '../../../domain/refusals.ts'

const samples: { [R in RefusalReason]: RefusalFacts[R] } = {
  assignmentObjected: { objection: 'sameOrganisation' },
  assignmentEnded: {},
  tooManySpecialists: { atMost: 2 },
  conclusionAlreadyGiven: {},
  conclusionAlreadyAccepted: {},
  conclusionAlreadyReturned: {},
  newerVersionGiven: { version: 3 },
  paperAlreadyReceived: {},
  paperExpected: {},
  conclusionNotNeeded: {},
  caseClosed: {},
  sameApplication: { number: '2026/31' },
  dayInFuture: { on: '2027-02-01' },
  invitationUsed: {},
  invitationRevoked: {},
  invitationExpired: { on: '2026-10-19' },
  invitedAnew: {},
  accountBlocked: {},
  lastAdministrator: {},
  ownAccount: {},
  noRoleInForce: {},
  roleAlreadyGiven: {},
  notASpecialist: {},
  emailTaken: {},
  specialistSuspended: {},
  ownSpecialist: {},
  letterOnItsWay: {},
  letterCancelled: {},
  linkOnlyByOwner: {},
  stillUsed: { what: 'организация', count: 12 },
  importNotReady: {},
  importAlreadyTaken: {},
  organisationMerged: { into: 'МАОУ СОШ № 901' },
  templateInUse: {},
  periodClosed: {},
}

export const refusalSamples: readonly Refusal[] = Object.entries(samples).map(
  ([refused, facts]) => ({ refused, facts }) as Refusal,
)
