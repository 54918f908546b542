// The life of an application before it becomes a case: states and moves. Source: domain C.4.
import type { AttestationForm } from './attestationForms.ts'
import type { Day } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'

export const applicationStatuses = [
  'draft',
  'submitted',
  'returned',
  'registered',
  'under_review',
  'accepted',
  'rejected_formal',
  'withdrawn',
  'expired',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

/** Whose move it is; nobody's when the end is reached or a case goes on instead. */
export const applicationMoves = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'teacher' },
  register: { from: ['submitted'], to: 'registered', by: 'center' },
  review: { from: ['registered'], to: 'under_review', by: 'center' },
  giveBack: { from: ['submitted', 'registered', 'under_review'], to: 'returned', by: 'center' },
  accept: { from: ['registered', 'under_review'], to: 'accepted', by: 'center' },
  rejectFormally: { from: ['registered', 'under_review'], to: 'rejected_formal', by: 'center' },
  withdraw: { from: ['submitted', 'returned', 'registered', 'under_review'], to: 'withdrawn', by: 'teacher' },
  expire: { from: ['returned'], to: 'expired', by: 'system' },
} as const satisfies Record<string, Move>
export type ApplicationMove = keyof typeof applicationMoves

interface Move {
  from: readonly ApplicationStatus[]
  to: ApplicationStatus
  by: 'teacher' | 'center' | 'system'
}

/** The state after a move, or why it is not possible. `isFirst` is false when it is there already. */
export function moveApplication(
  status: ApplicationStatus,
  move: ApplicationMove,
): { to: ApplicationStatus; isFirst: boolean } | Refusal {
  const { from, to } = applicationMoves[move]
  if (status === to) return { to, isFirst: false }
  return (from as readonly ApplicationStatus[]).includes(status)
    ? { to, isFirst: true }
    : refuse('applicationElsewhere', { status })
}

/** Waits for the Center: these are in the queue. */
export const queuedStatuses = [
  'submitted',
  'registered',
  'under_review',
] as const satisfies readonly ApplicationStatus[]

/** Whose turn it is (computed, never stored). */
export type Turn = 'teacher' | 'center' | 'nobody'
export function turnOf(status: ApplicationStatus): Turn {
  if (status === 'draft' || status === 'returned') return 'teacher'
  return (queuedStatuses as readonly ApplicationStatus[]).includes(status) ? 'center' : 'nobody'
}

/** C.4: the only grounds on which the law lets the Center refuse; each is a rule of eligibility, or another commission's. */
export const refuseGrounds = ['E-05', 'E-06', 'E-07', 'otherCommission'] as const
export type RefuseGround = (typeof refuseGrounds)[number]

/** May it be refused on this ground? A rule of eligibility must really stand against it. */
export function rejectFormally(
  status: ApplicationStatus,
  ground: RefuseGround,
  standing: readonly string[],
): { to: ApplicationStatus; isFirst: boolean } | Refusal {
  const moved = moveApplication(status, 'rejectFormally')
  if ('refused' in moved) return moved
  return ground === 'otherCommission' || standing.includes(ground)
    ? moved
    : refuse('groundUntrue', { ground })
}

/** A returned application that nobody mended in time is over; the day itself is still in time. */
export const isExpired = (it: { status: ApplicationStatus; mendUntil: Day | null }, today: Day): boolean =>
  it.status === 'returned' && it.mendUntil !== null && it.mendUntil < today

/** How a case is assessed (D.6): in the organisation, by what lies in the system, or both. */
export const methods = ['in_organisation', 'remote', 'mixed'] as const
export type Method = (typeof methods)[number]

/** The method that a form usually means; the Center may choose another. */
export const usualMethod = {
  remote: 'remote',
  in_person: 'in_organisation',
  mixed: 'mixed',
  simplified: 'remote',
} as const satisfies Record<AttestationForm, Method>
