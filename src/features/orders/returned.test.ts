// The list goes out as a spreadsheet and comes back.
import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import fc from 'fast-check'
import { fileForm } from '../../../test/kit/handIns.ts'
import { confirmed, draftOrder, issuedOrder, orderNow } from '../../../test/kit/orders.ts'
import { member, specialist } from '../../../test/kit/people.ts'
import { csvOf, odsOf } from '../../../test/kit/sheets.ts'
import type { Visitor } from '../../../test/kit/visitor.ts'
import { type World, world } from '../../../test/kit/world.ts'
import { readSheets } from '../../sheets/read.ts'
import type { Cell } from '../../sheets/sheet.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import { readReturned } from './returned/columns.ts'
import { compareReturned } from './returned/compare.ts'

const year = { from: '2026-09-01', to: '2027-08-31' }
const titles = ['№', 'ФИО', 'Место работы', 'Должность', 'Муниципалитет', 'КК', 'Профиль']

const xlsx = (rows: Cell[][], columns = titles): Promise<Buffer> =>
  buffer(writeXlsx({ name: 'Список', columns: columns.map((title) => ({ title })), rows }))

const line = (name: string, place = '', municipality = ''): Cell[] => [
  '1',
  name,
  place,
  '',
  municipality,
  '',
  '',
]

async function bring(visitor: Visitor, id: string, file: Uint8Array, name = 'список.xlsx') {
  const sent = await visitor.upload(`/orders/${id}/returned`, fileForm(file, name))
  return { sent, path: sent.location, page: await visitor.follow(sent) }
}

const fieldsOf = (html: string): Record<string, string> => ({
  version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? '',
  ...(/name="remove"[^>]* checked/.test(html) ? { remove: 'yes' } : {}),
})

const namesIn = async (w: World, id: string): Promise<string[]> => {
  const rows = await w.to.db
    .selectFrom('order_entry')
    .select('sort_name')
    .where('order_id', '=', id)
    .orderBy('sort_name')
    .execute()
  return rows.map((row) => row.sort_name)
}

test('N: the export has the columns of the form, starts no formula, and is noted', async () => {
  const w = await world()
  const center = await member(w)
  const one = await confirmed(w)
  await w.to.db.updateTable('organisation').set({ name: '=HYPERLINK("http://evil.example")' }).execute()
  const id = await draftOrder(w, center, { include: [one] })
  const sent = await center.visitor.get(`/orders/${id}/list.xlsx`)
  assert.equal(sent.status, 200)
  const read = await readSheets(sent.bytes)
  assert.ok(read.ok)
  const [head, row] = read.sheets[0]?.rows ?? []
  assert.deepEqual(head?.cells, titles)
  assert.deepEqual(row?.cells.slice(0, 6), [
    1,
    'Соснина Мария Петровна',
    '=HYPERLINK("http://evil.example")',
    'Учитель',
    'Город Томск',
    'высшая',
  ])
  const xml = sent.bytes.toString('latin1')
  assert.doesNotMatch(xml, /<f>/)
  const noted = await w.to.db
    .selectFrom('reading')
    .select('what')
    .where('person_id', '=', one.personId)
    .execute()
  assert.deepEqual(
    noted.map(({ what }) => what),
    ['export'],
  )
  const events = await w.to.db.selectFrom('event').select('is').where('is', '=', 'exported').execute()
  assert.equal(events.length, 1)
})

test('what went out and came back untouched changes nothing', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const people = [
    await confirmed(w),
    await confirmed(w, { name: { lastName: 'Ясенева', firstName: 'Инна' } }),
  ]
  const id = await draftOrder(w, { visitor, ...center }, { include: people })
  const before = await orderNow(w, id)
  const file = (await visitor.get(`/orders/${id}/list.xlsx`)).bytes
  const { page, path } = await bring(visitor, id, file)
  assert.match(page.text, /Таблица и список говорят одно и то же/)
  assert.match(page.text, /2 без изменений/)
  const taken = await visitor.post(path, { version: String(before.version) })
  assert.match((await visitor.follow(taken)).text, /ничего не изменилось/)
  assert.deepEqual(await orderNow(w, id), before)
})

test('the preview names whom it adds, removes, does not know, cannot tell apart and may not include', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const stays = await confirmed(w)
  const goes = await confirmed(w, { name: { lastName: 'Липина', firstName: 'Ольга', middleName: 'Львовна' } })
  await confirmed(w, { name: { lastName: 'Ясенева', firstName: 'Инна', middleName: 'Олеговна' } })
  const twin = { lastName: 'Кедрова', firstName: 'Ада', middleName: 'Ильинична' }
  await confirmed(w, { name: twin, organisation: 'МАОУ лицей № 8 г. Томска' })
  const second = await confirmed(w, { name: twin, organisation: 'МАОУ СОШ № 4 г. Томска' })
  await specialist(w, {
    name: { lastName: 'Вязова', firstName: 'Лия', middleName: 'Львовна' },
    unhired: true,
  })
  const id = await draftOrder(w, { visitor, ...center }, { include: [stays, goes] })
  const file = await xlsx([
    line('соснина мария петровна'),
    line('Ясенева Инна Олеговна', 'МАОУ СОШ № 901 г. Томска', 'г. Томск'),
    line('Кедрова Ада Ильинична', '', 'Томск'),
    line('Вязова Лия Львовна'),
    line('Неизвестная Нина Павловна'),
    line('Иванова И. И.'),
    line('Ясенева Инна Олеговна'),
  ])
  const { page, path } = await bring(visitor, id, file)
  assert.equal(page.status, 200)
  for (const words of [
    /1 без изменений/,
    /1 добавить/,
    /1 нет в таблице/,
    /Строка: 6 Столбец: ФИО Неизвестная Нина Павловна Что ожидается: ФИО зарегистрированного специалиста/,
    /Строка: 7 Столбец: ФИО Иванова И\. И\. Что ожидается: Фамилия, имя и отчество/,
    /Вязова Лия Львовна работа и должность ещё не подтверждены координатором/,
    /Строка 4: Кедрова Ада Ильинична/,
    /Стоят в списке, но в таблице их нет.*Липина Ольга Львовна/,
    /Строка 8 повторяет строку 3/,
  ])
    assert.match(page.text, words)
  assert.ok(!('remove' in fieldsOf(page.html)), 'a slip of the pen must not take anybody off')
  const done = await visitor.post(path, {
    ...fieldsOf(page.html),
    remove: 'yes',
    'row-4': second.specialistId,
    'row-5': second.specialistId,
    'row-99': goes.specialistId,
  })
  assert.equal(done.status, 303)
  assert.match((await visitor.follow(done)).text, /добавлено 2, изменено 0, убрано 1/)
  assert.deepEqual(await namesIn(w, id), [
    'Кедрова Ада Ильинична',
    'Соснина Мария Петровна',
    'Ясенева Инна Олеговна',
  ])
  const again = await visitor.post(path, {
    ...fieldsOf(page.html),
    remove: 'yes',
    'row-4': second.specialistId,
  })
  assert.match((await visitor.follow(again)).text, /ничего не изменилось/, 'the same file once more')
})

test('the one of another municipality is never taken without a choice', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const one = await confirmed(w)
  const id = await draftOrder(w, { visitor, ...center }, { include: [one] })
  const { page } = await bring(
    visitor,
    id,
    await xlsx([line('Соснина Мария Петровна', '', 'Каргасокский район')]),
  )
  assert.match(page.text, /Кого имели в виду/)
  assert.doesNotMatch(page.text, /Стоят в списке, но в таблице их нет/)
})

test('ODS and CSV with other headings in another order are read too; a stale preview is a conflict', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const one = await confirmed(w)
  const id = await draftOrder(w, { visitor, ...center })
  const rows = [
    { number: 1, cells: ['Приложение 2'] },
    { number: 3, cells: ['Район', 'Ф.И.О.', 'Образовательная организация'] },
    { number: 4, cells: ['Томск', 'Соснина Мария Петровна', 'МАОУ СОШ № 901 г. Томска'] },
  ]
  const csv = await bring(visitor, id, Buffer.from(csvOf({ name: '', rows }, ';')), 'список.csv')
  assert.match(csv.page.text, /1 добавить/)
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
  const ods = odsOf(
    `<table:table table:name="Л">${rows.map(({ cells }) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`).join('')}</table:table>`,
  )
  const other = await bring(visitor, id, ods, 'список.ods')
  assert.match(other.page.text, /1 добавить/)
  assert.equal((await visitor.post(csv.path, fieldsOf(csv.page.html))).status, 303)
  assert.deepEqual(
    await namesIn(w, id),
    [one.name].map(() => 'Соснина Мария Петровна'),
  )
  await visitor.post(`/orders/${id}/removals`, { specialist: one.specialistId })
  assert.equal((await visitor.post(other.path, fieldsOf(other.page.html))).status, 409)
})

test('an amending list says the deed and the day', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const stands = await confirmed(w)
  const late = await confirmed(w, {
    name: { lastName: 'Ясенева', firstName: 'Инна', middleName: 'Олеговна' },
  })
  const annual = await issuedOrder(w, { visitor, ...center }, { include: [stands] })
  const id = await draftOrder(w, { visitor, ...center }, { amends: annual, number: '2-р' })
  const columns = ['ФИО', 'Действие', 'С какого дня']
  const file = await xlsx(
    [
      ['Соснина Мария Петровна', 'исключить', { day: '2026-12-01' }],
      ['Ясенева Инна Олеговна', '', '15.11.2026'],
      ['Липина Ольга Львовна', 'подумать', '31.12.2030'],
    ],
    columns,
  )
  const { page, path } = await bring(visitor, id, file)
  assert.match(page.text, /Действие подумать Что ожидается: Слово «включить» или «исключить»/)
  assert.match(page.text, /С какого дня 31\.12\.2030 Что ожидается: Дата в виде/)
  assert.equal((await visitor.post(path, fieldsOf(page.html))).status, 303)
  const entries = await w.to.db
    .selectFrom('order_entry')
    .select(['specialist_id', 'action', 'from_on'])
    .where('order_id', '=', id)
    .orderBy('sort_name')
    .execute()
  assert.deepEqual(entries, [
    { specialist_id: stands.specialistId, action: 'exclude', from_on: '2026-12-01' },
    { specialist_id: late.specialistId, action: 'include', from_on: '2026-11-15' },
  ])
  const exported = await bring(visitor, id, (await visitor.get(`/orders/${id}/list.xlsx`)).bytes)
  assert.match(exported.page.text, /2 без изменений.*Таблица и список говорят одно и то же/)
})

test('what is no list is refused on the form, and another of the staff does not see the file', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const other = await member(w)
  const id = await draftOrder(w, { visitor, ...center })
  for (const [bytes, says] of [
    ['не таблица', /Не найдена строка с заголовками/],
    ['%PDF-1.7', /Это PDF, а не таблица/],
    ['', /Файл пустой/],
  ] as const) {
    const { sent } = await bring(visitor, id, Buffer.from(bytes))
    assert.equal(sent.status, 422, bytes)
    assert.match(sent.text, says)
  }
  assert.equal((await visitor.upload(`/orders/${id}/returned`, new FormData())).status, 422)
  const { path } = await bring(visitor, id, await xlsx([line('Соснина Мария Петровна')]))
  assert.equal((await other.visitor.get(path)).status, 404)
  assert.equal((await other.visitor.post(path, { version: '1' })).status, 404)
})

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'ФИО',
    'Действие',
    'С какого дня',
    'Иванова Мария Петровна',
    'исключить',
    'Томск',
    '31.02.2026',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ day: '2026-09-01' }),
)
const sheets = fc.array(
  fc.record({ name: fc.string(), rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }) }),
  { maxLength: 3 },
)

test('whatever stands in the sheets, reading and comparing never throw', () => {
  fc.assert(
    fc.property(sheets, fc.boolean(), (random, withHead) => {
      const head: Cell[][] = withHead
        ? [['ФИО', 'Место работы', 'Муниципалитет', 'Действие', 'С какого дня']]
        : []
      const read = readReturned(
        random.map(({ name, rows }) => ({
          name,
          rows: [...head, ...rows].map((cells, i) => ({ number: i + 1, cells: [...cells] })),
        })),
        year,
      )
      if (!read.ok) return assert.ok(read.refusal.says)
      const known = { namesakes: [], listed: [], municipalities: [], chosen: new Map() }
      const compared = compareReturned(read.list, { ...known, kind: 'amending' })
      assert.equal(compared.unknown.length, read.list.rows.length)
    }),
    { numRuns: 300 },
  )
})

test('3,000 people: all added, read back, issued and shown in one go each', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const one = await confirmed(w)
  await manyLike(w, one.specialistId, 2999)
  const id = await draftOrder(w, { visitor, ...center })
  assert.equal((await visitor.post(`/orders/${id}/specialists`, { which: 'all' })).status, 303)
  assert.equal((await orderNow(w, id)).included, 3000)
  const file = (await visitor.get(`/orders/${id}/list.xlsx`)).bytes
  const { page } = await bring(visitor, id, file)
  assert.match(page.text, /3000 без изменений/)
  const { version } = await orderNow(w, id)
  const issued = await visitor.post(`/orders/${id}/issuing`, { version: String(version), tell: 'yes' })
  assert.equal(issued.status, 303)
  for (const [table, count] of [
    ['order_membership', 3000],
    ['letter', 3000],
  ] as const) {
    const row = await w.to.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    assert.equal(row.count, count, table)
  }
  let shown = 0
  for (let path: string | undefined = `/orders/${id}`; path; shown++) {
    const { html, status } = await visitor.get(path)
    assert.equal(status, 200)
    path = /href="([^"]*after=[^"#]*)[^"]*" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  assert.equal(shown, 60)
})

/** Copies of a specialist under other names, straight into the tables: making accounts one by one would take minutes. */
async function manyLike(w: World, specialistId: string, count: number): Promise<void> {
  const { sql } = await import('kysely')
  await sql`with made as (select gen_random_uuid() as person, gen_random_uuid() as account, n from generate_series(1, ${count}::int) n),
    people as (insert into person (id, last_name, first_name, sort_name, search, created_at)
      select person, 'Сосновая', 'Инна' || translate(n::text, '0123456789', 'абвгдежзик'),
        'Сосновая Инна' || translate(n::text, '0123456789', 'абвгдежзик'),
        'сосновая инна' || translate(n::text, '0123456789', 'абвгдежзик'), now() from made),
    accounts as (insert into account (id, person_id, login, email, password_hash, created_at)
      select account, person, 'many' || n, 'many' || n || '@edu.example', '', now() from made)
    insert into specialist (id, person_id, municipality_id, organisation_id, position_id, subject_id, status, positions_ok,
      subjects_ok, sort_name, search, created_at)
    select gen_random_uuid(), person, s.municipality_id, s.organisation_id, s.position_id, s.subject_id, 'approved',
      s.positions_ok, s.subjects_ok, 'Сосновая Инна' || translate(n::text, '0123456789', 'абвгдежзик'),
      'сосновая инна', now() from made, specialist s where s.id = ${specialistId}::uuid`.execute(w.to.db)
}
