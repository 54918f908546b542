// Calendar days without hours and zones: reading, writing and counting.
import { squeeze } from './fold.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

/** `YYYY-MM-DD`. Days compare as texts. */
export type Day = string

export type DayParts = { year: number; month: number; day: number }

/** Both ends are included. */
export type DayLimits = { notBefore?: Day; notAfter?: Day }

export const monthsNominative = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const
export const monthsGenitive = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const

/** Is this text a day that exists, written `YYYY-MM-DD`, from 1000 to 9999? */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = partsOf(text)
  return exists(year, month, day)
}

/** The parts of a day: month from 1, day of month from 1. */
export function partsOf(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

/** A day by its parts; `RangeError` for a day that does not exist. */
export function dayOf(year: number, month: number, day: number): Day {
  if (!exists(year, month, day)) throw new RangeError(`No such day: ${year}-${month}-${day}`)
  return write(year, month, day)
}

/**
 * Understands 05.09.2026, 5.9.2026, 05/09/2026, 5-9-2026, 2026-09-05 (also with hours), «5 сентября 2026 г.».
 * A year has four digits; days that do not exist and days outside the limits are refused.
 */
export function parseDay(text: string, limits: DayLimits = {}): Parsed<Day> {
  const written = squeeze(text).toLowerCase()
  if (written === '') return misunderstood('dayMissing', wanted(limits))
  const parts = numeric(written) ?? iso(written) ?? inWords(written)
  if (!parts) return misunderstood('dayUnreadable', wanted(limits))
  const { year, month, day } = parts
  if (year < 100) return misunderstood('dayYearShort', `${wanted(limits)}, год четырьмя цифрами`)
  if (year < 1900 || year > 2199) return misunderstood('dayUnreadable', wanted(limits))
  if (!exists(year, month, day))
    return misunderstood('dayNotInCalendar', 'Проверьте число и месяц: такого дня в календаре нет')
  return within(write(year, month, day), limits)
}

/** The day of a spreadsheet's serial number (1900 system; hours are dropped). 60 is 29.02.1900, which never was. */
export function dayFromSerial(serial: number, limits: DayLimits = {}): Parsed<Day> {
  const whole = Math.floor(serial)
  if (!(whole >= 1 && whole <= 109_574) || whole === 60) return misunderstood('dayUnreadable', wanted(limits))
  return within(fromNumber(whole + (whole < 60 ? -25568 : -25569)), limits)
}

/** 05.09.2026, for tables and fields. */
export function dottedDay(day: Day): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
}

/** «5 сентября 2026 г.», for sentences; no-break spaces inside. */
export function wordyDay(day: Day): string {
  const parts = partsOf(day)
  return `${parts.day}\u00a0${monthsGenitive[parts.month - 1]} ${parts.year}\u00a0г.`
}

/** «05» сентября 2026 г., for papers (M). */
export function paperDay(day: Day): string {
  const { year, month } = partsOf(day)
  return `«${day.slice(8, 10)}»\u00a0${monthsGenitive[month - 1]} ${year}\u00a0г.`
}

export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days)
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from)
}

/** The same date `months` later; 31 January and one month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day)
  const count = parts.year * 12 + parts.month - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return write(year, month, Math.min(parts.day, daysInMonth(year, month)))
}

/** The same date `years` later; 29 February becomes 28 where there is none. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12)
}

/** Full years from a birthday to a day. */
export function fullYears(from: Day, to: Day): number {
  const years = partsOf(to).year - partsOf(from).year
  return addYears(from, years) <= to ? years : years - 1
}

/** Negative when `a` is earlier, 0 when they are the same day. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const fromMonday = (((toNumber(day) + 3) % 7) + 7) % 7
  return (fromMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function numeric(text: string): DayParts | undefined {
  const found = /^(\d{1,2})\s?[./,-]\s?(\d{1,2})\s?[./,-]\s?(\d{2}|\d{4})(?:\s?г(?:\.|ода?)?)?$/.exec(
    hoursOff(text),
  )
  return found ? { day: Number(found[1]), month: Number(found[2]), year: Number(found[3]) } : undefined
}

function iso(text: string): DayParts | undefined {
  const found = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(hoursOff(text))
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : undefined
}

function inWords(text: string): DayParts | undefined {
  const found =
    /^["«“„]?\s?(\d{1,2})\s?["»”“]?\s?([а-яё]{3,8})\.?,?\s?(\d{2}|\d{4})(?:\s?г(?:\.|ода?)?)?$/.exec(text)
  const month = found ? monthNumber(found[2]!) : undefined
  return found && month ? { day: Number(found[1]), month, year: Number(found[3]) } : undefined
}

/** 1–12 by a Russian name of a month, also «сентября», «в сентябре» and «сент»; lower case is expected. */
export function monthNumber(word: string): number | undefined {
  const index = monthsNominative.findIndex((name, at) => {
    const genitive = monthsGenitive[at] ?? ''
    const shortened = word.length >= 3 && name.startsWith(word)
    return shortened || word === genitive || word === genitive.replace(/.$/, 'е')
  })
  return index < 0 ? undefined : index + 1
}

function hoursOff(text: string): string {
  return text.replace(/[t ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s?(z|[+-]\d{2}:?\d{2})?$/, '')
}

function within(day: Day, limits: DayLimits): Parsed<Day> {
  if (limits.notAfter && day > limits.notAfter) return misunderstood('dayTooLate', wanted(limits))
  if (limits.notBefore && day < limits.notBefore) return misunderstood('dayTooEarly', wanted(limits))
  return understood(day)
}

function wanted({ notBefore, notAfter }: DayLimits): string {
  const from = notBefore ? `, не раньше ${dottedDay(notBefore)}` : ''
  const to = notAfter ? `, не позже ${dottedDay(notAfter)}` : ''
  return `Дата в виде 05.09.2026${from}${to}`
}

function exists(year: number, month: number, day: number): boolean {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  return (
    whole &&
    year >= 1000 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  )
}

function write(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

// Days since 01.01.1970.
function toNumber(day: Day): number {
  const { year, month, day: date } = partsOf(day)
  return Date.UTC(year, month - 1, date) / 86_400_000
}

// The civil calendar counted in eras of 400 years that begin on 1 March, so that the leap day comes last.
function fromNumber(days: number): Day {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const inEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}
