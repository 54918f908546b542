// What the server and the commands do first: the database reached and migrated, the parts put together.
import { join } from 'node:path'
import { type Composed, compose } from './compose.ts'
import type { Config } from './config.ts'
import { type Embedded, startEmbedded } from './db/embedded.ts'
import { migrate } from './db/migrate.ts'
import { loadReference } from './features/reference/load.ts'
import { loadFirstTemplate } from './features/templates/index.ts'
import { realClock } from './outside/clock.ts'
import { createLog, type Log } from './outside/log.ts'

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
  const log = createLog({ level: quiet ? 'error' : config.logLevel, pretty: config.mode === 'demo', clock })
  const embedded = config.databaseUrl ? undefined : await openEmbedded(config, alone, log)
  const connectionString = config.databaseUrl ?? embedded?.address() ?? ''
  await migrate(connectionString)
  const composed = await compose(config, { connectionString, clock, log, filesFolder: config.dataFolder })
  await loadReference(composed.to.db)
  await loadFirstTemplate(composed.to)
  return {
    ...composed,
    connectionString,
    log,
    async close() {
      await composed.close()
      await embedded?.stop()
    },
  }
}

function openEmbedded(config: Config, alone: boolean, log: Log): Promise<Embedded> {
  return startEmbedded({
    folder: join(config.dataFolder, 'database'),
    alone,
    onTrouble: (happening) => log.warn(happening),
  })
}
