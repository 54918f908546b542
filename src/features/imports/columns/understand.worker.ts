// The thread of understandFile.ts. The answer goes out in portions, so that no message stops the server.
import { parentPort, workerData } from 'node:worker_threads'
import { readSheets } from '../../../sheets/read.ts'
import { understandKind } from './kinds.ts'
import { portions } from './portions.ts'
import type { Asked } from './understandFile.ts'

const { kind, file, catalogue, today, limits } = workerData as Asked

const read = await readSheets(file, limits)
const understanding = read.ok ? understandKind[kind](read.sheets, catalogue, today) : read
for (const portion of portions<unknown>(understanding)) parentPort?.postMessage(portion)
