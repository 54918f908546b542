// All SQL of the schedule of attestation (F.3): periods with their cases, and who stands in one.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/connect.ts'
import { plannedAnew } from '../../db/statements.ts'
import type { AttestationForm } from '../../domain/attestationForms.ts'
import type { WantedCategory } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import type { PersonName } from '../../domain/names.ts'
import { type Actor, municipalityOf } from '../../web/actor.ts'
import { type Cursor, countedUpTo } from '../../web/list.ts'

export type Seer = Pick<Actor, 'scope'>

/** A condition on `attestation_case c`: the region, or the own municipality. Withdrawn ones are in no schedule. */
function seenBy(actor: Seer): RawBuilder<boolean> {
  const municipality = municipalityOf(actor)
  const stands = sql<boolean>`c.stage <> 'closed_withdrawn'`
  return municipality ? sql<boolean>`${stands} and c.municipality_id = ${municipality}::uuid` : stands
}

export interface SchedulePeriod {
  id: string
  code: string
  title: string
  schoolYear: string
  acceptFrom: Day
  acceptTo: Day
  startsOn: Day
  endsOn: Day
  conclusionDueOn: Day
  sittingOn: Day | null
  isClosed: boolean
  /** Counted no further than `countedUpTo` + 1. */
  cases: number
}

const periods = (actor: Seer, where: RawBuilder<unknown>) => sql<SchedulePeriod>`
  select p.id, p.code, p.title, p.school_year as "schoolYear", p.accept_from as "acceptFrom", p.accept_to as "acceptTo",
    p.starts_on as "startsOn", p.ends_on as "endsOn", p.conclusion_due_on as "conclusionDueOn",
    p.sitting_on as "sittingOn", p.is_closed as "isClosed",
    (select count(*) from (select from attestation_case c where c.period_id = p.id and ${seenBy(actor)}
      limit ${countedUpTo + 1}) counted) as cases
  from period p where ${where} order by p.starts_on, p.id`

export async function findPeriodsOf(db: Db, actor: Seer, schoolYear: string): Promise<SchedulePeriod[]> {
  return (await periods(actor, sql`p.school_year = ${schoolYear}`).execute(db)).rows
}

export async function findPeriod(db: Db, actor: Seer, id: string): Promise<SchedulePeriod | undefined> {
  return (await periods(actor, sql`p.id = ${id}::uuid`).execute(db)).rows[0]
}

/** The latest first. */
export async function findSchoolYears(db: Db): Promise<string[]> {
  const { rows } = await sql<{ year: string }>`
    select school_year as year from period group by school_year order by max(starts_on) desc`.execute(db)
  return rows.map(({ year }) => year)
}

export interface ScheduleRow {
  id: string
  personId: string
  name: string
  organisation: string
  municipality: string
  position: string
  subject: string | null
  category: WantedCategory
  form: AttestationForm
  specialists: PersonName[]
}

export const edgeOf = (row: ScheduleRow): string[] => [row.name, row.id]

/** In the order of names, along the index of the period. */
export async function pageOfPeriod(
  db: Db,
  it: { actor: Seer; periodId: string; cursor: Cursor | null; size: number },
): Promise<ScheduleRow[]> {
  const back = it.cursor?.direction === 'before'
  const [name = '', id = ''] = it.cursor?.edge ?? []
  const beyond = it.cursor
    ? sql`(c.sort_name, c.id) ${back ? sql`<` : sql`>`} (${name}, ${id}::uuid)`
    : sql`true`
  const order = back ? sql`c.sort_name desc, c.id desc` : sql`c.sort_name, c.id`
  const { rows } = await sql<ScheduleRow>`${sql.raw(plannedAnew)}
    select c.id, c.person_id as "personId", c.sort_name as name, o.name as organisation, m.name as municipality,
      pos.name as position, s.name as subject, c.category_wanted as category, c.form,
      coalesce((select json_agg(json_build_object('lastName', p.last_name, 'firstName', p.first_name,
          'middleName', p.middle_name) order by a.part)
        from assignment a join specialist x on x.id = a.specialist_id join person p on p.id = x.person_id
        where a.case_id = c.id and a.status not in ('declined', 'revoked')), '[]') as specialists
    from (select * from attestation_case c where c.period_id = ${it.periodId}::uuid and ${seenBy(it.actor)}
      and ${beyond} order by ${order} limit ${it.size}) c
    join organisation o on o.id = c.organisation_id
    join municipality m on m.id = c.municipality_id
    join position pos on pos.id = c.position_id
    left join subject s on s.id = c.subject_id
    order by ${order}`.execute(db)
  return rows
}

/** Totals of a period, told below its table: by category and by form. */
export async function totalsOf(
  db: Db,
  actor: Seer,
  periodId: string,
): Promise<{ category: WantedCategory; form: AttestationForm; count: number }[]> {
  const { rows } = await sql<{ category: WantedCategory; form: AttestationForm; count: number }>`
    select c.category_wanted as category, c.form, count(*) as count from (
      select c.category_wanted, c.form from attestation_case c
      where c.period_id = ${periodId}::uuid and ${seenBy(actor)} limit ${countedUpTo + 1}) c
    group by 1, 2 order by 3 desc, 1, 2`.execute(db)
  return rows
}
