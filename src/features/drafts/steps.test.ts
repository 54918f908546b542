// Bad input of every step: an answer in words at the field, everything typed kept, the draft found again as it was left.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  begun,
  educationFields,
  filledDraft,
  saved,
  submittedFrom,
  versionOf,
  workFields,
} from '../../../test/kit/drafts.ts'
import { type Member, member } from '../../../test/kit/people.ts'
import { joiningLink, registerBy } from '../../../test/kit/registrations.ts'
import { world } from '../../../test/kit/world.ts'

const w = await world({ today: '2026-10-05' })
const teacher = await member(w, { role: 'teacher' })
const work = await workFields(w)
const training = { title: 'Урок', place: 'ТОИПКРО', hours: '72', issuedOn: '10.11.2025' }

const faults: [step: string, fields: Record<string, string>, says: RegExp][] = [
  ['work', {}, /Выберите муниципалитет/],
  ['work', { ...work, organisation: '' }, /Выберите организацию из списка/],
  ['work', { ...work, organisation: 'other', organisationTyped: '—' }, /Напишите название организации/],
  ['work', { ...work, position: '', subject: '' }, /Выберите должность/],
  ['work', { ...work, subject: '' }, /нужен предмет/],
  ['work', { ...work, appointedOn: '31.02.2014' }, /дат/i],
  ['work', { ...work, appointedOn: '01.09.2030' }, /дат|позже/i],
  ['work', { ...work, appointedFirstOn: '01.09.2020' }, /Впервые назначают не позже/],
  ['work', { ...work, experiencePosition: '40' }, /Стаж в должности больше педагогического/],
  ['work', { ...work, experiencePed: 'много' }, /целое число от 0 до 70/],
  ['work', { ...work, experienceOrganisation: '60' }, /Стаж в организации больше/],
  ['work', { ...work, phone: '12' }, /телефон/i],
  ['work', { ...work, email: 'нет' }, /адрес|почт/i],
  ['work', { ...work, birthOn: '' }, /Укажите дату рождения/],
  ['work', { ...work, snils: '111-111-111 11' }, /СНИЛС/],
  ['work', { ...work, load: 'ю'.repeat(201) }, /Слишком длинно/],
  ['category', {}, /Выберите, какая категория у вас есть/],
  ['category', { held: 'first', wanted: 'first' }, /Укажите день, когда категория установлена/],
  ['category', { held: 'none' }, /Выберите категорию, на которую подаёте/],
  ['category', { held: 'first', heldOn: '01.01.2030', wanted: 'first' }, /дат|позже/i],
  [
    'category',
    { held: 'first', heldOn: '01.01.2020', heldUntil: '01.01.2019', wanted: 'first' },
    /кончается раньше/,
  ],
  ['form', {}, /Выберите форму аттестации/],
  ['form', { form: 'simplified' }, /Для упрощённой формы выберите награду/],
  ['form', { form: 'simplified', basis: 'loyalty' }, /Укажите год/],
  [
    'form',
    { form: 'simplified', basis: 'teacher_of_year', basisYear: '2015' },
    /засчитывается 5 лет: подходит год не раньше 2021/,
  ],
  ['form', { form: 'simplified', basis: 'loyalty', basisYear: '2031' }, /Целое число от 1950 до 2026/],
  ['education', {}, /Добавьте хотя бы один документ/],
  ['education', { place: 'ТГПУ' }, /Выберите вид документа/],
  ['education', { ...educationFields, document: '<script>' }, /Серия и номер: до 20 знаков/],
  ['education', { ...educationFields, issuedOn: '01.01.2030' }, /дат|позже/i],
  ['training', { ...training, hours: '8' }, /Целое число от 16 до 3000/],
  ['training', { title: 'Урок' }, /Напишите, кто проводил обучение/],
  ['awards', { code: 'other', year: '2020' }, /Напишите название награды/],
  ['awards', { code: 'loyalty' }, /Укажите год/],
  ['results-F1', { text: 'ю'.repeat(5001) }, /не больше 5.000 знаков/],
  ['results-F1', { inapplicable: 'yes' }, /Напишите, почему показатель не относится/],
  ['results-F1', { inapplicable: 'yes', reason: 'Нет', text: 'Есть' }, /Оставьте что-то одно/],
  ['results-F1', { links: 'javascript:alert(1)' }, /не похоже на ссылку/],
  ['results-F1', { links: 'http://user:password@school.example/' }, /не похоже на ссылку/],
  [
    'results-F1',
    { links: Array.from({ length: 11 }, (_, i) => `https://a.example/${i}`).join('\n') },
    /Ссылок больше 10/,
  ],
  ['presence', {}, /Выберите, проводить ли заседание/],
  ['consents', { data: 'yes' }, /Отметьте, что знакомы с Порядком/],
]

test('every fault is said at its field, and what was typed stays', async () => {
  const id = await begun(teacher.visitor)
  await saved(teacher.visitor, id, 'category', { held: 'none', wanted: 'first' })
  for (const [step, fields, says] of faults) {
    if (step === 'results-F1') await saved(teacher.visitor, id, 'category', { held: 'none', wanted: 'first' })
    const answer = await saved(teacher.visitor, id, step, fields)
    const about = `${step} ${JSON.stringify(fields).slice(0, 120)}`
    assert.equal(answer.status, 422, about)
    assert.match(answer.text, says, about)
    assert.match(answer.html, /data-error-summary/, about)
    if (fields.organisationTyped) assert.match(answer.html, /value="—"/)
    if (fields.hours) assert.match(answer.html, /value="8"/)
  }
  // Left and found again: the last that was typed is there, right or wrong.
  assert.match((await teacher.visitor.get(`/drafts/${id}/training`)).html, /value="Урок"/)
  assert.equal((await submittedFrom(teacher.visitor, id)).status, 409)
})

test('petition: only the methodist and the mentor are asked, and a file that is promised must be there', async () => {
  const it = await member(w, { role: 'teacher' })
  const id = await begun(it.visitor)
  assert.equal((await it.visitor.get(`/drafts/${id}/petition`)).status, 404)
  await saved(it.visitor, id, 'category', { held: 'highest', heldOn: '15.03.2024', wanted: 'mentor' })
  assert.equal((await saved(it.visitor, id, 'petition', { way: 'head' })).status, 303)
  assert.match((await saved(it.visitor, id, 'petition', { way: 'file' })).text, /Приложите файл ходатайства/)
  // A.8: what the post does not touch is a matter of the first and the highest only.
  assert.doesNotMatch((await it.visitor.get(`/drafts/${id}/results-N1`)).text, /Не применимо/)
})

test('records are added, corrected and removed one at a time', async () => {
  const it = await member(w, { role: 'teacher' })
  const id = await begun(it.visitor)
  const add = (fields: object) =>
    saved(it.visitor, id, 'education', { ...educationFields, ...fields, do: 'add' })
  await add({})
  await add({})
  await add({ speciality: 'Логопедия', kind: 'retraining' })
  const page = await it.visitor.get(`/drafts/${id}/education`)
  const ids = [...page.html.matchAll(/value="change:([\w-]+)"/g)].map(([, one = '']) => one)
  assert.equal(ids.length, 2, 'the same record twice is one')
  await saved(it.visitor, id, 'education', { do: `change:${ids[1]}` })
  const changing = await it.visitor.get(`/drafts/${id}/education`)
  assert.match(changing.html, /value="Логопедия"/)
  await saved(it.visitor, id, 'education', {
    ...educationFields,
    speciality: 'Дефектология',
    entry: ids[1] ?? '',
  })
  const after = await it.visitor.get(`/drafts/${id}/education`)
  assert.match(after.text, /Дефектология/)
  assert.doesNotMatch(after.text, /Логопедия/)
  await saved(it.visitor, id, 'education', { do: `remove:${ids[0]}` })
  assert.doesNotMatch((await it.visitor.get(`/drafts/${id}/education`)).text, /Иностранный язык/)
})

test('СНИЛС goes to the sealed numbers and never into the draft', async () => {
  const it = await member(w, { role: 'teacher' })
  const id = await begun(it.visitor)
  const fields = { ...work, snils: '112-233-445 95' }
  await it.visitor.post(`/drafts/${id}/kept?step=work`, { version: '1', ...fields })
  assert.equal((await saved(it.visitor, id, 'work', fields)).status, 303)
  const row = await w.to.db
    .selectFrom('application_draft')
    .select('answers')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(JSON.stringify(row.answers), /11223344595|112-233-445/)
  const secret = await w.to.db
    .selectFrom('person_secret')
    .select('hint')
    .where('person_id', '=', it.personId)
    .executeTakeFirstOrThrow()
  assert.match(secret.hint, /95$/)
  assert.doesNotMatch((await it.visitor.get(`/drafts/${id}/work`)).text, /СНИЛС/)
})

test('nothing is typed twice: what an earlier application told stands in the next draft', async () => {
  const it = await member(w, { role: 'teacher' })
  await submittedFrom(it.visitor, await filledDraft(w, it))
  const id = await begun(it.visitor)
  const page = await it.visitor.get(`/drafts/${id}/work`)
  assert.match(page.html, /value="01.09.2014"/)
  assert.match(page.html, new RegExp(`value="${work.organisation}" selected`))
  assert.doesNotMatch(page.text, /Дата рождения/)
  assert.match(
    (await it.visitor.get(`/drafts/${id}/education`)).text,
    /Томский государственный педагогический/,
  )
  assert.match((await it.visitor.get(`/drafts/${id}`)).text, /подставлено, проверьте/)
})

test('the place told at the registration stands in the first draft', async () => {
  const it = await registerBy(w, await joiningLink(w, 'mesto@edu.example'))
  const page = await it.visitor.get(`/drafts/${await begun(it.visitor)}/work`)
  assert.match(page.html, new RegExp(`value="${work.municipality}" selected`))
})

const typedIn = async (who: Member, id: string, step: string): Promise<string> =>
  /<textarea[^>]*name="text"[^>]*>([^<]*)/.exec((await who.visitor.get(`/drafts/${id}/${step}`)).html)?.[1] ??
  ''

test('two windows: a stale one is shown what happened and keeps what was typed; other steps are not in the way', async () => {
  const it = await member(w, { role: 'teacher' })
  const id = await begun(it.visitor)
  await saved(it.visitor, id, 'category', { held: 'none', wanted: 'first' })
  const version = await versionOf(it.visitor, id, 'results-F1')
  const post = (step: string, fields: Record<string, string>) =>
    it.visitor.post(`/drafts/${id}/${step}`, { version, ...fields })
  assert.equal((await post('results-F1', { text: 'Первое окно' })).status, 303)
  assert.equal(
    (await post('results-F1', { text: 'Первое окно' })).status,
    303,
    'the same form twice is no conflict',
  )
  assert.equal((await post('results-F2', { text: 'Другой шаг' })).status, 303)
  const stale = await post('results-F1', { text: 'Второе окно' })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /изменён в другом окне/)
  assert.match(stale.html, />Второе окно</)
  assert.equal(await typedIn(it, id, 'results-F1'), 'Первое окно')
  // Kept by itself: not over what was saved since, but beside it in every other step.
  assert.equal((await post('kept?step=results-F1', { text: 'Второе окно' })).status, 409)
  assert.equal((await post('kept?step=results-F3', { text: 'Ещё шаг' })).status, 204)
  assert.equal(await typedIn(it, id, 'results-F3'), 'Ещё шаг')
  assert.equal(await typedIn(it, id, 'results-F1'), 'Первое окно')
  // The page of the conflict carries the new version: pressed again, the own answer stays.
  const [, now = ''] = /name="version" value="(\d+)"/.exec(stale.html) ?? []
  assert.equal(
    (await it.visitor.post(`/drafts/${id}/results-F1`, { version: now, text: 'Второе окно' })).status,
    303,
  )
})

test('simplified: an award stands for the results (A.11)', async () => {
  const it = await member(w, { role: 'teacher' })
  const id = await filledDraft(w, it, {
    without: ['results-F1', 'results-F2', 'results-F3', 'results-F4', 'form'],
  })
  assert.equal((await submittedFrom(it.visitor, id)).status, 409)
  await saved(it.visitor, id, 'form', {
    form: 'simplified',
    basis: 'loyalty',
    basisYear: '2023',
    basisDocument: '№ 5',
  })
  assert.equal((await submittedFrom(it.visitor, id)).status, 303)
  const row = await w.to.db
    .selectFrom('application')
    .select(['simplified_basis', 'details'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(row.simplified_basis, '«За верность профессии», 2023, № 5')
  assert.match(JSON.stringify(row.details), /"loyalty"/)
})
