// A fresh, migrated database for a test, in the time of one page.
import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { type Connection, connect } from '../../src/db/connect.ts'
import { startTestServer, type TestServer } from './server.ts'

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
  server ??= startTestServer()
  const it = await server
  const connectionString = await create(it, it.template)
  const connection = connect({ connectionString, role: 'stupen_app', max })
  const made: TestDatabase = {
    ...connection,
    connectionString,
    async drop() {
      if (!open.delete(made)) return
      await connection.close()
      await drop(it, connectionString)
    },
  }
  open.add(made)
  return made
}

/** The address of a database with nothing in it, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<string> {
  server ??= startTestServer()
  const it = await server
  const connectionString = await create(it, 'template0')
  empty.add(connectionString)
  return connectionString
}

let server: Promise<TestServer> | undefined
const open = new Set<TestDatabase>()
const empty = new Set<string>()

after(async () => {
  const it = await server
  if (!it) return
  for (const database of open) await database.drop()
  for (const connectionString of empty) await drop(it, connectionString)
  server = undefined
  await it.stop()
})

async function create({ admin, address }: TestServer, template: string): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await admin.query(`create database ${name} template ${template}`)
  return address(name)
}

async function drop({ admin }: TestServer, connectionString: string) {
  await admin.query(`drop database if exists ${new URL(connectionString).pathname.slice(1)} with (force)`)
}
