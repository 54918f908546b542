// What the orders decide elsewhere: who may be assigned (S-02), and what cards, lists and the home page say of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { confirmed, issuedOrder } from '../../../test/kit/orders.ts'
import { actorFor, member, specialist } from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { findBreaches } from '../../db/invariants.ts'
import { refusalSentence } from '../../web/refusalWords.ts'
import { assign } from '../assignments/index.ts'

test('S-02: outside the order nobody is assigned, the refusal says what to do; included from a day, excluded from a day', async () => {
  const w = await world({ today: '2026-10-05' })
  const center = await member(w)
  const one = await specialist(w)
  await w.to.db.updateTable('specialist').set({ status: 'approved' }).execute()
  const { id: annual } = await w.to.db.selectFrom('annual_order').select('id').executeTakeFirstOrThrow()
  const step = async (day: string) => {
    w.clock.set(day)
    const it = await openCase(w, { teacher: { lastName: 'Рябинина', firstName: day } })
    const done = await assign(w.to, await actorFor(w, await member(w)), [it.caseId], [one.specialistId], {})
    const [refused] = done.refused
    return refused ? refusalSentence(refused.refusal) : 'assigned'
  }
  assert.equal(await step('2026-10-05'), 'assigned')
  await issuedOrder(w, center, { amends: annual, number: '2-р', exclude: [one], from: '2026-10-12' })
  assert.equal(await step('2026-10-11'), 'assigned', 'the last day before')
  assert.match(
    await step('2026-10-12'),
    /не включён в действующее распоряжение\. Включите его распоряжением о внесении изменений/,
  )
  const later = await member(w)
  // From a day before the conclusion is due: the work is done in the order.
  await issuedOrder(w, later, { amends: annual, number: '3-р', include: [one], from: '2026-10-20' })
  assert.equal(await step('2026-10-13'), 'assigned')
})

test('S-02: who is registered and not in an order is refused', async () => {
  const w = await world()
  const one = await confirmed(w)
  const it = await openCase(w)
  const actor = await actorFor(w, await member(w))
  const done = await assign(w.to, actor, [it.caseId], [one.specialistId], {})
  assert.deepEqual(done.assigned, [])
  assert.deepEqual(done.refused[0]?.refusal, {
    refused: 'assignmentObjected',
    facts: { objection: 'notInOrder' },
  })
})

test('the card and the list say by which order and from which day; the coordinator sees the own people only', async () => {
  const w = await world({ today: '2026-08-28' })
  const center = await member(w)
  const inside = await confirmed(w, { name: { lastName: 'Ясенева', firstName: 'Инна' } })
  const outside = await confirmed(w, { name: { lastName: 'Липина', firstName: 'Ольга' } })
  const far = await confirmed(w, {
    name: { lastName: 'Кедрова', firstName: 'Ада' },
    municipality: 'kargasoksky',
  })
  const id = await issuedOrder(w, center, { number: '1234-р', include: [inside, far] })
  const coordinator = await member(w, { role: 'mun_coord' })
  for (const { visitor, opens } of [
    { visitor: center.visitor, opens: true },
    { visitor: coordinator.visitor, opens: false },
  ]) {
    const card = await visitor.get(`/specialists/${inside.specialistId}`)
    assert.match(card.text, /Включён в распоряжение № 1234-р с 01\.09\.2026/)
    assert.equal(card.html.includes(`href="/orders/${id}"`), opens)
    assert.match(
      (await visitor.get(`/specialists/${outside.specialistId}`)).text,
      /Не включён в распоряжение: назначить его на дело нельзя/,
    )
    const none = await visitor.get('/specialists?order=none')
    assert.ok(none.text.includes('Липина') && !none.text.includes('Ясенева'))
    const named = await visitor.get('/specialists?order=in')
    assert.ok(named.text.includes('Ясенева') && !named.text.includes('Липина'))
    assert.equal(named.text.includes('Кедрова'), opens, 'another municipality')
  }
  assert.equal((await coordinator.visitor.get(`/specialists/${far.specialistId}`)).status, 404)
})

test('the Center sees on the home page how many are confirmed and in no order', async () => {
  const w = await world()
  const center = await member(w)
  const one = await confirmed(w)
  await confirmed(w, { name: { lastName: 'Липина', firstName: 'Ольга' } })
  await specialist(w, { name: { lastName: 'Вязова', firstName: 'Лия' }, unhired: true })
  assert.match((await center.visitor.get('/')).text, /2 допущены, но не в распоряжении/)
  await issuedOrder(w, center, { include: [one] })
  const home = await center.visitor.get('/')
  assert.match(home.text, /1 допущен, но не в распоряжении/)
  const [, href = ''] = /href="([^"]*order=none)"/.exec(home.html) ?? []
  const list = await center.visitor.get(href.replaceAll('&amp;', '&'))
  assert.ok(list.text.includes('Липина') && !list.text.includes('Соснина') && !list.text.includes('Вязова'))
})

test('whoever is excluded before the first day, or stands in an order that was taken back, is in none', async () => {
  const w = await world()
  const center = await member(w)
  const outside = async () =>
    /(\d+) допущен\S*, но не в распоряжении/.exec((await center.visitor.get('/')).text)?.[1] ?? '0'
  const one = await confirmed(w)
  await issuedOrder(w, center, { include: [one] })
  assert.equal(await outside(), '0')
  const change = (to_on: string) => w.to.db.updateTable('order_membership').set({ to_on }).execute()
  await change('2026-08-31')
  assert.equal(await outside(), '1')
  await change('2027-08-31')
  assert.equal(await outside(), '0')
  await w.to.db.deleteFrom('order_membership').execute()
  assert.equal(await outside(), '1')
  assert.deepEqual(await findBreaches(w.to.db), [])
  await w.to.db.updateTable('specialist').set({ in_order_to: '2027-08-31' }).execute()
  assert.match((await findBreaches(w.to.db)).map((it) => it.invariant).join(), /Последний день специалиста/)
})
