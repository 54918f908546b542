// What becomes due by itself: reminders to who has not come to sign, ends to be told to the social fund; and the state that
// follows from work.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { autumn, contractOf, customerNamed, ordered } from '../../../test/kit/contracts.ts'
import { actorFor, member, type SpecialistMember } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { assigned, openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { system } from '../../db/history.ts'
import { isRefusal } from '../../domain/refusals.ts'
import { revokeAssignment } from '../assignments/assign/actions.ts'
import { draftAndIssue } from './actions/draft.ts'
import { closeContract } from './actions/end.ts'
import { markRegistered, markSigned } from './actions/sign.ts'
import { terminateIn } from './actions/terminate.ts'
import { contractInForce } from './index.ts'
import { tendContracts } from './jobs.ts'

const w = await world({ today: '2026-09-07' })
const center = await actorFor(w, await member(w))
const campaignId = await autumn(w)
await customerNamed(w)
const post = await postOf(w)
const tend = async () => {
  await tendContracts(w.to)()
  await post.deliver()
}

async function issuedFor(it: SpecialistMember): Promise<string> {
  const made = await draftAndIssue(w.to, center, { campaignId, specialistId: it.specialistId })
  if (!made || isRefusal(made)) throw new Error(JSON.stringify(made))
  return made.id
}

async function hiredNow(
  wish: Parameters<typeof ordered>[1] = {},
): Promise<{ it: SpecialistMember; id: string }> {
  const it = await ordered(w, wish)
  const id = await issuedFor(it)
  const on = w.clock.today()
  await markSigned(w.to, center, { id, on, receivedBy: 'Белова В. П.' })
  await markRegistered(w.to, center, { id, on })
  return { it, id }
}

const stateOf = async (id: string) =>
  (await w.to.db.selectFrom('contract').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status

test('S-04: who has not come is reminded weekly and not more often, the coordinator once about all of them', async () => {
  const coordinator = await member(w, { role: 'mun_coord' })
  const [one, two] = [await ordered(w), await ordered(w, { without: ['snils'] })]
  const signed = await ordered(w)
  await issuedFor(one)
  await issuedFor(two)
  await markSigned(w.to, center, {
    id: await issuedFor(signed),
    on: '2026-09-07',
    receivedBy: 'Белова В. П.',
  })
  await tend()
  assert.match(
    (await post.letterTo(one.email)).text,
    /ждёт вашей подписи\. Подписать его нужно лично до 30\sсентября/,
  )
  assert.equal(post.countTo(two.email), 1, 'asked for data today: not reminded of it at once')
  assert.match((await post.letterTo(coordinator.email)).text, /не подписали: 2\sчеловека/)
  await tend()
  assert.deepEqual(
    [post.countTo(one.email), post.countTo(coordinator.email), post.countTo(signed.email)],
    [1, 1, 0],
  )
  // The server slept for days.
  w.clock.set('2026-09-16')
  await tend()
  await tend()
  assert.deepEqual(
    [post.countTo(one.email), post.countTo(two.email), post.countTo(coordinator.email)],
    [2, 2, 2],
  )
  assert.match((await post.letterTo(two.email)).text, /Не хватает: СНИЛС\./)
  w.clock.set('2026-10-05')
  await tend()
  assert.match((await post.letterTo(one.email)).text, /всё ещё не подписан, срок был 30\sсентября/)
  w.clock.set('2026-09-07')
})

test('B.4: a registered contract is at work as soon as work is given, and waits again when it is taken back', async () => {
  const { it, id } = await hiredNow()
  assert.deepEqual((await contractInForce(w.to.db, it.specialistId, '2026-09-10'))?.id, id)
  assert.equal(await contractInForce(w.to.db, it.specialistId, '2027-01-01'), undefined)
  const [assignmentId = ''] = await assigned(w, { case: await openCase(w), specialists: [it] })
  assert.equal(await stateOf(id), 'executing')
  const { version } = await w.to.db
    .selectFrom('assignment')
    .select('version')
    .where('id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  await revokeAssignment(w.to, center, assignmentId, { reason: 'Перегрузка', version })
  assert.equal(await stateOf(id), 'registered')
  const moves = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'contractMoved')
    .where('about_id', '=', id)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    moves.map(({ facts }) => (facts as { to: string }).to),
    ['issued', 'signed', 'registered', 'executing', 'registered'],
  )
})

test('S-06: past its last day the end is told once, also after days of sleep; then it can be closed', async () => {
  const { id } = await hiredNow()
  const self = await hiredNow()
  await w.to.db
    .updateTable('contract')
    .set({ tax_status: 'self_employed' })
    .where('id', '=', self.id)
    .execute()
  const version = async () =>
    (await w.to.db.selectFrom('contract').select('version').where('id', '=', id).executeTakeFirstOrThrow())
      .version
  assert.deepEqual(await closeContract(w.to, center, { id, version: await version() }), {
    refused: 'contractRunning',
    facts: { until: '2026-12-31' },
  })
  const ends = () =>
    w.to.db
      .selectFrom('sfr_task')
      .select(['contract_id', 'event_on', 'due_on'])
      .where('event', '=', 'end')
      .where('contract_id', 'in', [id, self.id])
      .execute()
  w.clock.set('2026-12-31')
  await tend()
  assert.deepEqual(await ends(), [])
  w.clock.set('2027-01-05')
  await tend()
  await tend()
  assert.deepEqual(await ends(), [{ contract_id: id, event_on: '2026-12-31', due_on: '2027-01-11' }])
  assert.equal(await closeContract(w.to, center, { id, version: await version() }), 'closed')
  assert.equal(await closeContract(w.to, center, { id, version: 1 }), 'closed', 'twice is no harm')
  assert.equal((await ends()).length, 1)
  w.clock.set('2026-09-07')
})

test('S-08: terminated, and back again with a new contract from the next day on', async () => {
  const { it, id } = await hiredNow()
  w.clock.set('2026-11-16')
  const reason = 'Перерасчёт пенсии'
  const end = (on: string) => transaction(w.to.db, (tx) => terminateIn(tx, w.to, system, id, { on, reason }))
  assert.deepEqual(await end('2027-02-01'), { refused: 'contractEndsEarlier', facts: { on: '2026-12-31' } })
  assert.deepEqual(await end('2026-11-15'), { terminated: true })
  assert.deepEqual(await end('2026-11-15'), { terminated: true })
  assert.equal(await stateOf(id), 'terminated')
  const [task] = await w.to.db
    .selectFrom('sfr_task')
    .select('event_on')
    .where('contract_id', '=', id)
    .where('event', '=', 'end')
    .execute()
  assert.equal(task?.event_on, '2026-11-15')
  w.clock.set('2026-12-01')
  const again = await issuedFor(it)
  const row = await contractOf(w, campaignId, it)
  assert.deepEqual([row.id, row.starts_on, row.previous_id], [again, '2026-12-01', id])
})
