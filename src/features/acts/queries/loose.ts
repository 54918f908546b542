// Accepted work that stands in no act: by contract, and by specialist where there is none.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { containing } from '../../../db/names.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { ContractStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { Kopecks } from '../../../domain/money.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'
import { wordsOf } from './list.ts'

export const looseKinds = ['unpriced', 'homeless'] as const

export interface LooseFilter {
  find: string
  only: (typeof looseKinds)[number] | null
}

export interface LooseLine {
  /** The contract, or the specialist where there is none. */
  id: string
  personId: string
  name: string
  contractId: string | null
  contractNumber: string | null
  contractStatus: ContractStatus | null
  endsOn: Day | null
  items: number
  unpriced: number
  sum: Kopecks
  fromOn: Day
  toOn: Day
}

const only: Record<NonNullable<LooseFilter['only']>, RawBuilder<unknown>> = {
  unpriced: sql`l.unpriced > 0`,
  homeless: sql`l.contract_id is null`,
}

/** The lines of a filter, of the table that knows which there are. */
function chosen(it: LooseFilter): RawBuilder<unknown> {
  const words = wordsOf(it.find).map((word) => sql`s.search like ${containing(word)}`)
  const named = sql`exists (select from specialist s where s.id = l.specialist_id and ${sql.join(words, sql` and `)})`
  return sql.join([it.only ? only[it.only] : sql`true`, words.length > 0 ? named : sql`true`], sql` and `)
}

export async function pageOfLoose(
  db: Db,
  it: { filter: LooseFilter; cursor: Cursor | null; size: number },
): Promise<LooseLine[]> {
  const back = it.cursor?.direction === 'before'
  const order = back ? sql`l.sort_name desc, l.id desc` : sql`l.sort_name, l.id`
  const [name = '', id = ''] = it.cursor?.edge ?? []
  const edge = it.cursor
    ? sql`and (l.sort_name, l.id) ${back ? sql`<` : sql`>`} (${name}, ${id}::uuid)`
    : sql``
  const { rows } = await sql<LooseLine>`${sql.raw(plannedAnew)}
    select l.id, s.person_id as "personId", l.sort_name as name, l.contract_id as "contractId", k.number as "contractNumber",
      k.status as "contractStatus", coalesce(k.terminated_on, k.ends_on) as "endsOn", w.items, w.unpriced, w.sum,
      w.from_on as "fromOn", w.to_on as "toOn"
    from (select l.* from loose_work l where ${chosen(it.filter)} ${edge} order by ${order} limit ${it.size}) l
    join specialist s on s.id = l.specialist_id
    left join contract k on k.id = l.contract_id
    cross join lateral (
      select count(*) as items, count(*) filter (where w.price is null) as unpriced,
        coalesce(sum(w.price), 0)::bigint as sum, min(w.accepted_on) as from_on, max(w.accepted_on) as to_on
      from work_item w where coalesce(w.contract_id, w.specialist_id) = l.id and w.act_id is null
        ${it.filter.only === 'unpriced' ? sql`and w.price is null` : sql``}
    ) w
    order by ${order}`.execute(db)
  return rows
}

export async function countLoose(
  db: Db,
  filter: LooseFilter,
  atMost: number | null = countedUpTo + 1,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`${sql.raw(plannedAnew)}
    select count(*) as n from (select from loose_work l where ${chosen(filter)}
      ${atMost === null ? sql`` : sql`limit ${atMost}`}) counted`.execute(db)
  return rows[0]?.n ?? 0
}

/** Contracts of a campaign that have work in no act, in the order of names. */
export async function contractsWithLoose(db: Db, campaignId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select k.id from contract k where k.campaign_id = ${campaignId}::uuid
      and exists (select from work_item w where w.contract_id = k.id and w.act_id is null)
    order by k.sort_name, k.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** All contracts that have work in no act. */
export async function allWithLoose(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select contract_id as id from loose_work where contract_id is not null order by id`.execute(db)
  return rows.map(({ id }) => id)
}

export interface Homeless {
  id: string
  specialistId: string
  acceptedOn: Day
  handedInOn: Day
}

/** Work that no contract pays yet. Nobody takes a contract away from it: what finds one by now keeps it. */
export async function findHomeless(tx: Tx, zone: string): Promise<Homeless[]> {
  const { rows } = await sql<Homeless>`
    select w.id, w.specialist_id as "specialistId", w.accepted_on as "acceptedOn",
      (c.handed_in_at at time zone ${zone})::date as "handedInOn"
    from work_item w join conclusion c on c.id = w.conclusion_id
    where w.act_id is null and w.contract_id is null order by w.specialist_id, w.id`.execute(tx)
  return rows
}

/** The contract is locked. False: somebody else was faster. */
export async function giveContract(tx: Tx, id: string, contractId: string): Promise<boolean> {
  const written = await tx
    .updateTable('work_item')
    .set({ contract_id: contractId })
    .where('id', '=', id)
    .where('contract_id', 'is', null)
    .executeTakeFirst()
  return written.numUpdatedRows === 1n
}
