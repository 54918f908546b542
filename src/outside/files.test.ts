import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { FileMissing, type FileStore, FileTooLarge, localFiles } from './files.ts'

let folder: string
let files: FileStore

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
  files = await localFiles(folder)
})

after(() => rm(folder, { recursive: true }))

const from = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)))

test('what was put comes back, whole or in part, under a name that tells nothing', async () => {
  const kept = await files.put(from('итоговое ', 'заключение'), { atMost: 1000 })
  assert.match(kept.key, /^[0-9a-f]{32}$/)
  assert.equal(kept.size, Buffer.byteLength('итоговое заключение'))
  assert.equal(kept.sha256, createHash('sha256').update('итоговое заключение').digest('hex'))
  const opened = await files.open(kept.key)
  assert.equal(opened.size, kept.size)
  assert.equal(await text(opened.stream), 'итоговое заключение')
  assert.equal(await text((await files.open(kept.key, { start: 0, end: 15 })).stream), 'итоговое')
})

test('a file over the limit is stopped on the way and leaves nothing', async () => {
  let asked = 0
  async function* endless() {
    for (;;) {
      asked++
      yield Buffer.alloc(1000)
    }
  }
  await assert.rejects(files.put(endless(), { atMost: 5000 }), FileTooLarge)
  assert.equal(asked, 6)
  assert.deepEqual(await incoming(), [])
})

test('a connection cut in the middle leaves nothing', async () => {
  async function* cut() {
    yield Buffer.from('half')
    throw new Error('aborted')
  }
  await assert.rejects(files.put(cut(), { atMost: 5000 }), /aborted/)
  assert.deepEqual(await incoming(), [])
})

test('a process killed in the middle leaves no half file in the store, and the rest is swept a day later', async () => {
  const before = await stored()
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `
    import { localFiles } from ${JSON.stringify(import.meta.resolve('./files.ts'))}
    const files = await localFiles(${JSON.stringify(folder)})
    async function* slow() { yield Buffer.from('half'); process.send('written'); await new Promise(() => setInterval(() => {}, 1000)) }
    await files.put(slow(), { atMost: 1000 })
  `,
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  await new Promise((done) => child.once('message', done))
  child.kill('SIGKILL')
  await new Promise((done) => child.once('exit', done))
  assert.deepEqual(await stored(), before)
  const [part] = await incoming()
  assert.ok(part)
  await localFiles(folder)
  assert.deepEqual(await incoming(), [part])
  await utimes(join(folder, 'incoming', part), 1, 1)
  await localFiles(folder)
  assert.deepEqual(await incoming(), [])
})

test('a finished upload is taken over by moving it', async () => {
  const path = join(folder, 'upload.bin')
  await writeFile(path, Buffer.alloc(100_000, 7))
  const kept = await files.adopt(path, { atMost: 100_000 })
  assert.equal((await buffer((await files.open(kept.key)).stream)).length, 100_000)
  await assert.rejects(files.adopt(path), /ENOENT/)
  await writeFile(path, Buffer.alloc(100_001))
  await assert.rejects(files.adopt(path, { atMost: 100_000 }), FileTooLarge)
  await rm(path)
})

test('keys cannot lead out of the store', async () => {
  for (const key of ['../../etc/passwd', '', 'AB'.repeat(16), `${'a'.repeat(32)}/`, '0'.repeat(32)])
    await assert.rejects(files.open(key), FileMissing, key)
})

test('removing is final, and twice is no error', async () => {
  const { key } = await files.put(from('x'), { atMost: 1 })
  await files.remove(key)
  await files.remove(key)
  await assert.rejects(files.open(key), FileMissing)
})

// A disk of 64 KB that only the child process sees, where the system allows it; a limit on the size of files everywhere.
const fullDisks = [
  { name: 'limit', run: ['sh', '-c', `trap '' XFSZ; ulimit -f 64; exec "$@"`, 'sh'] },
  { name: 'disk', run: ['unshare', '-Urm', 'sh', '-c', `mount -t tmpfs -o size=64k tmpfs "$0"; exec "$@"`] },
].filter(({ run }) => run[0] === 'sh' || spawnSync('unshare', ['-Urm', 'true']).status === 0)

for (const { name, run } of fullDisks)
  test(`a full disk is told as such and leaves nothing (${name})`, async () => {
    const small = await mkdtemp(join(folder, 'small-'))
    const script = `
      import { localFiles } from ${JSON.stringify(import.meta.resolve('./files.ts'))}
      import { readdirSync } from 'node:fs'
      const files = await localFiles(${JSON.stringify(small)})
      async function* big() { for (let i = 0; i < 100; i++) yield Buffer.alloc(4096, 1) }
      const name = await files.put(big(), { atMost: 1e9 }).then(() => 'kept', error => error.name)
      process.stdout.write(name + readdirSync(${JSON.stringify(`${small}/incoming`)}).length)`
    const [command = '', ...args] = [
      ...run,
      ...(name === 'disk' ? [small] : []),
      ...[process.execPath, '--import', 'tsx', '--input-type=module', '-e', script],
    ]
    const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
    assert.equal(stdout, 'StoreFull0', stderr)
  })

const incoming = () => readdir(join(folder, 'incoming'))
const stored = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{32}$/.test(name))
