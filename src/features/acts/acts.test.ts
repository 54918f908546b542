// Accepted work and the acts that are made of it: B.7, F.8, S-08.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accepted, handedIn, returned, signedPaper } from '../../../test/kit/handIns.ts'
import {
  acceptedWork,
  actMade,
  actSigned,
  contractOf,
  givenWork,
  priceSet,
  today,
  versionOf,
} from '../../../test/kit/pays.ts'
import { actorFor, member, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { assigned, centerOf, openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { findBreaches } from '../../db/invariants.ts'
import { rooms } from '../../rooms.ts'
import { makeAct } from './index.ts'

const w = await world({ rooms })
const center = await centerOf(w)
const accountant = await member(w, { role: 'accountant' })
const auditor = await member(w, { role: 'auditor' })
const post = await postOf(w)

const itemsOf = (by: SpecialistMember) =>
  w.to.db.selectFrom('work_item').selectAll().where('specialist_id', '=', by.specialistId).execute()
const actOf = (id: string) =>
  w.to.db.selectFrom('work_act').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const statusOf = async (by: SpecialistMember) =>
  (
    await w.to.db
      .selectFrom('contract')
      .select('status')
      .where('specialist_id', '=', by.specialistId)
      .executeTakeFirstOrThrow()
  ).status

test('money is for the Center, the accountant and the auditor; others get 403 and nothing changes', async () => {
  const by = await specialist(w)
  const others = [
    await member(w, { role: 'mun_coord' }),
    await member(w, { role: 'teacher' }),
    await member(w, { role: 'admin' }),
    by,
  ]
  for (const path of ['/acts', '/acts/loose', '/acts/export', '/sheets', '/rates']) {
    for (const one of others) assert.equal((await one.visitor.get(path)).status, 403, path)
    for (const one of [center, accountant, auditor])
      assert.equal((await one.visitor.get(path)).status, 200, path)
  }
  assert.equal((await accountant.visitor.post('/acts/pricing')).status, 403)
  assert.equal((await auditor.visitor.post('/acts', {})).status, 403)
  assert.equal((await center.visitor.post('/sheets', {})).status, 403)
})

test('B.7: a conclusion accepted after a return is one item of work under the contract', async () => {
  const by = await specialist(w)
  const pdf = await signedPaper(w)
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
  assert.equal(items[0]?.contract_id, await contractOf(w, by))
  assert.equal(items[0]?.price, null)
  assert.equal(await statusOf(by), 'executing')
})

test('B.7: two of the Center accept at once: one item', async () => {
  const by = await specialist(w)
  const id = await givenWork(w, by)
  const other = await member(w)
  const answers = await Promise.all([accepted(center, id, 1), accepted(other, id, 1)])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
  assert.equal((await itemsOf(by)).length, 1)
})

test('F.8: an act of all that is loose; without a price it is refused, with one it is counted', async () => {
  const by = await specialist(w)
  for (let i = 0; i < 7; i++) await acceptedWork(w, by)
  const actor = await actorFor(w, center)
  const wish = { contractId: await contractOf(w, by), kind: 'interim' as const, madeOn: w.clock.today() }
  assert.deepEqual(await makeAct(w.to, actor, wish), { refused: 'priceMissing', facts: { count: 7 } })
  await priceSet(w, '600')
  const act = await actOf(await actMade(w, by))
  assert.deepEqual(
    [act.items, act.sum, act.income_tax, act.payable, act.contributions],
    [7, 420_000, 54_600, 365_400, 126_000],
  )
  assert.deepEqual(await makeAct(w.to, actor, wish), { refused: 'actEmpty', facts: {} })
  const letter = await post.letterTo(by.email)
  assert.match(letter.text, /№ А-2026-\d+/)
  assert.doesNotMatch(letter.text, /3 654/)
})

test('F.8: the page of an act tells sums and initials, and leads no accountant to a case', async () => {
  const by = await specialist(w)
  await acceptedWork(w, by, { teacher: { lastName: 'Дубравина', firstName: 'Эмма', middleName: 'Львовна' } })
  const id = await actMade(w, by)
  const shown = await accountant.visitor.get(`/acts/${id}`)
  assert.match(shown.text, /Дубравина Э\. Л\./)
  assert.doesNotMatch(shown.text, /Дубравина Эмма/)
  assert.doesNotMatch(shown.html, /href="\/cases\//)
  assert.match(shown.text, /Шестьсот рублей 00 копеек/)
  assert.equal((await accountant.visitor.post(`/acts/${id}/signature`, {})).status, 403)
})

test('F.8: an act beyond the limit of the contract is refused', async () => {
  const by = await specialist(w)
  await w.to.db
    .updateTable('contract')
    .set({ limit_sum: 100_000 })
    .where('specialist_id', '=', by.specialistId)
    .execute()
  for (let i = 0; i < 2; i++) await acceptedWork(w, by)
  const made = await center.visitor.post('/acts', {
    contract: await contractOf(w, by),
    kind: 'interim',
    madeOn: today(w),
    once: newId(),
  })
  assert.equal(made.status, 409)
  assert.match(made.text, /превысит предел договора/)
})

test('F.8: the form says what is wrong at its fields, and sent twice it makes one act', async () => {
  const by = await specialist(w)
  await acceptedWork(w, by)
  const contract = await contractOf(w, by)
  const form = { contract, kind: 'half_year', madeOn: '01.09.2026', once: newId() }
  const early = await center.visitor.post('/acts', form)
  assert.equal(early.status, 422)
  assert.match(early.text, /акт не может быть раньше/)
  const right = { ...form, madeOn: today(w) }
  const first = await center.visitor.post('/acts', right)
  const again = await center.visitor.post('/acts', right)
  assert.deepEqual([first.status, again.status], [303, 303])
  assert.equal(first.location, again.location)
})

test('S-08: signed, cancelled with its reason, and made anew in its place', async () => {
  const by = await specialist(w)
  await acceptedWork(w, by)
  const id = await actMade(w, by)
  await actSigned(w, id)
  assert.equal(await statusOf(by), 'act_signed')
  const stale = await center.visitor.post(`/acts/${id}/cancellation`, { reason: 'Не то', version: '1' })
  assert.equal(stale.status, 409)
  const version = await versionOf(w, 'work_act', id)
  const none = await center.visitor.post(`/acts/${id}/cancellation`, { reason: '', version })
  assert.equal(none.status, 422)
  const done = await center.visitor.post(`/acts/${id}/cancellation`, { reason: 'Ошибка в составе', version })
  assert.equal(done.status, 303)
  assert.equal(await statusOf(by), 'executing')
  const anew = await actOf(await actMade(w, by))
  assert.equal(anew.replaces_id, id)
  assert.match((await center.visitor.get(`/acts/${id}`)).text, /Взамен составлен/)
})

test('B.7: acceptance and the making of an act at once: nothing is lost, nothing stands twice', async () => {
  const by = await specialist(w)
  await acceptedWork(w, by)
  const given = await Promise.all([givenWork(w, by), givenWork(w, by), givenWork(w, by)])
  const actor = await actorFor(w, center)
  const wish = { contractId: await contractOf(w, by), kind: 'interim' as const, madeOn: w.clock.today() }
  await Promise.all([
    accepted(center, given[0] ?? '', 1),
    makeAct(w.to, actor, wish),
    accepted(center, given[1] ?? '', 1),
    makeAct(w.to, actor, wish),
    accepted(center, given[2] ?? '', 1),
  ])
  await makeAct(w.to, actor, wish)
  const items = await itemsOf(by)
  assert.equal(items.length, 4)
  assert.ok(items.every((it) => it.act_id !== null))
  assert.deepEqual(await findBreaches(w.to.db), [])
})

test('work without a contract waits for one, and is found by «Проставить цены»', async () => {
  const by = await specialist(w)
  const id = await givenWork(w, by)
  const later = { starts_on: '2027-01-01', ends_on: '2027-08-31' }
  const contract = await contractOf(w, by)
  const was = await w.to.db
    .selectFrom('contract')
    .select(['starts_on', 'ends_on'])
    .where('id', '=', contract)
    .executeTakeFirstOrThrow()
  await w.to.db.updateTable('contract').set(later).where('id', '=', contract).execute()
  await accepted(center, id, 1)
  assert.equal((await itemsOf(by))[0]?.contract_id, null)
  assert.match((await center.visitor.get('/acts/loose?only=homeless')).text, /договора нет/)
  await w.to.db.updateTable('contract').set(was).where('id', '=', contract).execute()
  assert.equal((await center.visitor.post('/acts/pricing')).status, 303)
  assert.equal((await itemsOf(by))[0]?.contract_id, contract)
})

test('a changed price reaches what is loose by the button, and never what stands in an act', async () => {
  const by = await specialist(w)
  await acceptedWork(w, by, { category: 'mentor' })
  const act = await actMade(w, by)
  await acceptedWork(w, by, { category: 'mentor' })
  await priceSet(w, '750,50', { category: 'mentor' })
  await center.visitor.post('/acts/pricing')
  const prices = (await itemsOf(by)).map((it) => [it.act_id, it.price])
  assert.deepEqual(
    prices.toSorted((a, b) => Number(a[1]) - Number(b[1])),
    [
      [act, 60_000],
      [null, 75_050],
    ],
  )
})

test('the invariants of pay notice what must never be', async () => {
  const by = await specialist(w)
  await acceptedWork(w, by)
  const id = await actMade(w, by)
  assert.deepEqual(await findBreaches(w.to.db), [])
  const breach = async (change: object, back: object): Promise<string[]> => {
    await w.to.db.updateTable('work_act').set(change).where('id', '=', id).execute()
    const found = await findBreaches(w.to.db)
    await w.to.db.updateTable('work_act').set(back).where('id', '=', id).execute()
    return found.map((it) => it.invariant)
  }
  assert.match((await breach({ items: 2 }, { items: 1 })).join(), /не сходится с его составом/)
  const other = { income_tax: 7_700, payable: 52_300 }
  assert.match((await breach(other, { income_tax: 7_800, payable: 52_200 })).join(), /не равны исчисленным/)
  assert.match((await breach({ status: 'cancelled' }, { status: 'draft' })).join(), /в отменённом акте/)
})
