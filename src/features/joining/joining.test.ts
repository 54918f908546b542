// A teacher registers by a proved address (C.4, D.15), and whoever works here already becomes a teacher too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedTables, contentsOf } from '../../../test/kit/contents.ts'
import { member, municipalityId } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { accountFields, joiningLink, registerBy, teacherFields } from '../../../test/kit/registrations.ts'
import { world } from '../../../test/kit/world.ts'

const w = await world()
const post = await postOf(w)
const place = await municipalityId(w, 'tomsk')

const setFreely = async (value: boolean) => {
  const row = { key: 'teachersJoinFreely', value: JSON.stringify(value), updated_at: w.clock.now() }
  await w.to.db
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value }))
    .execute()
}

test('the answer is the same for every address; the mailbox of an account gets its login', async () => {
  const owner = await member(w, { role: 'specialist' })
  const answers = []
  for (const email of ['novaya@edu.example', owner.email]) {
    const sent = await w.visitor().post('/joining', { email, sure: 'yes' })
    answers.push([sent.status, sent.location, sent.text])
  }
  assert.deepEqual(answers[0], answers[1])
  assert.match(await post.linkTo('novaya@edu.example'), /^\/joining\/[\w-]{43}$/)
  const letter = await post.letterTo(owner.email)
  assert.match(letter.text, new RegExp(`Её логин: ${owner.login}`))
  assert.doesNotMatch(letter.text, /\/joining\//)
})

test('bad addresses are explained, a slip is asked about, too many letters are refused', async () => {
  for (const [email, says] of [
    ['', /Введите адрес электронной почты/],
    ['иванова@почта', /только латинскими буквами/],
    ['ivanova@gmial.com', /ivanova@gmail\.com/],
  ] as const) {
    const answer = await w.visitor().post('/joining', { email })
    assert.equal(answer.status, 422)
    assert.match(answer.text, says)
  }
  const ask = () => w.visitor().post('/joining', { email: 'chasto@edu.example' })
  for (let i = 0; i < 3; i += 1) assert.equal((await ask()).status, 303)
  assert.equal((await ask()).status, 429)
})

test('looking at a link changes nothing; a dead, an expired and an invented one offer a new one', async () => {
  await w.visitor().post('/joining', { email: 'smotrit@edu.example' })
  const link = await post.linkTo('smotrit@edu.example')
  const before = await contentsOf(w.connectionString)
  assert.match((await w.visitor().get(link)).text, /smotrit@edu\.example подтверждён/)
  assert.deepEqual(changedTables(before, await contentsOf(w.connectionString)), [])
  const nowhere = await w.visitor().post(link, { municipality: '' })
  assert.equal(nowhere.status, 422)
  assert.match(nowhere.text, /Выберите муниципалитет/)
  const now = w.clock.now()
  await w.to.db
    .updateTable('teacher_link')
    .set({ expires_at: new Date(now.getTime() - 1000) })
    .where('email', '=', 'smotrit@edu.example')
    .execute()
  for (const path of [link, `/joining/${'x'.repeat(43)}`]) {
    assert.equal((await w.visitor().post(path, { municipality: place })).status, 410)
    const page = await w.visitor().get(path)
    assert.equal(page.status, 410)
    assert.match(page.html, /href="\/joining"/)
  }
})

test('begun twice it is one registration; a newer link goes on with what was typed; a used one leads to sign-in', async () => {
  const first = await joiningLink(w, 'dvazhdy@edu.example')
  const again = await w.visitor().post(first.replace('/registration/', '/joining/'), { municipality: place })
  assert.equal(again.location, first)
  await w.visitor().post(`${first}/person`, teacherFields({ lastName: 'Дважды-Иванова' }))
  const second = await joiningLink(w, 'dvazhdy@edu.example')
  assert.equal((await w.visitor().get(first)).status, 410)
  assert.match((await w.visitor().get(`${second}/person`)).html, /Дважды-Иванова/)
  const it = await registerBy(w, second, { lastName: 'Дважды-Иванова' })
  assert.equal((await w.visitor().get(second)).location, '/sign-in')
  const rows = await w.to.db.selectFrom('account').select('id').where('email', '=', it.email).execute()
  assert.equal(rows.length, 1)
  const home = await it.visitor.get('/')
  assert.match(home.html, /href="\/drafts\/new"/)
})

test('what is wrong in a step is said, typed things stay, and СНИЛС stands in no draft', async () => {
  const link = await joiningLink(w, 'oshibki@edu.example')
  const visitor = w.visitor()
  for (const [more, says] of [
    [{ birthOn: '' }, /Введите дату рождения/],
    [{ birthOn: '31.02.1980' }, /дат/i],
    [{ phoneMobile: '' }, /Введите телефон/],
    [{ lastName: '<b>' }, /Фамилия русскими буквами/],
  ] as const) {
    const answer = await visitor.post(`${link}/person`, { ...teacherFields(), ...more })
    assert.equal(answer.status, 422)
    assert.match(answer.text, says)
  }
  assert.equal((await visitor.post(`${link}/person`, teacherFields())).status, 303)
  const wrong = await visitor.post(`${link}/account`, {
    ...accountFields('oshibki1'),
    snils: '112-233-445 96',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /опечатка/)
  assert.match(wrong.html, /data-unkept/)
  await visitor.post(`${link}/draft?step=account`, { login: 'oshibki1', snils: '112-233-445 95' })
  const { draft } = await w.to.db
    .selectFrom('invitation')
    .select('draft')
    .where('email', '=', 'oshibki@edu.example')
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(JSON.stringify(draft), /445/)
  const same = { ...accountFields('oshibki1'), snils: '112-233-445 95' }
  const both = await Promise.all([
    visitor.post(`${link}/account`, same),
    visitor.post(`${link}/account`, same),
  ])
  assert.equal(
    both.every((it) => it.status === 303 || it.status === 422),
    true,
  )
  const rows = await w.to.db.selectFrom('account').select('id').where('login', '=', 'oshibki1').execute()
  assert.equal(rows.length, 1)
})

test('nobody of the staff sees a registration without an inviter among the invitations', async () => {
  await joiningLink(w, 'nevidno@edu.example')
  const tomsk = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
  assert.doesNotMatch((await tomsk.visitor.get('/invitations?q=nevidno')).text, /nevidno@/)
})

test('the setting is off: the page tells whom to ask, and neither a link nor a begun registration goes on', async () => {
  await w.visitor().post('/joining', { email: 'pozdno@edu.example' })
  const link = await post.linkTo('pozdno@edu.example')
  const begun = await joiningLink(w, 'nachato@edu.example')
  const staff = await member(w, { role: 'auditor' })
  await setFreely(false)
  try {
    const page = await w.visitor().get('/joining')
    assert.equal(page.status, 200)
    assert.match(page.text, /по приглашению/)
    const count = post.countTo('zakryto@edu.example')
    assert.equal((await w.visitor().post('/joining', { email: 'zakryto@edu.example' })).status, 409)
    await post.deliver()
    assert.equal(post.countTo('zakryto@edu.example'), count)
    assert.equal((await w.visitor().post(link, { municipality: place })).status, 409)
    assert.equal((await w.visitor().get(`${begun}/person`)).status, 409)
    assert.equal((await staff.visitor.post('/teacher-role')).status, 409)
    assert.doesNotMatch((await staff.visitor.get('/profile')).html, /teacher-role/)
  } finally {
    await setFreely(true)
  }
})

test('whoever works here becomes a teacher by one button and keeps the other roles', async () => {
  const coordinator = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
  assert.match((await coordinator.visitor.get('/profile')).html, /action="\/teacher-role"/)
  await Promise.all([coordinator.visitor.post('/teacher-role'), coordinator.visitor.post('/teacher-role')])
  const home = await coordinator.visitor.get('/')
  assert.match(home.text, /Личный кабинет педагога/)
  const grants = await w.to.db
    .selectFrom('role_grant')
    .select('role')
    .where('account_id', '=', coordinator.accountId)
    .orderBy('role')
    .execute()
  assert.deepEqual(
    grants.map((it) => it.role),
    ['mun_coord', 'teacher'],
  )
})
