// What a specialist can be in, and who moves them on (B.2, C.3 step 3). Orders and contracts are not in this circle yet.
import { type Day, daysBetween } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'

/** What is stored. A blocked account stands above it and is no state of the specialist: unblocked, they are what they were. */
export const specialistStatuses = ['registered', 'approved', 'suspended'] as const
export type SpecialistStatus = (typeof specialistStatuses)[number]

/** What lists show: the account's block comes first. */
export const specialistStates = [...specialistStatuses, 'blocked'] as const
export type SpecialistState = (typeof specialistStates)[number]

/** Filters of the list; two of them are not states: somebody away or unreachable may be approved all the same. */
export const specialistFilters = [...specialistStates, 'away', 'undelivered'] as const
export type SpecialistFilter = (typeof specialistFilters)[number]

/** `isNew` is false when it is so already: a second press of the button is no mistake. */
export interface Moved {
  to: SpecialistStatus
  isNew: boolean
}

/** C.3 step 3: work and position are confirmed, by somebody else than the specialist: a coordinator may be one too. */
export function approve(status: SpecialistStatus, isOwn: boolean): Moved | Refusal {
  if (isOwn) return refuse('ownSpecialist', {})
  if (status === 'suspended') return refuse('specialistSuspended', {})
  return { to: 'approved', isNew: status !== 'approved' }
}

/** No new cases; those at work stay until the Center takes them off. */
export const suspend = (status: SpecialistStatus): Moved => ({
  to: 'suspended',
  isNew: status !== 'suspended',
})

/** Back to work: whoever was confirmed before stays confirmed. */
export function resume(status: SpecialistStatus, wasApproved: boolean): Moved {
  if (status !== 'suspended') return { to: status, isNew: false }
  return { to: wasApproved ? 'approved' : 'registered', isNew: true }
}

export const awayKinds = ['leave', 'illness', 'other'] as const
export type AwayKind = (typeof awayKinds)[number]

/** From the first day on, to the last one or without an end. */
export interface Absence {
  from: Day
  to: Day | null
}

/** Is the specialist away on this day? Both ends are included. */
export const isAwayOn = (it: Absence | null, day: Day): boolean =>
  it !== null && daysBetween(it.from, day) >= 0 && (it.to === null || daysBetween(day, it.to) >= 0)

export type AbsenceFault = 'toBeforeFrom' | 'isOver' | 'needsTo'

/** May a specialist be marked as away? An illness may last nobody knows how long; a leave has its last day. */
export function tellAbsence(
  it: Absence & { kind: AwayKind },
  today: Day,
): { told: true } | { fault: AbsenceFault } {
  if (it.to === null) return it.kind === 'leave' ? { fault: 'needsTo' } : { told: true }
  if (it.to < it.from) return { fault: 'toBeforeFrom' }
  return it.to < today ? { fault: 'isOver' } : { told: true }
}
