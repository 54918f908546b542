import assert from 'node:assert/strict'
import { test } from 'node:test'
import { samplePath } from '../../../../test/kit/sheets.ts'
import { readSheets } from '../../../sheets/read.ts'
import type { Cell, Sheet } from '../../../sheets/sheet.ts'
import { startingCatalogue } from './catalogue.ts'
import { specialistHeadings } from './headings.ts'
import { type ListedSpecialist, understandSpecialists } from './specialists.ts'
import type { Understood } from './understand.ts'

const catalogue = startingCatalogue([])

function understoodFrom(sheets: readonly Sheet[]): Understood<ListedSpecialist> {
  const understanding = understandSpecialists(sheets, catalogue)
  assert.ok(understanding.ok, understanding.ok ? '' : understanding.refusal.says)
  return understanding.understood
}

test("the Center's list of specialists 2026/27: 72 rows, all good", async () => {
  const read = await readSheets(samplePath('specialists-2026-27.xlsx'))
  assert.ok(read.ok)
  const it = understoodFrom(read.sheets)
  assert.deepEqual([it.read, it.good.length, it.faulty, it.repeated, it.differing], [72, 72, [], [], []])
  assert.deepEqual(it.ignoredColumns, [])
  assert.deepEqual(it.good[0], { row: 2, value: first })
  assert.deepEqual(it.good.at(-1)?.value.positionsOk, ['methodist', 'additional_educator'])
  // Two pairs of people have one address between them, as the file really has it.
  assert.deepEqual(
    it.notices.map(({ row, found }) => [row, found]),
    [
      [26, 'dyachenko.a@school.example'],
      [48, 'saynakova.k@school.example'],
    ],
  )
})

const first: ListedSpecialist = {
  lastName: 'Петрова',
  firstName: 'Ксения',
  middleName: 'Дмитриевна',
  organisation: 'МАОУ СОШ № 54 г. Томска',
  position: 'teacher',
  municipality: 'tomsk',
  category: 'highest',
  positionsOk: ['teacher'],
  subjectsOk: ['informatics', 'technology'],
  email: 'petrova.k@edu.example',
  phone: '+79357820987',
}

type Texts = Record<keyof ListedSpecialist, Cell>
const plain: Texts = {
  lastName: 'Иванова',
  firstName: 'Мария',
  middleName: null,
  organisation: 'МАОУ СОШ № 3',
  position: 'учитель',
  municipality: 'Томск',
  category: 'высшая',
  positionsOk: 'учитель',
  subjectsOk: 'Физика',
  email: 'a@school.example',
  phone: null,
}
const keys = Object.keys(specialistHeadings) as (keyof ListedSpecialist)[]
const listOf = (...rows: Partial<Texts>[]): Understood<ListedSpecialist> => {
  const headings: Cell[] = Object.values(specialistHeadings).map(({ title }) => title)
  const cells = rows.map((changes) => keys.map((key) => ({ ...plain, ...changes })[key]))
  return understoodFrom([
    { name: 'Л', rows: [headings, ...cells].map((row, i) => ({ number: i + 1, cells: row })) },
  ])
}

test('several positions and subjects in a cell are divided by semicolons or line breaks, repeats dropped', () => {
  const { good } = listOf({
    positionsOk: 'учитель; методист;\nУчитель',
    subjectsOk: 'физика;Математика ; алгебра',
  })
  assert.deepEqual(good[0]?.value.positionsOk, ['teacher', 'methodist'])
  assert.deepEqual(good[0]?.value.subjectsOk, ['physics', 'mathematics'])
  assert.equal(good[0]?.value.middleName, null)
})

for (const [name, changes, columns] of [
  ['a teacher without subjects', { subjectsOk: '-' }, ['Оценивает предметы']],
  ['nothing to assess', { positionsOk: null, subjectsOk: null }, ['Оценивает должности']],
  ['one unknown position among others', { positionsOk: 'учитель; повар' }, ['Оценивает должности']],
  ['no address to invite to', { email: null }, ['E-mail']],
  ['a name in Latin letters and no surname', { lastName: null, firstName: 'Maria' }, ['Фамилия', 'Имя']],
] as [string, Partial<Texts>, string[]][])
  test(`faulty: ${name}`, () => {
    const { faulty } = listOf(changes)
    assert.deepEqual(
      faulty[0]?.faults.map(({ column }) => column),
      columns,
    )
  })

test('subjects may stay blank when no position needs them', () => {
  assert.deepEqual(
    listOf({ position: 'методист', positionsOk: 'методист', subjectsOk: null }).good[0]?.value.subjectsOk,
    [],
  )
})

test('the same specialist twice is a repeat, with another category a difference; one address for two people is shown', () => {
  const { good, repeated, differing, notices } = listOf(
    {},
    { lastName: 'ИВАНОВА' },
    { category: 'первая' },
    { lastName: 'Петрова' },
  )
  assert.deepEqual(
    [good.length, repeated, differing[0]?.differs.map(({ key }) => key)],
    [2, [{ row: 3, of: 2 }], ['category']],
  )
  assert.match(notices[0]?.says ?? '', /в строке 2 у другого человека/)
})
