import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { ownCase, templateInForce } from '../../../../test/kit/ownCases.ts'
import { idsByCode, specialist } from '../../../../test/kit/people.ts'
import { world } from '../../../../test/kit/world.ts'
import { transaction } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import { claimFile, keepFile } from '../../files/index.ts'

const w = await world({ today: '2026-11-16' })
const maria = await specialist(w)

/** What a reader sees: the document, its head and foot. */
const textOf = (docx: Uint8Array): string =>
  Object.entries(unzipSync(docx))
    .filter(([name]) => /^word\/(document|header\d|footer\d)\.xml$/.test(name))
    .map(([, xml]) =>
      strFromU8(xml)
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, ''),
    )
    .join('\n')
    .replaceAll('\u00a0', ' ')

const readings = async (personId: string) =>
  (
    await w.to.db
      .selectFrom('reading')
      .select('what')
      .where('by_account', '=', maria.accountId)
      .where('person_id', '=', personId)
      .orderBy('id')
      .execute()
  ).map((it) => it.what)

test('without a template every door to it says so and when it will be there', async () => {
  const it = await ownCase(w, maria)
  for (const path of ['/assignments/template', `/assignments/${it.assignmentId}/form.docx`]) {
    const answer = await maria.visitor.get(path)
    assert.equal(answer.status, 404, path)
    assert.match(answer.text, /Центр ещё не загрузил шаблон итогового заключения/)
  }
  assert.match((await maria.visitor.get(`/assignments/${it.assignmentId}`)).text, /Бланк пока не заполнить/)
  const zip = unzipSync((await maria.visitor.get('/assignments/forms.zip')).bytes)
  assert.deepEqual(Object.keys(zip), ['Не заполнено.txt'])
  assert.match(strFromU8(zip['Не заполнено.txt'] ?? new Uint8Array()), /Рябинина Анна Сергеевна/)
  await w.to.db
    .updateTable('assignment')
    .set({ status: 'revoked' })
    .where('id', '=', it.assignmentId)
    .execute()
})

test('S-19: the empty form by one button; two buttons when the attestees need different ones', async () => {
  const general = await templateInForce(w, { title: 'Итоговое заключение' })
  const first = await maria.visitor.get('/assignments/template')
  assert.deepEqual([first.status, first.location], [303, `/assignments/template/${general}`])
  const blank = await maria.visitor.get(first.location)
  assert.equal(blank.status, 200)
  assert.match(blank.headers.get('content-disposition') ?? '', /filename\*=UTF-8''%D0%98%D1%82/)
  assert.match(textOf(blank.bytes), /ИТОГОВОЕ ЗАКЛЮЧЕНИЕ/)
  assert.doesNotMatch(textOf(blank.bytes), /\{/)

  const positions = await idsByCode(w, 'position', ['educator'])
  const ofEducators = await templateInForce(w, { title: 'Заключение: воспитатель', positions })
  await templateInForce(w, { title: 'Прошлогодний', from: '2025-09-01', to: '2026-08-31' })
  await ownCase(w, maria, { teacher: { lastName: 'Дубова', firstName: 'Вера', middleName: null } })
  await ownCase(w, maria, {
    position: 'educator',
    subject: null,
    teacher: { lastName: 'Ёлкина', firstName: 'Ия', middleName: 'Львовна' },
  })
  const choice = await maria.visitor.get('/assignments/template')
  assert.equal(choice.status, 200)
  for (const version of [general, ofEducators])
    assert.match(choice.html, new RegExp(`/assignments/template/${version}`))
  assert.doesNotMatch(choice.text, /Прошлогодний/)
  assert.equal((await maria.visitor.get(`/assignments/template/${newId()}`)).status, 404)
})

test('S-21: the form is filled with the facts of the case, the date of appointment too', async () => {
  const it = await ownCase(w, maria, {
    teacher: { lastName: 'Осинина', firstName: 'Ольга', middleName: 'Петровна' },
    appointedOn: '2012-03-05',
    form: 'in_person',
    category: 'first',
  })
  const answer = await maria.visitor.get(`/assignments/${it.assignmentId}/form.docx`)
  assert.equal(answer.status, 200)
  const name = decodeURIComponent(
    /filename\*=UTF-8''(\S+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '',
  )
  assert.equal(name, `Осинина Ольга Петровна, дело ${it.number.replace('/', '-')}.docx`)
  const text = textOf(answer.bytes)
  for (const words of [
    'Осинина Ольга Петровна',
    'МАОУ СОШ № 902 г. Томска',
    'Город Томск',
    'учитель',
    'Иностранный язык (английский)',
    '«05» марта 2012 г.',
    'первой квалификационной категории',
    'очная',
    '«01» ноября 2026 г.',
    'Департамент общего образования Томской области',
    'Центр оценки профессионального мастерства и квалификации педагогов',
    'Соснина Мария Петровна',
    it.number,
  ])
    assert.ok(text.includes(words), `${words}\n${text}`)
  // When the category held ends is not told in the list, so nothing is made up.
  assert.doesNotMatch(text, /бессрочно/)
  assert.deepEqual(await readings(it.personId), ['filledForm'])
})

test('all filled forms as one ZIP: own cases in force only, named by the teacher', async () => {
  const declined = await ownCase(w, maria, {
    teacher: { lastName: 'Чужова', firstName: 'Нина', middleName: null },
    status: 'declined',
  })
  const simplified = await ownCase(w, maria, {
    teacher: { lastName: 'Льготина', firstName: 'Инна', middleName: null },
    form: 'simplified',
  })
  const other = await specialist(w)
  await ownCase(w, other, { teacher: { lastName: 'Другова', firstName: 'Алла', middleName: null } })
  const answer = await maria.visitor.get('/assignments/forms.zip')
  assert.equal(answer.headers.get('content-type'), 'application/zip')
  const zip = unzipSync(answer.bytes)
  const names = Object.keys(zip).map((name) => name.replace(/, дело \d{4}-\d+\.docx$/, ''))
  assert.deepEqual(names, ['Дубова Вера', 'Ёлкина Ия Львовна', 'Осинина Ольга Петровна'])
  for (const [name, bytes] of Object.entries(zip))
    assert.ok(textOf(bytes).includes(name.split(',')[0] ?? ''), name)
  assert.deepEqual(await readings(declined.personId), [])
  assert.deepEqual(await readings(simplified.personId), [])
})

test('S-22: the application as PDF, shown in the browser, and noted', async () => {
  const it = await ownCase(w, maria)
  const answer = await maria.visitor.get(`/assignments/${it.assignmentId}/application.pdf`)
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  assert.match(answer.headers.get('content-disposition') ?? '', /^inline/)
  assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.equal(answer.bytes.subarray(0, 5).toString(), '%PDF-')
  assert.deepEqual(await readings(it.personId), ['application'])
})

test('an attachment is downloaded by the specialist of the case alone; one that was removed is gone', async () => {
  const it = await ownCase(w, maria)
  const id = await attach(it.applicationId, 'Диплом «Учитель года».pdf')
  const path = `/assignments/${it.assignmentId}/attachments/${id}`
  assert.match(
    (await maria.visitor.get(`/assignments/${it.assignmentId}`)).html,
    new RegExp(`href="${path}"`),
  )
  const answer = await maria.visitor.get(path)
  assert.equal(answer.bytes.toString(), 'contents')
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/)
  assert.deepEqual(await readings(it.personId), ['application', 'attachment'])
  const stranger = await specialist(w)
  assert.equal((await stranger.visitor.get(path)).status, 404)
  const another = await ownCase(w, maria)
  assert.equal(
    (await maria.visitor.get(`/assignments/${another.assignmentId}/attachments/${id}`)).status,
    404,
  )
  await w.to.db.updateTable('attachment').set({ removed_at: w.clock.now() }).where('id', '=', id).execute()
  assert.equal((await maria.visitor.get(path)).status, 404)
})

async function attach(applicationId: string, title: string): Promise<string> {
  const stored = await w.to.files.put(Readable.from([Buffer.from('contents')]), { atMost: 100 })
  const now = w.clock.now()
  const fileId = await keepFile(w.to.db, now, {
    stored,
    name: title,
    kind: 'pdf',
    mime: 'application/pdf',
    ownerId: null,
  })
  const id = newId()
  await transaction(w.to.db, async (tx) => {
    await claimFile(tx, fileId, now)
    await tx
      .insertInto('attachment')
      .values({ id, application_id: applicationId, file_id: fileId, title, created_at: now })
      .execute()
  })
  return id
}
