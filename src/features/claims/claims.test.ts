// People of the lists are claimed and not doubled (D.15): what is certain, what is asked, what a decision does.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { member, municipalityId, organisationOf, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { invited, joiningLink, registerBy, registeredTeacher } from '../../../test/kit/registrations.ts'
import { openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { findBreaches } from '../../db/invariants.ts'
import { fillLookups, resealAll } from '../../db/sealed.ts'
import { keepSnils, lookupsOf } from '../../db/snils.ts'
import { snilsControl } from '../../domain/identifiers.ts'
import { lockAlike } from './queries/index.ts'

const w = await world()
const post = await postOf(w)
const tomsk = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
const kargasok = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
const place = await municipalityId(w, 'tomsk')
const school = await organisationOf(w, place, 'МАОУ СОШ № 902 г. Томска')

/** A number with its right control digits. */
const snilsOf = (n: number) => {
  const digits = String(300_000_000 + n)
  return digits + snilsControl(digits)
}

let counter = 0
/** Somebody of the list, with a name of their own. */
async function listed(more: { birthOn?: string; email?: string; snils?: string } = {}) {
  counter += 1
  const ending = ['а', 'ина', 'кина', 'ова', 'енкова', 'икова'][counter % 6] ?? 'а'
  const lastName = `Лист${'аеиоуы'[Math.floor(counter / 6) % 6]}в${ending}`
  const name = { lastName, firstName: 'Ольга', middleName: 'Андреевна' }
  const opened = await openCase(w, { teacher: name })
  const facts = { birth_on: more.birthOn ?? null, email: more.email ?? `spisok${counter}@edu.example` }
  await w.to.db.updateTable('person').set(facts).where('id', '=', opened.personId).execute()
  const { snils } = more
  if (snils)
    await transaction(w.to.db, (tx) =>
      keepSnils(tx, w.to.config.fieldKeys, { personId: opened.personId, snils, now: w.clock.now() }),
    )
  return { ...opened, name, lastName }
}
const claimsOf = (personId: string) =>
  w.to.db.selectFrom('person_claim').selectAll().where('person_id', '=', personId).execute()
const openClaim = async (personId: string) => {
  const [claim] = await claimsOf(personId)
  assert.ok(claim, 'a claim was asked')
  return claim
}
const eventsOf = async (personId: string) =>
  (
    await w.to.db.selectFrom('event').select('is').where('person_id', '=', personId).orderBy('id').execute()
  ).map((it) => it.is)
const ownerOf = async (applicationId: string) =>
  await w.to.db
    .selectFrom('application as a')
    .innerJoin('attestation_case as c', 'c.application_id', 'a.id')
    .select(['a.person_id as a', 'c.person_id as c'])
    .where('a.id', '=', applicationId)
    .executeTakeFirstOrThrow()

test('who may not: a coordinator of another place gets 404 and is noted, a teacher and a head have no right', async () => {
  const known = await listed()
  const it = await registeredTeacher(w, { coordinator: tomsk, lastName: known.lastName })
  const claim = await openClaim(it.personId)
  for (const path of [`/claims/${claim.id}`, `/claims/${claim.id}/decision`]) {
    const answer = path.endsWith('decision')
      ? await kargasok.visitor.post(path, { answer: 'same', reason: 'я' })
      : await kargasok.visitor.get(path)
    assert.equal(answer.status, 404)
  }
  const noted = await w.to.db
    .selectFrom('event')
    .select('by_account')
    .where('is', '=', 'foreignAttempt')
    .where('about_id', '=', claim.id)
    .execute()
  assert.deepEqual(
    noted.map((e) => e.by_account),
    [kargasok.accountId, kargasok.accountId],
  )
  const head = await member(w, { role: 'org_head' })
  for (const { visitor } of [it, head]) assert.equal((await visitor.get('/claims')).status, 403)
  assert.doesNotMatch((await kargasok.visitor.get('/claims')).text, new RegExp(known.lastName))
  assert.equal((await openClaim(it.personId)).status, 'asked')
})

test('(a) the same СНИЛС and name: the account is given to the person of the list', async () => {
  const known = await listed({ snils: '11223344595' })
  const link = await joiningLink(w, 'snils-a@edu.example')
  const it = await registerBy(w, link, { lastName: known.lastName, snils: '112-233-445 95' })
  assert.equal(it.personId, known.personId)
  assert.deepEqual(await claimsOf(it.personId), [])
  assert.ok((await eventsOf(it.personId)).includes('personClaimed'))
  const person = await w.to.db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', it.personId)
    .executeTakeFirstOrThrow()
  assert.equal(person.birth_on, '1979-03-12')
  assert.equal(person.email, 'snils-a@edu.example')
})

test('(b) the same name and the proved address of the list', async () => {
  const known = await listed({ email: 'Po.Spisku@edu.example' })
  const it = await registerBy(w, await joiningLink(w, 'po.spisku@edu.example'), { lastName: known.lastName })
  assert.equal(it.personId, known.personId)
})

test('(c) the same name, birth date and the organisation of the inviter', async () => {
  const known = await listed({ birthOn: '1979-03-12' })
  const it = await registeredTeacher(w, { coordinator: tomsk, school: school.id, lastName: known.lastName })
  assert.equal(it.personId, known.personId)
})

test("nobody takes what is a colleague's: another's name and birth date on the own link are only asked about", async () => {
  const known = await listed({ birthOn: '1979-03-12' })
  const { link } = await invited(w, {
    role: 'teacher',
    coordinator: tomsk,
    school: school.id,
    lastName: 'Чужакова',
  })
  const it = await registerBy(w, link, { lastName: known.lastName })
  assert.notEqual(it.personId, known.personId)
  assert.equal((await openClaim(it.personId)).known_id, known.personId)
})

test('registration says the same to whoever is known and whoever is not', async () => {
  const known = await listed({ email: 'kak-vse@edu.example' })
  const pages = []
  for (const [email, lastName] of [
    ['kak-vse@edu.example', known.lastName],
    ['nikto@edu.example', 'Ничеева'],
  ] as const) {
    const link = await joiningLink(w, email)
    const visitor = w.visitor()
    pages.push((await visitor.get(`${link}/person`)).text)
    assert.doesNotMatch((await visitor.get(link)).text, new RegExp(known.lastName))
    await registerBy(w, link, { lastName })
  }
  assert.equal(pages[0], pages[1])
})

test('two who register as the same known person at once: one is given to it, the other is asked about', async () => {
  const known = await listed({ snils: '08765430300' })
  const links = [await joiningLink(w, 'oba1@edu.example'), await joiningLink(w, 'oba2@edu.example')]
  const both = await Promise.all(
    links.map((link) => registerBy(w, link, { lastName: known.lastName, snils: '087-654-303 00' })),
  )
  const claimed = both.filter((it) => it.personId === known.personId)
  assert.equal(claimed.length, 1)
  const [other] = both.filter((it) => it.personId !== known.personId)
  assert.equal((await openClaim(other?.personId ?? '')).known_id, known.personId)
})

test('in doubt and confirmed: everything comes together, and the teacher sees the case', async () => {
  const known = await listed()
  const link = await joiningLink(w, 'somnenie@edu.example')
  const it = await registerBy(w, link, { lastName: known.lastName, snils: snilsOf(1) })
  assert.match((await it.visitor.get('/')).text, /Сверяем сведения со списками/)
  const claim = await openClaim(it.personId)
  const page = await tomsk.visitor.get(`/claims/${claim.id}`)
  assert.match(page.text, new RegExp(known.number))
  assert.doesNotMatch(page.text, /300-000-001/)
  const empty = await tomsk.visitor.post(`/claims/${claim.id}/decision`, { answer: 'same', reason: ' ' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Напишите, почему так решили/)
  const typed = await tomsk.visitor.post(`/claims/${claim.id}/decision`, { answer: 'x', reason: 'звонили' })
  assert.equal(typed.status, 422)
  assert.match(typed.html, /звонили/)
  const fields = { answer: 'same', reason: 'Позвонили в школу' }
  const decided = await Promise.all([
    tomsk.visitor.post(`/claims/${claim.id}/decision`, fields),
    tomsk.visitor.post(`/claims/${claim.id}/decision`, fields),
  ])
  assert.deepEqual(decided.map((a) => a.status).sort(), [303, 409])
  assert.deepEqual(await ownerOf(known.applicationId), { a: known.personId, c: known.personId })
  const account = await w.to.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', it.accountId)
    .executeTakeFirstOrThrow()
  assert.equal(account.person_id, known.personId)
  const merged = await w.to.db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', it.personId)
    .executeTakeFirstOrThrow()
  assert.equal(merged.merged_into_id, known.personId)
  const secret = await w.to.db
    .selectFrom('person_secret')
    .selectAll()
    .where('person_id', '=', known.personId)
    .execute()
  assert.equal(secret.length, 1)
  const consents = await w.to.db
    .selectFrom('consent')
    .selectAll()
    .where('person_id', '=', known.personId)
    .execute()
  assert.equal(consents.length, 1)
  const home = await it.visitor.get('/')
  assert.equal(home.status, 200)
  assert.doesNotMatch(home.text, /Сверяем/)
  assert.match((await post.letterTo(account.email)).text, /это вы/)
  assert.ok((await eventsOf(known.personId)).includes('personClaimed'))
  assert.match((await tomsk.visitor.get(`/claims/${claim.id}`)).text, /Решено: это один человек/)
})

test('in doubt and refused: both stay apart, the reason is kept, nobody is asked again', async () => {
  const known = await listed()
  const it = await registeredTeacher(w, { coordinator: tomsk, lastName: known.lastName })
  const claim = await openClaim(it.personId)
  const center = await member(w, { role: 'center' })
  assert.match((await center.visitor.get('/claims')).text, new RegExp(known.lastName))
  const answer = await center.visitor.post(`/claims/${claim.id}/decision`, {
    answer: 'different',
    reason: 'Однофамилица',
  })
  assert.equal(answer.status, 303)
  assert.deepEqual(await ownerOf(known.applicationId), { a: known.personId, c: known.personId })
  assert.equal((await openClaim(it.personId)).status, 'refused')
  assert.match((await post.letterTo(it.email)).text, /другим человеком/)
  assert.doesNotMatch((await it.visitor.get('/')).text, /Сверяем/)
})

test('the known person has an account: it stays, the newer one is closed and its roles go over', async () => {
  const known = await listed()
  const link = await joiningLink(w, 'pervaya@edu.example')
  const first = await registerBy(w, link, { lastName: known.lastName, snils: snilsOf(2) })
  const claim = await openClaim(first.personId)
  await tomsk.visitor.post(`/claims/${claim.id}/decision`, { answer: 'same', reason: 'да' })
  const second = await registeredTeacher(w, { coordinator: tomsk, lastName: known.lastName })
  const again = await openClaim(second.personId)
  assert.match((await tomsk.visitor.get(`/claims/${again.id}`)).text, /уже есть своя учётная запись/)
  assert.equal(
    (await tomsk.visitor.post(`/claims/${again.id}/decision`, { answer: 'same', reason: 'да' })).status,
    303,
  )
  const closed = await w.to.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', second.accountId)
    .executeTakeFirstOrThrow()
  assert.equal(closed.status, 'blocked')
  assert.equal((await second.visitor.get('/')).status, 303)
  assert.equal((await first.visitor.get('/')).status, 200)
  const letter = await post.letterTo(second.email)
  assert.match(letter.text, /Прежняя учётная запись осталась/)
  assert.doesNotMatch(letter.text, new RegExp(first.login))
})

test('a specialist who becomes a teacher is asked about and loses nothing', async () => {
  const known = await listed()
  const it = await specialist(w, { name: known.name })
  assert.equal((await it.visitor.post('/teacher-role')).status, 303)
  const claim = await openClaim(it.personId)
  await tomsk.visitor.post(`/claims/${claim.id}/decision`, { answer: 'same', reason: 'да' })
  const row = await w.to.db
    .selectFrom('specialist')
    .selectAll()
    .where('id', '=', it.specialistId)
    .executeTakeFirstOrThrow()
  assert.equal(row.person_id, known.personId)
})

test('СНИЛС is found after the keys were changed, and older rows are filled in', async () => {
  const known = await listed({ snils: snilsOf(3) })
  const older = await listed({ snils: snilsOf(4) })
  await w.to.db
    .updateTable('person_secret')
    .set({ lookup: null })
    .where('person_id', '=', older.personId)
    .execute()
  const before = w.to.config.fieldKeys
  const fresh = { id: 'fresh', key: randomBytes(32) }
  const both = [fresh, ...before]
  const found = (keys: typeof both, n: number) =>
    transaction(w.to.db, (tx) =>
      lockAlike(tx, { search: '', lookups: lookupsOf(keys, snilsOf(n)), butFor: null }),
    )
  // While both keys are there, a row that lies by the older one is found too.
  assert.deepEqual(
    (await found(both, 3)).map(({ id }) => id),
    [known.personId],
  )
  await resealAll(w.to.db, both, () => {})
  await w.to.db
    .updateTable('person_secret')
    .set({ lookup: null })
    .where('person_id', '=', older.personId)
    .execute()
  assert.equal(await fillLookups(w.to.db, both), 1)
  assert.deepEqual(
    (await found([fresh], 3)).map(({ id }) => id),
    [known.personId],
  )
  assert.deepEqual(
    (await found([fresh], 4)).map(({ id }) => id),
    [older.personId],
  )
})

test('nothing of all this breaches an invariant', async () => {
  assert.deepEqual(await findBreaches(w.to.db), [])
})
