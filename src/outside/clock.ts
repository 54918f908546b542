// The only place that asks what time it is.
import type { Day } from '../domain/days.ts'

export type Clock = {
  now(): Date
  /** The calendar day in the zone of the region. */
  today(): Day
  zone: string
}

/** The clock on the wall of the region. */
export function realClock(zone: string): Clock {
  return clockBy(() => new Date(), zone)
}

export type TestClock = Clock & {
  /** Jumps to a moment, or to noon of a day. */
  set(to: Day | Date): void
  /** Moves on by so much. */
  pass(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

/** A clock that stands still until the test moves it. A bare day means noon in Tomsk of that day. */
export function testClock(start: Day | Date, zone = 'Asia/Tomsk'): TestClock {
  let at = moment(start)
  return {
    ...clockBy(() => new Date(at), zone),
    set(to) {
      at = moment(to)
    },
    pass({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      at = new Date(at.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
    },
  }
}

/** The calendar day of a moment in a zone. */
export function dayIn(zone: string, moment: Date): Day {
  return formatter(zone).format(moment)
}

function clockBy(now: () => Date, zone: string): Clock {
  return { now, today: () => dayIn(zone, now()), zone }
}

function moment(of: Day | Date): Date {
  return typeof of === 'string' ? new Date(`${of}T12:00:00+07:00`) : new Date(of)
}

// Building a formatter takes 50 times longer than using it. The Swedish form of a date is YYYY-MM-DD.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known =
    formatters.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  formatters.set(zone, known)
  return known
}
