import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { assign, ownCase } from '../../../test/kit/ownCases.ts'
import { specialist } from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import {
  ApplicationView,
  applicationPdf,
  conclusionFacts,
  findApplication,
  findAttachmentFile,
} from './index.ts'

const w = await world({ today: '2026-11-16' })

const textOf = async (pdf: Buffer): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text.replace(/[\s\u00a0]+/g, ' ')
}

test('what is not there is nothing', async () => {
  assert.equal(await findApplication(w.to.db, newId()), undefined)
  assert.equal(await applicationPdf(w.to, newId()), undefined)
  assert.equal(await findAttachmentFile(w.to.db, newId(), newId()), undefined)
  assert.deepEqual(await conclusionFacts(w.to, [newId()], '2026-11-16'), [])
})

test('S-22, F.1: the application as PDF with its facts and results, and nothing made up', async () => {
  const it = await openCase(w)
  await w.to.db
    .insertInto('application_result')
    .values({
      application_id: it.applicationId,
      criterion: 'H1',
      text: 'Качество знаний выросло с 58 до 71 %.',
    })
    .execute()
  const text = await textOf((await applicationPdf(w.to, it.applicationId)) ?? Buffer.alloc(0))
  for (const words of [
    'ЗАЯВЛЕНИЕ',
    'Департамента общего образования Томской области',
    'Рябининой Анны Сергеевны',
    'МАОУ СОШ № 902 г. Томска',
    'высшую квалификационную категорию',
    '1 сентября 2014 г.',
    'Положительная динамика результатов',
    'Качество знаний выросло с 58 до 71 %.',
    'Сведения внесены Центром по списку аттестуемых.',
  ])
    assert.ok(text.toLowerCase().includes(words.toLowerCase()), `${words}\n${text}`)
  assert.doesNotMatch(text, /бессрочно/)
})

test('the page shows results in the order of the criteria, and escapes what people wrote', async () => {
  const it = await openCase(w)
  await w.to.db
    .insertInto('application_result')
    .values([
      { application_id: it.applicationId, criterion: 'H3', text: '<script>alert(1)</script>' },
      { application_id: it.applicationId, criterion: 'H1', text: 'Рост' },
    ])
    .execute()
  const application = await findApplication(w.to.db, it.applicationId)
  assert.ok(application)
  const html = ApplicationView({ application, attachmentHref: (id) => `/a/${id}` }).toString()
  assert.ok(html.indexOf('Положительная динамика') < html.indexOf('олимпиадах'))
  assert.match(html, /&lt;script&gt;/)
  assert.doesNotMatch(html, /<script>/)
})

test('S-17: the form names the institutions as of its day', async () => {
  const it = await openCase(w)
  await w.to.db
    .updateTable('institution_name')
    .set({ valid_to: '2026-12-31' })
    .where('kind', '=', 'center')
    .execute()
  await w.to.db
    .insertInto('institution_name')
    .values({ id: newId(), kind: 'center', name: 'Новый центр', valid_from: '2027-01-01' })
    .execute()
  const named = async (day: string) =>
    (await conclusionFacts(w.to, [it.caseId], day))[0]?.facts.institution.center
  assert.match((await named('2026-12-31')) ?? '', /^Центр оценки профессионального мастерства/)
  assert.equal(await named('2027-01-01'), 'Новый центр')
})

test('E.8: specialists in force stand in the form by their parts; the term of the category follows A.13', async () => {
  const first = await specialist(w)
  const second = await specialist(w, { name: { lastName: 'Кедров', firstName: 'Пётр', middleName: 'Ильич' } })
  const it = await ownCase(w, second, { part: 2, status: 'accepted' })
  await assign(w, first, it.caseId, { part: 1, status: 'accepted' })
  const gone = await specialist(w, { name: { lastName: 'Вязов', firstName: 'Олег', middleName: null } })
  await assign(w, gone, it.caseId, { part: 3, status: 'declined' })
  await w.to.db
    .updateTable('application')
    .set({ category_held_on: '2022-03-01' })
    .where('id', '=', it.applicationId)
    .execute()
  const [form] = await conclusionFacts(w.to, [it.caseId], '2026-11-16')
  assert.deepEqual(
    form?.facts.specialists.map((each) => each.name.lastName),
    ['Соснина', 'Кедров'],
  )
  assert.equal(form?.facts.heldUntil, '2027-03-01')
  // S-02, S-03: the order and the contract of the first specialist.
  assert.deepEqual(form?.facts.order, { number: '1-р', on: '2026-09-01' })
  assert.match(form?.facts.contract?.number ?? '', /^2026-\d+$/)
})
