// The history: a sentence for every event, the section of a record, the page with its filters.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, municipalityId, specialist } from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import type { Answer } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { record, system } from '../../db/history.ts'
import { eventSamples as samples } from '../../dev/gallery/samples/events.ts'
import type { EventName, Happened } from '../../domain/events.ts'
import { roles } from '../../domain/roles.ts'
import { readSheets } from '../../sheets/read.ts'
import { stageWords } from '../cases/index.ts'
import { historyOf, sentenceOf } from './index.ts'
import { eventGroups, eventWords } from './words/index.ts'

const who = 'Соснина М. П.'
const names = Object.keys(samples) as EventName[]

const w = await world()
const center = await member(w, { role: 'center' })
const maria = await specialist(w)
const page = (query = '') => center.visitor.get(`/history${query}`)

test('the history is read by the Center, the auditor and the administrator only', async () => {
  for (const role of roles) {
    const allowed = ['center', 'auditor', 'admin'].includes(role)
    const { visitor } = role === 'specialist' ? maria : await member(w, { role })
    for (const path of ['/history', '/history/export'])
      assert.equal((await visitor.get(path)).status, allowed ? 200 : 403, `${role} ${path}`)
  }
  assert.equal((await w.visitor().get('/history')).location, '/sign-in?back=%2Fhistory')
})

test('every event is a Russian sentence without holes and without the gender of who did it', () => {
  for (const is of names) {
    const { text, more = [] } = sentenceOf({ is, facts: samples[is] })
    const all = [text, ...more].join(' ')
    assert.match(text, /^[А-ЯЁE]/, `${is}: ${text}`)
    assert.doesNotMatch(all, /undefined|null|\[object|NaN|\s,| {2}|»»/, `${is}: ${all}`)
    assert.doesNotMatch(text, /(?<![А-ЯЁ]|коп)\.$/, `${is}: ${text}`)
    assert.ok(eventWords[is].name.length > 3, is)
  }
  const grouped = Object.values(eventGroups).flatMap((group) => group.names)
  assert.deepEqual([...grouped].sort(), [...names].sort())
})

test('sentences say what people want to know', () => {
  const said = (is: EventName) => sentenceOf({ is, facts: samples[is] })
  assert.equal(
    said('specialistAssigned').text,
    `Назначен специалист ${who}, срок до 20.11.2026 (2-й по делу)`,
  )
  assert.deepEqual(said('specialistAssigned').more, ['Назначение сделано, хотя: не оценивает этот предмет'])
  assert.equal(said('emailCorrected').text, 'E-mail исправлен: был old@edu.example, стал new@edu.example')
  assert.deepEqual(said('specialistCorrected').more, ['Должность: Учитель → пусто'])
  assert.equal(said('letterRefused').text, 'Не доставлено письмо «Приглашение» на bounce@edu.example')
  assert.equal(said('exported').text, 'Выгружено в Excel: учётные записи, 21\u00a0строка')
  assert.equal(
    said('stageMoved').text,
    `Состояние дела: «${stageWords.scheduled}» → «${stageWords.assigning}»`,
  )
  assert.deepEqual(sentenceOf({ is: 'fromTheFuture', facts: {} }), { text: 'fromTheFuture' })
})

test('the page shows every event ever written', async () => {
  const opened = await openCase(w)
  await transaction(w.to.db, (tx) =>
    record(
      tx,
      { ...center, name: 'Белова Вера Павловна', role: 'center', ip: '10.0.0.7', requestId: '' },
      w.clock.now(),
      ...names.map(
        (is) => ({ is, facts: samples[is], personId: maria.personId, caseId: opened.caseId }) as Happened,
      ),
    ),
  )
  const shown = await page()
  assert.equal(shown.status, 200)
  assert.match(shown.text, /Показаны 50 из \d+/)
  const [, next = ''] = /href="([^"]+)" rel="next"/.exec(shown.html) ?? []
  const second = await center.visitor.get(next.replaceAll('&amp;', '&'))
  const all = [shown, ...(await pagesFrom(second))].map(({ text }) => text).join(' ')
  for (const is of names) {
    const { text } = sentenceOf({ is, facts: samples[is] })
    const plain = text.replaceAll('\u00a0', ' ')
    assert.ok(all.includes(plain), `${is}: ${plain}`)
  }
  assert.match(shown.html, new RegExp(`href="/specialists/${maria.specialistId}"`))
  assert.match(shown.html, new RegExp(`href="/cases/${opened.caseId}"`))
  assert.match(shown.text, /Белова Вера Павловна сотрудник Центра · 10\.0\.0\.7/)
  const [, back = ''] = /href="([^"]+)" rel="prev"/.exec(second.html) ?? []
  assert.equal((await center.visitor.get(back.replaceAll('&amp;', '&'))).text, shown.text)
})

/** This page and all that follow it. */
async function pagesFrom(first: Answer): Promise<Answer[]> {
  const [, next] = /href="([^"]+)" rel="next"/.exec(first.html) ?? []
  if (!next) return [first]
  return [first, ...(await pagesFrom(await center.visitor.get(next.replaceAll('&amp;', '&'))))]
}

test('filters: what, who, of whom, by case, by day, together', async () => {
  const only = await transaction(w.to.db, async (tx) => {
    const about = { kind: 'setting', id: 'codeMinutes' }
    w.clock.set('2026-10-07')
    await record(tx, system, w.clock.now(), {
      is: 'settingChanged',
      about,
      facts: { key: 'codeMinutes', from: '60', to: '30' },
    })
    w.clock.set('2026-10-05')
    return about
  })
  const rows = async (query: string) => {
    const { text, status } = await page(query)
    assert.equal(status, 200, query)
    return Number(/Показаны (\d+) из/.exec(text)?.[1] ?? 0)
  }
  assert.equal(await rows('?what=specialistAssigned'), 1)
  assert.equal(await rows('?what=conclusions'), 5)
  assert.equal(await rows('?what=conclusions&person=соснина'), 5)
  assert.equal(await rows('?what=conclusions&who=БЕЛОВА&from=05.10.2026&to=05.10.2026'), 5)
  assert.equal(await rows('?what=conclusions&from=06.10.2026'), 0)
  assert.equal(await rows('?what=settingChanged'), 2)
  assert.equal(await rows('?what=settingChanged&who=Система'), 1)
  assert.equal(await rows(`?about=${only.kind}:${only.id}`), 1)
  assert.equal(await rows('?from=07.10.2026&to=07.10.2026'), 1)
  assert.equal(await rows('?who=никто'), 0)
  assert.ok((await rows(`?personId=${maria.personId}`)) > 40)
  assert.match((await page('?who=никто')).text, /Ничего не найдено Измените отбор или сбросьте его\./)
})

test('a hostile address is ignored', async () => {
  for (const query of [
    '?what=__proto__&who=%00&person=%25',
    `?who=${'я'.repeat(10_000)}&person=${"'".repeat(500)}`,
    '?from=31.02.2026&to=вчера',
    '?personId=1&case=2&about=x',
    `?after=${Buffer.from('["2026-10-05T05:00:00.000Z","x"]').toString('base64url')}`,
    `?after=${Buffer.from('["2026-99-99T99:00:00.000Z","1"]').toString('base64url')}`,
    '?after=W10&before=🙂&what=a&what=b',
  ])
    assert.equal((await page(query)).status, 200, query)
  assert.doesNotMatch((await page('?who=<script>alert(1)</script>')).html, /<script>alert/)
})

test('the section: the newest first, older ones before an id, one municipality alone', async () => {
  const newest = await historyOf(w.to.db, { personId: maria.personId, limit: 3 })
  assert.deepEqual(
    newest.map((line) => line.is),
    names.toReversed().slice(0, 3),
  )
  const older = await historyOf(w.to.db, { personId: maria.personId, limit: 2, before: newest[2]?.id ?? 0 })
  assert.deepEqual(
    older.map((line) => line.is),
    names.toReversed().slice(3, 5),
  )
  const here = await historyOf(w.to.db, {
    personId: maria.personId,
    municipalityId: await municipalityId(w, 'kargasoksky'),
  })
  assert.deepEqual(here, [])
})

test('the export holds what is filtered, is an event, and notes whoever stands in it', async () => {
  const { bytes, headers } = await center.visitor.get('/history/export?what=conclusions')
  assert.match(headers.get('content-disposition') ?? '', /filename\*=UTF-8''/)
  const read = await readSheets(bytes)
  assert.ok(read.ok)
  const rows = read.sheets[0]?.rows ?? []
  assert.equal(rows.length, 6)
  assert.deepEqual(rows[1]?.cells.slice(1, 4), [
    'Белова Вера Павловна',
    'сотрудник Центра',
    `Возвращено заключение, версия 1, специалист ${who}`,
  ])
  const [event] = await historyOf(w.to.db, { limit: 1 })
  assert.deepEqual(event?.facts, { what: 'история событий', rows: 5 })
  const noted = await w.to.db
    .selectFrom('reading')
    .select(['person_id as personId', 'what'])
    .where('by_account', '=', center.accountId)
    .execute()
  assert.deepEqual(noted, [{ personId: maria.personId, what: 'export' }])
})
