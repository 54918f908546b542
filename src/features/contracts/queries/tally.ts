// How a campaign goes: the contracts of each municipality by state, and how many stand in the order there.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { ContractStatus } from '../../../domain/contract.ts'
import type { Campaign } from './campaigns.ts'

export interface TallyLine {
  municipalityId: string
  status: ContractStatus
  count: number
}

/** One walk along an index of its own, whatever the filters of the list are. */
export async function tally(db: Db, campaignId: string): Promise<TallyLine[]> {
  const { rows } = await sql<TallyLine>`
    select municipality_id as "municipalityId", status, count(*) as count from contract
    where campaign_id = ${campaignId}::uuid group by municipality_id, status`.execute(db)
  return rows
}

/** People who stand in the order on some day of the half-year, by municipality. */
export async function inOrderByPlace(db: Db, it: Campaign): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ municipalityId: string; count: number }>`
    select s.municipality_id as "municipalityId", count(distinct n.specialist_id) as count
    from order_membership n join specialist s on s.id = n.specialist_id
    where n.school_year = ${it.schoolYear} and n.to_on >= ${it.startsOn}::date and n.from_on <= ${it.endsOn}::date
    group by s.municipality_id`.execute(db)
  return new Map(rows.map(({ municipalityId, count }) => [municipalityId, count]))
}
