// The whole circle through HTTP, with real letters: a list is brought, two specialists register and are hired, one steps aside, papers
// are taken home, conclusions are handed in, returned, mended and accepted. Each step is asked whether all still fits together.
import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { findBreaches } from '../../src/db/invariants.ts'
import { ensurePeriods } from '../../src/features/reference/index.ts'
import { formsIn, sendForm } from '../kit/forms.ts'
import { accepted, handedIn, returned, signedPaper, stageOf } from '../kit/handIns.ts'
import { attesteesXlsx, readList, specialistsXlsx, takeList } from '../kit/lists.ts'
import { templateInForce } from '../kit/ownCases.ts'
import { member, password } from '../kit/people.ts'
import { postOf } from '../kit/post.ts'
import { accountFields, answered, invited } from '../kit/registrations.ts'
import type { Answer } from '../kit/visitor.ts'
import { origin, world } from '../kit/world.ts'

const w = await world({ today: '2026-10-05' })
const post = await postOf(w)
await ensurePeriods(w.to, ['2026-11'])
await templateInForce(w)
const center = await member(w, { role: 'center' })
const coordinator = await member(w, { role: 'mun_coord' })
const olga = w.visitor()
const galina = w.visitor()
const found: Record<string, string> = {}

afterEach(async () => {
  await post.deliver()
  assert.deepEqual(await findBreaches(w.to.db), [])
})

const pathOf = async (email: string): Promise<string> => (await post.linkTo(email)).replace(origin, '')

test('the Center brings the list of teachers: three cases in their period', async () => {
  const list = await attesteesXlsx([
    { name: 'Рябинина Анна Сергеевна' },
    { name: 'Ольховская Инна Львовна', categoryWanted: 'первая' },
    { name: 'Ясенева Лия Марковна', form: 'очная' },
    { name: 'Ошибкина', appointedOn: '31.02.2014' },
  ])
  const path = await readList(w, center.visitor, list)
  assert.match((await center.visitor.get(path)).text, /4 строки прочитан\S* 3 годн\S* 1 с ошибк/)
  await takeList(w, center.visitor, path)
  const cases = await w.to.db
    .selectFrom('attestation_case as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select(['c.id', 'p.last_name', 'c.stage'])
    .orderBy('p.last_name')
    .execute()
  assert.deepEqual(
    cases.map((it) => [it.last_name, it.stage]),
    [
      ['Ольховская', 'scheduled'],
      ['Рябинина', 'scheduled'],
      ['Ясенева', 'scheduled'],
    ],
  )
  for (const it of cases) found[it.last_name] = it.id
})

test('S-09, S-10, S-15: one specialist is invited by the coordinator and registers by the letter', async () => {
  const { link } = await invited(w, { coordinator, email: 'novikova@edu.example', subject: 'mathematics' })
  await answered(w, link, { subject: 'mathematics' }, olga)
  const done = await olga.post(`${link}/account`, accountFields('novikova2026'))
  assert.equal(done.location, '/')
})

test('C.9: another is invited by the list of the Center and registers too', async () => {
  const list = await specialistsXlsx([
    { lastName: 'Громова', firstName: 'Галина', middleName: 'Ильинична', email: 'gromova@edu.example' },
  ])
  const path = await readList(w, center.visitor, list, { kind: 'specialists' })
  await takeList(w, center.visitor, path)
  const link = await pathOf('gromova@edu.example')
  const name = { lastName: 'Громова', firstName: 'Галина', middleName: 'Ильинична', subject: 'mathematics' }
  await answered(w, link, name, galina)
  assert.equal((await galina.post(`${link}/account`, accountFields('gromova2026'))).location, '/')
})

test('S-11: both sign in with their own logins', async () => {
  for (const [visitor, login] of [
    [olga, 'novikova2026'],
    [galina, 'gromova2026'],
  ] as const) {
    await visitor.post('/sign-out')
    assert.equal((await visitor.post('/sign-in', { login, password })).location, '/')
  }
})

test('S-02…S-05: both are confirmed, named in the order of the year and hired by the contracts on paper', async () => {
  const people = await w.to.db.selectFrom('specialist').select('id').execute()
  for (const { id } of people)
    await done(sendForm(coordinator.visitor, `/specialists/${id}`, {}, `/specialists/${id}/approval`))
  const order = (await done(sendForm(center.visitor, '/orders/new', {}, '/orders'))).replace(/\?.*/, '')
  await done(center.visitor.post(`${order}/specialists`, { which: 'all' }))
  await done(sendForm(center.visitor, `${order}/requisites`, { number: '1487-р', signedOn: '05.10.2026' }))
  await done(sendForm(center.visitor, order, {}, `${order}/issuing`))
  const campaign = await done(
    sendForm(center.visitor, '/contracts/campaigns/new', {}, '/contracts/campaigns'),
  )
  for (const [index, { id }] of people.entries()) {
    const days = { madeOn: '05.10.2026', startsOn: '05.10.2026', signedOn: '05.10.2026' }
    const contract = { specialist: id, number: `2026-1-${index}`, ...days, registeredOn: '05.10.2026' }
    await done(sendForm(center.visitor, `${campaign}/entry`, contract))
  }
  assert.match((await olga.get('/contract')).text, /№ 2026-1-\d.*Зарегистрирован/)
})

test('the Center assigns both to all cases in one step', async () => {
  const chosen = await center.visitor.post('/cases/batches', { case: Object.values(found), list: '' })
  const page = await center.visitor.get(chosen.location)
  const [form] = formsIn(page.html).filter((it) => it.action.includes('/cases/batches/'))
  const people = await w.to.db.selectFrom('specialist').select('id').execute()
  const done = await center.visitor.post(chosen.location, {
    ...form?.values,
    specialist: people.map(({ id }) => id),
  })
  assert.equal(done.status, 303, done.text)
  for (const id of Object.values(found)) assert.equal(await stageOf(w, id), 'assigning')
})

test('S-16, S-18, S-20…S-22: the specialist finds the work by the letter and takes its papers home', async () => {
  assert.equal(await pathOf('novikova@edu.example'), '/assignments')
  assert.match((await olga.get('/')).text, /3 аттестуемых/)
  const list = await olga.get('/assignments')
  for (const name of ['Рябинина', 'Ольховская', 'Ясенева']) assert.match(list.text, new RegExp(name))
  const path = await own('Рябинина')
  const page = await olga.get(path)
  assert.match(page.text, /Дата назначения на должность 01\.09\.2014/)
  assert.match(page.text, /Заявление/)
  assert.equal((await olga.post(`${path}/acceptance`)).status, 303)
  assert.equal((await olga.get(`${path}/application.pdf`)).bytes.subarray(0, 5).toString(), '%PDF-')
  for (const paper of [`${path}/form.docx`, '/assignments/template', '/assignments/forms.zip'])
    assert.equal((await olga.follow(await olga.get(paper))).bytes.subarray(0, 2).toString(), 'PK', paper)
  assert.equal(await stageOf(w, found.Рябинина ?? ''), 'in_analysis')
})

test('one steps aside; the coordinator is told, and nothing of the other is lost', async () => {
  const path = await own('Рябинина', galina)
  assert.equal((await sendForm(galina, `${path}/conflict`, { kind: 'relative' })).status, 303)
  assert.equal(await pathOf(coordinator.email), `/cases/${found.Рябинина}`)
  assert.equal((await galina.get(path)).status, 409)
  assert.equal((await olga.get(await own('Рябинина'))).status, 200)
})

test('S-01, S-23: handed in, returned with a remark, mended by the letter, accepted', async () => {
  const path = await own('Рябинина')
  const id = await handedIn(w, olga, path.split('/')[2] ?? '', await signedPaper(w))
  assert.equal(await pathOf('novikova@edu.example'), `${path}/conclusion`)
  assert.equal(await stageOf(w, found.Рябинина ?? ''), 'conclusion_ready')
  assert.equal((await center.visitor.get('/conclusions/next')).location, `/conclusions/${id}`)
  assert.equal((await returned(center, id, 1, 'Нет даты')).status, 303)
  const mend = await pathOf('novikova@edu.example')
  assert.match((await olga.get(mend)).text, /Нет даты/)
  assert.match((await olga.get('/')).text, /Нет даты/)
  await handedIn(w, olga, path.split('/')[2] ?? '', await signedPaper(w, 'с датой'))
  assert.equal((await accepted(center, id, 1)).status, 409)
  assert.equal((await accepted(center, id, 2)).status, 303)
  assert.equal(await stageOf(w, found.Рябинина ?? ''), 'conclusion_accepted')
  assert.match((await olga.get(mend)).text, /Центр принял заключение/)
})

test('S-23: of the in-person form the paper goes to the Center, which notes it', async () => {
  const path = await own('Ясенева')
  assert.match((await olga.get(path)).text, /Сдайте заключение в Центр на бумаге/)
  const assignment = path.split('/')[2] ?? ''
  const paper = `/conclusions/paper/${assignment}`
  const noted = await sendForm(center.visitor, paper, {
    receivedOn: '05.10.2026',
    broughtBy: 'Новикова О. А.',
  })
  assert.equal(noted.status, 303, noted.text)
  assert.match((await olga.get(path)).text, /получил заключение на бумаге/)
})

test('S-14, S-24: everybody sees what is theirs of it, and the history tells it in sentences', async () => {
  const it = await center.visitor.get(`/cases/${found.Рябинина}`)
  assert.match(it.text, /Новикова Ольга Андреевна/)
  assert.match(it.text, /Прежние назначения/)
  const auditor = await member(w, { role: 'auditor' })
  const history = await auditor.visitor.get('/history')
  for (const name of ['Новикова', 'Громова']) assert.match(history.text, new RegExp(name))
  assert.doesNotMatch(history.text, /conclusion[A-Z]|assignment[A-Z]/)
  assert.match((await auditor.visitor.get('/readings')).text, /Новикова/)
  assert.match((await coordinator.visitor.get('/specialists')).text, /Громова/)
  assert.match((await olga.get('/profile')).text, /novikova2026/)
})

async function done(asked: Promise<Answer>): Promise<string> {
  const answer = await asked
  assert.equal(answer.status, 303, answer.text)
  return answer.location
}

/** The page of an attestee by surname, from the list as the specialist sees it. */
async function own(surname: string, by = olga): Promise<string> {
  const { html } = await by.get('/assignments')
  const [, path = ''] = new RegExp(`href="(/assignments/[0-9a-f-]{36})"[^>]*>${surname}`).exec(html) ?? []
  assert.notEqual(path, '', `${surname} is not in the list`)
  return path
}
