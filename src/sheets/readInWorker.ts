import { startWorker } from '../outside/worker.ts'
import { joiner, type Portion } from './portions.ts'
import type { SheetFile } from './read.ts'
import { defaultSheetLimits, type SheetLimits, type SheetsRead } from './sheet.ts'
import { refused } from './stop.ts'

const secondsAtMost = 60
// Above what the limits of a sheet can take; a file that needs more is hostile.
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 32 }

/**
 * The same as `readSheets`, in a thread of its own: the server answers meanwhile. A file that eats the memory of the
 * thread, or its time, is refused as `tooHeavy`.
 */
export function readSheetsInWorker(
  file: SheetFile,
  limits: SheetLimits = defaultSheetLimits,
): Promise<SheetsRead> {
  const worker = startWorker('sheets/read.worker', { file, limits }, memory)
  const joined = joiner()
  return new Promise<SheetsRead>((resolve, reject) => {
    const timer = setTimeout(() => resolve(refused('tooHeavy')), secondsAtMost * 1000)
    worker.on('message', (portion: Portion) => {
      const whole = joined.take(portion)
      if (whole) resolve(whole)
    })
    worker.on('error', (error) => (isOutOfMemory(error) ? resolve(refused('tooHeavy')) : reject(error)))
    worker.on('exit', () => {
      clearTimeout(timer)
      // Only says something when nothing was heard before.
      reject(new Error('The thread that reads spreadsheets ended without an answer'))
    })
  }).finally(() => worker.terminate())
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
