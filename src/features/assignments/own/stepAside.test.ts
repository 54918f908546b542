import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assign, ownCase } from '../../../../test/kit/ownCases.ts'
import { member, specialist } from '../../../../test/kit/people.ts'
import { world } from '../../../../test/kit/world.ts'

const w = await world({ today: '2026-11-16' })
const maria = await specialist(w)
const coordinator = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })

const row = (id: string) =>
  w.to.db.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const stage = async (caseId: string) =>
  (
    await w.to.db
      .selectFrom('attestation_case')
      .select('stage')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
  ).stage
const events = async (caseId: string) =>
  (await w.to.db.selectFrom('event').select('is').where('case_id', '=', caseId).orderBy('id').execute()).map(
    (e) => e.is,
  )
const letters = (caseId: string) =>
  w.to.db
    .selectFrom('letter')
    .select(['to_email as to', 'text', 'subject'])
    .where('case_id', '=', caseId)
    .execute()

test('«Приступить к работе»: the assignment is accepted, the case is in analysis; pressed twice, nothing more happens', async () => {
  const it = await ownCase(w, maria)
  assert.equal(await stage(it.caseId), 'assigning')
  const before = await maria.visitor.get(`/assignments/${it.assignmentId}`)
  assert.match(before.text, /Вам назначен аттестуемый 16 ноября.*Приступить к работе/)
  for (let time = 0; time < 2; time++) {
    const answer = await maria.visitor.post(`/assignments/${it.assignmentId}/acceptance`)
    assert.deepEqual([answer.status, answer.location], [303, `/assignments/${it.assignmentId}`])
    assert.match((await maria.visitor.follow(answer)).text, /Вы приступили к работе/)
  }
  assert.equal((await row(it.assignmentId)).status, 'accepted')
  assert.equal(await stage(it.caseId), 'in_analysis')
  assert.deepEqual(await events(it.caseId), ['caseOpened', 'stageMoved', 'assignmentAccepted', 'stageMoved'])
})

test('declining: the case leaves the list, goes back to the Center, its coordinator is told; twice is refused politely', async () => {
  const it = await ownCase(w, maria, { status: 'accepted' })
  const path = `/assignments/${it.assignmentId}/decline`
  const version = /name="version" value="(\d+)"/.exec((await maria.visitor.get(path)).html)?.[1] ?? ''
  const fields = { reason: 'illness', comment: 'Больничный до декабря', version }
  const answer = await maria.visitor.post(path, fields)
  assert.deepEqual([answer.status, answer.location], [303, '/assignments'])
  const list = await maria.visitor.follow(answer)
  assert.match(list.text, /Дело передано Центру/)
  assert.doesNotMatch(list.html, new RegExp(it.assignmentId))
  const { status, decline_reason, decline_comment, conflict_kind } = await row(it.assignmentId)
  assert.deepEqual(
    { status, decline_reason, decline_comment, conflict_kind },
    {
      status: 'declined',
      decline_reason: 'illness',
      decline_comment: 'Больничный до декабря',
      conflict_kind: null,
    },
  )
  assert.equal(await stage(it.caseId), 'scheduled')
  assert.deepEqual((await events(it.caseId)).slice(-2), ['assignmentDeclined', 'stageMoved'])

  const sent = await letters(it.caseId)
  assert.deepEqual(
    sent.map((letter) => letter.to),
    [coordinator.email],
  )
  assert.match(sent[0]?.text ?? '', new RegExp(`/cases/${it.caseId}`))
  assert.doesNotMatch(sent[0]?.text ?? '', /Рябинина|Соснина|Больничный/)

  const again = await maria.visitor.post(path, fields)
  assert.equal(again.status, 409)
  assert.match(again.text, /Назначение уже снято или специалист от него отказался/)
  assert.equal((await letters(it.caseId)).length, 1)
  assert.equal((await maria.visitor.get(`/assignments/${it.assignmentId}`)).status, 409)
  assert.equal((await maria.visitor.get(`/assignments/${it.assignmentId}/application.pdf`)).status, 409)
})

test('a conflict of interest ends the assignment with its kind and an event of its own', async () => {
  const it = await ownCase(w, maria)
  const answer = await maria.visitor.post(`/assignments/${it.assignmentId}/conflict`, {
    kind: 'relative',
    comment: '',
    version: '1',
  })
  assert.equal(answer.status, 303)
  const { status, decline_reason, conflict_kind } = await row(it.assignmentId)
  assert.deepEqual(
    { status, decline_reason, conflict_kind },
    { status: 'declined', decline_reason: 'conflict', conflict_kind: 'relative' },
  )
  assert.deepEqual((await events(it.caseId)).slice(-2), ['conflictDeclared', 'stageMoved'])
  assert.equal(await stage(it.caseId), 'scheduled')
})

test('two specialists: when one declines, the case stays with the other', async () => {
  const it = await ownCase(w, maria, { status: 'accepted' })
  const second = await specialist(w)
  await assign(w, second, it.caseId, { part: 2, status: 'accepted' })
  await maria.visitor.post(`/assignments/${it.assignmentId}/decline`, {
    reason: 'overload',
    comment: '',
    version: '1',
  })
  assert.equal(await stage(it.caseId), 'in_analysis')
})

test('a stale page is a conflict and changes nothing', async () => {
  const it = await ownCase(w, maria)
  await maria.visitor.post(`/assignments/${it.assignmentId}/acceptance`)
  const answer = await maria.visitor.post(`/assignments/${it.assignmentId}/decline`, {
    reason: 'illness',
    comment: '',
    version: '1',
  })
  assert.equal(answer.status, 409)
  assert.match(answer.text, /Данные изменились/)
  assert.equal((await row(it.assignmentId)).status, 'accepted')
})

test('after handing in, declining is refused with the way out', async () => {
  const it = await ownCase(w, maria, { status: 'done', conclusion: 'uploaded' })
  const answer = await maria.visitor.post(`/assignments/${it.assignmentId}/decline`, {
    reason: 'illness',
    comment: '',
    version: '1',
  })
  assert.equal(answer.status, 409)
  assert.match(answer.text, /Заключение уже сдано, отказаться от назначения нельзя/)
})

test('bad input: 422 on the same page, everything typed is kept', async () => {
  const it = await ownCase(w, maria)
  const path = `/assignments/${it.assignmentId}`
  const nasty = `<script>alert("x")</script> 😀 ' "\u202e`
  for (const [where, fields, message] of [
    ['decline', { reason: '', comment: 'Пояснение', version: '1' }, /Выберите причину отказа/],
    ['decline', { reason: 'conflict', comment: '', version: '1' }, /Выберите причину отказа/],
    ['decline', { reason: 'other', comment: '   ', version: '1' }, /Поясните, в чём дело/],
    ['decline', { reason: 'illness', comment: 'я'.repeat(10_000), version: '1' }, /Слишком длинно/],
    ['conflict', { kind: 'enemy', comment: nasty, version: '1' }, /Выберите, в чём состоит конфликт/],
    ['conflict', { kind: 'other', comment: '\0', version: 'x' }, /Целое число|Страница устарела/],
    ['conflict', {}, /Выберите, в чём состоит конфликт/],
  ] as const) {
    const answer = await maria.visitor.post(`${path}/${where}`, fields)
    assert.equal(answer.status, 422, JSON.stringify(fields).slice(0, 80))
    assert.match(answer.text, message)
    assert.doesNotMatch(answer.html, /<script>alert/)
  }
  const kept = await maria.visitor.post(`${path}/decline`, { reason: 'other', comment: '', version: '7' })
  assert.match(kept.html, /value="other" checked/)
  assert.match(kept.html, /name="version" value="7"/)
  assert.equal((await row(it.assignmentId)).status, 'proposed')
  const fine = await maria.visitor.post(`${path}/decline`, { reason: 'other', comment: nasty, version: '1' })
  assert.equal(fine.status, 303)
  assert.equal((await row(it.assignmentId)).decline_comment, `<script>alert("x")</script> 😀 ' "`)
})

test('a change sent from another site is turned away', async () => {
  const it = await ownCase(w, maria)
  const answer = await maria.visitor.post(
    `/assignments/${it.assignmentId}/acceptance`,
    {},
    { 'sec-fetch-site': 'cross-site' },
  )
  assert.equal(answer.status, 403)
  assert.equal((await row(it.assignmentId)).status, 'proposed')
})

test('two at once: one declines, the other accepts, and the case knows one truth', async () => {
  const it = await ownCase(w, maria)
  const answers = await Promise.all([
    maria.visitor.post(`/assignments/${it.assignmentId}/decline`, {
      reason: 'illness',
      comment: '',
      version: '1',
    }),
    maria.visitor.post(`/assignments/${it.assignmentId}/acceptance`),
  ])
  const { status } = await row(it.assignmentId)
  assert.equal(await stage(it.caseId), status === 'declined' ? 'scheduled' : 'in_analysis')
  assert.ok(answers.some((answer) => answer.status === 303))
})
