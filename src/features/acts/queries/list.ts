// The list of acts: by surname, a page at a time, and the figures above it.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { containing } from '../../../db/names.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { ActKind, ActStatus } from '../../../domain/act.ts'
import type { Half } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { fold } from '../../../domain/fold.ts'
import type { Kopecks } from '../../../domain/money.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'

export interface ActFilter {
  find: string
  status: ActStatus | null
  campaignId: string | null
}

export interface ActLine {
  id: string
  personId: string
  name: string
  number: string
  kind: ActKind
  status: ActStatus
  madeOn: Day
  fromOn: Day
  toOn: Day
  items: number
  sum: Kopecks
  incomeTax: Kopecks
  contributions: Kopecks
  payable: Kopecks
  signedOn: Day | null
  paidOn: Day | null
  contractId: string
  contractNumber: string | null
  sheetId: string | null
  sheetNumber: string | null
}

export async function pageOfActs(
  db: Db,
  it: { filter: ActFilter; cursor: Cursor | null; size: number },
): Promise<ActLine[]> {
  const order = it.cursor?.direction === 'before' ? sql`t.sort_name desc, t.id desc` : sql`t.sort_name, t.id`
  const { rows } = await sql<ActLine>`${sql.raw(plannedAnew)}
    select t.id, s.person_id as "personId", t.sort_name as name, t.number, t.kind, t.status, t.made_on as "madeOn",
      t.from_on as "fromOn", t.to_on as "toOn", t.items, t.sum, t.income_tax as "incomeTax", t.contributions, t.payable,
      t.signed_on as "signedOn", t.paid_on as "paidOn", k.id as "contractId", k.number as "contractNumber",
      t.sheet_id as "sheetId", h.number as "sheetNumber"
    from (select t.* from work_act t where ${allOf([...chosen(it.filter), ...beyond(it.cursor)])}
      order by ${order} limit ${it.size}) t
    join contract k on k.id = t.contract_id
    join specialist s on s.id = k.specialist_id
    left join payment_sheet h on h.id = t.sheet_id
    order by ${order}`.execute(db)
  return rows
}

/** Counted up to `countedUpTo` + 1; without a bound for the record of an export. */
export async function countActs(
  db: Db,
  filter: ActFilter,
  atMost: number | null = countedUpTo + 1,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`${sql.raw(plannedAnew)}
    select count(*) as n from (select from work_act t where ${allOf(chosen(filter))}
      ${atMost === null ? sql`` : sql`limit ${atMost}`}) counted`.execute(db)
  return rows[0]?.n ?? 0
}

export interface ActTally {
  /** Accepted and in no act; without a price; without a contract. */
  loose: number
  unpriced: number
  homeless: number
  draft: number
  signed: number
  paid: number
}

const upTo = (from: RawBuilder<unknown>) =>
  sql`(select count(*) from (select ${from} limit ${countedUpTo + 1}) n)`

export async function tallyActs(db: Db): Promise<ActTally> {
  const status = (one: ActStatus) => upTo(sql`from work_act where status = ${sql.lit(one)}`)
  const { rows } = await sql<ActTally>`select
    ${upTo(sql`from work_item where act_id is null`)} as loose,
    ${upTo(sql`from work_item where act_id is null and price is null`)} as unpriced,
    ${upTo(sql`from work_item where act_id is null and contract_id is null`)} as homeless,
    ${status('draft')} as draft, ${status('signed')} as signed, ${status('paid')} as paid`.execute(db)
  return rows[0] ?? { loose: 0, unpriced: 0, homeless: 0, draft: 0, signed: 0, paid: 0 }
}

const chosen = (it: ActFilter): RawBuilder<SqlBool>[] => [
  ...(it.status ? [sql<SqlBool>`t.status = ${sql.lit(it.status)}`] : []),
  ...(it.campaignId
    ? [
        sql<SqlBool>`exists (select from contract c where c.id = t.contract_id and c.campaign_id = ${it.campaignId}::uuid)`,
      ]
    : []),
  ...wordsOf(it.find).map((word) => sql<SqlBool>`t.search like ${containing(word)}`),
]

export const wordsOf = (find: string): string[] =>
  fold(find).replaceAll('"', ' ').split(' ').filter(Boolean).slice(0, 6)

function beyond(cursor: Cursor | null): RawBuilder<SqlBool>[] {
  if (!cursor) return []
  const [name = '', id = ''] = cursor.edge
  const sign = cursor.direction === 'before' ? sql`<` : sql`>`
  return [sql`(t.sort_name, t.id) ${sign} (${name}, ${id}::uuid)`]
}

const allOf = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`

export interface CampaignChoice {
  id: string
  schoolYear: string
  half: Half
}

export const campaignChoices = (db: Db): Promise<CampaignChoice[]> =>
  db
    .selectFrom('campaign')
    .select(['id', 'school_year as schoolYear', 'half'])
    .orderBy('school_year', 'desc')
    .orderBy('half', 'desc')
    .limit(20)
    .execute()
