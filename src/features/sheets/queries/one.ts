// One sheet: its facts, its rows by name, its writing.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { Kopecks } from '../../../domain/money.ts'
import type { SheetStatus } from '../../../domain/sheet.ts'
import type { Cursor } from '../../../web/list.ts'

export interface Totals {
  acts: number
  items: number
  sum: Kopecks
  incomeTax: Kopecks
  payable: Kopecks
  contributions: Kopecks
}

export interface Sheet extends Totals {
  id: string
  version: number
  number: string
  madeOn: Day
  funding: string
  status: SheetStatus
  paidOn: Day | null
  /** The latest signature among its acts. */
  signedOn: Day | null
  createdBy: string
}

export async function findSheet(db: Db, id: string): Promise<Sheet | undefined> {
  const { rows } = await sql<Sheet>`
    select h.id, h.version, h.number, h.made_on as "madeOn", h.funding, h.status, h.paid_on as "paidOn",
      concat_ws(' ', p.last_name, p.first_name, p.middle_name) as "createdBy", t.*
    from payment_sheet h
    left join account a on a.id = h.created_by left join person p on p.id = a.person_id
    cross join lateral (select count(*) as acts, coalesce(sum(items), 0)::int as items, coalesce(sum(sum), 0)::bigint as sum,
        coalesce(sum(income_tax), 0)::bigint as "incomeTax", coalesce(sum(payable), 0)::bigint as payable,
        coalesce(sum(contributions), 0)::bigint as contributions, max(signed_on) as "signedOn"
      from work_act where sheet_id = h.id) t
    where h.id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** Holds the sheet; what is read of it afterwards is what it is now. */
export async function lockSheet(tx: Tx, id: string): Promise<Sheet | undefined> {
  await sql`select from payment_sheet where id = ${id}::uuid for update`.execute(tx)
  return findSheet(tx, id)
}

export interface SheetRow {
  id: string
  name: string
  personId: string
  inn: string | null
  snils: string | null
  account: string | null
  contractId: string
  contractNumber: string | null
  number: string
  items: number
  sum: Kopecks
  incomeTax: Kopecks
  payable: Kopecks
  contributions: Kopecks
}

const mask = (kind: 'inn' | 'snils' | 'bank') => sql`(select x.hint from person_secret x
  where x.person_id = s.person_id and x.kind = ${sql.lit(kind)})`

/** With numbers by their masks only. */
export async function rowsOfSheet(
  db: Db,
  it: { id: string; cursor: Cursor | null; size: number },
): Promise<SheetRow[]> {
  const back = it.cursor?.direction === 'before'
  const [name = '', id = ''] = it.cursor?.edge ?? []
  const edge = it.cursor
    ? sql`and (t.sort_name, t.id) ${back ? sql`<` : sql`>`} (${name}, ${id}::uuid)`
    : sql``
  const order = back ? sql`t.sort_name desc, t.id desc` : sql`t.sort_name, t.id`
  const { rows } = await sql<SheetRow>`
    select t.id, t.sort_name as name, s.person_id as "personId", ${mask('inn')} as inn, ${mask('snils')} as snils,
      ${mask('bank')} as account, k.id as "contractId", k.number as "contractNumber", t.number, t.items, t.sum,
      t.income_tax as "incomeTax", t.payable, t.contributions
    from work_act t join contract k on k.id = t.contract_id join specialist s on s.id = k.specialist_id
    where t.sheet_id = ${it.id}::uuid ${edge} order by ${order} limit ${it.size}`.execute(db)
  return rows
}

export const sheetEdgeOf = (it: { name: string; id: string }): string[] => [it.name, it.id]

export interface SealedSecret {
  personId: string
  kind: string
  keyId: string
  cipher: Buffer
}

/** What the bank needs, still sealed. */
export const sealedOf = (db: Db, people: readonly string[]): Promise<SealedSecret[]> =>
  db
    .selectFrom('person_secret')
    .select(['person_id as personId', 'kind', 'key_id as keyId', 'cipher'])
    .where('person_id', 'in', [...people])
    .where('kind', 'in', ['inn', 'snils', 'bank'])
    .execute()

/** Of two that make the same sheet at once the second waits here and then finds it. */
export async function holdNewSheet(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`new sheet ${id}`}))`.execute(tx)
}

export async function nextSheetNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select nextval('payment_sheet_number') as n`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function insertSheet(
  tx: Tx,
  it: { id: string; number: string; madeOn: Day; funding: string; by: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('payment_sheet')
    .values({
      id: it.id,
      number: it.number,
      made_on: it.madeOn,
      funding: it.funding,
      created_by: it.by,
      created_at: it.now,
    })
    .execute()
}

/** Puts signed acts that are in no sheet into this one; `null` is all of them. Returns how many, and what they pay. */
export async function fillSheet(
  tx: Tx,
  id: string,
  acts: readonly string[] | null,
): Promise<{ acts: number; payable: Kopecks }> {
  const chosen = acts ? sql`and id = any(${[...acts]}::uuid[])` : sql``
  const { rows } = await sql<{ payable: Kopecks }>`
    update work_act set sheet_id = ${id}::uuid, version = version + 1
    where id in (select id from work_act where status = 'signed' and sheet_id is null ${chosen} order by id for update)
    returning payable`.execute(tx)
  return { acts: rows.length, payable: rows.reduce((sum, row) => sum + row.payable, 0) }
}

export async function emptySheet(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('work_act')
    .set((eb) => ({ sheet_id: null, version: eb('version', '+', 1) }))
    .where('sheet_id', '=', id)
    .execute()
}

export async function writeSheet(
  tx: Tx,
  seen: { id: string; version: number },
  change: { status: SheetStatus; paid_on?: Day },
): Promise<void> {
  const written = await tx
    .updateTable('payment_sheet')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('sheet')
}

/** The acts of a sheet in the order of their contracts, which are locked with them. */
export async function lockActsOf(tx: Tx, sheetId: string): Promise<string[]> {
  await sql`select from contract where id in (select contract_id from work_act where sheet_id = ${sheetId}::uuid)
    order by id for update`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    select id from work_act where sheet_id = ${sheetId}::uuid order by id for update`.execute(tx)
  return rows.map(({ id }) => id)
}
