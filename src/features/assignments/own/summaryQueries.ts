// What the specialist's home page shows, in one question: figures, what was returned, what is near, what is new (S-16).
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { WorkState } from '../../../domain/ownWork.ts'
import { correctionDays, countsOf, mine, type WorkCounts } from './listQueries.ts'

/** One case in short. */
export interface OwnBrief {
  id: string
  name: string
  position: string
  subject: string | null
  organisation: string
  dueOn: Day
  returnedAt: string | null
  state: WorkState
}

export interface OwnSummary {
  counts: WorkCounts
  /** Returned conclusions with the last remark of the Center. */
  returned: (OwnBrief & { remark: string | null })[]
  /** What is owed, the nearest day first. */
  nearest: OwnBrief[]
  /** Assignments that nobody has taken up yet, the latest first. */
  fresh: OwnBrief[]
  correctionDays: number
}

const brief = sql`'id', m.id, 'name', m.sort_name, 'position', pos.name, 'subject', s.name, 'organisation', o.name,
  'dueOn', m.due_on, 'returnedAt', m.returned_at, 'state', m.state`
const named = sql`join position pos on pos.id = m.position_id left join subject s on s.id = m.subject_id
  join organisation o on o.id = m.organisation_id`

export async function findOwnSummary(
  db: Db,
  specialistId: string,
  today: Day,
  atMost: number,
): Promise<OwnSummary> {
  const { rows } = await sql<OwnSummary>`
    with mine as materialized (${mine(specialistId)}),
    returned as (select * from mine where state = 'returned' order by due_on, sort_name, id limit ${atMost}),
    nearest as (select * from mine where state in ('new', 'inWork') order by due_on, sort_name, id limit ${atMost}),
    fresh as (select * from mine where state = 'new' order by assigned_at desc, sort_name, id limit ${atMost})
    select (select ${countsOf(today)} from mine) as counts,
      coalesce((select json_agg(json_build_object(${brief}, 'remark',
          (select r.text from remark r where r.conclusion_id = m.conclusion_id order by r.version desc, r.at desc limit 1))
          order by m.due_on, m.sort_name, m.id) from returned m ${named}), '[]') as returned,
      coalesce((select json_agg(json_build_object(${brief}) order by m.due_on, m.sort_name, m.id)
        from nearest m ${named}), '[]') as nearest,
      coalesce((select json_agg(json_build_object(${brief}) order by m.assigned_at desc, m.sort_name, m.id)
        from fresh m ${named}), '[]') as fresh,
      ${correctionDays} as "correctionDays"`.execute(db)
  return rows[0] as OwnSummary
}
