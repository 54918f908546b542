// Sheets of payment and the marks on single acts: F.9, S-08.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  acceptedWork,
  actMade,
  actSigned,
  priceSet,
  sheetMade,
  sheetPaid,
  today,
  versionOf,
} from '../../../test/kit/pays.ts'
import { member, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { centerOf } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { findBreaches } from '../../db/invariants.ts'
import { rooms } from '../../rooms.ts'

const w = await world({ rooms })
const center = await centerOf(w)
const accountant = await member(w, { role: 'accountant' })
const auditor = await member(w, { role: 'auditor' })
const post = await postOf(w)
await priceSet(w, '600')

async function signedAct(by: SpecialistMember, works = 1): Promise<string> {
  for (let i = 0; i < works; i++) await acceptedWork(w, by)
  const id = await actMade(w, by)
  await actSigned(w, id)
  return id
}
const actOf = (id: string) =>
  w.to.db.selectFrom('work_act').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const readingsOf = async (by: SpecialistMember) =>
  (await w.to.db.selectFrom('reading').select('what').where('person_id', '=', by.personId).execute()).map(
    ({ what }) => what,
  )

test('F.9: full numbers are for the accountant alone, by a POST that is noted', async () => {
  const by = await specialist(w)
  await by.visitor.post('/profile/contract/inn', { inn: '500100732259', seen: '' })
  const sheet = await sheetMade(w, accountant, [await signedAct(by)])
  for (const one of [center, auditor])
    assert.equal((await one.visitor.post(`/sheets/${sheet}/full`, { format: 'csv' })).status, 403)
  assert.ok(!(await readingsOf(by)).includes('secret'))

  const shown = await accountant.visitor.get(`/sheets/${sheet}`)
  assert.doesNotMatch(shown.html, /500100732259/)
  assert.match(shown.text, /2259/)
  const masked = await center.visitor.get(`/sheets/${sheet}/export?format=csv`)
  assert.doesNotMatch(masked.bytes.toString(), /500100732259/)
  const full = await accountant.visitor.post(`/sheets/${sheet}/full`, { format: 'csv' })
  assert.equal(full.status, 200)
  assert.match(full.bytes.toString(), /500100732259/)
  assert.match(full.bytes.toString(), /Итого/)
  assert.ok((await readingsOf(by)).includes('secret'))
})

test('F.9: a sheet is paid as a whole: acts, contracts and letters with it, no account in the mail', async () => {
  const [one, two] = [
    await specialist(w),
    await specialist(w, { name: { lastName: 'Лиственная', firstName: 'Ида', middleName: null } }),
  ]
  await one.visitor.post('/profile/contract/bank', {
    bik: '044525225',
    account: '40817810099910004312',
    bank: 'Банк',
    seen: '',
  })
  const acts = [await signedAct(one, 2), await signedAct(two)]
  const sheet = await sheetMade(w, accountant, acts)
  const single = await accountant.visitor.post(`/acts/${acts[0]}/payment`, {
    paidOn: today(w),
    version: await versionOf(w, 'work_act', acts[0] ?? ''),
  })
  assert.equal(single.status, 409)
  const version = await versionOf(w, 'payment_sheet', sheet)
  const future = await accountant.visitor.post(`/sheets/${sheet}/payment`, { paidOn: '31.12.2026', version })
  assert.equal(future.status, 409)
  await sheetPaid(w, accountant, sheet)
  for (const id of acts) assert.equal((await actOf(id)).status, 'paid')
  const letter = await post.letterTo(one.email)
  assert.match(letter.text, /1\s044\sруб\. 00\sкоп\./)
  assert.doesNotMatch(letter.text, /4312/)
  const again = await accountant.visitor.post(`/sheets/${sheet}/payment`, { paidOn: today(w), version })
  assert.equal(again.status, 303)
  assert.match(
    (await accountant.visitor.get(`/sheets/${sheet}`)).text,
    /Одна тысяча пятьсот шестьдесят шесть/,
  )
})

test('F.9: a correction after payment: unpaid with its reason, out of the sheet, cancelled, made and paid anew', async () => {
  const by = await specialist(w)
  const act = await signedAct(by, 2)
  const sheet = await sheetMade(w, accountant, [act])
  await sheetPaid(w, accountant, sheet)
  const stuck = await center.visitor.post(`/acts/${act}/cancellation`, {
    reason: 'Не та сумма',
    version: await versionOf(w, 'work_act', act),
  })
  assert.equal(stuck.status, 409)
  const version = await versionOf(w, 'work_act', act)
  assert.equal((await center.visitor.post(`/acts/${act}/unpayment`, { reason: 'Сбой', version })).status, 403)
  const unpaid = await accountant.visitor.post(`/acts/${act}/unpayment`, { reason: 'Возврат банка', version })
  assert.equal(unpaid.status, 303)
  assert.match((await accountant.visitor.get(`/sheets/${sheet}`)).text, /Возврат банка/)
  await center.visitor.post(`/acts/${act}/cancellation`, {
    reason: 'Не та сумма',
    version: await versionOf(w, 'work_act', act),
  })
  const anew = await actMade(w, by)
  await actSigned(w, anew)
  const paid = await accountant.visitor.post(`/acts/${anew}/payment`, {
    paidOn: today(w),
    version: await versionOf(w, 'work_act', anew),
  })
  assert.equal(paid.status, 303)
  assert.equal((await actOf(anew)).income_tax, 15_600)
  assert.deepEqual(await findBreaches(w.to.db), [])
})

test('F.9: two sheets at once share no act; a cancelled one lets its acts go', async () => {
  const by = await specialist(w)
  const act = await signedAct(by)
  const made = await Promise.allSettled([sheetMade(w, accountant, [act]), sheetMade(w, accountant, [act])])
  const sheets = made.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
  assert.equal(sheets.length, 1)
  const [sheet = ''] = sheets
  const version = await versionOf(w, 'payment_sheet', sheet)
  await accountant.visitor.post(`/sheets/${sheet}/cancellation`, { reason: 'Не тот источник', version })
  assert.equal((await actOf(act)).sheet_id, null)
  const late = await accountant.visitor.post(`/sheets/${sheet}/payment`, { paidOn: today(w), version })
  assert.equal(late.status, 409)
  const form = await accountant.visitor.get('/sheets/new')
  assert.match(form.text, new RegExp(`акт № ${(await actOf(act)).number}`))
  assert.deepEqual(await findBreaches(w.to.db), [])
})
