// A conclusion as its specialist sees it: the predicate is the own assignment.
import type { Db, Tx } from '../../../db/connect.ts'
import type { AssignmentStatus } from '../../../domain/assignment.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { ConclusionStatus } from '../../../domain/conclusion.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Stage } from '../../../domain/stages.ts'

export interface OwnConclusion {
  assignmentId: string
  status: AssignmentStatus
  caseId: string
  number: string
  stage: Stage
  personId: string
  teacher: PersonName
  position: string
  organisation: string
  period: string
  municipalityId: string
  form: AttestationForm
  /** The specialist's own: S-23 asks whether it is remote. */
  ownMunicipality: string
  isRemote: boolean
  dueOn: Day
  appointedOn: Day
  conclusion: {
    id: string
    status: ConclusionStatus
    versions: number
    returnedAt: Date | null
    paperReceivedOn: Day | null
    paperBroughtBy: string | null
  } | null
}

/** The assignment with its conclusion, if it is this specialist's. */
export async function findOwnConclusion(
  db: Db,
  specialistId: string,
  assignmentId: string,
): Promise<OwnConclusion | undefined> {
  const row = await db
    .selectFrom('assignment as a')
    .innerJoin('attestation_case as c', 'c.id', 'a.case_id')
    .innerJoin('application as ap', 'ap.id', 'c.application_id')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .innerJoin('position as pos', 'pos.id', 'c.position_id')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .innerJoin('period as per', 'per.id', 'c.period_id')
    .innerJoin('specialist as s', 's.id', 'a.specialist_id')
    .innerJoin('municipality as sm', 'sm.id', 's.municipality_id')
    .leftJoin('conclusion as k', 'k.assignment_id', 'a.id')
    .select([
      'a.id as assignmentId',
      'a.status',
      'a.due_on as dueOn',
      'c.id as caseId',
      'c.number',
      'c.stage',
      'c.form',
      'c.person_id as personId',
      'c.municipality_id as municipalityId',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'p.middle_name as middleName',
      'pos.name as position',
      'o.name as organisation',
      'per.title as period',
      'sm.is_remote as isRemote',
      'sm.name as ownMunicipality',
      'ap.appointed_on as appointedOn',
      'k.id as conclusionId',
      'k.status as conclusionStatus',
      'k.versions',
      'k.returned_at as returnedAt',
      'k.paper_received_on as paperReceivedOn',
      'k.paper_brought_by as paperBroughtBy',
    ])
    .where('a.id', '=', assignmentId)
    .where('a.specialist_id', '=', specialistId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...row,
    stage: row.stage as Stage,
    form: row.form as AttestationForm,
    teacher: { lastName: row.lastName, firstName: row.firstName, middleName: row.middleName },
    conclusion: row.conclusionId
      ? {
          id: row.conclusionId,
          status: row.conclusionStatus ?? 'uploaded',
          versions: row.versions ?? 0,
          returnedAt: row.returnedAt,
          paperReceivedOn: row.paperReceivedOn,
          paperBroughtBy: row.paperBroughtBy,
        }
      : null,
  }
}

/** Locks the case of an assignment. Facts are read afterwards, by a statement of their own. */
export async function lockCaseOf(tx: Tx, assignmentId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('attestation_case as c')
    .innerJoin('assignment as a', 'a.case_id', 'c.id')
    .select('c.id')
    .where('a.id', '=', assignmentId)
    .forUpdate('c')
    .executeTakeFirst()
  return row !== undefined
}
