// Assignments in force that could not be made today: computed when asked, never stored. SQL finds the suspects by the
// facts that may have changed; what speaks against each is told by the one rule of assigning.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { type AssignmentStatus, openStatuses } from '../../../domain/assignment.ts'
import type { Category } from '../../../domain/categories.ts'
import { hiredStatuses } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Cursor } from '../../../web/list.ts'

export interface Suspect {
  assignmentId: string
  status: AssignmentStatus
  caseId: string
  number: string
  teacher: string
  sortName: string
  personId: string
  organisationId: string
  organisation: string
  positionId: string
  subjectId: string | null
  municipalityId: string
  municipality: string
  categoryWanted: Category
  dueOn: Day
  periodId: string
  period: string
  specialistId: string
  specialist: PersonName
  isDeclared: boolean
  isForbidden: boolean
}

const open = sql`a.status in (${sql.join(openStatuses.map((status) => sql.lit(status)))})`
const hired = sql.join(hiredStatuses.map((status) => sql.lit(status)))

const declared = sql`exists (select from assignment d join attestation_case o on o.id = d.case_id
  where d.specialist_id = a.specialist_id and d.conflict_kind is not null and o.person_id = c.person_id)`
const forbidden = sql`exists (select from pair_rule r where r.specialist_id = a.specialist_id and r.removed_at is null
  and r.kind = 'forbidden' and (r.person_id = c.person_id or r.case_id = c.id))`

const suspected = (today: Day): RawBuilder<unknown> => sql`
  from assignment a
  join attestation_case c on c.id = a.case_id
  join specialist x on x.id = a.specialist_id
  where ${open} and c.stage <> 'closed_withdrawn' and (
    x.organisation_id = c.organisation_id or x.person_id = c.person_id or x.status = 'suspended'
    or (x.away_from <= ${today}::date and (x.away_to is null or x.away_to >= a.due_on))
    or not exists (select from order_membership n where n.specialist_id = x.id and n.to_on >= ${today}::date
      and n.from_on <= greatest(a.due_on, ${today}::date))
    or not exists (select from contract k where k.specialist_id = x.id and k.registered_on is not null
      and k.status in (${hired}) and k.status <> 'terminating'
      and coalesce(k.terminated_on, k.ends_on) >= greatest(a.due_on, ${today}::date))
    or exists (select from account u where u.person_id = x.person_id and u.status = 'blocked')
    or ${declared} or ${forbidden})`

export async function countSuspects(db: Db, today: Day, atMost: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 ${suspected(today)} limit ${atMost + 1}) s`.execute(db)
  return rows[0]?.n ?? 0
}

export async function readSuspects(
  db: Db,
  today: Day,
  cursor: Cursor | null,
  size: number,
): Promise<Suspect[]> {
  const isBefore = cursor?.direction === 'before'
  const [name = '', id = ''] = cursor?.edge ?? []
  const edge = cursor
    ? isBefore
      ? sql`and (c.sort_name, a.id) < (${name}, ${id}::uuid)`
      : sql`and (c.sort_name, a.id) > (${name}, ${id}::uuid)`
    : sql``
  const order = isBefore ? sql`c.sort_name desc, a.id desc` : sql`c.sort_name, a.id`
  const { rows } = await sql<Suspect>`
    with s as (select a.id as assignment_id, ${declared} as declared, ${forbidden} as forbidden
      ${suspected(today)} ${edge} order by ${order} limit ${size})
    select a.id as "assignmentId", a.status, c.id as "caseId", c.number, c.sort_name as teacher,
      c.sort_name as "sortName", c.person_id as "personId", c.organisation_id as "organisationId",
      o.name as organisation, c.position_id as "positionId", c.subject_id as "subjectId",
      c.municipality_id as "municipalityId", m.name as municipality, c.category_wanted as "categoryWanted",
      greatest(a.due_on, ${today}::date) as "dueOn", c.period_id as "periodId", per.title as period,
      x.id as "specialistId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as specialist,
      s.declared as "isDeclared", s.forbidden as "isForbidden"
    from s join assignment a on a.id = s.assignment_id
    join attestation_case c on c.id = a.case_id
    join organisation o on o.id = c.organisation_id
    join municipality m on m.id = c.municipality_id
    join period per on per.id = c.period_id
    join specialist x on x.id = a.specialist_id
    join person p on p.id = x.person_id
    order by ${order}`.execute(db)
  return rows
}
