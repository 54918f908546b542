// Until when a category is valid. Source: domain A.13.
import { addYears, type Day } from './days.ts'

/** From this day categories are established without a term; before it, for five years. */
export const endlessFrom: Day = '2023-09-01'

/** The last day of a category, `endless` for one without a term, `null` when what is known does not tell. */
export function categoryUntil(it: { on: Day | null; until: Day | null }): Day | 'endless' | null {
  if (it.until) return it.until
  if (!it.on) return null
  return it.on >= endlessFrom ? 'endless' : addYears(it.on, 5)
}
