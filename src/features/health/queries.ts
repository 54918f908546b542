// What readiness asks of the database.
import { sql } from 'kysely'
import type { Db } from '../../db/connect.ts'

export async function pingDatabase(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}

/** Letters that have been waiting since before the given moment without a single try. */
export async function countStuckLetters(db: Db, before: Date): Promise<number> {
  const row = await db
    .selectFrom('letter')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('status', '=', 'queued')
    .where('queued_at', '<', before)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}
