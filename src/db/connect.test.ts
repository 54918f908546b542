import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../test/kit/database.ts'
import { Conflict, connect, isDatabaseAway, type Tx, transaction } from './connect.ts'
import { startEmbedded } from './embedded.ts'

let it: TestDatabase

before(async () => {
  it = await testDatabase()
  const owner = new pg.Client({ connectionString: it.connectionString })
  await owner.connect()
  await owner.query('create table place (id int primary key, n int not null default 0)')
  await owner.query('insert into place values (1), (2); grant all on place to stupen_app')
  await owner.end()
})

test('days are text, counters are numbers, exact decimals are text, moments are moments in UTC', async () => {
  const { rows } = await sql`select date '2026-09-05' as day, 7::int8 as count, 1.10::numeric as sum,
    array[date '2026-09-05', null] as days, array[]::date[] as none, timestamptz '2026-09-05 12:00+07' as at,
    (timestamp '2026-09-05 12:00')::timestamptz::text as utc, null::date as nothing`.execute(it.db)
  assert.deepEqual(rows, [
    {
      day: '2026-09-05',
      count: 7,
      sum: '1.10',
      days: ['2026-09-05', null],
      none: [],
      at: new Date('2026-09-05T05:00:00Z'),
      utc: '2026-09-05 12:00:00+00',
      nothing: null,
    },
  ])
})

test('every connection works as the role of the application, whatever the address asks for', async () => {
  const address = new URL(it.connectionString)
  address.searchParams.set('options', '-c role=postgres')
  const other = connect({ connectionString: address.href, role: 'stupen_app', max: 2 })
  const both = await Promise.all([whoAmI(other.db), whoAmI(other.db), whoAmI(it.db)])
  assert.deepEqual(both, ['stupen_app', 'stupen_app', 'stupen_app'])
  await other.close()
})

test('two transactions that lock each other out both get done', async () => {
  let waiting = 0
  let both = () => {}
  const met = new Promise<void>((done) => {
    both = done
  })
  const take = (first: number, then: number) => async (tx: Tx) => {
    await add(tx, first)
    if (++waiting === 2) both()
    await met
    await add(tx, then)
  }
  await Promise.all([transaction(it.db, take(1, 2)), transaction(it.db, take(2, 1))])
  assert.deepEqual(await places(), [2, 2])
})

test('what touched the world outside is not done twice', async () => {
  let times = 0
  const fail = () => {
    times++
    throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
  }
  await assert.rejects(transaction(it.db, fail, { once: true }), { code: '40P01' })
  assert.equal(times, 1)
  await assert.rejects(transaction(it.db, fail), { code: '40P01' })
  assert.equal(times, 5)
})

test('a conflict rolls back and is not tried again', async () => {
  const before = await places()
  await assert.rejects(
    transaction(it.db, async (tx) => {
      await add(tx, 1)
      throw new Conflict('faster')
    }),
    Conflict,
  )
  assert.deepEqual(await places(), before)
})

test('a text that comes again is prepared once per connection and gives the same', async () => {
  const one = connect({ connectionString: it.connectionString, role: 'stupen_app', max: 1 })
  for (let i = 0; i < 5; i++) {
    const { rows } = await sql`select ${i}::int + 1 as sum`.execute(one.db)
    assert.deepEqual(rows, [{ sum: i + 1 }])
  }
  const { rows } = await sql<{ n: number }>`select count(*) as n from pg_prepared_statements`.execute(one.db)
  assert.deepEqual(rows, [{ n: 1 }])
  await one.close()
})

test('lists of every length do not fill the memory of the server', async () => {
  const one = connect({ connectionString: it.connectionString, max: 1 })
  for (let i = 1; i < 1500; i++)
    await one.pool.query(
      `select 1 where $1::int in (${Array.from({ length: i % 700 }, () => 1).join() || 0})`,
      [i],
    )
  const { rows } = await one.pool.query('select count(*)::int as n from pg_prepared_statements')
  assert.ok(rows[0].n <= 500, `${rows[0].n} statements`)
  await one.close()
})

test('when the database restarts, queries fail cleanly meanwhile and work afterwards', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'restart-'))
  after(() => rm(folder, { recursive: true }))
  const first = await startEmbedded({ folder, durable: false })
  const lost: Error[] = []
  const connection = connect({
    connectionString: first.address(),
    max: 3,
    onLost: (error) => lost.push(error),
  })
  const inTransaction = transaction(connection.db, async (tx) => {
    await sql`select 1`.execute(tx)
    await first.stop()
    await sql`select 1`.execute(tx)
  })
  await assert.rejects(inTransaction, isDatabaseAway)
  await assert.rejects(sql`select 1`.execute(connection.db), isDatabaseAway)
  const second = await startEmbedded({ folder, durable: false })
  assert.deepEqual((await sql`select 1 as one`.execute(connection.db)).rows, [{ one: 1 }])
  await connection.close()
  await second.stop()
})

test('a wrong query does not look like a database that is away', async () => {
  await assert.rejects(sql`select nonsense`.execute(it.db), (error) => !isDatabaseAway(error))
})

const add = (tx: Tx, id: number) => sql`update place set n = n + 1 where id = ${id}`.execute(tx)

async function places(): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select n from place order by id`.execute(it.db)
  return rows.map(({ n }) => n)
}

async function whoAmI(db: TestDatabase['db']) {
  const { rows } = await sql<{ who: string }>`select current_user as who`.execute(db)
  return rows[0]?.who
}
