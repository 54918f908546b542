// What the paper of a contract says of its parties, besides the numbers that lie sealed.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { ContractStatus, Half, TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Wording } from '../wording.ts'

export interface ToPrint {
  id: string
  version: number
  status: ContractStatus
  specialistId: string
  personId: string
  municipalityId: string
  name: PersonName
  birthOn: Day | null
  phone: string | null
  email: string | null
  municipality: string
  organisation: string
  position: string
  campaignId: string
  schoolYear: string
  half: Half
  signTo: Day
  number: string | null
  madeOn: Day | null
  startsOn: Day
  endsOn: Day
  taxStatus: TaxStatus
  profileTax: TaxStatus
  limitSum: number | null
  wording: Wording
  isEntered: boolean
  askedAt: Date | null
  /** The yearly order in which the specialist stands. */
  order: { number: string; on: Day } | null
}

/** In the order of the names. */
export async function findToPrint(db: Db, ids: readonly string[]): Promise<ToPrint[]> {
  const { rows } = await sql<ToPrint>`
    select k.id, k.version, k.status, k.specialist_id as "specialistId", s.person_id as "personId",
      k.municipality_id as "municipalityId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      p.birth_on as "birthOn", p.phone_mobile as phone, coalesce(a.email, p.email) as email, m.name as municipality,
      o.name as organisation, pos.name as position, k.campaign_id as "campaignId", g.school_year as "schoolYear", g.half,
      g.sign_to as "signTo", k.number, k.made_on as "madeOn", k.starts_on as "startsOn", k.ends_on as "endsOn",
      k.tax_status as "taxStatus", s.tax_status as "profileTax", k.limit_sum as "limitSum", k.wording,
      k.is_entered as "isEntered", k.asked_at as "askedAt",
      (select json_build_object('number', r.number, 'on', r.signed_on)
        from order_membership n join annual_order r on r.id = n.order_id
        where n.specialist_id = k.specialist_id and n.school_year = g.school_year
          and n.to_on >= k.starts_on and n.from_on <= k.ends_on
        order by n.from_on limit 1) as "order"
    from contract k
    join campaign g on g.id = k.campaign_id
    join specialist s on s.id = k.specialist_id
    join person p on p.id = s.person_id
    left join account a on a.person_id = p.id
    join municipality m on m.id = k.municipality_id
    join organisation o on o.id = s.organisation_id
    join position pos on pos.id = s.position_id
    where k.id = any(${[...ids]}::uuid[])
    order by k.sort_name, k.id`.execute(db)
  return rows
}
