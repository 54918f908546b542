// Papers that the coordinator or the Center enters (J-20), and applications that come back to be mended.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submitted } from '../../../test/kit/applying.ts'
import { begun, saved, stepFields, submittedFrom, workFields } from '../../../test/kit/drafts.ts'
import { fileForm, signedPaper } from '../../../test/kit/handIns.ts'
import { type Member, member } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { world } from '../../../test/kit/world.ts'
import { findApplication } from '../applications/index.ts'

const w = await world({ today: '2026-10-05' })
const pdf = await signedPaper(w, 'бумага')
const neighbour = () => member(w, { role: 'mun_coord', municipality: 'kargasoksky' })

const paper = {
  channel: 'in_person',
  receivedOn: '01.10.2026',
  lastName: 'Осокина',
  firstName: 'Вера',
  middleName: 'Ильинична',
}

/** A paper tells less: no results, no telephone. */
async function entered(
  by: Member,
  first: Record<string, string> = paper,
  category: 'first' | 'highest' = 'first',
) {
  const id = await begun(by.visitor)
  await saved(by.visitor, id, 'paper', first)
  const { birthOn: _, phone: __, email: ___, ...work } = await workFields(w)
  await saved(by.visitor, id, 'work', work)
  for (const [step, fields] of await stepFields(w, { category }))
    if (['category', 'form', 'presence', 'consents'].includes(step)) await saved(by.visitor, id, step, fields)
  return id
}

test('a teacher has no paper, a coordinator of another place none of this one; each has the own drafts only', async () => {
  const coordinator = await member(w, { role: 'mun_coord' })
  const id = await entered(coordinator)
  for (const other of [
    await neighbour(),
    await member(w, { role: 'mun_coord' }),
    await member(w, { role: 'center' }),
  ])
    assert.equal((await other.visitor.get(`/drafts/${id}/paper`)).status, 404)
  const teacher = await member(w, { role: 'teacher' })
  assert.equal((await teacher.visitor.get(`/drafts/${id}`)).status, 404)
  assert.equal((await teacher.visitor.get(`/drafts/${await begun(teacher.visitor)}/paper`)).status, 404)
  for (const role of ['specialist', 'org_head', 'auditor', 'admin', 'accountant'] as const)
    if (role !== 'specialist')
      assert.equal((await (await member(w, { role })).visitor.get('/drafts/new')).status, 403)
})

test('a coordinator enters papers of the own place only', async () => {
  const coordinator = await member(w, { role: 'mun_coord' })
  const id = await begun(coordinator.visitor)
  const page = await coordinator.visitor.get(`/drafts/${id}/work`)
  assert.doesNotMatch(page.text, /Каргасокский/)
  const other = await saved(
    coordinator.visitor,
    id,
    'work',
    await workFields(w, { municipality: 'kargasoksky' }),
  )
  assert.equal(other.status, 422)
  assert.match(other.text, /Выберите муниципалитет/)
})

test('J-20: by hand on the first, entered on the fifth: the term runs from the first, history says it was a paper', async () => {
  const coordinator = await member(w, { role: 'mun_coord' })
  const id = await entered(coordinator)
  await coordinator.visitor.upload(`/drafts/${id}/paper`, scanForm())
  const check = await coordinator.visitor.get(`/drafts/${id}/check`)
  assert.match(check.text, /Осокина Вера Ильинична/)
  const done = await coordinator.visitor.post(`/drafts/${id}/submission`, { snils: '112-233-445 95' })
  assert.equal(done.location, `/applications/${id}`)
  const it = await findApplication(w.to.db, id)
  assert.equal(it?.receivedOn, '2026-10-01')
  assert.equal(it?.channel, 'in_person')
  assert.equal(it?.submittedAt?.toISOString().slice(0, 10), '2026-10-05')
  assert.equal(it?.teacher.lastName, 'Осокина')
  assert.equal(it?.results.length, 0)
  assert.deepEqual(
    it?.attachments.map(({ criterion }) => criterion),
    ['paper'],
  )
  const row = await w.to.db
    .selectFrom('application')
    .select('entered_by')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(row.entered_by, coordinator.accountId)
  const consents = await w.to.db
    .selectFrom('consent')
    .select(['kind', 'ip'])
    .where('person_id', '=', it?.personId ?? '')
    .execute()
  assert.deepEqual([consents.length, ...new Set(consents.map(({ ip }) => ip))], [3, ''])
  const event = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'applicationSubmitted')
    .where('about_id', '=', id)
    .executeTakeFirstOrThrow()
  assert.match(JSON.stringify(event.facts), /in_person/)
  assert.equal((await submittedFrom(coordinator.visitor, id)).location, `/applications/${id}`)
  // By the number alone the same person is found for the next paper, and what is known is not typed again.
  const next = await begun(coordinator.visitor)
  const found = await saved(coordinator.visitor, next, 'paper', { query: '112-233-445 95', do: 'find' })
  assert.match(found.text, /Осокина Вера Ильинична/)
  await saved(coordinator.visitor, next, 'paper', { ...paper, person: it?.personId ?? '' })
  assert.match((await coordinator.visitor.get(`/drafts/${next}/work`)).html, /value="01.09.2014"/)
})

function scanForm(): FormData {
  const form = fileForm(pdf, 'скан.pdf')
  for (const [name, value] of Object.entries({ ...paper, version: '999', do: 'stay' }))
    form.append(name, value)
  return form
}

test('bad input of a paper', async () => {
  const { visitor } = await member(w, { role: 'center' })
  const id = await begun(visitor)
  for (const [fields, says] of [
    [{ ...paper, channel: '' }, /Выберите, как пришло/],
    [{ ...paper, receivedOn: '' }, /Укажите день, когда заявление получено/],
    [{ ...paper, receivedOn: '06.10.2026' }, /дат|позже/i],
    [{ ...paper, channel: 'epgu' }, /номер заявления на Госуслугах/],
    [{ ...paper, lastName: '' }, /Укажите фамилию/],
    [{ ...paper, lastName: 'Osokina' }, /кирилл|русск|букв/i],
  ] as const) {
    const answer = await saved(visitor, id, 'paper', fields)
    assert.equal(answer.status, 422, JSON.stringify(fields))
    assert.match(answer.text, says)
  }
})

test("people of another place are not found, and another's id typed by hand is nobody", async () => {
  const teacher = await member(w, {
    role: 'teacher',
    name: { lastName: 'Кедрина', firstName: 'Лия', middleName: null },
  })
  await submitted(w, teacher, { municipality: 'kargasoksky', organisation: 'МБОУ «Каргасокская СОШ № 901»' })
  const coordinator = await member(w, { role: 'mun_coord' })
  const id = await begun(coordinator.visitor)
  const answer = await saved(coordinator.visitor, id, 'paper', { query: 'кедрина', do: 'find' })
  const page = await coordinator.visitor.follow(answer)
  assert.match(page.text, /Никого с таким именем не нашли/)
  await saved(coordinator.visitor, id, 'paper', { ...paper, person: teacher.personId })
  const row = await w.to.db
    .selectFrom('application_draft')
    .select('person_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(row.person_id, null)
  const near = await neighbour()
  const there = await begun(near.visitor)
  const found = await near.visitor.follow(
    await saved(near.visitor, there, 'paper', { query: 'Кедр', do: 'find' }),
  )
  assert.match(found.text, /Кедрина Лия/)
})

test('what a person has told in another place since does not come along with the person', async () => {
  const teacher = await member(w, {
    role: 'teacher',
    name: { lastName: 'Переездова', firstName: 'Ада', middleName: 'Львовна' },
  })
  await submitted(w, teacher, { receivedOn: '2025-09-20', municipality: 'tomsk' })
  const far = await submitted(w, teacher, {
    receivedOn: '2026-09-20',
    municipality: 'kargasoksky',
    category: 'highest',
  })
  const details = { education: [{ kind: 'specialist', place: 'Вуз другого места', document: 'ДР 777' }] }
  await w.to.db
    .updateTable('application')
    .set({ details: JSON.stringify(details), experience_ped: 44 })
    .where('id', '=', far)
    .execute()
  const coordinator = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
  const id = await begun(coordinator.visitor)
  await saved(coordinator.visitor, id, 'paper', { ...paper, person: teacher.personId })
  const { answers } = await w.to.db
    .selectFrom('application_draft')
    .select(['answers', 'person_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const kept = JSON.stringify(answers)
  assert.doesNotMatch(kept, /Вуз другого места|"44"/)
  assert.match(kept, /"12"/)
})

test('another person chosen instead brings the own facts and leaves nothing of the one before', async () => {
  const [one, other] = await Promise.all(
    ['Первушина', 'Вторушина'].map((lastName) =>
      member(w, { role: 'teacher', name: { lastName, firstName: 'Ада', middleName: 'Львовна' } }),
    ),
  )
  if (!one || !other) throw new Error('two people')
  const first = await submitted(w, one, { receivedOn: '2025-09-20' })
  await submitted(w, other, { receivedOn: '2025-09-20' })
  const details = { education: [{ kind: 'specialist', place: 'Вуз первой', document: 'ДР 111' }] }
  await w.to.db
    .updateTable('application')
    .set({ details: JSON.stringify(details) })
    .where('id', '=', first)
    .execute()
  const coordinator = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
  const id = await begun(coordinator.visitor)
  const kept = async () =>
    JSON.stringify(
      (
        await w.to.db
          .selectFrom('application_draft')
          .select('answers')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).answers,
    )
  await saved(coordinator.visitor, id, 'paper', { ...paper, person: one.personId })
  assert.match(await kept(), /Вуз первой/)
  await saved(coordinator.visitor, id, 'paper', { ...paper, person: other.personId })
  assert.doesNotMatch(await kept(), /Вуз первой/)
  assert.match(await kept(), new RegExp(other.email))
  await saved(coordinator.visitor, id, 'paper', { ...paper, person: 'new' })
  assert.doesNotMatch(await kept(), new RegExp(other.email))
})

test('C.4: a returned application is mended by the same steps; its day of receipt stays', async () => {
  const teacher = await member(w, { role: 'teacher' })
  const other = await member(w, { role: 'teacher' })
  const id = await submitted(w, teacher, { receivedOn: '2026-09-20' })
  await w.to.db
    .updateTable('application')
    .set({
      status: 'returned',
      returned_at: w.clock.now(),
      return_reason: 'Нет дипломов',
      mend_until: '2026-10-15',
    })
    .where('id', '=', id)
    .execute()
  assert.equal((await other.visitor.post('/drafts/mend', { application: id })).status, 404)
  const { location } = await teacher.visitor.post('/drafts/mend', { application: id })
  assert.equal((await teacher.visitor.post('/drafts/mend', { application: id })).location, location)
  const draft = location.split('/').at(-1) ?? ''
  const overview = await teacher.visitor.get(location)
  assert.match(overview.text, /Причина возврата: Нет дипломов/)
  for (const [step, fields] of await stepFields(w))
    if (['work', 'education', 'consents'].includes(step)) await saved(teacher.visitor, draft, step, fields)
  const done = await submittedFrom(teacher.visitor, draft)
  assert.equal(done.location, `/my/${id}`, done.text)
  const it = await findApplication(w.to.db, id)
  assert.equal(it?.status, 'submitted')
  assert.equal(it?.receivedOn, '2026-09-20')
  assert.equal(it?.results.length, 4)
  assert.equal(it?.details.education?.length, 1)
  assert.match((await (await postOf(w)).letterTo(teacher.email)).subject, /Исправленное заявление подано/)
})
