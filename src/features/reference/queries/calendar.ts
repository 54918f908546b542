// The Center's own days; `db/calendar.ts` reads them together with the production calendar.
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { CalendarDay, CalendarDayKind } from '../../../domain/calendar.ts'
import type { Day } from '../../../domain/days.ts'

export async function lockCalendar(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reference.calendar'))`.execute(tx)
}

export async function insertOwnDay(tx: Tx, it: CalendarDay, now: Date): Promise<void> {
  await tx
    .insertInto('calendar_day')
    .values({ ...it, changed_at: now })
    .execute()
}

/** False when the day is not marked so (any more). */
export async function deleteOwnDay(tx: Tx, day: Day, kind: CalendarDayKind): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('calendar_day')
    .where('day', '=', day)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}
