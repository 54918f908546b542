// Everything that happens, as one union. An event is past tense; its sentence stands in features/history/words.ts.
import type { ActKind } from './act.ts'
import type { ConflictKind, DeclineReason, Objection } from './assignment.ts'
import type { WantedCategory } from './categories.ts'
import type { ContractNeed, ContractStatus, Half } from './contract.ts'
import type { Day } from './days.ts'
import type { DismissalKind, SettlementWay } from './dismissal.ts'
import type { Kopecks } from './money.ts'
import type { OrderAction, OrderKind } from './order.ts'
import type { RateKind } from './pay.ts'
import type { RefuseGround } from './review.ts'
import type { Role } from './roles.ts'
import type { SettingKey } from './settings.ts'
import type { SfrEvent } from './sfr.ts'
import type { Stage } from './stages.ts'

/** One field that was changed, in the words of the screen. Secrets are never written out: both sides are masked. */
export interface Change {
  field: string
  from: string
  to: string
}

export interface EventFacts {
  // accounts
  accountCreated: { login: string }
  signedIn: { login: string }
  signedOut: object
  signInLocked: { login: string; minutes: number }
  otherSessionsEnded: { count: number }
  passwordResetAsked: object
  passwordChanged: { way: 'link' | 'code' | 'self' }
  codeIssued: object
  loginReminded: object
  emailChangeAsked: { to: string }
  emailChanged: { from: string; to: string }
  emailCorrected: { from: string; to: string }
  roleGranted: { role: Role; where: string }
  roleEnded: { role: Role; where: string }
  accountBlocked: { reason: string }
  accountUnblocked: object
  consentGiven: { kind: string; version: string }
  // invitations
  invitationMade: { name: string; email: string; role: Role }
  invitationResent: { email: string; expiresOn: Day }
  invitationStarted: object
  invitationAccepted: object
  invitationRevoked: { email: string }
  invitationEmailCorrected: { from: string; to: string }
  // people
  personCorrected: { changes: Change[] }
  specialistCorrected: { changes: Change[] }
  specialistStatusChanged: { from: string; to: string; reason: string }
  secretChanged: { kind: string }
  // reference data and settings
  settingChanged: { key: SettingKey; from: string; to: string }
  municipalityChanged: { name: string; changes: Change[] }
  organisationMade: { name: string }
  organisationChanged: { name: string; changes: Change[] }
  organisationsMerged: { from: string; into: string }
  organisationsKeptApart: { one: string; other: string }
  positionChanged: { name: string; changes: Change[] }
  subjectChanged: { name: string; changes: Change[] }
  periodMade: { title: string }
  periodChanged: { title: string; changes: Change[] }
  institutionNamed: { kind: string; name: string; from: Day }
  institutionNameChanged: { name: string; changes: Change[] }
  phraseChanged: { text: string; removed: boolean }
  /** `from` and `to` are kinds of a day in the words of the screen. */
  calendarDayChanged: { day: Day; from: string; to: string }
  // imports
  importRead: { kind: string; fileName: string; read: number; good: number; faulty: number }
  importRefused: { kind: string; fileName: string; says: string }
  importTaken: { kind: string; fileName: string; taken: number; replaced: number; unchanged: number }
  // cases and applications
  caseOpened: { number: string; by: 'list' | 'hand' }
  applicationCorrected: { changes: Change[] }
  /** The term was moved for the whole period. */
  caseDueMoved: { from: Day; to: Day }
  caseRescheduled: { from: string; to: string; dueOn: Day; reason: string }
  caseWithdrawn: { on: Day; reason: string }
  stageMoved: { from: Stage; to: Stage }
  attachmentAdded: { title: string }
  attachmentRemoved: { title: string }
  // applications on their way to a case
  applicationSubmitted: { category: WantedCategory; channel: string }
  applicationResubmitted: object
  applicationRegistered: { number: string }
  applicationTaken: object
  applicationReturned: { reason: string; text: string; until: Day }
  applicationRejected: { ground: RefuseGround; text: string }
  applicationWithdrawn: { reason: string }
  applicationExpired: object
  /** `broken` are the terms of the law that the period does not keep, if any: the clerk has seen it. */
  applicationAccepted: { number: string; period: string; broken?: string[] }
  additionGiven: object
  factsConfirmed: { remark: string }
  petitionFiled: { head: string }
  petitionWithdrawn: object
  noticeGiven: { number: string }
  noticeRead: { number: string }
  categoryDecisionEntered: { category: WantedCategory; outcome: 'given' | 'refused'; on: Day }
  categoryDecisionRemoved: { category: WantedCategory; on: Day }
  personClaimed: { way: 'email' | 'snils' | 'birth' | 'confirmed' }
  claimAsked: object
  claimRefused: { reason: string }
  // assignments
  specialistAssigned: { specialist: string; part: number; dueOn: Day; warnings: Objection[] }
  assignmentAccepted: { specialist: string }
  assignmentDeclined: { specialist: string; reason: DeclineReason; comment: string }
  conflictDeclared: { specialist: string; kind: ConflictKind; comment: string }
  assignmentRevoked: { specialist: string; reason: string }
  // proposals of an assignment
  proposalMade: { period: string; places: number; filled: number }
  proposalDiscarded: { period: string }
  proposalAccepted: { period: string; assigned: number; refused: number; takenOff: number }
  pairForbidden: { specialist: string; reason: string }
  pairAllowed: { specialist: string }
  distanceChanged: { place: string; changes: Change[] }
  // conclusions
  conclusionGiven: { specialist: string; version: number; late: boolean; sha256: string }
  workingCopyKept: { specialist: string; name: string }
  paperReceived: { specialist: string; on: Day; broughtBy: string }
  conclusionAccepted: { specialist: string; version: number }
  conclusionReturned: { specialist: string; version: number; text: string }
  // templates
  templateMade: { title: string }
  templateChanged: { title: string; changes: Change[] }
  templateVersionAdded: { title: string; number: number; from: Day }
  templateVersionWithdrawn: { title: string; number: number }
  // orders
  orderMade: { kind: OrderKind; schoolYear: string }
  orderChanged: { changes: Change[] }
  /** `names` holds the first few. */
  orderListChanged: { added: number; removed: number; names: string[] }
  orderIssued: { number: string; on: Day; included: number; excluded: number }
  orderWithdrawn: { number: string; reason: string }
  /** In the history of the specialist. */
  orderStanding: { action: OrderAction; number: string; from: Day }
  orderFileKept: { name: string }
  // contracts
  campaignMade: { schoolYear: string; half: Half }
  campaignChanged: { changes: Change[] }
  customerNamed: { name: string; from: Day }
  contractRunStarted: { count: number }
  contractDrafted: { schoolYear: string; half: Half }
  contractEntered: { number: string; startsOn: Day; endsOn: Day }
  contractIssued: { number: string; on: Day }
  contractDataAsked: { missing: ContractNeed[] }
  contractReminded: object
  contractSigned: { on: Day; receivedBy: string }
  contractRegistered: { number: string; on: Day; isBackDated: boolean }
  contractCorrected: { changes: Change[] }
  contractCancelled: { reason: string }
  contractScanKept: { name: string }
  contractMoved: { from: ContractStatus; to: ContractStatus }
  contractClosed: object
  contractTerminated: { on: Day; reason: string }
  taxStatusChanged: { from: string; to: string }
  absenceTold: { from: Day; to: Day | null; kind: string }
  absenceEnded: object
  // the social fund
  sfrTaskMade: { event: SfrEvent; on: Day; dueOn: Day }
  sfrTaskCancelled: { event: SfrEvent; reason: string }
  sfrSent: { event: SfrEvent; on: Day; protocol: string; late: boolean }
  sfrCorrected: { changes: Change[] }
  // dismissal
  dismissalTold: { on: Day; kind: DismissalKind; returnsOn: Day | null }
  dismissalWithdrawn: object
  dismissalSettled: { way: SettlementWay; back: number; kept: number; takenOff: number }
  // acts and payment
  priceSet: { what: string; sum: Kopecks; from: Day }
  priceEnded: { what: string; on: Day }
  rateSet: { kind: RateKind; text: string; from: Day }
  workPriced: { count: number }
  actMade: { number: string; kind: ActKind; items: number; sum: Kopecks }
  actSigned: { number: string; on: Day }
  actCancelled: { number: string; reason: string }
  actPaid: { number: string; on: Day; sum: Kopecks }
  actUnpaid: { number: string; reason: string }
  actScanKept: { number: string; name: string }
  sheetMade: { number: string; acts: number; sum: Kopecks }
  sheetPaid: { number: string; on: Day }
  sheetCancelled: { number: string; reason: string }
  paperGiven: { kind: string; number: number }
  // letters, exports, strangers
  letterRefused: { kind: string; to: string; said: string }
  letterResent: { kind: string; to: string }
  exported: { what: string; rows: number }
  foreignAttempt: { path: string }
}

export type EventName = keyof EventFacts

/** What `record` takes. The ids say in whose histories the sentence appears. */
export type Happened = {
  [E in EventName]: {
    is: E
    caseId?: string
    personId?: string
    municipalityId?: string
    about?: { kind: string; id: string }
    facts: EventFacts[E]
  }
}[EventName]
