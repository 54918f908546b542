// An assignment of a specialist to a case: states, reasons to decline, who fits. Source: domain C.6, B.1, S-02…S-05.
import type { Category } from './categories.ts'
import { type ContractStatus, isHired } from './contract.ts'
import type { Day } from './days.ts'
import type { Membership } from './order.ts'
import { type Refusal, refuse } from './refusals.ts'
import { isAwayOn } from './specialist.ts'
import type { Stage } from './stages.ts'

export const assignmentStatuses = [
  'proposed',
  'accepted',
  'working',
  'done',
  'accepted_by_center',
  'declined',
  'revoked',
] as const
export type AssignmentStatus = (typeof assignmentStatuses)[number]

/** In force: counted, listed, reminded. One definition for every list and counter. */
export const inForce = [
  'proposed',
  'accepted',
  'working',
  'done',
  'accepted_by_center',
] as const satisfies readonly AssignmentStatus[]
export const isInForce = (status: AssignmentStatus): boolean =>
  (inForce as readonly AssignmentStatus[]).includes(status)

/** Still waits for the specialist. */
export const openStatuses = ['proposed', 'accepted', 'working'] as const satisfies readonly AssignmentStatus[]
export const isOpen = (status: AssignmentStatus): boolean =>
  (openStatuses as readonly AssignmentStatus[]).includes(status)

export const declineReasons = [
  'conflict',
  'illness',
  'overload',
  'leaving',
  'not_my_subject',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

export const conflictKinds = ['relative', 'same_organisation', 'subordination', 'other'] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** What is asked of a specialist by a case. */
export interface Wanted {
  personId: string
  organisationId: string
  positionId: string
  subjectId: string | null
  municipalityId: string
  categoryWanted: Category
  /** The day until which the conclusion is wanted. */
  dueOn: Day
}

/** What is known of a specialist when somebody thinks of assigning. */
export interface Candidate {
  personId: string
  status: 'registered' | 'approved' | 'suspended' | 'blocked'
  organisationId: string
  municipalityId: string
  positionsOk: readonly string[]
  subjectsOk: readonly string[]
  categoryHeld: Category
  load: number
  maxLoad: number
  away: { from: Day; to: Day | null } | null
  /** Days on which the specialist stands in the yearly orders (S-02). */
  memberships: readonly Membership[]
  /** Contracts that were registered once (S-05). */
  contracts: readonly { status: ContractStatus; startsOn: Day; endsOn: Day }[]
  alreadyAssigned: boolean
  declinedBefore: boolean
}

/** Reasons against, in the order a person would name them. `stops` refuses; the others are shown and may be overruled. */
export const objections = {
  self: { stops: true },
  alreadyAssigned: { stops: true },
  blocked: { stops: true },
  suspended: { stops: true },
  notInOrder: { stops: true },
  noContract: { stops: true },
  contractEnded: { stops: true },
  leaving: { stops: true },
  sameOrganisation: { stops: true },
  away: { stops: true },
  full: { stops: true },
  declinedBefore: { stops: false },
  otherPosition: { stops: false },
  otherSubject: { stops: false },
  lowerCategory: { stops: false },
  contractEndsEarlier: { stops: false },
} as const
export type Objection = keyof typeof objections

export function objectionsTo(it: Candidate, wanted: Wanted, today: Day): Objection[] {
  const running = it.contracts.filter(({ status, endsOn }) => isHired(status) && endsOn >= today)
  const against: Record<Objection, boolean> = {
    self: it.personId === wanted.personId,
    alreadyAssigned: it.alreadyAssigned,
    blocked: it.status === 'blocked',
    suspended: it.status === 'suspended',
    // An order of the coming year counts when the work is due in it; whoever was excluded before the first day never stood.
    notInOrder: !it.memberships.some(({ from, to }) => from <= to && to >= today && from <= wanted.dueOn),
    noContract: it.contracts.length === 0,
    contractEnded: it.contracts.length > 0 && running.length === 0,
    leaving: running.length > 0 && running.every(({ status }) => status === 'terminating'),
    sameOrganisation: it.organisationId === wanted.organisationId,
    away: isAwayOn(it.away, today),
    full: it.load >= it.maxLoad,
    declinedBefore: it.declinedBefore,
    otherPosition: !it.positionsOk.includes(wanted.positionId),
    otherSubject: wanted.subjectId !== null && !it.subjectsOk.includes(wanted.subjectId),
    lowerCategory: rankOf(it.categoryHeld) < rankOf(wanted.categoryWanted),
    contractEndsEarlier: running.length > 0 && !running.some(({ endsOn }) => endsOn >= wanted.dueOn),
  }
  return (Object.keys(objections) as Objection[]).filter((name) => against[name])
}

// A methodist or mentor keeps the highest category, so both rank with it.
const ranks = { none: 0, first: 1, highest: 2, methodist: 2, mentor: 2 } as const satisfies Record<
  Category,
  number
>
export const rankOf = (category: Category): number => ranks[category]

/** Fit in points for the order of candidates: position 4, subject 3, category 1; then the lighter load. Source: C.6. */
export function fitOf(it: Candidate, wanted: Wanted): number {
  const position = it.positionsOk.includes(wanted.positionId) ? 4 : 0
  const subject = wanted.subjectId === null || it.subjectsOk.includes(wanted.subjectId) ? 3 : 0
  const category = rankOf(it.categoryHeld) >= rankOf(wanted.categoryWanted) ? 1 : 0
  return position + subject + category
}

/** May this specialist be assigned to this case today? The one rule for list, action, bulk and proposal. */
export function mayAssign(it: Candidate, wanted: Wanted, today: Day): { warnings: Objection[] } | Refusal {
  const all = objectionsTo(it, wanted, today)
  const stopping = all.find((name) => objections[name].stops)
  return stopping ? refuse('assignmentObjected', { objection: stopping }) : { warnings: all }
}

/** May the specialist take the work up? A second time changes nothing: `isFirst` tells. */
export function accept(status: AssignmentStatus, stage: Stage): { isFirst: boolean } | Refusal {
  if (stage === 'closed_withdrawn') return refuse('caseClosed', {})
  if (status === 'declined' || status === 'revoked') return refuse('assignmentEnded', {})
  return { isFirst: status === 'proposed' }
}

/** May the specialist still decline? Not after handing in. */
export function decline(status: AssignmentStatus): { declined: true } | Refusal {
  if (status === 'declined' || status === 'revoked') return refuse('assignmentEnded', {})
  if (!isOpen(status)) return refuse('conclusionAlreadyGiven', {})
  return { declined: true }
}

/** May the Center take an assignment off? Not when its conclusion is accepted: that work is to be paid. */
export function revoke(status: AssignmentStatus): { revoked: true } | Refusal {
  if (status === 'declined' || status === 'revoked') return refuse('assignmentEnded', {})
  if (status === 'accepted_by_center') return refuse('conclusionAlreadyAccepted', {})
  return { revoked: true }
}
