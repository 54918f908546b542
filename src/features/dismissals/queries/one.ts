// One dismissal with everything its page and its decision ask.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { ActStatus } from '../../../domain/act.ts'
import type { ContractStatus, TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { DismissalKind, DismissalStatus, SettlementWay } from '../../../domain/dismissal.ts'
import type { Kopecks } from '../../../domain/money.ts'
import type { PersonName } from '../../../domain/names.ts'

export interface Dismissal {
  id: string
  version: number
  status: DismissalStatus
  kind: DismissalKind
  leavesOn: Day
  returnsOn: Day | null
  comment: string
  lateReason: string
  toldAt: Date
  way: SettlementWay | null
  settledAt: Date | null
  settledBy: string | null
  settledName: PersonName | null
  specialistId: string
  personId: string
  name: PersonName
  email: string | null
  municipalityId: string
  municipality: string
  contractId: string
  contractNumber: string | null
  contractOn: Day | null
  contractStatus: ContractStatus
  startsOn: Day
  endsOn: Day
  taxStatus: TaxStatus
  /** The contract after this one. */
  nextContractId: string | null
}

export async function findDismissal(db: Db, id: string): Promise<Dismissal | undefined> {
  const { rows } = await sql<Dismissal>`
    select d.id, d.version, d.status, d.kind, d.leaves_on as "leavesOn", d.returns_on as "returnsOn", d.comment,
      d.late_reason as "lateReason", d.told_at as "toldAt", d.way, d.settled_at as "settledAt",
      d.settled_by as "settledBy", s.id as "specialistId", p.id as "personId", k.municipality_id as "municipalityId",
      m.name as municipality, k.id as "contractId", k.number as "contractNumber", k.made_on as "contractOn",
      k.status as "contractStatus", k.starts_on as "startsOn", k.ends_on as "endsOn", k.tax_status as "taxStatus",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      case when own.status = 'active' then own.email end as email,
      case when b.id is not null then json_build_object('lastName', b.last_name, 'firstName', b.first_name,
        'middleName', b.middle_name) end as "settledName",
      (select n.id from contract n where n.specialist_id = d.specialist_id and n.status <> 'cancelled'
        and n.created_at > d.told_at order by n.created_at desc limit 1) as "nextContractId"
    from dismissal d
    join contract k on k.id = d.contract_id
    join specialist s on s.id = d.specialist_id
    join person p on p.id = s.person_id
    join municipality m on m.id = k.municipality_id
    left join account own on own.person_id = p.id
    left join account a on a.id = d.settled_by
    left join person b on b.id = a.person_id
    where d.id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** Holds the dismissal until the transaction ends; the caller holds its contract before it. */
export async function lockDismissal(tx: Tx, id: string): Promise<Dismissal | undefined> {
  await sql`select from dismissal where id = ${id}::uuid for update`.execute(tx)
  return findDismissal(tx, id)
}

/** What was accepted under the contract and stands in no act. */
export interface Unpaid {
  items: number
  sum: Kopecks
  unpriced: number
}

export async function unpaidOf(db: Db, contractId: string): Promise<Unpaid> {
  const { rows } = await sql<Unpaid>`
    select count(*) as items, coalesce(sum(price), 0)::bigint as sum, count(*) filter (where price is null) as unpriced
    from work_item where contract_id = ${contractId}::uuid and act_id is null`.execute(db)
  return rows[0] ?? { items: 0, sum: 0, unpriced: 0 }
}

export interface SettlementAct {
  id: string
  number: string
  madeOn: Day
  status: ActStatus
  items: number
  sum: Kopecks
  payable: Kopecks
}

/** The act of the decision carries the id of the dismissal. */
export const actOf = (db: Db, dismissalId: string): Promise<SettlementAct | undefined> =>
  db
    .selectFrom('work_act')
    .select(['id', 'number', 'made_on as madeOn', 'status', 'items', 'sum', 'payable'])
    .where('id', '=', dismissalId)
    .executeTakeFirst()

/** The campaign of a day: in its half-year a new contract is made. */
export async function campaignOn(db: Db, on: Day): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from campaign where starts_on <= ${on}::date and ends_on >= ${on}::date
    order by starts_on desc limit 1`.execute(db)
  return rows[0]
}
