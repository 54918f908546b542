import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromBufferPromise } from 'yauzl'
import { until } from '../../test/kit/until.ts'
import { safeFileName, type ZipEntry, zipStream } from './zip.ts'

const at = new Date('2026-09-05T03:30:00Z')

async function namesOf(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(await buffer(zipStream(entries, { at })))
  const found: Record<string, string> = Object.create(null)
  for await (const entry of zip.eachEntry()) {
    const content = await zip.openReadStreamPromise(entry)
    found[entry.fileName] = (await buffer(content)).toString()
  }
  return found
}

const file = (name: string, text = 'x'): ZipEntry => ({ name, content: Buffer.from(text) })

test('Russian names and contents come out as they went in', async () => {
  const entries = [
    file('Иванова М. П. — учитель.docx', 'один'),
    { name: 'список.txt', content: Readable.from(['два', 'три']) },
  ]
  assert.deepEqual(
    { ...(await namesOf(entries)) },
    { 'Иванова М. П. — учитель.docx': 'один', 'список.txt': 'дватри' },
  )
})

test('files of one name are numbered, whatever the case of their letters', async () => {
  const names = Object.keys(await namesOf([file('Ким А.docx'), file('КИМ А.docx'), file('Ким А.docx')]))
  assert.deepEqual(names, ['Ким А.docx', 'КИМ А (2).docx', 'Ким А (3).docx'])
})

for (const [name, safe] of [
  ['Иванова М. П. — учитель.docx', 'Иванова М. П. — учитель.docx'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\Windows\\a.pdf', 'C__Windows_a.pdf'],
  ['Дело № 5/12: «итог»?.pdf', 'Дело № 5_12_ «итог»_.pdf'],
  ['con.docx', '_con.docx'],
  ['  .  ', 'файл'],
  ['имя. .docx', 'имя.docx'],
  ['a\u0000b\u202egnp.docx', 'abgnp.docx'],
  ['', 'файл'],
] as const)
  test(`the name «${name}» becomes «${safe}»`, () => assert.equal(safeFileName(name), safe))

test('a name of 10,000 letters is cut and keeps its extension', () => {
  const safe = safeFileName(`${'Щ'.repeat(10_000)}.docx`)
  assert.ok(Buffer.byteLength(safe) <= 200 && safe.endsWith('Щ.docx'))
})

test('any names make a readable archive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }),
      async (names) => {
        const found = Object.keys(await namesOf(names.map((name) => file(name))))
        assert.equal(new Set(found.map((name) => name.toLowerCase())).size, names.length)
        for (const name of found) assert.ok(!/[\\/:*?"<>|]/.test(name))
      },
    ),
    { numRuns: 100 },
  )
})

test('files are asked for as the archive is read, not all at once', async () => {
  let asked = 0
  async function* many() {
    for (let index = 0; index < 50; index++) {
      asked++
      yield { name: `${index}.pdf`, content: Buffer.alloc(200_000) }
    }
  }
  const stream = zipStream(many(), { at })
  await new Promise((soon) => setTimeout(soon, 50))
  assert.ok(asked < 5, `${asked} asked before reading`)
  assert.ok((await buffer(stream)).length > 10_000_000)
  assert.equal(asked, 50)
})

test('a reader who leaves ends the work', async () => {
  let ended = false
  async function* endless() {
    try {
      for (let index = 0; ; index++) yield { name: `${index}.pdf`, content: Buffer.alloc(200_000) }
    } finally {
      ended = true
    }
  }
  const stream = zipStream(endless(), { at })
  await new Promise((soon) => stream.once('data', soon))
  stream.destroy()
  await until(() => ended)
})

test('a file that fails fails the archive', async () => {
  async function* failing() {
    yield file('a.txt')
    throw new Error('the file is gone')
  }
  await assert.rejects(buffer(zipStream(failing(), { at })), /the file is gone/)
})

test('a stream that breaks off fails the archive', async () => {
  const broken = new Readable({ read: () => {} })
  setImmediate(() => broken.destroy(new Error('cut')))
  await assert.rejects(buffer(zipStream([{ name: 'a.txt', content: broken }], { at })), /cut/)
})
