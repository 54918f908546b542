// A year of a contractor through the pages, by the roles concerned, with the clock moved: order, campaign, contract, work,
// dismissal for the pension's sake, return, acts, payment. After each step nothing is that must never be.
import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { newId } from '../../src/db/ids.ts'
import { findBreaches } from '../../src/db/invariants.ts'
import { enqueue } from '../../src/jobs/queue.ts'
import { customerNamed } from '../kit/contracts.ts'
import { sendForm } from '../kit/forms.ts'
import { accepted, handedIn, signedPaper } from '../kit/handIns.ts'
import { confirmed } from '../kit/orders.ts'
import { versionOf } from '../kit/pays.ts'
import { member, password } from '../kit/people.ts'
import { postOf } from '../kit/post.ts'
import { assigned, centerOf, openCase } from '../kit/stories.ts'
import type { Answer, Fields } from '../kit/visitor.ts'
import { world } from '../kit/world.ts'

const w = await world({ today: '2026-08-20' })
const post = await postOf(w)
const center = await centerOf(w)
const accountant = await member(w, { role: 'accountant' })
const vera = await confirmed(w, { name: { lastName: 'Вербина', firstName: 'Вера', middleName: 'Олеговна' } })
const nina = await confirmed(w, { name: { lastName: 'Ивняк', firstName: 'Нина', middleName: null } })
const pdf = await signedPaper(w)
await customerNamed(w)

afterEach(async () => {
  await post.deliver()
  assert.deepEqual(await findBreaches(w.to.db), [])
})

const typedToday = () => w.clock.today().split('-').reverse().join('.')

async function day(on: string): Promise<void> {
  w.clock.set(on)
  for (const who of [center, accountant, vera, nina])
    await who.visitor.post('/sign-in', { login: who.login, password })
}

async function done(asked: Promise<Answer>): Promise<string> {
  const answer = await asked
  assert.equal(answer.status, 303, answer.text)
  return answer.location
}

const contractsOf = (specialistId: string) =>
  w.to.db
    .selectFrom('contract')
    .selectAll()
    .where('specialist_id', '=', specialistId)
    .orderBy('created_at')
    .execute()

const contractOf = async (specialistId: string) => {
  const it = (await contractsOf(specialistId)).at(-1)
  assert.ok(it)
  return it
}

const sfrOf = (contractId: string) =>
  w.to.db
    .selectFrom('sfr_task')
    .select(['event', 'event_on', 'due_on', 'status'])
    .where('contract_id', '=', contractId)
    .orderBy('event', 'desc')
    .execute()

/** The step of a contract, as its page offers it. */
async function step(id: string, what: string, fields: Fields): Promise<void> {
  await done(sendForm(center.visitor, `/contracts/${id}/${what}`, fields))
}

async function signedAndRegistered(id: string, signedOn: string, registeredOn: string): Promise<void> {
  await step(id, 'signature', { on: signedOn })
  await step(id, 'registration', { on: registeredOn })
}

async function acceptedWork(): Promise<string> {
  const [assignmentId = ''] = await assigned(w, {
    case: await openCase(w, { period: '2026-10' }),
    specialists: [vera],
  })
  const conclusionId = await handedIn(w, vera.visitor, assignmentId, pdf)
  await done(accepted(center, conclusionId, 1))
  return conclusionId
}

let orderId = ''
test('S-02: the order of the year names the two specialists and is issued', async () => {
  orderId =
    (await done(sendForm(center.visitor, '/orders/new', { schoolYear: '2026/27' }, '/orders'))).split(
      '/',
    )[2] ?? ''
  await done(center.visitor.post(`/orders/${orderId}/specialists`, { which: 'all' }))
  await done(
    sendForm(center.visitor, `/orders/${orderId}/requisites`, { number: '1487-р', signedOn: '20.08.2026' }),
  )
  await done(sendForm(center.visitor, `/orders/${orderId}`, { tell: 'yes' }, `/orders/${orderId}/issuing`))
  assert.match((await center.visitor.get('/orders')).text, /№ 1487-р/)
  await post.deliver()
  assert.match((await post.letterTo(vera.email)).subject ?? '', /включены в распоряжение/)
})

test('S-03, S-04: the campaign asks for what is missing and makes the contract when it is there', async () => {
  const at = await done(
    sendForm(
      center.visitor,
      '/contracts/campaigns/new',
      { schoolYear: '2026/27', half: '1' },
      '/contracts/campaigns',
    ),
  )
  await done(sendForm(center.visitor, at, {}, `${at}/runs`))
  await post.deliver()
  assert.equal((await contractOf(vera.specialistId)).status, 'draft')
  assert.match((await vera.visitor.get('/')).text, /Не хватает сведений/)
  for (const [kind, fields] of Object.entries<Fields>({
    snils: { snils: '087-654-302 00' },
    inn: { inn: '500100732259' },
    passport: {
      passport: '69 12 345678',
      office: '700-001',
      issuedBy: 'Отделом примера',
      issuedOn: '01.02.2012',
    },
    bank: { bik: '044525225', account: '40817810700000000001', bank: 'Банк' },
    address: { address: 'г. Томск, ул. Лесная, д. 1' },
  }))
    await done(sendForm(vera.visitor, `/profile/contract/${kind}`, fields))
  await done(sendForm(vera.visitor, '/profile/person', { birthOn: '05.09.1975', phoneMobile: '89130000001' }))
  await done(sendForm(center.visitor, at, {}, `${at}/runs`))
  await post.deliver()
  const made = await contractOf(vera.specialistId)
  assert.deepEqual([made.status, made.number], ['issued', '2026-1-001'])
  assert.equal((await contractOf(nina.specialistId)).status, 'draft')
})

test('S-05, S-06, J-15: signed in person and registered on a Friday: hired, the social fund by Monday', async () => {
  const { id } = await contractOf(vera.specialistId)
  await day('2026-08-28')
  await signedAndRegistered(id, '27.08.2026', '28.08.2026')
  assert.equal((await contractOf(vera.specialistId)).status, 'registered')
  assert.deepEqual(await sfrOf(id), [
    { event: 'start', event_on: '2026-08-28', due_on: '2026-08-31', status: 'due' },
  ])
  await day('2026-08-31')
  assert.match((await accountant.visitor.get('/sfr')).text, /Вербина/)
  const [task] = await w.to.db.selectFrom('sfr_task').select('id').execute()
  await done(
    sendForm(
      accountant.visitor,
      `/sfr/${task?.id}`,
      { on: '31.08.2026', protocol: 'П-1' },
      `/sfr/${task?.id}/sending`,
    ),
  )
  assert.equal((await sfrOf(id))[0]?.status, 'sent')
})

test('work is given to her who may work, and to her alone', async () => {
  await day('2026-10-05')
  await done(
    center.visitor.post('/rates/prices', {
      category: '',
      form: '',
      sum: '600',
      validFrom: '01.09.2026',
      once: newId(),
    }),
  )
  const opened = await openCase(w, { period: '2026-10' })
  const refused = await center.visitor.post(`/cases/${opened.caseId}/assignment`, {
    specialist: nina.specialistId,
    dueOn: '20.10.2026',
    version: '1',
  })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /договор не зарегистрирован/)
  for (let count = 0; count < 2; count++) await acceptedWork()
  for (let count = 0; count < 3; count++)
    await assigned(w, { case: await openCase(w, { period: '2026-10' }), specialists: [vera] })
  const items = await w.to.db.selectFrom('work_item').select(['price', 'contract_id']).execute()
  const { id } = await contractOf(vera.specialistId)
  assert.deepEqual(items, [
    { price: 60_000, contract_id: id },
    { price: 60_000, contract_id: id },
  ])
})

test('S-07, S-08, J-14: leaving for the pension: three back to the pool, an act of two, the social fund', async () => {
  await day('2026-10-12')
  await done(
    sendForm(vera.visitor, '/contract/leaving', {
      leavesOn: '15.10.2026',
      kind: 'temporary_pension',
      returnsOn: '20.11.2026',
      sure: 'yes',
    }),
  )
  assert.equal((await contractOf(vera.specialistId)).status, 'terminating')
  const { id } = await w.to.db.selectFrom('dismissal').select('id').executeTakeFirstOrThrow()
  await done(sendForm(center.visitor, `/dismissals/${id}`, { way: 'pay' }, `/dismissals/${id}/settlement`))
  await post.deliver()
  const contract = await contractOf(vera.specialistId)
  assert.deepEqual([contract.status, contract.terminated_on], ['terminated', '2026-10-15'])
  const given = await w.to.db
    .selectFrom('assignment')
    .select('status')
    .where('specialist_id', '=', vera.specialistId)
    .execute()
  assert.deepEqual(given.map(({ status }) => status).sort(), [
    'accepted_by_center',
    'accepted_by_center',
    'revoked',
    'revoked',
    'revoked',
  ])
  const act = await w.to.db.selectFrom('work_act').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual(
    [act.kind, act.items, act.sum, act.income_tax, act.payable],
    ['interim', 2, 120_000, 15_600, 104_400],
  )
  assert.deepEqual((await sfrOf(contract.id))[1] ?? (await sfrOf(contract.id))[0], {
    event: 'end',
    event_on: '2026-10-15',
    due_on: '2026-10-16',
    status: 'due',
  })
})

test('B.7: the act is signed, put into a sheet and paid; the specialist sees it', async () => {
  const { id } = await w.to.db.selectFrom('work_act').select('id').executeTakeFirstOrThrow()
  await done(sendForm(center.visitor, `/acts/${id}`, { signedOn: '12.10.2026' }, `/acts/${id}/signature`))
  const sheet = await done(sendForm(accountant.visitor, '/sheets/new', { which: 'all' }, '/sheets'))
  const sheetId = sheet.split('/')[2] ?? ''
  await done(
    accountant.visitor.post(`/sheets/${sheetId}/payment`, {
      paidOn: typedToday(),
      version: await versionOf(w, 'payment_sheet', sheetId),
    }),
  )
  assert.match((await vera.visitor.get('/contract')).text, /1\s?044,00/)
  assert.equal((await nina.visitor.get(`/acts/${id}`)).status, 403)
})

test('the return: a new contract with the old profile, and work again', async () => {
  await day('2026-11-20')
  const { id } = await w.to.db.selectFrom('dismissal').select('id').executeTakeFirstOrThrow()
  await done(sendForm(center.visitor, `/dismissals/${id}`, {}, `/dismissals/${id}/return`))
  await post.deliver()
  const again = await contractOf(vera.specialistId)
  assert.equal((await contractsOf(vera.specialistId)).length, 2)
  assert.deepEqual([again.status, again.number], ['issued', '2026-1-002'])
  await signedAndRegistered(again.id, '20.11.2026', '20.11.2026')
  await acceptedWork()
  assert.equal((await contractOf(vera.specialistId)).status, 'executing')
})

test('the end of the half-year: the act of it, the social fund, closed after payment', async () => {
  await day('2026-12-25')
  const { id } = await contractOf(vera.specialistId)
  await done(sendForm(center.visitor, `/acts/new?contract=${id}`, { kind: 'half_year' }, '/acts'))
  const act = await w.to.db
    .selectFrom('work_act')
    .selectAll()
    .where('contract_id', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual([act.income_before, act.sum, act.income_tax], [120_000, 60_000, 7_800])
  await done(
    sendForm(center.visitor, `/acts/${act.id}`, { signedOn: '25.12.2026' }, `/acts/${act.id}/signature`),
  )
  await done(
    sendForm(accountant.visitor, `/acts/${act.id}`, { paidOn: '25.12.2026' }, `/acts/${act.id}/payment`),
  )
  assert.equal((await contractOf(vera.specialistId)).status, 'paid')
  await day('2027-01-12')
  await enqueue(w.to.db, 'tendContracts', {})
  await post.deliver()
  assert.deepEqual(
    (await sfrOf(id)).map(({ event, due_on }) => [event, due_on]),
    [
      ['start', '2026-11-23'],
      ['end', '2027-01-11'],
    ],
  )
  await done(sendForm(center.visitor, `/contracts/${id}`, {}, `/contracts/${id}/closing`))
  assert.equal((await contractOf(vera.specialistId)).status, 'closed')
})
