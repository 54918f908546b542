// The list of cases: the ids of one page by an index, the figures above it, then what people read.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { plannedAnew } from '../../../db/statements.ts'
import { type Cursor, type Page, pageOf } from '../../../web/list.ts'
import { allOf, chosen, type Wish } from './chosen.ts'
import { gather, gatherBeside, isNarrowed, isRare } from './found.ts'
import { beyond, type Edge, edgeOf, sorting } from './order.ts'
import { type CaseRow, findRows } from './rows.ts'
import { seenBy } from './seen.ts'
import { type Tally, tallyByIndex, tallyOf, tallyRoughly } from './tally.ts'

export const pageSize = 50

export interface CaseList {
  page: Page<CaseRow>
  tally: Tally
}

export async function listCases(db: Db, wish: Wish, cursor: Cursor | null): Promise<CaseList> {
  if (!isNarrowed(wish)) {
    const [page, tally] = await Promise.all([walkPage(db, wish, cursor), tallyByIndex(db, wish)])
    return { page, tally }
  }
  const gathered = (await isRare(db, wish)) ? await gather(db, wish, cursor, pageSize + 1) : undefined
  if (gathered) {
    const [page, tally] = await Promise.all([
      readPage(db, wish, cursor, gathered.edges, pageSize),
      tallyOf(db, wish, gathered),
    ])
    return { page, tally }
  }
  const [page, tally] = await Promise.all([walkPage(db, wish, cursor), tallyRoughly(db, wish)])
  return { page, tally }
}

/** A page met by walking the order of the list from the cursor on. */
export async function walkPage(
  db: Db,
  wish: Wish,
  cursor: Cursor | null,
  size = pageSize,
): Promise<Page<CaseRow>> {
  return readPage(db, wish, cursor, await walk(db, wish, cursor, size + 1), size)
}

async function readPage(db: Db, wish: Wish, cursor: Cursor | null, edges: Edge[], size: number) {
  const { order } = wish.filter
  const { rows, ...around } = pageOf(edges, size, cursor, (edge) => edgeOf(edge, order))
  return {
    ...around,
    rows: await findRows(
      db,
      rows.map((edge) => edge.id),
    ),
  }
}

async function walk(db: Db, wish: Wish, cursor: Cursor | null, limit: number): Promise<Edge[]> {
  const { order } = wish.filter
  const { rows } = await sql<Edge>`${sql.raw(plannedAnew)}
    select c.id, c.sort_name as name, c.conclusion_due_on as "dueOn" from attestation_case c
    where ${allOf([...chosen(wish), ...(cursor ? [beyond(order, cursor)] : [])])}
    order by ${sorting(order, cursor)} limit ${limit}`.execute(db)
  return rows
}

/** The cases before and after one in the list that somebody came from; also for a case that has left that list. */
export async function findNeighbours(
  db: Db,
  wish: Wish,
  at: Edge,
): Promise<{ previous: string | null; next: string | null }> {
  const gathered = isNarrowed(wish) && (await isRare(db, wish)) ? await gatherBeside(db, wish, at) : undefined
  if (gathered) return gathered
  const edge = edgeOf(at, wish.filter.order)
  const [before, after] = await Promise.all([
    walk(db, wish, { edge, direction: 'before' }, 1),
    walk(db, wish, { edge, direction: 'after' }, 1),
  ])
  return { previous: before[0]?.id ?? null, next: after[0]?.id ?? null }
}

/** The first ids of a filter in its order, for one step over many. */
export const findChosenIds = async (db: Db, wish: Wish, atMost: number): Promise<string[]> =>
  (await walk(db, wish, null, atMost)).map((edge) => edge.id)

/** Of these cases the ones that the actor sees. */
export async function findSeenIds(db: Db, actor: Wish['actor'], ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from attestation_case c where c.id = any(${ids}::uuid[]) and ${seenBy(actor)}`.execute(db)
  return rows.map((row) => row.id)
}
