// One contract with everything its page and its actions ask; its lock; who holds a contract in force.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { type ContractStatus, type Half, hiredStatuses, type TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Wording } from '../wording.ts'

export interface Contract {
  id: string
  version: number
  status: ContractStatus
  specialistId: string
  personId: string
  name: PersonName
  municipalityId: string
  municipality: string
  organisation: string
  position: string
  campaignId: string
  schoolYear: string
  half: Half
  signFrom: Day
  signTo: Day
  previousId: string | null
  number: string | null
  madeOn: Day | null
  startsOn: Day
  endsOn: Day
  taxStatus: TaxStatus
  /** What the profile says now. */
  profileTax: TaxStatus
  limitSum: number | null
  wording: Wording
  isEntered: boolean
  issuedAt: Date | null
  signedOn: Day | null
  receivedBy: string | null
  registeredOn: Day | null
  registeredNumber: string | null
  registeredAt: Date | null
  cancelledAt: Date | null
  cancelReason: string | null
  terminatedOn: Day | null
  terminationReason: string | null
  closedAt: Date | null
  askedAt: Date | null
  remindedAt: Date | null
}

export async function findContract(db: Db, id: string): Promise<Contract | undefined> {
  const { rows } = await sql<Contract>`
    select k.id, k.version, k.status, k.specialist_id as "specialistId", s.person_id as "personId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      k.municipality_id as "municipalityId", m.name as municipality, o.name as organisation, pos.name as position,
      k.campaign_id as "campaignId", g.school_year as "schoolYear", g.half, g.sign_from as "signFrom", g.sign_to as "signTo",
      k.previous_id as "previousId", k.number, k.made_on as "madeOn", k.starts_on as "startsOn", k.ends_on as "endsOn",
      k.tax_status as "taxStatus", s.tax_status as "profileTax", k.limit_sum as "limitSum", k.wording,
      k.is_entered as "isEntered", k.issued_at as "issuedAt", k.signed_on as "signedOn",
      k.signed_received_by as "receivedBy", k.registered_on as "registeredOn",
      k.registered_number as "registeredNumber", k.registered_at as "registeredAt", k.cancelled_at as "cancelledAt",
      k.cancel_reason as "cancelReason", k.terminated_on as "terminatedOn", k.termination_reason as "terminationReason",
      k.closed_at as "closedAt", k.asked_at as "askedAt", k.reminded_at as "remindedAt"
    from contract k
    join campaign g on g.id = k.campaign_id
    join specialist s on s.id = k.specialist_id
    join person p on p.id = s.person_id
    join municipality m on m.id = k.municipality_id
    join organisation o on o.id = s.organisation_id
    join position pos on pos.id = s.position_id
    where k.id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** Holds the contract until the transaction ends; what is read of it afterwards is what it is now. */
export async function lockContract(tx: Tx, id: string): Promise<Contract | undefined> {
  await sql`select from contract where id = ${id}::uuid for update`.execute(tx)
  return findContract(tx, id)
}

export interface ContractInForce {
  id: string
  number: string | null
  status: ContractStatus
  startsOn: Day
  /** The last day, also of one that was terminated before its time. */
  endsOn: Day
  taxStatus: TaxStatus
}

// Written out, so that the planner knows the partial index by them.
export const hired = sql.join(hiredStatuses.map((status) => sql.lit(status)))

/** The registered contract of a specialist that covers a day (S-05); of several one that still runs. */
export async function contractInForce(
  db: Db,
  specialistId: string,
  on: Day,
): Promise<ContractInForce | undefined> {
  const { rows } = await sql<ContractInForce>`
    select k.id, k.number, k.status, k.starts_on as "startsOn", coalesce(k.terminated_on, k.ends_on) as "endsOn",
      k.tax_status as "taxStatus"
    from contract k
    where k.specialist_id = ${specialistId}::uuid and k.registered_on is not null
      and k.starts_on <= ${on}::date and coalesce(k.terminated_on, k.ends_on) >= ${on}::date
    order by k.status in (${hired}) desc, k.starts_on desc, k.id limit 1`.execute(db)
  return rows[0]
}

export interface Draft {
  id: string
  version: number
  number: string | null
  name: PersonName
  wording: Wording
  profileTax: TaxStatus
}

/** Holds those of these contracts that are drafts, in one order for everybody. */
export async function lockDrafts(tx: Tx, ids: readonly string[]): Promise<Draft[]> {
  await sql`select from contract where id = any(${[...ids]}::uuid[]) order by id for update`.execute(tx)
  const { rows } = await sql<Draft>`
    select k.id, k.version, k.number, k.wording, s.tax_status as "profileTax",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name
    from contract k join specialist s on s.id = k.specialist_id join person p on p.id = s.person_id
    where k.id = any(${[...ids]}::uuid[]) and k.status = 'draft'
    order by k.sort_name, k.id`.execute(tx)
  return rows
}
