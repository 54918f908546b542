// How cells of both imports are understood.

import { emailSuggestion } from '../../../domain/contacts.ts'
import { type Day, type DayLimits, dayFromSerial, dottedDay, parseDay } from '../../../domain/days.ts'
import { squeeze } from '../../../domain/fold.ts'
import { misunderstood, type Parsed, understood } from '../../../domain/parsed.ts'
import { type Cell, cellText } from '../../../sheets/sheet.ts'
import { expectations, noticeWords } from './words.ts'

// Nobody who works today was appointed earlier; a slip like 1919 or 0214 is caught.
const earliest: Day = '1950-01-01'

/** A real date of the sheet, a date as text, or the bare number of a date whose format was lost. */
export function parseDayCell(cell: Cell, limits: DayLimits): Parsed<Day> {
  const bounds = { notBefore: earliest, ...limits }
  if (typeof cell === 'number' && Number.isFinite(cell) && cell >= 10_000) return dayFromSerial(cell, bounds)
  return parseDay(typeof cell === 'object' && cell !== null ? dottedDay(cell.day) : cellText(cell), bounds)
}

/** A period may stand as a date in the sheet: Excel turns «ноябрь 2026» into 01.11.2026 by itself. */
export const monthText = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null ? cell.day.slice(0, 7) : cellText(cell)

/** A dash or «нет» in a cell that may stay blank. */
export const blankOr = (cell: Cell): string => {
  const text = cellText(cell)
  return /^[\s\u00a0\-–—]*(?:нет)?[\s\u00a0\-–—.]*$/i.test(text) ? '' : text
}

export function parseOrganisation(text: string): Parsed<string> {
  const name = squeeze(text)
  if (name === '' || !/\p{L}/u.test(name))
    return misunderstood('organisationMissing', expectations.organisation)
  if (name.length > 300) return misunderstood('organisationTooLong', expectations.organisation)
  return understood(name)
}

/** Keeps only the code of what a catalogue gave. */
export const codeOf = (parsed: Parsed<{ code: string }>): Parsed<string> =>
  parsed.ok ? understood(parsed.value.code) : parsed

/** An address whose domain looks mistyped is taken as it is, and shown (V-04). */
export function emailNotice({ email }: { email: string | null }): { key: 'email'; says: string } | undefined {
  const meant = email === null ? undefined : emailSuggestion(email)
  return meant === undefined ? undefined : { key: 'email', says: noticeWords.mistypedEmail(meant) }
}
