// СНИЛС, ИНН, passport, account and address: sealed, masked, shown one at a time and never without a trace.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { readSecret, secretMasks } from './index.ts'
import { secretKinds } from './secrets.ts'

const w = await world()
const good = {
  snils: { snils: '087-654-302 00' },
  inn: { inn: '500100732259' },
  passport: {
    passport: '6912 345678',
    issuedBy: 'УМВД России по Томской области',
    office: '700001',
    issuedOn: '01.02.2012',
  },
  bank: { bik: '044525225', account: '40702810 9000 0000 0001', bank: 'Сбербанк' },
  address: { address: '636700, с. Каргасок, ул. Лесная, д. 1' },
} as const

test('nobody but the specialist has a page of these, and the kinds are a closed list', async () => {
  const it = await specialist(w)
  const center = await member(w, { role: 'center' })
  for (const kind of secretKinds) {
    const path = `/profile/contract/${kind}`
    assert.equal((await center.visitor.get(path)).status, 404)
    assert.equal((await center.visitor.post(path, good[kind])).status, 404)
    assert.equal((await center.visitor.post(`${path}/showing`)).status, 404)
    assert.equal((await w.visitor().get(path)).status, 303)
    assert.equal((await it.visitor.post(`${path}/showing`)).status, 404, 'nothing to show yet')
    assert.equal((await it.visitor.get(`${path}/showing`)).status, 404, 'showing is not a GET')
  }
  for (const kind of ['pin', '__proto__', 'toString', '%27'])
    assert.equal((await it.visitor.get(`/profile/contract/${kind}`)).status, 404)
})

test('V-06, V-07, V-11, V-12: numbers are saved sealed, shown masked, and in full only on demand', async () => {
  const it = await specialist(w)
  await it.visitor.post('/profile/person', {
    lastName: 'Соснина',
    firstName: 'Мария',
    birthOn: '05.09.1975',
    phoneMobile: '+79130000000',
    version: '1',
  })
  const bik = '044525225'
  const account = accountWithKey(bik)
  const typed = { ...good, bank: { ...good.bank, account: account.replace(/(.{4})/g, '$1 ') } }
  for (const kind of secretKinds) {
    const done = await it.visitor.post(`/profile/contract/${kind}`, { ...typed[kind], seen: '' })
    assert.deepEqual([kind, done.status, done.location], [kind, 303, '/profile#contract'])
  }
  const page = await it.visitor.get('/profile')
  for (const shown of [
    /•••-•••-••• 00/,
    /••••••••2259/,
    /•••• ••••78/,
    /•{16}\d{4}/,
    /Адрес регистрации указан/,
  ])
    assert.match(page.text, shown)
  for (const full of [/087-?654-?302/, /5001007/, /6912/, new RegExp(account.slice(0, 12)), /Лесная/])
    assert.doesNotMatch(page.html, full)

  for (const [kind, shown] of [
    ['snils', /087-654-302 00/],
    ['inn', /500100732259/],
    ['passport', /6912 345678.*УМВД России по Томской области.*700-001.*01\.02\.2012/],
    ['bank', new RegExp(`${account}.*${bik}.*Сбербанк`)],
    ['address', /636700, с\. Каргасок, ул\. Лесная, д\. 1/],
  ] as const) {
    const answer = await it.visitor.post(`/profile/contract/${kind}/showing`)
    assert.equal(answer.status, 200)
    assert.match(answer.text, shown)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.doesNotMatch(
      (await it.visitor.get(`/profile/contract/${kind}`)).text,
      shown,
      'the form does not show it',
    )
  }
  const readings = await w.to.db
    .selectFrom('reading')
    .select(['by_account', 'what'])
    .where('person_id', '=', it.personId)
    .execute()
  assert.deepEqual(
    readings,
    secretKinds.map(() => ({ by_account: it.accountId, what: 'secret' })),
  )

  const rows = await w.to.db
    .selectFrom('person_secret')
    .selectAll()
    .where('person_id', '=', it.personId)
    .execute()
  for (const row of rows)
    assert.doesNotMatch(row.cipher.toString('latin1'), /08765430200|500100732259|345678/)
  const events = await w.to.db.selectFrom('event').select('facts').where('is', '=', 'secretChanged').execute()
  assert.deepEqual(
    events.map((e) => e.facts),
    secretKinds.map((kind) => ({ kind })),
  )
})

test('a cipher moved to another person or kind does not open', async () => {
  const [one, other] = [await specialist(w), await specialist(w)]
  await save(one, 'snils')
  const row = await w.to.db
    .selectFrom('person_secret')
    .selectAll()
    .where('person_id', '=', one.personId)
    .executeTakeFirstOrThrow()
  await w.to.db
    .insertInto('person_secret')
    .values({ ...row, person_id: other.personId })
    .execute()
  const by = { accountId: one.accountId, name: '', role: 'specialist', ip: '', requestId: '' }
  await assert.rejects(readSecret(w.to, by, other.personId, 'snils'))
  assert.deepEqual(await readSecret(w.to, by, one.personId, 'snils'), [
    { term: 'СНИЛС', text: '087-654-302 00' },
  ])
  assert.deepEqual(
    (await secretMasks(w.to.db, one.personId)).map((it) => it.mask),
    ['•••-•••-••• 00'],
  )
})

test('one is replaced from a fresh page only; a double post and a second tab are conflicts', async () => {
  const it = await specialist(w)
  assert.equal((await save(it, 'inn')).status, 303)
  assert.equal((await it.visitor.post('/profile/contract/inn', { ...good.inn, seen: '' })).status, 409)
  const seen = seenIn((await it.visitor.get('/profile/contract/inn')).html)
  w.clock.pass({ minutes: 1 })
  const fresh = { inn: '701712345648', seen }
  assert.equal((await it.visitor.post('/profile/contract/inn', fresh)).status, 303)
  assert.equal((await it.visitor.post('/profile/contract/inn', fresh)).status, 409)
  assert.equal((await it.visitor.post('/profile/contract/inn', { ...fresh, seen: 'вчера' })).status, 409)
  assert.match((await it.visitor.post('/profile/contract/inn/showing')).text, /701712345648/)
})

test('what is wrong is said at its field', async () => {
  const it = await specialist(w)
  await it.visitor.post('/profile/person', {
    lastName: 'Соснина',
    firstName: 'Мария',
    birthOn: '05.09.1975',
    phoneMobile: '+79130000000',
    version: '1',
  })
  const { passport } = good
  for (const [kind, fields, says] of [
    ['snils', { snils: '' }, /Введите СНИЛС/],
    ['snils', { snils: '112-233-445 96' }, /в числе опечатка/],
    ['snils', { snils: '😀'.repeat(3000) }, /Слишком длинно/],
    ['inn', { inn: '000000000000' }, /ИНН человека/],
    ['inn', { inn: '500100732258' }, /в числе опечатка/],
    ['passport', { ...passport, passport: '12' }, /Паспорт РФ/],
    ['passport', { ...passport, office: 'x' }, /Код подразделения/],
    ['passport', { ...passport, issuedBy: '' }, /Введите, кем выдан/],
    ['passport', { ...passport, issuedOn: '31.02.2012' }, /такого дня в календаре нет/],
    ['passport', { ...passport, issuedOn: '01.09.1989' }, /05\.09\.1989/],
    ['passport', { ...passport, issuedOn: '06.10.2026' }, /05\.10\.2026/],
    ['bank', { bik: '12', account: '' }, /БИК банка/],
    ['bank', { bik: '044525225', account: '40817810099910004312' }, /счёт не подходит к БИК|20 цифр/],
    ['bank', { bik: '044525225', account: '<script>' }, /20 цифр/],
    ['address', { address: '' }, /Введите адрес/],
    ['address', { address: 'я'.repeat(301) }, /не больше 300/],
  ] as const) {
    const answer = await it.visitor.post(`/profile/contract/${kind}`, fields)
    assert.equal(answer.status, 422, `${kind} ${JSON.stringify(fields).slice(0, 60)}`)
    assert.match(answer.text, says)
  }
  assert.deepEqual(await secretMasks(w.to.db, it.personId), [])
})

const save = (it: SpecialistMember, kind: 'snils' | 'inn') =>
  it.visitor.post(`/profile/contract/${kind}`, { ...good[kind], seen: '' })

const seenIn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''

/** An account number whose key fits the bank: the ninth digit makes the weighed sum end in 0. */
function accountWithKey(bik: string): string {
  for (let key = 0; key < 10; key++) {
    const account = `40817810${key}99910004312`
    const sum = [...(bik.slice(6) + account)].reduce(
      (all, digit, i) => all + Number(digit) * ([7, 1, 3][i % 3] ?? 0),
      0,
    )
    if (sum % 10 === 0) return account
  }
  throw new Error('no key fits')
}

test('a teacher keeps СНИЛС and no other number, and finds it beside the own data', async () => {
  const { visitor } = await member(w, { role: 'teacher' })
  for (const kind of ['inn', 'passport', 'bank', 'address'])
    assert.equal((await visitor.get(`/profile/contract/${kind}`)).status, 404)
  assert.match((await visitor.get('/profile')).text, /СНИЛС По нему вас не спутают/)
  const saved = await visitor.post('/profile/contract/snils', { snils: '112-233-445 95', seen: '' })
  assert.equal(saved.status, 303, saved.text)
  const { text } = await visitor.get('/profile')
  assert.doesNotMatch(text, /112-233-445 95/)
  assert.match((await visitor.post('/profile/contract/snils/showing')).text, /112-233-445 95/)
})
