// The list of applications: the ids of one page by an index, the figures above it, then what people read.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../../db/connect.ts'
import { plannedAnew } from '../../../../db/statements.ts'
import type { Day } from '../../../../domain/days.ts'
import { type Cursor, countedUpTo, type Page, pageOf } from '../../../../web/list.ts'
import { type Tab, tabs, wordsOf } from '../filter.ts'
import { allOf, type Condition, chosen, inTab, placed, type Wish } from './chosen.ts'
import { findRows, type ReviewRow } from './rows.ts'

export const pageSize = 50

export interface Edge {
  id: string
  receivedOn: Day
}

export const edgeOf = (row: Edge): string[] => [row.receivedOn, row.id]

export interface ReviewList {
  page: Page<ReviewRow>
  tally: Record<Tab, number>
  /** Rows of the list as it is filtered, counted no further than `countedUpTo`. */
  count: number
}

export async function listApplications(db: Db, wish: Wish, cursor: Cursor | null): Promise<ReviewList> {
  const [page, tally, count] = await Promise.all([
    pageOfList(db, wish, cursor),
    tallyOf(db, wish),
    countList(db, wish),
  ])
  return { page, tally, count }
}

export async function pageOfList(
  db: Db,
  wish: Wish,
  cursor: Cursor | null,
  size = pageSize,
): Promise<Page<ReviewRow>> {
  const edges = await walk(db, wish, cursor, size + 1)
  const { rows, ...around } = pageOf(edges, size, cursor, edgeOf)
  return {
    ...around,
    rows: await findRows(
      db,
      rows.map(({ id }) => id),
    ),
  }
}

/** The queue by urgency: what came first stands first. Everything else the newest first. */
const isUrgent = (wish: Wish): boolean => wish.filter.tab === 'queue'

function sorting(wish: Wish, back: boolean): RawBuilder<unknown> {
  if (isUrgent(wish)) return back ? sql`received_on desc, id desc` : sql`received_on, id`
  return back ? sql`received_on, id desc` : sql`received_on desc, id`
}

function beyond(wish: Wish, { edge, direction }: Cursor): Condition {
  const [day = '', id = ''] = edge
  const forth = direction === 'after'
  if (isUrgent(wish))
    return forth
      ? sql`(a.received_on, a.id) > (${day}::date, ${id}::uuid)`
      : sql`(a.received_on, a.id) < (${day}::date, ${id}::uuid)`
  return forth
    ? sql`a.received_on <= ${day}::date and (a.received_on < ${day}::date or a.id > ${id}::uuid)`
    : sql`a.received_on >= ${day}::date and (a.received_on > ${day}::date or a.id < ${id}::uuid)`
}

// A surname has no place in the order of days: what fits is gathered by its own index first, up to a bound.
const gatheredUpTo = 5_000

async function walk(db: Db, wish: Wish, cursor: Cursor | null, limit: number): Promise<Edge[]> {
  const back = cursor?.direction === 'before'
  const order = sorting(wish, back)
  const where = allOf([...chosen(wish), ...(cursor ? [beyond(wish, cursor)] : [])])
  const isSearch = wordsOf(wish.filter.find).length > 0
  const from = isSearch
    ? sql`(select * from (select a.id, a.received_on from application a where ${where} limit ${gatheredUpTo} offset 0) f) a`
    : sql`application a where ${where}`
  const { rows } = await sql<Edge>`${sql.raw(plannedAnew)}
    select a.id, a.received_on as "receivedOn" from ${from} order by ${order} limit ${limit}`.execute(db)
  return rows
}

/** Before and after one in the list that somebody came from; also for one that has left that list. */
export async function findNeighbours(
  db: Db,
  wish: Wish,
  at: Edge,
): Promise<{ previous: string | null; next: string | null }> {
  const edge = edgeOf(at)
  const [before, after] = await Promise.all([
    walk(db, wish, { edge, direction: 'before' }, 1),
    walk(db, wish, { edge, direction: 'after' }, 1),
  ])
  return { previous: before[0]?.id ?? null, next: after[0]?.id ?? null }
}

/** The figures above the list: of the whole place, whatever else is filtered. */
async function tallyOf(db: Db, wish: Wish): Promise<Record<Tab, number>> {
  const figures = tabs.map((tab) => sql`${upTo([...placed(wish), ...inTab(tab)])} as ${sql.ref(tab)}`)
  const { rows } = await sql<Record<Tab, number>>`${sql.raw(plannedAnew)}
    select ${sql.join(figures)}`.execute(db)
  return rows[0] as Record<Tab, number>
}

/** Counted up to `countedUpTo` + 1; without a bound for the record of an export. */
export async function countList(
  db: Db,
  wish: Wish,
  atMost: number | null = countedUpTo + 1,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`${sql.raw(plannedAnew)}
    select ${upTo(chosen(wish), atMost)} as count`.execute(db)
  return rows[0]?.count ?? 0
}

const upTo = (
  conditions: readonly Condition[],
  atMost: number | null = countedUpTo + 1,
): RawBuilder<number> =>
  sql`(select count(*) from (select from application a where ${allOf(conditions)}
    ${atMost === null ? sql`` : sql`limit ${atMost}`}) counted)`
