// Teachers and heads of schools are invited (C.1): by whom, where to, in which words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, municipalityId, organisationOf } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { invited, registerBy, registeredTeacher } from '../../../test/kit/registrations.ts'
import type { Fields } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'

const w = await world()
const post = await postOf(w)
const tomsk = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
const center = await member(w, { role: 'center' })
const head = await member(w, { role: 'org_head', organisation: 'МАОУ СОШ № 902 г. Томска' })
const place = await municipalityId(w, 'tomsk')
const school = await organisationOf(w, place, 'МАОУ СОШ № 902 г. Томска')
const other = await organisationOf(w, place, 'МАОУ СОШ № 903 г. Томска')
const far = await organisationOf(w, await municipalityId(w, 'kargasoksky'), 'МБОУ «Каргасокская СОШ № 901»')

const wish = (role: string, email: string, more: Fields = {}): Fields => ({
  role,
  lastName: 'Школина',
  firstName: 'Ирина',
  middleName: 'Львовна',
  email,
  ...more,
})
const rowOf = (email: string) =>
  w.to.db
    .selectFrom('invitation')
    .select(['role', 'municipality_id as place', 'organisation_id as school'])
    .where('email', '=', email)
    .executeTakeFirst()

test('who may not: a teacher invites nobody, a head teachers of the own school only', async () => {
  const teacher = await member(w, { role: 'teacher' })
  for (const path of ['/invitations', '/invitations/new', '/invitations/list'])
    assert.equal((await teacher.visitor.get(path)).status, 403)
  assert.equal(
    (await teacher.visitor.post('/invitations/new', wish('teacher', 'net@edu.example'))).status,
    403,
  )
  // Whatever the form of a head says, it is a teacher of the own school.
  const sent = await head.visitor.post(
    '/invitations/new',
    wish('org_head', 'svoy@edu.example', { school: far.id, municipality: far.id }),
  )
  assert.equal(sent.status, 303)
  assert.deepEqual(await rowOf('svoy@edu.example'), { role: 'teacher', place, school: school.id })
})

test("a head sees the invitations of the own school, another's are not there and the attempt is noted", async () => {
  const mine = await invited(w, {
    coordinator: tomsk,
    role: 'teacher',
    school: school.id,
    lastName: 'Своева',
  })
  const theirs = await invited(w, {
    coordinator: tomsk,
    role: 'teacher',
    school: other.id,
    lastName: 'Чужева',
  })
  const list = await head.visitor.get('/invitations')
  assert.match(list.text, /Своева/)
  assert.doesNotMatch(list.text, /Чужева/)
  assert.equal((await head.visitor.get(`/invitations/${mine.id}`)).status, 200)
  assert.equal((await head.visitor.get(`/invitations/${theirs.id}`)).status, 404)
  for (const deed of ['links', 'revocation'])
    assert.equal((await head.visitor.post(`/invitations/${theirs.id}/${deed}`, { version: '1' })).status, 404)
  const noted = await w.to.db
    .selectFrom('event')
    .select('id')
    .where('is', '=', 'foreignAttempt')
    .where('about_id', '=', theirs.id)
    .execute()
  assert.equal(noted.length > 0, true)
})

test('a head is invited to an organisation of the municipality, chosen from the list', async () => {
  const send = (by: typeof tomsk, more: Fields) =>
    by.visitor.post('/invitations/new', wish('org_head', 'direktor@edu.example', more))
  assert.match((await send(tomsk, {})).text, /Выберите организацию руководителя/)
  assert.match((await send(tomsk, { school: far.id })).text, /другого муниципалитета или закрыта/)
  assert.match((await send(center, { municipality: place, school: far.id })).text, /другого муниципалитета/)
  assert.equal(await rowOf('direktor@edu.example'), undefined)
  const shown = await center.visitor.post('/invitations/new', {
    ...wish('org_head', 'direktor@edu.example', { municipality: place }),
    show: 'organisations',
  })
  assert.match(shown.html, new RegExp(school.id))
  assert.match(shown.html, /direktor@edu\.example/)
  assert.equal((await send(center, { municipality: place, school: school.id })).status, 303)
  const letter = await post.letterTo('direktor@edu.example')
  assert.match(letter.text, /сотрудник Центра, приглашает вас работать в системе аттестации/)
  assert.match(letter.text, /Ваша организация: МАОУ СОШ № 902/)
  const it = await registerBy(w, await post.linkTo('direktor@edu.example'), { lastName: 'Школина' })
  const home = await it.visitor.get('/')
  assert.match(home.text, /руководитель организации · МАОУ СОШ № 902/)
  const grant = await w.to.db
    .selectFrom('role_grant')
    .select(['role', 'scope_kind', 'scope_id'])
    .where('account_id', '=', it.accountId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(grant, { role: 'org_head', scope_kind: 'organisation', scope_id: school.id })
})

test('the letter of a head speaks for the school; the teacher registers in two short steps', async () => {
  await head.visitor.post('/invitations/new', wish('teacher', 'pedagog@edu.example', { lastName: 'Учева' }))
  const letter = await post.letterTo('pedagog@edu.example')
  assert.match(letter.text, /руководитель организации \(МАОУ СОШ № 902 г\. Томска\), приглашает вас/)
  assert.match(letter.text, /подать заявление на квалификационную категорию/)
  const link = await post.linkTo('pedagog@edu.example')
  const start = await w.visitor().get(link)
  assert.match(start.text, /СНИЛС, если он под рукой/)
  const it = await registerBy(w, link, { lastName: 'Учева' })
  assert.match((await it.visitor.get('/')).text, /Личный кабинет педагога/)
  assert.equal((await w.visitor().get(link)).location, '/sign-in')
})

test('somebody with an account accepts by one click', async () => {
  const specialist = await member(w, {
    role: 'auditor',
    name: { lastName: 'Одинова', firstName: 'Инна', middleName: null },
  })
  await w.to.db
    .insertInto('consent')
    .values({
      id: specialist.grantId,
      person_id: specialist.personId,
      kind: 'personalData',
      text_version: '1',
      given_at: w.clock.now(),
      ip: '',
      revoked_at: null,
    })
    .execute()
  const { link } = await invited(w, {
    coordinator: tomsk,
    role: 'org_head',
    school: school.id,
    email: specialist.email,
    lastName: 'Одинова',
    firstName: 'Инна',
    middleName: '',
  })
  assert.equal((await tomsk.visitor.post(`${link}/acceptance`)).status, 409)
  assert.equal((await specialist.visitor.post(`${link}/acceptance`)).status, 303)
  assert.match((await specialist.visitor.get('/')).text, /руководитель организации · МАОУ СОШ № 902/)
})

test('a pasted list of teachers; a head needs to choose nothing', async () => {
  const lines = 'Вставкина Анна Олеговна; vstavkina@edu.example\nСпискова Инна Олеговна; spiskova@edu.example'
  assert.equal((await head.visitor.post('/invitations/list', { lines })).status, 303)
  assert.deepEqual(await rowOf('vstavkina@edu.example'), { role: 'teacher', place, school: school.id })
  const more = lines.replaceAll('@edu', '@school').replaceAll('кина', 'кова')
  assert.equal((await tomsk.visitor.post('/invitations/list', { lines: more, role: 'org_head' })).status, 303)
  assert.equal((await rowOf('spiskova@school.example'))?.role, 'specialist')
  const again = more.replaceAll('@school', '@gym')
  assert.equal((await tomsk.visitor.post('/invitations/list', { lines: again, role: 'teacher' })).status, 303)
  assert.deepEqual(await rowOf('spiskova@gym.example'), { role: 'teacher', place, school: null })
})

test('a registered teacher is invited as one no more', async () => {
  const it = await registeredTeacher(w, { coordinator: tomsk, lastName: 'Повторова' })
  const again = await tomsk.visitor.post('/invitations/new', {
    ...wish('teacher', it.email),
    lastName: 'Повторова',
    firstName: 'Ольга',
    middleName: 'Андреевна',
  })
  assert.match(again.text, /уже есть учётная запись с такой ролью/)
})
