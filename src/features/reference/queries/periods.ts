// The periods of the schedule, and the terms of cases that hang on them.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import { openStatuses } from '../../../domain/assignment.ts'
import { awaitingStages } from '../../../domain/case.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { PeriodDays } from '../../../domain/schedule.ts'

export interface Period extends PeriodDays {
  id: string
  /** The month, `YYYY-MM`. */
  code: string
  title: string
  schoolYear: string
  /** The day of the sitting, once it is known. */
  sittingOn: Day | null
  isClosed: boolean
  version: number
}

const columns = [
  'id',
  'code',
  'title',
  'school_year as schoolYear',
  'accept_from as acceptFrom',
  'accept_to as acceptTo',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'conclusion_due_on as conclusionDueOn',
  'sitting_on as sittingOn',
  'is_closed as isClosed',
  'version',
] as const

/** The latest first. */
export const listPeriods = (db: Db): Promise<Period[]> =>
  db.selectFrom('period').select(columns).orderBy('starts_on', 'desc').orderBy('code', 'desc').execute()

export const findPeriod = (db: Db, id: string): Promise<Period | undefined> =>
  db.selectFrom('period').select(columns).where('id', '=', id).executeTakeFirst()

export const findPeriodsByMonth = (db: Db, months: readonly string[]): Promise<Period[]> =>
  months.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('period')
        .select(columns)
        .where('code', 'in', [...months])
        .orderBy('code')
        .execute()

/** Those who add or rename periods go one after the other: titles and months are compared with all others. */
export async function lockPeriods(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('period'))`.execute(tx)
}

const row = (it: Omit<Period, 'id' | 'code' | 'isClosed' | 'version'>) => ({
  title: it.title,
  school_year: it.schoolYear,
  accept_from: it.acceptFrom,
  accept_to: it.acceptTo,
  starts_on: it.startsOn,
  ends_on: it.endsOn,
  conclusion_due_on: it.conclusionDueOn,
  sitting_on: it.sittingOn,
})

export async function insertPeriod(tx: Tx, it: Omit<Period, 'isClosed' | 'version'>): Promise<void> {
  await tx
    .insertInto('period')
    .values({ id: it.id, code: it.code, ...row(it) })
    .execute()
}

export async function writePeriod(
  tx: Tx,
  seen: { id: string; version: number },
  it: Omit<Period, 'id' | 'code' | 'version'>,
): Promise<void> {
  const written = await tx
    .updateTable('period')
    .set((eb) => ({ ...row(it), is_closed: it.isClosed, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('period')
}

export async function deletePeriod(tx: Tx, seen: { id: string; version: number }): Promise<void> {
  const deleted = await tx
    .deleteFrom('period')
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (deleted.numDeletedRows !== 1n) throw new Conflict('period')
}

/** How many cases stand in each period. */
export async function countCasesByPeriod(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('attestation_case')
    .select((eb) => ['period_id as periodId', eb.fn.countAll<number>().as('count')])
    .groupBy('period_id')
    .execute()
  return new Map(rows.map((it) => [it.periodId, it.count]))
}

export const hasCases = async (db: Db, periodId: string): Promise<boolean> =>
  (await db
    .selectFrom('attestation_case')
    .select('id')
    .where('period_id', '=', periodId)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Cases of a period whose conclusions are not all accepted. */
export async function countUnfinished(db: Db, periodId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from attestation_case where period_id = ${periodId}
      and stage not in ('conclusion_accepted', 'closed_withdrawn')`.execute(db)
  return rows[0]?.count ?? 0
}

export interface Terms {
  cases: number
  assignments: number
}

/** Cases and open assignments of a period whose term is still this one. */
export async function countTerms(db: Db, periodId: string, dueOn: Day): Promise<Terms> {
  const { rows } = await sql<Terms>`
    select count(*) as cases,
      coalesce(sum((select count(*) from assignment a where a.case_id = c.id and a.due_on = ${dueOn}
        and a.status = any(${[...openStatuses]}))), 0)::int as assignments
    from attestation_case c
    where c.period_id = ${periodId} and c.conclusion_due_on = ${dueOn} and c.stage = any(${[...awaitingStages]})`.execute(
    db,
  )
  return rows[0] ?? { cases: 0, assignments: 0 }
}

export interface MovedCase {
  id: string
  personId: string
  municipalityId: string
}

/** Locks the cases whose term is still the old one, in the order in which every other step locks them: by id. */
export async function lockCasesDue(tx: Tx, periodId: string, dueOn: Day): Promise<MovedCase[]> {
  const { rows } = await sql<MovedCase>`
    select c.id, c.person_id as "personId", c.municipality_id as "municipalityId" from attestation_case c
    where c.period_id = ${periodId} and c.conclusion_due_on = ${dueOn} and c.stage = any(${[...awaitingStages]})
    order by c.id for update`.execute(tx)
  return rows
}

export interface MovedAssignment {
  specialistId: string
}

/** Moves the terms of locked cases and of their open assignments that still have the old one. */
export async function moveTerms(
  tx: Tx,
  caseIds: readonly string[],
  from: Day,
  to: Day,
): Promise<MovedAssignment[]> {
  await sql`update attestation_case set conclusion_due_on = ${to}, version = version + 1
    where id = any(${[...caseIds]}::uuid[])`.execute(tx)
  const { rows } = await sql<MovedAssignment>`
    update assignment set due_on = ${to}, version = version + 1
    where case_id = any(${[...caseIds]}::uuid[]) and due_on = ${from} and status = any(${[...openStatuses]})
    returning specialist_id as "specialistId"`.execute(tx)
  return rows
}

export interface Told {
  personId: string
  email: string
  name: PersonName
  municipalityId: string
  specialistId: string
}

/** Specialists who can get a letter. */
export async function findReachable(db: Db, specialistIds: readonly string[]): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select p.id as "personId", a.email, x.municipality_id as "municipalityId", x.id as "specialistId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name
    from specialist x
    join person p on p.id = x.person_id
    join account a on a.person_id = p.id and a.status = 'active'
    where x.id = any(${[...specialistIds]}::uuid[])
    order by p.sort_name, x.id`.execute(db)
  return rows
}
