// Money under many hands: who does not see it, what is done at once, prices and limits that are put right.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accepted } from '../../../test/kit/handIns.ts'
import {
  acceptedWork,
  actMade,
  actSigned,
  contractOf,
  givenWork,
  priceSet,
  sheetMade,
  sheetPaid,
  today,
  versionOf,
} from '../../../test/kit/pays.ts'
import { actorFor, member, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { centerOf } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { findBreaches } from '../../db/invariants.ts'
import { isRefusal } from '../../domain/refusals.ts'
import { rooms } from '../../rooms.ts'
import { startRun, workOnRun } from './actions/index.ts'
import { makeAct } from './index.ts'

const w = await world({ rooms })
const center = await centerOf(w)
const boss = await actorFor(w, center)
const accountant = await member(w, { role: 'accountant' })
await priceSet(w, '600')

const signedAct = async (by: SpecialistMember): Promise<string> => {
  await acceptedWork(w, by)
  const id = await actMade(w, by)
  await actSigned(w, id)
  return id
}
const actRow = (id: string) =>
  w.to.db.selectFrom('work_act').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const campaignOf = async (): Promise<string> =>
  (await w.to.db.selectFrom('campaign').select('id').executeTakeFirstOrThrow()).id

test('a coordinator and an administrator find no money in histories and letters; the Center does', async () => {
  const by = await specialist(w)
  await sheetPaid(w, accountant, await sheetMade(w, accountant, [await signedAct(by)]))
  const coordinator = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
  const admin = await member(w, { role: 'admin' })
  const card = `/specialists/${by.specialistId}`
  const seen = await coordinator.visitor.get(card)
  assert.equal(seen.status, 200)
  assert.match(seen.text, /Включён в распоряжение/)
  assert.doesNotMatch(seen.text, /руб\.|А-2026-/)
  for (const path of ['/history', '/history?what=actPaid', '/letters', '/letters?kind=actPaid']) {
    const page = await admin.visitor.get(path)
    assert.equal(page.status, 200, path)
    assert.doesNotMatch(page.text, /\d руб\.|А-2026-/, path)
  }
  const letter = await w.to.db
    .selectFrom('letter')
    .select('id')
    .where('kind', '=', 'actPaid')
    .executeTakeFirstOrThrow()
  assert.equal((await admin.visitor.get(`/letters/${letter.id}`)).status, 404)
  assert.match((await center.visitor.get(card)).text, /Акт № А-2026-\d+ оплачен 05\.10\.2026: 522 руб\./)
  assert.equal((await center.visitor.get(`/letters/${letter.id}`)).status, 200)
})

test('an act is not dated before the work that stands in it, also in a run for all', async () => {
  const by = await specialist(w)
  await acceptedWork(w, by)
  const early = { contractId: await contractOf(w, by), kind: 'interim', madeOn: '2026-10-04' } as const
  const refused = { refused: 'actBeforeWork', facts: { on: '2026-10-05' } }
  assert.deepEqual(await makeAct(w.to, boss, early), refused)
  const run = { id: newId(), campaignId: await campaignOf(), kind: 'interim', madeOn: '2026-09-01' } as const
  await startRun(w.to, boss, run)
  await workOnRun(w.to, run.id)
  assert.match((await center.visitor.get(`/acts/runs/${run.id}`)).text, /принято 05\.10\.2026/)
  assert.equal(await actMade(w, by).then(async (id) => (await actRow(id)).items), 1)
})

test('one form of a sheet sent three times at once makes one sheet', async () => {
  const act = await signedAct(await specialist(w))
  const wish = { which: 'chosen', act: [act], madeOn: today(w), funding: '', once: newId() }
  const answers = await Promise.all([1, 2, 3].map(() => accountant.visitor.post('/sheets', wish)))
  assert.deepEqual(
    answers.map(({ status, location }) => [status, location]),
    answers.map(() => [303, `/sheets/${wish.once}`]),
  )
})

test('work accepted while acts are made for all, by two workers at once, is in one act or in none', async () => {
  const given: string[] = []
  for (let i = 0; i < 3; i++) {
    const by = await specialist(w)
    await acceptedWork(w, by)
    given.push(await givenWork(w, by))
  }
  const run = {
    id: newId(),
    campaignId: await campaignOf(),
    kind: 'interim',
    madeOn: w.clock.today(),
  } as const
  await startRun(w.to, boss, run)
  await Promise.all([
    workOnRun(w.to, run.id),
    workOnRun(w.to, run.id),
    ...given.map((id) => accepted(center, id, 1)),
  ])
  assert.deepEqual(await findBreaches(w.to.db), [])
})

test('a sheet that is paid twice and cancelled, and its act that is paid and cancelled, all at once', async () => {
  const act = await signedAct(await specialist(w))
  const sheet = await sheetMade(w, accountant, [act])
  const version = await versionOf(w, 'payment_sheet', sheet)
  const seen = await versionOf(w, 'work_act', act)
  const answers = await Promise.all([
    accountant.visitor.post(`/sheets/${sheet}/payment`, { paidOn: today(w), version }),
    accountant.visitor.post(`/sheets/${sheet}/payment`, { paidOn: today(w), version }),
    accountant.visitor.post(`/sheets/${sheet}/cancellation`, { reason: 'Ошибка', version }),
    accountant.visitor.post(`/acts/${act}/payment`, { paidOn: today(w), version: seen }),
    center.visitor.post(`/acts/${act}/cancellation`, { reason: 'Ошибка', version: seen }),
  ])
  assert.ok(answers.every(({ status }) => status === 303 || status === 409))
  assert.deepEqual(await findBreaches(w.to.db), [])
})

test('a price that was a slip and is removed pays for nothing', async () => {
  const by = await specialist(w)
  const slip = { category: 'highest', form: 'remote', validFrom: '02.09.2026', once: newId() }
  await priceSet(w, '99000', slip)
  await acceptedWork(w, by)
  const item = () =>
    w.to.db
      .selectFrom('work_item')
      .select('price')
      .where('specialist_id', '=', by.specialistId)
      .executeTakeFirstOrThrow()
  assert.equal((await item()).price, 9_900_000)
  const removal = await center.visitor.post(`/rates/prices/${slip.once}/removal`, { version: '1' })
  assert.equal(removal.status, 303)
  assert.equal((await item()).price, 60_000)
  assert.equal((await actRow(await actMade(w, by))).sum, 60_000)
})

test('above the limit of the contract there is no act, until the limit is raised by hand', async () => {
  const by = await specialist(w)
  const id = await contractOf(w, by)
  await w.to.db.updateTable('contract').set({ limit_sum: 50_000 }).where('id', '=', id).execute()
  await acceptedWork(w, by)
  const wish = { contractId: id, kind: 'interim', madeOn: w.clock.today() } as const
  const over = { refused: 'actOverLimit', facts: { limit: 50_000 } }
  assert.deepEqual(await makeAct(w.to, boss, wish), over)
  const { version } = await w.to.db
    .selectFrom('contract')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const dates = {
    signedOn: '01.09.2026',
    receivedBy: 'Белова В. П.',
    registeredOn: '',
    registeredNumber: '',
    version: String(version),
  }
  const path = `/contracts/${id}/dates`
  assert.match((await center.visitor.get(path)).html, /name="limit"[^>]*value="500,00"/)
  assert.equal((await center.visitor.post(path, { ...dates, limit: '0' })).status, 422)
  assert.equal((await accountant.visitor.post(path, { ...dates, limit: '700' })).status, 403)
  assert.equal((await center.visitor.post(path, { ...dates, limit: '700' })).status, 303)
  assert.match((await center.visitor.get(`/contracts/${id}`)).text, /500 руб\. 00 коп\. → 700 руб\. 00 коп\./)
  const made = await makeAct(w.to, boss, wish)
  assert.ok(made && !isRefusal(made))
})
