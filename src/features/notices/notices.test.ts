// Notices of the term of an attestation (F.2): whose they are, what the paper says, the mark that it was read, J-18.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { acceptedApplication, registered, teacherNamed } from '../../../test/kit/reviewing.ts'
import { assigned, periodOf } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'

const w = await world({ today: '2026-10-05' })
const center = await member(w)
const auditor = await member(w, { role: 'auditor' })
const coordinator = await member(w, { role: 'mun_coord' })
const elsewhere = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
const head = await member(w, { role: 'org_head' })
const otherHead = await member(w, { role: 'org_head', organisation: 'МАОУ СОШ № 903 г. Томска' })
const teacher = await teacherNamed(w, 'Абрамова')
const stranger = await teacherNamed(w, 'Белкина')
const post = await postOf(w)
const id = await registered(w, center, teacher)
// Letters of one delivery have no order among them.
await post.deliver()
const { noticeId, caseId, number } = await acceptedApplication(w, center, id)

const readEvents = () => w.to.db.selectFrom('event').select('id').where('is', '=', 'noticeRead').execute()

async function pdfText(bytes: Buffer): Promise<string> {
  const file = await w.to.files.put([bytes] as never, { atMost: 1e7 })
  const text = await w.to.files.local(file.key, (path) => w.to.papers.textOfPdf(path, 3))
  await w.to.files.remove(file.key)
  return text.replace(/[\s\u00a0]+/g, ' ')
}

test('J-17: of another teacher, another school, another place it is not there, and that is noted', async () => {
  for (const by of [stranger, otherHead, elsewhere])
    for (const path of ['', '/paper'])
      assert.equal((await by.visitor.get(`/notices/${noticeId}${path}`)).status, 404)
  assert.equal((await stranger.visitor.post(`/notices/${noticeId}/reading`)).status, 404)
  const expert = await specialist(w)
  assert.equal((await expert.visitor.get(`/notices/${noticeId}`)).status, 403)
  for (const by of [head, coordinator, center, auditor])
    assert.equal((await by.visitor.post(`/notices/${noticeId}/reading`)).status, 403)
  const noted = await w.to.db
    .selectFrom('event')
    .select('id')
    .where('is', '=', 'foreignAttempt')
    .where('about_id', '=', id)
    .execute()
  assert.equal(noted.length, 7)
  assert.equal((await readEvents()).length, 0)
})

test('F.2: the page and the paper say the term, the form, the method, what to prepare', async () => {
  for (const by of [teacher, head, coordinator, center, auditor]) {
    const { text } = await by.visitor.get(`/notices/${noticeId}`)
    assert.match(text, /Уведомление № У-1 от 05\.10\.2026/)
    assert.match(text, /с 1 ноября 2026 г\. по 28 ноября 2026 г\./)
    assert.match(text, /Дистанционно, по материалам заявления/)
  }
  const paper = await teacher.visitor.get(`/notices/${noticeId}/paper`)
  assert.equal(paper.headers.get('content-type'), 'application/pdf')
  const said = await pdfText(paper.bytes)
  for (const part of [
    'УВЕДОМЛЕНИЕ',
    'Исх. № У-1 от 5 октября 2026 г.',
    'Абрамова Анна Сергеевна',
    `заявление № ${number}`,
    'первой квалификационной категории',
    'с 1 ноября 2026 г. по 28 ноября 2026 г.',
    'Проверьте, что файлы открываются.',
    'Белова В. П., сотрудник Центра',
  ])
    assert.ok(said.includes(part), `${part} in ${said}`)
  const again = await center.visitor.get(`/notices/${noticeId}/paper`)
  assert.deepEqual(again.bytes, paper.bytes)
})

test('C.9: a letter to the teacher with a link and nothing more, copies to the coordinator and the head', async () => {
  const letter = await post.letterTo(teacher.email)
  assert.match(
    letter.text.replaceAll('\u00a0', ' '),
    /Аттестация пройдёт с 1 ноября 2026 г\. по 28 ноября 2026 г\./,
  )
  assert.doesNotMatch(letter.text, /Абрамова|СОШ/)
  assert.equal(await post.linkTo(teacher.email), `/notices/${noticeId}`)
  for (const { email } of [coordinator, head]) {
    const copy = await post.letterTo(email)
    assert.match(copy.subject ?? '', new RegExp(`Заявление № ${number}: назначен срок аттестации`))
    assert.doesNotMatch(copy.text, /Абрамова/)
  }
})

test('«Прочитал(а)» is a button, marks once, and the Center sees when; the unread can be found', async () => {
  assert.match((await center.visitor.get('/applications?tab=accepted&lack=notice')).text, /Абрамова/)
  assert.match((await center.visitor.get(`/notices/${noticeId}`)).text, /пока не прочитано/)
  for (let i = 0; i < 2; i++) {
    assert.equal((await teacher.visitor.post(`/notices/${noticeId}/reading`)).status, 303)
    w.clock.pass({ minutes: 5 })
  }
  assert.equal((await readEvents()).length, 1)
  assert.match((await center.visitor.get(`/notices/${noticeId}`)).text, /Прочитано 5 октября 2026 г\., 12:00/)
  assert.match((await center.visitor.get(`/applications/${id}`)).text, /У-1.*прочитано 5 октября 2026/)
  assert.doesNotMatch((await center.visitor.get('/applications?tab=accepted&lack=notice')).text, /Абрамова/)
})

test('J-18: moved to another period, the case gets a new notice and everything else stays', async () => {
  const expert = await specialist(w, { name: { lastName: 'Кедрова', firstName: 'Ольга', middleName: null } })
  const [assignmentId = ''] = await assigned(w, { case: { caseId }, specialists: [expert] })
  const december = await periodOf(w, '2026-12')
  const before = await w.to.db
    .selectFrom('attestation_case')
    .select('version')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const form = { period: december.id, reason: 'Болезнь', version: String(before.version) }
  for (let i = 0; i < 2; i++)
    assert.equal((await center.visitor.post(`/cases/${caseId}/period`, form)).status, 303)
  const notices = await w.to.db
    .selectFrom('notice')
    .select(['id', 'number', 'term_from', 'prepare', 'read_at'])
    .where('case_id', '=', caseId)
    .orderBy('sent_at')
    .execute()
  assert.deepEqual(
    notices.map(({ term_from, prepare }) => [term_from, prepare]),
    [
      ['2026-11-01', 'Проверьте, что файлы открываются.'],
      ['2026-12-01', 'Проверьте, что файлы открываются.'],
    ],
  )
  assert.equal(notices[1]?.read_at, null)
  const kept = await w.to.db
    .selectFrom('assignment')
    .select(['status', 'due_on'])
    .where('id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(kept, { status: 'proposed', due_on: '2026-12-20' })
  assert.match((await teacher.visitor.get(`/notices/${noticeId}`)).text, /Есть новое уведомление/)
  assert.equal(await post.linkTo(teacher.email), `/notices/${notices[1]?.id}`)
})
