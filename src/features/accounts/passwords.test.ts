// A forgotten password, a forgotten login, the coordinator's code, the own password.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Member, member, municipalityId, password, specialist } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { unseal } from '../../db/secrets.ts'
import { linkMark } from '../../jobs/letters.ts'
import type { Actor } from '../../web/actor.ts'
import { correctEmail, issueCode, remindLogin } from './index.ts'
import { hashPassword, passwordFits } from './passwords.ts'

const w = await world({ config: { trustProxy: true } })
const coordinator = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
const stranger = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
const center = await member(w, { role: 'center' })
const admin = await member(w, { role: 'admin' })
const newPassword = 'Кедровый орех 88'
// Argon2 is slow by design; one row is given back its first hash after each test that changes a password.
const hash = await hashPassword(password)

let address = 0
const from = () => ({ 'x-forwarded-for': `10.1.0.${++address}` })
const ask = (login: string, visitor = w.visitor(), headers = from()) =>
  visitor.post('/password-reset', { login }, headers)
const enter = (login: string, typed: string) =>
  w.visitor().post('/sign-in', { login, password: typed }, from())

test('a stranger may open every page of forgotten things', async () => {
  for (const path of [
    '/sign-in',
    '/password-reset',
    '/password-reset/sent',
    '/forgotten-login',
    '/code',
    '/appearance',
  ])
    assert.equal((await w.visitor().get(path)).status, 200, path)
  assert.equal((await w.visitor().get('/password')).status, 303)
  assert.equal((await w.visitor().post('/password', {})).status, 303)
})

test('J-03, S-12: the answer is the same for a login that is there and one that is not', async () => {
  const it = await specialist(w, { login: 'ivanova2025', municipality: 'kargasoksky' })
  const known = await ask('ivanova2025')
  const unknown = await ask('petrova2025')
  assert.deepEqual([known.status, known.location], [303, '/password-reset/sent'])
  assert.deepEqual([unknown.status, unknown.location], [known.status, known.location])
  assert.match(
    (await w.visitor().get(known.location)).text,
    /Если такой логин есть, на e-mail из личных данных отправлено письмо/,
  )

  const [letter, ...more] = await lettersTo(it.email)
  assert.deepEqual(more, [])
  assert.equal(letter?.kind, 'passwordReset')
  assert.match(letter?.text ?? '', /Ваш логин: ivanova2025/)
  assert.match(letter?.text ?? '', /Ссылка действует до 5\sоктября 2026\sг\., 13:00 \(томское время\)/)
  assert.ok(letter?.text.includes(linkMark), 'the link itself is not in the stored text')
  assert.equal(letter?.municipality_id, await municipalityId(w, 'kargasoksky'))
  assert.match(linkOf(letter), /^http:\/\/stupen\.test\/password-reset\/[\w-]{43}$/)
})

test('S-12: the link opens any number of times, sets the password once, ends every other way in', async () => {
  const it = await specialist(w, { login: 'reset2025' })
  await ask('reset2025')
  await ask('reset2025')
  const [second, first] = await lettersTo(it.email)
  const path = pathOf(linkOf(first))
  const visitor = w.visitor()
  for (let i = 0; i < 3; i++) assert.match((await visitor.get(path)).text, /Новый пароль Логин: reset2025/)
  assert.equal((await it.visitor.get('/password')).status, 200, 'opening changes nothing')

  const done = await visitor.post(path, { password: newPassword, repeat: newPassword })
  assert.deepEqual([done.status, done.location], [303, '/sign-in'])
  assert.match((await visitor.get('/sign-in')).text, /Пароль изменён\. Войдите с новым паролем/)
  assert.equal((await it.visitor.get('/password')).status, 303, 'the open session has ended')
  assert.equal((await enter('reset2025', password)).status, 422)
  assert.equal((await enter('reset2025', newPassword)).status, 303)

  for (const answer of [
    await visitor.get(path),
    await visitor.post(path, { password: newPassword, repeat: newPassword }),
  ]) {
    assert.equal(answer.status, 410)
    assert.match(answer.text, /Пароль уже изменён/)
  }
  assert.match((await visitor.get(pathOf(linkOf(second)))).text, /Ссылка больше не действует/)
  assert.deepEqual(await eventsOf(it.personId), [
    'passwordResetAsked',
    'passwordResetAsked',
    'passwordChanged',
    'otherSessionsEnded',
    'signedIn',
  ])
  assert.equal((await lettersTo(it.email)).at(0)?.kind, 'passwordChanged')
})

test('a link dies by time and says how to get another', async () => {
  const it = await specialist(w, { login: 'late20251' })
  await ask('late20251')
  const path = pathOf(linkOf((await lettersTo(it.email))[0]))
  w.clock.pass({ minutes: 61 })
  const dead = await w.visitor().get(path)
  assert.equal(dead.status, 410)
  assert.match(dead.html, /href="\/password-reset"[^>]*>Прислать новую ссылку/)
  assert.equal((await w.visitor().post(path, { password: newPassword, repeat: newPassword })).status, 410)
  for (const wrong of ['/password-reset/x', '/password-reset/%00', `/password-reset/${'a'.repeat(3000)}`])
    assert.equal((await w.visitor().get(wrong)).status, 410)
})

test('a new password follows V-03 and is typed twice; nothing changes until it is right', async () => {
  const it = await specialist(w, { login: 'strict2025' })
  await ask('strict2025')
  const path = pathOf(linkOf((await lettersTo(it.email))[0]))
  for (const [typed, repeat, says] of [
    ['', '', /Придумайте пароль не короче 10 знаков/],
    ['Коротк1!', 'Коротк1!', /не короче 10 знаков/],
    ['простопароль', 'простопароль', /из трёх видов знаков/],
    ['Я strict2025!', 'Я strict2025!', /нет логина/],
    ['Password123!', 'Password123!', /не из частых/],
    [newPassword, '', /ещё раз/],
    [newPassword, `${newPassword}x`, /Пароли не совпадают/],
    ['я'.repeat(10_000), 'я'.repeat(10_000), /не больше/],
  ] as const) {
    const answer = await w.visitor().post(path, { password: typed, repeat })
    assert.equal(answer.status, 422)
    assert.match(answer.text, says)
    if (typed) assert.doesNotMatch(answer.html, new RegExp(`value="${typed.slice(0, 50)}`))
  }
  assert.equal((await enter('strict2025', password)).status, 303)
})

test('the reset asks for a login and not for an address, and is limited by login and by address', async () => {
  assert.match((await ask('ivanova@edu.example')).text, /Введите логин, а не e-mail/)
  for (const login of ['', 'иванова', 'ab', '<script>', 'я'.repeat(10_000), '\0', '😀'])
    assert.equal((await ask(login)).status, 422)
  for (const login of ['limited1', 'nobodyhere1']) {
    if (login === 'limited1') await specialist(w, { login })
    for (let i = 0; i < 3; i++) assert.equal((await ask(login)).status, 303)
    const shut = await ask(login)
    assert.equal(shut.status, 429)
    assert.match(shut.text, /повторите после 14:\d\d, томское время/)
  }
  const one = { 'x-forwarded-for': '10.7.7.7' }
  for (let i = 0; i < 20; i++) assert.equal((await ask(`someone${i}`, w.visitor(), one)).status, 303)
  assert.equal((await ask('someone99', w.visitor(), one)).status, 429)
})

test('no letter goes to a blocked account', async () => {
  const it = await specialist(w, { login: 'blocked25' })
  await w.to.db.updateTable('account').set({ status: 'blocked' }).where('id', '=', it.accountId).execute()
  assert.equal((await ask('blocked25')).status, 303)
  assert.deepEqual(await lettersTo(it.email), [])
})

test('S-14: the page of a forgotten login tells the phone and the address of the coordinator, without a script', async () => {
  const kargasok = await municipalityId(w, 'kargasoksky')
  await w.to.db
    .updateTable('municipality')
    .set({
      contact_name: 'Крылова Зоя Ильинична',
      contact_phone: '+73825321000',
      contact_email: 'mo@kargasok.example',
    })
    .where('id', '=', kargasok)
    .execute()
  const page = await w.visitor().get('/forgotten-login')
  assert.match(page.text, /Каргасокский район/)
  assert.match(page.html, /method="get"/)
  for (const path of ['/forgotten-login', '/password-reset', '/password-reset/sent', '/code']) {
    const chosen = await w.visitor().get(`${path}?municipality=${kargasok}`)
    assert.match(chosen.text, /Крылова Зоя Ильинична.*\+7 382 532-10-00.*mo@kargasok\.example/)
  }
  const bare = await w.visitor().get(`/forgotten-login?municipality=${await municipalityId(w, 'tomsk')}`)
  assert.match(bare.text, /Контакты координатора \(Город Томск\) пока не указаны/)
  for (const wrong of ['x', "'", '00000000-0000-0000-0000-000000000000', 'a&municipality=b'])
    assert.equal((await w.visitor().get(`/forgotten-login?municipality=${wrong}`)).status, 200)
})

test('only the coordinator of the municipality, the Center and an administrator reach an account', async () => {
  const it = await specialist(w, { login: 'reached1', municipality: 'kargasoksky' })
  const version = await versionOf(it)
  const others = [await actor(stranger), await actor(it), await actor(await member(w, { role: 'auditor' }))]
  for (const who of others) {
    assert.equal(await issueCode(w.to, who, it.accountId), undefined)
    assert.equal(await remindLogin(w.to, who, it.accountId), undefined)
    assert.equal(await correctEmail(w.to, who, it.accountId, 'x@y.example', version), undefined)
  }
  assert.deepEqual(await lettersTo(it.email), [])
  const attempts = await w.to.db
    .selectFrom('event')
    .select('by_account')
    .where('is', '=', 'foreignAttempt')
    .where('person_id', '=', it.personId)
    .execute()
  assert.equal(attempts.length, 9)
  for (const who of [coordinator, center, admin])
    assert.equal(await remindLogin(w.to, await actor(who), it.accountId), 'sent')
  assert.equal(
    await issueCode(w.to, await actor(coordinator), coordinator.accountId.replace(/.$/, '0')),
    undefined,
  )
})

test('a code never opens more than its giver may do', async () => {
  const alsoCenter = await specialist(w, { login: 'alsocenter', municipality: 'kargasoksky' })
  await grant(alsoCenter, 'center')
  const alsoCoordinator = await specialist(w, { login: 'alsocoord', municipality: 'kargasoksky' })
  await grant(alsoCoordinator, 'mun_coord', await municipalityId(w, 'kargasoksky'))
  const coordinatorElsewhere = await specialist(w, { login: 'elsewhere1', municipality: 'kargasoksky' })
  await grant(coordinatorElsewhere, 'mun_coord', await municipalityId(w, 'tomsk'))
  const may = async (who: Member, whom: Member) => !!(await issueCode(w.to, await actor(who), whom.accountId))
  assert.equal(await may(coordinator, alsoCenter), false)
  assert.equal(await may(coordinator, alsoCoordinator), true)
  assert.equal(await may(coordinator, coordinatorElsewhere), false)
  assert.equal(await may(center, coordinatorElsewhere), true)
  assert.equal(await may(center, alsoCenter), false)
  assert.equal(await may(center, admin), false)
  assert.equal(await may(admin, alsoCenter), true)
})

test('the code of the coordinator sets a new password without mail, once', async () => {
  const it = await specialist(w, { login: 'bycode25', municipality: 'kargasoksky' })
  const issued = await issueCode(w.to, await actor(coordinator), it.accountId)
  assert.ok(issued && 'code' in issued)
  assert.match(issued.code, /^\d{8}$/)
  const stored = await w.to.db
    .selectFrom('password_reset')
    .selectAll()
    .where('account_id', '=', it.accountId)
    .execute()
  assert.doesNotMatch(JSON.stringify(stored), new RegExp(issued.code))
  const typed = {
    login: 'ByCode25',
    code: `${issued.code.slice(0, 4)} ${issued.code.slice(4)}`,
    password: newPassword,
    repeat: newPassword,
  }
  const done = await w.visitor().post('/code', typed, from())
  assert.deepEqual([done.status, done.location], [303, '/sign-in'])
  assert.equal((await enter('bycode25', newPassword)).status, 303)
  const again = await w.visitor().post('/code', typed, from())
  assert.equal(again.status, 422)
  assert.match(again.text, /Логин или код не подходят/)
  assert.deepEqual((await eventsOf(it.personId)).slice(0, 2), ['codeIssued', 'passwordChanged'])
})

test('a code has five tries and one hour; a newer code and a reset by letter end it; the answer is always the same', async () => {
  const it = await specialist(w, { login: 'fivetries', municipality: 'kargasoksky' })
  const by = await actor(coordinator)
  const give = async () => {
    const issued = await issueCode(w.to, by, it.accountId)
    assert.ok(issued && 'code' in issued)
    return issued.code
  }
  const type = async (code: string, login = 'fivetries') => {
    const answer = await w
      .visitor()
      .post('/code', { login, code, password: newPassword, repeat: newPassword }, from())
    return answer.status === 303
      ? 'changed'
      : /Логин или код не подходят/.test(answer.text)
        ? 'wrong'
        : answer.text
  }
  const wrongOf = (code: string) => (code === '00000000' ? '00000001' : '00000000')
  const tried = await give()
  for (let i = 0; i < 5; i++) assert.equal(await type(wrongOf(tried)), 'wrong')
  assert.equal(await type(tried), 'wrong', 'five wrong tries use it up')

  const old = await give()
  const fresh = await give()
  assert.equal(await type(old), 'wrong', 'a newer code takes its place')
  w.clock.pass({ minutes: 61 })
  assert.equal(await type(fresh), 'wrong', 'it lives an hour')
  assert.equal(await type('12345678', 'nobodyatall'), 'wrong', 'an unknown login gets the same answer')

  const kept = await give()
  await ask('fivetries')
  const path = pathOf(linkOf((await lettersTo(it.email)).find((l) => l.kind === 'passwordReset')))
  await w.visitor().post(path, { password: newPassword, repeat: newPassword })
  assert.equal(await type(kept), 'wrong', 'a reset by letter cancels it')

  for (let i = 0; i < 12; i++) await type('12345678')
  assert.match(await type('12345678'), /Слишком много попыток/)
  for (const code of ['', '123', 'abcdefgh', '１２３４５６７８', '<script>', '😀'])
    assert.equal((await w.visitor().post('/code', { login: 'fivetries', code }, from())).status, 422)
})

test('S-13, J-04: a corrected address gets the next letter, the old one is told, its links die, and it is written down', async () => {
  const it = await specialist(w, { login: 'wrongmail', municipality: 'kargasoksky' })
  await ask('wrongmail')
  const old = pathOf(linkOf((await lettersTo(it.email))[0]))
  const by = await actor(coordinator)
  const version = await versionOf(it)
  assert.equal(await correctEmail(w.to, by, it.accountId, 'right@edu.example', version), 'corrected')
  assert.equal(
    await correctEmail(w.to, by, it.accountId, 'right@edu.example', version),
    'corrected',
    'a double post',
  )
  await assert.rejects(correctEmail(w.to, by, it.accountId, 'other@edu.example', version), {
    name: 'Conflict',
  })

  assert.match((await w.visitor().get(old)).text, /Ссылка больше не действует/)
  const told = (await lettersTo(it.email))[0]
  assert.equal(told?.kind, 'emailCorrectedOld')
  assert.doesNotMatch(told?.text ?? '', /right@|wrongmail|Мария/)
  const [welcome] = await lettersTo('right@edu.example')
  assert.equal(welcome?.secret, null)
  assert.doesNotMatch(welcome?.text ?? '', /wrongmail|password-reset|Мария/)
  assert.equal((await lettersTo(it.email)).find((l) => l.kind === 'passwordReset')?.status, 'cancelled')

  await ask('wrongmail')
  assert.equal((await lettersTo('right@edu.example'))[0]?.kind, 'passwordReset')
  const event = await w.to.db
    .selectFrom('event')
    .selectAll()
    .where('is', '=', 'emailCorrected')
    .where('person_id', '=', it.personId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(event.facts, { from: it.email, to: 'right@edu.example' })
  assert.equal(event.by_account, coordinator.accountId)
  assert.equal(event.municipality_id, await municipalityId(w, 'kargasoksky'))

  const taken = await correctEmail(
    w.to,
    by,
    it.accountId,
    coordinator.email.toUpperCase(),
    await versionOf(it),
  )
  assert.deepEqual(taken, { refused: 'emailTaken', facts: {} })
})

test('S-14: the login is reminded by a letter that holds nothing else of worth', async () => {
  const it = await specialist(w, { login: 'whoami25', municipality: 'kargasoksky' })
  assert.equal(await remindLogin(w.to, await actor(coordinator), it.accountId), 'sent')
  const [letter] = await lettersTo(it.email)
  assert.match(letter?.text ?? '', /Ваш логин: whoami25[\s\S]*http:\/\/stupen\.test\/sign-in/)
  assert.equal(letter?.secret, null)
})

test('the own password is changed by who knows the old one; other sign-ins end, this one goes on', async () => {
  const it = await specialist(w, { login: 'ownpass25' })
  const elsewhere = w.visitor()
  await elsewhere.post('/sign-in', { login: 'ownpass25', password }, from())
  const change = (old: string, typed = newPassword, repeat = typed) =>
    it.visitor.post('/password', { old, password: typed, repeat }, from())
  assert.match((await change('Не тот пароль 1')).text, /Текущий пароль не подходит/)
  assert.match((await change(password, password)).text, /совпадает с прежним/)
  assert.match((await change('')).text, /Введите текущий пароль/)
  const token = it.visitor.cookies.get('stupen')
  const done = await change(password)
  assert.deepEqual([done.status, done.location], [303, '/profile'])
  assert.notEqual(it.visitor.cookies.get('stupen'), token)
  assert.equal((await it.visitor.get('/password')).status, 200)
  assert.equal((await elsewhere.get('/password')).status, 303)
  assert.match((await change(password)).text, /Текущий пароль не подходит/, 'a double post changes nothing')
  assert.equal((await lettersTo(it.email))[0]?.kind, 'passwordChanged')
})

test('guessing the old password in somebody’s open session is limited', async () => {
  const it = await specialist(w, { login: 'guessed25' })
  for (let i = 0; i < 5; i++)
    await it.visitor.post(
      '/password',
      { old: `Догадка ${i}`, password: newPassword, repeat: newPassword },
      from(),
    )
  const shut = await it.visitor.post(
    '/password',
    { old: password, password: newPassword, repeat: newPassword },
    from(),
  )
  assert.equal(shut.status, 429)
  assert.match(shut.text, /Повторите после \d\d:\d\d, томское время/)
})

test('who came in by a one-time password sets a new one before anything else', async () => {
  const it = await specialist(w, { login: 'mustchange' })
  await w.to.db
    .updateTable('account')
    .set({ must_change_password: true })
    .where('id', '=', it.accountId)
    .execute()
  assert.equal((await it.visitor.get('/appearance')).status, 200)
  assert.equal((await it.visitor.post('/role', { role: it.grantId })).location, '/password')
  assert.match((await it.visitor.get('/password')).text, /Вы вошли с одноразовым паролем/)
  const done = await it.visitor.post(
    '/password',
    { old: password, password: newPassword, repeat: newPassword },
    from(),
  )
  assert.equal(done.location, '/')
  assert.equal((await it.visitor.post('/role', { role: it.grantId })).location, '/')
})

test('a hash tells its own cost and fits its password only', async () => {
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await passwordFits(hash, password), true)
  assert.equal(await passwordFits(hash, `${password} `), false)
  assert.equal(await passwordFits('not a hash', password), false)
})

async function actor(who: Member): Promise<Actor> {
  const row = await w.to.db
    .selectFrom('role_grant')
    .selectAll()
    .where('id', '=', who.grantId)
    .executeTakeFirstOrThrow()
  const scope =
    row.scope_kind === 'region' || !row.scope_id
      ? { kind: 'region' as const }
      : { kind: row.scope_kind, id: row.scope_id }
  return {
    accountId: who.accountId,
    personId: who.personId,
    sessionId: '',
    login: who.login,
    lastName: who.name.lastName,
    firstName: who.name.firstName,
    middleName: who.name.middleName ?? null,
    name: who.name.lastName,
    role: row.role,
    grantId: who.grantId,
    scope,
    where: '',
    grants: [],
    specialistId: null,
    mustChangePassword: false,
    ip: '',
    requestId: '',
  }
}

async function grant(whom: Member, role: 'center' | 'mun_coord', scopeId: string | null = null) {
  await w.to.db
    .insertInto('role_grant')
    .values({
      id: crypto.randomUUID(),
      account_id: whom.accountId,
      role,
      scope_kind: scopeId ? 'municipality' : 'region',
      scope_id: scopeId,
      valid_from: '2026-09-01',
      valid_to: null,
      granted_by: null,
      created_at: w.clock.now(),
    })
    .execute()
}

const versionOf = async (it: Member): Promise<number> =>
  (
    await w.to.db
      .selectFrom('account')
      .select('version')
      .where('id', '=', it.accountId)
      .executeTakeFirstOrThrow()
  ).version

/** The newest first. */
const lettersTo = (email: string) =>
  w.to.db.selectFrom('letter').selectAll().where('to_email', '=', email).orderBy('id', 'desc').execute()

function linkOf(letter: Awaited<ReturnType<typeof lettersTo>>[number] | undefined): string {
  assert.ok(letter?.secret && letter.key_id)
  return unseal(w.to.config.fieldKeys, `letter:${letter.id}`, { keyId: letter.key_id, cipher: letter.secret })
}
const pathOf = (link: string): string => new URL(link).pathname

async function eventsOf(personId: string): Promise<string[]> {
  const rows = await w.to.db
    .selectFrom('event')
    .select('is')
    .where('person_id', '=', personId)
    .where('is', 'not in', ['accountCreated', 'roleGranted'])
    .orderBy('id')
    .execute()
  return rows.map((row) => row.is)
}
