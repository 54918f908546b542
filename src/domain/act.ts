// Acts of work done and their payment (F.8, F.9): states and what may be done in each.
import type { Day } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'

export const actKinds = ['half_year', 'interim'] as const
export type ActKind = (typeof actKinds)[number]

export const actStatuses = ['draft', 'signed', 'paid', 'cancelled'] as const
export type ActStatus = (typeof actStatuses)[number]

export interface ActFacts {
  status: ActStatus
  madeOn: Day
  signedOn: Day | null
  paidOn: Day | null
}

/** A second press on the same day changes nothing. */
export function signAct(it: ActFacts, on: Day, today: Day): { isFirst: boolean } | Refusal {
  if (it.status === 'cancelled') return refuse('actCancelled', {})
  if (it.signedOn !== null)
    return it.signedOn === on ? { isFirst: false } : refuse('actAlreadySigned', { on: it.signedOn })
  if (on > today) return refuse('dayInFuture', { on })
  if (on < it.madeOn) return refuse('signedBeforeMade', { madeOn: it.madeOn })
  return { isFirst: true }
}

export function payAct(it: ActFacts, on: Day, today: Day): { isFirst: boolean } | Refusal {
  if (it.status === 'cancelled') return refuse('actCancelled', {})
  if (it.paidOn !== null)
    return it.paidOn === on ? { isFirst: false } : refuse('actAlreadyPaid', { on: it.paidOn })
  if (it.status !== 'signed' || it.signedOn === null) return refuse('actNotSigned', {})
  if (on > today) return refuse('dayInFuture', { on })
  if (on < it.signedOn) return refuse('paidBeforeSigned', { signedOn: it.signedOn })
  return { isFirst: true }
}

/** A payment marked by mistake: the mark is taken back with its reason, the act as it was given stays. */
export const unpayAct = (it: ActFacts): { unpaid: true } | Refusal =>
  it.status === 'paid' ? { unpaid: true } : refuse('actNotPaid', {})

/** Its work goes back to where acts are made of; a paid one is first taken back by the accountant. */
export function cancelAct(it: ActFacts): { cancelled: true } | Refusal {
  if (it.status === 'cancelled') return refuse('actCancelled', {})
  return it.paidOn === null ? { cancelled: true } : refuse('actAlreadyPaid', { on: it.paidOn })
}
