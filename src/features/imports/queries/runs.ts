// The SQL of work on an import. Its version is also the mark of a run: who has another one has been overtaken.
import type { Db, Tx } from '../../../db/connect.ts'
import type { ImportStatus } from '../states.ts'
import type { Summary } from '../summary.ts'

/** Moves an import on from the states in which the step is allowed; nothing when it is in another, or was seen otherwise. */
export async function moveImport(
  tx: Db,
  id: string,
  from: readonly ImportStatus[],
  it: {
    to: ImportStatus
    now: Date
    /** As the person saw it; any when the step does not depend on what was seen. */
    seen?: number | null
    total?: number
    takenBy?: string | null
    refusal?: string | null
    summary?: Summary
    isFinished?: boolean
  },
): Promise<boolean> {
  let query = tx
    .updateTable('import')
    .set((eb) => ({
      status: it.to,
      version: eb('version', '+', 1),
      stirred_at: it.now,
      finished_at: it.isFinished ? it.now : null,
      ...(it.total === undefined ? {} : { done: 0, total: it.total }),
      ...(it.takenBy === undefined ? {} : { taken_by: it.takenBy }),
      ...(it.refusal === undefined ? {} : { refusal: it.refusal }),
      ...(it.summary === undefined ? {} : { summary: JSON.stringify(it.summary) }),
    }))
    .where('id', '=', id)
    .where('status', 'in', [...from])
  if (it.seen) query = query.where('version', '=', it.seen)
  const moved = await query.executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

/** Begins a run of the work that waits; nothing when there is none any more. Returns the mark of the run. */
export async function beginRun(
  tx: Tx,
  id: string,
  status: 'reading' | 'taking',
  now: Date,
): Promise<number | undefined> {
  const begun = await tx
    .updateTable('import')
    .set((eb) => ({
      version: eb('version', '+', 1),
      stirred_at: now,
      ...(status === 'reading' ? { done: 0, total: 0 } : {}),
    }))
    .where('id', '=', id)
    .where('status', '=', status)
    .returning('version')
    .executeTakeFirst()
  return begun?.version
}

/** Locks the import for a step of a run; false when the run was cancelled or overtaken by another. */
export async function holdRun(tx: Tx, id: string, run: number): Promise<boolean> {
  const held = await tx
    .selectFrom('import')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', run)
    .where('status', 'in', ['reading', 'taking'])
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}

/** How far the run has come; in the transaction that holds it, or by itself when `run` says which it is. */
export async function noteProgress(
  tx: Db,
  id: string,
  it: { run: number; done: number; total?: number; now: Date },
): Promise<void> {
  await tx
    .updateTable('import')
    .set({ done: it.done, stirred_at: it.now, ...(it.total === undefined ? {} : { total: it.total }) })
    .where('id', '=', id)
    .where('version', '=', it.run)
    .execute()
}

/** Work that has not moved since that moment: its process died. */
export const findStalled = (
  db: Db,
  before: Date,
): Promise<{ id: string; status: ImportStatus; now?: never }[]> =>
  db
    .selectFrom('import')
    .select(['id', 'status'])
    .where('status', 'in', ['reading', 'taking'])
    .where('stirred_at', '<', before)
    .execute()

/** Locks the import against the start of a run, so that decisions and runs do not cross. */
export async function holdImport(
  tx: Tx,
  id: string,
): Promise<{ status: ImportStatus; version: number } | undefined> {
  return tx
    .selectFrom('import')
    .select(['status', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function writeSummary(tx: Tx, id: string, summary: Summary): Promise<void> {
  await tx
    .updateTable('import')
    .set({ summary: JSON.stringify(summary) })
    .where('id', '=', id)
    .execute()
}

export async function readSummary(db: Db, id: string): Promise<Summary> {
  const row = await db.selectFrom('import').select('summary').where('id', '=', id).executeTakeFirstOrThrow()
  return row.summary as Summary
}
