// A sheet of payment (F.9): signed acts that are paid together.
import type { Day } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'

export const sheetStatuses = ['draft', 'paid', 'cancelled'] as const
export type SheetStatus = (typeof sheetStatuses)[number]

export interface SheetFacts {
  status: SheetStatus
  paidOn: Day | null
  acts: number
  /** The latest day on which an act of it was signed. */
  signedOn: Day | null
}

/** A second press on the same day changes nothing. */
export function paySheet(it: SheetFacts, on: Day, today: Day): { isFirst: boolean } | Refusal {
  if (it.status === 'cancelled') return refuse('sheetCancelled', {})
  if (it.paidOn !== null)
    return it.paidOn === on ? { isFirst: false } : refuse('sheetAlreadyPaid', { on: it.paidOn })
  if (it.acts === 0) return refuse('sheetEmpty', {})
  if (on > today) return refuse('dayInFuture', { on })
  if (it.signedOn !== null && on < it.signedOn) return refuse('paidBeforeSigned', { signedOn: it.signedOn })
  return { isFirst: true }
}

/** Its acts wait for another sheet. A paid one stays: single acts are taken back by themselves. */
export function cancelSheet(it: SheetFacts): { cancelled: true } | Refusal {
  if (it.status === 'cancelled') return refuse('sheetCancelled', {})
  return it.paidOn === null ? { cancelled: true } : refuse('sheetAlreadyPaid', { on: it.paidOn })
}
