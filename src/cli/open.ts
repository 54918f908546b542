// Settings and the whole product for a command, closed again whatever happens.
import { type Config, readConfig } from '../config.ts'
import { type Started, start } from '../start.ts'
import { Trouble } from './command.ts'

/** The settings. Throws `Trouble` with a sentence per fault. */
export function configured(): Config {
  const read = readConfig()
  if (!read.ok) throw new Trouble(['Настройки не годятся:', ...read.faults.map((f) => `  · ${f}`)].join('\n'))
  return read.config
}

/** Runs the work with the product started beside a server that may be running. */
export async function withProduct<T>(work: (started: Started) => Promise<T>): Promise<T> {
  const started = await start(configured(), { alone: false, quiet: true })
  try {
    return await work(started)
  } finally {
    await started.close()
  }
}
