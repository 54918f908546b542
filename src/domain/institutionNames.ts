// Names of institutions follow one another (S-17): a new one from a day on closes the one before it.
import { addDays, type Day } from './days.ts'

export const institutionKinds = ['center', 'institute', 'department'] as const
export type InstitutionKind = (typeof institutionKinds)[number]

export interface NameTerm {
  id: string
  validFrom: Day
  validTo: Day | null
}

/** The last of the names by its first day; a list may stand in any order. */
export const latestName = <T extends NameTerm>(names: readonly T[]): T | undefined =>
  names.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]

/**
 * May a name begin on this day, and which one ends the day before? Names do not overlap and leave no gap, so a new one
 * begins later than the latest that is known; otherwise `after` says than which day.
 */
export function succeed(
  names: readonly NameTerm[],
  from: Day,
): { closes: { id: string; lastDay: Day } | null } | { after: Day } {
  const last = latestName(names)
  if (!last) return { closes: null }
  return from > last.validFrom
    ? { closes: { id: last.id, lastDay: addDays(from, -1) } }
    : { after: last.validFrom }
}
