// Cases by filters that no order of the list helps with: all that fit are gathered first, up to a bound.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { Stage } from '../../../domain/stages.ts'
import type { Cursor } from '../../../web/list.ts'
import { allOf, counted, narrowed, overdueOn, placed, type Wish } from './chosen.ts'
import { beyond, type Edge, edgeOf, sorting } from './order.ts'

/**
 * Rarer than this, what fits is gathered and put in order. A surname stands together in the order of names, so walking
 * that order to it may mean to walk the whole list. More frequent things are met soon on such a walk.
 */
export const gatheredUpTo = 5_000

/** Does the filter ask for more than place and period? */
export const isNarrowed = (wish: Wish): boolean => narrowed(wish).length > 0

/** Are there few enough to gather them, as far as the planner knows? Only a guess: who gathers counts. */
export async function isRare(db: Db, wish: Wish): Promise<boolean> {
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`${sql.raw(plannedAnew)}
    explain (format json) select 1 from attestation_case c
    where ${allOf([...placed(wish), ...narrowed(wish)])}`.execute(db)
  const guess = rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
  return guess <= gatheredUpTo
}

export interface Gathered {
  edges: Edge[]
  stages: { stage: Stage; count: number; overdue: number }[]
}

const gathering = (wish: Wish): RawBuilder<unknown> => sql`${sql.raw(plannedAnew)}
  with found as materialized (
    select c.id, c.sort_name, c.conclusion_due_on, c.stage, c.assigned from attestation_case c
    where ${allOf([...placed(wish), ...narrowed(wish)])} limit ${gatheredUpTo + 1})`

const edges = (wish: Wish, cursor: Cursor | null, limit: number): RawBuilder<unknown> => {
  const { order } = wish.filter
  return sql`(select c.id, c.sort_name as name, c.conclusion_due_on as "dueOn" from found c
    where ${allOf([...counted(wish), ...(cursor ? [beyond(order, cursor)] : [])])}
    order by ${sorting(order, cursor)} limit ${limit})`
}

/** One page and the figures above it by one reading; nothing when more fits than is worth gathering. */
export async function gather(
  db: Db,
  wish: Wish,
  cursor: Cursor | null,
  limit: number,
): Promise<Gathered | undefined> {
  const { rows } = await sql<{ read: number; edges: Edge[]; stages: Gathered['stages'] }>`${gathering(wish)}
    select (select count(*) from found) as read,
      (select coalesce(json_agg(e), '[]') from ${edges(wish, cursor, limit)} e) as edges,
      (select coalesce(json_agg(t), '[]') from (select c.stage, count(*) as count,
        count(*) filter (where ${overdueOn(wish.today)}) as overdue from found c group by c.stage) t) as stages`.execute(
    db,
  )
  const row = rows[0]
  return row && row.read <= gatheredUpTo ? row : undefined
}

/** The rows before and after a place in the list. */
export async function gatherBeside(
  db: Db,
  wish: Wish,
  at: Edge,
): Promise<{ previous: string | null; next: string | null } | undefined> {
  const edge = edgeOf(at, wish.filter.order)
  const { rows } = await sql<{
    read: number
    previous: string | null
    next: string | null
  }>`${gathering(wish)}
    select (select count(*) from found) as read,
      (select id from ${edges(wish, { edge, direction: 'before' }, 1)} e) as previous,
      (select id from ${edges(wish, { edge, direction: 'after' }, 1)} e) as next`.execute(db)
  const row = rows[0]
  return row && row.read <= gatheredUpTo ? { previous: row.previous, next: row.next } : undefined
}
