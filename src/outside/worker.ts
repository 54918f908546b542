// Starts a worker thread by the path of its file under src, from TypeScript sources and from the bundle alike.
import { existsSync } from 'node:fs'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/**
 * `name` is the worker's file under `src` without its extension, for example `papers/docx.worker`; the bundle keeps
 * every `*.worker.ts` as an entry of its own at the same path beside the main file. Throws when there is no such file.
 * The thread is limited in memory, so a hostile file ends the thread and not the process.
 */
export function startWorker(
  name: string,
  workerData?: unknown,
  resourceLimits: ResourceLimits = { maxOldGenerationSizeMb: 512 },
): Worker {
  return new Worker(findWorker(name), { name, workerData, resourceLimits })
}

function findWorker(name: string): URL {
  // The bundle may inline this file at its top or one folder below; the sources keep it in src/outside.
  for (const up of ['./', '../', '../../'])
    for (const extension of ['.js', '.ts']) {
      const file = new URL(`${up}${name}${extension}`, import.meta.url)
      if (existsSync(file)) return file
    }
  throw new Error(`There is no worker "${name}" near ${import.meta.url}`)
}
