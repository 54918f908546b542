// Reads and understands a file in a thread of its own, so that the server answers meanwhile and a hostile file ends
// the thread and not the server.
import type { Worker } from 'node:worker_threads'
import type { Day } from '../../../domain/days.ts'
import { startWorker } from '../../../outside/worker.ts'
import type { SheetFile } from '../../../sheets/read.ts'
import type { SheetLimits } from '../../../sheets/sheet.ts'
import { refused } from '../../../sheets/stop.ts'
import type { Catalogue } from './catalogue.ts'
import type { ImportKind, ValueOf } from './kinds.ts'
import { joiner, type Portion } from './portions.ts'
import type { Understanding } from './understand.ts'

/** What the rows are understood by. `today` bounds the dates. */
export type Circumstances = { catalogue: Catalogue; today: Day; limits?: SheetLimits; thread?: ThreadLimits }
export type ThreadLimits = { megabytes: number; seconds: number }

// Above what the limits of a sheet can take.
const ample: ThreadLimits = { megabytes: 768, seconds: 60 }

/**
 * The rows of a file of this kind: good, faulty, repeated, differing. `file` is a path or the bytes. What cannot be read
 * is a refusal with a Russian sentence; so is a file that eats the memory or the time of its thread (`tooHeavy`).
 */
export async function understandFile<K extends ImportKind>(
  kind: K,
  file: SheetFile,
  { thread = ample, ...circumstances }: Circumstances,
): Promise<Understanding<ValueOf[K]>> {
  const memory = { maxOldGenerationSizeMb: thread.megabytes, maxYoungGenerationSizeMb: 8 }
  const asked: Asked = { kind, file, ...circumstances }
  const worker = startWorker('features/imports/columns/understand.worker', asked, memory)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => resolve(refused('tooHeavy')), thread.seconds * 1000)
      listen<ValueOf[K]>(worker, resolve, reject)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

/** What the thread is told. */
export type Asked = Omit<Circumstances, 'thread'> & { kind: ImportKind; file: SheetFile }

function listen<V>(
  worker: Worker,
  answer: (whole: Understanding<V>) => void,
  fail: (error: unknown) => void,
): void {
  const joined = joiner<V>()
  worker.on('message', (portion: Portion<V>) => {
    const whole = joined.take(portion)
    if (whole) answer(whole)
  })
  worker.on('error', (error) => (isOutOfMemory(error) ? answer(refused('tooHeavy')) : fail(error)))
  // Says something only when nothing was heard before.
  worker.on('exit', () => fail(new Error('The thread that reads spreadsheets ended without an answer')))
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
