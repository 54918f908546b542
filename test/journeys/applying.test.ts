// From a link to an assignment through HTTP, with real letters: the first category from nothing, the highest after a
// refusal, a mentor with the petition of the school, a paper that the coordinator enters.
import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { newId } from '../../src/db/ids.ts'
import { findBreaches } from '../../src/db/invariants.ts'
import { begun, filledDraft, saved, stepFields, submittedFrom, workFields } from '../kit/drafts.ts'
import { formsIn } from '../kit/forms.ts'
import { type Member, member, password, specialist } from '../kit/people.ts'
import { postOf } from '../kit/post.ts'
import { proposed } from '../kit/proposals.ts'
import { joiningLink, registerBy } from '../kit/registrations.ts'
import { acceptedApplication, stepOf } from '../kit/reviewing.ts'
import { periodOf } from '../kit/stories.ts'
import type { Answer, Fields, Visitor } from '../kit/visitor.ts'
import { world } from '../kit/world.ts'

const w = await world({ today: '2026-10-05' })
const post = await postOf(w)
const center = await member(w, { role: 'center' })
const coordinator = await member(w, { role: 'mun_coord' })
const head = await member(w, { role: 'org_head' })

afterEach(async () => {
  await post.deliver()
  assert.deepEqual(await findBreaches(w.to.db), [])
})

const again = async ({ visitor, login }: Pick<Member, 'visitor' | 'login'>): Promise<void> => {
  await visitor.post('/sign-in', { login, password })
}
async function done(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked
  assert.equal(answer.status, 303, answer.text)
  return answer
}
const numberOf = async (id: string): Promise<string> =>
  (await w.to.db.selectFrom('application').select('number').where('id', '=', id).executeTakeFirstOrThrow())
    .number ?? ''

test('the first category from nothing: a link, steps, review, a notice that is read, a place in the proposal', async () => {
  const link = await joiningLink(w, 'pikhtina@edu.example')
  const anna = await registerBy(w, link, { lastName: 'Пихтина', firstName: 'Анна', login: 'pikhtina2026' })
  const id = await filledDraft(w, anna, { category: 'first' })
  // The check page shows what was answered and what is asked of whom.
  assert.match((await anna.visitor.get(`/drafts/${id}/check`)).text, /качество знаний выросло с 58 до 71 %/)
  const sent = await done(submittedFrom(anna.visitor, id))
  assert.equal(sent.location, `/my/${id}`)
  assert.equal((await done(submittedFrom(anna.visitor, id))).location, `/my/${id}`, 'sent twice it is one')
  assert.match(
    (await anna.visitor.get(`/my/${id}`)).text,
    /04\.11\.2026/,
    'D-01: thirty days from the day after',
  )
  await post.deliver()
  assert.match((await post.letterTo('pikhtina@edu.example')).subject, /[Зз]аявление/)

  await done(stepOf(w, coordinator, id, 'registration'))
  await done(stepOf(w, center, id, 'review'))
  await done(head.visitor.post(`/petitions/${id}/confirmation`, { verdict: 'right', remark: '' }))
  const { caseId, noticeId, number } = await acceptedApplication(w, center, id)
  assert.equal(number, await numberOf(id))
  const notice = await anna.visitor.get(`/notices/${noticeId}`)
  assert.equal(notice.status, 200)
  const reading = formsIn(notice.html).find(({ action }) => action.startsWith(`/notices/${noticeId}`))
  assert.ok(reading, 'a button says that it was read')
  await done(anna.visitor.post(reading.action, reading.values))
  assert.match((await center.visitor.get(`/applications/${id}`)).text, /прочитан/i)

  await specialist(w, { municipality: 'kargasoksky', organisation: 'МБОУ «Каргасокская СОШ № 901»' })
  const proposal = await proposed(w, center)
  const page = await center.visitor.get(proposal)
  assert.match(page.text, /Пихтина Анна/)
  const version = /name="version" value="(\d+)"/.exec(page.html)?.[1] ?? ''
  await done(center.visitor.post(`${proposal}/acceptance`, { version, which: 'all' }))
  const assigned = await w.to.db
    .selectFrom('assignment')
    .select('status')
    .where('case_id', '=', caseId)
    .execute()
  assert.deepEqual(
    assigned.map(({ status }) => status),
    ['proposed'],
  )
})

test('the highest after a refusal: not within a year, with the day said; a year later it goes through (E-07, J-07)', async () => {
  const it = await member(w, {
    role: 'teacher',
    name: { lastName: 'Отказова', firstName: 'Инна', middleName: null },
  })
  const first = await filledDraft(w, it, { category: 'first' })
  await done(submittedFrom(it.visitor, first))
  await done(
    center.visitor.post(`/applications/${first}/category-decisions`, {
      once: newId(),
      category: 'first',
      outcome: 'given',
      decidedOn: '20.02.2024',
    }),
  )
  await done(
    center.visitor.post(`/applications/${first}/category-decisions`, {
      once: newId(),
      category: 'highest',
      outcome: 'refused',
      decidedOn: '19.03.2026',
    }),
  )
  await done(it.visitor.post(`/my/${first}/withdrawal`, await formOf(it.visitor, `/my/${first}/withdrawal`)))
  const early = await begun(it.visitor)
  await saved(it.visitor, early, 'work', await workFields(w))
  const refused = await saved(it.visitor, early, 'category', {
    held: 'first',
    heldOn: '20.02.2024',
    wanted: 'highest',
  })
  assert.match(refused.text, /После отказа в этой категории должен пройти год.*19\.03\.2027/)
  w.clock.set('2027-03-19')
  for (const who of [it, center, coordinator, head]) await again(who)
  const id = await filledDraft(w, it, { category: 'highest', held: 'first', heldOn: '20.02.2024' })
  await done(submittedFrom(it.visitor, id))
  await done(stepOf(w, center, id, 'registration'))
  await periodOf(w, '2027-04')
  const { number } = await acceptedApplication(w, center, id, { period: '2027-04' })
  assert.match((await it.visitor.get(`/my/${id}`)).text, new RegExp(number))
})

test('a mentor: the head is asked for the petition, without it nothing is accepted (A.10)', async () => {
  const it = await member(w, {
    role: 'teacher',
    name: { lastName: 'Наставникова', firstName: 'Вера', middleName: null },
  })
  const id = await filledDraft(w, it, { category: 'mentor', held: 'highest', heldOn: '14.04.2025' })
  await done(submittedFrom(it.visitor, id))
  await post.deliver()
  assert.match((await post.letterTo(head.email)).text, /ходатайств/)
  await done(stepOf(w, center, id, 'registration'))
  const early = await stepOf(w, center, id, 'acceptance', {
    period: (await periodOf(w, '2027-04')).id,
    form: 'remote',
    method: 'remote',
  })
  assert.equal(early.status, 409)
  assert.match(early.text, /Нет ходатайства работодателя/)
  const page = `/petitions/${id}/new`
  await done(
    head.visitor.post(`/petitions/${id}`, {
      ...(await formOf(head.visitor, page)),
      headName: 'Лаптева И. Р.',
      council: 'протокол от 01.03.2027 № 4',
      text: 'Наставник трёх молодых учителей, двое из них призёры конкурсов.',
    }),
  )
  await acceptedApplication(w, center, id, { period: '2027-04' })
})

test('J-20: a paper of the first day, entered on the fifth: the term runs from the first, the teacher is told', async () => {
  w.clock.set('2027-04-05')
  for (const who of [coordinator, center]) await again(who)
  const id = await begun(coordinator.visitor)
  await saved(coordinator.visitor, id, 'paper', {
    channel: 'in_person',
    receivedOn: '01.04.2027',
    lastName: 'Бумагина',
    firstName: 'Вера',
    middleName: 'Ильинична',
  })
  await saved(coordinator.visitor, id, 'work', await workFields(w))
  for (const [step, fields] of await stepFields(w, { category: 'first' }))
    if (['category', 'form', 'presence', 'consents'].includes(step))
      await saved(coordinator.visitor, id, step, fields)
  await done(submittedFrom(coordinator.visitor, id))
  const row = await w.to.db
    .selectFrom('application')
    .select(['channel', 'received_on', 'entered_by'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, {
    channel: 'in_person',
    received_on: '2027-04-01',
    entered_by: coordinator.accountId,
  })
  assert.match(
    (await center.visitor.get(`/applications/${id}`)).text,
    /01\.05\.2027/,
    'D-01 of the first of April',
  )
  await done(stepOf(w, center, id, 'registration'))
  await periodOf(w, '2027-05')
  await acceptedApplication(w, center, id, { period: '2027-05' })
})

/** What the form on a page would send as it stands. */
async function formOf(visitor: Visitor, path: string): Promise<Fields> {
  const { html } = await visitor.get(path)
  return (
    formsIn(html).find(({ method, action }) => method === 'post' && path.startsWith(action))?.values ?? {}
  )
}
