// Conclusions that are awaited on paper (S-23): in-person cases of specialists of municipalities that are not remote.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { AssignmentStatus } from '../../../domain/assignment.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { ConclusionStatus } from '../../../domain/conclusion.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Stage } from '../../../domain/stages.ts'
import type { Cursor } from '../../../web/list.ts'

export interface PaperRow {
  assignmentId: string
  dueOn: Day
  number: string
  teacher: PersonName
  position: string
  organisation: string
  specialist: PersonName
  municipality: string
}

const awaited = (mixedNeedsUpload: boolean) => sql`
  a.status in ('proposed', 'accepted', 'working') and c.stage <> 'closed_withdrawn' and not sm.is_remote
  and c.form in (${sql.join((mixedNeedsUpload ? ['in_person'] : ['in_person', 'mixed']).map((f) => sql.lit(f)))})`

/** The most urgent first. */
export async function readAwaitedPaper(
  db: Db,
  mixedNeedsUpload: boolean,
  size: number,
  cursor: Cursor | null,
): Promise<PaperRow[]> {
  const back = cursor?.direction === 'before'
  const edge = cursor
    ? sql`and (a.due_on, a.id) ${back ? sql`<` : sql`>`} (${cursor.edge[0]}::date, ${cursor.edge[1]}::uuid)`
    : sql``
  const { rows } = await sql<PaperRow>`
    select a.id as "assignmentId", a.due_on as "dueOn", c.number, pos.name as position, o.name as organisation,
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher,
      json_build_object('lastName', sp.last_name, 'firstName', sp.first_name, 'middleName', sp.middle_name) as specialist,
      sm.name as municipality
    from assignment a
    join attestation_case c on c.id = a.case_id
    join specialist s on s.id = a.specialist_id
    join municipality sm on sm.id = s.municipality_id
    join person sp on sp.id = s.person_id
    join person p on p.id = c.person_id
    join position pos on pos.id = c.position_id
    join organisation o on o.id = c.organisation_id
    where ${awaited(mixedNeedsUpload)} ${edge}
    order by ${back ? sql`a.due_on desc, a.id desc` : sql`a.due_on, a.id`} limit ${size + 1}`.execute(db)
  return rows
}

export interface PaperFacts {
  assignmentId: string
  status: AssignmentStatus
  caseId: string
  personId: string
  municipalityId: string
  number: string
  stage: Stage
  form: AttestationForm
  isRemote: boolean
  dueOn: Day
  teacher: PersonName
  specialist: PersonName
  conclusion: ConclusionStatus | null
  versions: number
}

/** What the note «получено на бумаге» is about. */
export async function findForPaper(db: Db, assignmentId: string): Promise<PaperFacts | undefined> {
  const { rows } = await sql<PaperFacts>`
    select a.id as "assignmentId", a.status, a.due_on as "dueOn", c.id as "caseId", c.person_id as "personId",
      c.municipality_id as "municipalityId", c.number, c.stage, c.form, sm.is_remote as "isRemote", k.status as conclusion,
      coalesce(k.versions, 0) as versions,
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher,
      json_build_object('lastName', sp.last_name, 'firstName', sp.first_name, 'middleName', sp.middle_name) as specialist
    from assignment a
    join attestation_case c on c.id = a.case_id
    join specialist s on s.id = a.specialist_id
    join municipality sm on sm.id = s.municipality_id
    join person sp on sp.id = s.person_id
    join person p on p.id = c.person_id
    left join conclusion k on k.assignment_id = a.id
    where a.id = ${assignmentId}::uuid`.execute(db)
  return rows[0]
}
