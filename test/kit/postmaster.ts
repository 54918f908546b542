// The embedded database of a folder, to be killed.
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning, readPostmaster } from '../../src/db/embedded/processes.ts'

const dataOf = (folder: string): string => join(realpathSync(join(folder, 'database')), 'postgres')

/** SIGKILL for the server; its connections die with it. */
export async function killPostmaster(folder: string): Promise<void> {
  const known = readPostmaster(dataOf(folder))
  if (!known) throw new Error(`no database is running in ${folder}`)
  process.kill(known.pid, 'SIGKILL')
  while (isRunning(known.pid)) await pause(10)
}

export const postmasterOf = (folder: string): number | undefined => readPostmaster(dataOf(folder))?.pid
