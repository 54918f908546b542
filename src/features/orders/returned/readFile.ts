// Reads a list in a thread of its own, so that the server answers meanwhile and a hostile file ends the thread alone.
import type { Worker } from 'node:worker_threads'
import type { Day } from '../../../domain/days.ts'
import { startWorker } from '../../../outside/worker.ts'
import { defaultSheetLimits, type SheetLimits } from '../../../sheets/sheet.ts'
import { refused } from '../../../sheets/stop.ts'
import type { ReadReturned } from './columns.ts'

export interface Asked {
  path: string
  year: { from: Day; to: Day }
  limits: SheetLimits
}

/** A list of an order is a few thousand lines. */
export const sheetLimit = 5 * 1024 * 1024
const limits: SheetLimits = { ...defaultSheetLimits, fileSize: sheetLimit, rows: 20_000 }

const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 }
const seconds = 30

export async function readFile(path: string, year: Asked['year']): Promise<ReadReturned> {
  const asked: Asked = { path, year, limits }
  const worker = startWorker('features/orders/returned/returned.worker', asked, memory)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => resolve(refused('tooHeavy')), seconds * 1000)
      listen(worker, resolve, reject)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function listen(worker: Worker, answer: (read: ReadReturned) => void, fail: (why: unknown) => void): void {
  worker.on('message', answer)
  worker.on('error', (error) => (isOutOfMemory(error) ? answer(refused('tooHeavy')) : fail(error)))
  worker.on('exit', () => fail(new Error('The thread that reads the list ended without an answer')))
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
