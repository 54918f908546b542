import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assign, ownCase } from '../../../../test/kit/ownCases.ts'
import { member, specialist } from '../../../../test/kit/people.ts'
import { world } from '../../../../test/kit/world.ts'
import { newId } from '../../../db/ids.ts'

const w = await world({ today: '2026-11-16' })
const maria = await specialist(w)
const other = await specialist(w, { name: { lastName: 'Кедров', firstName: 'Пётр', middleName: 'Ильич' } })
const mine = await ownCase(w, maria)
await assign(w, other, mine.caseId, { part: 2 })
const page = `/assignments/${mine.assignmentId}`

const readings = (accountId: string, personId: string) =>
  w.to.db
    .selectFrom('reading')
    .select(['what', 'case_id as caseId'])
    .where('by_account', '=', accountId)
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()

test('another specialist gets 404 and the attempt is in the log (J-17); the Center 403; a stranger sign-in', async () => {
  const foreign = await specialist(w, { name: { lastName: 'Вязов', firstName: 'Олег', middleName: null } })
  for (const path of [
    '',
    '/application.pdf',
    '/form.docx',
    '/decline',
    '/conflict',
    `/attachments/${newId()}`,
  ])
    assert.equal((await foreign.visitor.get(page + path)).status, 404, path)
  assert.equal((await foreign.visitor.post(`${page}/acceptance`)).status, 404)
  assert.equal(
    (await foreign.visitor.post(`${page}/decline`, { reason: 'illness', version: '1' })).status,
    404,
  )
  assert.equal(
    (await foreign.visitor.post(`${page}/conflict`, { kind: 'relative', version: '1' })).status,
    404,
  )
  const events = await w.to.db
    .selectFrom('event')
    .select(['case_id as caseId', 'by_name as byName'])
    .where('is', '=', 'foreignAttempt')
    .execute()
  assert.equal(events.length, 9)
  assert.deepEqual(events[0], { caseId: mine.caseId, byName: 'Вязов Олег' })

  assert.equal((await (await member(w)).visitor.get(page)).status, 403)
  assert.equal((await w.visitor().get(page)).location, `/sign-in?back=${encodeURIComponent(page)}`)
})

test('an id that nobody has, or that is none, is 404 and leaves no trace', async () => {
  const before = await countEvents()
  for (const id of [newId(), '1', 'list', '%00', "'", 'я'.repeat(500)])
    assert.equal((await maria.visitor.get(`/assignments/${encodeURIComponent(id)}`)).status, 404, id)
  assert.equal(await countEvents(), before)
})

const countEvents = async () => (await w.to.db.selectFrom('event').select('id').execute()).length

test('S-20, S-21: the facts to copy, the date of appointment first', async () => {
  const { text, html } = await maria.visitor.get(page)
  const copied = [...html.matchAll(/<copy-button data-text="([^"]*)"/g)].map((m) => m[1])
  assert.deepEqual(copied, [
    '«01» сентября 2014 г.',
    'высшая',
    'Период 2026-11: 01.11 – 28.11.2026',
    'дистанционная',
    'Рябинина Анна Сергеевна',
    'учитель',
    'Иностранный язык (английский)',
    'МАОУ СОШ № 902 г. Томска',
    'Город Томск',
    'первая',
    mine.number,
  ])
  assert.match(text, /Вместе с вами оценивают: Кедров П\. И\./)
  assert.match(text, /до 20 ноября 2026 г\. \(осталось 4 дня\)/)
})

test('S-22: the application is readable in the page, and the reading is noted', async () => {
  const { text } = await maria.visitor.get(page)
  for (const words of [
    '01.09.2026, по списку Центра',
    '+7 913 111-22-33',
    'teacher@edu.example',
    'Файлов к заявлению нет',
  ])
    assert.ok(text.includes(words), words)
  assert.deepEqual((await readings(maria.accountId, mine.personId)).at(-1), {
    what: 'application',
    caseId: mine.caseId,
  })
})

test('C.5: what was returned shows the remarks, its own term and the way to the new version', async () => {
  const it = await ownCase(w, maria, {
    conclusion: 'returned',
    status: 'working',
    dueOn: '2026-11-10',
    remark: 'Нет подписи.',
  })
  const { text, html } = await maria.visitor.get(`/assignments/${it.assignmentId}`)
  assert.match(text, /Сдано сегодня в 12:00\. Замечания Центра Нет подписи\. Исправить до 19 ноября 2026 г\./)
  assert.match(
    html,
    new RegExp(`href="/assignments/${it.assignmentId}/conclusion"[^>]*>Загрузить исправленное`),
  )
})

test('previous and next stay inside the list one came from', async () => {
  const walker = await specialist(w, { name: { lastName: 'Сосна', firstName: 'Яна', middleName: null } })
  const named = (lastName: string, dueOn: string, form: 'remote' | 'in_person') =>
    ownCase(w, walker, { teacher: { lastName, firstName: 'Анна', middleName: null }, dueOn, form })
  const first = await named('Яблокова', '2026-11-18', 'remote')
  const second = await named('Берёзкина', '2026-11-19', 'in_person')
  const third = await named('Вишнева', '2026-11-20', 'remote')
  const around = async (path: string) => {
    const { html, text } = await walker.visitor.get(path)
    const link = (rel: string) => new RegExp(`href="/assignments/([^"?]+)[^"]*" rel="${rel}"`).exec(html)?.[1]
    return { previous: link('prev'), next: link('next'), place: /(\d) из (\d)/.exec(text)?.[0] }
  }
  assert.deepEqual(await around(`/assignments/${second.assignmentId}`), {
    previous: first.assignmentId,
    next: third.assignmentId,
    place: '2 из 3',
  })
  assert.deepEqual(await around(`/assignments/${third.assignmentId}?form=remote&sort=name`), {
    previous: undefined,
    next: first.assignmentId,
    place: '1 из 2',
  })
})

for (const [name, from, form, expected] of [
  [
    'J-10: in person, a specialist of remote Каргасок uploads',
    'kargasoksky',
    'in_person',
    /Загрузите заключение в систему\. Форма аттестации очная, а ваш муниципалитет \(Каргасокский район\) отмечен как отдалённый/,
  ],
  [
    'J-11: in person, a specialist of Томск brings paper',
    'tomsk',
    'in_person',
    /Сдайте заключение в Центр на бумаге\. Форма аттестации очная, ваш муниципалитет \(Город Томск\) не отмечен как отдалённый/,
  ],
  [
    'S-23: the remote form is uploaded from Томск',
    'tomsk',
    'remote',
    /Загрузите заключение в систему\. Форма аттестации дистанционная/,
  ],
  [
    'S-23: the remote form is uploaded from Каргасок',
    'kargasoksky',
    'remote',
    /Загрузите заключение в систему\. Форма аттестации дистанционная/,
  ],
  [
    'D.16: the mixed form is uploaded by the setting',
    'tomsk',
    'mixed',
    /Загрузите заключение в систему\. Форма аттестации смешанная/,
  ],
  [
    'D.16: the simplified form needs no conclusion',
    'tomsk',
    'simplified',
    /Заключение не требуется\. Форма аттестации упрощённая/,
  ],
] as const)
  test(name, async () => {
    const she = await specialist(w, { municipality: from, organisation: `Школа ${newId()}` })
    const it = await ownCase(w, she, { form, municipality: 'tomsk' })
    const { text, html } = await she.visitor.get(`/assignments/${it.assignmentId}`)
    assert.match(text, expected)
    const mayUpload = html.includes(`href="/assignments/${it.assignmentId}/conclusion"`)
    assert.equal(mayUpload, expected.source.startsWith('Загрузите'))
  })

test('D.16: with the setting off the mixed form goes like the in-person one', async () => {
  await w.to.db
    .insertInto('setting')
    .values({ key: 'mixedNeedsUpload', value: 'false', updated_at: w.clock.now() })
    .execute()
  const she = await specialist(w)
  const it = await ownCase(w, she, { form: 'mixed' })
  assert.match(
    (await she.visitor.get(`/assignments/${it.assignmentId}`)).text,
    /на бумаге\. Форма аттестации смешанная/,
  )
  await w.to.db.deleteFrom('setting').execute()
})
