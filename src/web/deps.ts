// What actions and handlers work with: each is real in production and real in tests.
import type { Config } from '../config.ts'
import type { Db } from '../db/connect.ts'
import type { Clock } from '../outside/clock.ts'
import type { FileStore } from '../outside/files.ts'
import type { Log } from '../outside/log.ts'
import type { Papers } from '../papers/index.ts'
import type { Assets } from './assets.ts'

export interface Deps {
  config: Config
  db: Db
  /** For the log of readings: its commits need not wait for the disk. */
  readingDb: Db
  clock: Clock
  files: FileStore
  papers: Papers
  log: Log
  assets: Assets
}
