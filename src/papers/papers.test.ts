import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { fromBufferPromise } from 'yauzl'
import { wordFile, xmlOf } from '../../test/kit/wordFiles.ts'
import { openPapers, zipStream } from './index.ts'
import { openThread, ThreadLost, ThreadTimedOut } from './thread.ts'

const papers = openPapers()
after(() => papers.close())

const path = 'test/samples/conclusion-template.docx'

test('a template may be given as bytes, as a path or on demand', async () => {
  const bytes = readFileSync(path)
  const filled = await Promise.all([
    papers.fill('a', bytes, { фио: 'Иванова' }),
    papers.fill('b', path, { фио: 'Иванова' }),
    papers.fill('c', async () => bytes, { фио: 'Иванова' }),
  ])
  for (const docx of filled) assert.match(await xmlOf(docx), /Иванова/)
})

test('a template is asked for once', async () => {
  let asked = 0
  const load = async () => {
    asked++
    return readFileSync(path)
  }
  for (let count = 0; count < 5; count++) await papers.fill('once', load, {})
  assert.equal(asked, 1)
})

test('fifty forms become one archive', async () => {
  const forms = await papers.fillMany(
    'many',
    path,
    Array.from({ length: 50 }, (_, index) => ({ дело_номер: `2026/${index}` })),
  )
  const entries = forms.map((content, index) => ({ name: `Дело ${index}.docx`, content }))
  const zip = await fromBufferPromise(
    await buffer(zipStream(entries, { at: new Date('2026-09-05T00:00:00Z') })),
  )
  assert.equal(zip.entryCount, 50)
  assert.match(await xmlOf(forms[49]!, 'word/footer1.xml'), /2026\/49/)
})

test('a template that cannot be opened fails its own call only', async () => {
  await assert.rejects(papers.fill('bad', Buffer.from('no template'), {}), /cannot be opened/)
  assert.ok((await papers.blank('good', path)).length > 5000)
})

test('the check of a template answers from its thread', async () => {
  assert.deepEqual(await papers.checkTemplate(Buffer.alloc(0), 'conclusion'), {
    ok: false,
    faults: [
      {
        fault: 'empty',
        field: '',
        place: 'Файл',
        says: 'Файл пустой. Выберите файл шаблона в формате DOCX.',
      },
    ],
  })
})

test('a template that breaks the thread is refused, and the thread comes back', async () => {
  const checked = await papers.checkTemplate(
    wordFile({ body: '<w:p></w:p>'.repeat(8_000_000) }),
    'conclusion',
  )
  assert.ok(!checked.ok && checked.faults[0]?.fault === 'tooSlow')
  assert.deepEqual(await papers.checkTemplate(wordFile({ body: '' }), 'conclusion'), { ok: true, fields: [] })
})

test('a file that is not there is our own fault, not a refusal', async () => {
  await assert.rejects(papers.inspect('test/samples/papers/absent', 'a.pdf', { atMost: 1 }), /ENOENT/)
})

test('a call that outstays its time ends, the next one is answered by a new thread', async () => {
  const hasty = openThread('papers/docx.worker', { atMost: 1 })
  await assert.rejects(hasty.call('warmUp', null), ThreadTimedOut)
  await hasty.close()
  const patient = openThread('papers/docx.worker', { atMost: 30_000 })
  const unknown = patient.call('noSuchCall', null)
  const known = patient.call('warmUp', null)
  await assert.rejects(unknown, /not a function/)
  assert.equal(await known, null)
  await patient.close()
})

test('calls that wait when a thread is closed are told so', async () => {
  const thread = openThread('papers/docx.worker', { atMost: 30_000 })
  const calls = [thread.call('warmUp', null), thread.call('warmUp', null)]
  const settled = Promise.allSettled(calls)
  await thread.close()
  for (const call of await settled) assert.ok(call.status === 'rejected' && call.reason instanceof ThreadLost)
})
