// The one way to reach the database: a pool of `pg`, seen through Kysely.
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { prepareRepeated } from './statements.ts'
import type { Database } from './tables.ts'

export { isDatabaseAway } from './away.ts'
export { Conflict, isTaken } from './conflict.ts'
export { transaction } from './transaction.ts'

export type Db = Kysely<Database>
export type Tx = Transaction<Database>

export type ConnectOptions = {
  /** A postgresql:// address. */
  connectionString: string
  /** The role every connection takes on. Without it the connection keeps the rights of the one who connects: migrations, backup, queue. */
  role?: 'stupen_app'
  /** Connections at most, 10 unless told. */
  max?: number
  /** Told about connections that died while idle, for the log. */
  onLost?: (error: Error) => void
}

export type Connection = { db: Db; pool: pg.Pool; close(): Promise<void> }

/** Opens a pool. Nothing is sent before the first query; dead connections are replaced by themselves. */
export function connect(options: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: addressed(options),
    types: { getTypeParser },
    max: options.max ?? 10,
    idleTimeoutMillis: 60_000,
    maxLifetimeSeconds: 3600,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  pool.on('error', (error) => options.onLost?.(error))
  // A connection can also die between two queries of one transaction; the next query then fails by itself.
  pool.on('connect', (client) => {
    client.on('error', () => {})
    prepareRepeated(client)
  })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy().then(() => endOnce(pool)) }
}

/** Day stays text, counters become numbers, exact decimals stay text; the rest as `pg` does it. */
const getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (oid === pg.types.builtins.DATE) return (text: string) => text
  if (oid === pg.types.builtins.INT8) return Number
  if (oid === dateArray) return pg.types.getTypeParser(textArray)
  return pg.types.getTypeParser(oid, format as 'text')
}) as typeof pg.types.getTypeParser

const dateArray = 1182
const textArray: number = 1009

/** The address with the settings that every connection begins with. */
function addressed({ connectionString, role }: ConnectOptions): string {
  const settings = ['-c timezone=UTC']
  if (role)
    settings.push(`-c role=${role}`, '-c statement_timeout=60s', '-c idle_in_transaction_session_timeout=60s')
  const url = new URL(connectionString)
  // What the address itself asks for goes first, so that it can not take the role away.
  const own = url.searchParams.get('options')
  url.searchParams.set('options', [own, ...settings].filter(Boolean).join(' '))
  return url.href
}

async function endOnce(pool: pg.Pool) {
  if (!pool.ending) await pool.end()
}
