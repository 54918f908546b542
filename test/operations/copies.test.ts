// Backup and restore: what comes back is what was there, row by row and file by file.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { filesName, type Manifest, partName } from '../../src/cli/backup/manifest.ts'
import { makeBackup } from '../../src/cli/backup.ts'
import { checkBackup, restoreBackup } from '../../src/cli/restore.ts'
import { filesFolder } from '../../src/compose.ts'
import type { Config } from '../../src/config.ts'
import { connect } from '../../src/db/connect.ts'
import { connectOwner, migrationsOf } from '../../src/db/copy.ts'
import { findBreaches } from '../../src/db/invariants.ts'
import { knownMigrations, migrate, migrationsFolder } from '../../src/db/migrate.ts'
import { sealEvents } from '../../src/db/sealing.ts'
import { openPaper } from '../../src/features/documents/index.ts'
import { keepFile } from '../../src/features/files/index.ts'
import { startWorker } from '../../src/jobs/worker.ts'
import { localFiles } from '../../src/outside/files.ts'
import { tasks } from '../../src/tasks.ts'
import { emptyDatabase } from '../kit/database.ts'
import { filesBelow, testFolder } from '../kit/folders.ts'
import { handedIn, signedPaper } from '../kit/handIns.ts'
import { givePaper } from '../kit/papers.ts'
import { rowsOf } from '../kit/rows.ts'
import { scene } from '../kit/scene.ts'
import { testConfig, world } from '../kit/world.ts'

const quiet = () => {}
const w = await world()
const s = await scene(w)
const source: Config = { ...w.to.config, databaseUrl: w.connectionString }
await keepUnclaimed()
const paper = await givePaper(w, 'Договор на бумаге')
await sealEvents(w.to.db, w.clock.now())

test('a backup of a whole region comes back row by row and file by file, and the chain of its history holds', async () => {
  const folder = join(await testFolder(), 'copy')
  const made = await makeBackup(source, folder, quiet)
  assert.deepEqual(made.files.missing, [])
  assert.deepEqual(await checkBackup(folder, quiet), made)

  const target = await emptyInstallation()
  await restoreBackup(target, folder, made, { force: false, onProgress: quiet })
  assert.deepEqual(await rowsOf(target.databaseUrl ?? ''), await rowsOf(w.connectionString))
  assert.deepEqual(
    await filesBelow(filesFolder(target.dataFolder)),
    await filesBelow(filesFolder(source.dataFolder)),
  )
  await withOwner(target, async (db) => {
    const files = await localFiles(filesFolder(target.dataFolder))
    const opened = await openPaper({ ...w.to, db, files }, paper)
    assert.equal(opened?.bytes.toString(), 'Договор на бумаге')
    assert.deepEqual(await findBreaches(db), [])
    // Keys, triggers and counters are as in a database that was never restored.
    await assert.rejects(sql`delete from event`.execute(db), { code: '42501' })
    await assert.rejects(sql`update attestation_case set person_id = gen_random_uuid()`.execute(db), {
      code: '23503',
    })
    const { rows } = await sql<{ ahead: boolean }>`
      select nextval('event_id_seq') > (select max(id) from event) as ahead`.execute(db)
    assert.deepEqual(rows, [{ ahead: true }])
  })
})

test('letters that waited wait in the queue again', async () => {
  const { made, folder } = await copied()
  const target = await emptyInstallation()
  await restoreBackup(target, folder, made, { force: false, onProgress: quiet })
  await withOwner(target, async (db) => {
    const { rows } = await sql<{ letters: number; jobs: number }>`
      select (select count(*) from letter where status in ('queued', 'waiting')) as letters,
        (select count(*) from graphile_worker.jobs where task_identifier = 'sendLetter') as jobs`.execute(db)
    assert.ok((rows[0]?.letters ?? 0) > 3)
    assert.equal(rows[0]?.jobs, rows[0]?.letters)
  })
})

test('a backup made while people hand in holds one moment: all that was acknowledged before, and nothing by halves', async () => {
  const folder = join(await testFolder(), 'copy')
  const { visitor } = s.people.specialist
  const done: { sha256: string; at: 'before' | 'during' }[] = []
  let at: 'before' | 'during' = 'before'
  let going = true
  const writer = (async () => {
    for (let i = 0; going; i++) {
      const pdf = await signedPaper(w, `сдача ${i}`)
      await handedIn(w, visitor, s.cases.given.assignmentId, pdf)
      done.push({ sha256: sha256(pdf), at })
    }
  })()
  while (done.length < 3) await pause(20)
  at = 'during'
  const made = await makeBackup(source, folder, quiet)
  while (done.filter((one) => one.at === 'during').length < 1) await pause(20)
  going = false
  await writer

  const target = await emptyInstallation()
  await restoreBackup(target, folder, made, { force: false, onProgress: quiet })
  await withOwner(target, async (db) => {
    assert.deepEqual(await findBreaches(db), [])
    const { rows } = await sql<{ key: string; sha256: string }>`
      select f.store_key as key, f.sha256 from conclusion_version v join file f on f.id = v.file_id`.execute(
      db,
    )
    const there = new Set(rows.map((row) => row.sha256))
    for (const one of done) if (one.at === 'before') assert.ok(there.has(one.sha256))
    const store = await filesBelow(filesFolder(target.dataFolder))
    const stored = new Set(Object.values(store))
    for (const row of rows) assert.ok(stored.has(row.sha256), row.key)
  })
})

test('a damaged backup is refused before anything is touched, and the damage is named', async () => {
  const { folder, made } = await copied()
  const target = await emptyInstallation()
  // One that belongs to something: what nobody has claimed may be missing.
  const kept = await w.to.db
    .selectFrom('file')
    .select('store_key as key')
    .where('claimed_at', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  const names = Object.keys(await filesBelow(join(folder, 'files')))
  const file = names.find((name) => name.endsWith(kept.key)) ?? ''
  const damages: [string, string, (path: string) => Promise<void>][] = [
    ['a changed table', partName('person'), (path) => appendFile(path, 'x')],
    ['a lost table', partName('event'), (path) => rm(path)],
    ['a changed list of files', filesName, (path) => writeFile(path, '')],
    ['a changed file', join('files', file), (path) => writeFile(path, 'другое')],
    ['a lost file', join('files', file), (path) => rm(path)],
  ]
  for (const [what, name, damage] of damages) {
    const path = join(folder, name)
    const whole = await readFile(path)
    await damage(path)
    await assert.rejects(
      checkBackup(folder, quiet),
      new RegExp(`повреждена[\\s\\S]*${name.split('/').at(-1)}`),
      what,
    )
    await writeFile(path, whole)
  }
  await checkBackup(folder, quiet)

  await writeFile(join(folder, 'manifest.json'), '{"format": 1}')
  await assert.rejects(checkBackup(folder, quiet), /Опись копии .* испорчена/)
  await rm(join(folder, 'manifest.json'))
  await assert.rejects(checkBackup(folder, quiet), /нет законченной копии/)

  // Even what slips past the checksums leaves nothing behind: the rows come in one transaction.
  const short: Manifest = {
    ...made,
    tables: { ...made.tables, letter: { ...part(made, 'letter'), rows: 1 } },
  }
  await assert.rejects(
    restoreBackup(target, folder, short, { force: false, onProgress: quiet }),
    /В таблице letter/,
  )
  await withOwner(target, async (db) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from person`.execute(db)
    assert.deepEqual(rows, [{ n: 0 }])
  })
})

test('nobody is overwritten by chance, and no server is restored under its feet', async () => {
  const { folder, made } = await copied()
  const target = await emptyInstallation()
  const restored = (force: boolean) => restoreBackup(target, folder, made, { force, onProgress: quiet })
  await restored(false)
  await assert.rejects(restored(false), /уже есть люди/)
  await withOwner(target, (db) => sql`update person set last_name = 'Чужая'`.execute(db))
  await restored(true)
  assert.deepEqual(await rowsOf(target.databaseUrl ?? ''), await rowsOf(w.connectionString))

  const worker = await startWorker({
    connectionString: target.databaseUrl ?? '',
    tasks: tasks(w.to, { send: () => Promise.reject(new Error('not here')), close() {} }),
    log: w.to.log,
    concurrency: 1,
  })
  await assert.rejects(restored(true), /работает сервер/)
  await worker.stop()
})

test('a backup of an earlier version goes the way of an upgrade; one of a later version is refused', async () => {
  const all = await knownMigrations()
  const early = all[8] ?? ''
  const old = await emptyInstallation()
  await migrate(old.databaseUrl ?? '', migrationsFolder, early)
  await withOwner(old, (db) =>
    sql`insert into person (id, last_name, first_name, sort_name, search, created_at)
      values ('0190a7a0-0000-7000-8000-000000000001', 'Ёлкина', 'Анна', 'Ёлкина Анна', 'елкина анна', now())`.execute(
      db,
    ),
  )
  const folder = join(await testFolder(), 'copy')
  const made = await makeBackup(old, folder, quiet)
  assert.equal(made.migrations.at(-1), early)

  const target = await emptyInstallation()
  await restoreBackup(target, folder, made, { force: false, onProgress: quiet })
  const owner = await connectOwner(target.databaseUrl ?? '')
  assert.deepEqual(await migrationsOf(owner), all)
  assert.deepEqual((await owner.query('select last_name from person')).rows, [{ last_name: 'Ёлкина' }])
  await owner.end()

  const current = { ...target, databaseUrl: await emptyDatabase() }
  await migrate(current.databaseUrl)
  const wish = { force: false, onProgress: quiet }
  await assert.rejects(restoreBackup(current, folder, made, wish), /более старой программой/)
  const later = { ...made, migrations: [...all, '9999-later.sql'] }
  await assert.rejects(restoreBackup(current, folder, later, wish), /нет миграции 9999-later/)
})

test('a lost file does not prevent a backup, but is named in it', async () => {
  const other = { ...source, dataFolder: await testFolder() }
  const folder = join(await testFolder(), 'copy')
  const made = await makeBackup(other, folder, quiet)
  // The file that nobody has claimed could have been swept away; the others belong to something.
  assert.equal(made.files.missing.length, made.files.rows - 1)
  assert.deepEqual(await checkBackup(folder, quiet), made)
})

test('a backup that fails leaves nothing, and none is written over another', async () => {
  const place = await testFolder()
  await mkdir(join(place, 'taken'))
  await writeFile(join(place, 'taken', 'letter.txt'), 'here')
  await assert.rejects(makeBackup(source, join(place, 'taken'), quiet), /не пуста/)
  await mkdir(join(place, 'other.partial'))
  await assert.rejects(makeBackup(source, join(place, 'other'), quiet), /занята чем-то другим/)
  await rm(join(place, 'other.partial'), { recursive: true })

  const nothing = await emptyInstallation()
  await assert.rejects(makeBackup(nothing, join(place, 'nothing'), quiet), /База данных пуста/)
  const stop = () => {
    throw new Error('the power is gone')
  }
  await assert.rejects(makeBackup(source, join(place, 'cut'), stop), /power/)
  assert.deepEqual(await readdir(place), ['taken'])
  // An empty folder that waits for the backup is as good as none.
  await mkdir(join(place, 'ready'))
  await makeBackup(source, join(place, 'ready'), quiet)
  await checkBackup(join(place, 'ready'), quiet)
})

/** A file that somebody has sent and that is not part of anything yet. */
async function keepUnclaimed(): Promise<void> {
  const stored = await w.to.files.put(Readable.from([Buffer.from('ещё ничьё')]), { atMost: 100 })
  await keepFile(w.to.db, w.clock.now(), {
    stored,
    name: 'ещё ничьё.pdf',
    kind: 'pdf',
    mime: 'application/pdf',
    ownerId: null,
  })
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

async function emptyInstallation(): Promise<Config> {
  return testConfig(await testFolder(), { databaseUrl: await emptyDatabase() })
}

async function copied() {
  const folder = join(await testFolder(), 'copy')
  return { folder, made: await makeBackup(source, folder, quiet) }
}

async function withOwner(
  { databaseUrl = '' }: Config,
  work: (db: ReturnType<typeof connect>['db']) => Promise<unknown>,
): Promise<void> {
  const { db, close } = connect({ connectionString: databaseUrl, max: 1 })
  await work(db).finally(close)
}

function part(made: Manifest, table: string) {
  const found = made.tables[table]
  if (!found) throw new Error(`no table ${table}`)
  return found
}
