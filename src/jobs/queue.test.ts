import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../test/kit/database.ts'
import { until } from '../../test/kit/until.ts'
import { transaction } from '../db/connect.ts'
import { testClock } from '../outside/clock.ts'
import { createLog } from '../outside/log.ts'
import { enqueue } from './queue.ts'
import { runDueJobs, startWorker, type Tasks } from './worker.ts'

let it: TestDatabase
const done: string[] = []
const lines: string[] = []
const log = createLog({ level: 'info', clock: testClock('2026-09-05'), write: (line) => lines.push(line) })
const tasks = tasksWith(async ({ letterId }) => void done.push(letterId))

before(async () => {
  it = await testDatabase()
})

test('a job is done after its transaction', async () => {
  await transaction(it.db, (tx) => enqueue(tx, 'sendLetter', { letterId: 'a' }))
  await run()
  assert.deepEqual(done.splice(0), ['a'])
})

test('a job of a transaction that rolled back is not there', async () => {
  await assert.rejects(
    transaction(it.db, async (tx) => {
      await enqueue(tx, 'sendLetter', { letterId: 'never' })
      throw new Error('no')
    }),
  )
  await run()
  assert.deepEqual(done.splice(0), [])
})

test('a job of a key is there once, with the last payload; a later one waits', async () => {
  await enqueue(it.db, 'sendLetter', { letterId: 'b1' }, { key: 'b' })
  await enqueue(it.db, 'sendLetter', { letterId: 'b2' }, { key: 'b' })
  await enqueue(it.db, 'sendLetter', { letterId: 'later' }, { runAt: new Date('2099-01-01T00:00:00Z') })
  await run()
  assert.deepEqual(done.splice(0), ['b2'])
})

test('a job that fails is tried again and does not stop the rest; the log does not tell its payload', async () => {
  await enqueue(it.db, 'sendLetter', { letterId: 'bad' })
  await enqueue(it.db, 'sendLetter', { letterId: 'good' })
  const failing = tasksWith(async ({ letterId }) => {
    if (letterId === 'bad') throw new Error('mail server is down')
    done.push(letterId)
  })
  await runDueJobs({ connectionString: it.connectionString, log, tasks: failing })
  assert.deepEqual(done.splice(0), ['good'])
  const [line, ...more] = lines.splice(0)
  assert.deepEqual(more, [])
  const { level, happening, attempt, error } = JSON.parse(line ?? '{}')
  assert.deepEqual([level, happening, attempt], ['warn', 'job failed, will be tried again', 1])
  assert.equal(error.message, 'mail server is down')
})

test('the role of the application adds jobs and neither reads nor changes them', async () => {
  await assert.rejects(sql`select * from graphile_worker._private_jobs`.execute(it.db), { code: '42501' })
  await assert.rejects(sql`delete from graphile_worker._private_jobs`.execute(it.db), { code: '42501' })
})

test('a running worker takes a job at once, and goes on after the database cut all connections', async (t) => {
  const worker = await startWorker({
    connectionString: it.connectionString,
    log,
    tasks,
    schedule: [{ job: 'sendLetter', cron: '0 4 1 1 *', payload: { letterId: 'new year' } }],
  })
  t.after(() => worker.stop())
  // Told of it by the database, and not when it next comes round to look.
  await until(isListening)
  await enqueue(it.db, 'sendLetter', { letterId: 'now' })
  await until(() => done.includes('now'))
  await cutAll()
  await it.db
    .selectFrom('letter')
    .select('id')
    .execute()
    .catch(() => {})
  await enqueue(it.db, 'sendLetter', { letterId: 'after' })
  await until(() => done.includes('after'))
})

test('stopping waits for the job at work', async () => {
  let finished = false
  let begun = false
  const worker = await startWorker({
    connectionString: it.connectionString,
    log,
    tasks: tasksWith(async () => {
      begun = true
      await new Promise((then) => setTimeout(then, 150))
      finished = true
    }),
  })
  await enqueue(it.db, 'sendLetter', { letterId: 'slow' })
  await until(() => begun)
  await worker.stop()
  assert.equal(finished, true)
})

const run = () => runDueJobs({ connectionString: it.connectionString, log, tasks })

/** The queue is the same for all kinds of jobs; these tests use one. */
function tasksWith(sendLetter: Tasks['sendLetter']): Tasks {
  return { sendLetter } as Tasks
}

/** Cuts all connections, and waits until none of them could still take a statement. */
const cutAll = () => connections('pg_terminate_backend(pid, 60000)')

const isListening = async () => (await connections('query')).some(({ query }) => /^listen /i.test(query))

/** Asks for something of all connections to this database but the own. */
async function connections(what: string): Promise<{ query: string }[]> {
  const client = new pg.Client({ connectionString: it.connectionString })
  await client.connect()
  const { rows } = await client.query(
    `select ${what} from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  await client.end()
  return rows
}
