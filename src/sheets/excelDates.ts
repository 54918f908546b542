// Excel keeps a date as a number; only the number format of the cell tells that it is one (ECMA-376, 18.8.30).
import { addDays, type Day, isDay } from '../domain/days.ts'

const builtInDateFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** Does a number format show a calendar day? A bare time («ч:мм») does not. */
export function showsDay(formatId: number, custom: string | undefined): boolean {
  if (custom === undefined) return builtInDateFormats.has(formatId)
  const [positive = ''] = custom.replaceAll(/"[^"]*"|\\.|[_*]./g, '').split(';')
  const bare = positive.replaceAll(/\[[^\]]*\]/g, '').toLowerCase()
  if (bare.includes('general')) return false
  return /[yd]|mmm/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare))
}

const lastSerial = 2_958_465 // 31.12.9999
const lastSerialFrom1904 = lastSerial - 1462

/**
 * The day of a serial number; the time of day is dropped. Undefined when the number is no day of the calendar:
 * negative, after the year 9999, or 29.02.1900, which Excel counts although it never was.
 */
export function dayOfSerial(serial: number, from1904: boolean): Day | undefined {
  const whole = Math.floor(serial)
  if (from1904) return whole >= 0 && whole <= lastSerialFrom1904 ? addDays('1904-01-01', whole) : undefined
  if (!(whole >= 1 && whole <= lastSerial) || whole === 60) return undefined
  return addDays(whole > 60 ? '1899-12-30' : '1899-12-31', whole)
}

/** The day of an ISO text that a file gives as a date («2026-09-05T00:00:00»), if it is one. */
export function dayOfIso(text: string): Day | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(text) ?? []
  return isDay(day) ? day : undefined
}
