import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ownCase } from '../../../test/kit/ownCases.ts'
import { idsByCode, member, municipalityId, specialist } from '../../../test/kit/people.ts'
import { assigned, openCase, periodOf } from '../../../test/kit/stories.ts'
import type { Fields } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'

const name = (lastName: string) => ({ lastName, firstName: 'Анна', middleName: 'Сергеевна' })

const w = await world()
const center = await member(w, { role: 'center' })
const tomsk = await municipalityId(w, 'tomsk')
const [teacher = ''] = await idsByCode(w, 'position', ['teacher'])
const [english = ''] = await idsByCode(w, 'subject', ['english'])

const events = async (is: string, caseId: string) =>
  (
    await w.to.db
      .selectFrom('event')
      .select('facts')
      .where('is', '=', is)
      .where('case_id', '=', caseId)
      .orderBy('id')
      .execute()
  ).map((it) => it.facts)

const letters = (kind: string) =>
  w.to.db
    .selectFrom('letter')
    .select(['to_email', 'subject', 'text', 'case_id'])
    .where('kind', '=', kind)
    .orderBy('queued_at')
    .orderBy('id')
    .execute()

const caseRow = (id: string) =>
  w.to.db.selectFrom('attestation_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const fields = (more: Fields = {}): Fields => ({
  lastName: 'Рябинина',
  firstName: 'Анна',
  middleName: 'Сергеевна',
  municipality: tomsk,
  organisation: 'МАОУ СОШ № 902 г. Томска',
  position: teacher,
  subject: english,
  appointedOn: '01.09.2014',
  categoryHeld: 'first',
  categoryWanted: 'highest',
  form: 'remote',
  email: 'teacher@edu.example',
  phone: '+79131112233',
  version: '1',
  ...more,
})

describe('moving to another period (J-18)', () => {
  const move = (caseId: string, more: Fields) => center.visitor.post(`/cases/${caseId}/period`, more)

  test('asks for a period and a reason', async () => {
    const it = await openCase(w)
    const answer = await move(it.caseId, { version: '1' })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Выберите период.*Укажите причину/)
  })

  test('nothing that was written is lost: assignments, conclusions, remarks; open terms follow, the specialist is told', async () => {
    const expert = await specialist(w)
    const done = await specialist(w, { name: name('Сдавшая') })
    const period = await periodOf(w, '2026-12')
    const it = await ownCase(w, done, { conclusion: 'returned', remark: 'Нет подписи', part: 2 })
    await assigned(w, { case: it, specialists: [expert] })
    const tables = async () => ({
      // Where the queue finds it follows the case.
      conclusions: (
        await w.to.db.selectFrom('conclusion').selectAll().where('case_id', '=', it.caseId).execute()
      ).map((one) => ({ ...one, period_id: '' })),
      remarks: await w.to.db.selectFrom('remark').selectAll().execute(),
      assignments: (
        await w.to.db
          .selectFrom('assignment')
          .select(['id', 'status', 'part', 'specialist_id'])
          .where('case_id', '=', it.caseId)
          .orderBy('id')
          .execute()
      ).map((one) => ({ ...one })),
    })
    const before = await tables()
    const { version, stage } = await caseRow(it.caseId)
    const moved = await move(it.caseId, {
      period: period.id,
      reason: 'болезнь педагога',
      version: String(version),
    })
    assert.equal(moved.location, `/cases/${it.caseId}`)
    assert.deepEqual(await tables(), before)
    const after = await caseRow(it.caseId)
    assert.deepEqual(
      [after.period_id, after.conclusion_due_on, after.stage],
      [period.id, '2026-12-20', stage],
    )
    const dues = await w.to.db
      .selectFrom('assignment')
      .select(['specialist_id', 'due_on'])
      .where('case_id', '=', it.caseId)
      .execute()
    assert.equal(dues.find((one) => one.specialist_id === expert.specialistId)?.due_on, '2026-12-20')
    assert.deepEqual(await events('caseRescheduled', it.caseId), [
      { from: 'Период 2026-11', to: 'Период 2026-12', dueOn: '2026-12-20', reason: 'болезнь педагога' },
    ])
    const told = await letters('caseRescheduled')
    assert.deepEqual(
      told.map((one) => one.to_email),
      [expert.email],
    )
    assert.match(told[0]?.text ?? '', /20\sдекабря 2026/)
    assert.doesNotMatch(told[0]?.text ?? '', /Рябинина/)
  })

  test('sent twice is done once; a stale page is a conflict; a closed period is refused', async () => {
    const it = await openCase(w)
    const december = await periodOf(w, '2026-12')
    const january = await periodOf(w, '2027-01')
    const input = { period: december.id, reason: 'перенос', version: '1' }
    assert.equal((await move(it.caseId, input)).status, 303)
    assert.equal((await move(it.caseId, input)).status, 303)
    assert.equal((await events('caseRescheduled', it.caseId)).length, 1)
    assert.equal((await move(it.caseId, { ...input, period: january.id })).status, 409)
    await w.to.db.updateTable('period').set({ is_closed: true }).where('id', '=', january.id).execute()
    const refused = await move(it.caseId, { ...input, period: january.id, version: '2' })
    assert.equal(refused.status, 409)
    assert.match(refused.text, /Период закрыт/)
    assert.doesNotMatch((await center.visitor.get(`/cases/${it.caseId}/period`)).text, /Период 2027-01/)
  })
})

describe('ending by a withdrawn application', () => {
  const withdraw = (caseId: string, more: Fields = {}) =>
    center.visitor.post(`/cases/${caseId}/withdrawal`, { askedOn: '05.10.2026', ...more })

  test('a day to come and nonsense are not taken', async () => {
    const it = await openCase(w)
    for (const askedOn of ['', '06.10.2026', '31.02.2026', 'вчера'])
      assert.equal((await withdraw(it.caseId, { askedOn })).status, 422, askedOn)
  })

  test('closes the case, frees who has not handed in, keeps what was handed in, tells by letter', async () => {
    const waiting = await specialist(w)
    const done = await specialist(w, { name: name('Сдавшая') })
    const it = await ownCase(w, done, { conclusion: 'uploaded', part: 2 })
    await assigned(w, { case: it, specialists: [waiting] })
    const ended = await withdraw(it.caseId, { reason: 'по семейным обстоятельствам' })
    const { text } = await center.visitor.follow(ended)
    assert.match(text, /Дело закрыто: заявление отозвано/)
    assert.match(text, /отозвано.*Прежние назначения.*Снято: заявление отозвано/)
    assert.doesNotMatch(text, /Перенести|Исправить сведения|Добавить файлы|Назначить/)
    const row = await caseRow(it.caseId)
    assert.deepEqual([row.stage, row.assigned], ['closed_withdrawn', 1])
    const statuses = await w.to.db
      .selectFrom('assignment')
      .select(['specialist_id', 'status'])
      .where('case_id', '=', it.caseId)
      .execute()
    assert.equal(statuses.find((one) => one.specialist_id === done.specialistId)?.status, 'done')
    assert.equal(statuses.find((one) => one.specialist_id === waiting.specialistId)?.status, 'revoked')
    assert.deepEqual(await events('caseWithdrawn', it.caseId), [
      { on: '2026-10-05', reason: 'по семейным обстоятельствам' },
    ])
    assert.deepEqual(
      (await letters('caseWithdrawn')).map((one) => one.to_email),
      [waiting.email],
    )
  })

  test('a second time is refused politely, and a closed case takes no further steps', async () => {
    const it = await openCase(w)
    assert.equal((await withdraw(it.caseId)).status, 303)
    const again = await withdraw(it.caseId)
    assert.equal(again.status, 409)
    assert.match(again.text, /Дело закрыто/)
    const period = await periodOf(w, '2026-12')
    for (const [step, more] of [
      ['correction', fields({ email: 'z@edu.example' })],
      ['period', { period: period.id, reason: 'x', version: '2' }],
      ['assignment', { specialist: '01a20aab-1636-7b86-8759-a76033f08da2', version: '2' }],
    ] as const)
      assert.equal((await center.visitor.post(`/cases/${it.caseId}/${step}`, more)).status, 409, step)
    assert.equal((await events('caseWithdrawn', it.caseId)).length, 1)
  })
})
