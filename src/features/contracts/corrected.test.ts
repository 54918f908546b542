// Days that change after a contract was made, and two hands at once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { autumn, customerNamed, ordered } from '../../../test/kit/contracts.ts'
import { actorFor, member, type SpecialistMember } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import { isRefusal, type Refusal } from '../../domain/refusals.ts'
import { rooms } from '../../rooms.ts'
import { changeCampaign, openCampaign } from './actions/campaigns.ts'
import { draftAndIssue } from './actions/draft.ts'
import { cancelContract } from './actions/end.ts'
import { enterContract } from './actions/enter.ts'
import { correctDates, markRegistered, markSigned } from './actions/sign.ts'
import { terminateIn } from './actions/terminate.ts'
import { type Campaign, findCampaign } from './queries/campaigns.ts'

const w = await world({ rooms, today: '2026-09-07' })
const center = await member(w)
const boss = await actorFor(w, center)
const campaignId = await autumn(w)
await customerNamed(w)

const row = (id: string) =>
  w.to.db.selectFrom('contract').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const startOf = (contractId: string) =>
  w.to.db
    .selectFrom('sfr_task')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('event', '=', 'start')
    .executeTakeFirstOrThrow()

function isDone<T>(it: T | Refusal | undefined): asserts it is T {
  assert.ok(it !== undefined && !isRefusal(it), JSON.stringify(it))
}

async function made(it: SpecialistMember): Promise<string> {
  const done = await draftAndIssue(w.to, boss, { campaignId, specialistId: it.specialistId })
  isDone(done)
  return done.id
}

async function signed(it: SpecialistMember): Promise<string> {
  const id = await made(it)
  isDone(await markSigned(w.to, boss, { id, on: w.clock.today(), receivedBy: 'Белова В. П.' }))
  return id
}

async function registered(it: SpecialistMember): Promise<string> {
  const id = await signed(it)
  isDone(await markRegistered(w.to, boss, { id, on: w.clock.today() }))
  return id
}

async function changed(to: Partial<Campaign>): Promise<void> {
  const campaign = await findCampaign(w.to.db, campaignId)
  assert.ok(campaign)
  await changeCampaign(w.to, boss, campaign, { ...campaign, ...to })
}

test('S-04: other days of a campaign reach its drafts, whose papers are then made anew, and not who came back', async () => {
  const lacking = await made(await ordered(w, { without: ['bank'] }))
  const returner = await ordered(w)
  const first = await registered(returner)
  await w.to.db
    .deleteFrom('person_secret')
    .where('person_id', '=', returner.personId)
    .where('kind', '=', 'bank')
    .execute()
  await transaction(w.to.db, (tx) =>
    terminateIn(tx, w.to, boss, first, { on: '2026-09-20', reason: 'Увольнение' }),
  )
  const again = await made(returner)
  assert.equal((await row(again)).starts_on, '2026-09-21')
  const before = await row(lacking)
  await changed({ startsOn: '2026-09-02', endsOn: '2026-12-30' })
  const after = await row(lacking)
  assert.deepEqual([after.starts_on, after.ends_on], ['2026-09-02', '2026-12-30'])
  assert.notEqual(after.version, before.version)
  assert.deepEqual(await row(again).then((it) => [it.starts_on, it.ends_on]), ['2026-09-21', '2026-12-30'])
  await changed({ startsOn: '2026-09-01', endsOn: '2026-12-31' })
})

test('S-06: a registration corrected after the fund was told is said on the card; the mark follows when it is corrected', async () => {
  const id = await registered(await ordered(w))
  const task = await startOf(id)
  const before = await member(w, { role: 'accountant' })
  const sent = { on: '07.09.2026', protocol: 'П-1' }
  const marked = await before.visitor.post(`/sfr/${task.id}/sending`, { ...sent, version: '1' })
  assert.equal(marked.status, 303)
  w.clock.set('2026-09-08')
  const dates = { signedOn: '2026-09-07', receivedBy: 'Белова В. П.', registeredNumber: '' }
  const wish = { ...dates, id, version: (await row(id)).version, registeredOn: '2026-09-08' }
  assert.equal(await correctDates(w.to, boss, wish), 'corrected')
  assert.equal((await startOf(id)).event_on, '2026-09-07')
  // The next day one signs in anew.
  const accountant = await member(w, { role: 'accountant' })
  assert.match((await accountant.visitor.get(`/sfr/${task.id}`)).text, /этот день теперь 08\.09\.2026/)
  const off = { undo: 'yes', on: '', protocol: '', reason: 'Исправлена дата', version: '2' }
  assert.equal((await accountant.visitor.post(`/sfr/${task.id}/correction`, off)).status, 303)
  const now = await startOf(id)
  assert.deepEqual([now.status, now.event_on, now.due_on], ['due', '2026-09-08', '2026-09-09'])
})

test('the days of a cancelled contract are not corrected', async () => {
  const id = await signed(await ordered(w))
  const { version } = await row(id)
  assert.equal(await cancelContract(w.to, boss, { id, version, reason: 'Отказ' }), 'cancelled')
  const wish = {
    signedOn: w.clock.today(),
    receivedBy: 'Другой',
    registeredOn: null,
    registeredNumber: '',
  }
  const done = await correctDates(w.to, boss, { ...wish, id, version: (await row(id)).version })
  assert.ok(isRefusal(done))
})

test('S-05: two registrations at once are one; signed and cancelled at once is one of both', async () => {
  const id = await signed(await ordered(w))
  const on = w.clock.today()
  const both = await Promise.all([1, 2].map(() => markRegistered(w.to, boss, { id, on })))
  assert.deepEqual(both.map((it) => it && 'isFirst' in it && it.isFirst).sort(), [false, true])
  await startOf(id)
  const other = await made(await ordered(w))
  const { version } = await row(other)
  await Promise.allSettled([
    markSigned(w.to, boss, { id: other, version, on, receivedBy: 'Белова В. П.' }),
    cancelContract(w.to, boss, { id: other, version, reason: 'Отказ' }),
  ])
  const { status, signed_on, cancelled_at } = await row(other)
  assert.ok((status === 'signed') === (cancelled_at === null && signed_on !== null))
})

test('a contract from paper does not run beside another one', async () => {
  const it = await ordered(w)
  const id = await registered(it)
  const spring = await openCampaign(w.to, boss, { schoolYear: '2026/27', half: 2 })
  const wish = {
    id: newId(),
    campaignId: spring.id,
    specialistId: it.specialistId,
    number: 'БУМ-7',
    madeOn: '2026-09-01',
    startsOn: '2026-12-31',
    endsOn: '2027-08-31',
    signedOn: '2026-09-01',
    receivedBy: 'Белова В. П.',
    registered: null,
    sfrSent: null,
  }
  const { number } = await row(id)
  assert.deepEqual(await enterContract(w.to, boss, wish), { refused: 'contractThere', facts: { number } })
  assert.deepEqual(await enterContract(w.to, boss, { ...wish, startsOn: '2027-01-01' }), { id: wish.id })
})
