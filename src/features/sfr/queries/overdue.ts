// What is overdue, and which accountants have not been written to about it today.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { LetterKind } from '../../../domain/letters.ts'

export async function countOverdue(db: Db, today: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from sfr_task where status = 'due' and due_on < ${today}::date`.execute(db)
  return rows[0]?.count ?? 0
}

/** Who got a letter of this kind on a day of the region already. */
export async function writtenToOn(
  db: Db,
  it: { kind: LetterKind; on: Day; zone: string; now: Date },
): Promise<Set<string>> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from letter
    where kind = ${it.kind} and queued_at > ${new Date(it.now.getTime() - 25 * 3_600_000)}
      and (queued_at at time zone ${it.zone})::date = ${it.on}::date and person_id is not null`.execute(db)
  return new Set(rows.map(({ personId }) => personId))
}

/** One run at a time writes. */
export async function lockDigest(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('letters about overdue social fund tasks'))`.execute(tx)
}
