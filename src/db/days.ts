// Days of the region as moments, for logs that are read by time.
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../domain/days.ts'

/** The moment at which a day begins in a zone. */
export const startOfDay = (day: Day, zone: string): RawBuilder<Date> =>
  sql`(${day}::date::timestamp at time zone ${zone})`

/** The moment at which it is over. */
export const endOfDay = (day: Day, zone: string): RawBuilder<Date> =>
  sql`((${day}::date + 1)::timestamp at time zone ${zone})`
