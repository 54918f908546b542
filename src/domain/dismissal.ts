// A specialist tells the Center of leaving, even for the pension's sake (S-07), and the Center settles it at once (S-08, B.6).
import type { AssignmentStatus } from './assignment.ts'
import type { ContractStatus } from './contract.ts'
import { isHired } from './contract.ts'
import { addDays, type Day } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'
import { addWorkingDays, type IsWorking } from './workingDays.ts'

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

/** What is wrong with the form rather than with the case. */
export type LeavingFault = 'beforeStart' | 'needsReason' | 'needsReturn' | 'returnsBefore'

/** May the specialist tell it today? */
export function tellDismissal(
  contract: { status: ContractStatus; startsOn: Day; endsOn: Day } | null,
  it: Leaving,
  today: Day,
): { told: true } | { fault: LeavingFault } | Refusal {
  if (!contract || !isHired(contract.status)) return refuse('noContractInForce', {})
  if (contract.status === 'terminating') return refuse('dismissalAlreadyTold', {})
  if (it.leavesOn > contract.endsOn) return refuse('contractEndsEarlier', { on: contract.endsOn })
  if (it.leavesOn < contract.startsOn) return { fault: 'beforeStart' }
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

/** What the Center decides about begun work. */
export const fateChoices = ['keep', 'off'] as const
export type FateChoice = (typeof fateChoices)[number]

/** What was handed in is still to be checked; unfinished work is kept only while somebody may do it. */
export const mayKeep = (status: AssignmentStatus, leavesOn: Day, today: Day): boolean =>
  status === 'done' || leavesOn >= today

/** Not once the Center has decided; a second time changes nothing. */
export function withdrawDismissal(status: DismissalStatus): { isFirst: boolean } | Refusal {
  return status === 'settled' ? refuse('dismissalSettled', {}) : { isFirst: status === 'told' }
}

/** Does a new contract await somebody who left for a time? */
export const mayComeBack = (it: { status: DismissalStatus; kind: DismissalKind; returnsOn: Day | null }) =>
  it.status === 'settled' && (it.kind === 'temporary_pension' || it.returnsOn !== null)

/** B.6: the Center answers within a working day. */
export const answerDueOn = (toldOn: Day, isWorking: IsWorking): Day => addWorkingDays(toldOn, 1, isWorking)
