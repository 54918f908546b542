// The mail log: who sees which letter, what became of it by a real mail server, sending again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, municipalityId, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { invited } from '../../../test/kit/registrations.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { roles } from '../../domain/roles.ts'
import { type NewLetter, queueLetter } from '../../jobs/letters.ts'
import { readSheets } from '../../sheets/read.ts'

const w = await world()
const post = await postOf(w)
const tomsk = await municipalityId(w, 'tomsk')
const kargasok = await municipalityId(w, 'kargasoksky')
const center = await member(w, { role: 'center' })
const coordinator = await member(w, { role: 'mun_coord' })
const stranger = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
const maria = await specialist(w, { login: 'sosnina2026' })

const queued = (wish: Partial<NewLetter> = {}): Promise<string> =>
  transaction(w.to.db, (tx) =>
    queueLetter(tx, w.to.config, w.clock.now(), {
      kind: 'loginReminder',
      toEmail: maria.email,
      personId: maria.personId,
      municipalityId: tomsk,
      subject: 'Ваш логин в системе «Ступень»',
      text: 'Ваш логин: sosnina2026',
      html: '<p>Ваш логин: sosnina2026</p>',
      ...wish,
    }),
  )
const plain = await queued()
const bounced = await queued({ toEmail: 'bounce@edu.example', subject: 'Письмо в никуда' })
await queued({
  toEmail: 'north@edu.example',
  personId: undefined,
  municipalityId: kargasok,
  subject: 'Северное письмо',
})
await post.deliver()

const eventsOf = (is: string) =>
  w.to.db
    .selectFrom('event')
    .select(['facts', 'by_name', 'about_id'])
    .where('is', '=', is)
    .orderBy('id')
    .execute()

test('letters are read by the Center, coordinators, the auditor and the administrator; the auditor sends none', async () => {
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? maria : await member(w, { role })
    const reads = ['center', 'mun_coord', 'auditor', 'admin'].includes(role) ? 200 : 403
    for (const path of ['/letters', '/letters/export', `/letters/${plain}`])
      assert.equal((await visitor.get(path)).status, reads, `${role} ${path}`)
    if (['specialist', 'teacher', 'auditor'].includes(role))
      assert.equal((await visitor.post(`/letters/${plain}/copies`)).status, 403, role)
  }
  assert.equal((await w.visitor().get('/letters')).location, '/sign-in?back=%2Fletters')
})

test('a letter of another municipality is not there: not in the list, the counts, the search, the export, by its id', async () => {
  const { visitor } = stranger
  const list = await visitor.get('/letters')
  assert.match(list.text, /Показаны 1 из 1/)
  assert.match(list.text, /north@edu\.example/)
  assert.doesNotMatch(list.text, /sosnina2026|bounce@/)
  assert.match(list.text, /0 не доставлено 0 ждут повтора 0 в очереди 1 отправлено/)
  assert.match((await visitor.get('/letters?q=sosnina')).text, /Ничего не найдено/)
  assert.match((await visitor.get(`/letters?personId=${maria.personId}`)).text, /Ничего не найдено/)
  const sheet = await readSheets((await visitor.get('/letters/export')).bytes)
  assert.deepEqual(sheet.ok && sheet.sheets[0]?.rows.slice(1).map((row) => row.cells[2]), [
    'north@edu.example',
  ])
  assert.equal((await visitor.get(`/letters/${plain}`)).status, 404)
  assert.equal((await visitor.post(`/letters/${plain}/copies`)).status, 404)
  const attempts = (await eventsOf('foreignAttempt')).filter((it) => it.about_id === plain)
  assert.equal(attempts.length, 2)
  for (const id of ['nonsense', '00000000-0000-7000-8000-000000000000', '%27'])
    assert.equal((await visitor.get(`/letters/${id}`)).status, 404)
})

test('the list: to whom, about what, what became of it, with the words of the server and what to do', async () => {
  const { text, html } = await coordinator.visitor.get('/letters')
  assert.match(text, /Письма людям вашего муниципалитета \(Город Томск\)/)
  assert.match(text, /1 не доставлено/)
  assert.match(
    text,
    /Соснина Мария Петровна bounce@edu\.example Напоминание логина Письмо в никуда не доставлено 550 5\.1\.1 Mailbox does not exist Такого ящика нет\. Проверьте адрес и исправьте его\./,
  )
  assert.match(text, /Напоминание логина Ваш логин в системе «Ступень» отправлено сегодня в/)
  assert.match(html, new RegExp(`href="/letters/${plain}"`))
})

test('filters by fate, by kind, by a part of the address, by a surname without ё', async () => {
  const found = async (query: string) => (await center.visitor.get(`/letters?${query}`)).text
  assert.match(await found('status=refused'), /Показаны 1 из 1/)
  assert.match(await found('kind=loginReminder&status=sent'), /Показаны 2 из 2/)
  assert.match(await found('kind=invitation'), /Ничего не найдено/)
  assert.match(await found('q=BOUNCE'), /Показаны 1 из 1/)
  assert.match(await found('q=соснин'), /Показаны 2 из 2/)
  assert.match(await found(`personId=${maria.personId}`), /Только письма человеку: Соснина Мария Петровна/)
  for (const query of [
    'status=x&kind=__proto__&personId=1&q=%25%5F%5C',
    `q=${'я'.repeat(9000)}`,
    `q=${encodeURIComponent("'<script>\0😀")}`,
    'after=W10&before=x&q=a&q=b',
    `after=${Buffer.from('["2026-10-05T05:00:00Z","x"]').toString('base64url')}`,
  ])
    assert.equal((await center.visitor.get(`/letters?${query}`)).status, 200, query)
})

test('one letter: its text, its fate; reading it is noted', async () => {
  const { text, html, status } = await coordinator.visitor.get(`/letters/${bounced}`)
  assert.equal(status, 200)
  assert.match(text, /Не доставлено Такого ящика нет\. Проверьте адрес и исправьте его\./)
  assert.match(text, /Ответ почтового сервера: 550 5\.1\.1 Mailbox does not exist/)
  assert.match(html, new RegExp(`href="/specialists/${maria.specialistId}/email"[^>]*>Исправить e-mail`))
  assert.match(text, /Ваш логин: sosnina2026/)
  const read = await w.to.db
    .selectFrom('reading')
    .select(['person_id as personId', 'what'])
    .where('by_account', '=', coordinator.accountId)
    .execute()
  assert.deepEqual(read, [{ personId: maria.personId, what: 'letter' }])
  const [refused] = await eventsOf('letterRefused')
  assert.deepEqual(refused?.facts, {
    kind: 'loginReminder',
    to: 'bounce@edu.example',
    said: '550 5.1.1 Mailbox does not exist',
  })
})

test('a plain letter goes again as it was, to the address of today, once however often the button is pressed', async () => {
  const before = post.countTo(maria.email)
  const first = await coordinator.visitor.post(`/letters/${bounced}/copies`)
  assert.equal(first.status, 303)
  const second = await coordinator.visitor.post(`/letters/${bounced}/copies`)
  assert.equal(second.location, first.location)
  await post.deliver()
  assert.equal(post.countTo(maria.email), before + 1)
  const shown = await coordinator.visitor.get(first.location)
  assert.match(shown.text, /Письмо отправлено ещё раз на sosnina2026@edu\.example\./)
  assert.match(shown.text, /Повтор письма первое письмо/)
  assert.match(
    (await coordinator.visitor.get(`/letters/${bounced}`)).text,
    /Отправлено повторно .* отправлено/,
  )
  assert.deepEqual(
    (await eventsOf('letterResent')).map((it) => it.facts),
    [{ kind: 'loginReminder', to: maria.email }],
  )
  w.clock.pass({ minutes: 2 })
  assert.notEqual((await coordinator.visitor.post(`/letters/${bounced}/copies`)).location, first.location)
})

test('what is still on its way is not sent again', async () => {
  const waiting = await queued({ toEmail: 'later@edu.example' })
  const answer = await center.visitor.post(`/letters/${waiting}/copies`)
  assert.equal(answer.status, 409)
  assert.match(answer.text, /Письмо ещё в очереди и уйдёт само/)
  assert.match((await center.visitor.get(`/letters/${waiting}`)).text, /Отправить ещё раз нельзя/)
  await post.deliver()
})

test('an invitation goes again with a fresh link; the link is shown to nobody', async () => {
  const { email, link } = await invited(w, { coordinator })
  const letterOf = async () =>
    (
      await w.to.db
        .selectFrom('letter')
        .select('id')
        .where('to_email', '=', email)
        .orderBy('queued_at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
    ).id
  const id = await letterOf()
  const shown = await coordinator.visitor.get(`/letters/${id}`)
  assert.match(shown.text, /\[ссылка скрыта\]/)
  assert.doesNotMatch(shown.html, /\{\{link\}\}|\/registration\//)
  assert.match(shown.text, /поэтому уйдёт новое письмо с новой ссылкой/)
  w.clock.pass({ minutes: 5 })
  assert.equal((await coordinator.visitor.post(`/letters/${id}/copies`)).status, 303)
  const fresh = await post.linkTo(email)
  assert.notEqual(fresh, link)
  assert.equal((await w.visitor().get(fresh)).status, 200)
  assert.notEqual(await letterOf(), id)
})

test('a reset goes again with a fresh link, by whoever may mend the account', async () => {
  await w.visitor().post('/password-reset', { login: maria.login })
  const first = await post.linkTo(maria.email)
  const { id } = await w.to.db
    .selectFrom('letter')
    .select('id')
    .where('kind', '=', 'passwordReset')
    .executeTakeFirstOrThrow()
  assert.equal((await stranger.visitor.post(`/letters/${id}/copies`)).status, 404)
  assert.match((await coordinator.visitor.get(`/letters/${id}`)).text, /Отправить новую ссылку/)
  w.clock.pass({ minutes: 2 })
  assert.equal((await coordinator.visitor.post(`/letters/${id}/copies`)).status, 303)
  assert.equal((await coordinator.visitor.post(`/letters/${id}/copies`)).status, 303)
  const second = await post.linkTo(maria.email)
  assert.notEqual(second, first)
  const letters = await w.to.db
    .selectFrom('letter')
    .select('id')
    .where('kind', '=', 'passwordReset')
    .execute()
  assert.equal(letters.length, 2)
  assert.equal((await w.visitor().get(second)).status, 200)
})

test('fifty a page, there and back, newest first', async () => {
  for (let i = 0; i < 60; i++) {
    if (i % 7 === 0) w.clock.pass({ seconds: 1 })
    await queued({ toEmail: `many${i}@edu.example`, kind: 'conclusionReceipt' })
  }
  const ids = (html: string) => [...html.matchAll(/href="\/letters\/([0-9a-f-]{36})"/g)].map((m) => m[1])
  const step = (html: string, rel: string) =>
    (new RegExp(`href="([^"]+)" rel="${rel}"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
  const first = await center.visitor.get('/letters?kind=conclusionReceipt')
  const second = await center.visitor.get(step(first.html, 'next'))
  assert.match(first.text, /Показаны 50 из 60/)
  assert.equal(ids(first.html).length, 50)
  assert.equal(new Set([...ids(first.html), ...ids(second.html)]).size, 60)
  assert.deepEqual(ids((await center.visitor.get(step(second.html, 'prev'))).html), ids(first.html))
})

test('the export holds what is filtered, is an event, and notes whose letters they are', async () => {
  const { visitor, accountId } = await member(w, { role: 'admin' })
  const read = await readSheets((await visitor.get('/letters/export?status=refused')).bytes)
  assert.deepEqual(read.ok && read.sheets[0]?.rows.slice(1).map((row) => row.cells.slice(1, 7)), [
    [
      'Соснина Мария Петровна',
      'bounce@edu.example',
      'Напоминание логина',
      'Письмо в никуда',
      'не доставлено',
      '550 5.1.1 Mailbox does not exist',
    ],
  ])
  const exported = await eventsOf('exported')
  assert.deepEqual(exported.at(-1)?.facts, { what: 'письма', rows: 1 })
  const noted = await w.to.db
    .selectFrom('reading')
    .select('what')
    .where('by_account', '=', accountId)
    .execute()
  assert.deepEqual(noted, [{ what: 'export' }])
})
