// The log of readings: for the auditor alone; filters, paging, the export.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, specialist } from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { noteReading, type ReadWhat, readWhats } from '../../db/history.ts'
import { roles } from '../../domain/roles.ts'
import { readSheets } from '../../sheets/read.ts'
import { readWhatWords } from './words.ts'

const w = await world()
const auditor = await member(w, { role: 'auditor' })
const center = await member(w, { role: 'center' })
const maria = await specialist(w)
const by = {
  accountId: center.accountId,
  name: 'Белова Вера Павловна',
  role: 'center',
  ip: '10.0.0.7',
  requestId: '',
}
const read = (what: ReadWhat, personId = maria.personId, caseId?: string) =>
  noteReading(w.to.db, by, w.clock.now(), { personId, what, ...(caseId ? { caseId } : {}) })
const page = (query = '') => auditor.visitor.get(`/readings${query}`)
const rows = async (query: string) => {
  const { text, status } = await page(query)
  assert.equal(status, 200, query)
  return Number(/Показаны (\d+) из/.exec(text)?.[1] ?? 0)
}

test('only the auditor reads the log', async () => {
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? maria : await member(w, { role })
    for (const path of ['/readings', '/readings/export'])
      assert.equal((await visitor.get(path)).status, role === 'auditor' ? 200 : 403, `${role} ${path}`)
  }
  assert.equal((await w.visitor().get('/readings')).location, '/sign-in?back=%2Freadings')
})

test('nobody has read anybody: the page says what will be here', async () => {
  assert.match((await page()).text, /Просмотров пока нет/)
})

test('a row says who, whom, what, when and from which address', async () => {
  const { caseId, personId } = await openCase(w)
  for (const what of readWhats) await read(what)
  await read('application', personId, caseId)
  const { text, html } = await page()
  assert.match(
    text,
    /Белова Вера Павловна сотрудник Центра · 10\.0\.0\.7 Чьи данные: Рябинина Анна Сергеевна заявление Дело № \S+ 05\.10\.2026, 12:00/,
  )
  for (const what of readWhats) assert.ok(text.includes(readWhatWords[what]), what)
  assert.match(html, new RegExp(`href="/cases/${caseId}"`))
  assert.match(html, new RegExp(`href="/specialists/${maria.specialistId}"`))
})

test('filters by reader, by person, by what, by day', async () => {
  w.clock.pass({ hours: 11 })
  await read('letter')
  w.clock.pass({ hours: 2 })
  await read('letter')
  w.clock.set('2026-10-05')
  assert.equal(await rows('?who=белова'), readWhats.length + 3)
  assert.equal(await rows('?who=белова&person=рябинина'), 1)
  assert.equal(await rows(`?personId=${maria.personId}`), readWhats.length + 2)
  assert.equal(await rows('?what=secret'), 1)
  assert.equal(await rows('?what=letter&from=06.10.2026'), 1)
  assert.equal(await rows('?what=letter&to=05.10.2026'), 2)
  assert.equal(await rows('?person=соснина&from=06.10.2026&to=06.10.2026'), 1)
  assert.match((await page('?who=никто')).text, /Ничего не найдено/)
})

test('a hostile address is ignored', async () => {
  for (const query of [
    '?what=__proto__&who=%00&person=%25&personId=1',
    `?who=${'я'.repeat(10_000)}&from=31.02.2026&to=вчера`,
    `?after=${Buffer.from('["2026-10-05T05:00:00.000Z","x"]').toString('base64url')}`,
    '?after=W10&before=🙂&what=a&what=b',
  ])
    assert.equal((await page(query)).status, 200, query)
})

test('fifty a page, newest first, on and back', async () => {
  for (let i = 0; i < 60; i++) await read('filledForm')
  const step = (html: string, rel: string) =>
    (new RegExp(`href="([^"]+)" rel="${rel}"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
  const first = await page('?what=filledForm')
  assert.match(first.text, /Показаны 50 из 61/)
  const second = await auditor.visitor.get(step(first.html, 'next'))
  assert.match(second.text, /Показаны 11 из 61/)
  assert.equal((await auditor.visitor.get(step(second.html, 'prev'))).text, first.text)
})

test('the export holds what is filtered, is an event, and is a reading itself', async () => {
  const sheet = await readSheets((await auditor.visitor.get('/readings/export?what=secret')).bytes)
  assert.deepEqual(sheet.ok && sheet.sheets[0]?.rows.slice(1).map((row) => row.cells), [
    [
      '05.10.2026, 12:00',
      'Белова Вера Павловна',
      'сотрудник Центра',
      'Соснина Мария Петровна',
      'СНИЛС, ИНН, паспорт, счёт',
      null,
      '10.0.0.7',
    ],
  ])
  const event = await w.to.db.selectFrom('event').select('facts').where('is', '=', 'exported').execute()
  assert.deepEqual(event.at(-1)?.facts, { what: 'журнал просмотров', rows: 1 })
  const noted = await w.to.db
    .selectFrom('reading')
    .select(['person_id as personId', 'what'])
    .where('by_account', '=', auditor.accountId)
    .execute()
  assert.deepEqual(noted, [{ personId: maria.personId, what: 'export' }])
})
