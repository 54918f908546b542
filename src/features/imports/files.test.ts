// Files that people bring by mistake or on purpose: each is refused with a sentence, and nothing comes of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  attesteesXlsx,
  doJobs,
  readList,
  sendList,
  specialistsXlsx,
  takeList,
} from '../../../test/kit/lists.ts'
import { member } from '../../../test/kit/people.ts'
import { bombOf, cp1251, csvOf, sample, xlsxOf } from '../../../test/kit/sheets.ts'
import { world } from '../../../test/kit/world.ts'
import { readSheets } from '../../sheets/read.ts'
import { ensurePeriods } from '../reference/index.ts'

const w = await world({ today: '2026-10-20' })
await ensurePeriods(w.to, ['2026-10', '2026-11', '2026-12'])
const center = await member(w)

const refusals: [name: string, file: () => Buffer | Promise<Buffer>, says: RegExp][] = [
  ['an empty file', () => Buffer.alloc(0), /Файл пустой|Выберите файл/],
  ['a workbook of old Excel', () => sample('old-excel.xls'), /Это файл старого Excel/],
  ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n'), /Это PDF, а не таблица/],
  ['a web page named xlsx', () => Buffer.from('<html><script>alert(1)</script></html>'), /веб-страница/],
  ['zero bytes', () => Buffer.alloc(5000), /Это не таблица/],
  ['half a file', async () => (await sample('attestees-2026-autumn.xlsx')).subarray(0, 9000), /повреждён/],
  ['a bomb of rows', () => bombOf('<row><c><v>1</v></c></row>', 260), /после распаковки|строк|ячеек/i],
  [
    'a list without headings',
    () => xlsxOf({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>просто текст</t></is></c></row>' }),
    /Не найдена строка с заголовками/,
  ],
  ['the other list', () => sample('specialists-2026-27.xlsx'), /Не хватает столбцов/],
  ['a list of headings', () => attesteesXlsx([]), /нет ни одной строки с данными/],
]

for (const [name, file, says] of refusals)
  test(`${name} is refused with a sentence`, async () => {
    const sent = await sendList(center.visitor, await file())
    await doJobs(w)
    const page = sent.status === 303 ? await center.visitor.get(sent.location) : sent
    assert.match(page.text, says)
    assert.doesNotMatch(page.text, /Принять годные/)
    assert.equal(await w.to.db.selectFrom('application').select('id').executeTakeFirst(), undefined)
  })

test('a file larger than is taken is named with its limit, and nothing of it is kept', async () => {
  const sent = await sendList(center.visitor, Buffer.alloc(21 * 1024 * 1024, 'я'), { name: 'большой.csv' })
  assert.equal(sent.status, 422)
  assert.match(sent.text, /Файл «большой\.csv» больше 20 МБ\. Разделите список/)
})

test('without a kind or a file the form says what is missing and keeps what was chosen', async () => {
  const noKind = await sendList(center.visitor, await attesteesXlsx([{}]), { kind: '' })
  assert.equal(noKind.status, 422)
  assert.match(noKind.text, /Проверьте, что введено Выберите, какой это список/)
  const form = new FormData()
  form.append('kind', 'specialists')
  const noFile = await center.visitor.upload('/imports/new', form)
  assert.equal(noFile.status, 422)
  assert.match(noFile.html, /value="specialists" checked/)
  assert.equal((await center.visitor.post('/imports/new', { kind: 'attestees' })).status, 422)
  const torn = await center.visitor.send('/imports/new', {
    method: 'POST',
    body: 'half a form',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' },
  })
  assert.equal(torn.status, 400)
})

test('formulas, scripts and signs that turn the text stay texts, on the page and in the spreadsheet', async () => {
  const file = await attesteesXlsx([
    { name: '=cmd|calc!A1', organisation: '<script>alert(1)</script>' },
    { name: '\u202eавонавИ', email: `"><img src=x onerror=alert(1)>` },
    { name: 'Липина Анна Сергеевна', organisation: `МБОУ "Школа' & <b>№ 5</b> 😀` },
    { name: 'я'.repeat(10_000) },
  ])
  const path = await readList(w, center.visitor, file, { name: `<b>"список'.xlsx` })
  const page = await center.visitor.get(`${path}?show=faulty`)
  assert.doesNotMatch(page.html, /<script>alert|<img src=x|<b>"список|<b>№/)
  assert.match(page.text, /=cmd\|calc!A1/)
  await takeList(w, center.visitor, path)
  const taken = await center.visitor.get(`${path}?show=taken`)
  assert.match(taken.text, /Школа' & <b>№ 5<\/b> 😀/)
  const sheet = await readSheets((await center.visitor.get(`${path}/faulty.xlsx`)).bytes)
  assert.ok(sheet.ok)
  assert.ok(sheet.sheets[0]?.rows.some(({ cells }) => cells.includes('=cmd|calc!A1')))
})

test('the same list as CSV of both alphabets and as ODS reads the same', async () => {
  const read = await readSheets(await sample('attestees-2026-autumn.xlsx'))
  assert.ok(read.ok)
  const csv = csvOf(read.sheets[0]!, ';')
  const commas = csvOf(read.sheets[0]!, ',')
  for (const [name, file] of [
    ['осень.csv', Buffer.from(csv)],
    ['осень-1251.csv', cp1251(commas)],
    ['осень.ods', await sample('attestees-2026-autumn.ods')],
  ] as const) {
    const path = await readList(w, center.visitor, file, { name })
    assert.match(
      (await center.visitor.get(path)).text,
      /315 строк прочитано 300 годных 12 с ошибками 2 повтора 1 повтор с отличиями/,
      name,
    )
  }
})

test('zero bytes inside a CSV are replaced and kept', async () => {
  const list = await readSheets(
    await attesteesXlsx([{ name: 'Ива\0нова' }, { name: 'Кленова Анна Сергеевна' }]),
  )
  assert.ok(list.ok)
  const file = Buffer.from(csvOf(list.sheets[0]!, ';').replace('Ива', 'Ива\0'))
  const sent = await sendList(center.visitor, file, { name: 'нули.csv' })
  await doJobs(w)
  const page = await center.visitor.get(sent.location)
  assert.equal(page.status, 200)
  assert.match(page.text, /2 строки прочитан|Это не таблица/)
})

test('the file itself can be had back as it came, never as a page', async () => {
  const file = await specialistsXlsx([{}])
  const path = await readList(w, center.visitor, file, { kind: 'specialists', name: 'я.xlsx' })
  const back = await center.visitor.get(`${path}/file`)
  assert.deepEqual(back.bytes, file)
  assert.match(back.headers.get('content-disposition') ?? '', /^attachment/)
  assert.equal(back.headers.get('x-content-type-options'), 'nosniff')
  const exported = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'exported')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  assert.deepEqual(exported?.facts, { what: 'исходный файл списка «я.xlsx»', rows: 1 })
})

test('files without end are stopped for a while', async () => {
  const file = await attesteesXlsx([{}])
  for (let i = 0; i < 61; i += 1) {
    const { status, text } = await sendList(center.visitor, file)
    if (status === 303) continue
    assert.equal(status, 429)
    assert.match(text, /Слишком много файлов подряд\. Следующий можно загрузить/)
    return
  }
  assert.fail('nothing has stopped it')
})
