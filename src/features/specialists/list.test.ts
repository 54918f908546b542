// The list of specialists: who may not, what it shows, filters, paging, the export for the order.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownCase } from '../../../test/kit/ownCases.ts'
import { member, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { world } from '../../../test/kit/world.ts'
import { roles } from '../../domain/roles.ts'
import { readSheets } from '../../sheets/read.ts'

const w = await world()
const post = await postOf(w)
const center = await member(w, { role: 'center' })
const coordinator = await member(w, { role: 'mun_coord' })
const named = (lastName: string, firstName = 'Анна', middleName: string | null = 'Сергеевна') => ({
  lastName,
  firstName,
  middleName,
})
const maria = await specialist(w, { name: named('Соснина', 'Мария', 'Петровна'), login: 'sosnina2026' })
const north = await specialist(w, {
  name: named('Ёлкина'),
  municipality: 'kargasoksky',
  organisation: 'МКОУ «Каргасокская СОШ»',
  positions: ['teacher', 'methodist'],
  subjects: ['english', 'physics'],
  category: 'first',
})
const bounced = await specialist(w, { name: named('Дубова'), login: 'bounce', category: 'none' })

const names = (html: string): string[] =>
  [...html.matchAll(/<a href="\/specialists\/[0-9a-f-]{36}">(\S+) /g)].map((m) => m[1] ?? '')
const listed = async (query = '', by = center) => names((await by.visitor.get(`/specialists${query}`)).html)

test('the list is for the Center, coordinators and the auditor; strangers are led to sign-in', async () => {
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? maria : await member(w, { role })
    const status = ['center', 'mun_coord', 'auditor'].includes(role) ? 200 : 403
    for (const path of ['/specialists', '/specialists/export'])
      assert.equal((await visitor.get(path)).status, status, `${role} ${path}`)
  }
  assert.equal((await w.visitor().get('/specialists')).location, '/sign-in?back=%2Fspecialists')
})

test('a coordinator sees the own municipality: in the list, the counters, the search and the export', async () => {
  const { text, html } = await coordinator.visitor.get('/specialists')
  assert.deepEqual(names(html), ['Дубова', 'Соснина'])
  assert.match(text, /Специалисты вашего муниципалитета: Город Томск\./)
  assert.match(text, /2 всего 2 ждут подтверж\u00adдения 0 допущены/)
  assert.doesNotMatch(text, /Каргасокский/)
  assert.deepEqual(await listed('?q=ёлкина', coordinator), [])
  assert.deepEqual(await listed('?municipality=kargasoksky', coordinator), ['Дубова', 'Соснина'])
  const read = await readSheets((await coordinator.visitor.get('/specialists/export')).bytes)
  assert.deepEqual(read.ok && read.sheets[0]?.rows.slice(1).map((row) => row.cells[1]), [
    'Дубова Анна Сергеевна',
    'Соснина Мария Петровна',
  ])
})

test('a row tells who, where, which category, the load, the last sign-in and the state', async () => {
  await ownCase(w, maria, { status: 'accepted' })
  await ownCase(w, maria, { status: 'done', conclusion: 'uploaded' })
  await ownCase(w, maria, { status: 'declined' })
  const { text } = await center.visitor.get('/specialists?q=соснина')
  assert.match(
    text,
    /Соснина Мария Петровна учитель, иностранный язык \(английский\) МАОУ СОШ № 901 г\. Томска Город Томск Категория: высшая Нагрузка: 2 из 10 Последний вход: ещё не входил sosnina2026 ждёт подтверждения/,
  )
})

test('search: part of a name, ё as е, a place of work, a login, an address; several words', async () => {
  assert.deepEqual(await listed('?q=елк'), ['Ёлкина'])
  assert.deepEqual(await listed('?q=СОСНИНА мария'), ['Соснина'])
  assert.deepEqual(await listed('?q=каргасокская'), ['Ёлкина'])
  assert.deepEqual(await listed('?q=SOSNINA2026'), ['Соснина'])
  assert.deepEqual(await listed('?q=bounce@edu'), ['Дубова'])
  assert.match((await center.visitor.get('/specialists?q=никто')).text, /Никого не нашлось/)
})

test('filters: municipality, what they assess, category, state; together; nonsense is left out', async () => {
  assert.deepEqual(await listed('?municipality=kargasoksky'), ['Ёлкина'])
  assert.deepEqual(await listed('?position=methodist'), ['Ёлкина'])
  assert.deepEqual(await listed('?subject=english'), ['Дубова', 'Ёлкина', 'Соснина'])
  assert.deepEqual(await listed('?subject=physics&municipality=tomsk'), [])
  assert.deepEqual(await listed('?category=none'), ['Дубова'])
  assert.deepEqual(await listed('?state=approved'), [])
  for (const query of [
    '?municipality=x&position=__proto__&subject=&category=99&state=all',
    `?q=${'я'.repeat(10_000)}`,
    `?q=${encodeURIComponent('%_\\\'"<script>\0😀')}`,
    '?after=W10&before=W10&q=a&q=b',
    `?after=${Buffer.from('["а","не ид"]').toString('base64url')}`,
  ])
    assert.equal((await center.visitor.get(`/specialists${query}`)).status, 200, query)
})

test('undelivered letters are flagged, counted and filtered until one arrives', async () => {
  await center.visitor.post(`/specialists/${bounced.specialistId}/login-reminder`)
  await post.deliver()
  const { text, html } = await center.visitor.get('/specialists?state=undelivered')
  assert.deepEqual(names(html), ['Дубова'])
  assert.match(text, /1 письма не доходят/)
  assert.match(
    (await coordinator.visitor.get('/specialists?q=дубова')).text,
    /ждёт подтверждения письма не доходят/,
  )
  await center.visitor.post(`/specialists/${bounced.specialistId}/email`, {
    email: 'dubova@edu.example',
    version: '1',
  })
  await post.deliver()
  assert.deepEqual(await listed('?state=undelivered'), [])
})

test('states and absence are counters that filter', async () => {
  await w.to.db
    .updateTable('specialist')
    .set({ away_from: '2026-10-01', away_to: '2026-10-05' })
    .where('id', '=', maria.specialistId)
    .execute()
  await w.to.db.updateTable('account').set({ status: 'blocked' }).where('id', '=', north.accountId).execute()
  const { text } = await center.visitor.get('/specialists')
  assert.match(text, /3 всего 2 ждут подтверж\u00adдения 0 допущены 1 заблокирован 1 отсутствует/)
  assert.deepEqual(await listed('?state=away'), ['Соснина'])
  assert.deepEqual(await listed('?state=blocked'), ['Ёлкина'])
  assert.deepEqual(await listed('?state=registered'), ['Дубова', 'Соснина'])
  w.clock.pass({ hours: 13 })
  assert.deepEqual(names((await (await member(w)).visitor.get('/specialists?state=away')).html), [])
  w.clock.set('2026-10-05')
})

test('N: the spreadsheet for the order has its columns, holds what is filtered, is an event and notes everybody', async () => {
  const { visitor, accountId } = await member(w, { role: 'auditor' })
  const read = await readSheets((await visitor.get('/specialists/export?category=first')).bytes)
  assert.ok(read.ok)
  const sheet = read.sheets[0]
  assert.equal(sheet?.name, 'Специалисты для распоряжения')
  assert.deepEqual(
    sheet?.rows.map((row) => row.cells),
    [
      ['№', 'ФИО', 'Место работы', 'Должность', 'Муниципалитет', 'КК', 'Профиль'],
      [
        1,
        'Ёлкина Анна Сергеевна',
        'МКОУ «Каргасокская СОШ»',
        'Учитель',
        'Каргасокский район',
        'первая',
        'Учитель, Методист: Иностранный язык (английский), Физика',
      ],
    ],
  )
  const event = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'exported')
    .where('by_account', '=', accountId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(event.facts, { what: 'специалисты для распоряжения', rows: 1 })
  const noted = await w.to.db
    .selectFrom('reading')
    .select(['person_id', 'what'])
    .where('by_account', '=', accountId)
    .execute()
  assert.deepEqual(noted, [{ person_id: north.personId, what: 'export' }])
})

test('fifty a page by name, on and back', async () => {
  for (let i = 0; i < 55; i++)
    await specialist(w, { name: named(`Яблокова${'абвгдежз'[i % 8]}`), municipality: 'asinovsky' })
  const step = (html: string, rel: string) =>
    (new RegExp(`href="([^"]+)" rel="${rel}"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
  const ids = (html: string) => [...html.matchAll(/href="\/specialists\/([0-9a-f-]{36})"/g)].map((m) => m[1])
  const first = await center.visitor.get('/specialists?q=яблокова')
  const second = await center.visitor.get(step(first.html, 'next'))
  assert.match(first.text, /Показаны 50 из 55/)
  assert.match(second.text, /Показаны 5 из 55/)
  assert.equal(new Set([...ids(first.html), ...ids(second.html)]).size, 55)
  assert.deepEqual(ids((await center.visitor.get(step(second.html, 'prev'))).html), ids(first.html))
})

test('nobody yet: the page says when somebody will be here', async () => {
  const lonely = await member(w, { role: 'mun_coord', municipality: 'teguldetsky' })
  assert.match(
    (await lonely.visitor.get('/specialists')).text,
    /Специалистов пока нет Они появятся здесь, когда зарегистрируются по приглашению\./,
  )
})
