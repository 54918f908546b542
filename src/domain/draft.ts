// What a draft must have before it becomes an application (C.4, D.4), and how long one is kept.
import { addDays, addMonths, type Day } from './days.ts'
import { type Objected, stopsApplying } from './eligibility.ts'
import { type Refusal, refuse } from './refusals.ts'

/** V-15. */
export const resultAtMost = 5000

/** Addresses of materials for one criterion. */
export const linksAtMost = 10

/**
 * May it be submitted? A petition is not asked here: the head files it afterwards (A.10). `missing` counts the steps
 * with faults, consents among them (V-16).
 */
export function submit(it: { missing: number; against: readonly Objected[] }): Refusal | undefined {
  const stop = stopsApplying(it.against)
  if (stop) return refuse('notEligible', stop)
  return it.missing > 0 ? refuse('draftIncomplete', { count: it.missing }) : undefined
}

const warnDays = 14

/** C.4: a draft touched on this day or earlier is warned of. */
export const warnedWhenTouchedBy = (today: Day, months: number): Day =>
  addDays(addMonths(today, -months), warnDays)

/** A draft warned of on this day or earlier is removed. */
export const removedWhenWarnedBy = (today: Day): Day => addDays(today, -warnDays)

/** The day on which a draft that is warned of today goes. */
export const removalOn = (today: Day): Day => addDays(today, warnDays)

/** A returned application is mended by whoever speaks in it: the staff may only mend a paper that the staff has entered. */
export const mayMend = (it: { isStaff: boolean; isPaper: boolean }): Refusal | null =>
  it.isStaff && !it.isPaper ? refuse('mendedByTeacher', {}) : null
