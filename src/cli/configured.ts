// The settings of the server, read for a command.
import { type Config, readConfig } from '../config.ts'
import { Trouble } from './command.ts'

/** Throws `Trouble` with a sentence per fault. */
export function configured(): Config {
  const read = readConfig()
  if (!read.ok) throw new Trouble(['Настройки не годятся:', ...read.faults.map((f) => `  · ${f}`)].join('\n'))
  return read.config
}
