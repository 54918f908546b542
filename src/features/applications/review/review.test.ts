// The review of applications by the Center: who may not, each move, each refusal, the terms of the law by a moved clock.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submitted } from '../../../../test/kit/applying.ts'
import { type Member, member, specialist } from '../../../../test/kit/people.ts'
import { postOf } from '../../../../test/kit/post.ts'
import {
  acceptance,
  acceptedApplication,
  applicationNow,
  registered,
  sittingOn,
  stepOf,
  teacherNamed,
} from '../../../../test/kit/reviewing.ts'
import { openCase } from '../../../../test/kit/stories.ts'
import { world } from '../../../../test/kit/world.ts'
import { newId } from '../../../db/ids.ts'
import { findBreaches } from '../../../db/invariants.ts'
import { applicationIdentity } from '../../../domain/application.ts'
import { tendApplications } from './index.ts'

const w = await world({ today: '2026-10-05' })
const center = await member(w)
const colleague = await member(w)
const auditor = await member(w, { role: 'auditor' })
const coordinator = await member(w, { role: 'mun_coord' })
const elsewhere = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
const head = await member(w, { role: 'org_head' })
const otherHead = await member(w, { role: 'org_head', organisation: 'МАОУ СОШ № 903 г. Томска' })
const post = await postOf(w)

const events = async (is: string, id: string) =>
  (
    await w.to.db
      .selectFrom('event')
      .select('facts')
      .where('is', '=', is)
      .where('about_kind', '=', 'application')
      .where('about_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ facts }) => facts)

const letters = async (kind: string, id: string) =>
  (
    await w.to.db
      .selectFrom('letter')
      .select('to_email')
      .where('kind', '=', kind)
      .where('application_id', '=', id)
      .execute()
  ).map(({ to_email }) => to_email)

test('J-17: a teacher and a specialist have no such pages, another place and another school find nothing', async () => {
  const teacher = await teacherNamed(w, 'Абрамова')
  const id = await submitted(w, teacher)
  const expert = await specialist(w)
  for (const stranger of [teacher, expert])
    for (const path of ['/applications', `/applications/${id}`, `/applications/${id}/paper`])
      assert.equal((await stranger.visitor.get(path)).status, 403, path)
  for (const stranger of [elsewhere, otherHead]) {
    assert.doesNotMatch((await stranger.visitor.get('/applications')).text, /Абрамова/)
    for (const path of ['', '/paper', `/attachments/${newId()}`])
      assert.equal((await stranger.visitor.get(`/applications/${id}${path}`)).status, 404, path)
  }
  assert.equal((await stepOf(w, elsewhere, id, 'registration')).status, 404)
  assert.equal((await events('foreignAttempt', id)).length, 7)
  for (const reader of [center, auditor, coordinator, head])
    assert.match((await reader.visitor.get(`/applications/${id}`)).text, /Абрамова Анна Сергеевна/)
  for (const deed of ['review', 'return', 'refusal', 'acceptance'] as const)
    for (const by of [coordinator, head, auditor])
      assert.equal((await stepOf(w, by, id, deed)).status, 403, deed)
  for (const by of [head, auditor]) assert.equal((await stepOf(w, by, id, 'registration')).status, 403)
})

test('C.3 step 8: the coordinator registers; the number is of the year, twice is once, the teacher is told', async () => {
  const teacher = await teacherNamed(w, 'Белкина')
  const id = await submitted(w, teacher)
  const done = await stepOf(w, coordinator, id, 'registration')
  assert.equal(done.status, 303)
  const { number, status } = await applicationNow(w, id)
  assert.match(number ?? '', /^2026\/\d+$/)
  assert.equal(status, 'registered')
  assert.equal((await stepOf(w, center, id, 'registration')).status, 303)
  assert.deepEqual(await events('applicationRegistered', id), [{ number }])
  assert.deepEqual(await letters('applicationRegistered', id), [teacher.email])
  assert.deepEqual(await letters('applicationRegisteredCopy', id), [])
  const letter = await post.letterTo(teacher.email)
  assert.match(letter.text, new RegExp(`зарегистрировано под № ${number}`))
  assert.doesNotMatch(letter.text, /Белкина/)
})

test('registered by the Center, the coordinator gets a copy; many at once by one button', async () => {
  const ids = []
  for (const name of ['Вишнёва', 'Гордеева']) ids.push(await submitted(w, await teacherNamed(w, name)))
  const { html } = await center.visitor.get('/applications')
  for (const id of ids) assert.match(html, new RegExp(`name="application" value="${id}"`))
  const answer = await center.visitor.post('/applications/registrations', { application: ids, list: 'q=гор' })
  assert.equal(answer.location, '/applications?q=%D0%B3%D0%BE%D1%80')
  assert.match((await center.visitor.follow(answer)).text, /Зарегистрировано: 2 заявления/)
  for (const id of ids) assert.deepEqual(await letters('applicationRegisteredCopy', id), [coordinator.email])
})

test('two clerks at once: a page that is stale is 409, what was done stays', async () => {
  const id = await registered(w, center, await teacherNamed(w, 'Дёмина'))
  const seen = String((await applicationNow(w, id)).version)
  assert.equal((await center.visitor.post(`/applications/${id}/review`, { version: seen })).status, 303)
  const stale = await colleague.visitor.post(`/applications/${id}/return`, {
    version: seen,
    text: 'Нет файлов',
  })
  assert.equal(stale.status, 409)
  assert.equal((await applicationNow(w, id)).status, 'under_review')
  const both = await Promise.all(
    [center, colleague].map((by) => stepOf(w, by, id, 'return', { text: 'Нет файлов' })),
  )
  assert.ok(both.every(({ status }) => status === 303 || status === 409))
  assert.equal((await events('applicationReturned', id)).length, 1)
})

test('C.4: returned with a ready reason and own words for ten days; D-01 does not stop', async () => {
  const teacher = await teacherNamed(w, 'Егорова')
  const id = await registered(w, center, teacher)
  const empty = await stepOf(w, center, id, 'return')
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Выберите причину или напишите её своими словами/)
  const page = await center.visitor.get(`/applications/${id}/return`)
  assert.match(page.text, /за 10 дней, до 15 октября 2026/)
  const reason = await w.to.db
    .selectFrom('ready_phrase')
    .select(['id', 'text'])
    .where('kind', '=', 'return')
    .orderBy('sort')
    .executeTakeFirstOrThrow()
  const done = await stepOf(w, center, id, 'return', { reason: reason.id, text: 'Нет второго файла.' })
  assert.equal(done.status, 303)
  assert.deepEqual(await events('applicationReturned', id), [
    { reason: reason.text, text: 'Нет второго файла.', until: '2026-10-15' },
  ])
  const { text } = await post.letterTo(teacher.email)
  assert.ok(text.includes(reason.text) && text.includes('Нет второго файла.'))
  const returned = await center.visitor.get('/applications?tab=returned')
  assert.match(returned.text, /Егорова.*осталось 30 дней, до 04\.11\.2026.*очередь: педагога/)
  assert.equal((await stepOf(w, center, id, 'review')).status, 409)
})

test('C.4: refused only on grounds that stand; another commission wants words', async () => {
  const teacher = await teacherNamed(w, 'Жукова')
  const id = await submitted(w, teacher)
  assert.equal((await stepOf(w, center, id, 'refusal', { ground: 'E-07', text: 'Рано' })).status, 409)
  await stepOf(w, center, id, 'registration')
  const untrue = await stepOf(w, center, id, 'refusal', { ground: 'E-07', text: 'Рано' })
  assert.equal(untrue.status, 409)
  assert.match(untrue.text, /Это основание сейчас не подтверждается/)
  const wordless = await stepOf(w, center, id, 'refusal', { ground: 'otherCommission' })
  assert.equal(wordless.status, 422)
  const once = newId()
  const decision = {
    once,
    category: 'first',
    outcome: 'refused',
    decidedOn: '14.03.2026',
    validUntil: '',
    orderRef: 'распоряжение № 15-р',
  }
  for (let i = 0; i < 2; i++)
    assert.equal((await center.visitor.post(`/applications/${id}/category-decisions`, decision)).status, 303)
  assert.equal((await events('categoryDecisionEntered', id)).length, 1)
  const page = await center.visitor.get(`/applications/${id}`)
  assert.match(page.text, /После отказа в этой категории должен пройти год.*14\.03\.2027/)
  assert.match(page.text, /Первая: отказано 14\.03\.2026, распоряжение № 15-р/)
  const refused = await stepOf(w, center, id, 'refusal', { ground: 'E-07', text: 'Можно с 14.03.2027' })
  assert.equal(refused.status, 303)
  assert.equal((await applicationNow(w, id)).status, 'rejected_formal')
  assert.match((await post.letterTo(teacher.email)).text, /не прошёл год со дня отказа/)
  for (let i = 0; i < 2; i++)
    assert.equal(
      (await center.visitor.post(`/applications/${id}/category-decisions/${once}/removal`)).status,
      303,
    )
  assert.equal((await events('categoryDecisionRemoved', id)).length, 1)
})

test('accepted: a case of the same number, the status, the notice; twice posted is one case', async () => {
  const teacher = await teacherNamed(w, 'Зайцева')
  const id = await registered(w, center, teacher)
  const fields = await acceptance(w)
  const { version, number } = await applicationNow(w, id)
  const form = { ...fields, version: String(version) }
  const path = `/applications/${id}/acceptance`
  const both = await Promise.all([center, colleague].map((by) => by.visitor.post(path, form)))
  assert.ok(both.some(({ status }) => status === 303))
  assert.ok(both.every(({ status }) => status === 303 || status === 409))
  assert.equal((await center.visitor.post(path, form)).status, 303)
  const cases = await w.to.db
    .selectFrom('attestation_case')
    .select(['id', 'number', 'method', 'form', 'stage'])
    .where('application_id', '=', id)
    .execute()
  assert.deepEqual(
    cases.map(({ id: _, ...it }) => it),
    [{ number, method: 'remote', form: 'remote', stage: 'scheduled' }],
  )
  assert.equal((await applicationNow(w, id)).status, 'accepted')
  // So that a list that comes later meets it.
  const { identity } = await w.to.db
    .selectFrom('application')
    .select('identity')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(identity, (await identityAs(id, teacher)).identity)
  assert.equal((await events('noticeGiven', id)).length, 1)
  const page = await center.visitor.get(`/cases/${cases[0]?.id}`)
  assert.match(page.text, /Сроки Рассмотрение и уведомление 04\.11\.2026, исполнено 05\.10\.2026/)
  assert.match(page.text, /60 календарных дней от начала аттестации \(01\.11\.2026\)/)
})

test('E-09: a case of these very traits in the period already is a refusal that names it', async () => {
  const name = { lastName: 'Ильина', firstName: 'Анна', middleName: 'Сергеевна' }
  const teacher = await member(w, { role: 'teacher', name })
  const id = await registered(w, center, teacher)
  const listed = await openCase(w, { teacher: name, category: 'first' })
  // As the import writes it.
  const { identity } = await identityAs(id, teacher)
  await w.to.db.updateTable('application').set({ identity }).where('id', '=', listed.applicationId).execute()
  const refused = await stepOf(w, center, id, 'acceptance', await acceptance(w))
  assert.equal(refused.status, 409)
  assert.match(refused.text, new RegExp(`уже есть: № ${listed.number}`))
  assert.equal((await applicationNow(w, id)).status, 'registered')
})

async function identityAs(id: string, teacher: Member): Promise<{ identity: string }> {
  const it = await w.to.db
    .selectFrom('application as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['o.name'])
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    identity: applicationIdentity({
      name: teacher.name,
      municipality: 'tomsk',
      organisation: it.name,
      position: 'teacher',
      category: 'first',
      period: '2026-11',
    }),
  }
}

test('A.10: a mentor is not accepted without a petition, and is with one', async () => {
  const id = await registered(w, center, await teacherNamed(w, 'Кравцова'), {
    category: 'mentor',
    held: 'highest',
  })
  assert.match((await center.visitor.get('/applications?lack=petition')).text, /Кравцова.*нет ходатайства/)
  const refused = await stepOf(w, center, id, 'acceptance', await acceptance(w))
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Нет ходатайства работодателя/)
  const { organisation_id } = await w.to.db
    .selectFrom('application')
    .select('organisation_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await w.to.db
    .insertInto('petition')
    .values({
      id: newId(),
      application_id: id,
      organisation_id,
      head_name: 'Лаптева И. Р.',
      text: 'Просим аттестовать',
      file_id: null,
      filed_at: w.clock.now(),
      filed_by: head.accountId,
      withdrawn_at: null,
    })
    .execute()
  await acceptedApplication(w, center, id)
})

test('D-01…D-06 on the page, each with its why and the working day before a day off', async () => {
  const id = await submitted(w, await teacherNamed(w, 'Лаврова'), { receivedOn: '2026-09-30' })
  const { text } = await center.visitor.get(`/applications/${id}`)
  assert.match(text, /Регистрация 1 октября 2026 г\. \(просрочено на 4 дня\) следующий рабочий день/)
  assert.match(
    text,
    /уведомление 30 октября 2026 г\. \(осталось 25 дней\) 30 календарных дней со дня, следующего за получением заявления \(30\.09\.2026\)/,
  )
  assert.match(text, /до решения 29 декабря 2026 г\./)
  const sunday = await submitted(w, await teacherNamed(w, 'Мальцева'), { receivedOn: '2026-09-25' })
  assert.match(
    (await center.visitor.get(`/applications/${sunday}`)).text,
    /25 октября 2026 г\..{0,160}истекает в нерабочий день, исполнить до 23\.10\.2026/,
  )
})

test('the case leads back to its application', async () => {
  const id = await registered(w, center, await teacherNamed(w, 'Возвратова'), {})
  await acceptedApplication(w, center, id, {})
  const [, open] =
    /href="(\/cases\/[^"?]+)/.exec((await center.visitor.get(`/applications/${id}`)).html) ?? []
  assert.ok(open)
  assert.match((await center.visitor.get(open)).html, new RegExp(`href="/applications/${id}"`))
})

test('a period whose conclusions were due before today says that the specialists are too late for it', async () => {
  const id = await registered(w, center, await teacherNamed(w, 'Опоздаева'), {})
  const { text } = await center.visitor.get(`/applications/${id}/acceptance`)
  assert.doesNotMatch(text, /срок заключений прошёл/)
  await w.to.db
    .updateTable('period')
    .set({ conclusion_due_on: '2026-09-30' })
    .where('title', '=', 'Период 2026-11')
    .execute()
  const late = (await center.visitor.get(`/applications/${id}/acceptance`)).text
  assert.match(late, /Период 2026-11.{0,200}срок заключений прошёл 30\.09\.2026/)
})

test('J-19: received on 01.09, a decision on 05.12 breaks D-03 of 30.11; a tick is asked and then it goes', async () => {
  await sittingOn(w, '2026-12', '2026-12-05')
  const id = await registered(w, center, await teacherNamed(w, 'Носкова'), { receivedOn: '2026-09-01' })
  const page = await center.visitor.get(`/applications/${id}/acceptance`)
  assert.match(
    page.text,
    /90 дней от заявления до решения: решить нужно до 30\.11\.2026, а в этом периоде решение 05\.12\.2026/,
  )
  assert.match(page.text, /Срок уведомления прошёл 1 октября 2026/)
  assert.match(page.text, /Период 2026-11.{0,160}сроки соблюдены: решение 28\.11\.2026/)
  const asked = await stepOf(w, center, id, 'acceptance', await acceptance(w, { period: '2026-12' }))
  assert.equal(asked.status, 422)
  assert.match(asked.text, /отметьте «Понимаю, срок нарушен»/)
  assert.match(asked.html, /Проверьте, что файлы открываются\./)
  await acceptedApplication(w, center, id, { period: '2026-12', understood: true })
  const { text } = await center.visitor.get(`/applications/${id}`)
  assert.match(text, /сведения 30 ноября 2026/)
  assert.match(text, /в периоде «Период 2026-12», с нарушением срока D-03/)
})

test('a server that slept: what was not mended in time ends once, with a letter; a reminder comes before', async () => {
  const teacher = await teacherNamed(w, 'Орлова')
  const id = await registered(w, center, teacher)
  await stepOf(w, center, id, 'return', { text: 'Исправьте место работы' })
  const tend = tendApplications(w.to)
  await tend()
  assert.deepEqual(await letters('mendReminder', id), [])
  w.clock.set('2026-10-13')
  await tend()
  await tend()
  assert.deepEqual(await letters('mendReminder', id), [teacher.email])
  w.clock.set('2026-10-15')
  await tend()
  assert.equal((await applicationNow(w, id)).status, 'returned')
  w.clock.set('2026-11-02')
  await Promise.all([tend(), tend()])
  assert.equal((await applicationNow(w, id)).status, 'expired')
  assert.equal((await events('applicationExpired', id)).length, 1)
  assert.deepEqual(await letters('applicationExpired', id), [teacher.email])
  w.clock.set('2026-10-05')
})

test('after all of it nothing is as it must never be', async () => {
  assert.deepEqual(await findBreaches(w.to.db), [])
})
