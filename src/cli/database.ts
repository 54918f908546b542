// The database for a command: as it is, with the rights of the owner, closed again whatever happens.
import type { Config } from '../config.ts'
import { connect, type Db } from '../db/connect.ts'
import { reachDatabase } from '../reach.ts'
import { configured } from './configured.ts'

/** The application's role would give up after a minute; the owner has time for a whole table. */
export async function withDatabase<T>(work: (db: Db, config: Config) => Promise<T>): Promise<T> {
  const config = configured()
  const reached = await reachDatabase(config, false)
  const { db, close } = connect({ connectionString: reached.connectionString, max: 1 })
  try {
    return await work(db, config)
  } finally {
    await close()
    await reached.letGo()
  }
}
