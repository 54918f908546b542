// A specialist tells the Center of leaving, even for the pension's sake (S-07), and the Center settles it at once (S-08, B.6).
import type { AssignmentStatus } from './assignment.ts'
import type { ContractStatus } from './contract.ts'
import { isHired } from './contract.ts'
import { addDays, type Day } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'

export const dismissalKinds = ['permanent', 'temporary_pension', 'other'] as const
export type DismissalKind = (typeof dismissalKinds)[number]

/** S-08: pay for the work done and end the contract by an act, or terminate it. */
export const settlementWays = ['pay', 'terminate'] as const
export type SettlementWay = (typeof settlementWays)[number]

export const dismissalStatuses = ['told', 'settled', 'withdrawn'] as const
export type DismissalStatus = (typeof dismissalStatuses)[number]

/** B.6: not further back than this without a reason. */
const pastDays = 3

export interface Leaving {
  leavesOn: Day
  kind: DismissalKind
  returnsOn: Day | null
  lateReason: string
}

/** May the specialist tell it today? `needsReason` is a fault of the form rather than of the case. */
export function tellDismissal(
  contract: { status: ContractStatus; endsOn: Day } | null,
  it: Leaving,
  today: Day,
): { told: true } | { fault: 'needsReason' | 'needsReturn' | 'returnsBefore' } | Refusal {
  if (!contract || !isHired(contract.status)) return refuse('noContractInForce', {})
  if (contract.status === 'terminating') return refuse('dismissalAlreadyTold', {})
  if (it.leavesOn > contract.endsOn) return refuse('contractEndsEarlier', { on: contract.endsOn })
  if (it.leavesOn < addDays(today, -pastDays) && it.lateReason === '') return { fault: 'needsReason' }
  if (it.kind === 'temporary_pension' && it.returnsOn === null) return { fault: 'needsReturn' }
  if (it.returnsOn !== null && it.returnsOn <= it.leavesOn) return { fault: 'returnsBefore' }
  return { told: true }
}

export const settleDismissal = (status: DismissalStatus): { settled: true } | Refusal =>
  status === 'told' ? { settled: true } : refuse('dismissalSettled', {})

/** What becomes of an assignment when its specialist leaves (B.2): untouched ones go back, begun ones are decided one by one. */
export type AssignmentFate = 'back' | 'decide' | 'stays'
export function fateOf(status: AssignmentStatus): AssignmentFate {
  if (status === 'proposed' || status === 'accepted') return 'back'
  return status === 'working' || status === 'done' ? 'decide' : 'stays'
}
