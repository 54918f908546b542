// Periods and what they still want.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { awaitingStages } from '../../../domain/case.ts'
import type { Day } from '../../../domain/days.ts'

export interface PeriodLine {
  id: string
  /** The month. */
  code: string
  title: string
  startsOn: Day
  endsOn: Day
  conclusionDueOn: Day
  isClosed: boolean
  cases: number
  /** Cases that lack specialists, and how many they lack. */
  lacking: number
  places: number
}

const awaited = sql`c.stage in (${sql.join(awaitingStages.map((stage) => sql.lit(stage)))})`

/** Open periods that have cases, the nearest first. */
export async function listOpenPeriods(db: Db, norm: number): Promise<PeriodLine[]> {
  const { rows } = await sql<PeriodLine>`${lines(norm)} where not p.is_closed and coalesce(k.cases, 0) > 0
    order by p.starts_on, p.code limit 100`.execute(db)
  return rows
}

export async function findPeriodLine(db: Db, id: string, norm: number): Promise<PeriodLine | undefined> {
  const { rows } = await sql<PeriodLine>`${lines(norm)} where p.id = ${id}::uuid`.execute(db)
  return rows[0]
}

const lines = (norm: number) => sql`
  select p.id, p.code, p.title, p.starts_on as "startsOn", p.ends_on as "endsOn", p.conclusion_due_on as "conclusionDueOn",
    p.is_closed as "isClosed", coalesce(k.cases, 0)::int as cases, coalesce(k.lacking, 0)::int as lacking,
    coalesce(k.places, 0)::int as places
  from period p
  left join lateral (select count(*) as cases,
      count(*) filter (where c.assigned < ${norm} and ${awaited} and c.form <> 'simplified') as lacking,
      sum(${norm}::int - c.assigned) filter (where c.assigned < ${norm} and ${awaited} and c.form <> 'simplified') as places
    from attestation_case c where c.period_id = p.id and c.stage <> 'closed_withdrawn') k on true`
