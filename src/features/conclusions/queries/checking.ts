// What those who check see: the queue and one conclusion. They see the whole region; the permission is on the route.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { AssignmentStatus } from '../../../domain/assignment.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { Category } from '../../../domain/categories.ts'
import type { ConclusionStatus } from '../../../domain/conclusion.ts'
import type { Day } from '../../../domain/days.ts'
import { fold, type PersonName } from '../../../domain/names.ts'
import type { Stage } from '../../../domain/stages.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'

export const tabs = ['waiting', 'returned', 'accepted'] as const
export type Tab = (typeof tabs)[number]

const statusesOf: Record<Tab, readonly ConclusionStatus[]> = {
  waiting: ['uploaded', 'paper_received'],
  returned: ['returned'],
  accepted: ['accepted'],
}

export interface QueueWish {
  tab: Tab
  search: string
  periodId: string | null
  municipalityId: string | null
}

export interface QueueRow {
  id: string
  status: ConclusionStatus
  versions: number
  isLate: boolean
  handedInAt: Date
  number: string
  teacher: PersonName
  position: string
  subject: string | null
  organisation: string
  municipality: string
  period: string
  category: Category
  form: AttestationForm
  specialist: PersonName
}

function wished(it: QueueWish): RawBuilder<unknown> {
  // The statuses stand in the text, so that the partial index of the queue serves.
  const statuses = sql.join(statusesOf[it.tab].map((s) => sql.lit(s)))
  const parts = [sql`k.is_wanted and k.status in (${statuses})`]
  if (it.periodId) parts.push(sql`k.period_id = ${it.periodId}::uuid`)
  if (it.municipalityId) parts.push(sql`k.municipality_id = ${it.municipalityId}::uuid`)
  if (it.search)
    parts.push(
      sql`exists (select from attestation_case f where f.id = k.case_id and f.search like ${`%${fold(it.search).replace(/[\\%_]/g, '\\$&')}%`})`,
    )
  return sql.join(parts, sql` and `)
}

/** Oldest first: who handed in earlier is looked at earlier. */
export async function readQueue(
  db: Db,
  wish: QueueWish,
  size: number,
  cursor: Cursor | null,
): Promise<QueueRow[]> {
  const back = cursor?.direction === 'before'
  const edge = cursor
    ? sql`and (k.handed_in_at, k.id) ${back ? sql`<` : sql`>`} (${cursor.edge[0]}::timestamptz, ${cursor.edge[1]}::uuid)`
    : sql``
  const order = back ? sql`k.handed_in_at desc, k.id desc` : sql`k.handed_in_at, k.id`
  const { rows } = await sql<QueueRow>`
    select q.*, json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher,
      json_build_object('lastName', sp.last_name, 'firstName', sp.first_name, 'middleName', sp.middle_name) as specialist,
      pos.name as position, sub.name as subject, o.name as organisation, m.name as municipality, per.title as period
    from (
      select k.id, k.status, k.versions, k.is_late as "isLate", k.handed_in_at as "handedInAt", k.assignment_id, c.number,
        c.person_id, c.position_id, c.subject_id, c.organisation_id, c.municipality_id, c.period_id,
        c.category_wanted as category, c.form
      from conclusion k join attestation_case c on c.id = k.case_id
      where ${wished(wish)} ${edge} order by ${order} limit ${size + 1}
    ) q
    join assignment a on a.id = q.assignment_id
    join specialist s on s.id = a.specialist_id
    join person sp on sp.id = s.person_id
    join person p on p.id = q.person_id
    join position pos on pos.id = q.position_id
    left join subject sub on sub.id = q.subject_id
    join organisation o on o.id = q.organisation_id
    join municipality m on m.id = q.municipality_id
    join period per on per.id = q.period_id
    order by ${back ? sql`q."handedInAt" desc, q.id desc` : sql`q."handedInAt", q.id`}`.execute(db)
  return rows
}

/** Up to `countedUpTo`. */
export async function countQueue(db: Db, wish: QueueWish): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select from conclusion k where ${wished(wish)} limit ${countedUpTo + 1}) t`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** The first in the queue after the given one, or the very first. */
export async function nextInQueue(db: Db, after: string | null): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select k.id from conclusion k where k.is_wanted and k.status in ('uploaded', 'paper_received')
      and (${after}::uuid is null or k.id <> ${after}::uuid)
    order by k.handed_in_at, k.id limit 1`.execute(db)
  return rows[0]?.id
}

export interface Checked {
  id: string
  status: ConclusionStatus
  versions: number
  isLate: boolean
  handedInAt: Date
  paperReceivedOn: Day | null
  paperBroughtBy: string | null
  acceptedAt: Date | null
  acceptedBy: string | null
  assignmentId: string
  assignment: AssignmentStatus
  stage: Stage
  caseId: string
  applicationId: string
  number: string
  personId: string
  municipalityId: string
  teacher: PersonName
  dueOn: Day
  specialist: PersonName & { personId: string; email: string | null }
}

export async function findChecked(db: Db, id: string): Promise<Checked | undefined> {
  const { rows } = await sql<Checked>`
    select k.id, k.status, k.versions, k.is_late as "isLate", k.handed_in_at as "handedInAt",
      k.paper_received_on as "paperReceivedOn", k.paper_brought_by as "paperBroughtBy", k.accepted_at as "acceptedAt",
      (select concat_ws(' ', bp.last_name, bp.first_name, bp.middle_name) from account ba join person bp on bp.id = ba.person_id
        where ba.id = k.accepted_by) as "acceptedBy",
      a.id as "assignmentId", a.status as assignment, a.due_on as "dueOn", c.stage, c.id as "caseId", c.application_id as "applicationId", c.number,
      c.person_id as "personId", c.municipality_id as "municipalityId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher,
      json_build_object('lastName', sp.last_name, 'firstName', sp.first_name, 'middleName', sp.middle_name,
        'personId', sp.id, 'email', sp.email) as specialist
    from conclusion k
    join assignment a on a.id = k.assignment_id
    join attestation_case c on c.id = k.case_id
    join person p on p.id = c.person_id
    join specialist s on s.id = a.specialist_id
    join person sp on sp.id = s.person_id
    where k.id = ${id}::uuid`.execute(db)
  return rows[0]
}

export const readyPhrases = (db: Db) =>
  db
    .selectFrom('ready_phrase')
    .select(['id', 'text'])
    .where('kind', '=', 'remark')
    .where('is_active', '=', true)
    .orderBy('sort')
    .execute()

export const periodChoices = (db: Db) =>
  db.selectFrom('period').select(['id', 'title']).orderBy('starts_on', 'desc').limit(60).execute()
export const municipalityChoices = (db: Db) =>
  db.selectFrom('municipality').select(['id', 'name']).orderBy('sort').execute()
