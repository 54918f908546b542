// Putting the parts together: the same for the server, the command line and the tests.
import { join } from 'node:path'
import type { Config } from './config.ts'
import { connect } from './db/connect.ts'
import type { Clock } from './outside/clock.ts'
import { localFiles } from './outside/files.ts'
import type { Log } from './outside/log.ts'
import { openPapers } from './papers/index.ts'
import { builtFolder } from './place.ts'
import { readAssets } from './web/assets.ts'
import type { Deps } from './web/deps.ts'

export interface Composed {
  to: Deps
  close(): Promise<void>
}

/** Where the store of files lies in the data folder. */
export const filesFolder = (dataFolder: string): string => join(dataFolder, 'files')

/** `connectionString` is the database that the configuration names or that our own server has just started. */
export async function compose(
  config: Config,
  it: { connectionString: string; clock: Clock; log: Log; filesFolder: string; connections?: number },
): Promise<Composed> {
  const main = connect({
    connectionString: it.connectionString,
    role: 'stupen_app',
    max: it.connections ?? 10,
  })
  const reading = connect({
    connectionString: withoutWaiting(it.connectionString),
    role: 'stupen_app',
    max: 2,
  })
  const papers = openPapers()
  const to: Deps = {
    config,
    db: main.db,
    readingDb: reading.db,
    clock: it.clock,
    files: await localFiles(filesFolder(it.filesFolder)),
    papers,
    log: it.log,
    assets: readAssets(builtFolder),
  }
  return {
    to,
    async close() {
      await Promise.all([main.close(), reading.close(), papers.close()])
    },
  }
}

// The log of readings need not wait for the disk at every page; at worst a power cut loses the last half second of it.
function withoutWaiting(connectionString: string): string {
  const url = new URL(connectionString)
  url.searchParams.set('options', '-c synchronous_commit=off')
  return url.href
}
