// Reads and understands a file in a thread of its own, so that the server answers meanwhile and a hostile file ends
// the thread and not the server.
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
export type Circumstances = { catalogue: Catalogue; today: Day; limits?: SheetLimits }

const secondsAtMost = 60
// Above what the limits of a sheet can take.
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 32 }

/**
 * The rows of a file of this kind: good, faulty, repeated, differing. `file` is a path or the bytes. What cannot be read
 * is a refusal with a Russian sentence; so is a file that eats the memory or the minute of its thread (`tooHeavy`).
 */
export function understandFile<K extends ImportKind>(
  kind: K,
  file: SheetFile,
  { catalogue, today, limits }: Circumstances,
): Promise<Understanding<ValueOf[K]>> {
  const data = { kind, file, catalogue, today, limits }
  const worker = startWorker('features/imports/columns/understand.worker', data, memory)
  const joined = joiner<ValueOf[K]>()
  const answer = new Promise<Understanding<ValueOf[K]>>((resolve, reject) => {
    worker.on('message', (portion: Portion<ValueOf[K]>) => {
      const whole = joined.take(portion)
      if (whole) resolve(whole)
    })
    worker.on('error', (error) => (isOutOfMemory(error) ? resolve(refused('tooHeavy')) : reject(error)))
    // Says something only when nothing was heard before.
    worker.on('exit', () => reject(new Error('The thread that reads spreadsheets ended without an answer')))
    setTimeout(() => resolve(refused('tooHeavy')), secondsAtMost * 1000).unref()
  })
  return answer.finally(() => worker.terminate())
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
