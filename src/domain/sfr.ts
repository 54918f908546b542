// What is told to the social fund about a contract (S-06, B.5, D-10): on which event, until when, by whom not at all.
import type { TaxStatus } from './contract.ts'
import type { Day } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'
import { addWorkingDays, type IsWorking } from './workingDays.ts'

export const sfrEvents = ['start', 'end'] as const
export type SfrEvent = (typeof sfrEvents)[number]

export const sfrStatuses = ['due', 'sent', 'cancelled'] as const
export type SfrStatus = (typeof sfrStatuses)[number]

/** B.5: where no contributions are paid, nothing is told: the self-employed and entrepreneurs pay their own. */
export const needsSfr = (status: TaxStatus): boolean => status === 'individual'

/** D-10, J-15: not later than the working day after the day of the event. */
export const sfrDueOn = (eventOn: Day, isWorking: IsWorking): Day => addWorkingDays(eventOn, 1, isWorking)

/** May it be marked as sent on this day? The same mark twice changes nothing. */
export function markSent(
  it: { status: SfrStatus; eventOn: Day; sentOn: Day | null },
  on: Day,
  today: Day,
): { isFirst: boolean } | Refusal {
  if (it.status === 'cancelled') return refuse('sfrNotNeeded', {})
  if (it.status === 'sent')
    return it.sentOn === on ? { isFirst: false } : refuse('sfrAlreadySent', { on: it.sentOn ?? on })
  if (on > today) return refuse('dayInFuture', { on })
  if (on < it.eventOn) return refuse('sentBeforeEvent', { eventOn: it.eventOn })
  return { isFirst: true }
}

/** A mark made by mistake: another day for it, or none at all. */
export function correctMark(
  it: { status: SfrStatus; eventOn: Day },
  on: Day | null,
  today: Day,
): { corrected: true } | Refusal {
  if (it.status !== 'sent') return refuse('sfrNotSent', {})
  if (on !== null && on > today) return refuse('dayInFuture', { on })
  if (on !== null && on < it.eventOn) return refuse('sentBeforeEvent', { eventOn: it.eventOn })
  return { corrected: true }
}
