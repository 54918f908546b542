// The administrator's pages: the list, one account, roles, blocking, help.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Member, member, municipalityId, password, specialist } from '../../../test/kit/people.ts'
import type { Answer } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { roles } from '../../domain/roles.ts'

const w = await world()
const admin = await member(w, { role: 'admin', login: 'admin2026' })
const it = await specialist(w, {
  login: 'subject26',
  municipality: 'kargasoksky',
  name: { lastName: 'Щёголева', firstName: 'Алёна', middleName: null },
})
const kargasok = await municipalityId(w, 'kargasoksky')
const page = `/accounts/${it.accountId}`

test('only an administrator keeps accounts', async () => {
  const paths = ['/accounts', '/accounts/export', page]
  const posts = ['roles', 'role-ends', 'email', 'login-reminder', 'code', 'blocking', 'unblocking']
  for (const role of roles.filter((r) => r !== 'admin')) {
    const { visitor } = role === 'specialist' ? it : await member(w, { role })
    for (const path of paths) assert.equal((await visitor.get(path)).status, 403, `${role} ${path}`)
    for (const deed of posts)
      assert.equal((await visitor.post(`${page}/${deed}`)).status, 403, `${role} ${deed}`)
  }
  for (const path of paths) assert.match((await w.visitor().get(path)).location, /^\/sign-in\?back=/)
})

test('an account that is not there is 404, whatever is done to it', async () => {
  for (const id of ['nonsense', '00000000-0000-7000-8000-000000000000', '%27', it.personId]) {
    assert.equal((await admin.visitor.get(`/accounts/${id}`)).status, 404)
    for (const [deed, fields] of [
      ['roles', { role: 'center', from: '05.10.2026', version: '1' }],
      ['role-ends', { grant: it.grantId, version: '1' }],
      ['email', { email: 'a@b.example', version: '1' }],
      ['login-reminder', {}],
      ['code', {}],
      ['blocking', { blockReason: 'нет', version: '1' }],
      ['unblocking', { version: '1' }],
    ] as const)
      assert.equal((await admin.visitor.post(`/accounts/${id}/${deed}`, fields)).status, 404, deed)
  }
})

test('the list shows who signs in and in which roles, finds by name, login and address, and filters', async () => {
  const all = await admin.visitor.get('/accounts')
  assert.match(all.text, /Щёголева Алёна subject26 subject26@edu\.example специалист \(эксперт\)/)
  assert.match(all.text, /Показаны \d+ из \d+/)
  for (const q of ['щеголева', 'ЩЁГ', 'алена', 'SUBJECT26', 'subject26@edu']) {
    const found = await admin.visitor.get(`/accounts?q=${encodeURIComponent(q)}`)
    assert.match(found.text, /Показаны 1 из 1/, q)
  }
  for (const q of ['%', '_', '\\', "'", '<script>', '😀', 'я'.repeat(9000), '\0'])
    assert.equal((await admin.visitor.get(`/accounts?q=${encodeURIComponent(q)}`)).status, 200)
  assert.match((await admin.visitor.get('/accounts?q=никого')).text, /Никого не нашлось/)
  assert.match((await admin.visitor.get('/accounts?role=admin')).text, /Показаны 1 из 1/)
  assert.match((await admin.visitor.get('/accounts?status=blocked')).text, /Никого не нашлось/)
  for (const bad of ['role=x&status=y', 'after=x', `after=${cursor('а', 'не ид')}`, 'q=a&q=b'])
    assert.equal((await admin.visitor.get(`/accounts?${bad}`)).status, 200)
})

test('the list goes on from where it stopped, and back', async () => {
  for (let i = 0; i < 55; i++)
    await member(w, {
      role: 'teacher',
      name: { lastName: `Ягодина${'абвгд'[i % 5]}`, firstName: 'Ева', middleName: null },
    })
  const names = (html: string) => [...html.matchAll(/href="\/accounts\/([0-9a-f-]{36})"/g)].map((m) => m[1])
  const first = await admin.visitor.get('/accounts?role=teacher')
  const [, next = ''] = /href="(\/accounts\?[^"]*)" rel="next"/.exec(first.html) ?? []
  const second = await admin.visitor.get(next.replaceAll('&amp;', '&'))
  assert.equal(names(first.html).length, 50)
  assert.equal(new Set([...names(first.html), ...names(second.html)]).size, 56)
  const [, back = ''] = /href="(\/accounts\?[^"]*)" rel="prev"/.exec(second.html) ?? []
  assert.deepEqual(names((await admin.visitor.get(back.replaceAll('&amp;', '&'))).html), names(first.html))
})

test('the export holds exactly what is filtered, is an event, and notes every person in it', async () => {
  const answer = await admin.visitor.get('/accounts/export?q=subject26')
  assert.equal(answer.status, 200)
  assert.equal(answer.bytes.subarray(0, 2).toString(), 'PK')
  const event = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'exported')
    .executeTakeFirstOrThrow()
  assert.deepEqual(event.facts, { what: 'accounts', rows: 1 })
  const read = await w.to.db.selectFrom('reading').select('person_id').where('what', '=', 'export').execute()
  assert.deepEqual(read, [{ person_id: it.personId }])
})

test('opening an account is noted', async () => {
  const opened = await admin.visitor.get(page)
  assert.match(opened.text, /Щёголева Алёна.*Логин subject26/)
  const read = await w.to.db
    .selectFrom('reading')
    .select(['by_account', 'what'])
    .where('person_id', '=', it.personId)
    .where('what', '=', 'person')
    .executeTakeFirstOrThrow()
  assert.deepEqual(read, { by_account: admin.accountId, what: 'person' })
})

test('a role is given with its place and its days, and ended; both are events', async () => {
  const wish = {
    role: 'mun_coord',
    municipality: kargasok,
    from: '05.10.2026',
    to: '31.12.2026',
    reason: 'Приказ № 5',
  }
  const done = await give({ ...wish })
  assert.deepEqual([done.status, done.location], [303, page])
  const shown = await admin.visitor.get(page)
  assert.match(
    shown.text,
    /муниципальный координатор Каргасокский район 05\.10\.2026 – 31\.12\.2026 Орлов Глеб Юрьевич Приказ № 5/,
  )
  const twice = await give({ ...wish })
  assert.equal(twice.status, 409)
  assert.match(twice.text, /Такая роль на эти дни уже выдана/)
  assert.equal((await it.visitor.post('/role', { role: await grantOf('mun_coord') })).status, 303)

  const end = { grant: await grantOf('mun_coord'), version: await version() }
  assert.equal((await admin.visitor.post(`${page}/role-ends`, end)).status, 303)
  assert.equal((await admin.visitor.post(`${page}/role-ends`, end)).status, 303, 'a double post')
  assert.equal(
    (await it.visitor.post('/role', { role: end.grant })).status,
    404,
    'it is worth nothing at once',
  )
  const events = await w.to.db
    .selectFrom('event')
    .select(['is', 'facts', 'by_account'])
    .where('person_id', '=', it.personId)
    .where('by_account', '=', admin.accountId)
    .orderBy('id')
    .execute()
  const facts = { role: 'mun_coord', where: 'Каргасокский район' }
  assert.deepEqual(events, [
    { is: 'roleGranted', facts, by_account: admin.accountId },
    { is: 'roleEnded', facts, by_account: admin.accountId },
  ])
})

test('a role that begins later is not there yet', async () => {
  assert.equal((await give({ role: 'auditor', from: '01.11.2026' })).status, 303)
  assert.doesNotMatch((await admin.visitor.get('/accounts?role=auditor')).text, /Щёголева/)
  w.clock.set('2026-11-01')
  await admin.visitor.post('/sign-in', { login: 'admin2026', password })
  assert.match((await admin.visitor.get('/accounts?role=auditor')).text, /Щёголева/)
})

test('what a role wants is asked for at its field, and everything typed stays', async () => {
  for (const [fields, says] of [
    [{}, /Выберите роль/],
    [{ role: 'king' }, /Выберите роль/],
    [{ role: 'mun_coord', from: '01.11.2026' }, /Выберите муниципалитет/],
    [{ role: 'center', from: '31.02.2027' }, /такого дня в календаре нет/],
    [{ role: 'center', from: '01.01.2020' }, /не раньше/],
    [{ role: 'center', from: '02.12.2026', to: '01.12.2026' }, /Последний день раньше первого/],
    [{ role: 'center', from: '01.11.2026', reason: 'я'.repeat(10_000) }, /Слишком длинно/],
  ] as const) {
    const answer = await give({ ...fields })
    assert.equal(answer.status, 422, JSON.stringify(fields).slice(0, 60))
    assert.match(answer.text, says)
  }
  const kept = await give({ role: 'mun_coord', from: '01.11.2026', reason: '<script>"Приказ"' })
  assert.match(kept.html, /value="&lt;script&gt;&quot;Приказ&quot;"/)
  const teacher = await member(w, { role: 'teacher' })
  const answer = await admin.visitor.post(`/accounts/${teacher.accountId}/roles`, {
    role: 'specialist',
    from: '01.11.2026',
    version: '1',
  })
  assert.match(answer.text, /не зарегистрирован как специалист/)
})

test('a stale page changes nothing', async () => {
  const stale = String(Number(await version()) - 1)
  const answer = await admin.visitor.post(`${page}/blocking`, { blockReason: 'проверка', version: stale })
  assert.equal(answer.status, 409)
  assert.match(answer.text, /Данные изменились/)
  assert.equal(
    (await admin.visitor.post(`${page}/roles`, { role: 'center', from: '01.11.2026', version: stale }))
      .status,
    409,
  )
})

test('a blocked account is out at once and comes back when it is unblocked', async () => {
  assert.equal((await admin.visitor.post(`${page}/blocking`, { version: await version() })).status, 422)
  const fields = { blockReason: 'Подбор пароля', version: await version() }
  assert.equal((await admin.visitor.post(`${page}/blocking`, fields)).status, 303)
  assert.equal((await admin.visitor.post(`${page}/blocking`, fields)).status, 303, 'a double post')
  assert.equal((await it.visitor.get('/password')).status, 303)
  assert.match((await admin.visitor.get('/accounts?status=blocked')).text, /Щёголева Алёна/)
  assert.equal((await admin.visitor.post(`${page}/code`)).status, 409)
  assert.equal((await admin.visitor.post(`${page}/unblocking`, { version: await version() })).status, 303)
  assert.equal((await w.visitor().post('/sign-in', { login: 'subject26', password })).status, 303)
  const blocked = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'accountBlocked')
    .execute()
  assert.deepEqual(blocked, [{ facts: { reason: 'Подбор пароля' } }])
})

test('the last administrator stays: the role is not ended, the account not blocked, nobody blocks the own one', async () => {
  const own = `/accounts/${admin.accountId}`
  const versionOwn = await version(admin)
  const end = await admin.visitor.post(`${own}/role-ends`, { grant: admin.grantId, version: versionOwn })
  assert.equal(end.status, 409)
  assert.match(end.text, /последний администратор/)
  const second = await member(w, { role: 'admin', login: 'admin2027' })
  assert.match(
    (await admin.visitor.post(`${own}/blocking`, { blockReason: 'x', version: versionOwn })).text,
    /Свою учётную запись/,
  )
  assert.doesNotMatch((await admin.visitor.get(own)).html, /\/blocking/)
  // Two who remove each other at the same moment: one of them stays. The slower one may be no administrator any more.
  const versionOther = await version(second)
  const answers = await Promise.all([
    second.visitor.post(`${own}/role-ends`, { grant: admin.grantId, version: versionOwn }),
    admin.visitor.post(`/accounts/${second.accountId}/role-ends`, {
      grant: second.grantId,
      version: versionOther,
    }),
  ])
  const isRefused = ({ status, location }: Answer) => [403, 409].includes(status) || location === '/sign-in'
  assert.equal(answers.filter(isRefused).length, 1, answers.map(({ status }) => status).join())
  const { count } = await w.to.db
    .selectFrom('role_grant')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('role', '=', 'admin')
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  assert.equal(Number(count), 1)
})

test('the administrator helps with the address, the login and a code', async () => {
  const boss = await member(w, { role: 'admin', login: 'admin2028' })
  const bad = await boss.visitor.post(`${page}/email`, { email: 'не адрес', version: await version() })
  assert.equal(bad.status, 422)
  assert.match(bad.html, /value="не адрес"/)
  assert.equal(
    (await boss.visitor.post(`${page}/email`, { email: boss.email, version: await version() })).status,
    409,
  )
  const corrected = await boss.visitor.post(`${page}/email`, {
    email: 'new@edu.example',
    version: await version(),
  })
  assert.match((await boss.visitor.follow(corrected)).text, /E-mail исправлен/)
  const reminded = await boss.visitor.post(`${page}/login-reminder`)
  assert.match((await boss.visitor.follow(reminded)).text, /Письмо с логином отправлено на new@edu\.example/)
  const issued = await boss.visitor.post(`${page}/code`)
  const shown = await boss.visitor.follow(issued)
  assert.match(shown.text, /Одноразовый код: \d{4} \d{4}\. Действует до 13:00, томское время/)
  assert.doesNotMatch((await boss.visitor.get(page)).text, /Одноразовый код: \d/, 'it is shown once')
})

const give = async (fields: Record<string, string>) =>
  admin.visitor.post(`${page}/roles`, { version: await version(), ...fields })

async function version(whose: Member = it): Promise<string> {
  const row = await w.to.db
    .selectFrom('account')
    .select('version')
    .where('id', '=', whose.accountId)
    .executeTakeFirstOrThrow()
  return String(row.version)
}

async function grantOf(role: 'mun_coord'): Promise<string> {
  const row = await w.to.db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', it.accountId)
    .where('role', '=', role)
    .executeTakeFirstOrThrow()
  return row.id
}

const cursor = (...edge: string[]) => Buffer.from(JSON.stringify(edge)).toString('base64url')
