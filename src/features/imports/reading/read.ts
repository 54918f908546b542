// Reading a file: understood in a thread of its own, compared with the database, written down row by row. A run that was
// cut off is begun again from the start; one that was cancelled or overtaken stops at its next step.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Deps } from '../../../web/deps.ts'
import { readerOf } from '../authors.ts'
import type { ImportKind } from '../columns/kinds.ts'
import type { Understood } from '../columns/understand.ts'
import { understandFile } from '../columns/understandFile.ts'
import { findImport, type Import } from '../queries/imports.ts'
import { readRegion } from '../queries/region.ts'
import { countRows, deleteRows, writeRows } from '../queries/rows.ts'
import { beginRun, holdRun, moveImport, noteProgress, readSummary } from '../queries/runs.ts'
import type { Counts, ReadRow } from '../states.ts'
import { headOf, type Summary } from '../summary.ts'
import { missingPeriods } from './periods.ts'
import { sortRows } from './sort.ts'

export type OnProgress = (done: number, total: number) => void

export async function readList(to: Deps, id: string, onProgress: OnProgress = () => {}): Promise<void> {
  const run = await begin(to, id)
  if (run === undefined) return
  const it = await findImport(to.db, id)
  if (!it) return
  await read(to, { it, kind: it.kind, run, onProgress })
}

interface Reading<K extends ImportKind> {
  it: Import
  kind: K
  run: number
  onProgress: OnProgress
}

const begin = (to: Deps, id: string): Promise<number | undefined> =>
  transaction(to.db, async (tx) => {
    const run = await beginRun(tx, id, 'reading', to.clock.now())
    if (run !== undefined) await deleteRows(tx, id)
    return run
  })

async function read<K extends ImportKind>(to: Deps, work: Reading<K>): Promise<void> {
  const today = to.clock.today()
  const region = await readRegion(to.db, today)
  const understanding = await to.files.local(work.it.fileKey, (path) =>
    understandFile(work.kind, path, { catalogue: region.catalogue, today }),
  )
  if (!understanding.ok) return refuse(to, work, understanding.refusal.says)
  const { understood } = understanding
  let done = 0
  for await (const rows of sortRows(to.db, region, work.kind, understood)) {
    done += rows.length
    if (!(await write(to, work, rows, { done, total: understood.read }))) return
    work.onProgress(done, understood.read)
  }
  const missing = work.kind === 'attestees' ? missingPeriods(understood.faulty, region, today) : []
  await finish(to, work, { ...headOf(understood as Understood<unknown>), missingPeriods: missing })
}

/** False when the run has lost its import. */
const write = (
  to: Deps,
  { it, run }: Reading<ImportKind>,
  rows: readonly ReadRow[],
  progress: { done: number; total: number },
): Promise<boolean> =>
  transaction(to.db, async (tx) => {
    if (!(await holdRun(tx, it.id, run))) return false
    await writeRows(tx, it.id, rows)
    await noteProgress(tx, it.id, { run, ...progress, now: to.clock.now() })
    return true
  })

const refuse = (to: Deps, { it, run }: Reading<ImportKind>, says: string): Promise<void> =>
  transaction(to.db, async (tx) => {
    const now = to.clock.now()
    const step = { to: 'refused' as const, now, seen: run, refusal: says, isFinished: true }
    if (!(await moveImport(tx, it.id, ['reading'], step))) return
    await record(tx, readerOf(it), now, {
      is: 'importRefused',
      about: { kind: 'import', id: it.id },
      facts: { kind: it.kind, fileName: it.fileName, says },
    })
  })

const finish = (to: Deps, { it, run }: Reading<ImportKind>, head: Summary): Promise<void> =>
  transaction(to.db, async (tx) => {
    const now = to.clock.now()
    if (!(await holdRun(tx, it.id, run))) return
    const counts = await countRows(tx, it.id)
    const { result } = await readSummary(tx, it.id)
    const isFinished = !hasMore(counts, head)
    await moveImport(tx, it.id, ['reading'], {
      to: isFinished ? 'taken' : 'ready',
      now,
      seen: run,
      refusal: null,
      summary: { ...head, counts, ...(result ? { result } : {}) },
      isFinished,
    })
    await recordRead(tx, it, now, counts)
  })

/** Something is left that can be taken or must be decided about, or waits for a period. */
const hasMore = ({ good, differing }: Counts, { missingPeriods = [] }: Summary): boolean =>
  good + differing + missingPeriods.length > 0

const recordRead = (tx: Tx, it: Import, now: Date, { read, good, faulty }: Counts): Promise<void> =>
  record(tx, readerOf(it), now, {
    is: 'importRead',
    about: { kind: 'import', id: it.id },
    facts: { kind: it.kind, fileName: it.fileName, read, good, faulty },
  })
