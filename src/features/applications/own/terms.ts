// Which terms of the law run for an application, and whether they are kept (D-01…D-05).
import type { Day } from '../../../domain/days.ts'
import { type Due, dueOf, lightOf, type TermName, type TrafficLight } from '../../../domain/terms.ts'
import type { IsWorking } from '../../../domain/workingDays.ts'
import type { OwnApplication } from './queries.ts'

export interface RunningTerm extends Due {
  /** Null when what the term asks for has been done. */
  light: TrafficLight | null
}

const ended: readonly OwnApplication['status'][] = ['withdrawn', 'rejected_formal', 'expired']

/** In the order in which they end a stretch of the way; none once the commission has decided or the way has ended. */
export function termsOf(it: OwnApplication, today: Day, isWorking: IsWorking): RunningTerm[] {
  if (it.isDecided || ended.includes(it.status)) return []
  const term = (name: TermName, from: Day, isDone = false): RunningTerm => {
    const due = dueOf(name, from, isWorking)
    return { ...due, light: isDone ? null : lightOf(due.on, today) }
  }
  return [
    term('review', it.receivedOn, it.status === 'accepted'),
    ...(it.case ? [term('attestation', it.case.startsOn)] : []),
    term('whole', it.receivedOn),
    ...(it.case?.sittingOn ? [term('additions', it.case.sittingOn)] : []),
  ]
}
