// Who stands in the queue: what nobody decides about any more has left it, and it is narrowed by the case as it is now.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendForm } from '../../../test/kit/forms.ts'
import { accepted, handedIn, returned, signedPaper } from '../../../test/kit/handIns.ts'
import { member, municipalityId, specialist } from '../../../test/kit/people.ts'
import { assigned, openCase, periodOf } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { findBreaches } from '../../db/invariants.ts'

const w = await world()
const center = await member(w)
const maria = await specialist(w)
const pdf = await signedPaper(w)

async function given(lastName: string) {
  const it = await openCase(w, { teacher: { lastName, firstName: 'Анна', middleName: 'Сергеевна' } })
  const [assignmentId = ''] = await assigned(w, { case: it, specialists: [maria] })
  return { ...it, assignmentId, conclusionId: await handedIn(w, maria.visitor, assignmentId, pdf) }
}

const names = ['Ёлкина', 'Берёзкина', 'Ольхова', 'Кленова', 'Липина', 'Рябинина']
const shown = async (query = ''): Promise<string[]> => {
  const { text } = await center.visitor.get(`/conclusions${query}`)
  return names.filter((name) => text.includes(`${name} Анна`))
}

const waitingAtHome = async (): Promise<string | undefined> =>
  /(\d+) заключени\S+ на проверке/.exec((await center.visitor.get('/')).text)?.[1]

const first = await given('Ёлкина')
const withdrawn = await given('Берёзкина')
const revoked = await given('Ольхова')
const back = await given('Кленова')
const done = await given('Липина')

test('each stands on its tab', async () => {
  assert.deepEqual(await shown(), ['Ёлкина', 'Берёзкина', 'Ольхова', 'Кленова', 'Липина'])
  await returned(center, back.conclusionId, 1, 'Нет подписи на второй странице.')
  await accepted(center, done.conclusionId, 1)
  assert.deepEqual(await shown(), ['Ёлкина', 'Берёзкина', 'Ольхова'])
  assert.deepEqual(await shown('?tab=returned'), ['Кленова'])
  assert.deepEqual(await shown('?tab=accepted'), ['Липина'])
  assert.equal(await waitingAtHome(), '3')
})

test('a withdrawn case and an assignment that was taken off await nobody', async () => {
  const asked = await center.visitor.post(`/cases/${withdrawn.caseId}/withdrawal`, { askedOn: '05.10.2026' })
  assert.equal(asked.status, 303)
  assert.deepEqual(await shown(), ['Ёлкина', 'Ольхова'])
  const off = await sendForm(center.visitor, `/assignments/${revoked.assignmentId}/revocation`, {
    reason: 'долго болеет',
  })
  assert.equal(off.status, 303)
  assert.deepEqual(await shown(), ['Ёлкина'])
  assert.equal(await waitingAtHome(), '1')
  assert.equal(
    (await center.visitor.get(`/conclusions/next?after=${first.conclusionId}`)).location,
    '/conclusions',
  )
  assert.equal((await center.visitor.get(`/conclusions/${withdrawn.conclusionId}`)).status, 200)
})

test('the queue is narrowed by the period and the municipality that the case has now', async () => {
  await given('Рябинина')
  const before = await w.to.db
    .selectFrom('attestation_case')
    .select(['period_id', 'municipality_id'])
    .where('id', '=', first.caseId)
    .executeTakeFirstOrThrow()
  const { id: period } = await periodOf(w, '2026-12')
  const north = await municipalityId(w, 'kargasoksky')
  assert.deepEqual(await shown(`?period=${before.period_id}`), ['Ёлкина', 'Рябинина'])
  assert.deepEqual(await shown(`?period=${period}`), [])
  const change = { period_id: period, municipality_id: north }
  await w.to.db.updateTable('attestation_case').set(change).where('id', '=', first.caseId).execute()
  assert.deepEqual(await shown(`?period=${period}`), ['Ёлкина'])
  assert.deepEqual(await shown(`?municipality=${north}`), ['Ёлкина'])
  assert.deepEqual(await shown(`?municipality=${before.municipality_id}`), ['Рябинина'])
  assert.deepEqual(await shown(`?period=${period}&municipality=${before.municipality_id}`), [])
  assert.deepEqual(await shown(`?search=${encodeURIComponent('елкина')}&period=${period}`), ['Ёлкина'])
})

test('the invariants notice a conclusion in the wrong place', async () => {
  assert.deepEqual(await findBreaches(w.to.db), [])
  await w.to.db
    .updateTable('conclusion')
    .set({ is_wanted: false })
    .where('id', '=', first.conclusionId)
    .execute()
  assert.match((await findBreaches(w.to.db)).map((it) => it.invariant).join(), /Место заключения в очереди/)
})
