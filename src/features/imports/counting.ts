// Figures that several places say of one import.
import type { Shown } from './queries/rows.ts'
import type { Counts } from './states.ts'

/** Rows that were good when the file was read, taken or not. */
export const goodOf = ({ good, taken, failed }: Counts): number => good + taken + failed

export const countOf = (counts: Counts, shown: Shown): number =>
  shown === 'all' ? counts.read : counts[shown]
