// Accepted work and the acts that are made of it: B.7, F.8, S-08.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accepted, handedIn, returned, signedPaper } from '../../../test/kit/handIns.ts'
import { actorFor, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { assigned, centerOf, openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { rooms } from '../../rooms.ts'
import { makeAct } from './index.ts'

const w = await world({ rooms })
const center = await centerOf(w)
const pdf = await signedPaper(w)

/** The specialist hands in a case and the Center accepts it. Returns the id of the conclusion. */
async function acceptedWork(by: SpecialistMember): Promise<string> {
  const opened = await openCase(w)
  const [assignmentId = ''] = await assigned(w, { case: opened, specialists: [by] })
  const id = await handedIn(w, by.visitor, assignmentId, pdf)
  assert.equal((await accepted(center, id, 1)).status, 303)
  return id
}

const itemsOf = (by: SpecialistMember) =>
  w.to.db.selectFrom('work_item').selectAll().where('specialist_id', '=', by.specialistId).execute()

const contractOf = async (by: SpecialistMember) =>
  (
    await w.to.db
      .selectFrom('contract')
      .select('id')
      .where('specialist_id', '=', by.specialistId)
      .executeTakeFirstOrThrow()
  ).id

const priced = async (sum: number) => {
  await w.to.db
    .insertInto('price')
    .values({
      id: newId(),
      work: 'conclusion',
      category: null,
      form: null,
      sum,
      valid_from: '2026-09-01',
      valid_to: null,
      created_at: w.clock.now(),
    })
    .execute()
}

test('B.7: a conclusion accepted after a return is one item of work under the contract', async () => {
  const by = await specialist(w)
  const opened = await openCase(w)
  const [assignmentId = ''] = await assigned(w, { case: opened, specialists: [by] })
  const id = await handedIn(w, by.visitor, assignmentId, pdf)
  await returned(center, id, 1, 'Нет подписи.')
  assert.equal((await itemsOf(by)).length, 0)
  await handedIn(w, by.visitor, assignmentId, pdf)
  assert.equal((await accepted(center, id, 2)).status, 303)
  assert.equal((await accepted(center, id, 2)).status, 409)
  const items = await itemsOf(by)
  assert.equal(items.length, 1)
  assert.equal(items[0]?.contract_id, await contractOf(by))
  assert.equal(items[0]?.price, null)
})

test('F.8: an act of all that is loose; without a price it is refused, with one it is counted', async () => {
  const by = await specialist(w)
  for (let i = 0; i < 7; i++) await acceptedWork(by)
  const actor = await actorFor(w, center)
  const wish = { contractId: await contractOf(by), kind: 'interim' as const, madeOn: w.clock.today() }
  assert.deepEqual(await makeAct(w.to, actor, wish), { refused: 'priceMissing', facts: { count: 7 } })
  await priced(60_000)
  const made = await makeAct(w.to, actor, wish)
  assert.ok(made && 'id' in made)
  const act = await w.to.db
    .selectFrom('work_act')
    .selectAll()
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    [act.items, act.sum, act.income_tax, act.payable, act.contributions],
    [7, 420_000, 54_600, 365_400, 126_000],
  )
  assert.deepEqual(await makeAct(w.to, actor, wish), { refused: 'actEmpty', facts: {} })
})
