// The list of sheets, the latest first, and what waits to be put into one.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { Day } from '../../../domain/days.ts'
import type { Kopecks } from '../../../domain/money.ts'
import type { SheetStatus } from '../../../domain/sheet.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'

export interface SheetLine {
  id: string
  number: string
  madeOn: Day
  funding: string
  status: SheetStatus
  paidOn: Day | null
  createdAt: Date
  acts: number
  payable: Kopecks
}

export async function pageOfSheets(
  db: Db,
  it: { status: SheetStatus | null; cursor: Cursor | null; size: number },
): Promise<SheetLine[]> {
  const back = it.cursor?.direction === 'before'
  const [at = '', id = ''] = it.cursor?.edge ?? []
  const edge = it.cursor
    ? sql`and (h.created_at, h.id) ${back ? sql`>` : sql`<`} (${at}::timestamptz, ${id}::uuid)`
    : sql``
  const order = back ? sql`h.created_at, h.id` : sql`h.created_at desc, h.id desc`
  const { rows } = await sql<SheetLine>`${sql.raw(plannedAnew)}
    select h.id, h.number, h.made_on as "madeOn", h.funding, h.status, h.paid_on as "paidOn", h.created_at as "createdAt",
      t.acts, t.payable
    from (select * from payment_sheet h where ${it.status ? sql`h.status = ${it.status}` : sql`true`} ${edge}
      order by ${order} limit ${it.size}) h
    cross join lateral (select count(*) as acts, coalesce(sum(a.payable), 0)::bigint as payable
      from work_act a where a.sheet_id = h.id) t
    order by ${order}`.execute(db)
  return rows
}

export interface SheetTally {
  waiting: number
  draft: number
  paid: number
}

export async function tallySheets(db: Db): Promise<SheetTally> {
  const { rows } = await sql<SheetTally>`select
    (select count(*) from (select from work_act where status = 'signed' and sheet_id is null limit ${countedUpTo + 1}) n) as waiting,
    (select count(*) from payment_sheet where status = 'draft') as draft,
    (select count(*) from payment_sheet where status = 'paid') as paid`.execute(db)
  return rows[0] ?? { waiting: 0, draft: 0, paid: 0 }
}

export interface WaitingAct {
  id: string
  number: string
  name: string
  contractNumber: string | null
  signedOn: Day
  items: number
  sum: Kopecks
  payable: Kopecks
}

/** Signed acts in no sheet, by name. */
export async function waitingActs(db: Db, atMost: number): Promise<WaitingAct[]> {
  const { rows } = await sql<WaitingAct>`
    select t.id, t.number, t.sort_name as name, k.number as "contractNumber", t.signed_on as "signedOn", t.items, t.sum,
      t.payable
    from work_act t join contract k on k.id = t.contract_id
    where t.status = 'signed' and t.sheet_id is null
    order by t.sort_name, t.id limit ${atMost}`.execute(db)
  return rows
}

export async function sumWaiting(db: Db): Promise<Kopecks> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(payable), 0)::bigint as sum from work_act where status = 'signed' and sheet_id is null`.execute(
    db,
  )
  return rows[0]?.sum ?? 0
}
