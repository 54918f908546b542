// Every kind of letter, sent by what people do, through a real SMTP conversation. Each link of each letter is followed as
// soon as it has come: by the mail scanner, by the person, twice; opening changes nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBreaches } from '../../src/db/invariants.ts'
import { letterKindCodes } from '../../src/domain/letters.ts'
import type { CaughtLetter } from '../../src/outside/mailCatcher.ts'
import { changedTables, contentsOf } from '../kit/contents.ts'
import { formsIn, sendForm } from '../kit/forms.ts'
import { accepted, handedIn, returned, signedPaper } from '../kit/handIns.ts'
import { type Member, member, municipalityId, password, specialist } from '../kit/people.ts'
import { postOf } from '../kit/post.ts'
import { accountFields, answered, invited } from '../kit/registrations.ts'
import { assigned, openCase, periodOf } from '../kit/stories.ts'
import type { Visitor } from '../kit/visitor.ts'
import { origin, world } from '../kit/world.ts'

const w = await world()
const post = await postOf(w)
const center = await member(w, { role: 'center' })
const coordinator = await member(w, { role: 'mun_coord' })
/** Who reads the mail of an address. */
const readers = new Map<string, Visitor>([[coordinator.email, coordinator.visitor]])
let seen = 0

/** Has everything sent, reads what is new and follows its links. */
async function read(): Promise<void> {
  await post.deliver()
  const fresh = post.all().slice(seen)
  seen += fresh.length
  assert.notEqual(fresh.length, 0, 'no letter has come')
  for (const letter of fresh) {
    readWell(letter)
    await followLinks(letter)
  }
}

function readWell({ subject, text, html = '', to }: CaughtLetter): void {
  const about = `«${subject}» to ${to}`
  assert.match(text, /^Здравствуйте/, about)
  assert.ok(subject.length > 5 && html.length > text.length, about)
  assert.doesNotMatch(text + html + subject, /undefined|null|NaN|\[object|\{\{|Invalid|[^.]\.\.[^.]/, about)
  assert.doesNotMatch(text, /&\w+;/, about)
  assert.ok(!text.includes(password), about)
  assert.deepEqual(linksIn(html, /href="([^"]+)"/g), linksIn(text, /(https?:\/\/\S+)/g), about)
}

const linksIn = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, link = '']) => link.replaceAll('&amp;', '&')))].sort()

async function followLinks(letter: CaughtLetter): Promise<void> {
  for (const link of linksIn(letter.text, /(https?:\/\/\S+)/g)) {
    assert.ok(link.startsWith(`${origin}/`), `${letter.subject}: ${link}`)
    const path = link.slice(origin.length)
    const before = await contentsOf(w.connectionString)
    const scanner = w.visitor()
    await scanner.send(path, { method: 'HEAD' })
    for (const _ of ['once', 'twice'])
      for (const by of [scanner, readers.get(letter.to) ?? w.visitor()]) {
        const page = await by.follow(await by.get(path))
        assert.equal(page.status, 200, `${letter.subject}: ${path}`)
      }
    assert.deepEqual(changedTables(before, await contentsOf(w.connectionString)), [], letter.subject)
  }
}

const done = async (asked: Promise<{ status: number; text: string }>): Promise<void> => {
  const answer = await asked
  assert.equal(answer.status, 303, answer.text)
}

const known = <M extends Member>(it: M): M => {
  readers.set(it.email, it.visitor)
  return it
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
