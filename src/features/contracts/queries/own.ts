// The specialist's own contracts, and whom to come to.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { ContractStatus, Half, TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'

export interface OwnContract {
  id: string
  status: ContractStatus
  schoolYear: string
  half: Half
  signFrom: Day
  signTo: Day
  number: string | null
  madeOn: Day | null
  startsOn: Day
  endsOn: Day
  signedOn: Day | null
  registeredOn: Day | null
  registeredNumber: string | null
  terminatedOn: Day | null
  cancelReason: string | null
  taxStatus: TaxStatus
  limitSum: number | null
}

/** The newest first. */
export async function ownContracts(db: Db, specialistId: string): Promise<OwnContract[]> {
  const { rows } = await sql<OwnContract>`
    select k.id, k.status, g.school_year as "schoolYear", g.half, g.sign_from as "signFrom", g.sign_to as "signTo",
      k.number, k.made_on as "madeOn", k.starts_on as "startsOn", k.ends_on as "endsOn", k.signed_on as "signedOn",
      k.registered_on as "registeredOn", k.registered_number as "registeredNumber",
      k.terminated_on as "terminatedOn", k.cancel_reason as "cancelReason", k.tax_status as "taxStatus",
      k.limit_sum as "limitSum"
    from contract k join campaign g on g.id = k.campaign_id
    where k.specialist_id = ${specialistId}::uuid
    order by k.starts_on desc, k.created_at desc limit 50`.execute(db)
  return rows
}

export interface OwnStanding {
  personId: string
  taxStatus: TaxStatus
  /** Does the specialist stand in an order of this day or later? */
  isInOrder: boolean
  /** The coordinator of the own municipality. */
  coordinator: { name: string; phone: string; email: string }
}

export async function ownStanding(
  db: Db,
  specialistId: string,
  today: Day,
): Promise<OwnStanding | undefined> {
  const { rows } = await sql<OwnStanding>`
    select s.person_id as "personId", s.tax_status as "taxStatus",
      exists (select from order_membership n where n.specialist_id = s.id and n.to_on >= ${today}::date) as "isInOrder",
      json_build_object('name', m.contact_name, 'phone', m.contact_phone, 'email', m.contact_email) as coordinator
    from specialist s join municipality m on m.id = s.municipality_id
    where s.id = ${specialistId}::uuid`.execute(db)
  return rows[0]
}

/** The id of the contract when it is this specialist's. */
export async function ownContractId(db: Db, specialistId: string, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('contract')
    .select('id')
    .where('id', '=', id)
    .where('specialist_id', '=', specialistId)
    .executeTakeFirst()
  return row?.id
}

/** Whose a contract is that somebody else asks for; nothing when there is none. */
export const findForeign = (
  db: Db,
  id: string,
): Promise<{ personId: string; municipalityId: string } | undefined> =>
  db
    .selectFrom('contract as k')
    .innerJoin('specialist as s', 's.id', 'k.specialist_id')
    .select(['s.person_id as personId', 'k.municipality_id as municipalityId'])
    .where('k.id', '=', id)
    .executeTakeFirst()
