// Whatever the bytes are, the answer is sheets or a refusal, never an exception.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvOf, odsOf, partsOf, sample, samplePath, xlsxOf, zipOf } from '../../test/kit/sheets.ts'
import { readSheets } from './read.ts'
import type { Cell } from './sheet.ts'

async function readsOrRefuses(bytes: Uint8Array): Promise<void> {
  const read = await readSheets(bytes)
  if (!read.ok) return assert.match(read.refusal.says, /^[А-Я].*[.]$/s)
  for (const { rows } of read.sheets)
    for (const { cells } of rows) for (const cell of cells) assertSound(cell)
}

// What PostgreSQL takes as text and JSON: no zero byte, no half of a character.
function assertSound(cell: Cell): void {
  if (typeof cell === 'string') assert.ok(cell.isWellFormed() && !cell.includes('\0'))
  if (typeof cell === 'number') assert.ok(Number.isFinite(cell))
  if (typeof cell === 'object' && cell !== null) assert.match(cell.day, /^\d{4}-\d{2}-\d{2}$/)
}

const starts = ['', 'PK\u0003\u0004', 'PK\u0005\u0006', 'а;б\n', '\ufeff', '%PDF', '"', '<?xml'].map((it) =>
  Buffer.from(it),
)
const anyBytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 3000 }))

const list = await readSheets(samplePath('attestees-2026-autumn.xlsx'))
const real = [
  await sample('attestees-2026-autumn.xlsx'),
  await sample('attestees-2026-autumn.ods'),
  await sample('old-excel.xls'),
  await sample('conclusion-template.docx'),
  Buffer.from(list.ok ? csvOf(list.sheets[0]!, ';') : ''),
]

test('any bytes', () =>
  fc.assert(
    fc.asyncProperty(anyBytes, ([start, rest]) => readsOrRefuses(Buffer.concat([start, rest]))),
    { numRuns: 500 },
  ))

test('any text', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), (it) => readsOrRefuses(Buffer.from(it))),
    { numRuns: 500 },
  ))

const damage = fc.record({
  file: fc.constantFrom(...real),
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  flips: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 10 }),
})

test('real files cut short and with wrong bytes', () =>
  fc.assert(
    fc.asyncProperty(damage, ({ file, keep, flips }) => {
      const bytes = Buffer.from(file.subarray(0, Math.ceil(file.length * keep)))
      for (const [at, byte] of flips) bytes[Math.floor(bytes.length * at)] = byte
      return readsOrRefuses(bytes)
    }),
    { numRuns: 300 },
  ))

const smallXlsx = xlsxOf({
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46270</v></c><c r="C1" t="inlineStr"><is><t>в</t></is></c></row><row r="3"><c r="A3" t="b"><v>1</v></c></row>',
  texts: '<si><t>а</t></si><si><r><t>б</t></r></si>',
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
})
const smallOds = odsOf(
  '<table:table table:name="Л"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="date" office:date-value="2026-09-05"><text:p>а<text:s text:c="2"/></text:p></table:table-cell></table:table-row></table:table>',
)
const mutations = fc.record({
  file: fc.constantFrom(partsOf(smallXlsx), partsOf(smallOds)),
  part: fc.nat(20),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  put: fc.oneof(
    fc.constantFrom(
      '<row>',
      '</row>',
      '<c>',
      '</c>',
      '<v>',
      '<is>',
      ' r="ZZZZ9"',
      ' r="A0"',
      '"',
      '>',
      '<',
      '&lt;',
      '&no;',
      '999999999',
      '-1',
      '1e999',
      'NaN',
      '<![CDATA[x]]>',
      '<!--',
      '\0',
      ' t="s"',
      '<table:table>',
      ' xmlns:x="y"',
    ),
    fc.string({ maxLength: 10 }),
  ),
})

test('XML changed in any place of any part', () =>
  fc.assert(
    fc.asyncProperty(mutations, ({ file, part, at, cut, put }) => {
      const names = Object.keys(file)
      const name = names[part % names.length]!
      const xml = Buffer.from(file[name]!).toString()
      const from = Math.floor(xml.length * at)
      return readsOrRefuses(zipOf({ ...file, [name]: xml.slice(0, from) + put + xml.slice(from + cut) }))
    }),
    { numRuns: 1500 },
  ))
