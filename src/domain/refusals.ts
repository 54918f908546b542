// Every polite "no" of the product with the facts its sentence needs. Words: web/refusalWords.ts.
import type { Objection } from './assignment.ts'
import type { ContractNeed } from './contract.ts'
import type { Day } from './days.ts'
import type { Objected } from './eligibility.ts'
import type { ApplicationStatus } from './review.ts'

export interface RefusalFacts {
  // assignments and conclusions
  assignmentObjected: { objection: Objection }
  assignmentEnded: object
  tooManySpecialists: { atMost: number }
  pairForbidden: object
  termPassed: { on: Day }
  proposalAccepted: object
  proposalGone: object
  conclusionAlreadyGiven: object
  conclusionAlreadyAccepted: object
  conclusionAlreadyReturned: object
  newerVersionGiven: { version: number }
  paperAlreadyReceived: object
  paperExpected: object
  conclusionNotNeeded: object
  caseClosed: object
  sameApplication: { number: string }
  dayInFuture: { on: Day }
  // accounts and invitations
  invitationUsed: object
  invitationRevoked: object
  invitationExpired: { on: Day }
  invitedAnew: object
  accountBlocked: object
  lastAdministrator: object
  ownAccount: object
  noRoleInForce: object
  roleAlreadyGiven: object
  notASpecialist: object
  emailTaken: object
  // specialists and letters
  specialistSuspended: object
  ownSpecialist: object
  letterOnItsWay: object
  letterCancelled: object
  linkOnlyByOwner: object
  // reference data, imports, templates
  stillUsed: { what: string; count: number }
  importNotReady: object
  importAlreadyTaken: object
  organisationMerged: { into: string }
  templateInUse: object
  periodClosed: object
  // applications
  applicationElsewhere: { status: ApplicationStatus }
  groundUntrue: { ground: string }
  notEligible: Objected
  draftIncomplete: { count: number }
  mendedByTeacher: object
  /** Somebody else has begun to mend it. */
  mendedByAnother: object
  petitionMissing: object
  petitionNotNeeded: object
  /** One is in force. */
  petitionThere: { on: Day }
  claimDecided: object
  bothAreSpecialists: object
  /** About whoever decides, or about somebody whose roles they do not give. */
  claimNotYours: object
  /** D-05: the day after which nothing is added. */
  additionsOver: { on: Day }
  /** Somebody has the case of these very traits in the period already. */
  caseInPeriod: { number: string }
  teachersByInvitation: object
  // orders and contracts
  orderAlreadyIssued: object
  orderUnnumbered: object
  orderEmpty: object
  orderNotIssued: object
  /** Dated after the last day of its school year. */
  orderAfterYear: { on: Day }
  /** Another order of the year names them too. */
  orderNamesStanding: { names: readonly string[] }
  orderNamesAbsent: { names: readonly string[] }
  orderAmendedLater: { number: string }
  orderOfYearThere: { schoolYear: string }
  /** Somebody of the order works under it. */
  orderInUse: object
  notInOrder: { schoolYear: string }
  contractThere: { number: string }
  contractAlreadyIssued: object
  contractDataMissing: { missing: ContractNeed[] }
  contractNotIssued: object
  signedBeforeMade: { madeOn: Day }
  contractAlreadySigned: { on: Day }
  contractNotSigned: object
  contractAlreadyRegistered: { on: Day }
  registeredBeforeSigned: { signedOn: Day }
  contractInForce: object
  contractOver: { on: Day }
  contractRunning: { until: Day }
  contractNumberTaken: { number: string }
  assignmentsOpen: { count: number }
  workUnsettled: { items: number; acts: number }
  noContractInForce: object
  contractEndsEarlier: { on: Day }
  customerUnnamed: object
  // the social fund, dismissal
  sfrNotNeeded: object
  sfrAlreadySent: { on: Day }
  sfrNotSent: object
  sentBeforeEvent: { eventOn: Day }
  dismissalAlreadyTold: object
  dismissalSettled: object
  // acts and payment
  actEmpty: object
  priceMissing: { count: number }
  actOverLimit: { limit: number }
  actBeforeWork: { on: Day }
  actCancelled: object
  actAlreadySigned: { on: Day }
  actNotSigned: object
  actAlreadyPaid: { on: Day }
  actNotPaid: object
  paidBeforeSigned: { signedOn: Day }
  actInSheet: { number: string }
  rateInUse: { acts: number }
  sheetEmpty: object
  sheetCancelled: object
  sheetAlreadyPaid: { on: Day }
}
export type RefusalReason = keyof RefusalFacts

export type Refusal = { [R in RefusalReason]: { refused: R; facts: RefusalFacts[R] } }[RefusalReason]

/** A "no" with its facts. */
export const refuse = <R extends RefusalReason>(reason: R, facts: RefusalFacts[R]): Refusal =>
  ({ refused: reason, facts }) as Refusal

export const isRefusal = (it: unknown): it is Refusal =>
  typeof it === 'object' && it !== null && 'refused' in it
