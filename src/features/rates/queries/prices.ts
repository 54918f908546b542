// The price list.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { Kopecks } from '../../../domain/money.ts'
import type { Price, PricedWork } from '../../../domain/pay.ts'

export interface PriceRow extends Price {
  id: string
  version: number
}

/** Lines end and begin together: one hand at a time. */
export async function lockPrices(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('price'))`.execute(tx)
}

/** All of them, the latest first. */
export const readPrices = (db: Db): Promise<PriceRow[]> =>
  db
    .selectFrom('price')
    .select([
      'id',
      'work',
      'category',
      'form',
      'sum',
      'valid_from as validFrom',
      'valid_to as validTo',
      'version',
    ])
    .orderBy('valid_from', 'desc')
    .orderBy('created_at', 'desc')
    .execute()

export async function insertPrice(tx: Tx, it: Omit<PriceRow, 'version'> & { now: Date }): Promise<void> {
  await tx
    .insertInto('price')
    .values({
      id: it.id,
      work: it.work,
      category: it.category,
      form: it.form,
      sum: it.sum,
      valid_from: it.validFrom,
      valid_to: it.validTo,
      created_at: it.now,
    })
    .execute()
}

export async function endPrice(
  tx: Tx,
  seen: { id: string; version: number },
  lastDay: Day | null,
): Promise<void> {
  const written = await tx
    .updateTable('price')
    .set((eb) => ({ valid_to: lastDay, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('price')
}

export async function deletePrice(tx: Tx, seen: { id: string; version: number }): Promise<void> {
  const deleted = await tx
    .deleteFrom('price')
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (deleted.numDeletedRows !== 1n) throw new Conflict('price')
}

/** How many items of acts have this price on days of this line. */
export async function countActsPricedBy(tx: Tx, it: PriceRow): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from work_item w join work_act t on t.id = w.act_id
    where w.price = ${it.sum} and w.accepted_on >= ${it.validFrom}::date
      and (${it.validTo}::date is null or w.accepted_on <= ${it.validTo}::date)
      and (${it.category}::text is null or w.category = ${it.category}) and (${it.form}::text is null or w.form = ${it.form})`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** Work from a day on that has a price and stands in no act: held, in the order in which acts hold it. */
export const lockPricedWork = (
  tx: Tx,
  from: Day,
): Promise<(PricedWork & { id: string; price: Kopecks | null })[]> =>
  tx
    .selectFrom('work_item')
    .select(['id', 'work', 'category', 'form', 'accepted_on as acceptedOn', 'price'])
    .where('act_id', 'is', null)
    .where('price', 'is not', null)
    .where('accepted_on', '>=', from)
    .orderBy('accepted_on')
    .orderBy('id')
    .forUpdate()
    .execute()

export async function writeWorkPrices(
  tx: Tx,
  priced: readonly { id: string; price: Kopecks | null }[],
): Promise<void> {
  await sql`
    update work_item w set price = p.price
    from jsonb_to_recordset(${JSON.stringify(priced)}::jsonb) as p(id uuid, price bigint)
    where w.id = p.id and w.act_id is null`.execute(tx)
}
