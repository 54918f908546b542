// The database server that tests share, with one migrated template to copy from.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { testServer } from '../../src/config.ts'
import { type Embedded, startEmbedded } from '../../src/db/embedded.ts'
import { migrate, migrationsFolder } from '../../src/db/migrate.ts'
import { projectRoot } from '../../src/place.ts'

export type TestServer = {
  /** Connections to the database `postgres` with all rights. */
  admin: pg.Pool
  /** Name of the database to copy. */
  template: string
  address(database: string): string
  /** Lets go; the last process that lets go stops an embedded server. */
  stop(): Promise<void>
}

/** The server that the settings name, or an embedded one which all test processes of this copy of the project share. */
export async function startTestServer(): Promise<TestServer> {
  const { url, programs } = testServer()
  const embedded = url ? undefined : await embeddedServer(programs)
  const address = (database: string) => embedded?.address(database) ?? withDatabase(url ?? '', database)
  const admin = new pg.Pool({ connectionString: address('postgres'), max: 2, allowExitOnIdle: true })
  admin.on('error', () => {})
  return {
    admin,
    template: await makeTemplate(admin, address),
    address,
    async stop() {
      await admin.end()
      await embedded?.stop()
    },
  }
}

function embeddedServer(programs: string | undefined): Promise<Embedded> {
  const copy = createHash('sha256')
    .update(projectRoot)
    .update(programs ?? '')
    .digest('hex')
    .slice(0, 8)
  return startEmbedded({ folder: join(tmpdir(), `stupen-test-${copy}`), durable: false, programs })
}

/** One template per content of the migrations, made once and kept; the lock makes other processes wait for it. */
async function makeTemplate(admin: pg.Pool, address: (database: string) => string): Promise<string> {
  const name = `template_${hashOfMigrations()}`
  const client = await admin.connect()
  try {
    await client.query('select pg_advisory_lock(7301004)')
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [
      name,
    ])
    if (rowCount) return name
    await removeOldTemplates(client)
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name} template template0`)
    await migrate(address(name))
    // Marked last: a template that was cut off in the middle is made anew.
    await client.query(`alter database ${name} is_template true`)
    return name
  } finally {
    await client.query('select pg_advisory_unlock(7301004)')
    client.release()
  }
}

async function removeOldTemplates(client: pg.PoolClient) {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^template_[0-9a-f]{12}$'`,
  )
  for (const { name } of rows) {
    await client.query(`alter database ${name} is_template false`)
    await client.query(`drop database ${name} with (force)`)
  }
}

function hashOfMigrations(): string {
  const hash = createHash('sha256')
  for (const file of [
    'migrate.ts',
    ...readdirSync(migrationsFolder)
      .toSorted()
      .map((name) => `migrations/${name}`),
  ])
    hash.update(file).update(readFileSync(join(projectRoot, 'src/db', file)))
  return hash.digest('hex').slice(0, 12)
}

function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
