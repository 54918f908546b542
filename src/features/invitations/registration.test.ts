// Registration by a link, from the letter to the first page of the own office.
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
import { findBreaches } from '../../db/invariants.ts'

const w = await world()
const post = await postOf(w)

test('J-01, S-09, S-10, S-11: by the link of a coordinator to an own login, and the link is of no use afterwards', async () => {
  const it = await invited(w, { email: 'ivanova@school.example' })
  const letter = await post.letterTo('ivanova@school.example')
  const text = letter.text.replaceAll('\u00a0', ' ')
  assert.match(text, /Здравствуйте, Ольга Андреевна!/)
  assert.match(text, /Крылова Зоя Ильинична, муниципальный координатор \(Город Томск\), приглашает вас/)
  assert.match(text, /Зарегистрироваться/)
  assert.match(text, /по 19 октября 2026 г\. включительно/)
  assert.match(text, /по ошибке/)

  const visitor = w.visitor()
  const start = await visitor.get(it.link)
  assert.equal(start.status, 200)
  assert.match(start.text, /муниципальный координатор/)
  const first = await visitor.post(it.link)
  assert.equal(first.location, `${it.link}/person`)
  const second = await visitor.post(first.location, await personFields(w))
  assert.equal(second.location, `${it.link}/qualification`)
  const third = await visitor.post(second.location, await qualificationFields(w))
  assert.equal(third.location, `${it.link}/account`)
  const page = await visitor.get(third.location)
  assert.match(page.text, /Зарегистрироваться/)
  assert.match(page.text, /Я записал\(а\) логин и пароль/)
  const done = await visitor.post(third.location, accountFields('ivanova2025'))
  assert.equal(done.location, '/')
  const home = await visitor.get('/')
  assert.equal(home.status, 200)
  assert.match(home.text, /Запишите логин: ivanova2025/)

  const again = w.visitor()
  const used = await again.get(it.link)
  assert.equal(used.location, '/sign-in')
  assert.match((await again.follow(used)).text, /вы уже зарегистрированы/)
  assert.equal((await visitor.get(it.link)).location, '/')
  const signedIn = await again.post('/sign-in', { login: 'IVANOVA2025', password })
  assert.equal(signedIn.location, '/')
  const welcome = await post.letterTo('ivanova@school.example')
  assert.match(welcome.text, /Ваш логин: ivanova2025/)
  assert.doesNotMatch(welcome.text, new RegExp(password))
})

test('everything comes into being together: person, account, role, specialist, consent, history', async () => {
  const it = await registered(w, { lastName: 'Щукина', login: 'shchukina1' })
  const specialist = await w.to.db
    .selectFrom('specialist')
    .selectAll()
    .where('id', '=', it.specialistId)
    .executeTakeFirstOrThrow()
  assert.equal(specialist.status, 'registered')
  assert.equal(specialist.category_held, 'highest')
  assert.equal(specialist.category_held_on, '2022-04-14')
  assert.equal(specialist.experience_ped, 21)
  assert.equal(specialist.onsite_ready, true)
  assert.equal(specialist.positions_ok.length, 1)
  const person = await w.to.db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', it.personId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    [person.last_name, person.birth_on, person.sex, person.phone_mobile, person.email],
    ['Щукина', '1979-03-12', 'f', '+79131112233', it.email],
  )
  const consent = await w.to.db
    .selectFrom('consent')
    .selectAll()
    .where('person_id', '=', it.personId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([consent.kind, consent.text_version], ['personalData', '1'])
  const invitation = await w.to.db
    .selectFrom('invitation')
    .select(['draft', 'known', 'registered_at', 'account_id'])
    .where('account_id', '=', it.accountId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(invitation.draft, {})
  const events = await w.to.db
    .selectFrom('event')
    .select('is')
    .where('person_id', '=', it.personId)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    events.map((event) => event.is),
    ['roleGranted', 'accountCreated', 'consentGiven', 'invitationAccepted', 'signedIn'],
  )
})

test('S-15: what is typed is a text field, what is chosen is a list', async () => {
  const { link } = await invited(w)
  const visitor = w.visitor()
  await visitor.post(link)
  const { html } = await visitor.get(`${link}/person`)
  for (const typed of ['lastName', 'firstName', 'middleName', 'birthOn', 'phoneMobile', 'organisationTyped'])
    assert.match(html, new RegExp(`<input[^>]* name="${typed}"`))
  for (const chosen of ['municipality', 'organisation', 'position', 'subject'])
    assert.match(html, new RegExp(`<select[^>]* name="${chosen}"`))
})

for (const [login, says] of [
  ['иванова', /латинские буквы и цифры/],
  ['ivan_ov', /латинские буквы и цифры/],
  ['', /Придумайте логин/],
  ['iv', /от 4 до 20 знаков/],
] as const)
  test(`J-02: the login «${login}» is refused with advice, everything else stays`, async () => {
    const { link } = await invited(w)
    const visitor = await answered(w, link)
    const page = await visitor.post(`${link}/account`, { ...accountFields(login), login })
    assert.equal(page.status, 422)
    assert.match(page.text, says)
    assert.match(page.html, /name="noted"[^>]*checked/)
    assert.doesNotMatch(page.html, new RegExp(password))
  })

test('a taken login is refused with one that is free, and the free one works', async () => {
  await member(w, { role: 'center', login: 'petrova' })
  await member(w, { role: 'center', login: 'petrova2026' })
  const { link } = await invited(w)
  const visitor = await answered(w, link)
  const page = await visitor.post(`${link}/account`, accountFields('Petrova'))
  assert.equal(page.status, 422)
  const free = /Логин занят\. Добавьте цифры, например (\w+)/.exec(page.text)?.[1] ?? ''
  assert.match(free, /^Petrova\d+$/)
  assert.equal((await visitor.post(`${link}/account`, accountFields(free))).location, '/')
})

test('password, repetition, note and consent are each asked for', async () => {
  const { link } = await invited(w)
  const visitor = await answered(w, link)
  const send = (more: Record<string, string>) =>
    visitor.post(`${link}/account`, { ...accountFields('kuzmina77'), ...more })
  assert.match((await send({ password: 'short', repeat: 'short' })).text, /не короче 10 знаков/)
  assert.match((await send({ repeat: 'другое' })).text, /Пароли не совпадают/)
  assert.match((await send({ password: 'Kuzmina77 и лес', repeat: 'Kuzmina77 и лес' })).text, /нет логина/)
  assert.match((await send({ noted: '' })).text, /Запишите логин и пароль/)
  assert.match((await send({ consent: '' })).text, /Без согласия/)
  assert.equal((await send({})).location, '/')
})

test('the consent is a document of its own, with its version', async () => {
  const page = await w.visitor().get('/consent')
  assert.equal(page.status, 200)
  assert.match(page.text, /Согласие на обработку персональных данных Версия 1, действует с 1 сентября 2026/)
  assert.match(page.text, /Томский областной институт/)
})

test('a double post of the last step makes one account and leads to sign-in', async () => {
  const { link, email } = await invited(w)
  const visitor = await answered(w, link)
  const other = w.visitor()
  const both = await Promise.all([
    visitor.post(`${link}/account`, accountFields('dvazhdy1')),
    other.post(`${link}/account`, accountFields('dvazhdy1')),
  ])
  const third = await w.visitor().post(`${link}/account`, accountFields('dvazhdy1'))
  assert.equal(third.location, '/sign-in')
  const made = both.filter((answer) => answer.location === '/')
  assert.equal(made.length, 1)
  const accounts = await w.to.db.selectFrom('account').select('id').where('email', '=', email).execute()
  assert.equal(accounts.length, 1)
})

test('two people who choose one login at the same moment: one gets it, the other is told politely', async () => {
  const one = await invited(w, { lastName: 'Ветрова' })
  const two = await invited(w, { lastName: 'Дождева' })
  const first = await answered(w, one.link, { lastName: 'Ветрова' })
  const second = await answered(w, two.link, { lastName: 'Дождева' })
  const both = await Promise.all([
    first.post(`${one.link}/account`, accountFields('vmeste1')),
    second.post(`${two.link}/account`, accountFields('vmeste1')),
  ])
  assert.deepEqual(both.map((answer) => answer.status).sort(), [303, 422])
  assert.match(both.find((answer) => answer.status === 422)?.text ?? '', /Логин занят/)
})

test('nothing of all this breaks an invariant', async () => {
  assert.deepEqual(await findBreaches(w.to.db), [])
})
