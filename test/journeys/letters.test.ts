// Every kind of letter, sent by what people do, through a real SMTP conversation. Each link of each letter is followed as
// soon as it has come: by the mail scanner, by the person, twice; opening changes nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transaction } from '../../src/db/connect.ts'
import { findBreaches } from '../../src/db/invariants.ts'
import { letterKindCodes } from '../../src/domain/letters.ts'
import { findApplication } from '../../src/features/applications/index.ts'
import { askForPetition } from '../../src/features/petitions/index.ts'
import { enqueue } from '../../src/jobs/queue.ts'
import { submitted } from '../kit/applying.ts'
import { completed, customerNamed } from '../kit/contracts.ts'
import { begun, filledDraft, submittedFrom } from '../kit/drafts.ts'
import { formsIn, sendForm } from '../kit/forms.ts'
import { accepted, handedIn, returned, signedPaper } from '../kit/handIns.ts'
import { letterReader } from '../kit/letterReader.ts'
import { confirmed } from '../kit/orders.ts'
import { acceptedWork, contractOf, priceSet } from '../kit/pays.ts'
import { member, municipalityId, password, specialist } from '../kit/people.ts'
import { postOf } from '../kit/post.ts'
import { accountFields, answered, invited, registeredTeacher } from '../kit/registrations.ts'
import { acceptedApplication, registered, stepOf, teacherNamed } from '../kit/reviewing.ts'
import { assigned, centerOf, openCase, periodOf } from '../kit/stories.ts'
import { world } from '../kit/world.ts'

const w = await world()
const post = await postOf(w)
const { readers, known, read } = await letterReader(w)
const center = known(await centerOf(w))
const coordinator = known(await member(w, { role: 'mun_coord' }))
const accountant = known(await member(w, { role: 'accountant' }))
/** Confirmed and in no order yet: the contractor of the letters about contracts, work and leaving. */
const vera = known(
  await confirmed(w, { name: { lastName: 'Вербина', firstName: 'Вера', middleName: 'Олеговна' } }),
)

async function done(asked: Promise<{ status: number; text: string; location: string }>): Promise<string> {
  const answer = await asked
  assert.equal(answer.status, 303, answer.text)
  return answer.location
}

test('C.9, S-09, S-10: an invitation by the Center, its copy, the moved address, the registration', async () => {
  await done(
    sendForm(center.visitor, '/invitations/new', {
      role: 'specialist',
      lastName: 'Новикова',
      firstName: 'Ольга',
      email: 'novikova@edu.example',
      municipality: await municipalityId(w, 'tomsk'),
    }),
  )
  await read()
  const moving = await invited(w, { coordinator, lastName: 'Липина', email: 'lipnia@edu.example' })
  await read()
  const card = `/invitations/${moving.id}`
  await done(sendForm(coordinator.visitor, card, { email: 'lipina@edu.example' }, `${card}/email`))
  await read()
  const link = await post.linkTo('lipina@edu.example')
  const visitor = await answered(w, link, { lastName: 'Липина' })
  await done(visitor.post(`${link}/account`, accountFields('lipina2026')))
  readers.set('lipina@edu.example', visitor)
  await read()
})

test('C.1: a second role for somebody who has an account', async () => {
  const maria = known(await specialist(w))
  await done(
    center.visitor.post('/invitations/new', {
      role: 'mun_coord',
      lastName: maria.name.lastName,
      firstName: maria.name.firstName,
      middleName: maria.name.middleName ?? '',
      email: maria.email,
      municipality: await municipalityId(w, 'parabelsky'),
      sure: 'yes',
    }),
  )
  await read()
  const link = await post.linkTo(maria.email)
  const page = await maria.visitor.get(link)
  const [form] = formsIn(page.html).filter((it) => it.action.endsWith('/acceptance'))
  await done(maria.visitor.post(`${link}/acceptance`, { ...form?.values, consent: 'yes' }))
  await read()
})

test('S-12, S-13, S-14: a forgotten password, a forgotten login, a code, a corrected address', async () => {
  const it = known(await specialist(w))
  await done(w.visitor().post('/password-reset', { login: it.login }))
  await read()
  const link = await post.linkTo(it.email)
  await done(w.visitor().post(link, { password: 'Берёзовый сок 8', repeat: 'Берёзовый сок 8' }))
  readers.delete(it.email)
  await read()
  const card = `/specialists/${it.specialistId}`
  await done(coordinator.visitor.post(`${card}/login-reminder`))
  await read()
  await done(coordinator.visitor.post(`${card}/code`))
  await read()
  await done(sendForm(coordinator.visitor, `${card}/email`, { email: 'right@edu.example' }))
  await read()
})

test('S-24: the own address proves itself', async () => {
  const it = known(await specialist(w))
  await done(sendForm(it.visitor, '/profile/email', { email: 'proved@edu.example', password }))
  await read()
  await done(w.visitor().post(await post.linkTo('proved@edu.example')))
  readers.set('proved@edu.example', it.visitor)
  await read()
})

test('a case: assigned, declined, assigned to another, taken off', async () => {
  const [one, other] = [known(await specialist(w)), known(await specialist(w))]
  const it = await openCase(w)
  const page = `/cases/${it.caseId}/assignment`
  await done(sendForm(center.visitor, page, { specialist: one.specialistId }))
  await read()
  const assignment = await assignmentOf(it.caseId, one.specialistId)
  await done(sendForm(one.visitor, `/assignments/${assignment}/decline`, { reason: 'overload' }))
  await read()
  await done(sendForm(center.visitor, page, { specialist: other.specialistId }))
  await read()
  const second = await assignmentOf(it.caseId, other.specialistId)
  await done(sendForm(center.visitor, `/assignments/${second}/revocation`, { reason: 'Назначен по ошибке' }))
  await read()
})

test('a case: moved to another period, the term of the period moved, the application withdrawn', async () => {
  const it = await openCase(w)
  const who = known(await specialist(w))
  await assigned(w, { case: it, specialists: [who] })
  await read()
  const { id: period } = await periodOf(w, '2026-12')
  const path = `/cases/${it.caseId}`
  await done(sendForm(center.visitor, `${path}/period`, { period, reason: 'Просьба педагога' }))
  await read()
  await done(
    sendForm(center.visitor, `/reference/periods/${period}`, {
      conclusionDueOn: '22.12.2026',
      terms: 'move',
    }),
  )
  await read()
  await done(sendForm(center.visitor, `${path}/withdrawal`, { askedOn: '05.10.2026' }))
  await read()
})

test('S-23: the receipt, the return with its remark, the acceptance', async () => {
  const it = await openCase(w)
  const who = known(await specialist(w))
  const [assignment = ''] = await assigned(w, { case: it, specialists: [who] })
  await read()
  const id = await handedIn(w, who.visitor, assignment, await signedPaper(w))
  await read()
  await done(returned(center, id, 1, 'Нет подписи <b>на второй</b> странице & даты'))
  await read()
  assert.match(post.all().at(-1)?.text ?? '', /Нет подписи <b>на второй<\/b> странице & даты/)
  assert.doesNotMatch(post.all().at(-1)?.html ?? '', /<b>на второй/)
  await handedIn(w, who.visitor, assignment, await signedPaper(w, 'вторая'))
  await read()
  await done(accepted(center, id, 2))
  await read()
})

test('S-02…S-05: named in the order, asked for what is missing, reminded with the coordinator, registered', async () => {
  const { id: annual } = await w.to.db.selectFrom('annual_order').select('id').executeTakeFirstOrThrow()
  const order = await done(sendForm(center.visitor, '/orders', {}, `/orders/${annual}/amendments`))
  await done(sendForm(center.visitor, `${order}/requisites`, { number: '2-р', signedOn: '05.10.2026' }))
  await done(
    center.visitor.post(`${order}/specialists`, { which: 'ticked', specialist: [vera.specialistId] }),
  )
  await done(sendForm(center.visitor, order, { tell: 'yes' }, `${order}/issuing`))
  await read()

  await customerNamed(w)
  const { id: campaign } = await w.to.db.selectFrom('campaign').select('id').executeTakeFirstOrThrow()
  const at = `/contracts/campaigns/${campaign}`
  const one = { specialist: vera.specialistId }
  const contract = await done(sendForm(center.visitor, `${at}/new`, one, `${at}/contracts`))
  await read()
  await completed(w, vera)
  await done(sendForm(center.visitor, contract, {}, `${contract}/issue`))
  await enqueue(w.to.db, 'tendContracts', {})
  await read()
  await done(sendForm(center.visitor, `${contract}/signature`, { on: '05.10.2026' }))
  await done(sendForm(center.visitor, `${contract}/registration`, { on: '05.10.2026' }))
  await read()
})

test('S-08: an act of the work done, its payment, the payment that came back', async () => {
  await priceSet(w, '600')
  await acceptedWork(w, vera)
  await read()
  const contract = await contractOf(w, vera)
  const act = await done(
    sendForm(center.visitor, `/acts/new?contract=${contract}`, { kind: 'interim' }, '/acts'),
  )
  await read()
  await done(sendForm(center.visitor, act, { signedOn: '05.10.2026' }, `${act}/signature`))
  await done(sendForm(accountant.visitor, act, { paidOn: '05.10.2026' }, `${act}/payment`))
  await read()
  await done(sendForm(accountant.visitor, act, { reason: 'Банк вернул платёж' }, `${act}/unpayment`))
  await read()
})

test('S-07, S-08: leaving is told to the Center, its settlement to who leaves', async () => {
  await acceptedWork(w, vera)
  await read()
  const leaving = { leavesOn: '09.10.2026', kind: 'temporary_pension', returnsOn: '20.11.2026', sure: 'yes' }
  await done(sendForm(vera.visitor, '/contract/leaving', leaving))
  await read()
  const { id } = await w.to.db.selectFrom('dismissal').select('id').executeTakeFirstOrThrow()
  await done(sendForm(center.visitor, `/dismissals/${id}`, { way: 'pay' }, `/dismissals/${id}/settlement`))
  await read()
})

test('S-06: what the social fund was not told in time', async () => {
  w.clock.set('2026-10-14')
  await accountant.visitor.post('/sign-in', { login: accountant.login, password })
  await enqueue(w.to.db, 'tellOverdueSfr', {})
  await read()
})

test('A.10, C.4: a petition is asked for and filed, the application is withdrawn', async () => {
  const teacher = known(await member(w, { role: 'teacher' }))
  const head = known(await member(w, { role: 'org_head' }))
  const id = await submitted(w, teacher, { category: 'mentor', held: 'highest' })
  const application = await findApplication(w.to.db, id)
  assert.ok(application)
  await transaction(w.to.db, (tx) => askForPetition(tx, w.to, w.clock.now(), application))
  await read()
  const petition = { headName: 'Лаптева И. Р.', council: 'протокол № 3', text: 'Наставник трёх учителей' }
  await done(sendForm(head.visitor, `/petitions/${id}/new`, petition, `/petitions/${id}`))
  await read()
  await done(sendForm(teacher.visitor, `/my/${id}/withdrawal`))
  await read()
})

test('C.4, F.2: registered, returned, reminded, expired; refused; accepted with its notice', async () => {
  const again = (it: { login: string; visitor: typeof center.visitor }) =>
    it.visitor.post('/sign-in', { login: it.login, password })
  await again(center)
  await again(coordinator)
  known(await member(w, { role: 'org_head' }))
  const anna = known(await teacherNamed(w, 'Ладогина'))
  const mending = await registered(w, center, anna)
  await read()
  await done(stepOf(w, center, mending, 'return', { text: 'Нет файлов по второму показателю.' }))
  await read()
  const refused = await registered(w, center, known(await teacherNamed(w, 'Двинская')))
  await done(stepOf(w, center, refused, 'refusal', { ground: 'otherCommission', text: 'Комиссия школы.' }))
  await read()
  await acceptedApplication(w, center, await registered(w, center, known(await teacherNamed(w, 'Онегина'))))
  await read()
  for (const day of ['2026-10-22', '2026-10-25']) {
    w.clock.set(day)
    await again(anna)
    await enqueue(w.to.db, 'tendApplications', {})
    await read()
  }
})

test('C.9: an application is submitted by the steps, its draft before it is warned of', async () => {
  await w.to.db
    .updateTable('municipality')
    .set({ contact_email: coordinator.email })
    .where('code', '=', 'tomsk')
    .execute()
  const applying = known(await teacherNamed(w, 'Камышина'))
  await done(submittedFrom(applying.visitor, await filledDraft(w, applying)))
  await read()
  const late = known(await teacherNamed(w, 'Осокина'))
  await begun(late.visitor)
  w.clock.pass({ days: 200 })
  await enqueue(w.to.db, 'tendDrafts', {})
  await late.visitor.post('/sign-in', { login: late.login, password })
  await read()
})

test('a teacher joins by a proved address; who has an account is told so; a comparison ends either way', async () => {
  const { visitor } = coordinator
  await visitor.post('/sign-in', { login: coordinator.login, password })
  const joining = w.visitor()
  await done(joining.post('/joining', { email: 'kamysh@edu.example', sure: 'yes' }))
  await read()
  await done(joining.post('/joining', { email: coordinator.email, sure: 'yes' }))
  await read()
  for (const [lastName, answer] of [
    ['Сверкина', 'same'],
    ['Сличкина', 'different'],
  ] as const) {
    await openCase(w, { teacher: { lastName, firstName: 'Ольга', middleName: 'Андреевна' } })
    const it = await registeredTeacher(w, { coordinator, lastName })
    readers.set(it.email, it.visitor)
    const claim = await w.to.db
      .selectFrom('person_claim')
      .select('id')
      .where('person_id', '=', it.personId)
      .executeTakeFirstOrThrow()
    await done(visitor.post(`/claims/${claim.id}/decision`, { answer, reason: 'Сверено по паспорту' }))
    await read()
  }
})

test('all kinds of letters have been seen, each has left, and no link is kept', async () => {
  const rows = await w.to.db.selectFrom('letter').select(['kind', 'status', 'secret']).execute()
  assert.deepEqual([...new Set(rows.map(({ kind }) => kind))].toSorted(), letterKindCodes.toSorted())
  assert.deepEqual(
    rows.filter(({ status, secret }) => (status !== 'sent' && status !== 'cancelled') || secret !== null),
    [],
  )
  assert.deepEqual(await findBreaches(w.to.db), [])
})

async function assignmentOf(caseId: string, specialistId: string): Promise<string> {
  const row = await w.to.db
    .selectFrom('assignment')
    .select('id')
    .where('case_id', '=', caseId)
    .where('specialist_id', '=', specialistId)
    .executeTakeFirstOrThrow()
  return row.id
}
