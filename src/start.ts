// What the server and the commands do first: the database reached and migrated, the parts put together.
import { type Composed, compose } from './compose.ts'
import type { Config } from './config.ts'
import { migrate } from './db/migrate.ts'
import { loadReference } from './features/reference/load.ts'
import { loadFirstTemplates } from './features/templates/index.ts'
import { type Clock, realClock } from './outside/clock.ts'
import { createLog, type Log } from './outside/log.ts'
import { reachDatabase } from './reach.ts'

export interface Started extends Composed {
  /** With the rights of the owner: for the queue, backups and invariants. */
  connectionString: string
  log: Log
}

export interface StartOptions {
  /** The server holds an embedded database alone; a command shares it with a server that runs. */
  alone: boolean
  /** Commands keep quiet but for trouble. */
  quiet?: boolean
}

export async function start(config: Config, { alone, quiet = false }: StartOptions): Promise<Started> {
  const clock = realClock(config.zone)
  const log = createLog({
    level: quiet ? 'error' : config.logLevel,
    pretty: config.mode === 'demo',
    clock,
    // The standard output of a command is its result.
    ...(quiet ? { write: (line: string) => void process.stderr.write(`${line}\n`) } : {}),
  })
  const { connectionString, letGo } = await reachDatabase(config, alone, log)
  try {
    const composed = await prepare(config, connectionString, { clock, log })
    return {
      ...composed,
      connectionString,
      log,
      async close() {
        await composed.close()
        await letGo()
      },
    }
  } catch (error) {
    await letGo()
    throw error
  }
}

async function prepare(
  config: Config,
  connectionString: string,
  { clock, log }: { clock: Clock; log: Log },
): Promise<Composed> {
  await migrate(connectionString)
  const composed = await compose(config, { connectionString, clock, log, filesFolder: config.dataFolder })
  await loadReference(composed.to.db)
  await loadFirstTemplates(composed.to)
  return composed
}
