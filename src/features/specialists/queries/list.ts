// The list of specialists: by name, a page at a time.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { containing } from '../../../db/names.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { Category } from '../../../domain/categories.ts'
import type { ContractStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { fold } from '../../../domain/fold.ts'
import type { SpecialistFilter, SpecialistState } from '../../../domain/specialist.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'
import {
  inState,
  isAway,
  isInOrder,
  isUndelivered,
  load,
  type Seer,
  type Standing,
  seenBy,
  standingOf,
  stateOf,
} from './seen.ts'

export interface ListFilter {
  /** As typed: parts of a name, of an organisation, of a login or of an address. */
  find: string
  /** Who is meant by it, when they are few enough to be gathered. */
  found: readonly string[] | null
  municipalityId: string | null
  /** What they assess. */
  positionId: string | null
  subjectId: string | null
  category: Category | null
  state: SpecialistFilter | null
  /** In a yearly order, or in none. */
  order: 'in' | 'none' | null
}

export interface Asked {
  actor: Seer
  filter: ListFilter
  today: Day
}

export interface SpecialistLine {
  id: string
  personId: string
  name: string
  login: string
  position: string
  subject: string | null
  organisation: string
  municipality: string
  category: Category
  state: SpecialistState
  isAway: boolean
  isUndelivered: boolean
  standing: Standing | null
  load: number
  maxLoad: number
  lastSignInAt: Date | null
  /** The newest contract that was not cancelled. */
  contract: ContractStatus | null
  /** Names of what they assess. */
  positionsOk: string[]
  subjectsOk: string[]
}

const names = (table: 'position' | 'subject', ids: RawBuilder<unknown>): RawBuilder<string[]> =>
  sql`array(select n.name from ${sql.table(table)} n where n.id = any(${ids}) order by n.sort, n.name)`

/** `norm` is the region's limit of cases, for those who have none of their own. */
export async function pageOfSpecialists(
  db: Db,
  it: Asked & { norm: number; cursor: Cursor | null; size: number },
): Promise<SpecialistLine[]> {
  const order = it.cursor?.direction === 'before' ? sql`s.sort_name desc, s.id desc` : sql`s.sort_name, s.id`
  const { rows } = await sql<SpecialistLine>`${sql.raw(plannedAnew)}
    select s.id, s.person_id as "personId", s.sort_name as name, a.login, pos.name as position, sub.name as subject,
      o.name as organisation, m.name as municipality, s.category_held as category, ${stateOf} as state,
      ${isAway(it.today)} as "isAway", ${isUndelivered} as "isUndelivered",
      ${standingOf(it.today)} as standing, ${load} as load,
      coalesce(s.max_load, ${it.norm}::int) as "maxLoad", a.last_sign_in_at as "lastSignInAt",
      (select k.status from contract k where k.specialist_id = s.id and k.status <> 'cancelled'
        order by k.starts_on desc, k.created_at desc limit 1) as contract,
      ${names('position', sql`s.positions_ok`)} as "positionsOk", ${names('subject', sql`s.subjects_ok`)} as "subjectsOk"
    from (select s.* from specialist s where ${allOf([...chosen(it), ...beyond(it.cursor)])}
      order by ${order} limit ${it.size}) s
    join account a on a.person_id = s.person_id
    join position pos on pos.id = s.position_id
    left join subject sub on sub.id = s.subject_id
    join organisation o on o.id = s.organisation_id
    join municipality m on m.id = s.municipality_id
    order by ${order}`.execute(db)
  return rows
}

/** Counted up to `countedUpTo` + 1; without a bound for the record of an export. */
export async function countSpecialists(
  db: Db,
  it: Asked,
  atMost: number | null = countedUpTo + 1,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`${sql.raw(plannedAnew)}
    select ${counted(chosen(it), atMost)} as count`.execute(db)
  return rows[0]?.count ?? 0
}

export const counted = (
  conditions: readonly RawBuilder<SqlBool>[],
  atMost: number | null = countedUpTo + 1,
): RawBuilder<number> =>
  sql`(select count(*) from (select from specialist s where ${allOf(conditions)}
    ${atMost === null ? sql`` : sql`limit ${atMost}`}) counted)`

const chosen = (it: Asked): RawBuilder<SqlBool>[] => [...placed(it), ...narrowed(it)]

/** What the counters above the list follow too. */
export const placed = ({ actor, filter }: Asked): RawBuilder<SqlBool>[] => [
  seenBy(actor),
  ...(filter.municipalityId ? [sql<SqlBool>`s.municipality_id = ${filter.municipalityId}`] : []),
]

const narrowed = ({ filter, today }: Asked): RawBuilder<SqlBool>[] => [
  ...(filter.found ? [sql<SqlBool>`s.id = any(${[...filter.found]}::uuid[])`] : named(filter.find)),
  ...(filter.positionId ? [sql<SqlBool>`s.positions_ok @> array[${filter.positionId}]::uuid[]`] : []),
  ...(filter.subjectId ? [sql<SqlBool>`s.subjects_ok @> array[${filter.subjectId}]::uuid[]`] : []),
  ...(filter.category ? [sql<SqlBool>`s.category_held = ${filter.category}`] : []),
  ...(filter.state ? [inState(filter.state, today)] : []),
  ...(filter.order === 'in' ? [isInOrder(today)] : []),
  ...(filter.order === 'none' ? [sql<SqlBool>`not ${isInOrder(today)}`] : []),
]

/** More than this is not gathered: frequent words are met soon on a walk along the names. */
const gatheredUpTo = 2_000

/**
 * Who is meant by what was typed: two indexes are asked, one of names and places of work and one of logins and addresses.
 * Nothing when so many fit that the list is better walked.
 */
export async function gather(db: Db, find: string): Promise<string[] | null> {
  const { rows } = await sql<{ id: string }>`${sql.raw(plannedAnew)}
    select id from (
      (select s.id from specialist s where ${allOf(named(find))} limit ${gatheredUpTo + 1})
      union (select s.id from specialist s join account a on a.person_id = s.person_id
        where lower(a.login || ' ' || a.email) like ${containing(fold(find))} limit ${gatheredUpTo + 1})
    ) found limit ${gatheredUpTo + 1}`.execute(db)
  return rows.length > gatheredUpTo ? null : rows.map((row) => row.id)
}

const named = (find: string): RawBuilder<SqlBool>[] =>
  fold(find)
    .replaceAll('"', ' ')
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => sql<SqlBool>`s.search like ${containing(word)}`)

function beyond(cursor: Cursor | null): RawBuilder<SqlBool>[] {
  if (!cursor) return []
  const [name = '', id = ''] = cursor.edge
  const sign = cursor.direction === 'before' ? sql`<` : sql`>`
  return [sql`(s.sort_name, s.id) ${sign} (${name}, ${id}::uuid)`]
}

const allOf = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`
