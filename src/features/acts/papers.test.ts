// Papers of acts, and acts of a whole campaign at once: F.8.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptedWork, actMade, contractOf, priceSet, today } from '../../../test/kit/pays.ts'
import { actorFor, member, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { centerOf } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { findBreaches } from '../../db/invariants.ts'
import { rooms } from '../../rooms.ts'
import { nameCustomer } from '../contracts/index.ts'

const w = await world({ rooms })
const center = await centerOf(w)
const accountant = await member(w, { role: 'accountant' })
const auditor = await member(w, { role: 'auditor' })
const post = await postOf(w)
await priceSet(w, '600')

const paperOf = (id: string) =>
  w.to.db.selectFrom('paper').select(['id', 'format']).where('about_id', '=', id).executeTakeFirst()

test('F.8: without a customer the paper waits, and its button says what is missing', async () => {
  const by = await specialist(w)
  await acceptedWork(w, by)
  const id = await actMade(w, by)
  await post.deliver()
  assert.equal(await paperOf(id), undefined)
  const refused = await center.visitor.post(`/acts/${id}/papers`)
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Реквизиты заказчика не указаны/)
})

test('F.8: the paper is made by itself; the Center, the accountant and its specialist open it', async () => {
  await nameCustomer(w.to, await actorFor(w, center), {
    id: newId(),
    validFrom: '2026-09-01',
    facts: {
      fullName: 'Областное учреждение «Институт»',
      shortName: 'Институт',
      place: 'г. Томск',
      inn: '7000000007',
      kpp: '700001001',
      ogrn: '1027000000000',
      address: 'г. Томск',
      bank: 'Отделение Томск',
      bik: '016902004',
      account: '03224643690000006500',
      correspondentAccount: null,
      personalAccount: null,
      phone: null,
      email: null,
      signatory: null,
    },
  })
  const by = await specialist(w)
  const other = await specialist(w)
  await acceptedWork(w, by)
  const id = await actMade(w, by)
  await post.deliver()
  const paper = await paperOf(id)
  assert.equal(paper?.format, 'pdf')
  for (const one of [center, accountant]) {
    const got = await one.visitor.get(`/acts/${id}/papers/${paper?.id}`)
    assert.equal(got.status, 200)
    assert.equal(got.bytes.subarray(0, 5).toString(), '%PDF-')
  }
  assert.equal((await auditor.visitor.get(`/acts/${id}/papers/${paper?.id}`)).status, 403)
  const own = `/contract/acts/${id}/papers/${paper?.id}`
  assert.equal((await by.visitor.get(own)).status, 200)
  assert.match((await by.visitor.get('/contract')).html, new RegExp(own))
  assert.equal((await other.visitor.get(own)).status, 404)
  const noted = await w.to.db.selectFrom('event').select('is').where('about_id', '=', id).execute()
  assert.ok(noted.some((it) => it.is === 'foreignAttempt'))
  assert.doesNotMatch((await other.visitor.get('/contract')).text, /А-2026/)
})

test('F.8: acts of a campaign at once: one a contract, the others named, and a repeated run makes none', async () => {
  const made = await Promise.all([specialist(w), specialist(w), specialist(w)])
  for (const by of made) await acceptedWork(w, by)
  const [narrow] = made
  const contract = narrow ? await contractOf(w, narrow) : ''
  await w.to.db.updateTable('contract').set({ limit_sum: 100 }).where('id', '=', contract).execute()
  const { campaign_id } = await w.to.db
    .selectFrom('contract')
    .select('campaign_id')
    .where('id', '=', contract)
    .executeTakeFirstOrThrow()
  const run = async () => {
    const form = { campaign: campaign_id, kind: 'half_year', madeOn: today(w), once: newId() }
    const { location } = await center.visitor.post('/acts/campaign', form)
    await post.deliver()
    return (await center.visitor.get(location)).text
  }
  const first = await run()
  assert.match(first, /Составлено: 2\sакта/)
  assert.match(first, /Не составлено: 1\sдоговор/)
  assert.match(first, /превысит предел договора/)
  assert.match(await run(), /Составлено: 0\sактов/)
  assert.deepEqual(await findBreaches(w.to.db), [])
})
