// The SQL of imports as a whole: their list, one of them, and the runs of work on them.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'
import type { ImportKind } from '../columns/kinds.ts'
import type { ImportStatus } from '../states.ts'
import type { Summary } from '../summary.ts'

export interface NewImport {
  id: string
  kind: ImportKind
  fileId: string
  fileName: string
  sha256: string
  by: string | null
}

/** False when this very form has made it before. */
export async function insertImport(tx: Tx, now: Date, it: NewImport): Promise<boolean> {
  const made = await tx
    .insertInto('import')
    .values({
      id: it.id,
      kind: it.kind,
      file_id: it.fileId,
      file_name: it.fileName,
      sha256: it.sha256,
      status: 'reading',
      created_by: it.by,
      created_at: now,
      stirred_at: now,
    })
    .onConflict((c) => c.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export interface Import {
  id: string
  kind: ImportKind
  status: ImportStatus
  version: number
  fileId: string
  fileName: string
  fileKey: string
  sha256: string
  refusal: string | null
  done: number
  total: number
  summary: Summary
  createdAt: Date
  createdById: string | null
  createdBy: string | null
  takenById: string | null
  takenBy: string | null
  finishedAt: Date | null
  stirredAt: Date
}

const columns = sql`i.id, i.kind, i.status, i.version, i.file_id as "fileId", i.file_name as "fileName",
  f.store_key as "fileKey", i.sha256, i.refusal, i.done, i.total, i.created_at as "createdAt",
  i.created_by as "createdById", by.sort_name as "createdBy", i.taken_by as "takenById", taker.sort_name as "takenBy",
  i.finished_at as "finishedAt", coalesce(i.stirred_at, i.created_at) as "stirredAt"`

const joined = sql`import i join file f on f.id = i.file_id
  left join account a on a.id = i.created_by left join person by on by.id = a.person_id
  left join account t on t.id = i.taken_by left join person taker on taker.id = t.person_id`

export async function findImport(db: Db, id: string): Promise<Import | undefined> {
  const { rows } = await sql<Import>`select ${columns}, i.summary from ${joined} where i.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** The same bytes, brought before: the latest time, or nothing. */
export async function findSameFile(
  db: Db,
  it: Pick<Import, 'id' | 'kind' | 'sha256' | 'createdAt'>,
): Promise<Pick<Import, 'id' | 'createdAt'> | undefined> {
  return db
    .selectFrom('import')
    .select(['id', 'created_at as createdAt'])
    .where('sha256', '=', it.sha256)
    .where('kind', '=', it.kind)
    .where('id', '!=', it.id)
    .where('status', '=', 'taken')
    .where('created_at', '<=', it.createdAt)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface ImportFilter {
  kind: ImportKind | null
  status: ImportStatus | null
}

/** Newest first. Of the summary only the figures. */
export async function pageOfImports(
  db: Db,
  it: { filter: ImportFilter; cursor: Cursor | null; size: number },
): Promise<Import[]> {
  const isBack = it.cursor?.direction === 'before'
  const { rows } = await sql<Import>`
    select ${columns}, json_build_object('counts', i.summary->'counts', 'result', i.summary->'result') as summary
    from ${joined} where ${chosen(it.filter)} and ${beyond(it.cursor)}
    order by i.created_at ${isBack ? sql`` : sql`desc`}, i.id ${isBack ? sql`desc` : sql``} limit ${it.size}`.execute(
    db,
  )
  return rows
}

/** The sorting values of an import: newest first, then by id. */
export const importEdge = (it: Import): string[] => [it.createdAt.toISOString(), it.id]

const beyond = (cursor: Cursor | null): RawBuilder<SqlBool> => {
  if (!cursor) return sql`true`
  const [at = '', id = ''] = cursor.edge
  const isBack = cursor.direction === 'before'
  // Moments of JavaScript end at the millisecond.
  const moment = sql`date_trunc('milliseconds', i.created_at)`
  return isBack
    ? sql`(${moment} > ${at}::timestamptz or ${moment} = ${at}::timestamptz and i.id < ${id}::uuid)`
    : sql`(${moment} < ${at}::timestamptz or ${moment} = ${at}::timestamptz and i.id > ${id}::uuid)`
}

/** Counted up to `countedUpTo` + 1. */
export async function countImports(db: Db, filter: ImportFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select from import i where ${chosen(filter)} limit ${countedUpTo + 1}) found`.execute(db)
  return rows[0]?.count ?? 0
}

const chosen = ({ kind, status }: ImportFilter): RawBuilder<SqlBool> =>
  sql`${kind ? sql`i.kind = ${kind}` : sql`true`} and ${status ? sql`i.status = ${status}` : sql`true`}`
