// What people read about the cases of one page of a list.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { AssignmentStatus } from '../../../domain/assignment.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { WantedCategory } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Stage } from '../../../domain/stages.ts'

export interface CaseRow {
  id: string
  number: string
  personId: string
  name: string
  position: string
  subject: string | null
  organisation: string
  municipality: string
  period: string
  categoryWanted: WantedCategory
  form: AttestationForm
  stage: Stage
  dueOn: Day
  assigned: number
  specialists: { name: PersonName; status: AssignmentStatus }[]
  /** The conclusion that has waited longest for the Center. */
  toCheck: string | null
}

/** In the order of the ids. Whether they may be seen was asked when they were found. */
export async function findRows(db: Db, ids: readonly string[]): Promise<CaseRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<CaseRow>`
    select c.id, c.number, c.person_id as "personId", c.sort_name as name, pos.name as position, s.name as subject,
      o.name as organisation, m.name as municipality, per.title as period, c.category_wanted as "categoryWanted", c.form,
      c.stage, c.conclusion_due_on as "dueOn", c.assigned,
      coalesce((select json_agg(json_build_object('status', a.status, 'name',
          json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name)) order by a.part)
        from assignment a join specialist x on x.id = a.specialist_id join person p on p.id = x.person_id
        where a.case_id = c.id and a.status not in ('declined', 'revoked')), '[]') as specialists,
      (select k.id from conclusion k join assignment a on a.id = k.assignment_id
        where k.case_id = c.id and k.status in ('uploaded', 'paper_received') and a.status not in ('declined', 'revoked')
        order by k.handed_in_at limit 1) as "toCheck"
    from attestation_case c
    join position pos on pos.id = c.position_id
    left join subject s on s.id = c.subject_id
    join organisation o on o.id = c.organisation_id
    join municipality m on m.id = c.municipality_id
    join period per on per.id = c.period_id
    where c.id = any(${ids}::uuid[])`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The conclusion of a case that has waited longest for the Center. */
export async function findToCheck(db: Db, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom('conclusion as k')
    .innerJoin('assignment as a', 'a.id', 'k.assignment_id')
    .select('k.id')
    .where('k.case_id', '=', caseId)
    .where('k.status', 'in', ['uploaded', 'paper_received'])
    .where('a.status', 'not in', ['declined', 'revoked'])
    .orderBy('k.handed_in_at')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
