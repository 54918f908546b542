// A fresh, migrated database for a test, in the time of one page.
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { testServerUrl } from '../../src/config.ts'
import { type Connection, connect } from '../../src/db/connect.ts'
import { type Embedded, startEmbedded } from '../../src/db/embedded.ts'
import { migrate, migrationsFolder } from '../../src/db/migrate.ts'
import { projectRoot } from '../../src/place.ts'

export type TestDatabase = Connection & {
  /** Address of the database, for the owner's connections: queue, migrations, backup. */
  connectionString: string
  drop(): Promise<void>
}

/**
 * A copy of a migrated and otherwise empty database. Connections of `db` work as the application's role. It is dropped
 * when the test file ends, or before by `drop()`.
 */
export async function testDatabase({ max = 4 }: { max?: number } = {}): Promise<TestDatabase> {
  const it = await (server ??= startServer())
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await it.admin.query(`create database ${name} template ${it.template}`)
  const connectionString = it.address(name)
  const connection = connect({ connectionString, role: 'stupen_app', max })
  const made: TestDatabase = {
    ...connection,
    connectionString,
    async drop() {
      if (!open.delete(made)) return
      await connection.close()
      await it.admin.query(`drop database if exists ${name} with (force)`)
    },
  }
  open.add(made)
  return made
}

/** The address of a database with nothing in it, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<string> {
  const it = await (server ??= startServer())
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await it.admin.query(`create database ${name} template template0`)
  empty.add(name)
  return it.address(name)
}

type TestServer = {
  admin: pg.Pool
  template: string
  address(database: string): string
  stop(): Promise<void>
}

let server: Promise<TestServer> | undefined
const open = new Set<TestDatabase>()
const empty = new Set<string>()

after(async () => {
  for (const database of open) await database.drop()
  const it = await server
  for (const name of empty) await it?.admin.query(`drop database ${name} with (force)`)
  server = undefined
  await it?.stop()
})

/** Holds the server for a whole run, so that the files of the run find it warm. Returns the way to let go. */
export async function holdTestServer(): Promise<() => Promise<void>> {
  const it = await startServer()
  return it.stop
}

async function startServer(): Promise<TestServer> {
  const url = testServerUrl()
  const embedded = url ? undefined : await embeddedServer()
  const address = (database: string) => embedded?.address(database) ?? withDatabase(url ?? '', database)
  const admin = new pg.Pool({ connectionString: address('postgres'), max: 2, allowExitOnIdle: true })
  admin.on('error', () => {})
  const template = await makeTemplate(admin, address)
  return {
    admin,
    template,
    address,
    async stop() {
      await admin.end()
      await embedded?.stop()
    },
  }
}

/** Of this copy of the project; every test process adopts it, the last one stops it. */
async function embeddedServer(): Promise<Embedded> {
  const copy = createHash('sha256').update(projectRoot).digest('hex').slice(0, 8)
  const folder = join(tmpdir(), `stupen-test-${copy}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return startEmbedded({ folder, durable: false })
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
    `select datname as name from pg_database where datname like 'template\\_%' and datname ~ '_[0-9a-f]{12}$'`,
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
