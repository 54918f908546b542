import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cp1251, csvOf, odsOf, sample, samplePath, xlsxOf } from '../../test/kit/sheets.ts'
import { readSheets, type SheetFile } from './read.ts'
import type { Cell, Row, Sheet } from './sheet.ts'

async function sheetsOf(file: SheetFile): Promise<Sheet[]> {
  const read = await readSheets(file)
  assert.ok(read.ok, read.ok ? '' : `${read.refusal.says} ${read.refusal.because ?? ''}`)
  return read.sheets
}

async function rowsOf(file: SheetFile): Promise<Row[]> {
  const [sheet, ...more] = await sheetsOf(file)
  assert.deepEqual(more, [])
  return sheet?.rows ?? []
}

const cellsOf = async (file: SheetFile): Promise<Cell[]> => (await rowsOf(file))[0]?.cells ?? []
const bytes = (text: string) => Buffer.from(text)
const attestees = 'attestees-2026-autumn'

test('XLSX: the list of teachers keeps the row numbers that the person sees', async () => {
  const [sheet] = await sheetsOf(samplePath(`${attestees}.xlsx`))
  assert.equal(sheet?.name, 'Осень 2026')
  assert.deepEqual(
    sheet.rows.slice(0, 3).map(({ number }) => number),
    [1, 3, 4],
  )
  assert.deepEqual(sheet.rows.at(-1), { number: 320, cells: [null, 'Всего: 312 человек'] })
  assert.deepEqual(sheet.rows[2]?.cells.slice(0, 7), [
    1,
    'г. Стрежевой',
    'МКДОУ детский сад «Берёзка»',
    'Петрова Евгения Ивановна',
    'Учитель-логопед',
    null,
    { day: '2013-11-11' },
  ])
})

test('ODS: the same list saved by LibreOffice gives the same rows', async () => {
  const [xlsx] = await sheetsOf(samplePath(`${attestees}.xlsx`))
  const [ods] = await sheetsOf(samplePath(`${attestees}.ods`))
  assert.deepEqual(ods, xlsx)
})

test('CSV: four ways to save the list give the same texts under the same row numbers', async () => {
  const [sheet] = await sheetsOf(samplePath(`${attestees}.xlsx`))
  const comma = csvOf(sheet!, ',')
  const expected = await rowsOf(bytes(csvOf(sheet!, ';')))
  assert.deepEqual(expected[2]?.cells.slice(0, 7), [
    '1',
    'г. Стрежевой',
    'МКДОУ детский сад «Берёзка»',
    'Петрова Евгения Ивановна',
    'Учитель-логопед',
    null,
    '11.11.2013',
  ])
  assert.equal(expected.at(-1)?.number, 320)
  assert.deepEqual(await rowsOf(bytes(`\ufeff${comma}`)), expected)
  assert.deepEqual(await rowsOf(cp1251(comma)), expected)
  assert.deepEqual(await rowsOf(Buffer.from(`\ufeff${csvOf(sheet!, '\t')}`, 'utf16le')), expected)
})

for (const [name, text, expected] of [
  [
    'a line break in a quoted field is one row',
    'а;б\n"1\n2";3\nв;г',
    [
      [1, ['а', 'б']],
      [2, ['1\n2', '3']],
      [3, ['в', 'г']],
    ],
  ],
  [
    'a title with commas does not decide',
    'Список, всех, педагогов, области\nа;б\n1;2',
    [
      [1, ['Список, всех, педагогов, области']],
      [2, ['а', 'б']],
      [3, ['1', '2']],
    ],
  ],
  ['quotes inside are doubled', '"МАОУ ""СОШ № 1""";б', [[1, ['МАОУ "СОШ № 1"', 'б']]]],
  [
    'one column needs no delimiter',
    'а\nб',
    [
      [1, ['а']],
      [2, ['б']],
    ],
  ],
  ['what looks like a formula is text', '=1+1;@cmd', [[1, ['=1+1', '@cmd']]]],
  ['the apostrophe of our own export is taken off', "'=1+1;'+7 923;'т", [[1, ['=1+1', '+7 923', "'т"]]]],
] as const)
  test(`CSV: ${name}`, async () => {
    const rows = await rowsOf(bytes(text))
    assert.deepEqual(
      rows.map(({ number, cells }) => [number, cells]),
      expected,
    )
  })

const days =
  '<numFmts><numFmt numFmtId="164" formatCode="[$-419]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="h:mm"/><numFmt numFmtId="166" formatCode="0.00&quot; дн&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>'

for (const [name, file, expected] of [
  [
    'a formula gives the value it had, as text, number or truth',
    {
      rows: '<row r="1"><c r="A1" t="str"><f>A2&amp;"!"</f><v>два</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="b"><v>1</v></c><c r="D1"><f>НИЧЕГО()</f></c><c r="E1" t="e"><f>1/0</f><v>#ДЕЛ/0!</v></c></row>',
    },
    ['два', 2, true, null, '#ДЕЛ/0!'],
  ],
  [
    'rich text is joined, readings aloud are left out',
    {
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>Ива</t></r><r><t>нова</t></r></is></c></row>',
      texts: '<si><r><t>Мария</t></r><r><t xml:space="preserve"> Петровна</t></r><rPh><t>x</t></rPh></si>',
    },
    ['Мария Петровна', 'Иванова'],
  ],
  [
    'a day is known by the format of its cell, a time or a count of days is not a day',
    {
      rows: '<row r="1"><c r="A1" s="1"><v>46270</v></c><c r="B1" s="2"><v>46270.75</v></c><c r="C1" s="3"><v>0.5</v></c><c r="D1" s="4"><v>7</v></c><c r="E1"><v>46270</v></c><c r="F1" t="d"><v>2026-09-05T00:00:00</v></c></row>',
      styles: days,
    },
    [{ day: '2026-09-05' }, { day: '2026-09-05' }, 0.5, 7, 46270, { day: '2026-09-05' }],
  ],
  [
    'days of the old Macintosh count from 1904',
    {
      rows: '<row r="1"><c r="A1" s="1"><v>44808</v></c></row>',
      styles: days,
      workbookPr: '<workbookPr date1904="1"/>',
    },
    [{ day: '2026-09-05' }],
  ],
  [
    'a day that is none stays a number',
    {
      rows: '<row r="1"><c r="A1" s="1"><v>60</v></c><c r="B1" s="1"><v>-1</v></c><c r="C1" s="1"><v>99999999</v></c><c r="D1" s="1"><v>1</v></c></row>',
      styles: days,
    },
    [60, -1, 99999999, { day: '1900-01-01' }],
  ],
  [
    'escapes of Excel are undone, characters that no database takes are dropped',
    { rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>а_x000D_б_x0000_в_xD800_</t></is></c></row>' },
    ['а\rбв\ufffd'],
  ],
] as const)
  test(`XLSX: ${name}`, async () => assert.deepEqual(await cellsOf(xlsxOf(file)), expected))

test('XLSX: rows and cells without an address follow each other, gaps stay gaps', async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const rows = `<row>${cell('а')}${cell('б')}</row><row r="5"><c r="C5"><v>1</v></c>${cell('г')}</row><row>${cell('д')}</row>`
  assert.deepEqual(await rowsOf(xlsxOf({ rows })), [
    { number: 1, cells: ['а', 'б'] },
    { number: 5, cells: [null, null, 1, 'г'] },
    { number: 6, cells: ['д'] },
  ])
})

test('XLSX: hidden sheets are not read, prefixes of tags do not matter', async () => {
  const sheets =
    '<sheet name="Скрытый" sheetId="1" state="hidden" r:id="s1"/><sheet name="Видный" sheetId="2" r:id="s2"/>'
  const second =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  const file = xlsxOf({ rows: '', sheets, more: { 'xl/worksheets/sheet2.xml': second } })
  assert.deepEqual(await sheetsOf(file), [{ name: 'Видный', rows: [{ number: 2, cells: [null, 3] }] }])
})

test('ODS: repeats, types, spaces, line breaks and notes', async () => {
  const rows = await rowsOf(
    odsOf(
      '<table:table table:name="Л"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>' +
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><office:annotation><text:p>пометка</text:p></office:annotation><text:p>а<text:s text:c="2"/>б</text:p><text:p>в</text:p></table:table-cell>' +
        '<table:covered-table-cell/><table:table-cell office:value-type="date" office:date-value="2026-09-05T10:00:00"><text:p>5 сен</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>' +
        '<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>',
    ),
  )
  const cells = ['а  б\nв', 'а  б\nв', null, { day: '2026-09-05' }, 0.5, true]
  assert.deepEqual(rows, [
    { number: 3, cells },
    { number: 4, cells },
  ])
})

test('ODS: hidden sheets are not read', async () => {
  const table = (name: string, style: string) =>
    `<table:table table:name="${name}" table:style-name="${style}"><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>`
  const style = (name: string, display: string) =>
    `<style:style style:name="${name}"><style:table-properties table:display="${display}"/></style:style>`
  const sheets = await sheetsOf(
    odsOf(table('А', 'no') + table('Б', 'yes'), style('no', 'false') + style('yes', 'true')),
  )
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['Б'],
  )
})

test('the name of the file is not asked', async () => {
  const content = await sample(`${attestees}.xlsx`)
  assert.equal((await sheetsOf(content))[0]?.rows.length, 318)
})
