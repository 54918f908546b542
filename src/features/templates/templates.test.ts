// Templates of the conclusion through the pages: who may, faults by place, versions, the choice, the trial on a case.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { ownCase } from '../../../test/kit/ownCases.ts'
import { idsByCode, member, specialist } from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import type { Answer, Fields, Visitor } from '../../../test/kit/visitor.ts'
import { paragraph, table, wordFile, xmlOf } from '../../../test/kit/wordFiles.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { roles } from '../../domain/roles.ts'
import { sweepFiles } from '../files/index.ts'
import { fillContractorTemplate, findCurrentTemplates, findTemplateFor, loadFirstTemplates } from './index.ts'

const w = await world({ today: '2026-10-05' })
const center = await member(w)
const auditor = await member(w, { role: 'auditor' })
const sample = await readFile(new URL('./start/conclusion-template.docx', import.meta.url))
const [teacherId = '', educatorId = '', tutorId = '', lecturerId = ''] = await idsByCode(w, 'position', [
  'teacher',
  'educator',
  'tutor',
  'lecturer',
])

const good = wordFile({ body: paragraph('Педагог {ф', 'ио}, ', 'дело {дело_номер}, версия {версия}') })

interface Sent {
  path?: string
  file?: Buffer | null
  fields?: Fields
  as?: Visitor
}

async function upload({ path = '/templates', file = good, fields = {}, as }: Sent = {}): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ validFrom: '05.10.2026', once: newId(), ...fields }))
    for (const one of [value].flat()) form.append(name, one)
  if (file) form.append('file', new File([new Uint8Array(file)], 'Бланк.docx'))
  return (as ?? center.visitor).upload(path, form)
}

/** A template of these bytes, and the id of its first version. */
async function made(fields: Fields, file = good): Promise<{ path: string; version: string }> {
  const done = await upload({ fields, file })
  assert.equal(done.status, 303, done.text)
  return { path: done.location, version: await newestVersion(done.location) }
}

const newestVersion = async (path: string): Promise<string> =>
  /\/templates\/versions\/([0-9a-f-]{36})\/preview/.exec((await center.visitor.get(path)).html)?.[1] ?? ''

const countVersions = async (): Promise<number> =>
  (await w.to.db.selectFrom('template_version').select('id').execute()).length

test('only the Center keeps templates, the auditor sees them, others do not', async () => {
  const it = await made({ title: 'Для проверки прав' })
  const reads = ['/templates', '/templates/fields', it.path]
  const papers = ['file', 'blank', 'preview', `filled?case=${newId()}`].map(
    (name) => `/templates/versions/${it.version}/${name}`,
  )
  const changes = ['/templates/new', `${it.path}/scope`, `${it.path}/versions/new`].concat(
    `/templates/versions/${it.version}/end`,
  )
  const posts = [`${it.path}/scope`, `/templates/versions/${it.version}/end`].concat(
    `/templates/versions/${it.version}/removal`,
  )
  for (const role of roles.filter((r) => r !== 'center')) {
    const { visitor } = role === 'specialist' ? await specialist(w) : await member(w, { role })
    const mayRead = role === 'auditor'
    for (const path of [...reads, ...papers]) {
      const expected = !mayRead ? 403 : path.includes('filled') ? 404 : 200
      assert.equal((await visitor.get(path)).status, expected, `${role} ${path}`)
    }
    for (const path of changes) assert.equal((await visitor.get(path)).status, 403, `${role} ${path}`)
    for (const path of posts) assert.equal((await visitor.post(path)).status, 403, `${role} ${path}`)
    for (const path of ['/templates', `${it.path}/versions`])
      assert.equal((await upload({ as: visitor, path })).status, 403, `${role} ${path}`)
  }
  for (const path of [...reads, ...papers, ...changes])
    assert.match((await w.visitor().get(path)).location, /^\/sign-in\?back=/, path)
  const seen = await auditor.visitor.get(it.path)
  assert.doesNotMatch(seen.html, /versions\/new|\/removal|\/end"/)
})

test('what is not there is 404', async () => {
  for (const id of ['nonsense', newId(), '%27', '..%2f']) {
    for (const path of [`/templates/${id}`, `/templates/${id}/scope`, `/templates/${id}/versions/new`])
      assert.equal((await center.visitor.get(path)).status, 404, path)
    for (const name of ['file', 'blank', 'preview', 'filled?case=x', 'end'])
      assert.equal((await center.visitor.get(`/templates/versions/${id}/${name}`)).status, 404, name)
    for (const name of ['end', 'removal'])
      assert.equal(
        (await center.visitor.post(`/templates/versions/${id}/${name}`, { version: '1' })).status,
        404,
      )
    assert.equal(
      (await center.visitor.post(`/templates/${id}/scope`, { title: 'А', version: '1' })).status,
      404,
    )
    assert.equal((await upload({ path: `/templates/${id}/versions` })).status, 404)
  }
})

const misspelt = paragraph('Педагог: {фио', '_рож_падеж}')
for (const [name, body, says] of [
  [
    'a misspelt field, split by Word over several runs',
    misspelt,
    /\{фио_рож_падеж\} Абзац 1: «Педагог: \{фио_рож_падеж\}» Поля \{фио_рож_падеж\} нет\. Возможно, \{фио_род_падеж\}\./,
  ],
  [
    'an unknown field in a cell',
    table(['Итого', '{оклад}']),
    /\{оклад\} Таблица 1, строка 1, ячейка 2: «\{оклад\}» Поля \{оклад\} нет\./,
  ],
  [
    'a loop that is not closed',
    paragraph('Первый') + paragraph('{#специалисты}{фио_специалиста}'),
    /\{#специалисты\} Абзац 2: .*не закрыт\. Поставьте в конце \{\/специалисты\}/,
  ],
  ['a loop in pieces', table(['{#специалисты}']) + paragraph('{/специалисты}'), /стоят в разных местах/],
  ['a field of the loop outside of it', paragraph('{фио_специалиста}'), /только внутри повтора/],
  ['a brace that is not closed', paragraph('Педагог {фио'), /Скобка «\{» не закрыта: «\{фио»/],
  ['nothing in the braces', paragraph('Педагог {}'), /нет имени поля/],
] as const)
  test(`S-19: ${name} is named with its place, and no version is made`, async () => {
    const before = await countVersions()
    const answer = await upload({ fields: { title: `Ошибочный ${newId()}` }, file: wordFile({ body }) })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Что исправить в шаблоне/)
    assert.match(answer.text, /В шаблоне «Бланк\.docx» 1 ошибка/)
    assert.match(answer.text, says)
    assert.equal(await countVersions(), before)
  })

test('all faults stand on the page at once, beside those of the form, and what was typed stays', async () => {
  const body = paragraph('{фамилия}') + paragraph('{#специалисты}')
  const answer = await upload({
    fields: { title: '', validFrom: '31.02.2026', note: 'с "кавычками" <b>', positions: [teacherId] },
    file: wordFile({ body }),
  })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /2 ошибки/)
  assert.match(answer.text, /Впишите название шаблона/)
  assert.match(answer.text, /такого дня в календаре нет/)
  assert.match(answer.html, /value="31\.02\.2026"/)
  assert.match(answer.html, /с &quot;кавычками&quot; &lt;b/)
  assert.match(answer.html, new RegExp(`value="${teacherId}" selected`))
})

for (const [name, file, says] of [
  ['no file', null, /Выберите файл шаблона/],
  ['an empty file', Buffer.alloc(0), /Файл пустой/],
  ['a PDF', Buffer.from('%PDF-1.7\n'), /Это не документ Word/],
  ['an executable named .docx', Buffer.from('MZ\0\0'), /Это не документ Word/],
  ['an old Word document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /старого Word/],
  ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1), /больше 10 МБ/],
] as const)
  test(`${name} is refused with a sentence`, async () => {
    const before = await countVersions()
    const answer = await upload({ fields: { title: `Файл ${newId()}` }, file })
    assert.equal(answer.status, 422)
    assert.match(answer.text, says)
    assert.equal(await countVersions(), before)
  })

test('a good file need not be chosen again when only the form was wrong', async () => {
  const once = newId()
  const first = await upload({ fields: { title: '', once } })
  assert.equal(first.status, 422)
  assert.match(first.text, /Файл «Бланк\.docx» проверен, ошибок нет \(3 поля\)/)
  const kept = /name="kept" value="([0-9a-f-]{36})"/.exec(first.html)?.[1] ?? ''
  const stranger = await member(w)
  const stolen = await upload({ as: stranger.visitor, file: null, fields: { title: 'Чужой файл', kept } })
  assert.match(stolen.text, /Выберите файл шаблона/)
  const second = await upload({
    file: null,
    fields: { title: 'Со второй попытки', positions: tutorId, once, kept },
  })
  assert.equal(second.status, 303)
  assert.match((await center.visitor.follow(second)).text, /Шаблон «Со второй попытки» добавлен/)
})

test('files that became nothing are swept, files of versions stay', async () => {
  await upload({ fields: { title: '' } })
  const kept = async () =>
    (await w.to.db.selectFrom('file').select('id').where('claimed_at', 'is', null).execute()).length
  assert.ok((await kept()) > 0)
  const versions = await countVersions()
  const at = w.clock.now()
  w.clock.pass({ hours: 25 })
  await sweepFiles(w.to)()
  w.clock.set(at)
  assert.equal(await kept(), 0)
  assert.equal(await countVersions(), versions)
})

test('the same form twice makes one template and one version', async () => {
  const once = newId()
  const first = await upload({ fields: { title: 'Дважды', positions: lecturerId, once } })
  const again = await upload({ fields: { title: 'Дважды', positions: lecturerId, once } })
  assert.deepEqual([first.status, again.status, again.location], [303, 303, first.location])
  assert.match((await center.visitor.get(first.location)).text, /Версии — 1 версия/)
  const version = newId()
  const path = `${first.location}/versions`
  assert.equal((await upload({ path, fields: { once: version } })).status, 303)
  const double = await center.visitor.follow(await upload({ path, fields: { once: version } }))
  assert.match(double.text, /Эта версия уже загружена/)
  assert.match(double.text, /Версии — 2 версии/)
})

test('titles and scopes do not meet twice', async () => {
  await made({ title: 'Для воспитателей', positions: educatorId, categories: ['first', 'mentor'] })
  const title = await upload({ fields: { title: 'ДЛЯ  воспитателей', positions: teacherId } })
  assert.equal(title.status, 422)
  assert.match(title.text, /Шаблон с таким названием уже есть/)
  const scope = await upload({
    fields: { title: 'Ещё один', positions: educatorId, categories: ['mentor', 'first'] },
  })
  assert.equal(scope.status, 422)
  assert.match(scope.text, /Для этих должностей и категорий уже есть шаблон «Для воспитателей»/)
})

test('a template is renamed and given to others; the history says so; a stale page is a conflict', async () => {
  const it = await made({ title: 'Прежнее имя', positions: teacherId, categories: 'highest' })
  const form = await center.visitor.get(`${it.path}/scope`)
  assert.match(form.html, /value="Прежнее имя"/)
  const seen = /name="version" value="(\d+)"/.exec(form.html)?.[1] ?? ''
  const wish = { title: 'Новое имя', categories: ['highest', 'first'], version: seen }
  assert.equal((await center.visitor.post(`${it.path}/scope`, wish)).status, 303)
  const shown = await center.visitor.get(it.path)
  assert.match(shown.text, /Новое имя.*Должности все должности Заявленные категории Первая, Высшая/)
  assert.match(shown.text, /Название: Прежнее имя → Новое имя/)
  assert.equal((await center.visitor.post(`${it.path}/scope`, wish)).status, 303, 'sent twice')
  const stale = await center.visitor.post(`${it.path}/scope`, { ...wish, title: 'Третье имя' })
  assert.equal(stale.status, 409)
  for (const bad of ['', 'я'.repeat(10_000)])
    assert.equal((await center.visitor.post(`${it.path}/scope`, { ...wish, title: bad })).status, 422)
  const odd = '<script>alert(1)</script> "😀" \u202eзад'
  const renamed = { ...wish, title: odd, version: String(Number(seen) + 1) }
  assert.equal((await center.visitor.post(`${it.path}/scope`, renamed)).status, 303)
  assert.match((await center.visitor.get(it.path)).html, /&lt;script&gt;alert\(1\)/)
})

test('S-19: the newest version in force is taken; it can be ended, an unused one removed', async () => {
  const it = await made({ title: 'Смена версий', positions: teacherId, categories: 'mentor' })
  const choose = (on: string) =>
    findTemplateFor(w.to.db, { positionId: teacherId, category: 'mentor', on }).then((found) => found?.number)
  const path = `${it.path}/versions`
  assert.equal(
    (await upload({ path, fields: { validFrom: '10.10.2026', validTo: '20.10.2026' } })).status,
    303,
  )
  const wrong = await upload({ path, fields: { validFrom: '10.10.2026', validTo: '09.10.2026' } })
  assert.match(wrong.text, /Последний день раньше первого/)
  assert.deepEqual(
    await Promise.all(['2026-10-05', '2026-10-10', '2026-10-20', '2026-10-21'].map(choose)),
    [1, 2, 2, 1],
  )
  const second = await newestVersion(it.path)
  const shown = await center.visitor.get(it.path)
  assert.match(shown.text, /Версия 2 ещё не действует 10\.10\.2026 – 20\.10\.2026/)
  assert.match(shown.text, /Версия 1 действует с 05\.10\.2026/)
  const version = /name="version" value="(\d+)"/.exec(shown.html)?.[1] ?? ''
  const end = `/templates/versions/${it.version}/end`
  for (const lastDay of ['', '03.10.2026', '31.02.2027', 'завтра'])
    assert.equal((await center.visitor.post(end, { lastDay, version })).status, 422, lastDay)
  const ended = await center.visitor.post(end, { lastDay: '12.10.2026', version })
  assert.match((await center.visitor.follow(ended)).text, /Версия 1 действует по 12\.10\.2026/)
  assert.equal((await center.visitor.post(end, { lastDay: '12.10.2026', version })).status, 303, 'twice')
  assert.equal((await center.visitor.post(end, { lastDay: '13.10.2026', version })).status, 409, 'stale')
  const now = String(Number(version) + 1)
  const removal = `/templates/versions/${second}/removal`
  assert.equal((await center.visitor.post(removal, { version })).status, 409, 'stale')
  const removed = await center.visitor.post(removal, { version: now })
  assert.match((await center.visitor.follow(removed)).text, /Версия 2 удалена/)
  assert.equal((await center.visitor.post(removal, { version: now })).status, 404, 'gone')
  assert.equal(await choose('2026-10-12'), 1)
  const later = await findTemplateFor(w.to.db, {
    positionId: teacherId,
    category: 'mentor',
    on: '2026-10-13',
  })
  assert.notEqual(later?.title, 'Смена версий')
})

test('S-19: a version by which a form was given out stays; withdrawn, it is used no more', async () => {
  const it = await made({ title: 'Выданный', positions: teacherId, categories: 'methodist' })
  const maria = await specialist(w)
  const own = await ownCase(w, maria, { category: 'methodist', position: 'teacher' })
  const page = await center.visitor.get(it.path)
  assert.match(page.html, /\/removal"/)
  const form = await maria.visitor.get(`/assignments/${own.assignmentId}/form.docx`)
  assert.equal(form.status, 200)
  assert.match(await xmlOf(form.bytes), /Педагог.*Рябинина Анна Сергеевна.*версия .*1/s)
  const after = await center.visitor.get(it.path)
  assert.doesNotMatch(after.html, /\/removal"/)
  const refused = await center.visitor.post(`/templates/versions/${it.version}/removal`, { version: '1' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /уже заполняли бланки, удалить её нельзя/)
  const end = await center.visitor.get(`/templates/versions/${it.version}/end`)
  assert.match(end.text, /уже выдавали бланки.*укажите вчерашний день: 04\.10\.2026/)
  const done = await center.visitor.post(`/templates/versions/${it.version}/end`, {
    lastDay: '04.10.2026',
    version: '1',
  })
  const shown = await center.visitor.follow(done)
  assert.match(shown.text, /Версия 1 больше не действует/)
  assert.match(shown.text, /Версия 1 отозвана/)
  const other = await maria.visitor.get(`/assignments/${own.assignmentId}/form.docx`)
  assert.match(await xmlOf(other.bytes), /Педагог/, 'the template for everybody steps in')
  const used = await w.to.db
    .selectFrom('template_version')
    .select('id')
    .where('used_at', 'is not', null)
    .execute()
  assert.equal(used.length, 2)
})

test('the Center looks at the file, the empty form and the form of a real case; readings are noted', async () => {
  const it = await made({ title: 'Проба', positions: educatorId }, sample)
  const path = `/templates/versions/${it.version}`
  const file = await center.visitor.get(`${path}/file`)
  assert.ok(file.bytes.equals(sample))
  const blank = await auditor.visitor.get(`${path}/blank`)
  assert.match(blank.headers.get('content-disposition') ?? '', /attachment;.*UTF-8''%D0%9F/)
  assert.doesNotMatch(await xmlOf(blank.bytes), /[{}]/)
  const name = { lastName: 'Щукина', firstName: 'Инна', middleName: 'Олеговна' }
  const opened = await openCase(w, { teacher: name, position: 'educator', subject: null })
  const other = await openCase(w, { teacher: { ...name, lastName: 'Щукарёва' } })
  const preview = await center.visitor.get(`${path}/preview`)
  assert.match(preview.text, new RegExp(`Заполнить по последнему делу Дело № ${opened.number}, Щукина`))
  const found = await center.visitor.get(`${path}/preview?q=${encodeURIComponent('щукаре')}`)
  assert.match(found.text, /Щукарёва Инна Олеговна.*шаблон не для него/)
  assert.match(found.html, new RegExp(`filled\\?case=${other.caseId}`))
  const byNumber = await center.visitor.get(`${path}/preview?q=${encodeURIComponent(opened.number)}`)
  assert.match(byNumber.text, /Щукина Инна Олеговна.*шаблон для него/)
  const filled = await center.visitor.get(`${path}/filled?case=${opened.caseId}`)
  const xml = await xmlOf(filled.bytes)
  assert.match(xml, /Щукина Инна Олеговна/)
  assert.doesNotMatch(xml, /[{}]/)
  const read = await w.to.db
    .selectFrom('reading')
    .select(['what', 'case_id'])
    .where('by_account', '=', center.accountId)
    .where('person_id', '=', opened.personId)
    .execute()
  assert.deepEqual(read, [{ what: 'filledForm', case_id: opened.caseId }])
  assert.match((await center.visitor.get(it.path)).html, /\/removal"/, 'a trial is no use')
  for (const bad of ['case=nonsense', `case=${newId()}`, `case=${opened.personId}`, ''])
    assert.equal((await center.visitor.get(`${path}/filled?${bad}`)).status, 404, bad)
  for (const q of ['%', '_', "'", '<script>', '\0', 'я'.repeat(5000), 'нетакого'])
    assert.equal((await center.visitor.get(`${path}/preview?q=${encodeURIComponent(q)}`)).status, 200)
  assert.match((await center.visitor.get(`${path}/preview?q=нетакого`)).text, /Ничего не нашлось/)
})

test('the list says what is in force and warns when a case could be left without a form', async () => {
  const other = await world({ today: '2026-10-05' })
  const she = await member(other)
  assert.match((await she.visitor.get('/templates')).text, /Шаблонов пока нет/)
  await loadFirstTemplates(other.to)
  await loadFirstTemplates(other.to)
  const list = await she.visitor.get('/templates')
  assert.match(list.text, /Итоговое заключение все должности и категории Версия 1 с 05\.10\.2026/)
  assert.doesNotMatch(list.text, /Нет действующего шаблона/)
  assert.equal((await other.to.db.selectFrom('template').select('id').execute()).length, 5)
  const path = /href="(\/templates\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? ''
  const shown = await she.visitor.get(path)
  assert.match(shown.text, /вместе с системой.*\{фио\}/)
  assert.match(shown.text, /Загружена версия 1 шаблона «Итоговое заключение»/)
  const version = /versions\/([0-9a-f-]{36})\/end/.exec(shown.html)?.[1] ?? ''
  await she.visitor.post(`/templates/versions/${version}/end`, { lastDay: '04.10.2026', version: '1' })
  const warned = await she.visitor.get('/templates')
  assert.match(warned.text, /Нет действующего шаблона для всех должностей.*нет действующей версии/)
  await other.close()
})

test('every merge field is explained with an example', async () => {
  const { text } = await auditor.visitor.get('/templates/fields')
  assert.match(text, /\{фио\} Аттестуемый, полностью Пример: Иванова Мария Петровна/)
  assert.match(text, /\{фио_специалиста\} только внутри повтора/)
  assert.match(text, /\{#специалисты\}.*\{\/специалисты\}/)
})

test('a form that a stranger’s page sends is not taken', async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(good)], 'x.docx'))
  const answer = await center.visitor.upload('/templates', form, { 'sec-fetch-site': 'cross-site' })
  assert.equal(answer.status, 403)
})

test('a template of contracts is checked by its own fields and never given out as a form of a conclusion', async () => {
  const other = await world({ today: '2026-10-05' })
  const she = await member(other)
  const contract = wordFile({ body: paragraph('Договор {договор_номер}, {лимит_прописью}') })
  const sent = (fields: Fields, file = contract) =>
    upload({ fields: { kind: 'contract', ...fields }, file, as: she.visitor })
  const asConclusion = await sent({ title: 'Не туда', kind: 'conclusion' })
  assert.match(asConclusion.text, /Поля \{лимит_прописью\} нет/)
  const wrong = await sent({ title: 'Ошибка' }, wordFile({ body: paragraph('Дело {дело_', 'номер}') }))
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /\{дело_номер\} Абзац 1: «Дело \{дело_номер\}» Поля \{дело_номер\} нет/)
  assert.match(wrong.html, /fields\?kind=contract/)
  const done = await sent({ title: 'Договор Центра', positions: teacherId, categories: 'mentor' })
  assert.equal(done.status, 303, done.text)
  const kept = await other.to.db.selectFrom('template').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([kept.kind, kept.positions, kept.categories], ['contract', [], []])
  const wanted = { positionId: teacherId, category: 'mentor' as const, on: '2026-10-05' }
  assert.equal(await findTemplateFor(other.to.db, wanted), undefined)
  assert.deepEqual(await findCurrentTemplates(other.to.db, '2026-10-05'), [])
  const values = { договор_номер: '2026-1-015' }
  const made = await fillContractorTemplate(other.to, 'contract', values)
  assert.match(await xmlOf(made?.docx ?? Buffer.alloc(0)), /2026-1-015/)
  assert.equal(await fillContractorTemplate(other.to, 'act', values), undefined)
  const page = await she.visitor.get(done.location)
  assert.doesNotMatch(page.text, /Заявленные категории|Проверить на деле/)
  const [, version = ''] = /versions\/([0-9a-f-]{36})\/preview/.exec(page.html) ?? []
  assert.match((await she.visitor.get(`/templates/versions/${version}/preview`)).text, /Скачать с примерами/)
  const example = await she.visitor.get(`/templates/versions/${version}/filled`)
  assert.match(await xmlOf(example.bytes), /Шестьдесят тысяч рублей 00 копеек/)
  const blank = await she.visitor.get(`/templates/versions/${version}/blank`)
  assert.doesNotMatch(await xmlOf(blank.bytes), /[{}]/)
  await other.close()
})

test('of two templates of contracts the one in force since later is used, and the list says so', async () => {
  const other = await world({ today: '2026-10-05' })
  const she = await member(other)
  await loadFirstTemplates(other.to)
  const file = wordFile({ body: paragraph('Свой договор {договор_номер}') })
  const done = await upload({ fields: { kind: 'contract', title: 'Свой бланк' }, file, as: she.visitor })
  assert.equal(done.status, 303, done.text)
  const filled = await fillContractorTemplate(other.to, 'contract', {})
  assert.match(await xmlOf(filled?.docx ?? Buffer.alloc(0)), /Свой договор/)
  const list = await she.visitor.get('/templates')
  assert.match(list.text, /Договор Версия 1 документы составляются по шаблону «Свой бланк»/)
  await other.close()
})

test('every kind has its fields, its page of them and its form', async () => {
  for (const [kind, says] of [
    [
      'contract',
      /\{лимит_прописью\} Предельная сумма договора, прописью.*\{#цены\}|\{#цены\}.*\{лимит_прописью\}/,
    ],
    ['termination', /\{последний_день\}/],
    ['act', /\{#работы\}\{номер_строки\}, \{дело_номер\}\{\/работы\}/],
    ['orderList', /\{профиль\}/],
  ] as const) {
    assert.match((await auditor.visitor.get(`/templates/fields?kind=${kind}`)).text, says, kind)
    const form = await center.visitor.get(`/templates/new?kind=${kind}`)
    assert.match(form.html, new RegExp(`name="kind" value="${kind}"`))
    assert.doesNotMatch(form.html, /name="positions"/)
  }
  assert.match((await center.visitor.get('/templates/new?kind=nonsense')).html, /name="positions"/)
})
