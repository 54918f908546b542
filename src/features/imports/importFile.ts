// A whole import in one go, for the command line and for the demo: the same reading and the same taking, without the queue.
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { transaction } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import { defaultSheetLimits } from '../../sheets/sheet.ts'
import type { CellFault } from '../../sheets/table.ts'
import type { Deps } from '../../web/deps.ts'
import { plainName } from '../../web/upload.ts'
import { keepImport } from './actions/begin.ts'
import { startTaking, toBeTaken } from './actions/steps.ts'
import type { ImportKind } from './columns/kinds.ts'
import type { Difference } from './columns/understand.ts'
import { understandFile } from './columns/understandFile.ts'
import { findImport } from './queries/imports.ts'
import { numbersOfCases } from './queries/made.ts'
import { readRegion } from './queries/region.ts'
import { countRows, pageOfRows, type ShownRow } from './queries/rows.ts'
import { readList } from './reading/read.ts'
import { sortRows } from './reading/sort.ts'
import type { ReadRow } from './states.ts'
import { takeList } from './taking/take.ts'

export interface ImportOptions {
  /** Only says what would happen. */
  dryRun?: boolean
  /** The account whose work it is; without it the rows come from the command line. */
  by?: string | null
  onProgress?: (doing: 'reading' | 'taking', done: number, total: number) => void
}

/** `of` is the earlier row of the file, or the number of the case that the row was compared with. */
export interface DifferingLine {
  row: number
  of: number | string
  differs: Difference[]
}

export interface ImportReport {
  ok: true
  read: number
  accepted: number
  faulty: CellFault[]
  repeated: number
  differing: DifferingLine[]
  unchanged: number
  /** Rows that were good and could not be taken, with the reason as `expected`. */
  failed: CellFault[]
}

/** What came of the file; a refusal with a Russian sentence when it is no such list. */
export type Imported = ImportReport | { ok: false; says: string }

export const importFile = (
  to: Deps,
  kind: ImportKind,
  path: string,
  { dryRun = false, by = null, onProgress = () => {} }: ImportOptions = {},
): Promise<Imported> => (dryRun ? tryOut(to, kind, path, onProgress) : takeIn(to, kind, path, by, onProgress))

type OnProgress = NonNullable<ImportOptions['onProgress']>

async function tryOut<K extends ImportKind>(
  to: Deps,
  kind: K,
  path: string,
  onProgress: OnProgress,
): Promise<Imported> {
  const today = to.clock.today()
  const region = await readRegion(to.db, today)
  const understanding = await understandFile(kind, path, { catalogue: region.catalogue, today })
  if (!understanding.ok) return { ok: false, says: understanding.refusal.says }
  const { understood } = understanding
  const rows: ReadRow[] = []
  for await (const part of sortRows(to.db, region, kind, understood)) {
    // Only what the report says is remembered: a long list of good rows is a number.
    for (const row of part) rows.push(row.state === 'good' ? { ...row, value: null } : row)
    onProgress('reading', rows.length, understood.read)
  }
  const count = (state: ReadRow['state']) => rows.filter((row) => row.state === state).length
  return report(to, rows, {
    read: rows.length,
    accepted: count('good'),
    repeated: count('repeated'),
    unchanged: count('unchanged'),
  })
}

async function takeIn(
  to: Deps,
  kind: ImportKind,
  path: string,
  by: string | null,
  onProgress: OnProgress,
): Promise<Imported> {
  const { fileSize: atMost } = defaultSheetLimits
  const stored = await to.files.put(createReadStream(path), { atMost })
  const file = { ...stored, name: plainName(basename(path)) }
  const id = newId()
  await keepImport(to, by, { id, kind, file }, async () => {})
  await readList(to, id, (done, total) => onProgress('reading', done, total))
  const read = await findImport(to.db, id)
  if (read?.refusal) return { ok: false, says: read.refusal }
  if (read?.status === 'ready') await takeNow(to, id, by, onProgress)
  const { read: rows, taken, repeated, unchanged } = await countRows(to.db, id)
  const told = await toldRows(to, id)
  return report(to, told, { read: rows, accepted: taken, repeated, unchanged })
}

async function takeNow(to: Deps, id: string, by: string | null, onProgress: OnProgress): Promise<void> {
  await transaction(to.db, async (tx) => {
    const total = toBeTaken(await countRows(tx, id))
    if (total > 0) await startTaking(to, tx, id, by, total)
  })
  await takeList(to, id, (done, total) => onProgress('taking', done, total))
}

const portion = 1000

/** Rows of which the report says more than how many. */
async function toldRows(to: Deps, importId: string): Promise<ShownRow[]> {
  const found: ShownRow[] = []
  for (const shown of ['faulty', 'differing', 'failed'] as const)
    for (let last = 0; ; ) {
      const cursor = { edge: [String(last)], direction: 'after' as const }
      const rows = await pageOfRows(to.db, { importId, shown, cursor, size: portion })
      found.push(...rows)
      last = rows.at(-1)?.row ?? 0
      if (rows.length < portion) break
    }
  return found
}

type Told = Pick<ReadRow, 'row' | 'state' | 'faults' | 'differs' | 'of' | 'applicationId'>

async function report(
  to: Deps,
  rows: readonly Told[],
  counts: Pick<ImportReport, 'read' | 'accepted' | 'repeated' | 'unchanged'>,
): Promise<ImportReport> {
  const of = (state: ReadRow['state']) =>
    rows.filter((row) => row.state === state).sort((a, b) => a.row - b.row)
  const differing = of('differing')
  const numbers = await numbersOfCases(
    to.db,
    differing.flatMap(({ applicationId }) => applicationId ?? []),
  )
  return {
    ok: true,
    ...counts,
    faulty: of('faulty').flatMap(({ faults }) => faults),
    differing: differing.map(({ row, of, differs, applicationId }) => ({
      row,
      of: (applicationId && numbers.get(applicationId)) || (of ?? row),
      differs: [...differs],
    })),
    failed: of('failed').flatMap(({ faults }) => faults),
  }
}
