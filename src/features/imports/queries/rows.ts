// The SQL of the rows of an import.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Cell } from '../../../sheets/sheet.ts'
import type { CellFault } from '../../../sheets/table.ts'
import type { Cursor } from '../../../web/list.ts'
import type { Difference, Notice } from '../columns/understand.ts'
import { type Counts, type Decision, type ReadRow, type RowState, rowStates } from '../states.ts'

export async function deleteRows(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('import_row').where('import_id', '=', importId).execute()
}

/** Writes rows as they were read. Characters that the database cannot keep are replaced. */
export async function writeRows(tx: Tx, importId: string, rows: readonly ReadRow[]): Promise<void> {
  await sql`insert into import_row (import_id, row_no, state, cells, facts, faults, differs, of_row, application_id, invitation_id, notice)
    select ${importId}, r."row", r.state, r.cells, r.value, r.faults, r.differs, r."of", r."applicationId",
      r."invitationId", r.notice
    from json_to_recordset(${keepable(rows)}::json) as r("row" int, state text, cells jsonb, value jsonb, faults jsonb,
      differs jsonb, "of" int, "applicationId" uuid, "invitationId" uuid, notice jsonb)`.execute(tx)
}

const keepable = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '\uFFFD') : part,
  )

export interface ImportRow<V = unknown> {
  row: number
  state: RowState
  value: V
  cells: Cell[]
  faults: CellFault[]
  differs: Difference[]
  decision: Decision | null
  of: number | null
  notice: Omit<Notice, 'row'> | null
  applicationId: string | null
  invitationId: string | null
}

const columns = sql`r.row_no as "row", r.state, r.facts as value, r.cells, r.faults, r.differs, r.decision,
  r.of_row as "of", r.notice, r.application_id as "applicationId", r.invitation_id as "invitationId"`

/** What of the rows is shown: all, those of one state, those with a notice. */
export type Shown = RowState | 'all' | 'notices'

/** A row with the case and the person behind it, and the facts of the row it repeats. */
export interface ShownRow extends ImportRow {
  caseId: string | null
  caseNumber: string | null
  personId: string | null
  ofValue: unknown
}

export async function pageOfRows(
  db: Db,
  it: { importId: string; shown: Shown; cursor: Cursor | null; size: number },
): Promise<ShownRow[]> {
  const { rows } = await sql<ShownRow>`
    select ${columns}, c.id as "caseId", c.number as "caseNumber", c.person_id as "personId", o.facts as "ofValue"
    from import_row r
    left join attestation_case c on c.application_id = r.application_id
    left join import_row o on o.import_id = r.import_id and o.row_no = r.of_row and r.facts is null
    where r.import_id = ${it.importId} and ${among(it.shown)} and ${beyond(it.cursor)}
    order by r.row_no ${it.cursor?.direction === 'before' ? sql`desc` : sql``} limit ${it.size}`.execute(db)
  return rows
}

const among = (shown: Shown): RawBuilder<SqlBool> => {
  if (shown === 'all') return sql`true`
  return shown === 'notices' ? sql`r.notice is not null` : sql`r.state = ${shown}`
}

const beyond = (cursor: Cursor | null): RawBuilder<SqlBool> => {
  if (!cursor) return sql`true`
  const row = Number(cursor.edge[0])
  return cursor.direction === 'before' ? sql`r.row_no < ${row}` : sql`r.row_no > ${row}`
}

export async function countRows(db: Db, importId: string): Promise<Counts> {
  const states = rowStates.map((state) => sql`count(*) filter (where state = ${state}) as ${sql.ref(state)}`)
  const { rows } = await sql<Counts>`
    select ${sql.join(states)}, count(*) as read, count(*) filter (where notice is not null) as notices,
      count(*) filter (where state = 'differing' and decision = 'take') as "toTake",
      count(*) filter (where state = 'differing' and decision = 'keep') as "toKeep"
    from import_row where import_id = ${importId}`.execute(db)
  return rows[0] as Counts
}

/** The next rows to be taken, in the order of the file. */
export async function nextRows<V>(
  tx: Tx,
  importId: string,
  of: { state: 'good' } | { state: 'differing'; decision: 'take' },
  limit: number,
): Promise<ImportRow<V>[]> {
  const decision = 'decision' in of ? sql`r.decision = ${of.decision}` : sql`true`
  const { rows } = await sql<ImportRow<V>>`select ${columns} from import_row r
    where r.import_id = ${importId} and r.state = ${of.state} and ${decision} order by r.row_no limit ${limit}`.execute(
    tx,
  )
  return rows
}

export async function findRows<V>(
  db: Db,
  importId: string,
  numbers: readonly number[],
): Promise<Map<number, ImportRow<V>>> {
  const { rows } = await sql<ImportRow<V>>`select ${columns} from import_row r
    where r.import_id = ${importId} and r.row_no = any(${numbers}::int[])`.execute(db)
  return new Map(rows.map((row) => [row.row, row]))
}

/** What became of a row. What is left out stays as it was. */
export type Settled = Pick<ReadRow, 'row' | 'state'> &
  Partial<Pick<ReadRow, 'faults' | 'differs' | 'applicationId' | 'invitationId'>>

export async function settleRows(tx: Tx, importId: string, rows: readonly Settled[]): Promise<void> {
  if (rows.length === 0) return
  await sql`update import_row r set state = s.state, faults = coalesce(s.faults, r.faults),
      differs = coalesce(s.differs, r.differs), application_id = coalesce(s."applicationId", r.application_id),
      invitation_id = coalesce(s."invitationId", r.invitation_id),
      decision = case when s.state = 'differing' then null else r.decision end
    from json_to_recordset(${keepable(rows)}::json) as s("row" int, state text, faults jsonb, differs jsonb,
      "applicationId" uuid, "invitationId" uuid)
    where r.import_id = ${importId} and r.row_no = s."row"`.execute(tx)
}

/** Keeps a choice for one differing row, or for all of them. Returns how many there were. */
export async function decideRows(
  tx: Tx,
  importId: string,
  it: { row: number | null; decision: Decision },
): Promise<number> {
  let query = tx
    .updateTable('import_row')
    .set({ decision: it.decision })
    .where('import_id', '=', importId)
    .where('state', '=', 'differing')
  if (it.row !== null) query = query.where('row_no', '=', it.row)
  const decided = await query.executeTakeFirst()
  return Number(decided.numUpdatedRows)
}

/** Rows that were left as they are: the choice is carried out by doing nothing. */
export async function keepDecided(tx: Tx, importId: string): Promise<void> {
  await tx
    .updateTable('import_row')
    .set({ state: 'kept' })
    .where('import_id', '=', importId)
    .where('state', '=', 'differing')
    .where('decision', '=', 'keep')
    .execute()
}

/** A specialist's newer row takes the place of the earlier one that has not been taken yet. */
export async function replaceEarlier(tx: Tx, importId: string): Promise<void> {
  await sql`with newer as (
      select n.row_no, n.of_row from import_row n join import_row o on o.import_id = n.import_id and o.row_no = n.of_row
      where n.import_id = ${importId} and n.state = 'differing' and n.decision = 'take' and o.state = 'good'),
    kept as (update import_row o set state = 'kept' from newer
      where o.import_id = ${importId} and o.row_no = newer.of_row)
    update import_row n set state = 'good' from newer where n.import_id = ${importId} and n.row_no = newer.row_no`.execute(
    tx,
  )
}
