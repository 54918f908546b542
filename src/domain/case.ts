// What may be done with a case, what is late and what comes next. Source: domain C.5, D-09.
import type { Day } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'
import type { Stage } from './stages.ts'

/** Conclusions are still awaited: these stages can be late and can lack specialists. */
export const awaitingStages = [
  'scheduled',
  'assigning',
  'in_analysis',
  'conclusion_returned',
] as const satisfies readonly Stage[]

export const isAwaited = (stage: Stage): boolean => (awaitingStages as readonly Stage[]).includes(stage)

/** The day itself is still in time. */
export const isOverdue = (it: { stage: Stage; dueOn: Day }, today: Day): boolean =>
  isAwaited(it.stage) && it.dueOn < today

/** The Center's next step with a case; `none` when others are at work or nothing is left to do. */
export type NextStep = 'assign' | 'check' | 'none'

export function nextStep(it: { stage: Stage; assigned: number }, norm: number): NextStep {
  if (it.stage === 'conclusion_ready') return 'check'
  return isAwaited(it.stage) && it.assigned < norm ? 'assign' : 'none'
}

/** May facts of the application be corrected, may files be added to it? */
export const correct = (stage: Stage): { correctable: true } | Refusal =>
  stage === 'closed_withdrawn' ? refuse('caseClosed', {}) : { correctable: true }

export interface Target {
  isClosed: boolean
  conclusionDueOn: Day
}

/**
 * May the case move to this period? Only the period and its term change: assignments and conclusions stay as they are
 * (J-18, C.5 `rescheduled`).
 */
export function reschedule(stage: Stage, to: Target): { dueOn: Day } | Refusal {
  if (stage === 'closed_withdrawn') return refuse('caseClosed', {})
  if (to.isClosed) return refuse('periodClosed', {})
  return { dueOn: to.conclusionDueOn }
}

/** May the teacher's request to withdraw be carried out? Before the commission decides: at any stage of ours. */
export function withdraw(stage: Stage, askedOn: Day, today: Day): { withdrawn: true } | Refusal {
  if (stage === 'closed_withdrawn') return refuse('caseClosed', {})
  if (askedOn > today) return refuse('dayInFuture', { on: askedOn })
  return { withdrawn: true }
}

/** May a case be opened by hand in this period? The paper may have come on an earlier day than today (J-20). */
export function open(it: { receivedOn: Day; period: Target }, today: Day): { dueOn: Day } | Refusal {
  if (it.receivedOn > today) return refuse('dayInFuture', { on: it.receivedOn })
  if (it.period.isClosed) return refuse('periodClosed', {})
  return { dueOn: it.period.conclusionDueOn }
}
