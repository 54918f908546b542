// The whole product for a command, closed again whatever happens.
import { type Started, start } from '../start.ts'
import { configured } from './configured.ts'

/** Runs the work with the product started beside a server that may be running. */
export async function withProduct<T>(work: (started: Started) => Promise<T>): Promise<T> {
  const started = await start(configured(), { alone: false, quiet: true })
  try {
    return await work(started)
  } finally {
    await started.close()
  }
}
