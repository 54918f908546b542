// What is remembered of a file besides its rows: shown above them, and in the list of imports.
import type { Month } from '../../domain/period.ts'
import type { Understood } from './columns/understand.ts'
import type { Counts } from './states.ts'

export interface Summary {
  sheet?: string
  headingRow?: number
  headings?: string[]
  ignoredColumns?: string[]
  skipped?: { row: number; text: string }[]
  otherSheets?: string[]
  /** Months of faulty rows for which the schedule has no period. */
  missingPeriods?: Month[]
  counts?: Counts
  result?: Result
}

/** What taking has made, over all its runs. */
export interface Result {
  cases: number
  corrected: number
  organisations: number
  invitations: number
  /** Pairs of organisations whose names are alike, at least one of them new: ids. */
  alike: [string, string][]
}

export const nothingMade: Result = { cases: 0, corrected: 0, organisations: 0, invitations: 0, alike: [] }

// Notes under a table are few; a hostile file may have a hundred thousand of them.
const mostNamed = 50
const longestHeading = 1000

export const headOf = (it: Understood<unknown>): Summary => ({
  sheet: it.sheet,
  headingRow: it.headingRow,
  headings: it.headings.map((title) => title.slice(0, longestHeading)),
  ignoredColumns: it.ignoredColumns.slice(0, mostNamed),
  skipped: it.skipped.slice(0, mostNamed),
  otherSheets: it.otherSheets.slice(0, mostNamed),
})
