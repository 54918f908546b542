// The chain of seals over the history: each seal takes the one before it and every column of its event.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from './connect.ts'
import { transaction } from './transaction.ts'

const start = Buffer.alloc(32)
const sealLock = 7_301_003
// Transactions are cut off after a minute, so an event older than this cannot still be waiting for its commit.
const latecomersWithin = '1 hour'

type EventText = { id: number; body: string }

/** Seals all events that are there and not sealed yet. Returns how many. One sealer at a time. */
export async function sealEvents(db: Db, at: Date, batch = 5000): Promise<number> {
  let all = 0
  for (;;) {
    const sealed = await transaction(db, (tx) => sealBatch(tx, at, batch))
    all += sealed
    if (sealed < batch) return all
  }
}

async function sealBatch(tx: Tx, at: Date, batch: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(${sealLock})`.execute(tx)
  const events = await unsealed(tx, batch)
  let { no, hash } = await head(tx)
  const seals = events.map((event) => {
    no += 1
    hash = sealOf(hash, event)
    return { no, event_id: event.id, hash, sealed_at: at }
  })
  for (let i = 0; i < seals.length; i += 1000) {
    await tx
      .insertInto('event_seal')
      .values(seals.slice(i, i + 1000))
      .execute()
  }
  return seals.length
}

/** The newest seal: note it elsewhere, and even a cut-off end of the history can be shown. */
export async function head(db: Db): Promise<{ no: number; hash: Buffer }> {
  const last = await db
    .selectFrom('event_seal')
    .select(['no', 'hash'])
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { no: 0, hash: start }
}

/** Walks the whole chain. Returns the first seal that does not hold, and how many events wait for a seal. */
export async function checkSeals(
  db: Db,
): Promise<{ sealed: number; broken: number | null; waiting: number }> {
  let hash: Buffer = start
  let no = 0
  for (;;) {
    const rows = await sealedAfter(db, no)
    for (const row of rows) {
      if (row.no !== no + 1) return { sealed: no, broken: no + 1, waiting: 0 }
      hash = sealOf(hash, row)
      no = row.no
      if (!hash.equals(row.hash)) return { sealed: no - 1, broken: no, waiting: 0 }
    }
    if (rows.length === 0) break
  }
  return { sealed: no, broken: null, waiting: await countUnsealed(db) }
}

const sealOf = (before: Buffer, event: EventText): Buffer =>
  createHash('sha256').update(before).update(event.body).digest()

// The row as text: jsonb prints the same however it was written, and times are printed in UTC.
const body = sql<string>`concat_ws(chr(31), event.id, extract(epoch from event.at), event.is, event.by_account, event.by_name,
  event.by_role, event.ip, event.request_id, event.case_id, event.person_id, event.municipality_id, event.about_kind,
  event.about_id, event.facts)`

async function unsealed(tx: Tx, batch: number): Promise<EventText[]> {
  const { rows } = await sql<EventText>`
    select event.id, ${body} as body from event
    where event.id > ${lowWater} and not exists (select from event_seal s where s.event_id = event.id)
    order by event.id limit ${batch}`.execute(tx)
  return rows
}

async function countUnsealed(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from event
    where not exists (select from event_seal s where s.event_id = event.id)`.execute(db)
  return rows[0]?.n ?? 0
}

async function sealedAfter(db: Db, no: number) {
  const { rows } = await sql<EventText & { no: number; hash: Buffer }>`
    select s.no, s.hash, event.id, ${body} as body from event_seal s join event on event.id = s.event_id
    where s.no > ${no} order by s.no limit 5000`.execute(db)
  return rows
}

const lowWater = sql`coalesce((select event_id from event_seal where sealed_at < now() - ${sql.lit(latecomersWithin)}::interval
  order by no desc limit 1), 0)`
