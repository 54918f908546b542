// One specialist with everything that the card shows.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { AssignmentStatus } from '../../../domain/assignment.ts'
import type { Category } from '../../../domain/categories.ts'
import type { ConclusionStatus } from '../../../domain/conclusion.ts'
import type { TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { AwayKind, SpecialistState, SpecialistStatus } from '../../../domain/specialist.ts'
import type { Stage } from '../../../domain/stages.ts'
import type { Actor } from '../../../web/actor.ts'
import { inReach } from '../../accounts/index.ts'
import { isAway, isUndelivered, load, type Standing, seenBy, standingOf, stateOf } from './seen.ts'

export interface Specialist {
  id: string
  personId: string
  personVersion: number
  name: PersonName
  birthOn: Day | null
  phoneMobile: string | null
  phoneWork: string | null
  accountId: string
  accountVersion: number
  login: string
  email: string
  emailConfirmedAt: Date | null
  createdAt: Date
  lastSignInAt: Date | null
  /** May the actor mend the account? Somebody may be more than a specialist. */
  isReachable: boolean
  municipalityId: string
  municipality: string
  isRemote: boolean
  organisationId: string
  organisation: string
  positionId: string
  position: string
  subjectId: string | null
  subject: string | null
  education: string | null
  category: Category
  categoryOn: Day | null
  degree: string | null
  academicTitle: string | null
  experiencePed: number | null
  experienceExpert: number | null
  positionsOk: string[]
  subjectsOk: string[]
  /** Their names. */
  positionsOkNames: string[]
  subjectsOkNames: string[]
  onsiteReady: boolean
  status: SpecialistStatus
  state: SpecialistState
  approvedAt: Date | null
  approvedBy: string | null
  suspendedAt: Date | null
  suspendReason: string | null
  maxLoad: number | null
  /** So many cases a period at least, where it can be. */
  leastLoad: number | null
  /** Municipalities to which they go for work on site; everywhere when there are none. */
  travelsTo: string[]
  travelsToNames: string[]
  load: number
  awayFrom: Day | null
  awayTo: Day | null
  awayKind: AwayKind | null
  taxStatus: TaxStatus
  isAway: boolean
  isUndelivered: boolean
  standing: Standing | null
  version: number
}

/** Nothing for a specialist who is not there or not the actor's to see. */
export const findSpecialist = (
  db: Db,
  actor: Actor,
  today: Day,
  id: string,
): Promise<Specialist | undefined> => read(db, actor, today, sql`s.id = ${id} and ${seenBy(actor)}`)

/** Holds the row until the transaction ends; what is read of it afterwards is what it is now. */
export async function lockSpecialist(
  tx: Tx,
  actor: Actor,
  today: Day,
  id: string,
): Promise<Specialist | undefined> {
  await sql`select s.id from specialist s where s.id = ${id} and ${seenBy(actor)} for update`.execute(tx)
  return findSpecialist(tx, actor, today, id)
}

/** Is there such a specialist at all? An attempt at another's is noted. */
export async function findForeign(
  db: Db,
  id: string,
): Promise<{ personId: string; municipalityId: string } | undefined> {
  const { rows } = await sql<{ personId: string; municipalityId: string }>`
    select person_id as "personId", municipality_id as "municipalityId" from specialist where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

async function read(db: Db, actor: Actor, today: Day, which: RawBuilder<SqlBool>) {
  const { rows } = await sql<Specialist>`
    select s.id, s.person_id as "personId", p.version as "personVersion", p.birth_on as "birthOn", p.phone_mobile as "phoneMobile",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      p.phone_work as "phoneWork", a.id as "accountId", a.version as "accountVersion", a.login, a.email,
      a.email_confirmed_at as "emailConfirmedAt", a.created_at as "createdAt", a.last_sign_in_at as "lastSignInAt",
      ${inReach(actor, today)} as "isReachable", s.municipality_id as "municipalityId", m.name as municipality,
      m.is_remote as "isRemote", s.organisation_id as "organisationId", o.name as organisation,
      s.position_id as "positionId", pos.name as position, s.subject_id as "subjectId", sub.name as subject,
      s.education, s.category_held as category, s.category_held_on as "categoryOn", s.degree,
      s.academic_title as "academicTitle", s.experience_ped as "experiencePed", s.experience_expert as "experienceExpert",
      s.positions_ok as "positionsOk", s.subjects_ok as "subjectsOk",
      array(select n.name from position n where n.id = any(s.positions_ok) order by n.sort, n.name) as "positionsOkNames",
      array(select n.name from subject n where n.id = any(s.subjects_ok) order by n.sort, n.name) as "subjectsOkNames",
      s.onsite_ready as "onsiteReady", s.status, ${stateOf} as state, s.approved_at as "approvedAt",
      by.sort_name as "approvedBy", s.suspended_at as "suspendedAt", s.suspend_reason as "suspendReason",
      s.max_load as "maxLoad", s.least_load as "leastLoad", s.travels_to as "travelsTo",
      array(select n.name from municipality n where n.id = any(s.travels_to) order by n.sort, n.name) as "travelsToNames",
      ${load} as load, s.away_from as "awayFrom", s.away_to as "awayTo",
      s.away_kind as "awayKind", s.tax_status as "taxStatus",
      ${isAway(today)} as "isAway", ${isUndelivered} as "isUndelivered",
      ${standingOf(today)} as standing, s.version
    from specialist s
    join person p on p.id = s.person_id
    join account a on a.person_id = s.person_id
    join municipality m on m.id = s.municipality_id
    join organisation o on o.id = s.organisation_id
    join position pos on pos.id = s.position_id
    left join subject sub on sub.id = s.subject_id
    left join account approver on approver.id = s.approved_by
    left join person by on by.id = approver.person_id
    where ${which}`.execute(db)
  return rows[0]
}

export interface Work {
  assignmentId: string
  caseId: string
  number: string
  teacher: string
  dueOn: Day
  status: AssignmentStatus
  conclusion: ConclusionStatus | null
  stage: Stage
}

/** Assignments, what is still owed first by its day; those that ended at the end. */
export async function workOf(db: Db, specialistId: string, atMost: number): Promise<Work[]> {
  const { rows } = await sql<Work>`
    select w.id as "assignmentId", c.id as "caseId", c.number, c.sort_name as teacher, w.due_on as "dueOn", w.status,
      k.status as conclusion, c.stage
    from assignment w
    join attestation_case c on c.id = w.case_id
    left join conclusion k on k.assignment_id = w.id
    where w.specialist_id = ${specialistId}
    order by w.status in ('declined', 'revoked'), w.status in ('done', 'accepted_by_center'), w.due_on, w.id
    limit ${atMost}`.execute(db)
  return rows
}

export interface Origin {
  invitationId: string
  invitedAt: Date
  invitedBy: string | null
  registeredAt: Date | null
}

/** The invitation by which they came. */
export async function originOf(db: Db, accountId: string): Promise<Origin | undefined> {
  const { rows } = await sql<Origin>`
    select i.id as "invitationId", i.created_at as "invitedAt", by.sort_name as "invitedBy", i.registered_at as "registeredAt"
    from invitation i
    left join account inviter on inviter.id = i.invited_by
    left join person by on by.id = inviter.person_id
    where i.account_id = ${accountId} and i.role = 'specialist'
    order by i.created_at desc limit 1`.execute(db)
  return rows[0]
}

export interface Consent {
  kind: string
  version: string
  givenAt: Date
  revokedAt: Date | null
}

export async function consentsOf(db: Db, personId: string): Promise<Consent[]> {
  const { rows } = await sql<Consent>`
    select kind, text_version as version, given_at as "givenAt", revoked_at as "revokedAt"
    from consent where person_id = ${personId} order by given_at desc`.execute(db)
  return rows
}
