// What a link is worth in every state, and what may be done about it. Opening one changes nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, password } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import {
  accountFields,
  answered,
  invited,
  personFields,
  qualificationFields,
  registered,
} from '../../../test/kit/registrations.ts'
import { world } from '../../../test/kit/world.ts'

const start = '2026-10-05'
const w = await world({ today: start, config: { trustProxy: true } })
const post = await postOf(w)
const coordinator = await member(w, { role: 'mun_coord', municipality: 'tomsk' })

const versionOf = async (id: string) =>
  String(
    (await w.to.db.selectFrom('invitation').select('version').where('id', '=', id).executeTakeFirstOrThrow())
      .version,
  )
const rowOf = (id: string) =>
  w.to.db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
// Sessions of staff end when idle, and these stories last for days.
const signIn = () => coordinator.visitor.post('/sign-in', { login: coordinator.login, password })
async function resend(id: string) {
  await signIn()
  return coordinator.visitor.post(`/invitations/${id}/links`, { version: await versionOf(id) })
}

test('a link that nobody knows is explained, with the coordinators to ask', async () => {
  await w.to.db
    .updateTable('municipality')
    .set({ contact_name: 'Крылова Зоя Ильинична', contact_phone: '+73822000000' })
    .where('code', '=', 'tomsk')
    .execute()
  for (const token of ['x', 'A'.repeat(43), 'A'.repeat(3000), '%D0%B0', '..%2F..', "' or 1=1--"]) {
    const page = await w.visitor().get(`/registration/${encodeURIComponent(token)}`)
    assert.equal(page.status, 404, token)
    assert.match(page.text, /Такой ссылки нет/)
    assert.match(page.text, /Крылова Зоя Ильинична \+7 382 200-00-00/)
  }
  for (const path of ['', '/person', '/account', '/draft', '/link', '/acceptance'])
    assert.ok(
      [303, 404].includes((await w.visitor().post(`/registration/${'A'.repeat(43)}${path}`, {})).status),
    )
})

test('only the hash of a link is in the database, and the letter forgets it once it has gone', async () => {
  const { link, id } = await invited(w, { coordinator })
  const token = link.split('/').at(-1) ?? ''
  const row = await rowOf(id)
  assert.equal(row.token_hash?.length, 32)
  const letters = await w.to.db
    .selectFrom('letter')
    .select(['text', 'html', 'secret'])
    .where('invitation_id', '=', id)
    .execute()
  assert.equal(JSON.stringify(letters).includes(token), false)
  assert.equal(letters[0]?.secret, null)
})

test('opening a link any number of times changes nothing; only «Начать» does', async () => {
  const { link, id } = await invited(w, { coordinator })
  const before = await rowOf(id)
  const events = () => w.to.db.selectFrom('event').select('id').execute()
  const count = (await events()).length
  for (let i = 0; i < 3; i++) {
    const page = await w.visitor().get(link)
    assert.equal(page.status, 200)
    assert.match(page.text, /Начать/)
  }
  await w.visitor().get(`${link}/person`)
  await w.visitor().get(`${link}/account`)
  assert.deepEqual(await rowOf(id), before)
  assert.equal((await events()).length, count)
  await w.visitor().post(link)
  await w.visitor().post(link)
  const after = await rowOf(id)
  assert.ok(after.started_at)
  const started = await w.to.db
    .selectFrom('event')
    .select('id')
    .where('is', '=', 'invitationStarted')
    .where('about_id', '=', id)
    .execute()
  assert.equal(started.length, 1)
  assert.match((await w.visitor().get(link)).text, /Продолжить/)
})

test('a resent link works and the old one is dead, naming the day of the letter', async () => {
  const { link, id, email } = await invited(w, { coordinator })
  w.clock.pass({ days: 3 })
  assert.equal((await resend(id)).status, 303)
  const fresh = await post.linkTo(email)
  assert.notEqual(fresh, link)
  const old = await w.visitor().get(link)
  assert.equal(old.status, 410)
  assert.match(old.text, /Ссылка заменена/)
  assert.match(old.text, /Откройте письмо от 8 октября 2026/)
  assert.doesNotMatch(old.text, /edu\.example/)
  assert.equal((await w.visitor().post(link)).status, 410)
  assert.equal((await w.visitor().post(`${link}/draft?step=person`, { lastName: 'Чужой' })).status, 410)
  assert.equal((await w.visitor().get(fresh)).status, 200)
  w.clock.set(start)
})

test('the button pressed twice sends one letter', async () => {
  const { id, email } = await invited(w, { coordinator })
  const version = await versionOf(id)
  const first = await coordinator.visitor.post(`/invitations/${id}/links`, { version })
  const second = await coordinator.visitor.post(`/invitations/${id}/links`, { version })
  assert.deepEqual([first.status, second.status], [303, 303])
  await post.deliver()
  assert.equal(post.countTo(email), 2)
  w.clock.pass({ minutes: 5 })
  assert.equal((await coordinator.visitor.post(`/invitations/${id}/links`, { version })).status, 409)
})

test('a link lives by its term, to the end of the last day; then it offers a fresh one to the same address', async () => {
  const { link, email } = await invited(w, { coordinator, email: 'srok@edu.example' })
  const visitor = await answered(w, link)
  w.clock.set(new Date('2026-10-19T23:59:00+07:00'))
  assert.equal((await visitor.get(link)).status, 200)
  w.clock.set(new Date('2026-10-20T00:01:00+07:00'))
  const late = await visitor.post(`${link}/account`, accountFields('pozdno1'))
  assert.equal(late.status, 410)
  const page = await visitor.get(link)
  assert.equal(page.status, 410)
  assert.match(page.text, /действовала по 19 октября 2026/)
  assert.match(page.text, /s\*\*\*@e\*\*\*\.example/)
  assert.doesNotMatch(page.text, /srok@/)
  const asked = await visitor.post(`${link}/link`)
  assert.equal(asked.location, link)
  assert.match((await visitor.follow(asked)).text, /Новая ссылка отправлена на s\*\*\*@e\*\*\*\.example/)
  const fresh = await post.linkTo(email)
  assert.notEqual(fresh, link)
  const again = w.visitor()
  assert.match((await again.get(fresh)).text, /Продолжить/)
  const account = await again.get(`${fresh}/account`)
  assert.equal(account.status, 200)
  assert.equal((await again.post(`${fresh}/account`, accountFields('vovremya1'))).location, '/')
  w.clock.set(start)
})

test('a fresh link cannot be asked for without end, nor for a link that is good', async () => {
  const { link, id } = await invited(w, { coordinator })
  assert.equal((await w.visitor().post(`${link}/link`)).location, link)
  let current = link
  const { email } = await rowOf(id)
  w.clock.set('2026-11-10')
  for (let i = 0; i < 3; i++) {
    const answer = await w.visitor().post(`${current}/link`, {}, { 'x-forwarded-for': '10.1.1.1' })
    assert.equal(answer.status, 303)
    current = await post.linkTo(email)
    await w.to.db
      .updateTable('invitation')
      .set({ expires_at: new Date('2026-11-09T17:00:00Z') })
      .where('id', '=', id)
      .execute()
  }
  const shut = await w.visitor().post(`${current}/link`, {}, { 'x-forwarded-for': '10.1.1.2' })
  assert.equal(shut.status, 429)
  assert.match(shut.text, /слишком часто/)
  w.clock.set(start)
})

test('a revoked link says so, and works again in a new letter once the person is invited again', async () => {
  const { link, id, email } = await invited(w, { coordinator })
  const revoked = await coordinator.visitor.post(`/invitations/${id}/revocation`, {
    version: await versionOf(id),
  })
  assert.equal(revoked.status, 303)
  const page = await w.visitor().get(link)
  assert.equal(page.status, 410)
  assert.match(page.text, /Приглашение отозвано/)
  assert.match((await coordinator.visitor.get(`/invitations/${id}`)).text, /Пригласить снова/)
  w.clock.pass({ minutes: 2 })
  assert.equal((await resend(id)).status, 303)
  const fresh = await post.linkTo(email)
  assert.equal((await w.visitor().get(fresh)).status, 200)
  w.clock.set(start)
})

test('a registered link leads to sign-in however it is used', async () => {
  const { link } = await registered(w, { coordinator, login: 'gotovo2026' })
  for (const path of ['', '/person', '/qualification', '/account'])
    assert.equal((await w.visitor().get(link + path)).location, '/sign-in')
  for (const path of ['', '/person', '/account', '/acceptance'])
    assert.equal((await w.visitor().post(link + path, {})).location, '/sign-in')
  assert.equal((await w.visitor().post(`${link}/link`)).location, link)
})

test('a form from another site is refused', async () => {
  const { link } = await invited(w, { coordinator })
  const answer = await w.visitor().post(link, {}, { 'sec-fetch-site': 'cross-site' })
  assert.equal(answer.status, 403)
})

test('drafts: what is typed is kept between steps, tabs, days and while typing; a password never is', async () => {
  const { link, id } = await invited(w, { coordinator })
  const visitor = w.visitor()
  await visitor.post(link)
  assert.equal((await visitor.get(`${link}/account`)).location, `${link}/person`)
  const saved = await visitor.post(`${link}/draft?step=person`, { lastName: 'Недописан', birthOn: '31.02' })
  assert.equal(saved.status, 204)
  assert.match((await w.visitor().get(`${link}/person`)).html, /value="Недописан"/)
  const wrong = await visitor.post(`${link}/person`, { ...(await personFields(w)), birthOn: '31.02.1979' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /такого дня в календаре нет/)
  assert.match((await visitor.get(`${link}/person`)).html, /value="31\.02\.1979"/)
  await visitor.post(`${link}/person`, await personFields(w))
  await visitor.post(`${link}/qualification`, await qualificationFields(w))
  await visitor.post(`${link}/account`, { login: 'nedopisan', password: 'Совсем секретно 1', repeat: 'x' })
  await visitor.post(`${link}/draft?step=account`, { login: 'nedopisan2', password: 'Совсем секретно 2' })
  w.clock.pass({ days: 5 })
  const later = w.visitor()
  const account = await later.follow(await later.get(`${link}/account`))
  assert.match(account.html, /value="nedopisan2"/)
  assert.match((await later.get(`${link}/qualification`)).html, /value="21"/)
  const row = await rowOf(id)
  assert.doesNotMatch(JSON.stringify(row.draft), /секретно|password|consent/)
  w.clock.set(start)
})

test('an answer that stopped being right is asked again before the account is made', async () => {
  const { link } = await invited(w, { coordinator })
  const visitor = await answered(w, link)
  await visitor.post(`${link}/draft?step=person`, { lastName: 'X', phoneMobile: '12' })
  const back = await visitor.post(`${link}/account`, accountFields('nazad2026'))
  assert.equal(back.location, `${link}/person?check`)
  const page = await visitor.follow(back)
  assert.match(page.text, /Проверьте шаг «Кто вы»/)
  assert.match(page.text, /Телефон: \+7 и 10 цифр/)
  await visitor.post(`${link}/person`, await personFields(w))
  assert.equal((await visitor.post(`${link}/account`, accountFields('nazad2026'))).location, '/')
})
