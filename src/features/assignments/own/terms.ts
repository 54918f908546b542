// Until when a row is owed, in the days of the region.
import type { Day } from '../../../domain/days.ts'
import { owedOn, type WorkState } from '../../../domain/ownWork.ts'
import { dayIn } from '../../../outside/clock.ts'

export interface Termed {
  state: WorkState
  dueOn: Day
  /** A moment, or its text as JSON brings it. */
  returnedAt: Date | string | null
}
export type TermOf = (it: Termed) => Day

export const termBy =
  (zone: string, correctionDays: number): TermOf =>
  ({ state, dueOn, returnedAt }) =>
    owedOn(
      { state, dueOn, returnedOn: returnedAt ? dayIn(zone, new Date(returnedAt)) : null },
      correctionDays,
    )
