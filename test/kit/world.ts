// A whole Ступень for a test: the application without a port, a fresh database, a clock that the test moves.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { createApp } from '../../src/app.tsx'
import { type Composed, compose } from '../../src/compose.ts'
import type { Config } from '../../src/config.ts'
import type { Day } from '../../src/domain/days.ts'
import { loadReference } from '../../src/features/reference/load.ts'
import { type TestClock, testClock } from '../../src/outside/clock.ts'
import { createLog } from '../../src/outside/log.ts'
import type { Deps } from '../../src/web/deps.ts'
import type { Room } from '../../src/web/route.ts'
import { testDatabase } from './database.ts'
import { Visitor } from './visitor.ts'

export interface World {
  app: ReturnType<typeof createApp>
  to: Deps
  clock: TestClock
  connectionString: string
  /** Somebody with an empty browser. */
  visitor(): Visitor
  /** To be done before the world closes. An `after` of whoever comes by first would be done when that test ends. */
  beforeClosing(work: () => Promise<unknown>): void
  close(): Promise<void>
}

export interface WorldOptions {
  today?: Day
  rooms?: readonly Room[]
  config?: Partial<Config>
}

/** Reference data is loaded; there are no people yet: see people.ts and stories.ts. */
export async function world({
  today = '2026-10-05',
  rooms = [],
  config = {},
}: WorldOptions = {}): Promise<World> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'stupen-world-'))
  const clock = testClock(today)
  // A fault of ours during a test is a failure of the test and not a line in a log.
  const log = createLog({ level: 'error', clock, write: (line) => process.stderr.write(`${line}\n`) })
  const composed: Composed = await compose(testConfig(folder, config), {
    connectionString: database.connectionString,
    clock,
    log,
    filesFolder: folder,
    connections: 4,
  })
  await loadReference(composed.to.db)
  const app = createApp(composed.to, rooms)
  const farewells: (() => Promise<unknown>)[] = []
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    for (const work of farewells) await work()
    await composed.close()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
  after(close)
  return {
    app,
    to: composed.to,
    clock,
    connectionString: database.connectionString,
    visitor: () => new Visitor(app),
    beforeClosing: (work) => void farewells.push(work),
    close,
  }
}

export const testConfig = (dataFolder: string, more: Partial<Config> = {}): Config => ({
  mode: 'test',
  host: '127.0.0.1',
  port: 0,
  portMayMove: true,
  publicUrl: origin,
  dataFolder,
  secret: randomBytes(32),
  fieldKeys: [{ id: 'test', key: randomBytes(32) }],
  trustProxy: false,
  zone: 'Asia/Tomsk',
  logLevel: 'error',
  checksLinks: false,
  ...more,
})

export const origin = 'http://stupen.test'
