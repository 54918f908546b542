// Taking the good rows, and the differing ones whose new values were chosen: some hundreds in a transaction, each of
// which also notes what became of its rows. A run that was cut off goes on where it stopped.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Deps } from '../../../web/deps.ts'
import { findAlikeAmong } from '../../organisations/index.ts'
import { takerOf } from '../authors.ts'
import type { Attestee } from '../columns/attestees.ts'
import type { ImportKind } from '../columns/kinds.ts'
import type { ListedSpecialist } from '../columns/specialists.ts'
import { findImport, type Import } from '../queries/imports.ts'
import { oneListAtATime, organisationsMade } from '../queries/made.ts'
import { readRegion } from '../queries/region.ts'
import {
  countRows,
  keepDecided,
  nextRows,
  replaceEarlier,
  type Settled,
  settleRows,
} from '../queries/rows.ts'
import { beginRun, holdRun, moveImport, noteProgress, readSummary, writeSummary } from '../queries/runs.ts'
import type { OnProgress } from '../reading/read.ts'
import { nothingMade, type Result } from '../summary.ts'
import { type Step, takeAttestees } from './attestees.ts'
import { takeCorrections } from './corrections.ts'
import { settleNewer, takeSpecialists } from './specialists.ts'

export async function takeList(to: Deps, id: string, onProgress: OnProgress = () => {}): Promise<void> {
  const run = await transaction(to.db, (tx) => beginRun(tx, id, 'taking', to.clock.now()))
  const it = run === undefined ? undefined : await findImport(to.db, id)
  if (run === undefined || !it) return
  const region = await readRegion(to.db, to.clock.today())
  const step: Step = { to, by: takerOf(it), region, importId: id }
  let done = it.done
  for (;;) {
    const settled = await inRun(to, id, run, (tx) => takeSome(tx, step, it.kind, { run, done }))
    if (settled === undefined) return
    if (settled === 0) break
    done += settled
    onProgress(done, it.total)
  }
  await finish(to, it, run)
}

/** Some rows a transaction: short enough for the rest of the product to go on meanwhile. */
const portion: Record<ImportKind, number> = { attestees: 500, specialists: 100 }

/** Runs a step while the run still has its import; nothing when it was overtaken. */
const inRun = <T>(to: Deps, id: string, run: number, work: (tx: Tx) => Promise<T>): Promise<T | undefined> =>
  transaction(to.db, async (tx) => ((await holdRun(tx, id, run)) ? work(tx) : undefined))

type Made = Partial<Omit<Result, 'alike'>>

/** How many rows were settled; 0 when nothing is left. */
async function takeSome(
  tx: Tx,
  step: Step,
  kind: ImportKind,
  progress: { run: number; done: number },
): Promise<number> {
  await oneListAtATime(tx, kind)
  const { settled, ...made } = await takeKind[kind](tx, step, portion[kind])
  if (settled.length === 0) return 0
  await settleRows(tx, step.importId, settled)
  await addToResult(tx, step.importId, made)
  const done = progress.done + settled.length
  await noteProgress(tx, step.importId, { ...progress, done, now: step.to.clock.now() })
  return settled.length
}

type TakeKind = (tx: Tx, step: Step, limit: number) => Promise<{ settled: Settled[] } & Made>

const takeKind: Record<ImportKind, TakeKind> = {
  async attestees(tx, step, limit) {
    const good = await nextRows<Attestee>(tx, step.importId, { state: 'good' }, limit)
    if (good.length > 0) return takeAttestees(tx, step, good)
    const chosen = { state: 'differing', decision: 'take' } as const
    const differing = await nextRows<Attestee>(tx, step.importId, chosen, limit)
    return differing.length > 0 ? takeCorrections(tx, step, differing) : { settled: [] }
  },
  async specialists(tx, step, limit) {
    await replaceEarlier(tx, step.importId)
    const good = await nextRows<ListedSpecialist>(tx, step.importId, { state: 'good' }, limit)
    if (good.length > 0) return takeSpecialists(tx, step, good)
    const chosen = { state: 'differing', decision: 'take' } as const
    const newer = await nextRows<ListedSpecialist>(tx, step.importId, chosen, limit)
    return { settled: await settleNewer(tx, step.importId, newer) }
  },
}

async function addToResult(tx: Tx, id: string, made: Made): Promise<void> {
  const { result = nothingMade, ...summary } = await readSummary(tx, id)
  const added = Object.fromEntries(
    Object.entries(made).map(([key, count]) => [key, result[key as keyof Made] + count]),
  )
  await writeSummary(tx, id, { ...summary, result: { ...result, ...added } })
}

const mostPairs = 200

async function finish(to: Deps, it: Import, run: number): Promise<void> {
  const made = new Set(await organisationsMade(to.db, it))
  const alike = made.size > 0 ? await findAlikeAmong(to.db, made, mostPairs) : []
  await inRun(to, it.id, run, async (tx) => {
    const now = to.clock.now()
    await keepDecided(tx, it.id)
    const { result = nothingMade, ...summary } = await readSummary(tx, it.id)
    const counts = await countRows(tx, it.id)
    await moveImport(tx, it.id, ['taking'], {
      to: 'taken',
      now,
      seen: run,
      summary: { ...summary, counts, result: { ...result, alike } },
      isFinished: true,
    })
    await record(tx, takerOf(it), now, {
      is: 'importTaken',
      about: { kind: 'import', id: it.id },
      facts: {
        kind: it.kind,
        fileName: it.fileName,
        taken: result.cases + result.invitations,
        replaced: result.corrected,
        unchanged: counts.unchanged,
      },
    })
  })
}
