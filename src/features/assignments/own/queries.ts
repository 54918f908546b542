// The specialist's one assignment: its facts, its lock, and what becomes of it. The list is in listQueries.ts.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { AssignmentStatus, ConflictKind, DeclineReason } from '../../../domain/assignment.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { Category, WantedCategory } from '../../../domain/categories.ts'
import type { ConclusionStatus } from '../../../domain/conclusion.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { WorkState } from '../../../domain/ownWork.ts'
import type { Stage } from '../../../domain/stages.ts'
import { workState } from './listQueries.ts'

/** An assignment as its specialist sees it. */
export interface OwnAssignment {
  id: string
  status: AssignmentStatus
  version: number
  state: WorkState
  dueOn: Day
  assignedAt: Date
  acceptedAt: Date | null
  caseId: string
  number: string
  stage: Stage
  applicationId: string
  personId: string
  teacher: PersonName
  positionId: string
  position: string
  subject: string | null
  organisation: string
  municipality: string
  appointedOn: Day
  categoryHeld: Category
  categoryHeldOn: Day | null
  categoryUntil: Day | null
  categoryWanted: WantedCategory
  form: AttestationForm
  period: { title: string; from: Day; to: Day }
  /** The specialist's own municipality: S-23 asks whether it is remote. */
  from: { municipality: string; isRemote: boolean }
  /** Others who assess the same case. */
  others: PersonName[]
  conclusion: {
    id: string
    status: ConclusionStatus
    versions: number
    handedInAt: Date
    returnedAt: Date | null
    paperReceivedOn: Day | null
    /** The last one of the Center. */
    remark: string | null
  } | null
}

/** The assignment if it is this specialist's, in force or ended. */
export async function findOwn(db: Db, specialistId: string, id: string): Promise<OwnAssignment | undefined> {
  const { rows } = await sql<OwnAssignment>`
    select a.id, a.status, a.version, ${workState} as state, a.due_on as "dueOn", a.assigned_at as "assignedAt",
      a.accepted_at as "acceptedAt", c.id as "caseId", c.number, c.stage, c.application_id as "applicationId",
      c.person_id as "personId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher,
      c.position_id as "positionId", pos.name as position, s.name as subject, o.name as organisation, m.name as municipality,
      ap.appointed_on as "appointedOn", ap.category_held as "categoryHeld", ap.category_held_on as "categoryHeldOn",
      ap.category_until as "categoryUntil", c.category_wanted as "categoryWanted", c.form,
      json_build_object('title', per.title, 'from', per.starts_on, 'to', per.ends_on) as period,
      json_build_object('municipality', sm.name, 'isRemote', sm.is_remote) as "from",
      coalesce((select json_agg(json_build_object('lastName', op.last_name, 'firstName', op.first_name,
            'middleName', op.middle_name) order by w.part)
        from assignment w join specialist ox on ox.id = w.specialist_id join person op on op.id = ox.person_id
        where w.case_id = c.id and w.id <> a.id and w.status not in ('declined', 'revoked')), '[]') as others,
      k.id as "conclusionId", k.status as "conclusionStatus", k.versions, k.handed_in_at as "handedInAt",
      k.returned_at as "returnedAt", k.paper_received_on as "paperReceivedOn",
      (select r.text from remark r where r.conclusion_id = k.id order by r.version desc, r.at desc limit 1) as remark
    from assignment a
    join attestation_case c on c.id = a.case_id
    join application ap on ap.id = c.application_id
    join person p on p.id = c.person_id
    join position pos on pos.id = c.position_id
    left join subject s on s.id = c.subject_id
    join organisation o on o.id = c.organisation_id
    join municipality m on m.id = c.municipality_id
    join period per on per.id = c.period_id
    join specialist x on x.id = a.specialist_id
    join municipality sm on sm.id = x.municipality_id
    left join conclusion k on k.assignment_id = a.id
    where a.id = ${id}::uuid and a.specialist_id = ${specialistId}::uuid`.execute(db)
  const row = rows[0] as (OwnAssignment & RawConclusion) | undefined
  return row && { ...row, conclusion: conclusionOf(row) }
}

interface RawConclusion {
  conclusionId: string | null
  conclusionStatus: ConclusionStatus
  versions: number
  handedInAt: Date
  returnedAt: Date | null
  paperReceivedOn: Day | null
  remark: string | null
}
const conclusionOf = (row: RawConclusion): OwnAssignment['conclusion'] =>
  row.conclusionId === null
    ? null
    : {
        id: row.conclusionId,
        status: row.conclusionStatus,
        versions: row.versions,
        handedInAt: row.handedInAt,
        returnedAt: row.returnedAt,
        paperReceivedOn: row.paperReceivedOn,
        remark: row.remark,
      }

/** Whose an assignment is that somebody else asks for; nothing when there is none. */
export const findForeign = (
  db: Db,
  id: string,
): Promise<{ caseId: string; personId: string; municipalityId: string } | undefined> =>
  db
    .selectFrom('assignment as a')
    .innerJoin('attestation_case as c', 'c.id', 'a.case_id')
    .select(['c.id as caseId', 'c.person_id as personId', 'c.municipality_id as municipalityId'])
    .where('a.id', '=', id)
    .executeTakeFirst()

/** Locks the case of an own assignment. What it was when somebody looked may have changed: facts are read afterwards. */
export async function lockCase(tx: Tx, specialistId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('attestation_case as c')
    .innerJoin('assignment as a', 'a.case_id', 'c.id')
    .select('c.id')
    .where('a.id', '=', id)
    .where('a.specialist_id', '=', specialistId)
    .forUpdate('c')
    .executeTakeFirst()
  return row !== undefined
}

/** What the rules ask, read after the lock. */
export interface LockedAssignment {
  status: AssignmentStatus
  stage: Stage
  caseId: string
  number: string
  personId: string
  municipalityId: string
}

export const readLocked = (tx: Tx, id: string): Promise<LockedAssignment> =>
  tx
    .selectFrom('assignment as a')
    .innerJoin('attestation_case as c', 'c.id', 'a.case_id')
    .select([
      'a.status',
      'c.stage',
      'c.id as caseId',
      'c.number',
      'c.person_id as personId',
      'c.municipality_id as municipalityId',
    ])
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow()

export async function markAccepted(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('assignment')
    .set((eb) => ({ status: 'accepted', accepted_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Ends an assignment from the version that was seen. Returns whether it was still that version. */
export async function markDeclined(
  tx: Tx,
  id: string,
  seen: number,
  now: Date,
  it: { reason: DeclineReason; comment: string; conflict: ConflictKind | null },
): Promise<boolean> {
  const done = await tx
    .updateTable('assignment')
    .set((eb) => ({
      status: 'declined',
      declined_at: now,
      decline_reason: it.reason,
      decline_comment: it.conflict ? null : it.comment,
      conflict_kind: it.conflict,
      conflict_comment: it.conflict ? it.comment : null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export interface Coordinator {
  personId: string
  email: string
  firstName: string
  middleName: string | null
}

/** The coordinators of a municipality who can sign in today. */
export const findCoordinators = (tx: Tx, municipalityId: string, today: Day): Promise<Coordinator[]> =>
  tx
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.id as personId', 'a.email', 'p.first_name as firstName', 'p.middle_name as middleName'])
    .where('g.role', '=', 'mun_coord')
    .where('g.scope_id', '=', municipalityId)
    .where('g.valid_from', '<=', today)
    .where((eb) => eb.or([eb('g.valid_to', 'is', null), eb('g.valid_to', '>=', today)]))
    .where('a.status', '=', 'active')
    .orderBy('a.id')
    .execute()

/** The cases of a specialist whose forms are to be filled: those that still are to be worked on or may be looked up. */
export async function findOwnCases(db: Db, specialistId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assignment as a')
    .innerJoin('attestation_case as c', 'c.id', 'a.case_id')
    .select('c.id')
    .where('a.specialist_id', '=', specialistId)
    .where('a.status', 'not in', ['declined', 'revoked'])
    .where('c.stage', '<>', 'closed_withdrawn')
    .where('c.form', '<>', 'simplified')
    .orderBy('c.sort_name')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => row.id)
}

/** What kinds of cases a specialist has: each takes one template. */
export const findOwnKinds = (
  db: Db,
  specialistId: string,
): Promise<{ positionId: string; category: Category }[]> =>
  db
    .selectFrom('assignment as a')
    .innerJoin('attestation_case as c', 'c.id', 'a.case_id')
    .select(['c.position_id as positionId', 'c.category_wanted as category'])
    .distinct()
    .where('a.specialist_id', '=', specialistId)
    .where('a.status', 'not in', ['declined', 'revoked'])
    .$narrowType<{ category: Category }>()
    .execute()
