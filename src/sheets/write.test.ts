import assert from 'node:assert/strict'
import { buffer, text } from 'node:stream/consumers'
import { test } from 'node:test'
import fc from 'fast-check'
import { partsOf } from '../../test/kit/sheets.ts'
import { until } from '../../test/kit/until.ts'
import { clean, type OutgoingRow } from './outgoing.ts'
import { readSheets } from './read.ts'
import { type Cell, cellText, isBlank, type Row } from './sheet.ts'
import { writeCsv } from './writeCsv.ts'
import { sheetName, writeXlsx } from './writeXlsx.ts'

const columns = ['Первый', 'Второй', 'Третий'].map((title) => ({ title }))

async function readBack(file: Buffer): Promise<Row[]> {
  const read = await readSheets(file)
  assert.ok(read.ok)
  return read.sheets[0]!.rows.slice(1)
}
const throughXlsx = async (rows: OutgoingRow[]) =>
  readBack(await buffer(writeXlsx({ name: 'Лист', columns, rows })))
const throughCsv = async (rows: OutgoingRow[]) =>
  readBack(await buffer(writeCsv({ name: 'Лист', columns, rows })))

/** What is left of cells when blank ones at the end are gone. */
function whatRemains(rows: Cell[][]): Row[] {
  return rows.flatMap((row, index) => {
    const width = row.findLastIndex((cell) => !isBlank(cell)) + 1
    const cells = row.slice(0, width).map((cell) => (cell === '' ? null : cell))
    return width === 0 ? [] : [{ number: index + 2, cells }]
  })
}

const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => ({ day: date.toISOString().slice(0, 10) }))
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('=1+1', "'=1", '+7 923', '-', '@a', '\t=', '_x0041_', '<b>&"', 'а\r\nб', ' а '),
)
const cell = fc.oneof(
  words.map(clean),
  fc.boolean(),
  day,
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0 || 0),
)
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 10 })

test('XLSX gives back every value with its kind', () =>
  fc.assert(
    fc.asyncProperty(table, async (rows) => assert.deepEqual(await throughXlsx(rows), whatRemains(rows))),
  ))

test('CSV gives back every value as the text that the person sees', () =>
  fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const shown = rows.map((row) => row.map((one) => cellText(one) || null))
      assert.deepEqual(await throughCsv(rows), whatRemains(shown))
    }),
  ))

test('CSV: UTF-8 with BOM, semicolons, nothing that a program could take for a formula', async () => {
  const rows: OutgoingRow[] = [
    ['=cmd|x', '+7 923', '-1'],
    ['@a', '\tb', -1.5],
    [{ day: '2026-09-05' }, { marked: 'а;б' }, null],
  ]
  const expected =
    '\ufeffПервый;Второй;Третий\r\n\'=cmd|x;\'+7 923;\'-1\r\n\'@a;"\'\tb";"-1,5"\r\n05.09.2026;"а;б";\r\n'
  assert.equal(Buffer.from(await buffer(writeCsv({ name: '', columns, rows }))).toString(), expected)
})

test('XLSX: headings are bold and frozen with a filter, texts stand in the text format, dates are dates', async () => {
  const rows: OutgoingRow[] = [['=1+1', { day: '2026-09-05' }, { marked: null }]]
  const parts = partsOf(
    await buffer(writeXlsx({ name: 'Л', columns: [{ title: 'А', width: 44 }, ...columns.slice(1)], rows })),
  )
  const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml']!).toString()
  assert.match(sheet, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/)
  assert.match(sheet, /<col min="1" max="1" width="44" customWidth="1"\/>/)
  assert.match(sheet, /<c r="A2" t="inlineStr" s="2"><is><t xml:space="preserve">=1\+1<\/t>/)
  assert.match(sheet, /<c r="B2" s="3"><v>46270<\/v><\/c><c r="C2" s="4"\/>/)
  assert.match(sheet, /<autoFilter ref="A1:C2"\/>/)
  assert.doesNotMatch(sheet, /<f>/)
})

for (const [name, expected] of [
  ['Осень: 2026/27 [список]', 'Осень 2026 27 список'],
  ["'?*'", 'Лист1'],
  ['Очень длинное название листа для Excel', 'Очень длинное название листа дл'],
] as const)
  test(`a sheet is named as Excel allows: ${name}`, () => assert.equal(sheetName(name), expected))

test('20,000 rows go out in the memory of a few: no more are taken than the reader has room for', async () => {
  let drawn = 0
  function* rows(): Generator<OutgoingRow> {
    for (; drawn < 20_000; drawn += 1)
      yield Array.from({ length: 14 }, (_, at) => `Педагогический работник ${drawn} ${at}`)
  }
  const chunks = writeXlsx({ name: 'Л', columns, rows: rows() })[Symbol.asyncIterator]()
  await chunks.next()
  for (let i = 0; i < 1000; i += 1) await new Promise((resolve) => setImmediate(resolve))
  assert.ok(drawn < 10_000, `${drawn} rows were taken for one chunk`)
  while (!(await chunks.next()).done);
  assert.equal(drawn, 20_000)
})

test('a row that cannot be had spoils the file, and a reader that goes away closes the rows', async () => {
  async function* broken(): AsyncGenerator<OutgoingRow> {
    yield ['а']
    throw new Error('the cursor is gone')
  }
  await assert.rejects(buffer(writeXlsx({ name: 'Л', columns, rows: broken() })), /the cursor is gone/)
  await assert.rejects(text(writeCsv({ name: 'Л', columns, rows: broken() })), /the cursor is gone/)
  let isClosed = false
  async function* endless(): AsyncGenerator<OutgoingRow> {
    try {
      for (;;) yield [String(Math.random()).repeat(20)]
    } finally {
      isClosed = true
    }
  }
  let chunks = 0
  for await (const _ of writeXlsx({ name: 'Л', columns, rows: endless() })) if (++chunks > 20) break
  await until(() => isClosed)
})
