import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePhone } from '../domain/contacts.ts'
import { ifGiven, misunderstood, understood } from '../domain/parsed.ts'
import { type Column, fromText } from './column.ts'
import type { Cell, Row, Sheet } from './sheet.ts'
import { readTable, type Table } from './table.ts'

const word = (text: string) => (/^[а-яё ]+$/i.test(text) ? understood(text) : misunderstood('word', 'Слово'))
const columns = {
  name: { title: 'Фамилия, имя', synonyms: ['ФИО'], required: true, parse: fromText(word) },
  place: { title: 'Место работы', synonyms: ['ОО'], required: true, parse: fromText(word) },
  city: {
    title: 'Город',
    synonyms: [],
    required: true,
    parse: (cell: Cell, row) =>
      cell === 'Томск' || row('place') === 'лицей' ? understood(cell) : misunderstood('city', 'Томск'),
  },
  phone: {
    title: 'Телефон',
    synonyms: ['Тел.'],
    required: false,
    parse: fromText((text) => ifGiven(text, parsePhone)),
  },
} satisfies Record<string, Column<unknown>>

const rowsFrom = (first: number, rows: Cell[][]): Row[] =>
  rows.map((cells, index) => ({ number: first + index, cells }))
const sheetOf = (rows: Cell[][], name = 'Лист'): Sheet => ({ name, rows: rowsFrom(1, rows) })
const heads = ['ФИО', 'ОО', 'Город', 'Телефон']
const good = ['Иванова Мария', 'школа', 'Томск', '8 923 831 53 43']

function tableOf(...sheets: Sheet[]): Table<Record<keyof typeof columns, unknown>> {
  const read = readTable(sheets, columns)
  assert.ok(read.ok, read.ok ? '' : read.refusal.says)
  return read.table
}

function refusalOf(...sheets: Sheet[]) {
  const read = readTable(sheets, columns)
  assert.ok(!read.ok)
  return read.refusal
}

for (const [name, rows] of [
  ['in the first row', [heads, good]],
  [
    'below a title and a date',
    [['Список педагогов: ФИО, ОО'], ['ФИО'], ['на', { day: '2026-09-05' }], heads, good],
  ],
  ['in another order', [['Телефон', 'Город', 'ОО', 'ФИО'], [...good].reverse()]],
  ['in another spelling', [[' Фамилия ,\nимя*', 'МЕСТО   РАБОТЫ', '"Город":', 'тел'], good]],
  [
    'with an explanation in brackets',
    [['ФИО (полностью)', 'ОО (по уставу)', 'Город (район)', 'Тел. (мобильный)'], good],
  ],
  ['without a column that may be absent', [heads.slice(0, 3), good.slice(0, 3)]],
] as [string, Cell[][]][])
  test(`headings are found ${name}`, () => {
    const { rows: read, headingRow } = tableOf(sheetOf(rows))
    assert.equal(headingRow, rows.length - 1)
    assert.equal(read.length, 1)
    const phone = rows.at(-1)!.length > 3 ? '+79238315343' : null
    assert.deepEqual(read[0]?.ok && read[0].value, {
      name: 'Иванова Мария',
      place: 'школа',
      city: 'Томск',
      phone,
    })
  })

test('columns that nothing asks for are named, so is a second one with the same meaning', () => {
  const table = tableOf(
    sheetOf([
      ['№', ...heads, 'Примечание', null, 'Тел.'],
      [1, ...good],
    ]),
  )
  assert.deepEqual(table.ignoredColumns, ['№', 'Примечание', 'Тел.'])
})

test('all missing columns are named in one refusal', () => {
  const { code, says } = refusalOf(sheetOf([['Список'], ['Город', 'Телефон'], good]))
  assert.equal(code, 'columnsMissing')
  assert.match(says, /«Фамилия, имя», «Место работы».*лист «Лист», строка 2/)
})

test('a file without headings is refused with what is needed', () => {
  const { code, says } = refusalOf(sheetOf([good, ['№', '', '', '']]), sheetOf([], 'Пустой'))
  assert.equal(code, 'noHeadings')
  assert.match(says, /«Фамилия, имя», «Место работы», «Город»/)
  assert.equal(refusalOf().code, 'noHeadings')
})

test('headings without rows below are refused', () => {
  assert.equal(refusalOf(sheetOf([heads, ['Итого', 0]])).code, 'noRows')
})

test('totals, captions and notes are no data and are named; counting lines and repeated headings are passed over', () => {
  const rows = [
    heads,
    [1, 2, 3, 4],
    ['Томский район'],
    good,
    ['ИТОГО по району:', 1],
    [...heads],
    good,
    [null, 'Всего: 2'],
    ['Исполнитель: Петрова'],
  ]
  const table = tableOf(sheetOf(rows))
  assert.deepEqual(
    table.rows.map(({ number }) => number),
    [4, 7],
  )
  assert.deepEqual(table.skipped, [
    { row: 3, text: 'Томский район' },
    { row: 5, text: 'ИТОГО по району: 1' },
    { row: 8, text: 'Всего: 2' },
    { row: 9, text: 'Исполнитель: Петрова' },
  ])
})

test('a name that begins like a total is data, a row with only its number is not', () => {
  const table = tableOf(sheetOf([['№', ...heads], [1, 'Всеволодова Анна', ...good.slice(1)], [2], [3]]))
  assert.deepEqual(
    table.rows.map(({ number }) => number),
    [2],
  )
  assert.deepEqual(table.skipped, [])
})

test('all faults of a row are told at once, as titled and shown in the file, and stop nobody else', () => {
  const long = `1${'я'.repeat(400)}`
  const { rows } = tableOf(sheetOf([['ФИО', 'ОО', 'Город', 'Тел.'], [long, true, null, 12345], good]))
  const [first, second] = rows
  assert.equal(second?.ok, true)
  const faults = first && !first.ok ? first.faults : []
  assert.deepEqual(
    faults.map(({ row, column, expected }) => [row, column, expected.slice(0, 7)]),
    [
      [2, 'ФИО', 'Слово'],
      [2, 'Город', 'Томск'],
      [2, 'Тел.', 'Телефон'],
    ],
  )
  assert.deepEqual(
    faults.map(({ found }) => found.length),
    [200, 0, 5],
  )
})

test('a cell may be understood by another cell of its row', () => {
  const { rows } = tableOf(sheetOf([heads, ['Иванова Мария', 'лицей', 'Асино', null]]))
  assert.equal(rows[0]?.ok && rows[0].value.city, 'Асино')
})

test('the table is taken from the sheet that has it; the others are named', () => {
  const table = tableOf(
    sheetOf([['Пояснения', 'ФИО', 'Город']], 'Титул'),
    sheetOf([heads, good], 'Список'),
    sheetOf([], 'Пусто'),
  )
  assert.equal(table.sheet, 'Список')
  assert.deepEqual(table.otherSheets, ['Титул'])
})
