import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ownCase } from '../../../../test/kit/ownCases.ts'
import { member, specialist } from '../../../../test/kit/people.ts'
import { assigned, openCase } from '../../../../test/kit/stories.ts'
import type { Fields } from '../../../../test/kit/visitor.ts'
import { world } from '../../../../test/kit/world.ts'
import { newId } from '../../../db/ids.ts'

const name = (lastName: string) => ({ lastName, firstName: 'Анна', middleName: 'Сергеевна' })

const w = await world()
const center = await member(w, { role: 'center' })

const revoke = (id: string, fields: Fields = {}, by = center) =>
  by.visitor.post(`/assignments/${id}/revocation`, { reason: 'перераспределение', version: '1', ...fields })
const assignment = (id: string) =>
  w.to.db.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('taking an assignment off', () => {
  test('is the Center’s alone', async () => {
    const who = await specialist(w)
    const [id = ''] = await assigned(w, { case: await openCase(w), specialists: [who] })
    for (const one of [who, await member(w, { role: 'mun_coord' }), await member(w, { role: 'auditor' })]) {
      assert.equal((await one.visitor.get(`/assignments/${id}/revocation`)).status, 403)
      assert.equal((await revoke(id, {}, one)).status, 403)
    }
    assert.equal((await revoke(newId())).status, 404)
    assert.equal((await revoke('1')).status, 404)
    assert.equal((await assignment(id)).status, 'proposed')
  })

  test('wants a reason', async () => {
    const [id = ''] = await assigned(w, { case: await openCase(w), specialists: [await specialist(w)] })
    for (const reason of ['', '   ', 'я'.repeat(10_000)]) {
      const answer = await revoke(id, { reason })
      assert.equal(answer.status, 422)
      assert.match(answer.text, /Укажите причину|Слишком длинно/)
    }
  })

  test('frees the place, tells the specialist with the reason, and leads to the next choice', async () => {
    const it = await openCase(w, { teacher: name('Секретова') })
    const [off, next] = [await specialist(w, { name: name('Снятая') }), await specialist(w)]
    const [id = ''] = await assigned(w, { case: it, specialists: [off] })
    const done = await revoke(id, { reason: 'долго не отвечает' })
    assert.equal(done.location, `/cases/${it.caseId}/assignment`)
    assert.match((await center.visitor.follow(done)).text, /Назначение снято: Снятая Анна Сергеевна/)
    const row = await assignment(id)
    assert.deepEqual([row.status, row.revoke_reason], ['revoked', 'долго не отвечает'])
    const letters = await w.to.db
      .selectFrom('letter')
      .select(['kind', 'text'])
      .where('to_email', '=', off.email)
      .where('kind', '=', 'assignmentRevoked')
      .execute()
    assert.equal(letters.length, 1)
    assert.match(letters[0]?.text ?? '', /Причина: долго не отвечает/)
    assert.doesNotMatch(letters[0]?.text ?? '', /Секретова/)
    const after = await w.to.db
      .selectFrom('attestation_case')
      .select(['stage', 'assigned'])
      .where('id', '=', it.caseId)
      .executeTakeFirst()
    assert.deepEqual(after, { stage: 'scheduled', assigned: 0 })
    await assigned(w, { case: it, specialists: [next] })
    const { text } = await center.visitor.get(`/cases/${it.caseId}`)
    assert.match(text, /Прежние назначения Снятая Анна Сергеевна .*Снято: долго не отвечает/)
  })

  test('the same specialist may be assigned again afterwards', async () => {
    const it = await openCase(w)
    const who = await specialist(w)
    const [id = ''] = await assigned(w, { case: it, specialists: [who] })
    await revoke(id)
    assert.equal((await assigned(w, { case: it, specialists: [who] })).length, 1)
  })

  test('a second post is refused politely, a stale page is a conflict', async () => {
    const [id = ''] = await assigned(w, { case: await openCase(w), specialists: [await specialist(w)] })
    assert.equal((await revoke(id, { version: '7' })).status, 409)
    assert.equal((await assignment(id)).status, 'proposed')
    assert.equal((await revoke(id)).status, 303)
    const again = await revoke(id)
    assert.equal(again.status, 409)
    assert.match(again.text, /уже снято/)
    assert.equal((await center.visitor.get(`/assignments/${id}/revocation`)).status, 409)
  })

  test('a conclusion that was handed in stays readable and its row untouched', async () => {
    const who = await specialist(w)
    const it = await ownCase(w, who, { conclusion: 'uploaded' })
    const before = await w.to.db
      .selectFrom('conclusion')
      .selectAll()
      .where('case_id', '=', it.caseId)
      .execute()
    const asked = await center.visitor.get(`/assignments/${it.assignmentId}/revocation`)
    assert.match(asked.text, /Сданное заключение сохранится/)
    const { version } = await assignment(it.assignmentId)
    assert.equal((await revoke(it.assignmentId, { version: String(version) })).status, 303)
    // Only the queue has let go of it.
    assert.deepEqual(
      await w.to.db.selectFrom('conclusion').selectAll().where('case_id', '=', it.caseId).execute(),
      before.map((one) => ({ ...one, is_wanted: false })),
    )
    const { html } = await center.visitor.get(`/cases/${it.caseId}`)
    assert.ok(html.includes(`/conclusions/${before[0]?.id}`))
  })

  test('an accepted conclusion is to be paid: its assignment is not taken off', async () => {
    const it = await ownCase(w, await specialist(w), { conclusion: 'accepted', status: 'accepted_by_center' })
    const { version } = await assignment(it.assignmentId)
    const answer = await revoke(it.assignmentId, { version: String(version) })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /Центр уже принял заключение/)
    assert.doesNotMatch((await center.visitor.get(`/cases/${it.caseId}`)).html, /revocation/)
  })
})
