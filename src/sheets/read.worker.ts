// The thread in which foreign spreadsheets are read. Rows go out in portions, so that no message stops the server.
import { parentPort, workerData } from 'node:worker_threads'
import { portions } from './portions.ts'
import { readSheets, type SheetFile } from './read.ts'
import type { SheetLimits, SheetsRead } from './sheet.ts'

const { file, limits } = workerData as { file: SheetFile; limits: SheetLimits }

const post = (read: SheetsRead): void => {
  for (const portion of portions(read)) parentPort?.postMessage(portion)
}

post(await readSheets(file, limits))
