// All SQL of the log of readings: who read whom, by time with filters.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../db/connect.ts'
import { endOfDay, startOfDay } from '../../db/days.ts'
import type { ReadWhat } from '../../db/history.ts'
import type { Day } from '../../domain/days.ts'
import { type Cursor, countedUpTo } from '../../web/list.ts'

export interface ReadingLine {
  id: number
  at: Date
  byName: string
  byRole: string
  ip: string
  what: string
  personId: string
  person: string
  specialistId: string | null
  caseId: string | null
  caseNumber: string | null
}

const columns = sql`r.id, r.at, r.by_name as "byName", r.by_role as "byRole", r.ip, r.what, r.person_id as "personId",
  coalesce(p.sort_name, '') as person, s.id as "specialistId", r.case_id as "caseId", c.number as "caseNumber"`

const named = sql`left join person p on p.id = r.person_id
  left join specialist s on s.person_id = r.person_id
  left join attestation_case c on c.id = r.case_id`

/** The latest readings of one person. */
export async function readingsOf(db: Db, personId: string, atMost: number): Promise<ReadingLine[]> {
  const { rows } = await sql<ReadingLine>`select ${columns} from (
      select * from reading r where r.person_id = ${personId} order by r.id desc limit ${atMost}) r
    ${named} order by r.id desc`.execute(db)
  return rows
}

export interface ReadingFilter {
  what: ReadWhat | null
  by: readonly string[] | null
  people: readonly string[] | null
  from: Day | null
  to: Day | null
  zone: string
}

/** A page of the whole log, newest first, from the cursor on. */
export async function pageOfReadings(
  db: Db,
  it: { filter: ReadingFilter; cursor: Cursor | null; size: number },
): Promise<ReadingLine[]> {
  const back = it.cursor?.direction === 'before'
  const order = back ? sql`order by r.at, r.id` : sql`order by r.at desc, r.id desc`
  const { rows } = await sql<ReadingLine>`select ${columns} from (
      ${found(it.filter, beyond(it.cursor), sql`${order} limit ${it.size}`)} ${order} limit ${it.size}) r
    ${named} ${order}`.execute(db)
  return rows
}

/** Counted up to `countedUpTo` + 1; without a bound for the record of an export. */
export async function countReadings(
  db: Db,
  filter: ReadingFilter,
  atMost: number | null = countedUpTo + 1,
): Promise<number> {
  const bound = atMost === null ? sql`` : sql`limit ${atMost}`
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${found(filter, [], bound)} ${bound}) r`.execute(db)
  return rows[0]?.count ?? 0
}

/** Of each person or reader the newest readings are taken along an index; without either the log is walked by time. */
function found(
  filter: ReadingFilter,
  more: readonly RawBuilder<SqlBool>[],
  part: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const driver = filter.people ? 'people' : filter.by ? 'by' : undefined
  const conditions = [...conditionsOf(filter, driver), ...more]
  if (!driver) return sql`select r.* from reading r where ${allOf(conditions)}`
  const on = driver === 'people' ? sql<SqlBool>`r.person_id = d.value` : sql<SqlBool>`r.by_account = d.value`
  return sql`select r.* from unnest(${[...(filter[driver] ?? [])]}::uuid[]) d(value) cross join lateral (
    select * from reading r where ${allOf([on, ...conditions])} ${part}) r`
}

function conditionsOf(it: ReadingFilter, driven: 'people' | 'by' | undefined): RawBuilder<SqlBool>[] {
  const wants: RawBuilder<SqlBool>[] = []
  if (it.by && driven !== 'by') wants.push(sql`r.by_account = any(${[...it.by]}::uuid[])`)
  if (it.what) wants.push(sql`r.what = ${it.what}`)
  if (it.from) wants.push(sql`r.at >= ${startOfDay(it.from, it.zone)}`)
  if (it.to) wants.push(sql`r.at < ${endOfDay(it.to, it.zone)}`)
  return wants
}

function beyond(cursor: Cursor | null): RawBuilder<SqlBool>[] {
  if (!cursor) return []
  const [at = '', id = ''] = cursor.edge
  const sign = cursor.direction === 'before' ? sql`>` : sql`<`
  return [sql`(r.at, r.id) ${sign} (${at}::timestamptz, ${id}::bigint)`]
}

const allOf = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`
