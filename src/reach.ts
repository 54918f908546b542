// The database as it is, of the settings or of our own server: nothing in it is changed.
import { join } from 'node:path'
import type { Config } from './config.ts'
import { startEmbedded } from './db/embedded.ts'
import type { Log } from './outside/log.ts'

export interface Reached {
  /** With the rights of the owner. */
  connectionString: string
  /** Stops our own server when nobody else uses it. */
  letGo(): Promise<void>
}

/** `alone`: our own server is held by this process and by no other. Throws `EmbeddedUnavailable`. */
export async function reachDatabase(config: Config, alone: boolean, log?: Log): Promise<Reached> {
  if (config.databaseUrl) return { connectionString: config.databaseUrl, letGo: async () => {} }
  const embedded = await startEmbedded({
    folder: join(config.dataFolder, 'database'),
    alone,
    onTrouble: (happening) => log?.warn(happening),
  })
  return { connectionString: embedded.address(), letGo: () => embedded.stop() }
}
