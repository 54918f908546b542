// Writing to a case: the lock first, then what a step changes.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import { openStatuses } from '../../../domain/assignment.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { Category, WantedCategory } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import { fold, fullName, type PersonName } from '../../../domain/names.ts'
import type { Stage } from '../../../domain/stages.ts'
import { searchOf } from '../search.ts'
import { type Seer, seenBy } from './seen.ts'

/** Locks the case for the rest of the transaction; false when it is another's or not there. */
export async function lockCase(tx: Tx, actor: Seer, id: string): Promise<boolean> {
  const { rows } = await sql`
    select c.id from attestation_case c where c.id = ${id} and ${seenBy(actor)} for update of c`.execute(tx)
  return rows.length === 1
}

/** What it takes to end a case. */
export interface ClosingCase {
  id: string
  number: string
  stage: Stage
  personId: string
  municipalityId: string
  applicationId: string
}

/** The case of an application, locked; nothing while there is none. Whose it is was asked by the caller. */
export async function lockCaseOf(tx: Tx, applicationId: string): Promise<ClosingCase | undefined> {
  const { rows } = await sql<ClosingCase>`
    select c.id, c.number, c.stage, c.person_id as "personId", c.municipality_id as "municipalityId",
      c.application_id as "applicationId"
    from attestation_case c where c.application_id = ${applicationId}::uuid for update of c`.execute(tx)
  return rows[0]
}

export interface ApplicationFacts {
  organisation: { id: string; name: string; municipalityId: string }
  positionId: string
  subjectId: string | null
  appointedOn: Day
  categoryHeld: Category
  categoryWanted: WantedCategory
  form: AttestationForm
  email: string | null
  phone: string | null
}

/** Writes the application as it was seen in `version`, and the facts that the case repeats. */
export async function writeApplication(
  tx: Tx,
  seen: { applicationId: string; caseId: string; version: number },
  it: ApplicationFacts,
): Promise<void> {
  const shared = {
    municipality_id: it.organisation.municipalityId,
    organisation_id: it.organisation.id,
    position_id: it.positionId,
    subject_id: it.subjectId,
    category_wanted: it.categoryWanted,
    form: it.form,
  }
  const written = await tx
    .updateTable('application')
    .set((eb) => ({
      ...shared,
      appointed_on: it.appointedOn,
      category_held: it.categoryHeld,
      email: it.email,
      phone: it.phone,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', seen.applicationId)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('application')
  await tx
    .updateTable('attestation_case')
    .set((eb) => ({ ...shared, version: eb('version', '+', 1) }))
    .where('id', '=', seen.caseId)
    .execute()
}

export async function renamePerson(tx: Tx, personId: string, name: PersonName): Promise<void> {
  await tx
    .updateTable('person')
    .set((eb) => ({
      last_name: name.lastName,
      first_name: name.firstName,
      middle_name: name.middleName ?? null,
      sort_name: fullName(name),
      search: fold(fullName(name)),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', personId)
    .execute()
}

/**
 * Brings the names by which cases are sorted and found up to the person and the organisation. Whoever renames either
 * calls it in the same transaction.
 */
export async function refreshNames(
  tx: Tx,
  of: { personId?: string; organisationId?: string },
): Promise<void> {
  let query = tx
    .selectFrom('attestation_case as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .select(['c.id', 'c.number', 'p.last_name', 'p.first_name', 'p.middle_name', 'o.name as organisation'])
    .orderBy('c.id')
    .forUpdate('c')
  if (of.personId) query = query.where('c.person_id', '=', of.personId)
  if (of.organisationId) query = query.where('c.organisation_id', '=', of.organisationId)
  for (const row of await query.execute()) {
    const name = fullName({
      lastName: row.last_name,
      firstName: row.first_name,
      middleName: row.middle_name,
    })
    await tx
      .updateTable('attestation_case')
      .set({
        sort_name: name,
        search: searchOf({ name, number: row.number, organisation: row.organisation }),
      })
      .where('id', '=', row.id)
      .execute()
  }
}

export interface PeriodFacts {
  id: string
  title: string
  isClosed: boolean
  startsOn: Day
  endsOn: Day
  conclusionDueOn: Day
  sittingOn: Day | null
}

export const findPeriod = (db: Db, id: string): Promise<PeriodFacts | undefined> =>
  db
    .selectFrom('period')
    .select([
      'id',
      'title',
      'is_closed as isClosed',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'conclusion_due_on as conclusionDueOn',
      'sitting_on as sittingOn',
    ])
    .where('id', '=', id)
    .executeTakeFirst()

/** Only the period and the terms of open work change; assignments and conclusions stay (J-18). */
export async function writePeriod(
  tx: Tx,
  seen: { caseId: string; version: number },
  to: { periodId: string; dueOn: Day },
): Promise<void> {
  const moved = await tx
    .updateTable('attestation_case')
    .set((eb) => ({
      period_id: to.periodId,
      conclusion_due_on: to.dueOn,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', seen.caseId)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) throw new Conflict('period of the case')
  await tx
    .updateTable('assignment')
    .set((eb) => ({ due_on: to.dueOn, version: eb('version', '+', 1) }))
    .where('case_id', '=', seen.caseId)
    .where('status', 'in', [...openStatuses])
    .execute()
}

/** The application is withdrawn; whoever had not handed in is free again, what was handed in stays. */
export async function writeWithdrawal(
  tx: Tx,
  it: { caseId: string; applicationId: string; now: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable('application')
    .set((eb) => ({ status: 'withdrawn' as const, version: eb('version', '+', 1) }))
    .where('id', '=', it.applicationId)
    .execute()
  await tx
    .updateTable('assignment')
    .set((eb) => ({
      status: 'revoked' as const,
      revoked_at: it.now,
      revoke_reason: it.reason,
      version: eb('version', '+', 1),
    }))
    .where('case_id', '=', it.caseId)
    .where('status', 'in', [...openStatuses])
    .execute()
}

export interface Told {
  personId: string
  email: string
  name: PersonName
  assignmentId: string
  /** The specialist's own: whose coordinator sees the fate of the letter. */
  municipalityId: string
}

/** Specialists who are still at work on a case and can get a letter. */
export async function findAtWork(db: Db, caseId: string): Promise<Told[]> {
  const rows = await db
    .selectFrom('assignment as w')
    .innerJoin('specialist as x', 'x.id', 'w.specialist_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('account as a', 'a.person_id', 'p.id')
    .select([
      'w.id as assignmentId',
      'x.municipality_id as municipalityId',
      'p.id as personId',
      'a.email',
      'p.last_name',
      'p.first_name',
      'p.middle_name',
    ])
    .where('w.case_id', '=', caseId)
    .where('w.status', 'in', [...openStatuses])
    .where('a.status', '=', 'active')
    .orderBy('w.part')
    .execute()
  return rows.map(({ last_name, first_name, middle_name, ...row }) => ({
    ...row,
    name: { lastName: last_name, firstName: first_name, middleName: middle_name },
  }))
}
