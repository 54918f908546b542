import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownCase } from '../../../../test/kit/ownCases.ts'
import { member, specialist } from '../../../../test/kit/people.ts'
import { periodOf } from '../../../../test/kit/stories.ts'
import { world } from '../../../../test/kit/world.ts'
import { readSheets } from '../../../sheets/read.ts'

const named = (lastName: string) => ({ lastName, firstName: 'Анна', middleName: 'Сергеевна' })

const w = await world({ today: '2026-11-18' })
const maria = await specialist(w)
const other = await specialist(w, { name: { lastName: 'Кедров', firstName: 'Пётр', middleName: null } })
const it = (lastName: string, wish: Parameters<typeof ownCase>[2]) =>
  ownCase(w, maria, { teacher: named(lastName), ...wish })
await it('Ёлкина', {
  status: 'proposed',
  dueOn: '2026-12-20',
  form: 'in_person',
  category: 'first',
  period: '2026-12',
})
await it('Берёзкина', { status: 'accepted', dueOn: '2026-11-20' })
await it('Липина', {
  status: 'working',
  dueOn: '2026-11-10',
  organisation: 'МКОУ «Тегульдетская СОШ»',
  municipality: 'teguldetsky',
})
await it('Дубова', {
  status: 'working',
  dueOn: '2026-11-25',
  conclusion: 'returned',
  remark: 'Нет подписи.',
})
await it('Ивина', { status: 'done', dueOn: '2026-11-20', conclusion: 'uploaded' })
await it('Кленова', { status: 'accepted_by_center', dueOn: '2026-11-20', conclusion: 'accepted' })
await it('Ольхина', { status: 'accepted', form: 'simplified', dueOn: '2026-11-20' })
await it('Осинина', { status: 'declined' })
await it('Рябинина', { status: 'revoked' })
await ownCase(w, other, { teacher: named('Чужова') })

const rows = (html: string): string[] =>
  [...html.matchAll(/<th scope="row"[^>]*><a [^>]*>(\S+) /g)].map((m) => m[1] ?? '')
const list = async (query = '') => (await maria.visitor.get(`/assignments${query}`)).html

test('only a specialist sees the list: the Center and the coordinator 403, a stranger is led to sign-in', async () => {
  assert.equal((await (await member(w)).visitor.get('/assignments')).status, 403)
  assert.equal((await (await member(w, { role: 'mun_coord' })).visitor.get('/assignments')).status, 403)
  for (const path of [
    '/assignments',
    '/assignments/list.xlsx',
    '/assignments/forms.zip',
    '/assignments/template',
  ])
    assert.equal((await w.visitor().get(path)).location, `/sign-in?back=${encodeURIComponent(path)}`)
})

test('S-16, S-18: the section by its name, the number of attestees, what was declined or taken off is not there', async () => {
  const { text, html, status } = await maria.visitor.get('/assignments')
  assert.equal(status, 200)
  assert.match(text, /Аттестация педагогических работников 7 аттестуемых/)
  assert.deepEqual(rows(html), ['Липина', 'Берёзкина', 'Дубова', 'Ёлкина', 'Ивина', 'Кленова', 'Ольхина'])
  assert.doesNotMatch(text, /Осинина|Рябинина|Чужова/)
})

test('S-20, S-21, F.4: every column of a row, with a copy button at the date of appointment', async () => {
  const { text, html } = await maria.visitor.get('/assignments?q=ёлкина')
  for (const words of [
    'Ёлкина Анна Сергеевна',
    'учитель, иностранный язык (английский)',
    'МАОУ СОШ № 902 г. Томска',
    'Город Томск',
    'Период 2026-12',
    'первая очная',
    '01.09.2014',
    'новое назначение до 20.12.2026',
    'Посмотреть',
    'Заявление',
  ])
    assert.ok(text.includes(words), words)
  assert.match(html, /<copy-button data-text="01\.09\.2014" data-what="дату назначения">/)
})

test('C.5: a returned conclusion shows its own term', async () => {
  assert.match(
    (await maria.visitor.get('/assignments?q=дубова')).text,
    /возвращено до 23\.11\.2026, осталось 5 дней/,
  )
})

test('S-19: the template and the ZIP of filled forms stand on top', async () => {
  const html = await list()
  assert.match(html, /href="\/assignments\/template"[^>]*>Шаблон итогового заключения</)
  assert.match(html, /href="\/assignments\/forms\.zip"[^>]*>Заполненные бланки по всем аттестуемым \(ZIP\)</)
})

test('the counters count and filter', async () => {
  const { text } = await maria.visitor.get('/assignments')
  assert.match(
    text,
    /7 аттестуемых всего 1 новое назначение 3 ждут заключения 1 срок на этой неделе 1 срок прошёл 1 возвращено 2 сдано/,
  )
  assert.deepEqual(rows(await list('?state=waiting')), ['Липина', 'Берёзкина', 'Ёлкина'])
  assert.deepEqual(rows(await list('?state=week')), ['Берёзкина'])
  assert.deepEqual(rows(await list('?state=overdue')), ['Липина'])
  assert.deepEqual(rows(await list('?state=returned')), ['Дубова'])
  assert.deepEqual(rows(await list('?state=given')), ['Ивина', 'Кленова'])
  assert.deepEqual(rows(await list('?state=new')), ['Ёлкина'])
})

test('filters by period and form, search without ё and by part of a word, order by name', async () => {
  const december = await periodOf(w, '2026-12')
  assert.deepEqual(rows(await list(`?period=${december.id}`)), ['Ёлкина'])
  assert.deepEqual(rows(await list('?form=in_person')), ['Ёлкина'])
  assert.deepEqual(rows(await list('?q=елкин')), ['Ёлкина'])
  assert.deepEqual(rows(await list('?q=ТЕГУЛЬДЕТ')), ['Липина'])
  assert.deepEqual(rows(await list('?sort=name')).slice(0, 3), ['Берёзкина', 'Дубова', 'Ёлкина'])
  assert.match((await maria.visitor.get('/assignments?q=%25')).text, /Ничего не найдено/)
})

test('ten a page: next and previous walk the whole list once', async () => {
  const many = await specialist(w, { name: { lastName: 'Сосна', firstName: 'Яна', middleName: null } })
  for (let i = 0; i < 23; i++)
    await ownCase(w, many, {
      teacher: { lastName: `Педагог${'абвгдежзиклмнопрстуфхцч'[i]}`, firstName: 'Ян', middleName: null },
    })
  const seen: string[] = []
  let path: string | undefined = '/assignments?size=10'
  const back: string[] = []
  while (path) {
    const { html } = await many.visitor.get(path)
    seen.push(...rows(html))
    back.push(path)
    path = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  assert.equal(seen.length, 23)
  assert.equal(new Set(seen).size, 23)
  const last = await many.visitor.get(back[2] ?? '')
  const previous = /href="([^"]+)" rel="prev"/.exec(last.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.deepEqual(rows((await many.visitor.get(previous)).html), seen.slice(10, 20))
  assert.match(last.text, /Показаны 3 из 23 · По 50 на странице/)
})

test('a hostile address is ignored', async () => {
  for (const query of [
    '?state=everything&period=1&form=%00&sort=drop&size=9999',
    `?q=${'я'.repeat(10_000)}`,
    '?q=%27%22%3Cscript%3E%00%F0%9F%98%80',
    '?after=W10',
    `?after=${Buffer.from('["0","2026-02-31","x","1"]').toString('base64url')}`,
    `?after=${Buffer.from('["9","2026-02-01","x","00000000-0000-0000-0000-000000000000"]').toString('base64url')}`,
    '?before=%F0%9F%98%80&state=a&state=b',
  ])
    assert.equal((await maria.visitor.get(`/assignments${query}`)).status, 200, query)
})

test('nobody assigned: the empty list says what will appear and when', async () => {
  const fresh = await specialist(w)
  const { text } = await fresh.visitor.get('/assignments')
  assert.match(text, /Аттестуемых пока нет Они появятся здесь после назначения Центром\./)
})

test('the spreadsheet holds exactly what is filtered, and is noted', async () => {
  const answer = await maria.visitor.get('/assignments/list.xlsx?state=given')
  const read = await readSheets(answer.bytes)
  assert.ok(read.ok)
  assert.deepEqual(read.ok && read.sheets[0]?.rows.slice(1).map((row) => row.cells[0]), [
    'Ивина Анна Сергеевна',
    'Кленова Анна Сергеевна',
  ])
  const noted = await w.to.db
    .selectFrom('reading')
    .select('what')
    .where('by_account', '=', maria.accountId)
    .execute()
  assert.deepEqual(
    noted.map((it) => it.what),
    ['export', 'export'],
  )
})
