// The list of an order on paper: made for the Department, kept as it was given on the day of issue.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { confirmed, draftOrder, issuedOrder, orderNow } from '../../../test/kit/orders.ts'
import { member } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { papersOf } from '../documents/index.ts'

test('a draft is printed by a button, each time anew; whoever takes it has read everybody in it', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const one = await confirmed(w)
  const id = await draftOrder(w, { visitor, ...center }, { include: [one] })
  assert.match((await visitor.get(`/orders/${id}`)).text, /Список на бумаге ещё не сделан/)
  assert.equal((await visitor.post(`/orders/${id}/papers`)).status, 303)
  const page = await visitor.get(`/orders/${id}`)
  assert.match(page.text, /PDF экземпляр 1/)
  const [, path = ''] = /href="(\/orders\/[^"]*\/papers\/[^"]*)"/.exec(page.html) ?? []
  const sent = await visitor.get(path)
  assert.equal(sent.status, 200)
  assert.match(sent.headers.get('content-disposition') ?? '', /^attachment/)
  assert.ok(['%PDF', 'PK\u0003\u0004'].includes(sent.bytes.toString('latin1', 0, 4)))
  const read = await w.to.db
    .selectFrom('reading')
    .select('what')
    .where('person_id', '=', one.personId)
    .execute()
  assert.deepEqual(read, [{ what: 'export' }])
  const other = await draftOrder(w, { visitor, ...center }, { schoolYear: '2027/28' })
  assert.equal((await visitor.get(path.replace(id, other))).status, 404, 'the paper of another order')
})

test('the paper of the day of issue is kept, and no other is made afterwards', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const id = await issuedOrder(w, { visitor, ...center }, { include: [await confirmed(w)] })
  const papers = await papersOf(w.to.db, 'orderList', id)
  assert.ok(papers.some(({ format }) => format === 'pdf'))
  assert.deepEqual([...new Set(papers.map(({ number }) => number))], [1])
  assert.equal((await visitor.post(`/orders/${id}/papers`)).status, 409)
  assert.deepEqual(await papersOf(w.to.db, 'orderList', id), papers)
  assert.match(
    (await visitor.get(`/orders/${id}`)).text,
    /Сформирован документ «Список к распоряжению», экземпляр 1/,
  )
})

test('a stale page issues nothing and gives no paper out', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const id = await draftOrder(w, { visitor, ...center }, { include: [await confirmed(w)] })
  const { version } = await orderNow(w, id)
  assert.equal((await visitor.post(`/orders/${id}/issuing`, { version: String(version - 1) })).status, 409)
  assert.deepEqual(await papersOf(w.to.db, 'orderList', id), [])
})
