// Which months of a list have no period in the schedule.

import { addMonths, type Day } from '../../../domain/days.ts'
import { bare } from '../../../domain/fold.ts'
import { type Month, monthOfDay, parsePeriod } from '../../../domain/period.ts'
import { attesteeHeadings } from '../columns/headings.ts'
import type { FaultyRow } from '../columns/understand.ts'
import type { Region } from '../queries/region.ts'

const { title, synonyms } = attesteeHeadings.period
const headings = new Set([title, ...synonyms].map(bare))

// A slip of the pen («1926», «2062») must not be offered as a period to be made.
const monthsAround = 18

/** Months that stand in faulty cells of the period and are not in the schedule, open or closed, in their order. */
export function missingPeriods(faulty: readonly FaultyRow[], region: Region, today: Day): Month[] {
  const found = faulty
    .flatMap(({ faults }) => faults)
    .filter(({ column }) => headings.has(bare(column)))
    .flatMap(({ found }) => {
      const month = parsePeriod(found)
      return month.ok ? [month.value] : []
    })
  const from = monthOfDay(addMonths(today, -monthsAround))
  const to = monthOfDay(addMonths(today, monthsAround))
  return [...new Set(found)]
    .filter((month) => !region.periods.has(month) && month >= from && month <= to)
    .sort()
}
