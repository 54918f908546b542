// All SQL of the history: the events of one record, and the whole of it by time with filters.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../db/connect.ts'
import { endOfDay, startOfDay } from '../../db/days.ts'
import type { Day } from '../../domain/days.ts'
import type { EventName } from '../../domain/events.ts'
import { type Cursor, countedUpTo } from '../../web/list.ts'

export interface HistoryLine {
  id: number
  at: Date
  is: string
  facts: unknown
  byName: string
  byRole: string
  ip: string
  caseId: string | null
  caseNumber: string | null
  personId: string | null
  person: string | null
  /** The record of the person as a specialist, where there is one: it has a page. */
  specialistId: string | null
}

const columns = sql`e.id, e.at, e.is, e.facts, e.by_name as "byName", e.by_role as "byRole", e.ip, e.case_id as "caseId",
  c.number as "caseNumber", e.person_id as "personId", p.sort_name as person, s.id as "specialistId"`

const named = sql`left join attestation_case c on c.id = e.case_id
  left join person p on p.id = e.person_id
  left join specialist s on s.person_id = e.person_id`

export interface HistoryOf {
  caseId?: string
  personId?: string
  about?: { kind: string; id: string }
  /** Only what concerns this municipality: for its coordinator. */
  municipalityId?: string
  /** What the reader may not know: see `eventsHiddenFrom`. */
  hidden?: readonly EventName[]
  /** Nothing but these. */
  only?: readonly EventName[]
  /** 20 unless told. */
  limit?: number
  /** The id of the last line that was shown. */
  before?: number
}

/** What happened with one record, the newest first. Who may read it is asked by the page. */
export async function historyOf(db: Db, it: HistoryOf): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`select ${columns} from (
      select * from event e where ${allOf(concerning(it))} order by e.id desc limit ${it.limit ?? 20}) e
    ${named} order by e.id desc`.execute(db)
  return rows
}

const concerning = (it: HistoryOf): RawBuilder<SqlBool>[] => [
  ...(it.caseId ? [sql<SqlBool>`e.case_id = ${it.caseId}`] : []),
  ...(it.personId ? [sql<SqlBool>`e.person_id = ${it.personId}`] : []),
  ...(it.about ? [sql<SqlBool>`e.about_kind = ${it.about.kind} and e.about_id = ${it.about.id}`] : []),
  ...(it.municipalityId ? [sql<SqlBool>`e.municipality_id = ${it.municipalityId}`] : []),
  ...(it.before ? [sql<SqlBool>`e.id < ${it.before}`] : []),
  ...without(it.hidden ?? []),
  ...(it.only ? [sql<SqlBool>`e.is = any(${[...it.only]}::text[])`] : []),
]

const without = (hidden: readonly EventName[]): RawBuilder<SqlBool>[] =>
  hidden.length > 0 ? [sql<SqlBool>`e.is <> all(${[...hidden]}::text[])`] : []

export interface HistoryFilter {
  names: readonly EventName[] | null
  /** What the reader may not know: see `eventsHiddenFrom`. */
  hidden: readonly EventName[]
  /** Accounts whose hand it was; `system` is work by the clock. */
  by: readonly string[] | 'system' | null
  people: readonly string[] | null
  caseId: string | null
  about: { kind: string; id: string } | null
  from: Day | null
  to: Day | null
  zone: string
}

/** A page of the whole history, newest first, from the cursor on. */
export async function pageOfHistory(
  db: Db,
  it: { filter: HistoryFilter; cursor: Cursor | null; size: number },
): Promise<HistoryLine[]> {
  const back = it.cursor?.direction === 'before'
  const order = back ? sql`order by e.at, e.id` : sql`order by e.at desc, e.id desc`
  const { rows } = await sql<HistoryLine>`select ${columns} from (
      ${found(it.filter, beyond(it.cursor), sql`${order} limit ${it.size}`)} ${order} limit ${it.size}) e
    ${named} ${order}`.execute(db)
  return rows
}

/** Counted up to `countedUpTo` + 1; without a bound for the record of an export. */
export async function countHistory(
  db: Db,
  filter: HistoryFilter,
  atMost: number | null = countedUpTo + 1,
): Promise<number> {
  const bound = atMost === null ? sql`` : sql`limit ${atMost}`
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${found(filter, [], bound)} ${bound}) e`.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * Events of a filter. The narrowest part of it drives: for each person, hand or kind of event its newest ones are taken
 * along an index, so that a rare thing does not mean to read the whole history.
 */
function found(
  filter: HistoryFilter,
  more: readonly RawBuilder<SqlBool>[],
  part: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const driver = driverOf(filter)
  const conditions = [...conditionsOf(filter, driver?.of), ...more]
  if (!driver) return sql`select e.* from event e where ${allOf(conditions)}`
  return sql`select e.* from unnest(${driver.values}) d(value) cross join lateral (
    select * from event e where ${allOf([driver.on, ...conditions])} ${part}) e`
}

type Part = 'people' | 'by' | 'names'

function driverOf(it: HistoryFilter) {
  if (it.caseId || it.about) return undefined
  if (it.people)
    return {
      of: 'people',
      values: sql`${[...it.people]}::uuid[]`,
      on: sql<SqlBool>`e.person_id = d.value`,
    } as const
  if (it.by && it.by !== 'system')
    return { of: 'by', values: sql`${[...it.by]}::uuid[]`, on: sql<SqlBool>`e.by_account = d.value` } as const
  if (it.names)
    return { of: 'names', values: sql`${[...it.names]}::text[]`, on: sql<SqlBool>`e.is = d.value` } as const
  return undefined
}

function conditionsOf(it: HistoryFilter, driven: Part | undefined): RawBuilder<SqlBool>[] {
  const wants: RawBuilder<SqlBool>[] = without(it.hidden)
  if (it.caseId) wants.push(sql`e.case_id = ${it.caseId}`)
  if (it.about) wants.push(sql`e.about_kind = ${it.about.kind} and e.about_id = ${it.about.id}`)
  if (it.people && driven !== 'people') wants.push(sql`e.person_id = any(${[...it.people]}::uuid[])`)
  // Nobody's account stands beside what the clock does: the index of hands leads there too.
  if (it.by === 'system') wants.push(sql`e.by_account is null and e.by_role = 'system'`)
  else if (it.by && driven !== 'by') wants.push(sql`e.by_account = any(${[...it.by]}::uuid[])`)
  if (it.names && driven !== 'names') wants.push(sql`e.is = any(${[...it.names]}::text[])`)
  if (it.from) wants.push(sql`e.at >= ${startOfDay(it.from, it.zone)}`)
  if (it.to) wants.push(sql`e.at < ${endOfDay(it.to, it.zone)}`)
  return wants
}

function beyond(cursor: Cursor | null): RawBuilder<SqlBool>[] {
  if (!cursor) return []
  const [at = '', id = ''] = cursor.edge
  const sign = cursor.direction === 'before' ? sql`>` : sql`<`
  return [sql`(e.at, e.id) ${sign} (${at}::timestamptz, ${id}::bigint)`]
}

const allOf = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`
