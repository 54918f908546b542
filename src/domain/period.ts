// The month of the schedule in which a case is assessed (D.7).
import { type Day, monthNumber, monthsNominative, parseDay } from './days.ts'
import { squeeze } from './fold.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

/** `YYYY-MM`. The code of a period. */
export type Month = string

export function isMonth(text: unknown): text is Month {
  return typeof text === 'string' && /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text)
}

/**
 * Understands «Ноябрь 2026», «ноябрь 2026 г.», «нояб. 2026», 11.2026, 2026-11 and a date that stands for its month.
 * With `known` a month outside the schedule is refused as `periodUnknown`.
 */
export function parsePeriod(text: string, known?: readonly Month[]): Parsed<Month> {
  const month = read(squeeze(text).toLowerCase())
  if (!month) return misunderstood(text.trim() === '' ? 'periodMissing' : 'periodUnreadable', wanted(known))
  if (known && !known.includes(month)) return misunderstood('periodUnknown', wanted(known))
  return understood(month)
}

/** «Ноябрь 2026», the title of a period. */
export function periodTitle(month: Month): string {
  const name = monthsNominative[Number(month.slice(5, 7)) - 1] ?? ''
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${month.slice(0, 4)}`
}

export function monthOfDay(day: Day): Month {
  return day.slice(0, 7)
}

/** The school year a month belongs to, from September: «2026/27» for November 2026 and May 2027. */
export function schoolYearOf(month: Month): string {
  const year = Number(month.slice(0, 4)) - (Number(month.slice(5, 7)) < 9 ? 1 : 0)
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

function read(text: string): Month | undefined {
  const worded = /^(?:в )?([а-яё]{3,8})\.?,?\s?(\d{4})(?:\s?г(?:\.|ода?)?)?$/.exec(text)
  if (worded) return write(Number(worded[2]), monthNumber(worded[1]!))
  const numbered = /^(\d{1,2})\s?[./-]\s?(\d{4})(?:\s?г(?:\.|ода?)?)?$/.exec(text)
  if (numbered) return write(Number(numbered[2]), Number(numbered[1]))
  const reversed = /^(\d{4})[-./](\d{1,2})$/.exec(text)
  if (reversed) return write(Number(reversed[1]), Number(reversed[2]))
  const day = parseDay(text)
  return day.ok ? monthOfDay(day.value) : undefined
}

function write(year: number, month: number | undefined): Month | undefined {
  const written = `${year}-${String(month ?? 0).padStart(2, '0')}`
  return isMonth(written) ? written : undefined
}

function wanted(known: readonly Month[] | undefined): string {
  if (!known) return 'Месяц и год периода, например «Ноябрь 2026»'
  if (known.length === 0) return 'Период из графика, а в графике пока нет ни одного открытого периода'
  const titles = known.slice(0, 6).map((month) => `«${periodTitle(month)}»`)
  return `Период из графика: ${titles.join(', ')}${known.length > 6 ? ' и другие' : ''}`
}
