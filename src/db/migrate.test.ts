import assert from 'node:assert/strict'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { emptyDatabase } from '../../test/kit/database.ts'
import { MigrationRefused, migrate, migrationsFolder } from './migrate.ts'

const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
after(() => rm(folder, { recursive: true }))

/** A folder of its own with these files. */
async function files(its: Record<string, string>): Promise<string> {
  const made = await mkdtemp(join(folder, 'm-'))
  for (const [name, sql] of Object.entries(its)) await writeFile(join(made, name), sql)
  return made
}

const first = { '0001-first.sql': 'create table first (id int);' }
const second = { '0002-second.sql': 'create table second (id int); insert into second values (1);' }

test('what is missing is applied, in order, once', async () => {
  const address = await emptyDatabase()
  assert.deepEqual(await migrate(address, await files(first)), ['0001-first.sql'])
  assert.deepEqual(await migrate(address, await files({ ...first, ...second })), ['0002-second.sql'])
  assert.deepEqual(await migrate(address, await files({ ...first, ...second })), [])
})

test('a past file that changed is refused, and nothing happens', async () => {
  const address = await emptyDatabase()
  await migrate(address, await files(first))
  const changed = await files({ '0001-first.sql': 'create table other (id int);', ...second })
  await assert.rejects(migrate(address, changed), refusal(/0001-first\.sql изменилась/))
  assert.deepEqual(await tables(address), ['first', 'schema_migration'])
})

test('a database newer than the program is refused', async () => {
  const address = await emptyDatabase()
  await migrate(address, await files({ ...first, ...second }))
  await assert.rejects(migrate(address, await files(first)), refusal(/База данных новее программы/))
})

test('a number below the last one, a number twice and a strange name are refused', async () => {
  const address = await emptyDatabase()
  await migrate(address, await files(second))
  await assert.rejects(
    migrate(address, await files({ ...first, ...second })),
    refusal(/номер нужно увеличить/),
  )
  await assert.rejects(migrate(address, await files({ ...first, '0001-b.sql': '' })), refusal(/уже занят/))
  await assert.rejects(migrate(address, await files({ 'first.sql': '' })), refusal(/не по образцу/))
})

test('a migration that fails in the middle leaves nothing of itself', async () => {
  const address = await emptyDatabase()
  const broken = await files({ ...first, '0002-broken.sql': 'create table half (id int); select 1/0;' })
  await assert.rejects(migrate(address, broken), /0002-broken\.sql не применилась/)
  assert.deepEqual(await tables(address), ['first', 'schema_migration'])
  assert.deepEqual(await migrate(address, await files({ ...first, ...second })), ['0002-second.sql'])
})

test('two at once: one works, the other waits and finds all done', async () => {
  const address = await emptyDatabase()
  const all = await files({ '0001-slow.sql': 'select pg_sleep(0.2); create table slow (id int);' })
  const done = await Promise.all([migrate(address, all), migrate(address, all), migrate(address, all)])
  assert.deepEqual(done.flat(), ['0001-slow.sql'])
})

test('two databases of one server at once: the role is shared and made once', async () => {
  const addresses = await Promise.all([emptyDatabase(), emptyDatabase(), emptyDatabase()])
  const all = await files(first)
  const done = await Promise.all(addresses.map((address) => migrate(address, all)))
  assert.equal(done.flat().length, 3)
})

test('the files of the product apply to an empty database and to themselves', async () => {
  const address = await emptyDatabase()
  const copy = await mkdtemp(join(folder, 'all-'))
  await cp(migrationsFolder, copy, { recursive: true })
  assert.ok((await migrate(address, copy)).length > 0)
  assert.deepEqual(await migrate(address), [])
})

function refusal(words: RegExp) {
  return (error: unknown) => error instanceof MigrationRefused && words.test(error.message)
}

async function tables(address: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  const { rows } = await client.query(
    `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  await client.end()
  return rows.map(({ relname }) => relname)
}
