// Papers given out: sealed at rest, opened for their own row only, numbered, kept over a change of keys.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { member } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { filesFolder } from '../../compose.ts'
import { transaction } from '../../db/connect.ts'
import { system } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import {
  actSample,
  contractSample,
  orderListSample,
  terminationSample,
} from '../../dev/gallery/samples/contractors.ts'
import { get } from '../../web/route.ts'
import { sweepFiles } from '../files/index.ts'
import {
  insertPapers,
  makePaper,
  openPaper,
  papersOf,
  resealPapers,
  type StoredPaper,
  sendPaper,
  storePaper,
  storeScan,
  tryPapers,
} from './index.ts'

const path = (c: { req: { param(name: string): string | undefined } }, name: string): string =>
  c.req.param(name) ?? ''

const w = await world({
  today: '2026-11-10',
  rooms: [
    {
      name: 'papersForTest',
      routes: [
        get('/test/papers/:about/:id', 'contract.read', (c) =>
          sendPaper(c, { kind: 'contract', aboutId: path(c, 'about'), paperId: path(c, 'id') }),
        ),
      ],
    },
  ],
})
const { to } = w
const text = 'Паспорт 6900 000001, СНИЛС 000-000-001 00'
const folder = filesFolder(to.config.dataFolder)

const stored = (aboutId: string, format: 'docx' | 'pdf' = 'pdf'): Promise<StoredPaper> =>
  storePaper(to, { kind: 'contract', aboutId, format, name: `Договор.${format}`, bytes: Buffer.from(text) })

const give = (papers: readonly StoredPaper[]): Promise<number> =>
  transaction(to.db, (tx) => insertPapers(tx, to, system, papers))

async function given(aboutId = newId()): Promise<{ aboutId: string; id: string }> {
  await give([await stored(aboutId)])
  const [paper] = await papersOf(to.db, 'contract', aboutId)
  return { aboutId, id: paper?.id ?? '' }
}

const onDisk = (key: string): string => join(folder, key.slice(0, 2), key.slice(2, 4), key)
const isThere = (key: string): Promise<boolean> =>
  stat(onDisk(key)).then(
    () => true,
    () => false,
  )
const keyOf = async (id: string): Promise<string> =>
  (await to.db.selectFrom('paper').select('store_key').where('id', '=', id).executeTakeFirstOrThrow())
    .store_key

async function everything(): Promise<Buffer> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((it) => it.isFile()).map((it) => readFile(join(it.parentPath, it.name)))
  return Buffer.concat(await Promise.all(files))
}

test('nothing that a paper says lies readable in the store', async () => {
  const { aboutId, id } = await given()
  const bytes = await everything()
  for (const part of ['Паспорт', '6900 000001', 'СНИЛС']) assert.equal(bytes.includes(part), false, part)
  const opened = await openPaper(to, { kind: 'contract', aboutId, paperId: id })
  assert.equal(opened?.bytes.toString(), text)
})

test('a paper changed in the store, or moved to another row, does not open', async () => {
  const one = await given()
  const other = await given()
  const key = await keyOf(one.id)
  const bytes = await readFile(onDisk(key))
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  await writeFile(onDisk(key), bytes)
  const wanted = { kind: 'contract', aboutId: one.aboutId, paperId: one.id } as const
  await assert.rejects(openPaper(to, wanted))
  await writeFile(onDisk(key), await readFile(onDisk(await keyOf(other.id))))
  await assert.rejects(openPaper(to, wanted))
})

test('the formats of one paper have one number, the next paper the next; of one thing only', async () => {
  const aboutId = newId()
  assert.equal(await give([await stored(aboutId, 'docx'), await stored(aboutId)]), 1)
  assert.equal(await give([await stored(aboutId)]), 2)
  assert.deepEqual(
    (await papersOf(to.db, 'contract', aboutId)).map(({ number, format }) => [number, format]),
    [
      [2, 'pdf'],
      [1, 'docx'],
      [1, 'pdf'],
    ],
  )
  assert.deepEqual(await papersOf(to.db, 'act', aboutId), [])
  await assert.rejects(give([await stored(aboutId), await stored(newId())]))
  await assert.rejects(give([]))
})

test('what was never given out is swept after a day, what was given out never', async () => {
  const { aboutId, id } = await given()
  const loose = await stored(aboutId)
  w.clock.set('2026-11-13')
  await sweepFiles(to)()
  assert.equal(await isThere(loose.sealed.key), false)
  assert.equal(await isThere(await keyOf(id)), true)
  await assert.rejects(give([loose]), /not there/)
})

test('a paper is sent as an attachment; what is about something else, or no paper, is 404', async () => {
  const { aboutId, id } = await given()
  const center = await member(w)
  const sent = await center.visitor.get(`/test/papers/${aboutId}/${id}`)
  assert.equal(sent.status, 200)
  assert.equal(sent.html, text)
  assert.equal(sent.headers.get('content-type'), 'application/pdf')
  assert.match(sent.headers.get('content-disposition') ?? '', /^attachment; .*%D0%94/)
  assert.equal(sent.headers.get('cache-control'), 'private, no-store')
  for (const path of [`${newId()}/${id}`, `${aboutId}/${newId()}`, `${aboutId}/nonsense`])
    assert.equal((await center.visitor.get(`/test/papers/${path}`)).status, 404, path)
})

test('a scan is judged by its content and sealed; what was uploaded is gone', async () => {
  const pdf = await to.papers.standardPdf('act', actSample(to.clock.now()))
  for (const [bytes, name] of [
    [pdf, 'скан.pdf'],
    [Buffer.from('MZ программа'), 'скан.pdf'],
  ] as const) {
    const file = await to.files.put([bytes] as never, { atMost: 1e7 })
    const aboutId = newId()
    const done = await storeScan(to, 'actScan', aboutId, { ...file, field: 'file', name })
    assert.equal(await isThere(file.key), false)
    if (bytes === pdf) {
      assert.ok('id' in done)
      assert.equal(await give([done]), 1)
      const opened = await openPaper(to, { kind: 'actScan', aboutId, paperId: done.id })
      assert.deepEqual(opened?.bytes, pdf)
    } else assert.match('says' in done ? done.says : '', /PDF/)
  }
})

test('papers of every kind are made as PDF where no template is loaded', async () => {
  const now = to.clock.now()
  for (const papers of [
    await makePaper(to, 'contract', contractSample(now), newId()),
    await makePaper(to, 'termination', terminationSample(now), newId()),
    await makePaper(to, 'act', actSample(now), newId()),
    await makePaper(to, 'orderList', orderListSample(now), newId()),
  ]) {
    assert.deepEqual(
      papers.map(({ format, templateVersionId }) => [format, templateVersionId]),
      [['pdf', null]],
    )
    assert.match(papers[0]?.name ?? '', /^[^/\\:]+[^.]\.pdf$/)
    assert.equal(await give(papers), 1)
  }
})

test('with a new key every paper is sealed anew, the old bytes are gone, and a broken one is named', async () => {
  const { aboutId, id } = await given()
  const broken = await given()
  const before = await keyOf(id)
  const old = to.config.fieldKeys
  await writeFile(onDisk(await keyOf(broken.id)), 'spoilt')
  const keys = [{ id: 'new', key: randomBytes(32) }, ...old]
  const shelf = { db: to.db, files: to.files, keys }
  const done = await resealPapers({ ...shelf, now: to.clock.now() }, () => {})
  assert.ok(done.broken.includes(`paper:${broken.id}`))
  assert.equal(await isThere(before), false)
  const config = { ...to.config, fieldKeys: keys.slice(0, 1) }
  const opened = await openPaper({ ...to, config }, { kind: 'contract', aboutId, paperId: id })
  assert.equal(opened?.bytes.toString(), text)
  const tried = await tryPapers({ ...shelf, keys: keys.slice(0, 1) })
  assert.deepEqual(
    tried.map(({ keyId, opens }) => [keyId, opens]),
    [
      [old[0]?.id, false],
      ['new', true],
    ].toSorted(),
  )
  assert.equal((await resealPapers({ ...shelf, now: to.clock.now() }, () => {})).resealed, 0)
  w.clock.set('2026-11-20')
  await sweepFiles(to)()
  assert.equal(await isThere(await keyOf(id)), true)
})
