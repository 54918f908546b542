// The Russian production calendar. A starting point: the Center edits these days, and the edited rows are passed back in.
import { type Day, weekday } from './days.ts'
import type { IsWorking } from './workingDays.ts'

export type CalendarDayKind = 'working' | 'dayOff' | 'holiday'
export type CalendarDay = { day: Day; kind: CalendarDayKind; name: string }
export type Overrides = ReadonlyMap<Day, CalendarDayKind>

// Labour Code, article 112: non-working holidays of every year.
const holidays: Record<string, string> = {
  '01-01': 'Новогодние каникулы',
  '01-02': 'Новогодние каникулы',
  '01-03': 'Новогодние каникулы',
  '01-04': 'Новогодние каникулы',
  '01-05': 'Новогодние каникулы',
  '01-06': 'Новогодние каникулы',
  '01-07': 'Рождество Христово',
  '01-08': 'Новогодние каникулы',
  '02-23': 'День защитника Отечества',
  '03-08': 'Международный женский день',
  '05-01': 'Праздник Весны и Труда',
  '05-09': 'День Победы',
  '06-12': 'День России',
  '11-04': 'День народного единства',
}

// 2025 and 2026 carry the moves decreed by the Government. 2027 carries only those that the Labour Code itself makes
// (a holiday on a Saturday or Sunday moves to the next working day); the decree's own moves are for the Center to add.
const moved: CalendarDay[] = [
  { day: '2025-05-02', kind: 'dayOff', name: 'Перенос с 4 января' },
  { day: '2025-05-08', kind: 'dayOff', name: 'Перенос с 23 февраля' },
  { day: '2025-06-13', kind: 'dayOff', name: 'Перенос с 8 марта' },
  { day: '2025-11-01', kind: 'working', name: 'Рабочая суббота' },
  { day: '2025-11-03', kind: 'dayOff', name: 'Перенос с 1 ноября' },
  { day: '2025-12-31', kind: 'dayOff', name: 'Перенос с 5 января' },
  { day: '2026-01-09', kind: 'dayOff', name: 'Перенос с 3 января' },
  { day: '2026-03-09', kind: 'dayOff', name: 'Перенос с 8 марта' },
  { day: '2026-05-11', kind: 'dayOff', name: 'Перенос с 9 мая' },
  { day: '2026-12-31', kind: 'dayOff', name: 'Перенос с 4 января' },
  { day: '2027-05-03', kind: 'dayOff', name: 'Перенос с 1 мая' },
  { day: '2027-05-10', kind: 'dayOff', name: 'Перенос с 9 мая' },
  { day: '2027-06-14', kind: 'dayOff', name: 'Перенос с 12 июня' },
]

/** Holidays and moved days of 2025–2027 in order: what the Center's calendar is filled with at the start. */
export const productionCalendar: readonly CalendarDay[] = [2025, 2026, 2027]
  .flatMap((year) => Object.entries(holidays).map(([date, name]) => holiday(`${year}-${date}`, name)))
  .concat(moved)
  .sort((a, b) => (a.day < b.day ? -1 : 1))

/** Calendar rows as the lookup that `isWorkingDay` takes. */
export function overridesOf(days: readonly CalendarDay[]): Overrides {
  return new Map(days.map(({ day, kind }) => [day, kind]))
}

const built: Overrides = overridesOf(productionCalendar)

/** A row of the calendar decides; without one the holidays of the Labour Code and the weekend do. */
export function isWorkingDay(day: Day, overrides: Overrides = built): boolean {
  const kind = overrides.get(day)
  if (kind) return kind === 'working'
  return weekday(day) <= 5 && !(day.slice(5) in holidays)
}

/** The rule to count working days by: `addWorkingDays(day, 10, workingBy(rows))`. */
export function workingBy(days: readonly CalendarDay[] = productionCalendar): IsWorking {
  const overrides = overridesOf(days)
  return (day) => isWorkingDay(day, overrides)
}

/** The first and the last year whose moved days came with the product. */
export const knownYears = { first: 2025, last: 2027 } as const

/** The days of a year that are not simply working weekdays or weekends, in order; `own` days stand over the others. */
export function calendarOf(year: number, own: readonly CalendarDay[]): (CalendarDay & { isOwn: boolean })[] {
  const built = productionCalendar.filter(({ day }) => day.startsWith(`${year}-`))
  const fixed = Object.entries(holidays).map(([date, name]) => holiday(`${year}-${date}`, name))
  const days = new Map([...fixed, ...built].map((it) => [it.day, { ...it, isOwn: false }]))
  for (const it of own) if (it.day.startsWith(`${year}-`)) days.set(it.day, { ...it, isOwn: true })
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

function holiday(day: Day, name: string): CalendarDay {
  return { day, kind: 'holiday', name }
}
