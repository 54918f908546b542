// Municipalities, positions and subjects: what is changed, what clashes, what may be removed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idsByCode, member, municipalityId } from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import type { Answer, Fields } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { loadReference } from './index.ts'

const w = await world({ today: '2026-10-05' })
const center = await member(w)
const kargasok = await municipalityId(w, 'kargasoksky')
const [tutor = '', teacher = ''] = await idsByCode(w, 'position', ['tutor', 'teacher'])
const [english = ''] = await idsByCode(w, 'subject', ['english'])

/** What the form of an entry would send if nothing were changed. */
async function formOf(path: string): Promise<Fields> {
  const { html, status } = await center.visitor.get(path)
  assert.equal(status, 200)
  const form = html.slice(
    html.indexOf(`action="${path}"`),
    html.indexOf('</form>', html.indexOf(`action="${path}"`)),
  )
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll('&#39;', "'")
  const fields: Fields = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (!tag.includes('type="checkbox"') || tag.includes('checked'))
      fields[name] = plain(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g))
    fields[name] = plain(text)
  return fields
}

const post = (path: string, fields: Fields): Promise<Answer> => center.visitor.post(path, fields)
const lastEvent = async (is: string) =>
  await w.to.db.selectFrom('event').selectAll().where('is', '=', is).orderBy('id', 'desc').executeTakeFirst()

test('saving without a change changes nothing, in all three lists', async () => {
  for (const path of [
    `/reference/municipalities/${kargasok}`,
    `/reference/positions/${tutor}`,
    `/reference/subjects/${english}`,
  ])
    assert.equal((await post(path, await formOf(path))).status, 303, path)
  const changed = await w.to.db.selectFrom('event').select('is').where('is', 'like', '%Changed').execute()
  assert.deepEqual(changed, [])
})

test('S-23: «отдалённый», the kind and the contact of a municipality are changed; the history says what', async () => {
  const path = `/reference/municipalities/${kargasok}`
  const form = await formOf(path)
  const { isRemote: _, ...near } = form
  const wish = {
    ...near,
    kind: 'municipal_district',
    contactName: 'Крылова Зоя',
    contactPhone: '8 913 111-22-33',
  }
  const done = await center.visitor.follow(await post(path, wish))
  assert.match(done.text, /Сохранено: Каргасокский район/)
  assert.match(
    done.text,
    /Каргасокский район Муниципальный округ, Каргасок Отдалённый: нет Крылова Зоя \+7 913 111-22-33/,
  )
  const event = await lastEvent('municipalityChanged')
  assert.equal(event?.municipality_id, kargasok)
  assert.deepEqual(event?.facts, {
    name: 'Каргасокский район',
    changes: [
      { field: 'Вид', from: 'Муниципальный район', to: 'Муниципальный округ' },
      { field: 'Отдалённый', from: 'да', to: 'нет' },
      { field: 'Координатор: фамилия, имя, отчество', from: '', to: 'Крылова Зоя' },
      { field: 'Координатор: телефон', from: '', to: '+7\u00a0913\u00a0111-22-33' },
    ],
  })
  assert.equal((await post(path, wish)).status, 303, 'sent twice')
  assert.equal((await post(path, { ...wish, center: 'Парабель' })).status, 409, 'stale')
  await loadReference(w.to.db)
  assert.equal((await formOf(path)).isRemote, undefined, 'the next start leaves it alone')
})

for (const [name, path, change, says] of [
  ['no name', `/reference/positions/${tutor}`, { name: '' }, /Впишите название/],
  ['a name without letters', `/reference/positions/${tutor}`, { name: '«—»' }, /должны быть буквы или цифры/],
  ['a very long name', `/reference/positions/${tutor}`, { name: 'я'.repeat(10_000) }, /Слишком длинно/],
  [
    'the name of another position',
    `/reference/positions/${tutor}`,
    { name: ' ПРЕПОДАВАТЕЛЬ ' },
    /«ПРЕПОДАВАТЕЛЬ» уже указано у записи «Преподаватель»/,
  ],
  [
    'a synonym of another position',
    `/reference/positions/${tutor}`,
    { synonyms: 'тьютер\nст.  воспитатель' },
    /«ст\. воспитатель» уже указано у записи «Старший воспитатель»/,
  ],
  [
    'a synonym without letters',
    `/reference/positions/${tutor}`,
    { synonyms: '***' },
    /«\*\*\*» нет ни букв, ни цифр/,
  ],
  ['a long synonym', `/reference/positions/${tutor}`, { synonyms: 'я'.repeat(300) }, /длиннее 200 знаков/],
  [
    'too many synonyms',
    `/reference/positions/${tutor}`,
    { synonyms: Array.from({ length: 61 }, (_, i) => `слово ${i}`).join('\n') },
    /Не больше 60 написаний/,
  ],
  [
    'days out of order',
    `/reference/positions/${tutor}`,
    { validFrom: '01.09.2026', validTo: '31.08.2026' },
    /Последний день раньше первого/,
  ],
  [
    'a day that does not exist',
    `/reference/positions/${tutor}`,
    { validTo: '31.02.2027' },
    /такого дня в календаре нет/,
  ],
  ['no group', `/reference/subjects/${english}`, { group: 'nonsense' }, /Выберите группу/],
  [
    'the name of another subject',
    `/reference/subjects/${english}`,
    { synonyms: 'английский; немецкий язык' },
    /«немецкий язык» уже указано у записи «Иностранный язык \(немецкий\)»/,
  ],
  [
    'another territory in a spelling of its own',
    `/reference/municipalities/${kargasok}`,
    { synonyms: 'МО «Город Томск»' },
    /уже указано у записи «Город Томск»/,
  ],
  [
    'a bad address',
    `/reference/municipalities/${kargasok}`,
    { contactEmail: 'нет' },
    /Адрес электронной почты/,
  ],
] as const)
  test(`${name}: 422 at the field, what was typed stays`, async () => {
    const answer = await post(path, { ...(await formOf(path)), ...change })
    assert.equal(answer.status, 422)
    assert.match(answer.text, says)
    assert.match(answer.text, /Проверьте, что введено/)
  })

test('odd signs in a name are kept as text', async () => {
  const path = `/reference/subjects/${english}`
  const odd = 'Язык <script>alert(1)</script> "😀" \u202eзад\0'
  assert.equal((await post(path, { ...(await formOf(path)), name: odd })).status, 303)
  const list = await center.visitor.get('/reference/subjects')
  assert.match(list.html, /Язык &lt;script&gt;alert\(1\)&lt;\/script&gt; &quot;😀&quot; зад\ufffd/)
})

test('a position is added once, used, kept; an unused one is removed', async () => {
  const list = '/reference/positions'
  const wish = { once: newId(), name: 'Педагог-навигатор', group: 'T4', synonyms: 'навигатор\nНАВИГАТОР\n\n' }
  assert.equal((await post(list, wish)).status, 303)
  const twice = await center.visitor.follow(await post(list, wish))
  assert.match(twice.text, /Должности — 30 должностей/)
  const again = await post(list, { ...wish, once: newId() })
  assert.match(again.text, /«Педагог-навигатор» уже указано у записи «Педагог-навигатор»/)
  const path = `${list}/${wish.once}`
  const row = await w.to.db
    .selectFrom('position')
    .selectAll()
    .where('id', '=', wish.once)
    .executeTakeFirstOrThrow()
  assert.deepEqual([row.synonyms, row.code], [['НАВИГАТОР'], `own_${wish.once.slice(-12)}`])
  const opened = await openCase(w, { position: row.code, subject: null })
  const refused = await post(`${path}/removal`, { version: '1' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Удалить нельзя: должность «Педагог-навигатор» используется \(2\)/)
  await w.to.db
    .updateTable('attestation_case')
    .set({ position_id: teacher })
    .where('id', '=', opened.caseId)
    .execute()
  await w.to.db
    .updateTable('application')
    .set({ position_id: teacher })
    .where('id', '=', opened.applicationId)
    .execute()
  assert.equal((await post(`${path}/removal`, { version: '2' })).status, 409, 'stale')
  const done = await center.visitor.follow(await post(`${path}/removal`, { version: '1' }))
  assert.match(done.text, /Удалено: Педагог-навигатор/)
  assert.equal((await post(`${path}/removal`, { version: '1' })).status, 404)
  const built = await post(`${list}/${tutor}/removal`, { version: '1' })
  assert.equal(built.status, 404, 'what came with the product would come back')
  assert.doesNotMatch((await center.visitor.get(`${list}/${tutor}`)).html, /\/removal"/)
})

test('two who add the same position at once: one of them is told', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map(() => post('/reference/positions', { once: newId(), name: 'Вожатый отряда', group: 'T4' })),
  )
  assert.deepEqual(answers.map((it) => it.status).toSorted(), [303, 422, 422])
})

test('a subject is withdrawn and stays in the list', async () => {
  const path = `/reference/subjects/${english}`
  const { isActive: _, ...form } = await formOf(path)
  await post(path, form)
  assert.match((await center.visitor.get('/reference/subjects')).text, /снят/)
  const event = await lastEvent('subjectChanged')
  assert.deepEqual((event?.facts as { changes?: unknown[] } | undefined)?.changes, [
    { field: 'Состояние', from: 'предлагается', to: 'снят' },
  ])
})

test('the lists go out as spreadsheets, each an event', async () => {
  for (const name of ['municipalities', 'positions', 'subjects', 'periods']) {
    const answer = await center.visitor.get(`/reference/${name}/export`)
    assert.equal(answer.bytes.subarray(0, 2).toString(), 'PK')
    assert.match(answer.headers.get('content-disposition') ?? '', /05\.10\.2026\.xlsx/)
  }
  const exported = await w.to.db.selectFrom('event').select('facts').where('is', '=', 'exported').execute()
  assert.equal(exported.length, 4)
})
