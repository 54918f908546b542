// Which months may still get a period.
import { addMonths, type Day } from '../../domain/days.ts'
import { type Month, monthOfDay } from '../../domain/period.ts'

const back = 3
const ahead = 24

/** Months around today without a period; the first one to be planned stands first. */
export function freeMonths(periods: readonly { code: Month }[], today: Day): Month[] {
  const taken = new Set(periods.map(({ code }) => code))
  const start = `${monthOfDay(today)}-01`
  const months = Array.from({ length: back + ahead + 1 }, (_, i) => monthOfDay(addMonths(start, i - back)))
  const free = months.filter((month) => !taken.has(month))
  const latest = [...taken].toSorted().at(-1) ?? ''
  const next = free.find((month) => month > latest && month >= monthOfDay(today))
  return next ? [next, ...free.filter((month) => month !== next)] : free
}
