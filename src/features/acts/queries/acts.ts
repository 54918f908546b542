// One act: its lock, its facts, the writing of it.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { ActKind, ActStatus } from '../../../domain/act.ts'
import type { TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { Kopecks } from '../../../domain/money.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { YearSoFar } from '../../../domain/pay.ts'

export interface Act {
  id: string
  version: number
  number: string
  kind: ActKind
  status: ActStatus
  madeOn: Day
  fromOn: Day
  toOn: Day
  items: number
  sum: Kopecks
  incomeBefore: Kopecks
  incomeTax: Kopecks
  contributions: Kopecks
  payable: Kopecks
  signedOn: Day | null
  paidOn: Day | null
  cancelReason: string | null
  sheetId: string | null
  sheetNumber: string | null
  replacesId: string | null
  replacesNumber: string | null
  replacedById: string | null
  replacedByNumber: string | null
  contractId: string
  contractNumber: string | null
  contractMadeOn: Day | null
  campaignId: string
  taxStatus: TaxStatus
  specialistId: string
  personId: string
  name: PersonName
  municipalityId: string
  municipality: string
  createdAt: Date
}

export async function findAct(db: Db, id: string): Promise<Act | undefined> {
  const { rows } = await sql<Act>`
    select t.id, t.version, t.number, t.kind, t.status, t.made_on as "madeOn", t.from_on as "fromOn", t.to_on as "toOn",
      t.items, t.sum, t.income_before as "incomeBefore", t.income_tax as "incomeTax", t.contributions, t.payable,
      t.signed_on as "signedOn", t.paid_on as "paidOn", t.cancel_reason as "cancelReason", t.sheet_id as "sheetId",
      h.number as "sheetNumber", t.replaces_id as "replacesId", r.number as "replacesNumber",
      n.id as "replacedById", n.number as "replacedByNumber", k.id as "contractId", k.number as "contractNumber",
      k.made_on as "contractMadeOn", k.campaign_id as "campaignId", k.tax_status as "taxStatus", s.id as "specialistId",
      s.person_id as "personId", k.municipality_id as "municipalityId", m.name as municipality, t.created_at as "createdAt",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name
    from work_act t
    join contract k on k.id = t.contract_id
    join specialist s on s.id = k.specialist_id
    join person p on p.id = s.person_id
    join municipality m on m.id = k.municipality_id
    left join payment_sheet h on h.id = t.sheet_id
    left join work_act r on r.id = t.replaces_id
    left join work_act n on n.replaces_id = t.id
    where t.id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** Holds the act, and before it its contract, in the order in which acts are made. */
export async function lockAct(tx: Tx, id: string): Promise<Act | undefined> {
  await sql`select from contract where id = (select contract_id from work_act where id = ${id}::uuid) for update`.execute(
    tx,
  )
  await sql`select from work_act where id = ${id}::uuid for update`.execute(tx)
  return findAct(tx, id)
}

/** The sums of one person's year are counted one after another, whatever contracts they belong to. */
export async function lockYearOf(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`acts of ${personId}`}))`.execute(tx)
}

/** What the acts of a calendar year, but for the cancelled ones, have counted; others than individuals pay by themselves. */
export async function yearSoFar(tx: Tx, personId: string, year: string): Promise<YearSoFar> {
  const { rows } = await sql<YearSoFar>`
    select coalesce(sum(t.sum), 0)::bigint as income, coalesce(sum(t.income_tax), 0)::bigint as "incomeTax",
      coalesce(sum(t.contributions), 0)::bigint as contributions
    from specialist s join contract k on k.specialist_id = s.id join work_act t on t.contract_id = k.id
    where s.person_id = ${personId}::uuid and k.tax_status = 'individual' and t.status <> 'cancelled'
      and t.made_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`.execute(tx)
  return rows[0] ?? { income: 0, incomeTax: 0, contributions: 0 }
}

export async function sumOfContract(tx: Tx, contractId: string): Promise<Kopecks> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(sum), 0)::bigint as sum from work_act
    where contract_id = ${contractId}::uuid and status <> 'cancelled'`.execute(tx)
  return rows[0]?.sum ?? 0
}

export async function nextActNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select nextval('work_act_number') as n`.execute(tx)
  return rows[0]?.n ?? 0
}

export interface NewAct {
  id: string
  number: string
  contractId: string
  kind: ActKind
  madeOn: Day
  fromOn: Day
  toOn: Day
  items: number
  sum: Kopecks
  incomeBefore: Kopecks
  incomeTax: Kopecks
  contributions: Kopecks
  payable: Kopecks
  replacesId: string | null
  sortName: string
  search: string
  now: Date
}

export async function insertAct(tx: Tx, it: NewAct): Promise<void> {
  await tx
    .insertInto('work_act')
    .values({
      id: it.id,
      number: it.number,
      contract_id: it.contractId,
      kind: it.kind,
      made_on: it.madeOn,
      from_on: it.fromOn,
      to_on: it.toOn,
      items: it.items,
      sum: it.sum,
      income_before: it.incomeBefore,
      income_tax: it.incomeTax,
      contributions: it.contributions,
      payable: it.payable,
      replaces_id: it.replacesId,
      sort_name: it.sortName,
      search: it.search,
      created_at: it.now,
    })
    .execute()
}

/** The last act of a contract that was cancelled and that no other one replaces yet. */
export async function findToReplace(tx: Tx, contractId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select t.id from work_act t where t.contract_id = ${contractId}::uuid and t.status = 'cancelled'
      and not exists (select from work_act n where n.replaces_id = t.id)
    order by t.created_at desc limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

export type ActChange = Partial<{
  status: ActStatus
  signed_on: Day | null
  paid_on: Day | null
  paid_by: string | null
  sheet_id: string | null
  cancel_reason: string | null
}>

/** Zero rows: somebody was faster. */
export async function writeAct(
  tx: Tx,
  seen: { id: string; version: number },
  change: ActChange,
): Promise<void> {
  const written = await tx
    .updateTable('work_act')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('act')
}
