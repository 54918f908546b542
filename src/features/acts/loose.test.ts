// Accepted work in no act: a line a contract, whatever comes to it and goes from it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accepted } from '../../../test/kit/handIns.ts'
import { acceptedWork, actMade, contractOf, givenWork, priceSet, versionOf } from '../../../test/kit/pays.ts'
import { member, specialist } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { findBreaches } from '../../db/invariants.ts'

const w = await world()
const center = await member(w)
const named = (lastName: string) => ({ name: { lastName, firstName: 'Анна', middleName: 'Сергеевна' } })
const yasen = await specialist(w, named('Ясенева'))
const el = await specialist(w, named('Ельникова'))

/** Names and items of the lines, in their order. */
const lines = async (query = ''): Promise<string[]> => {
  const { html } = await center.visitor.get(`/acts/loose${query}`)
  return [...html.matchAll(/<tr[\s\S]*?<\/tr>/g)].flatMap(([row]) => {
    const cells = [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    const [name = '', , items = ''] = cells
    return /Анна/.test(name)
      ? [`${name.split(' ')[0]} ${items.replace(/\D+:?/g, ' ').trim().split(' ')[0]}`]
      : []
  })
}

const linesAreRight = async () => assert.deepEqual(await findBreaches(w.to.db), [])

test('lines by name; two conclusions accepted at once are both counted', async () => {
  const [one, other] = [await givenWork(w, yasen), await givenWork(w, yasen)]
  await Promise.all([accepted(center, one, 1), accepted(center, other, 1)])
  await acceptedWork(w, el, { category: 'mentor' })
  assert.deepEqual(await lines(), ['Ельникова 1', 'Ясенева 2'])
  assert.deepEqual(await lines('?only=unpriced'), ['Ельникова 1', 'Ясенева 2'])
  assert.deepEqual(await lines('?only=homeless'), [])
  assert.deepEqual(await lines(`?q=${encodeURIComponent('ЯСЕНЕВ')}`), ['Ясенева 2'])
  await linesAreRight()
})

test('priced work leaves the lines without a price', async () => {
  await priceSet(w, '600', { category: 'mentor' })
  await center.visitor.post('/acts/pricing')
  assert.deepEqual(await lines('?only=unpriced'), ['Ясенева 2'])
  await priceSet(w, '500')
  await center.visitor.post('/acts/pricing')
  assert.deepEqual(await lines('?only=unpriced'), [])
  assert.deepEqual(await lines(), ['Ельникова 1', 'Ясенева 2'])
  await linesAreRight()
})

test('an act takes its line away, and its cancellation brings it back', async () => {
  const act = await actMade(w, yasen)
  assert.deepEqual(await lines(), ['Ельникова 1'])
  await acceptedWork(w, yasen)
  assert.deepEqual(await lines(), ['Ельникова 1', 'Ясенева 1'])
  const version = await versionOf(w, 'work_act', act)
  const cancelled = await center.visitor.post(`/acts/${act}/cancellation`, {
    version,
    reason: 'Ошибка в цене',
  })
  assert.equal(cancelled.status, 303)
  assert.deepEqual(await lines(), ['Ельникова 1', 'Ясенева 3'])
  await linesAreRight()
})

test('work without a contract is a line of the specialist until it finds one', async () => {
  const contract = await contractOf(w, el)
  const was = await w.to.db
    .selectFrom('contract')
    .select(['starts_on', 'ends_on'])
    .where('id', '=', contract)
    .executeTakeFirstOrThrow()
  const later = { starts_on: '2027-01-01', ends_on: '2027-08-31' }
  const id = await givenWork(w, el)
  await w.to.db.updateTable('contract').set(later).where('id', '=', contract).execute()
  await accepted(center, id, 1)
  assert.deepEqual(await lines('?only=homeless'), ['Ельникова 1'])
  assert.deepEqual(await lines(), ['Ельникова 1', 'Ельникова 1', 'Ясенева 3'])
  await w.to.db.updateTable('contract').set(was).where('id', '=', contract).execute()
  await center.visitor.post('/acts/pricing')
  assert.deepEqual(await lines(), ['Ельникова 2', 'Ясенева 3'])
  await linesAreRight()
})

test('a new name moves the line', async () => {
  await w.to.db
    .updateTable('specialist')
    .set({ sort_name: 'Абрамова Анна Сергеевна' })
    .where('id', '=', yasen.specialistId)
    .execute()
  assert.deepEqual(await lines(), ['Абрамова 3', 'Ельникова 2'])
  await linesAreRight()
})

test('the invariants notice a line that says too much, and one that is missing', async () => {
  const breaches = async () => (await findBreaches(w.to.db)).map((it) => it.invariant).join()
  await w.to.db
    .updateTable('loose_work')
    .set((eb) => ({ items: eb('items', '+', 1) }))
    .execute()
  assert.match(await breaches(), /Строка принятой работы/)
  await w.to.db.deleteFrom('loose_work').execute()
  assert.match(await breaches(), /Строка принятой работы/)
})
