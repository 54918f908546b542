// Limits on how often a thing may be tried, kept in the database so that every process and every restart knows them.
import { sql } from 'kysely'
import type { Db } from './connect.ts'

export interface Limit {
  /** What is limited: `signIn:account`, `reset:address`. */
  bucket: string
  /** Tries allowed within the window. */
  atMost: number
  windowMinutes: number
  /** How long it stays shut once the tries are used up. */
  lockMinutes: number
}

/** Counts a try, or several at once. Returns until when further tries are refused, or null while they are welcome. */
export async function hit(db: Db, limit: Limit, subject: string, now: Date, times = 1): Promise<Date | null> {
  const windowStart = new Date(now.getTime() - limit.windowMinutes * 60_000)
  const lockEnd = new Date(now.getTime() + limit.lockMinutes * 60_000)
  const { rows } = await sql<{ blocked_until: Date | null }>`
    insert into rate_limit as r (bucket, subject, hits, window_started_at)
    values (${limit.bucket}, ${subject.slice(0, 300)}, ${times}, ${now})
    on conflict (bucket, subject) do update set
      hits = case when r.blocked_until > ${now} then r.hits
                  when r.window_started_at < ${windowStart} or r.blocked_until is not null then ${times} else r.hits + ${times} end,
      window_started_at = case when r.window_started_at < ${windowStart} or r.blocked_until <= ${now} then ${now} else r.window_started_at end,
      blocked_until = case when r.blocked_until > ${now} then r.blocked_until
                           when r.window_started_at >= ${windowStart} and r.blocked_until is null and r.hits + ${times} > ${limit.atMost}
                           then ${lockEnd}::timestamptz else null end
    returning blocked_until`.execute(db)
  return rows[0]?.blocked_until ?? null
}

/** Until when it is shut, without counting a try. */
export async function blockedUntil(db: Db, bucket: string, subject: string, now: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('rate_limit')
    .select('blocked_until')
    .where('bucket', '=', bucket)
    .where('subject', '=', subject.slice(0, 300))
    .where('blocked_until', '>', now)
    .executeTakeFirst()
  return row?.blocked_until ?? null
}

/** Forgets subjects that nobody has tried since, or strangers could make the table grow for ever. */
export async function sweepLimits(db: Db, before: Date, now: Date): Promise<void> {
  await db
    .deleteFrom('rate_limit')
    .where('window_started_at', '<', before)
    .where((eb) => eb.or([eb('blocked_until', 'is', null), eb('blocked_until', '<', now)]))
    .execute()
}

/** A success forgets the failures before it. */
export async function forgetHits(db: Db, bucket: string, subject: string): Promise<void> {
  await db
    .deleteFrom('rate_limit')
    .where('bucket', '=', bucket)
    .where('subject', '=', subject.slice(0, 300))
    .execute()
}

/** A try that turned out well is not held against a subject that many people share. */
export async function giveBackHit(db: Db, bucket: string, subject: string): Promise<void> {
  await db
    .updateTable('rate_limit')
    .set((eb) => ({ hits: sql<number>`greatest(${eb.ref('hits')} - 1, 0)` }))
    .where('bucket', '=', bucket)
    .where('subject', '=', subject.slice(0, 300))
    .where('blocked_until', 'is', null)
    .execute()
}
