// What may be done with an import that is there: take it, decide about rows, read it anew, cancel it.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import { enqueue } from '../../../jobs/queue.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { makePeriods } from '../../reference/index.ts'
import { countRows, decideRows } from '../queries/rows.ts'
import { holdImport, moveImport, readSummary } from '../queries/runs.ts'
import {
  type Counts,
  type Decision,
  type ImportStatus,
  importStatuses,
  mayBeCancelled,
  mayBeRead,
  mayBeTaken,
} from '../states.ts'
import { attempts } from './begin.ts'

/** `seen` is the version of the page; nothing when the step does not depend on what was seen. */
type Seen = { seen: number | null }

/** Begins the taking. Who presses the button twice, or as the second of two, finds it going on. */
export const askToTake = (
  to: Deps,
  actor: Actor,
  id: string,
  { seen }: Seen,
): Promise<true | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const it = await holdImport(tx, id)
    if (!it) return undefined
    if (it.status === 'taking') return true
    if (!mayBeTaken(it.status)) return it.status === 'reading' ? refuse('importNotReady', {}) : conflict()
    const total = toBeTaken(await countRows(tx, id))
    if (total === 0) return refuse('importAlreadyTaken', {})
    if (seen !== null && seen !== it.version) conflict()
    await startTaking(to, tx, id, actor.accountId, total)
    await enqueue(tx, 'takeImport', { importId: id }, { attempts })
    return true
  })

const conflict = (): never => {
  throw new Conflict('import')
}

/** Rows that taking has something to do with. */
export const toBeTaken = ({ good, toTake, toKeep }: Counts): number => good + toTake + toKeep

export async function startTaking(
  to: Deps,
  tx: Tx,
  id: string,
  takenBy: string | null,
  total: number,
): Promise<void> {
  const step = { to: 'taking' as const, now: to.clock.now(), takenBy, total }
  if (!(await moveImport(tx, id, from(mayBeTaken), step))) conflict()
}

const from = (may: (status: ImportStatus) => boolean): ImportStatus[] => importStatuses.filter(may)

/** Keeps a choice for one differing row, or for all of them (`row` is null). */
export const decide = (
  to: Deps,
  id: string,
  { seen, row, decision }: Seen & { row: number | null; decision: Decision },
): Promise<number | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const it = await holdImport(tx, id)
    if (!it) return undefined
    if (it.status === 'reading' || it.status === 'taking') return refuse('importNotReady', {})
    if (!mayBeTaken(it.status) || (seen !== null && seen !== it.version)) conflict()
    const decided = await decideRows(tx, id, { row, decision })
    return decided > 0 ? decided : conflict()
  })

/** Reads the file anew: the rows are compared with what the region's lists and the database say now. */
export const readAnew = (to: Deps, id: string, { seen }: Seen): Promise<true | Refusal | undefined> =>
  transaction(to.db, (tx) => readAgain(to, tx, id, seen))

async function readAgain(
  to: Deps,
  tx: Tx,
  id: string,
  seen: number | null,
): Promise<true | Refusal | undefined> {
  const it = await holdImport(tx, id)
  if (!it) return undefined
  if (it.status === 'reading') return true
  if (!mayBeRead(it.status)) return refuse('importNotReady', {})
  if (seen !== null && seen !== it.version) conflict()
  const step = { to: 'reading' as const, now: to.clock.now(), total: 0, refusal: null }
  if (!(await moveImport(tx, id, from(mayBeRead), step))) conflict()
  await enqueue(tx, 'readImport', { importId: id }, { attempts })
  return true
}

/** Makes the periods whose months stand in the file and not in the schedule, and reads the file anew. */
export const makeMissingPeriods = (
  to: Deps,
  actor: Actor,
  id: string,
  { seen }: Seen,
): Promise<{ titles: string[] } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const it = await holdImport(tx, id)
    if (!it) return undefined
    if (!mayBeRead(it.status)) return refuse('importNotReady', {})
    const { missingPeriods = [] } = await readSummary(tx, id)
    const made = await makePeriods(tx, actor, to.clock.now(), missingPeriods)
    const read = await readAgain(to, tx, id, seen)
    return read === true ? { titles: made.map(({ title }) => title) } : read
  })

/** Stops the reading, or leaves a list that was read without taking it. */
export const cancel = (to: Deps, id: string): Promise<true | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const it = await holdImport(tx, id)
    if (!it) return undefined
    if (it.status === 'cancelled') return true
    if (it.status === 'taking') return refuse('importNotReady', {})
    if (!mayBeCancelled(it.status)) return refuse('importAlreadyTaken', {})
    await moveImport(tx, id, from(mayBeCancelled), {
      to: 'cancelled',
      now: to.clock.now(),
      isFinished: true,
    })
    return true
  })
