import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import fc from 'fast-check'
import { cp1251, csvOf, samplePath } from '../../../../test/kit/sheets.ts'
import { readSheets, type SheetFile } from '../../../sheets/read.ts'
import type { Cell, Sheet } from '../../../sheets/sheet.ts'
import { type Attestee, understandAttestees } from './attestees.ts'
import { startingCatalogue } from './catalogue.ts'
import { faultySheet } from './faultySheet.ts'
import { attesteeHeadings } from './headings.ts'
import type { Understood } from './understand.ts'

const catalogue = startingCatalogue(['2026-10', '2026-11', '2026-12'])
const today = '2026-11-23'

function understoodFrom(sheets: readonly Sheet[]): Understood<Attestee> {
  const understanding = understandAttestees(sheets, catalogue, today)
  assert.ok(understanding.ok, understanding.ok ? '' : understanding.refusal.says)
  return understanding.understood
}

async function sheetsFrom(file: SheetFile): Promise<Sheet[]> {
  const read = await readSheets(file)
  assert.ok(read.ok, read.ok ? '' : read.refusal.says)
  return read.sheets
}

const [list] = await sheetsFrom(samplePath('attestees-2026-autumn.xlsx'))

const ways: [name: string, file: SheetFile][] = [
  ['XLSX', samplePath('attestees-2026-autumn.xlsx')],
  ['ODS', samplePath('attestees-2026-autumn.ods')],
  ['CSV in UTF-8 with semicolons', Buffer.from(csvOf(list!, ';'))],
  ['CSV in Windows-1251 with commas', cp1251(csvOf(list!, ','))],
]
for (const [name, file] of ways)
  test(`the Center's list of autumn 2026 as ${name}: 315 rows, 300 good, 12 faulty, 2 repeated, 1 differing`, async () => {
    const it = understoodFrom(await sheetsFrom(file))
    assert.deepEqual(
      [it.read, it.good.length, it.faulty.length, it.repeated.length, it.differing.length],
      [315, 300, 12, 2, 1],
    )
    assert.equal(it.headingRow, 3)
    assert.deepEqual(it.skipped, [{ row: 320, text: 'Всего: 312 человек' }])
    assert.deepEqual(it.ignoredColumns, ['№ п/п'])
    assert.deepEqual(
      it.faulty.flatMap(({ faults }) => faults.map(({ row, column, found }) => [row, column, found])),
      faultyCells,
    )
    assert.deepEqual(it.repeated, [
      { row: 316, of: 14 },
      { row: 317, of: 59 },
    ])
    const [differing] = it.differing
    assert.deepEqual(
      [differing?.row, differing?.of, differing?.value.email],
      [318, 103, 'novaya.pochta@edu.example'],
    )
    assert.deepEqual(differing?.differs, [
      {
        key: 'email',
        column: 'Электронная почта',
        was: 'm.sidorova99@school.example',
        is: 'novaya.pochta@edu.example',
      },
    ])
    assert.deepEqual(it.good[0], { row: 4, value: firstTeacher })
  })

const faultyCells = [
  [21, 'Дата назначения на должность', '31.02.2019'],
  [44, 'Муниципалитет', 'Томбовский район'],
  [67, 'Фамилия, имя, отчество', ''],
  [92, 'Заявленная категория', 'вторая'],
  [124, 'Электронная почта', 'petrova@@edu.example'],
  [155, 'Дата назначения на должность', '12.03.2031'],
  [181, 'Должность', 'повар'],
  [204, 'Форма аттестации', 'заочная'],
  [235, 'Предмет', ''],
  [264, 'Фамилия, имя, отчество', 'Ivanova Maria'],
  [292, 'Период аттестации', 'Март 2019'],
  [305, 'Телефон', '12345'],
]
const firstTeacher: Attestee = {
  municipality: 'strezhevoy',
  organisation: 'МКДОУ детский сад «Берёзка»',
  name: { lastName: 'Петрова', firstName: 'Евгения', middleName: 'Ивановна' },
  position: 'speech_teacher',
  subject: null,
  appointedOn: '2013-11-11',
  categoryHeld: 'none',
  categoryWanted: 'first',
  form: 'in_person',
  period: '2026-11',
  receivedOn: '2026-09-18',
  email: 'e.petrova0@edu.example',
  phone: '+79740927219',
}

const headings = Object.values(attesteeHeadings).map(({ title }) => title)
const plain: Record<keyof Attestee, Cell> = {
  municipality: 'Томск',
  organisation: 'МАОУ СОШ № 36',
  name: 'Фёдорова Анна Петровна',
  position: 'учитель',
  subject: 'Физика',
  appointedOn: { day: '2015-09-01' },
  categoryHeld: 'нет',
  categoryWanted: 'первая',
  form: 'очная',
  period: 'Октябрь 2026',
  receivedOn: { day: '2026-09-01' },
  email: 'a@school.example',
  phone: '+7 923 831 53 43',
}
const keys = Object.keys(attesteeHeadings) as (keyof Attestee)[]
const rowOf = (changes: Partial<typeof plain>): Cell[] => keys.map((key) => ({ ...plain, ...changes })[key])
const listOf = (...rows: Partial<typeof plain>[]): Understood<Attestee> =>
  understoodFrom([
    { name: 'Л', rows: [headings, ...rows.map(rowOf)].map((cells, i) => ({ number: i + 1, cells })) },
  ])

for (const [name, changes, expected] of [
  ['a period that Excel has turned into a date', { period: { day: '2026-11-01' } }, { period: '2026-11' }],
  ['a telephone kept as a number', { phone: 89238315343 }, { phone: '+79238315343' }],
  ['a date whose format was lost', { appointedOn: 42248 }, { appointedOn: '2015-09-01' }],
  [
    'dashes for what is not there',
    { email: '-', phone: '—', categoryHeld: '–' },
    { email: null, phone: null, categoryHeld: 'none' },
  ],
  [
    'a position without a subject',
    { position: 'воспитатель', subject: 'нет' },
    { position: 'educator', subject: null },
  ],
  [
    'a direction where it may be given',
    { position: 'ПДО', subject: 'художественная' },
    { subject: 'artistic' },
  ],
  [
    'an application entered ahead within its month',
    { period: 'декабрь 2026', receivedOn: '30.12.2026' },
    { receivedOn: '2026-12-30' },
  ],
] as [string, Partial<typeof plain>, Partial<Attestee>][])
  test(`understood: ${name}`, () => {
    const { good, faulty } = listOf(changes)
    assert.deepEqual(faulty, [])
    assert.deepEqual({ ...good[0]?.value, ...expected }, good[0]?.value)
  })

for (const [name, changes, columns] of [
  ['a year only, kept as a number', { appointedOn: 2014 }, ['Дата назначения на должность']],
  ['an appointment before anybody worked', { appointedOn: '01.01.1919' }, ['Дата назначения на должность']],
  ['an application of another year', { receivedOn: '01.09.2036' }, ['Дата поступления заявления']],
  ['an unknown subject where none is needed', { position: 'методист', subject: 'вязание' }, ['Предмет']],
  ['a place of work of signs only', { organisation: '???' }, ['Образовательная организация']],
  ['an endless place of work', { organisation: 'я'.repeat(301) }, ['Образовательная организация']],
  [
    'everything at once',
    { municipality: null, name: null, position: null, form: null, phone: '1' },
    ['Муниципалитет', 'Фамилия, имя, отчество', 'Должность', 'Форма аттестации', 'Телефон'],
  ],
] as [string, Partial<typeof plain>, string[]][])
  test(`faulty: ${name}`, () => {
    const { good, faulty } = listOf(changes)
    assert.deepEqual(good, [])
    assert.deepEqual(
      faulty[0]?.faults.map(({ column }) => column),
      columns,
    )
  })

test('repeats are the same whatever the spelling; a third row is compared with every earlier one', () => {
  const { good, repeated, differing } = listOf(
    {},
    {
      name: 'ФЕДОРОВА  анна петровна',
      organisation: 'маоу сош №36',
      municipality: 'г. Томск',
      phone: '8 (923) 831-53-43',
    },
    { phone: '+7 923 831 53 44', appointedOn: '02.09.2015' },
    { phone: '+7 923 831 53 44', appointedOn: '2015-09-02' },
  )
  assert.deepEqual(
    good.map(({ row }) => row),
    [2],
  )
  assert.deepEqual(repeated, [
    { row: 3, of: 2 },
    { row: 5, of: 4 },
  ])
  assert.deepEqual(
    differing.map(({ row, of, differs }) => [row, of, differs.map(({ key }) => key)]),
    [[4, 2, ['appointedOn', 'phone']]],
  )
})

test('another category, period or position is another application; a namesake elsewhere is another person', () => {
  const elsewhere = { municipality: 'Северск', organisation: 'Лицей', email: 'b@school.example', phone: null }
  const { good } = listOf(
    {},
    { categoryWanted: 'высшая' },
    { period: '11.2026' },
    { position: 'методист', subject: null },
    elsewhere,
  )
  assert.equal(good.length, 5)
})

test('an address that looks mistyped is taken and shown', () => {
  const { good, notices } = listOf({ email: 'anna@gmial.com' })
  assert.equal(good.length, 1)
  assert.deepEqual(notices, [
    {
      row: 2,
      column: 'Электронная почта',
      found: 'anna@gmial.com',
      says: 'Возможно, опечатка: anna@gmail.com',
    },
  ])
})

test('the faulty rows come back as XLSX with all columns and «Что исправить», and can be imported again', async () => {
  const before = understoodFrom([list!])
  const sheets = await sheetsFrom(await buffer(faultySheet(before)))
  assert.deepEqual(sheets[0]?.rows[0]?.cells.slice(-3), ['Телефон', 'Что исправить', 'Строка в файле'])
  assert.match(
    String(sheets[0]?.rows[1]?.cells.at(-2)),
    /^Дата назначения на должность: Проверьте число и месяц/,
  )
  assert.equal(sheets[0]?.rows[1]?.cells.at(-1), 21)
  const after = understoodFrom(sheets)
  assert.deepEqual([after.read, after.good.length, after.faulty.length], [12, 0, 12])
  assert.deepEqual(
    after.faulty.flatMap(({ faults }) => faults.map(({ column, found }) => [column, found])),
    faultyCells.map(([, column, found]) => [column, found]),
  )
})

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom(...Object.values(plain)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ day: '2026-02-28' }),
)

test('any cells under the headings give a result, and every row of it is accounted for', () =>
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 15 }), { maxLength: 20 }), (rows) => {
      const sheet = { name: 'Л', rows: [headings, ...rows].map((cells, i) => ({ number: i + 1, cells })) }
      const it = understandAttestees([sheet], catalogue, today)
      if (!it.ok) return assert.equal(it.refusal.code, 'noRows')
      const { read, good, faulty, repeated, differing } = it.understood
      assert.equal(good.length + faulty.length + repeated.length + differing.length, read)
      for (const { faults } of faulty)
        assert.ok(faults.length > 0 && faults.every(({ expected }) => expected !== ''))
    }),
    { numRuns: 300 },
  ))
