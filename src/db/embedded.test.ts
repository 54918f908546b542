import assert from 'node:assert/strict'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { gone, killed, startChild, tryChild } from '../../test/kit/embeddedChild.ts'
import { until } from '../../test/kit/until.ts'
import { findBinaries, makeLinks } from './embedded/binaries.ts'
import { EmbeddedUnavailable, startEmbedded } from './embedded.ts'

const folder = mkdtempSync(join(tmpdir(), 'embedded-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const home = join(folder, 'home')
const postmaster = (of = home) =>
  Number(readFileSync(join(of, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

test('the first start makes a cluster, a later one finds what was written', async () => {
  const first = await startEmbedded({ folder: home, alone: true })
  assert.equal(first.adopted, false)
  await query(first.address(), 'create table kept (id int); insert into kept values (7)')
  await first.stop()
  assert.equal(existsSync(join(home, 'postgres/postmaster.pid')), false)
  const second = await startEmbedded({ folder: home, alone: true })
  assert.deepEqual(await query(second.address(), 'select id from kept'), [{ id: 7 }])
  await second.stop()
})

test('settings that guard the data are on', async () => {
  const it = await startEmbedded({ folder: home, alone: true })
  const [row] = await query(
    it.address(),
    `select current_setting('fsync') f, current_setting('data_checksums') c, current_setting('listen_addresses') l,
      current_setting('server_encoding') e`,
  )
  await it.stop()
  assert.deepEqual(row, { f: 'on', c: 'on', l: '', e: 'UTF8' })
})

test('a server whose application was killed is adopted, and nothing acknowledged is lost', async () => {
  const child = await startChild(home)
  const first = postmaster()
  await killed(child)
  const it = await startEmbedded({ folder: home, alone: true })
  assert.equal(it.adopted, true)
  assert.equal(postmaster(), first)
  assert.deepEqual(await query(it.address(), 'select count(*)::int n from acknowledged'), [{ n: 1 }])
  await it.stop()
})

test('a server that was killed itself comes back, and so do its connections', async () => {
  const happened: string[] = []
  const it = await startEmbedded({ folder: home, alone: true, onTrouble: (what) => happened.push(what) })
  const first = postmaster()
  process.kill(first, 'SIGKILL')
  await until(() => happened.includes('databaseBack'))
  assert.deepEqual(happened, ['databaseLost', 'databaseBack'])
  assert.notEqual(postmaster(), first)
  assert.deepEqual(await query(it.address(), 'select id from kept'), [{ id: 7 }])
  await it.stop()
})

test('application and server killed together: the next start recovers', async () => {
  const child = await startChild(home)
  process.kill(postmaster(), 'SIGKILL')
  await killed(child)
  const it = await startEmbedded({ folder: home, alone: true })
  assert.equal(it.adopted, false)
  assert.deepEqual(await query(it.address(), 'select count(*)::int n from acknowledged'), [{ n: 1 }])
  await it.stop()
})

test('after a restart of the machine the old number may belong to a stranger', async () => {
  const lines = [process.pid, join(home, 'postgres'), 1, 5432, join(home, 'run'), '', '', 'ready']
  writeFileSync(join(home, 'postgres/postmaster.pid'), `${lines.join('\n')}\n`)
  writeFileSync(join(home, 'run/.s.PGSQL.5432.lock'), `${lines.join('\n')}\n`)
  writeFileSync(join(home, 'run/.s.PGSQL.5432'), '')
  const it = await startEmbedded({ folder: home, alone: true })
  assert.deepEqual(await query(it.address(), 'select id from kept'), [{ id: 7 }])
  await it.stop()
})

test('a second one on the same folder is told who holds it, and the first goes on', async () => {
  const child = await startChild(home)
  await assert.rejects(startEmbedded({ folder: home, alone: true }), (error) => {
    assert.ok(error instanceof EmbeddedUnavailable)
    assert.match(
      error.message,
      new RegExp(`уже работает другая «Ступень» \\(процесс ${child.pid}\\).+STUPEN_DATA`),
    )
    return true
  })
  const command = await startEmbedded({ folder: home })
  assert.deepEqual(await query(command.address(), 'select id from kept'), [{ id: 7 }])
  await command.stop()
  assert.ok(postmaster())
  child.kill('SIGTERM')
  await gone(child)
  assert.equal(existsSync(join(home, 'postgres/postmaster.pid')), false)
})

test('two first starts at once: one gets the folder, the other a sentence', async () => {
  const fresh = join(folder, 'fresh')
  const both = await Promise.all([tryChild(fresh), tryChild(fresh)])
  const said = both.map(({ said }) => said()).toSorted()
  assert.match(said[0] ?? '', /^ready/)
  assert.match(said[1] ?? '', /уже работает другая «Ступень»/)
  for (const { child } of both) child.kill('SIGTERM')
  await Promise.all(both.map(({ child }) => gone(child)))
  assert.deepEqual(
    readdirSync(fresh).filter((name) => name.includes('.new-')),
    [],
  )
})

test('those who share leave the server to the last of them', async () => {
  const shared = join(folder, 'shared')
  const [one, two] = await Promise.all([
    startEmbedded({ folder: shared, durable: false }),
    startEmbedded({ folder: shared, durable: false }),
  ])
  await one.stop()
  assert.ok(postmaster(shared))
  await two.stop()
  assert.equal(existsSync(join(shared, 'postgres/postmaster.pid')), false)
})

test('starting and stopping against each other ends well', async () => {
  const shared = join(folder, 'shared')
  const busy = async () => {
    for (let i = 0; i < 5; i++) {
      const it = await startEmbedded({ folder: shared, durable: false })
      assert.deepEqual(await query(it.address(), 'select 1 as one'), [{ one: 1 }])
      await it.stop()
    }
  }
  await Promise.all([busy(), busy(), busy()])
  assert.equal(existsSync(join(shared, 'postgres/postmaster.pid')), false)
})

test('a first start that was cut off is begun anew', async () => {
  const cut = join(folder, 'cut')
  mkdirSync(join(cut, 'postgres.new-4194303'), { recursive: true })
  const it = await startEmbedded({ folder: cut, durable: false })
  await it.stop()
  assert.deepEqual(readdirSync(cut).toSorted(), ['postgres', 'postgres.log', 'run'])
})

test('a folder with a long or Russian name has its socket elsewhere', async () => {
  const long = join(folder, 'папка с пробелом', 'x'.repeat(90))
  const it = await startEmbedded({ folder: long, durable: false })
  const socket = decodeURIComponent(new URL(it.address()).hostname)
  assert.ok(socket.startsWith(join(tmpdir(), 'stupen-')), socket)
  await it.stop()
  rmSync(socket, { recursive: true })
})

if (process.getuid?.() === 0)
  test('root without name spaces runs the server as another user', async () => {
    chmodSync(folder, 0o711)
    const other = join(folder, 'deep/other')
    const { child, said } = await tryChild(other, { PATH: '/nonexistent' })
    assert.equal(said(), 'ready\n')
    assert.notEqual(statSync(join(other, 'postgres')).uid, 0)
    child.kill('SIGTERM')
    await gone(child)
    const it = await startEmbedded({ folder: other, alone: true })
    assert.deepEqual(await query(it.address(), 'select count(*)::int n from acknowledged'), [{ n: 1 }])
    await it.stop()
  })

test('a program that does not start says so in the words of PostgreSQL', async () => {
  const broken = join(folder, 'broken')
  const it = await startEmbedded({ folder: broken, durable: false })
  await it.stop()
  writeFileSync(join(broken, 'postgres/postgresql.conf'), 'shared_buffers = nonsense\n')
  await assert.rejects(startEmbedded({ folder: broken }), /не запускается .+DATABASE_URL/)
})

test('a system without binaries gets one sentence', () => {
  assert.throws(() => findBinaries('sunos-sparc'), /для этой системы \(sunos-sparc\) нет\. .+DATABASE_URL\.$/)
})

test('links that the install script did not make are made', () => {
  const lib = join(folder, 'package/native/lib')
  mkdirSync(lib, { recursive: true })
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  writeFileSync(join(folder, 'package/native/pg-symlinks.json'), JSON.stringify(links))
  makeLinks(join(folder, 'package'))
  makeLinks(join(folder, 'package'))
  assert.equal(readlinkSync(join(lib, 'libpq.so.5')), 'libpq.so.5.18')
})

async function query(address: string, sql: string) {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows ?? []
}
