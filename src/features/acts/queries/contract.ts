// What the pages of acts say about a contract.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { Kopecks } from '../../../domain/money.ts'
import type { PersonName } from '../../../domain/names.ts'

export interface PaidContract {
  id: string
  number: string | null
  madeOn: Day | null
  startsOn: Day
  endsOn: Day
  taxStatus: TaxStatus
  limitSum: Kopecks | null
  personId: string
  name: PersonName
  /** The sum of its acts but for the cancelled ones. */
  inActs: Kopecks
}

export async function findPaidContract(db: Db, id: string): Promise<PaidContract | undefined> {
  const { rows } = await sql<PaidContract>`
    select k.id, k.number, k.made_on as "madeOn", k.starts_on as "startsOn", coalesce(k.terminated_on, k.ends_on) as "endsOn",
      k.tax_status as "taxStatus", k.limit_sum as "limitSum", p.id as "personId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      (select coalesce(sum(t.sum), 0)::bigint from work_act t where t.contract_id = k.id and t.status <> 'cancelled') as "inActs"
    from contract k join specialist s on s.id = k.specialist_id join person p on p.id = s.person_id
    where k.id = ${id}::uuid and k.registered_on is not null`.execute(db)
  return rows[0]
}
