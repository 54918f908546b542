// One case, as its page and the steps on it need it.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { AssignmentStatus, ConflictKind, DeclineReason } from '../../../domain/assignment.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { Category, WantedCategory } from '../../../domain/categories.ts'
import type { ConclusionStatus } from '../../../domain/conclusion.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Stage } from '../../../domain/stages.ts'
import { type Seer, seenBy } from './seen.ts'

export interface CaseFacts {
  id: string
  number: string
  version: number
  stage: Stage
  dueOn: Day
  assigned: number
  /** The name as lists sort by it. */
  name: string
  teacher: PersonName
  personId: string
  /** The name belongs to an account: its owner and the specialist's card keep it. */
  hasAccount: boolean
  applicationId: string
  applicationVersion: number
  municipalityId: string
  municipality: string
  organisationId: string
  organisation: string
  positionId: string
  position: string
  subjectId: string | null
  subject: string | null
  appointedOn: Day
  categoryHeld: Category
  categoryWanted: WantedCategory
  form: AttestationForm
  email: string | null
  phone: string | null
  period: { id: string; title: string; startsOn: Day; endsOn: Day; sittingOn: Day | null }
  openedAt: Date
}

/** Nothing for a case that is another's or not there. */
export async function findCase(db: Db, actor: Seer, id: string): Promise<CaseFacts | undefined> {
  const { rows } = await sql<CaseFacts>`
    select c.id, c.number, c.version, c.stage, c.conclusion_due_on as "dueOn", c.assigned, c.sort_name as name,
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher,
      c.person_id as "personId", exists (select 1 from account x where x.person_id = p.id) as "hasAccount",
      c.application_id as "applicationId", a.version as "applicationVersion",
      c.municipality_id as "municipalityId", m.name as municipality, c.organisation_id as "organisationId",
      o.name as organisation, c.position_id as "positionId", pos.name as position, c.subject_id as "subjectId",
      s.name as subject, a.appointed_on as "appointedOn", a.category_held as "categoryHeld",
      c.category_wanted as "categoryWanted", c.form, a.email, a.phone,
      json_build_object('id', per.id, 'title', per.title, 'startsOn', per.starts_on, 'endsOn', per.ends_on,
        'sittingOn', per.sitting_on) as period, c.created_at as "openedAt"
    from attestation_case c
    join application a on a.id = c.application_id
    join person p on p.id = c.person_id
    join municipality m on m.id = c.municipality_id
    join organisation o on o.id = c.organisation_id
    join position pos on pos.id = c.position_id
    left join subject s on s.id = c.subject_id
    join period per on per.id = c.period_id
    where c.id = ${id} and ${seenBy(actor)}`.execute(db)
  return rows[0]
}

/** Is there such a case at all? Asked only to note an attempt at another's. */
export async function caseExists(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('attestation_case').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

export interface CaseAssignment {
  id: string
  version: number
  part: number
  status: AssignmentStatus
  specialistId: string
  name: PersonName
  organisation: string
  municipality: string
  /** Has become a colleague of the teacher, or is the teacher: facts were corrected after the assignment. */
  isTooNear: boolean
  assignedOn: Date
  dueOn: Day
  declineReason: DeclineReason | null
  declineComment: string | null
  conflictKind: ConflictKind | null
  conflictComment: string | null
  revokeReason: string | null
  conclusion: { id: string; status: ConclusionStatus; versions: number; isLate: boolean } | null
}

/** Those in force by their places, then the ended ones: what they have written stays readable. */
export async function findAssignments(db: Db, caseId: string): Promise<CaseAssignment[]> {
  const { rows } = await sql<CaseAssignment>`
    select w.id, w.version, w.part, w.status, w.specialist_id as "specialistId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      o.name as organisation, m.name as municipality,
      (x.organisation_id = c.organisation_id or x.person_id = c.person_id) as "isTooNear", w.assigned_at as "assignedOn", w.due_on as "dueOn",
      w.decline_reason as "declineReason", w.decline_comment as "declineComment", w.conflict_kind as "conflictKind",
      w.conflict_comment as "conflictComment", w.revoke_reason as "revokeReason",
      case when k.id is not null then json_build_object('id', k.id, 'status', k.status, 'versions', k.versions,
        'isLate', k.is_late) end as conclusion
    from assignment w
    join attestation_case c on c.id = w.case_id
    join specialist x on x.id = w.specialist_id
    join person p on p.id = x.person_id
    join organisation o on o.id = x.organisation_id
    join municipality m on m.id = x.municipality_id
    left join conclusion k on k.assignment_id = w.id
    where w.case_id = ${caseId}
    order by w.status in ('declined', 'revoked'), w.part, w.assigned_at, w.id`.execute(db)
  return rows
}
