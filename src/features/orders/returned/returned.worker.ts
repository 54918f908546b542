// The thread of readFile.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { readSheets } from '../../../sheets/read.ts'
import { readReturned } from './columns.ts'
import type { Asked } from './readFile.ts'

const { path, year, limits } = workerData as Asked

const read = await readSheets(path, limits)
parentPort?.postMessage(read.ok ? readReturned(read.sheets, year) : read)
