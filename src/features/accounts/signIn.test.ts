// Signing in, the limits, the form that waited, the role in use, the look.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, password, specialist } from '../../../test/kit/people.ts'
import type { Answer, Visitor } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import { readForm } from '../../web/body.ts'
import { get, post, type Room } from '../../web/route.ts'
import { insertGrant } from './queries/index.ts'

// A page of the test itself, which shows what came to it.
const echo: Room = {
  name: 'echo',
  routes: [
    post('/echo', 'profile.own', async (c) => c.json(await readForm(c))),
    get('/staff-only', 'account.manage', (c) => c.text('staff')),
  ],
}

const w = await world({ rooms: [echo], config: { trustProxy: true } })
const somebody = await member(w, { role: 'center', login: 'belova2026' })

const signIn = (
  visitor: Visitor,
  login: string,
  typed = password,
  more: Record<string, string> = {},
  ip = '10.0.0.1',
) => visitor.post('/sign-in', { login, password: typed, ...more }, { 'x-forwarded-for': ip })

const isIn = async (visitor: Visitor) => (await visitor.get('/password')).status === 200

test('a page of the house sends a stranger to sign-in and back again', async () => {
  const visitor = w.visitor()
  const away = await visitor.get('/password?x=1')
  assert.equal(away.status, 303)
  assert.equal(away.location, '/sign-in?back=%2Fpassword%3Fx%3D1')
  const page = await visitor.get(away.location)
  assert.match(page.text, /Чтобы открыть страницу, войдите/)
  assert.equal(
    (await signIn(visitor, 'belova2026', password, { back: '/password?x=1' })).location,
    '/password?x=1',
  )
})

test('the way back stays in the house', async () => {
  for (const back of ['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])
    assert.equal((await signIn(w.visitor(), 'belova2026', password, { back })).location, '/')
})

test('S-11: signs in by login or e-mail, in any case, and the visit is an event', async () => {
  for (const login of ['belova2026', 'BELOVA2026', ' belova2026 ', 'Belova2026@edu.example']) {
    const visitor = w.visitor()
    const answer = await signIn(visitor, login)
    assert.deepEqual([answer.status, answer.location], [303, '/'])
    assert.ok(await isIn(visitor))
  }
  const events = await eventsOf(somebody.personId, 'signedIn')
  assert.equal(events.length >= 4, true)
  assert.equal(events[0]?.by_account, somebody.accountId)
  const { last_sign_in_at } = await w.to.db
    .selectFrom('account')
    .select('last_sign_in_at')
    .where('id', '=', somebody.accountId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(last_sign_in_at, w.clock.now())
})

test('an unknown login and a wrong password get the same answer', async () => {
  const page = async (login: string, typed: string) => {
    const answer = await signIn(w.visitor(), login, typed, {}, '10.0.0.2')
    return [answer.status, answer.text, answer.html.replaceAll(login, '')]
  }
  assert.deepEqual(await page('nobody2026', password), await page('belova2026', 'Не тот пароль 1'))
})

test('the token is a new one after each sign-in, and the old one is worth nothing', async () => {
  const visitor = w.visitor()
  visitor.cookies.set('stupen', 'planted-by-a-stranger')
  await signIn(visitor, 'belova2026')
  const first = visitor.cookies.get('stupen') ?? ''
  assert.notEqual(first, 'planted-by-a-stranger')
  await signIn(visitor, 'belova2026')
  assert.notEqual(visitor.cookies.get('stupen'), first)
  const thief = w.visitor()
  thief.cookies.set('stupen', first)
  assert.equal(await isIn(thief), false)
})

test('five wrong passwords shut the account until a time that is said, and it opens again', async () => {
  const { personId } = await member(w, { login: 'locked2026' })
  for (let i = 0; i < 5; i++)
    assert.equal((await signIn(w.visitor(), 'locked2026', 'Не тот пароль 1', {}, '10.0.1.1')).status, 422)
  const shut = await signIn(w.visitor(), 'locked2026@edu.example', password, {}, '10.0.1.2')
  assert.equal(shut.status, 429)
  assert.match(shut.text, /Вход закрыт до 12:15, томское время/)
  assert.equal((await signIn(w.visitor(), 'locked2026', password, {}, '10.0.1.3')).status, 429)
  const [locked, ...more] = await eventsOf(personId, 'signInLocked')
  assert.deepEqual(more, [])
  assert.deepEqual(locked?.facts, { login: 'locked2026', minutes: 15 })
  w.clock.pass({ minutes: 16 })
  assert.equal((await signIn(w.visitor(), 'locked2026', password, {}, '10.0.1.1')).status, 303)
})

test('an unknown login is shut in the same way, and leaves no event', async () => {
  for (let i = 0; i < 5; i++) await signIn(w.visitor(), 'ghost2026', 'Не тот пароль 1', {}, '10.0.1.9')
  assert.match((await signIn(w.visitor(), 'ghost2026', password, {}, '10.0.1.9')).text, /Вход закрыт до/)
})

test('a success forgets the failures before it', async () => {
  await member(w, { login: 'forgiven1' })
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) await signIn(w.visitor(), 'forgiven1', 'Не тот пароль 1', {}, '10.0.2.1')
    assert.equal((await signIn(w.visitor(), 'forgiven1', password, {}, '10.0.2.1')).status, 303)
  }
})

test('one address may not try the whole region: a hundred failures shut it for all logins', async () => {
  await w.to.db
    .insertInto('rate_limit')
    .values({
      bucket: 'signIn:address',
      subject: '10.9.9.9',
      hits: 99,
      window_started_at: w.clock.now(),
      blocked_until: null,
    })
    .execute()
  assert.equal((await signIn(w.visitor(), 'belova2026', password, {}, '10.9.9.9')).status, 303)
  assert.equal((await signIn(w.visitor(), 'nobody1', 'x', {}, '10.9.9.9')).status, 422)
  const shut = await signIn(w.visitor(), 'belova2026', password, {}, '10.9.9.9')
  assert.equal(shut.status, 429)
  assert.equal((await signIn(w.visitor(), 'belova2026', password, {}, '10.9.9.8')).status, 303)
})

test('a blocked account and one without a role are told so, but only to who knows the password', async () => {
  const blocked = await member(w, { login: 'blocked1' })
  const bare = await member(w, { login: 'norole11' })
  await w.to.db
    .updateTable('account')
    .set({ status: 'blocked' })
    .where('id', '=', blocked.accountId)
    .execute()
  await w.to.db
    .updateTable('role_grant')
    .set({ valid_to: '2026-10-01' })
    .where('id', '=', bare.grantId)
    .execute()
  const wrong = await signIn(w.visitor(), 'blocked1', 'Не тот пароль 1')
  assert.match(wrong.text, /Логин или пароль не подходят/)
  const right = await signIn(w.visitor(), 'blocked1')
  assert.deepEqual([right.status, /Учётная запись заблокирована/.test(right.text)], [409, true])
  assert.match((await signIn(w.visitor(), 'norole11')).text, /нет действующей роли/)
  // Their open sessions end at once too.
  assert.equal((await blocked.visitor.get('/password')).status, 303)
  assert.equal((await bare.visitor.get('/password')).status, 303)
})

test('bad input is answered on the page and keeps the login', async () => {
  const it = w.visitor()
  const empty = await it.post('/sign-in', {})
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Введите логин или e-mail.*Введите пароль/)
  for (const login of [
    'я'.repeat(10_000),
    '<script>alert(1)</script>',
    '"\'; drop table account; --',
    '\0',
    '😀',
    '\u202eabc',
  ]) {
    const answer = await signIn(it, login, 'я'.repeat(900), {}, '10.3.3.3')
    assert.equal(answer.status, 422)
    assert.doesNotMatch(answer.html, /<script>alert/)
  }
  assert.match((await it.post('/sign-in', { login: 'ivanova', password: '' })).html, /value="ivanova"/)
  assert.equal((await it.post('/sign-in', { login: ['a', 'b'], password: ['c', 'd'] })).status, 422)
  assert.equal((await it.post('/sign-in', {}, { 'sec-fetch-site': 'cross-site' })).status, 403)
})

test('a form sent after the session ended comes back after sign-in and is sent again with the same fields', async () => {
  const { visitor } = await member(w, { login: 'typing11' })
  w.clock.pass({ hours: 13 })
  const fields = { note: 'Долгий текст с «кавычками» & <b>', list: ['раз', 'два'], version: '3', empty: '' }
  const away = await visitor.post('/echo', { ...fields, password: 'тайна' })
  assert.match(away.location, /^\/sign-in\?kept=[\w-]{43}$/)
  const kept = away.location.slice('/sign-in?kept='.length)
  assert.match((await visitor.get(away.location)).text, /Введённое сохранено: войдите/)
  const entered = await signIn(visitor, 'typing11', password, { kept })
  assert.equal(entered.location, `/kept/${kept}`)
  const page = await visitor.get(entered.location)
  assert.match(page.text, /Вы не были в системе, введённое сохранено/)
  assert.match(page.text, /Долгий текст с «кавычками» & <b>/)
  assert.doesNotMatch(page.html, /тайна/)
  assert.match(page.html, /action="\/echo"/)
  const again = await visitor.post('/echo', hiddenIn(page))
  assert.deepEqual(JSON.parse(again.html), fields)
})

test('what was kept is only for who typed it, and for an hour', async () => {
  const { visitor } = await member(w, { login: 'typing22' })
  w.clock.pass({ hours: 13 })
  const away = await visitor.post('/echo', { note: 'моё' })
  const kept = away.location.slice('/sign-in?kept='.length)
  const other = await member(w, { login: 'nosy2026' })
  assert.equal((await other.visitor.get(`/kept/${kept}`)).status, 404)
  assert.equal((await w.visitor().get(`/kept/${kept}`)).status, 303)
  w.clock.pass({ minutes: 61 })
  await signIn(visitor, 'typing22')
  assert.equal((await visitor.get(`/kept/${kept}`)).status, 404)
  assert.equal((await visitor.get('/kept/%00')).status, 404)
})

test('signing out ends the session and is an event; twice does no harm', async () => {
  const { visitor, personId } = await member(w, { login: 'leaving1' })
  const token = visitor.cookies.get('stupen') ?? ''
  assert.equal((await visitor.post('/sign-out')).location, '/sign-in')
  assert.equal((await visitor.post('/sign-out')).location, '/sign-in')
  visitor.cookies.set('stupen', token)
  assert.equal((await visitor.get('/password')).status, 303)
  assert.equal((await eventsOf(personId, 'signedOut')).length, 1)
})

test('the role is switched to an own one only, and the last used one is offered again', async () => {
  const it = await specialist(w, { login: 'tworoles' })
  const adminGrant = newId()
  await transaction(w.to.db, (tx) =>
    insertGrant(tx, {
      id: adminGrant,
      accountId: it.accountId,
      role: 'admin',
      scopeKind: 'region',
      scopeId: null,
      now: w.clock.now(),
      today: w.clock.today(),
      grantedBy: null,
    }),
  )
  assert.equal((await it.visitor.get('/staff-only')).status, 403)
  const switched = await it.visitor.post('/role', { role: adminGrant })
  assert.deepEqual([switched.status, switched.location], [303, '/'])
  assert.equal((await it.visitor.get('/staff-only')).status, 200)
  const again = w.visitor()
  await signIn(again, 'tworoles')
  assert.equal((await again.get('/staff-only')).status, 200)

  const foreign = await it.visitor.post('/role', { role: somebody.grantId })
  assert.equal(foreign.status, 404)
  assert.equal((await it.visitor.post('/role', { role: 'нет' })).status, 404)
  assert.equal((await it.visitor.post('/role', {})).status, 404)
  const attempt = await w.to.db
    .selectFrom('event')
    .select('by_account')
    .where('is', '=', 'foreignAttempt')
    .execute()
  assert.deepEqual(attempt, [{ by_account: it.accountId }])
})

test('the look is chosen by anybody, remembered, and the page one came from returns', async () => {
  const visitor = w.visitor()
  const page = await visitor.get('/appearance?back=/forgotten-login')
  assert.match(page.html, /name="back" value="\/forgotten-login"/)
  const chosen = await visitor.post('/appearance', {
    size: 'large',
    scheme: 'white-on-black',
    spacing: 'nonsense',
    back: '/forgotten-login',
  })
  assert.equal(chosen.location, '/forgotten-login')
  assert.equal(visitor.cookies.get('stupen-look'), 'large.white-on-black.normal')
  assert.match((await visitor.get('/sign-in')).html, /data-size="large" data-scheme="white-on-black"/)
  await visitor.post('/appearance', { size: 'normal', scheme: 'normal', spacing: 'normal', back: '//evil' })
  assert.equal(visitor.cookies.has('stupen-look'), false)
})

test('personas stand on the sign-in page of the demo only', async () => {
  const demo = await world({ config: { mode: 'demo' } })
  await member(demo, { role: 'mun_coord', login: 'demokoord', municipality: 'kargasoksky' })
  const ordinary = await member(demo, { login: 'ordinary' })
  const page = await demo.visitor().get('/sign-in')
  assert.match(page.html, /action="\/dev\/enter"/)
  assert.match(page.html, /name="login" value="demokoord"/)
  assert.match(page.text, /муниципальный координатор, Каргасокский район/)
  assert.doesNotMatch(page.html, new RegExp(ordinary.login))
  await member(w, { login: 'demoelsewhere' })
  assert.doesNotMatch((await w.visitor().get('/sign-in')).html, /demoelsewhere|dev\/enter/)
})

async function eventsOf(personId: string, is: string) {
  return w.to.db
    .selectFrom('event')
    .select(['by_account', 'facts'])
    .where('person_id', '=', personId)
    .where('is', '=', is)
    .execute()
}

function hiddenIn(page: Answer): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  const form = page.html.slice(page.html.indexOf('action="/echo"'))
  for (const [, name = '', value = ''] of form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)) {
    const before = fields[name]
    const text = value
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
    fields[name] = before === undefined ? text : [...(Array.isArray(before) ? before : [before]), text]
  }
  return fields
}
