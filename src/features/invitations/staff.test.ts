// Inviting one person, the list, the card: first who may not, then how it goes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, municipalityId, password, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { invited, registered } from '../../../test/kit/registrations.ts'
import type { Fields } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { readSheets } from '../../sheets/read.ts'
import { cellText } from '../../sheets/sheet.ts'

const w = await world({ today: '2026-10-05' })
const post = await postOf(w)
const center = await member(w, { role: 'center' })
const tomsk = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
const kargasok = await member(w, {
  role: 'mun_coord',
  municipality: 'kargasoksky',
  name: { lastName: 'Лосева', firstName: 'Инна', middleName: 'Олеговна' },
})

const wish = (email: string, more: Fields = {}): Fields => ({
  role: 'specialist',
  lastName: 'Громова',
  firstName: 'Ирина',
  middleName: 'Львовна',
  email,
  ...more,
})
const cardOf = (id: string) => tomsk.visitor.get(`/invitations/${id}`)
const version = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
const signIn = (who: typeof tomsk) => who.visitor.post('/sign-in', { login: who.login, password })
const eventsOf = (id: string) =>
  w.to.db
    .selectFrom('event')
    .select(['is', 'facts', 'by_name'])
    .where('about_id', '=', id)
    .orderBy('id')
    .execute()

test('who has no right to invite: specialist, teacher, auditor and administrator 403, a stranger goes to sign-in', async () => {
  for (const role of ['specialist', 'teacher', 'auditor', 'admin'] as const) {
    const who = await member(w, { role })
    for (const path of [
      '/invitations',
      '/invitations/new',
      '/invitations/list',
      '/invitations/export',
      '/invitations/x',
    ])
      assert.equal((await who.visitor.get(path)).status, 403, `${role} ${path}`)
    for (const path of [
      '/invitations/new',
      '/invitations/list',
      '/invitations/x/links',
      '/invitations/x/email',
      '/invitations/x/revocation',
    ])
      assert.equal((await who.visitor.post(path, {})).status, 403, `${role} ${path}`)
  }
  assert.equal((await w.visitor().get('/invitations')).location, '/sign-in?back=%2Finvitations')
})

test('the invitation of another municipality is not there: not in the list, not by its address, and the try is noted', async () => {
  const { id } = await invited(w, { coordinator: tomsk, email: 'chuzhaya@edu.example' })
  assert.doesNotMatch((await kargasok.visitor.get('/invitations?q=chuzhaya')).text, /chuzhaya@/)
  assert.equal((await kargasok.visitor.get(`/invitations/${id}`)).status, 404)
  for (const deed of ['links', 'revocation', 'email']) {
    const answer = await kargasok.visitor.post(`/invitations/${id}/${deed}`, {
      version: '1',
      email: 'nelzya@edu.example',
    })
    assert.equal(answer.status, 404, deed)
  }
  const events = await eventsOf(id)
  assert.equal(events.filter((event) => event.is === 'foreignAttempt').length, 3)
  assert.match((await center.visitor.get('/invitations?q=chuzhaya')).text, /chuzhaya@/)
  for (const wrong of ['x', '00000000-0000-0000-0000-000000000000'])
    assert.equal((await tomsk.visitor.get(`/invitations/${wrong}`)).status, 404)
})

test('a coordinator invites to the own municipality only, and no coordinators', async () => {
  const place = await municipalityId(w, 'kargasoksky')
  const send = (role: string) =>
    tomsk.visitor.post('/invitations/new', wish('svoya@edu.example', { municipality: place, role }))
  assert.equal((await send('mun_coord')).status, 422)
  assert.equal((await send('specialist')).status, 303)
  const row = await w.to.db
    .selectFrom('invitation')
    .select(['role', 'municipality_id'])
    .where('email', '=', 'svoya@edu.example')
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { role: 'specialist', municipality_id: await municipalityId(w, 'tomsk') })
})

test('the Center names the municipality, and the coordinators there get a copy without the link (C.9)', async () => {
  const missing = await center.visitor.post(
    '/invitations/new',
    wish('kopia@edu.example', { role: 'specialist' }),
  )
  assert.equal(missing.status, 422)
  assert.match(missing.text, /Выберите муниципалитет/)
  const answer = await center.visitor.post(
    '/invitations/new',
    wish('kopia@edu.example', {
      role: 'specialist',
      municipality: await municipalityId(w, 'kargasoksky'),
    }),
  )
  assert.equal(answer.status, 303)
  const letter = await post.letterTo('kopia@edu.example')
  assert.match(letter.text, /Белова Вера Павловна, сотрудник Центра, приглашает вас/)
  const copy = await post.letterTo(kargasok.email)
  assert.match(copy.text, /Громова Ирина Львовна: kopia@edu\.example/)
  assert.doesNotMatch(copy.text, /\/registration\//)
  assert.match(copy.text, /http:\/\/stupen\.test\/invitations/)
})

test('what is wrong is said at the field and everything typed stays', async () => {
  for (const [more, says] of [
    [{ email: '' }, /Введите адрес электронной почты/],
    [{ email: 'иванова@почта' }, /только латинскими буквами/],
    [{ email: 'a@b' }, /латинскими буквами, например/],
    [{ lastName: '' }, /Введите фамилию/],
    [{ lastName: '<script>alert(1)</script>' }, /Фамилия русскими буквами/],
    [{ firstName: '🙂' }, /Имя русскими буквами/],
    [{ lastName: 'Ы'.repeat(10_000) }, /Слишком длинно/],
    [{ phone: '123' }, /Телефон: \+7/],
    [{ organisation: 'Ш'.repeat(10_000) }, /Слишком длинно/],
  ] as const) {
    const page = await tomsk.visitor.post('/invitations/new', wish('polya@edu.example', more))
    assert.equal(page.status, 422)
    assert.match(page.text, says)
    assert.match(page.html, /value="Львовна"/)
    assert.doesNotMatch(page.html, /<script>alert/)
  }
  const count = await w.to.db
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', 'polya@edu.example')
    .execute()
  assert.equal(count.length, 0)
})

test('an address that looks mistyped is asked about and may be overruled (V-04)', async () => {
  const doubted = await tomsk.visitor.post('/invitations/new', wish('gromova@gmial.com'))
  assert.equal(doubted.status, 422)
  assert.match(doubted.text, /Вы имели в виду gromova@gmail\.com/)
  const sure = await tomsk.visitor.post('/invitations/new', wish('gromova@gmial.com', { sure: 'yes' }))
  assert.equal(sure.status, 303)
})

test('the form that is sent twice invites once', async () => {
  const once = /name="once" value="([^"]+)"/.exec((await tomsk.visitor.get('/invitations/new')).html)?.[1]
  const fields = wish('dvazhdy@edu.example', { once: once ?? '' })
  const [one, two] = [
    await tomsk.visitor.post('/invitations/new', fields),
    await tomsk.visitor.post('/invitations/new', fields),
  ]
  assert.deepEqual([one.status, two.status], [303, 303])
  assert.equal(one.location, two.location)
  await post.deliver()
  assert.equal(post.countTo('dvazhdy@edu.example'), 1)
})

test('who is invited already is not invited twice; another municipality learns only that', async () => {
  const { id } = await invited(w, { coordinator: tomsk, email: 'odna@edu.example', lastName: 'Одинцова' })
  const fields = wish('odna@edu.example', {
    lastName: 'Одинцова',
    firstName: 'Ольга',
    middleName: 'Андреевна',
  })
  const own = await tomsk.visitor.post('/invitations/new', fields)
  assert.equal(own.status, 422)
  assert.match(own.text, /уже отправлено 05\.10\.2026/)
  assert.match(own.html, new RegExp(`href="/invitations/${id}"`))
  const other = await kargasok.visitor.post('/invitations/new', fields)
  assert.equal(other.status, 422)
  assert.match(other.text, /уже пригласили из другого места/)
  assert.doesNotMatch(other.html, new RegExp(id))
})

test('somebody who has registered is found as such, and the card leads to no second registration', async () => {
  const it = await registered(w, { coordinator: tomsk, email: 'est@edu.example', lastName: 'Естеева' })
  const again = await tomsk.visitor.post(
    '/invitations/new',
    wish('est@edu.example', { lastName: 'Естеева', firstName: 'Ольга', middleName: 'Андреевна' }),
  )
  assert.equal(again.status, 422)
  assert.match(again.text, /уже есть учётная запись с такой ролью/)
  const row = await w.to.db
    .selectFrom('invitation')
    .select(['id', 'version'])
    .where('account_id', '=', it.accountId)
    .executeTakeFirstOrThrow()
  const card = await cardOf(row.id)
  assert.match(card.text, /зарегистрирован/)
  assert.doesNotMatch(card.html, /Исправить и отправить ссылку|Отозвать приглашение/)
  for (const deed of ['links', 'revocation', 'email']) {
    const answer = await tomsk.visitor.post(`/invitations/${row.id}/${deed}`, {
      version: String(row.version),
      email: 'inoy@edu.example',
    })
    assert.equal(answer.status, 409, deed)
    assert.match(answer.text, /уже создана/)
  }
})

test('S-13: an undelivered letter shows the words of the server; the address is put right and a fresh link goes there', async () => {
  const sent = await tomsk.visitor.post('/invitations/new', wish('bounce@edu.example'))
  const id = sent.location.split('/').at(-1) ?? ''
  assert.match((await cardOf(id)).text, /ждёт отправки/)
  await post.deliver()
  const card = await cardOf(id)
  const letter = /href="(\/letters\/[^"]+)"/.exec(card.html)?.[1] ?? ''
  assert.equal((await tomsk.visitor.get(letter)).status, 200)
  assert.match(card.text, /письмо не дошло/)
  assert.match(card.text, /5\.1\.1 Mailbox does not exist/)
  const list = await tomsk.visitor.get('/invitations?state=undelivered')
  assert.match(list.text, /bounce@edu\.example/)
  assert.match(list.text, /550 5\.1\.1 Mailbox does not exist/)
  assert.match(list.text, /Исправить адрес/)

  const same = await tomsk.visitor.post(`/invitations/${id}/email`, {
    version: version(card.html),
    email: 'BOUNCE@edu.example',
  })
  assert.match(same.text, /Это тот же адрес/)
  const doubted = await tomsk.visitor.post(`/invitations/${id}/email`, {
    version: version(card.html),
    email: 'gromova@mail.ry',
  })
  assert.match(doubted.text, /gromova@mail\.ru/)
  const right = await tomsk.visitor.post(`/invitations/${id}/email`, {
    version: version(card.html),
    email: 'gromova@edu.example',
  })
  assert.equal(right.status, 303)
  const link = await post.linkTo('gromova@edu.example')
  assert.equal((await w.visitor().get(link)).status, 200)
  assert.match((await cardOf(id)).text, /отправлено/)
  const events = await eventsOf(id)
  assert.deepEqual(events.find((event) => event.is === 'invitationEmailCorrected')?.facts, {
    from: 'bounce@edu.example',
    to: 'gromova@edu.example',
  })
  assert.equal(post.countTo('bounce@edu.example'), 0)
})

test('S-13: a delivered address that is corrected is told so without a link, and its link and draft are gone', async () => {
  const { id, link } = await invited(w, { coordinator: tomsk, email: 'staryi@edu.example' })
  await w.visitor().post(link)
  await w.visitor().post(`${link}/draft?step=person`, { lastName: 'Чужаков' })
  const card = await cardOf(id)
  assert.match(card.text, /начата регистрация/)
  const done = await tomsk.visitor.post(`/invitations/${id}/email`, {
    version: version(card.html),
    email: 'novyi@edu.example',
  })
  assert.equal(done.status, 303)
  const told = await post.letterTo('staryi@edu.example')
  assert.match(told.subject, /больше не действует/)
  assert.doesNotMatch(told.text, /http|Новиков/)
  assert.equal((await w.visitor().get(link)).status, 410)
  const fresh = await post.linkTo('novyi@edu.example')
  const visitor = w.visitor()
  await visitor.post(fresh)
  const page = await visitor.get(`${fresh}/person`)
  assert.doesNotMatch(page.html, /Чужаков/)
  assert.match(page.html, /value="Новикова"/)
  const stale = await tomsk.visitor.post(`/invitations/${id}/email`, {
    version: version(card.html),
    email: 'treti@edu.example',
  })
  assert.equal(stale.status, 409)
})

test('who was invited anew by another municipality is not invited a second time by a revoked invitation', async () => {
  const { id } = await invited(w, { coordinator: tomsk, email: 'pereezd@edu.example', lastName: 'Дорогина' })
  await tomsk.visitor.post(`/invitations/${id}/revocation`, { version: '1' })
  const fields = wish('pereezd@edu.example', {
    lastName: 'Дорогина',
    firstName: 'Ольга',
    middleName: 'Андреевна',
  })
  assert.match((await tomsk.visitor.post('/invitations/new', fields)).text, /отозвано/)
  assert.equal((await kargasok.visitor.post('/invitations/new', fields)).status, 303)
  const again = await tomsk.visitor.post(`/invitations/${id}/links`, { version: '2' })
  assert.equal(again.status, 409)
  assert.match(again.text, /уже пригласили ещё раз/)
})

test('the list: state in words, counters, search with ё, filters, paging, and the same as a spreadsheet', async () => {
  const list = await tomsk.visitor.get('/invitations')
  assert.match(list.text, /зарегистрирован/)
  assert.match(list.text, /Крылова Зоя Ильинична/)
  await invited(w, { coordinator: tomsk, lastName: 'Ёлкина', email: 'elkina@edu.example' })
  assert.match((await tomsk.visitor.get('/invitations?q=елк')).text, /Ёлкина/)
  assert.match((await tomsk.visitor.get('/invitations?q=ELKINA%40')).text, /Ёлкина/)
  assert.match((await tomsk.visitor.get('/invitations?q=%25')).text, /Никого не найдено/)
  const nonsense = `/invitations?q=${'я'.repeat(5000)}&state=x&role=admin&municipality=1&after=%00&before=%22&order=z`
  assert.equal((await tomsk.visitor.get(nonsense)).status, 200)
  assert.equal((await tomsk.visitor.get(`/invitations?after=${btoa('["x","y"]')}`)).status, 200)
  const sheet = await tomsk.visitor.get('/invitations/export?q=елк')
  assert.match(sheet.headers.get('content-type') ?? '', /spreadsheetml/)
  const read = await readSheets(sheet.bytes)
  const rows = read.ok ? (read.sheets[0]?.rows ?? []) : []
  assert.equal(rows.length, 2)
  assert.deepEqual(rows[1]?.cells.slice(0, 3).map(cellText), [
    'Ёлкина Ольга Андреевна',
    'elkina@edu.example',
    'Специалист (эксперт)',
  ])
})

test('a hundred invitations are shown by fifty, in both directions and both orders', async () => {
  const { visitor } = await member(w, { role: 'mun_coord', municipality: 'asinovsky' })
  const lines = Array.from(
    { length: 120 },
    (_, i) => `Листова Анна ${'АБВГ'[i % 4]}вановна; list${i}@edu.example`,
  )
  const sent = await visitor.post('/invitations/list', { lines: lines.join('\n') })
  assert.equal(sent.status, 303)
  for (const order of ['name', 'new']) {
    const seen: string[] = []
    let path = `/invitations?order=${order}`
    for (let pages = 0; path && pages < 5; pages++) {
      const page = await visitor.get(path)
      assert.match(page.text, /из 120/)
      seen.push(...[...page.html.matchAll(/list(\d+)@edu/g)].map((match) => match[1] ?? ''))
      const next = /<a href="([^"]+)" rel="next"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&')
      if (!next) {
        const back = /<a href="([^"]+)" rel="prev"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
        assert.match((await visitor.get(back)).text, /Показаны 50 из 120/)
      }
      path = next ?? ''
    }
    assert.equal(new Set(seen).size, 120, order)
  }
})

test('not more than 300 invitations within an hour by one account', async () => {
  const who = await member(w, { role: 'mun_coord', municipality: 'zyryansky' })
  const lines = Array.from({ length: 300 }, (_, i) => `Лимитова Анна Ивановна; limit${i}@edu.example`)
  assert.equal((await who.visitor.post('/invitations/list', { lines: lines.join('\n') })).status, 303)
  const shut = await who.visitor.post('/invitations/new', wish('eshche@edu.example'))
  assert.equal(shut.status, 429)
  assert.match(shut.text, /не больше 300 приглашений/)
  assert.match(shut.html, /value="eshche@edu\.example"/)
  w.clock.pass({ hours: 1, minutes: 1 })
  await signIn(who)
  assert.equal((await who.visitor.post('/invitations/new', wish('eshche@edu.example'))).status, 303)
  w.clock.set('2026-10-05')
})

test('the card of a registered person is noted as read', async () => {
  await specialist(w)
  const it = await registered(w, { coordinator: tomsk })
  const row = await w.to.db
    .selectFrom('invitation')
    .select('id')
    .where('account_id', '=', it.accountId)
    .executeTakeFirstOrThrow()
  await cardOf(row.id)
  const readings = await w.to.db
    .selectFrom('reading')
    .select(['what', 'by_name'])
    .where('person_id', '=', it.personId)
    .execute()
  assert.deepEqual(readings, [{ what: 'person', by_name: 'Крылова Зоя Ильинична' }])
})
