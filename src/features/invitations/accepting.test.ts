// Invitations to people who have an account, to staff, and to two people of one mailbox; the whole list of an import.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, municipalityId, password, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import {
  accountFields,
  answered,
  invited,
  personFields,
  qualificationFields,
} from '../../../test/kit/registrations.ts'
import { counted } from '../../../test/kit/statements.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { system } from '../../db/history.ts'
import { inviteAdmin, inviteMany, inviteStaff, type Wish } from './index.ts'

const w = await world({ today: '2026-10-05' })
const post = await postOf(w)
const tomsk = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
const center = await member(w, { role: 'center' })
const admin = await member(w, { role: 'admin' })

const actorLike = (it: { accountId: string }, name: string, role: string) => ({
  ...system,
  accountId: it.accountId,
  name,
  role,
})

test('a coordinator is invited as a specialist: the form says so, the owner signs in and adds the questionnaire', async () => {
  const owner = await member(w, {
    role: 'mun_coord',
    municipality: 'asinovsky',
    name: { lastName: 'Полева', firstName: 'Нина', middleName: 'Юрьевна' },
  })
  const fields = {
    role: 'specialist',
    lastName: 'Полева',
    firstName: 'Нина',
    middleName: 'Юрьевна',
    email: owner.email,
  }
  const offered = await tomsk.visitor.post('/invitations/new', fields)
  assert.equal(offered.status, 422)
  assert.match(offered.text, /уже есть учётная запись: Полева Нина Юрьевна \(муниципальный координатор\)/)
  assert.equal((await tomsk.visitor.post('/invitations/new', { ...fields, sure: 'yes' })).status, 303)
  const letter = await post.letterTo(owner.email)
  assert.match(letter.text, /У вас уже есть учётная запись/)
  const link = await post.linkTo(owner.email)

  const stranger = await w.visitor().get(link)
  assert.match(stranger.text, /У вас уже есть учётная запись/)
  assert.match(stranger.html, new RegExp(`/sign-in\\?back=${encodeURIComponent(link)}`))
  assert.equal((await w.visitor().post(`${link}/account`, accountFields('chuzhoy1'))).status, 200)
  assert.equal((await center.visitor.get(link)).status, 409)

  const { visitor } = owner
  assert.match((await visitor.get(link)).text, /логин и пароль останутся прежними/)
  assert.equal((await visitor.post(link)).location, `${link}/person`)
  const first = await visitor.get(`${link}/person`)
  assert.match(first.text, /Шаг 1 из 2/)
  assert.doesNotMatch(first.html, /name="lastName"/)
  await visitor.post(`${link}/person`, await personFields(w))
  const second = await visitor.get(`${link}/qualification`)
  assert.match(second.text, /согласие на обработку/)
  assert.match(second.text, /Принять приглашение/)
  const without = await visitor.post(`${link}/qualification`, await qualificationFields(w))
  assert.equal(without.status, 422)
  assert.match(without.text, /Без согласия/)
  const done = await visitor.post(`${link}/qualification`, {
    ...(await qualificationFields(w)),
    consent: 'yes',
  })
  assert.equal(done.location, '/')
  const home = await visitor.get('/')
  assert.match(home.text, /у вас появилась роль специалиста/)
  assert.match(home.text, /специалист \(эксперт\)/)
  const roles = await w.to.db
    .selectFrom('role_grant')
    .select('role')
    .where('account_id', '=', owner.accountId)
    .orderBy('role')
    .execute()
  assert.deepEqual(
    roles.map((it) => it.role),
    ['mun_coord', 'specialist'],
  )
  const person = await w.to.db
    .selectFrom('person')
    .select(['birth_on', 'last_name'])
    .where('id', '=', owner.personId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(person, { birth_on: '1979-03-12', last_name: 'Полева' })
  assert.equal((await visitor.get(link)).location, '/')
})

test('a session that ended in the middle of it loses nothing', async () => {
  const owner = await member(w, {
    role: 'teacher',
    name: { lastName: 'Зимина', firstName: 'Ада', middleName: 'Львовна' },
  })
  await invited(w, {
    coordinator: tomsk,
    lastName: 'Зимина',
    firstName: 'Ада',
    middleName: 'Львовна',
    email: owner.email,
  })
  const link = await post.linkTo(owner.email)
  await owner.visitor.post(link)
  await w.to.db
    .updateTable('session')
    .set({ ended_at: w.clock.now() })
    .where('account_id', '=', owner.accountId)
    .execute()
  const away = await owner.visitor.post(`${link}/person`, await personFields(w))
  assert.match(away.location, /^\/sign-in\?kept=/)
})

test('the Center invites a coordinator, who registers by the short form', async () => {
  const answer = await center.visitor.post('/invitations/new', {
    role: 'mun_coord',
    lastName: 'Гордеева',
    firstName: 'Алла',
    email: 'gordeeva@edu.example',
    municipality: await municipalityId(w, 'parabelsky'),
  })
  assert.equal(answer.status, 303)
  const link = await post.linkTo('gordeeva@edu.example')
  const visitor = w.visitor()
  await visitor.post(link)
  const page = await visitor.get(`${link}/person`)
  assert.match(page.text, /Шаг 1 из 2/)
  assert.doesNotMatch(page.html, /name="birthOn"|name="organisation"/)
  assert.equal((await visitor.post(`${link}/qualification`, {})).location, link)
  const next = await visitor.post(`${link}/person`, {
    lastName: 'Гордеева',
    firstName: 'Алла',
    middleName: '',
    phoneMobile: '8 38252 2-11-33',
    phoneWork: '',
  })
  assert.equal(next.location, `${link}/account`)
  assert.equal((await visitor.post(`${link}/account`, accountFields('gordeeva7'))).location, '/')
  const grant = await w.to.db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .select(['g.role', 'g.scope_kind', 'g.scope_id'])
    .where('a.login', '=', 'gordeeva7')
    .executeTakeFirstOrThrow()
  assert.deepEqual(grant, {
    role: 'mun_coord',
    scope_kind: 'municipality',
    scope_id: await municipalityId(w, 'parabelsky'),
  })
  assert.match((await visitor.get('/invitations')).text, /Приглашений пока нет/)
})

test('an administrator invites staff, nobody else does', async () => {
  const actor = { ...actorLike(admin, 'Орлов Глеб Юрьевич', 'admin'), scope: { kind: 'region' } } as never
  const wish = {
    role: 'center' as const,
    email: 'lisina@edu.example',
    name: { lastName: 'Лисина', firstName: 'Яна', middleName: null },
  }
  const notMay = { ...actorLike(center, 'Белова', 'center'), scope: { kind: 'region' } } as never
  assert.equal(await inviteStaff(w.to, notMay, wish), undefined)
  const made = await inviteStaff(w.to, actor, wish)
  assert.equal(made && 'outcome' in made && made.outcome, 'made')
  const link = await post.linkTo('lisina@edu.example')
  assert.match(
    (await w.visitor().get(link)).text,
    /администратор системы,? приглашает вас стать сотрудником Центра/,
  )
  assert.doesNotMatch((await center.visitor.get('/invitations?q=lisina')).text, /lisina@/)
})

test('the command line invites an administrator: the printed link and the letter are the same, asked again it is a fresh one', async () => {
  const bad = await inviteAdmin(w.to, 'не адрес')
  assert.equal(bad.ok, false)
  const made = await inviteAdmin(w.to, ' Chief@Edu.Example ')
  assert.ok(made.ok)
  assert.equal(made.email, 'chief@edu.example')
  assert.equal(made.link, `http://stupen.test${await post.linkTo('chief@edu.example')}`)
  const again = await inviteAdmin(w.to, 'chief@edu.example')
  assert.ok(again.ok)
  const path = (href: string) => href.replace('http://stupen.test', '')
  assert.equal((await w.visitor().get(path(made.link))).status, 410)
  const link = path(again.link)
  const visitor = w.visitor()
  await visitor.post(link)
  const fields = {
    lastName: 'Главнов',
    firstName: 'Пётр',
    middleName: 'Ильич',
    phoneMobile: '+79131234567',
    phoneWork: '',
  }
  assert.equal((await visitor.post(`${link}/person`, fields)).location, `${link}/account`)
  assert.equal((await visitor.post(`${link}/account`, accountFields('glavnov1'))).location, '/')
  assert.equal((await visitor.get('/accounts')).status, 200)
  const third = await inviteAdmin(w.to, 'chief@edu.example')
  assert.deepEqual([third.ok, !third.ok && third.fault], [false, 'alreadyAdmin'])
})

test('an account accepts one more staff role by one button, with the consent it had not given', async () => {
  const it = await inviteAdmin(w.to, center.email)
  assert.ok(it.ok)
  const link = it.link.replace('http://stupen.test', '')
  const page = await center.visitor.get(link)
  assert.match(page.text, /Принять приглашение/)
  assert.equal((await center.visitor.post(`${link}/acceptance`, {})).status, 422)
  const done = await center.visitor.post(`${link}/acceptance`, { consent: 'yes' })
  assert.equal(done.location, '/')
  assert.equal((await center.visitor.get('/accounts')).status, 200)
})

test('two people of one mailbox: the second registers with an address of the own, which is not proved', async () => {
  const first = await invited(w, { coordinator: tomsk, email: 'yashchik@edu.example', lastName: 'Ящикова' })
  const second = await invited(w, {
    coordinator: tomsk,
    email: 'yashchik@edu.example',
    lastName: 'Коробкова',
  })
  const one = await answered(w, first.link, { lastName: 'Ящикова' })
  await one.post(`${first.link}/account`, accountFields('yashchikova1'))
  const start = await w.visitor().get(second.link)
  assert.match(start.text, /уже указан в учётной записи: Ящикова Ольга Андреевна/)
  assert.match(start.text, /Я другой человек/)
  const two = await answered(w, second.link, { lastName: 'Коробкова' })
  const asked = await two.post(`${second.link}/account`, accountFields('korobkova1'))
  assert.equal(asked.status, 422)
  assert.match(asked.text, /Введите адрес электронной почты/)
  const taken = await two.post(`${second.link}/account`, {
    ...accountFields('korobkova1'),
    email: 'yashchik@edu.example',
  })
  assert.match(taken.text, /уже есть учётная запись/)
  const done = await two.post(`${second.link}/account`, {
    ...accountFields('korobkova1'),
    email: 'korobkova@edu.example',
  })
  assert.equal(done.location, '/')
  const account = await w.to.db
    .selectFrom('account')
    .select(['email', 'email_confirmed_at'])
    .where('login', '=', 'korobkova1')
    .executeTakeFirstOrThrow()
  assert.deepEqual(account, { email: 'korobkova@edu.example', email_confirmed_at: null })
})

const listed = async (n: number): Promise<Wish[]> => {
  const municipalityId_ = await municipalityId(w, 'kargasoksky')
  return Array.from({ length: n }, (_, i) => ({
    role: 'specialist',
    municipalityId: municipalityId_,
    email: `spisok${i}@edu.example`,
    name: { lastName: 'Спискова', firstName: 'Анна', middleName: null },
    known: {
      phone: '+79131112233',
      organisation: 'МБОУ «Каргасокская СОШ № 2»',
      position: 'teacher',
      category: 'highest',
      positionsOk: ['teacher'],
      subjectsOk: ['english'],
    },
  }))
}

test('a list of an import is invited in a few statements and once; what it knew is filled in at registration', async () => {
  const coordinator = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
  const registeredBefore = await specialist(w)
  const list: Wish[] = [
    ...(await listed(500)),
    {
      role: 'specialist',
      municipalityId: await municipalityId(w, 'tomsk'),
      email: registeredBefore.email,
      name: registeredBefore.name,
    },
  ]
  const by = actorLike(center, 'Белова Вера Павловна', 'center')
  const { db, statements } = counted(w.to.db)
  const done = await transaction(db, (tx) => inviteMany(tx, w.to, by, list))
  assert.ok(statements() < 30, `${statements()} statements`)
  assert.deepEqual(
    [done[0]?.outcome, done[499]?.outcome, done[500]?.outcome],
    ['made', 'made', 'alreadyRegistered'],
  )
  const again = await transaction(w.to.db, (tx) => inviteMany(tx, w.to, by, list))
  assert.ok(again.slice(0, 500).every((it) => it.outcome === 'alreadyInvited'))

  const copies = await w.to.db
    .selectFrom('letter')
    .select('text')
    .where('to_email', '=', coordinator.email)
    .where('kind', '=', 'invitationCopy')
    .execute()
  assert.equal(copies.length, 1)
  assert.match(copies[0]?.text ?? '', /500\s+специалистов[\s\S]*и ещё 400\s+человек/)

  const link = await post.linkTo('spisok7@edu.example')
  const visitor = w.visitor()
  await visitor.post(link)
  const { html, text } = await visitor.get(`${link}/person`)
  assert.match(text, /Часть ответов заполнил тот, кто вас пригласил/)
  assert.match(html, /value="МБОУ «Каргасокская СОШ № 2»"/)
  assert.match(html, /\+7\u00a0913\u00a0111-22-33/)
  assert.match(html, /<option[^>]*selected[^>]*>Учитель</)
  const municipality = await municipalityId(w, 'kargasoksky')
  const fields = await personFields(w)
  const next = await visitor.post(`${link}/person`, {
    ...fields,
    municipality,
    organisation: 'other',
    organisationTyped: 'МБОУ «Каргасокская СОШ № 2»',
  })
  assert.equal(next.status, 303)
  await visitor.post(`${link}/qualification`, await qualificationFields(w))
  assert.equal((await visitor.post(`${link}/account`, accountFields('spiskova7'))).location, '/')
  const organisation = await w.to.db
    .selectFrom('organisation')
    .select(['name', 'kind'])
    .where('municipality_id', '=', municipality)
    .executeTakeFirstOrThrow()
  assert.deepEqual(organisation, { name: 'МБОУ «Каргасокская СОШ № 2»', kind: 'school' })
})

test('two coordinators who invite the same person at the same moment make one invitation', async () => {
  const deputy = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
  const fields = {
    role: 'specialist',
    lastName: 'Сразуева',
    firstName: 'Анна',
    middleName: '',
    email: 'srazu@edu.example',
  }
  const both = await Promise.all([
    tomsk.visitor.post('/invitations/new', fields),
    deputy.visitor.post('/invitations/new', fields),
  ])
  assert.deepEqual(both.map((answer) => answer.status).sort(), [303, 422])
  const rows = await w.to.db
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', 'srazu@edu.example')
    .execute()
  assert.equal(rows.length, 1)
})

test('another municipality has other organisations; the wrong one is not taken and the list is renewed', async () => {
  const { link } = await invited(w, { coordinator: tomsk })
  const visitor = w.visitor()
  await visitor.post(link)
  const fields = await personFields(w)
  const elsewhere = await municipalityId(w, 'kargasoksky')
  const wrong = await visitor.post(`${link}/person`, { ...fields, municipality: elsewhere })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Эта организация другого муниципалитета/)
  assert.match(wrong.html, /Каргасокская СОШ № 2/)
  const shown = await visitor.post(`${link}/person`, {
    ...fields,
    municipality: elsewhere,
    show: 'organisations',
  })
  assert.match(shown.location, /\/person#f-organisation$/)
  const page = await visitor.get(`${link}/person`)
  assert.match(page.html, /Каргасокская СОШ № 2/)
  assert.match(page.html, /value="12\.03\.1979"/)
})

test('what is missing in the questionnaire is named field by field', async () => {
  const { link } = await invited(w, { coordinator: tomsk })
  const visitor = w.visitor()
  await visitor.post(link)
  const empty = await visitor.post(`${link}/person`, { lastName: '', firstName: '' })
  for (const says of [
    'Введите фамилию',
    'Введите имя',
    'Введите дату рождения',
    'Введите мобильный телефон',
    'Выберите муниципалитет',
    'Выберите организацию',
    'Выберите должность',
  ])
    assert.match(empty.text, new RegExp(says))
  const fields = await personFields(w)
  for (const [more, says] of [
    [{ birthOn: '01.01.2015' }, /не позже/],
    [{ birthOn: '31.02.1979' }, /такого дня/],
    [{ phoneMobile: '+7 3822 11-22-33' }, /код начинается с 9/],
    [{ subject: '' }, /для должности «Учитель» он нужен/],
    [{ position: '00000000-0000-0000-0000-000000000000' }, /Такой должности/],
    [{ organisation: 'other' }, /впишите её название/],
    [{ organisation: 'other', organisationTyped: '№ 5 !!!' }, /слова, а не одни знаки/],
    [{ lastName: 'Ы'.repeat(10_000) }, /Слишком длинно/],
  ] as const) {
    const page = await visitor.post(`${link}/person`, { ...fields, ...more })
    assert.equal(page.status, 422, JSON.stringify(more))
    assert.match(page.text, says)
  }
  await visitor.post(`${link}/person`, fields)
  const right = await qualificationFields(w)
  for (const [more, says] of [
    [{ education: '' }, /Выберите образование/],
    [{ category: '' }, /Выберите категорию/],
    [{ categoryOn: '' }, /Введите дату установления/],
    [{ categoryOn: '01.01.2030' }, /не позже/],
    [{ experiencePed: '' }, /Введите педагогический стаж/],
    [{ experiencePed: '-1' }, /от 0 до 70/],
    [{ positionsOk: [] }, /хотя бы одну должность/],
    [{ subjectsOk: ['x'] }, /хотя бы один предмет/],
  ] as const) {
    const page = await visitor.post(`${link}/qualification`, { ...right, ...more })
    assert.equal(page.status, 422, JSON.stringify(more))
    assert.match(page.text, says)
  }
  const none = await visitor.post(`${link}/qualification`, { ...right, category: 'none', categoryOn: '' })
  assert.equal(none.status, 303)
})

test('a revealed password of another account changes nothing: the link still belongs to its mailbox', async () => {
  const it = await invited(w, { coordinator: tomsk })
  const page = await center.visitor.get(it.link)
  assert.match(page.text, /Сейчас в этом браузере работает Белова Вера Павловна/)
  assert.doesNotMatch(page.html, new RegExp(password))
})
