// The Center brings lists: what the page says before they are taken, what they become, and that twice changes nothing.
import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { doJobs, readList, sendList, takeList, versionOn } from '../../../test/kit/lists.ts'
import { member, specialist } from '../../../test/kit/people.ts'
import { sample } from '../../../test/kit/sheets.ts'
import { world } from '../../../test/kit/world.ts'
import { roles } from '../../domain/roles.ts'
import { readSheets } from '../../sheets/read.ts'
import { cellText } from '../../sheets/sheet.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import { ensurePeriods } from '../reference/index.ts'

const w = await world({ today: '2026-10-20' })
await ensurePeriods(w.to, ['2026-10', '2026-11', '2026-12'])
const center = await member(w)
const autumn = await sample('attestees-2026-autumn.xlsx')
let path = ''

const count = async (table: 'person' | 'application' | 'attestation_case' | 'organisation' | 'invitation') =>
  (
    await w.to.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirst()
  )?.n

const figures = (text: string): string => /(\d+ строк(?:а|и)? прочитан.*?уже было)/.exec(text)?.[1] ?? ''

test('lists are the business of the Center alone', async () => {
  const maria = await specialist(w)
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? maria : await member(w, { role })
    const isAllowed = role === 'center'
    for (const page of ['/imports', '/imports/new', '/imports/export'])
      assert.equal((await visitor.get(page)).status, isAllowed ? 200 : 403, `${role} ${page}`)
    if (!isAllowed) {
      assert.equal((await sendList(visitor, autumn)).status, 403, role)
      for (const step of ['taking', 'decisions', 'reading', 'periods', 'cancellation'])
        assert.equal((await visitor.post(`/imports/${crypto.randomUUID()}/${step}`)).status, 403)
    }
  }
  assert.equal((await w.visitor().get('/imports')).location, '/sign-in?back=%2Fimports')
  assert.equal(await w.to.db.selectFrom('import').select('id').executeTakeFirst(), undefined)
})

test('an import that is not there is 404, whatever its id looks like', async () => {
  for (const id of [crypto.randomUUID(), 'нет', '1', "'; drop table import --"])
    for (const part of ['', '/faulty.xlsx', '/rows.xlsx', '/file'])
      assert.equal((await center.visitor.get(`/imports/${encodeURIComponent(id)}${part}`)).status, 404)
  assert.equal((await center.visitor.post(`/imports/${crypto.randomUUID()}/taking`)).status, 404)
})

test('an empty place says what to do', async () => {
  assert.match((await center.visitor.get('/imports')).text, /Загрузок пока нет .*Загрузить список/)
})

test('while the file is read the page says so, and the part that refreshes itself ends with the work', async () => {
  const sent = await sendList(center.visitor, autumn, { name: 'Осень 2026.xlsx' })
  assert.equal(sent.status, 303)
  path = sent.location
  const page = await center.visitor.get(path)
  assert.match(page.text, /Файл читается .*Страницу можно закрыть.*Остановить чтение/)
  const going = await center.visitor.get(path, { 'x-fragment': 'import-work' })
  assert.match(going.html, /^<auto-refresh id="import-work"[^>]*data-src="\/imports\//)
  await doJobs(w)
  const ended = await center.visitor.get(path, { 'x-fragment': 'import-work' })
  assert.match(ended.html, /^<auto-refresh id="import-work"/)
  assert.doesNotMatch(ended.html, /data-src/)
})

test('the Center’s list of autumn 2026: 315 read, 300 good, 12 faulty, 2 repeats, 1 differing', async () => {
  const page = await center.visitor.get(path)
  assert.equal(page.status, 200)
  assert.equal(
    figures(page.text),
    '315 строк прочитано 300 годных 12 с ошибками 2 повтора 1 повтор с отличиями 0 уже было',
  )
  assert.match(page.text, /Принять годные строки \(300\)/)
  assert.match(page.text, /Скачать строки с ошибками/)
  assert.match(page.text, /Лист «Осень 2026», заголовки в строке 3/)
  assert.match(page.text, /Не нужны и пропущены: «№ п\/п»/)
  assert.match(page.text, /Строка 320: Всего: 312 человек/)
  // Nothing has come into the system yet.
  assert.deepEqual([await count('application'), await count('organisation')], [0, 2])
})

test('every faulty row names its row, column, what was found and what is expected', async () => {
  const { text } = await center.visitor.get(`${path}?show=faulty`)
  const numbers = [...text.matchAll(/Строка (\d+) /g)].map((it) => Number(it[1]))
  assert.equal(new Set(numbers.filter((row) => row !== 320)).size, 12)
  assert.match(
    text,
    /Строка 44 Соколова Ксения Юрьевна Столбец Муниципалитет Найдено Томбовский район Муниципалитет из справочника.*возможно, «Томский район»/,
  )
  assert.match(text, /Строка 67 Столбец Фамилия, имя, отчество Найдено пусто/)
  assert.match(text, /Показаны 12 из 12/)
})

test('the row that differs shows both values; repeats say what they repeat', async () => {
  const differing = await center.visitor.get(`${path}?show=differing`)
  assert.match(
    differing.text,
    /Строка 318 .*строка 103 этого файла .*Электронная почта было: m\.sidorova99@school\.example в файле: novaya\.pochta@edu\.example .*Оставить прежнее Взять новое/,
  )
  const repeated = await center.visitor.get(`${path}?show=repeated`)
  assert.match(repeated.text, /Строка 316 .*то же, что в строке 14 .*Строка 317 .*то же, что в строке 59/)
})

test('good rows are paged by fifty, and every view can be had as a spreadsheet', async () => {
  const first = await center.visitor.get(`${path}?show=good`)
  assert.match(first.text, /Показаны 50 из 300/)
  const next = /href="([^"]+)" rel="next"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&')
  const second = await center.visitor.get(next ?? '')
  assert.match(second.text, /Показаны 50 из 300/)
  assert.notEqual(second.text, first.text)
  const sheet = await center.visitor.get(`${path}/rows.xlsx?show=good`)
  const read = await readSheets(sheet.bytes)
  assert.ok(read.ok)
  assert.equal(read.sheets[0]?.rows.length, 301)
  for (const show of ['all', 'repeated', 'differing', 'unchanged', 'notices', 'чепуха'])
    assert.equal((await center.visitor.get(`${path}/rows.xlsx?show=${encodeURIComponent(show)}`)).status, 200)
})

test('taken: 300 cases in their periods and municipalities, with their facts; the page says what was made', async () => {
  assert.equal((await takeList(w, center.visitor, path)).status, 303)
  const page = await center.visitor.get(path)
  assert.match(page.text, /Список принят Открыто: 300 дел\. Добавлено: 156 организаций\./)
  assert.match(
    page.text,
    /12 строк с ошибками: скачайте, исправьте и загрузите снова\. 1 строка с отличиями ждёт выбора/,
  )
  assert.deepEqual(
    [
      await count('person'),
      await count('application'),
      await count('attestation_case'),
      await count('organisation'),
    ].map((it, i) => (i === 0 ? undefined : it)),
    [undefined, 300, 300, 158],
  )
  const row = await w.to.db
    .selectFrom('attestation_case as c')
    .innerJoin('application as a', 'a.id', 'c.application_id')
    .innerJoin('period as p', 'p.id', 'c.period_id')
    .innerJoin('municipality as m', 'm.id', 'c.municipality_id')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .select([
      'c.sort_name',
      'p.code',
      'm.code as place',
      'o.name',
      'o.kind',
      'a.channel',
      'a.received_on',
      'c.stage',
    ])
    .where('a.import_row', '=', 4)
    .executeTakeFirst()
  assert.deepEqual(row, {
    sort_name: 'Петрова Евгения Ивановна',
    code: '2026-11',
    place: 'strezhevoy',
    name: 'МКДОУ детский сад «Берёзка»',
    kind: 'preschool',
    channel: 'list',
    received_on: '2026-09-18',
    stage: 'scheduled',
  })
  const events = await w.to.db
    .selectFrom('event')
    .select(['is', 'by_name', (eb) => eb.fn.countAll<number>().as('n')])
    .where('is', 'in', ['caseOpened', 'importRead', 'importTaken', 'organisationMade'])
    .groupBy(['is', 'by_name'])
    .orderBy('is')
    .execute()
  assert.deepEqual(
    events.map(({ is, by_name, n }) => [is, by_name, n]),
    [
      ['caseOpened', 'Белова Вера Павловна', 300],
      ['importRead', 'Белова Вера Павловна', 1],
      ['importTaken', 'Белова Вера Павловна', 1],
      ['organisationMade', 'Белова Вера Павловна', 156],
    ],
  )
})

test('the taken rows lead to their cases', async () => {
  const { html } = await center.visitor.get(`${path}?show=taken`)
  const caseLink = /href="(\/cases\/[0-9a-f-]+)"/.exec(html)?.[1] ?? ''
  assert.equal((await center.visitor.get(caseLink)).status, 200)
})

test('pressing the button again is refused politely, nothing is made twice', async () => {
  const again = await takeList(w, center.visitor, path)
  assert.equal(again.status, 409)
  assert.match(again.text, /Строки этого файла уже приняты/)
  assert.equal(await count('application'), 300)
})

test('«взять новое» corrects the application and its history; «оставить прежнее» changes nothing', async () => {
  const page = await center.visitor.get(`${path}?show=differing`)
  const version = versionOn(page)
  const mail = () =>
    w.to.db
      .selectFrom('application')
      .select(['email', 'version'])
      .where('import_row', '=', 103)
      .executeTakeFirst()
  await center.visitor.post(`${path}/decisions`, { keep: '318', version })
  assert.match((await center.visitor.get(`${path}?show=differing`)).text, /Выбрано: прежнее/)
  const changed = await center.visitor.post(`${path}/decisions`, { take: '318', version })
  assert.equal(changed.location, `${path}?show=differing#row-318`)
  assert.match((await center.visitor.get(path)).text, /Применить выбор \(1\)/)
  assert.deepEqual(await mail(), { email: 'm.sidorova99@school.example', version: 1 })
  await takeList(w, center.visitor, path)
  assert.deepEqual(await mail(), { email: 'novaya.pochta@edu.example', version: 2 })
  assert.match((await center.visitor.get(path)).text, /Исправлено: 1 заявление/)
  const event = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'applicationCorrected')
    .executeTakeFirst()
  assert.deepEqual(event?.facts, {
    changes: [
      { field: 'Электронная почта', from: 'm.sidorova99@school.example', to: 'novaya.pochta@edu.example' },
    ],
  })
})

test('the same file again changes nothing: «уже было: 300», and says that it has been here', async () => {
  const before = [await count('person'), await count('application'), await count('organisation')]
  const again = await readList(w, center.visitor, autumn, { name: 'Осень 2026.xlsx' })
  const page = await center.visitor.get(again)
  assert.match(page.text, /Этот же файл уже загружали 20\.10\.2026/)
  assert.match(page.text, /12 с ошибками 2 повтора 1 повтор с отличиями 300 уже было/)
  // The newer address is in force now, so it is the earlier row that differs.
  assert.match(
    (await center.visitor.get(`${again}?show=differing`)).text,
    /Строка 103 .*Дело № 2026\/\d+ .*было: novaya\.pochta@edu\.example в файле: m\.sidorova99@school\.example/,
  )
  await center.visitor.post(`${again}/decisions`, { all: 'keep' })
  await takeList(w, center.visitor, again)
  assert.match((await center.visitor.get(again)).text, /1 оставлено прежнее/)
  assert.deepEqual([await count('person'), await count('application'), await count('organisation')], before)
})

test('the faulty rows come back with «Что исправить»; mended, they are all that is read', async () => {
  const sheet = await center.visitor.get(`${path}/faulty.xlsx`)
  assert.match(sheet.headers.get('content-disposition') ?? '', /filename\*=UTF-8''/)
  const read = await readSheets(sheet.bytes)
  assert.ok(read.ok)
  const [headings, ...rows] = read.sheets[0]?.rows ?? []
  assert.equal(rows.length, 12)
  const titles = headings?.cells.map(cellText) ?? []
  assert.deepEqual(titles.slice(-2), ['Что исправить', 'Строка в файле'])
  assert.equal(titles[3], 'Фамилия, имя, отчество')
  // One of them mended, as the last column says, the others as they were.
  const mended = rows.map(({ cells }) => cells.map((cell) => (cell === 'повар' ? 'воспитатель' : cell)))
  const file = writeXlsx({
    name: 'Исправить',
    columns: titles.map((title) => ({ title })),
    rows: mended,
  })
  const back = await readList(w, center.visitor, await buffer(file), { name: 'исправить.xlsx' })
  assert.match(figures((await center.visitor.get(back)).text), /^12 строк прочитано 1 годная 11 с ошибками/)
  await takeList(w, center.visitor, back)
  assert.equal(await count('application'), 301)
})

test('the list of imports tells their figures and fate, by kind and state', async () => {
  const { text } = await center.visitor.get('/imports')
  assert.match(text, /Осень 2026\.xlsx Список аттестуемых сегодня в 12:00 Белова Вера Павловна/)
  assert.match(text, /Показаны 3 из 3/)
  assert.match((await center.visitor.get('/imports?kind=specialists')).text, /Таких загрузок нет/)
  assert.match((await center.visitor.get('/imports?status=taken&kind=attestees')).text, /Показаны \d из \d/)
  for (const nonsense of ['?after=%00', '?kind=чепуха&after=W10', `?before=${'я'.repeat(3000)}`])
    assert.equal((await center.visitor.get(`/imports${nonsense}`)).status, 200)
  const sheet = await readSheets((await center.visitor.get('/imports/export')).bytes)
  assert.ok(sheet.ok)
  assert.equal(sheet.sheets[0]?.rows.length, 4)
})

test('72 specialists become 72 invitations in their municipalities; two pairs share an address and are shown', async () => {
  const specialists = await sample('specialists-2026-27.xlsx')
  const list = await readList(w, center.visitor, specialists, {
    kind: 'specialists',
    name: 'Специалисты.xlsx',
  })
  const page = await center.visitor.get(list)
  assert.match(page.text, /72 строки прочитано|72 строки прочитаны/)
  assert.match(page.text, /Принять годные строки \(72\)/)
  assert.match(
    (await center.visitor.get(`${list}?show=notices`)).text,
    /Этот адрес уже указан в строке \d+ у другого человека/,
  )
  await takeList(w, center.visitor, list)
  assert.match((await center.visitor.get(list)).text, /Отправлено: 72 приглашения/)
  const places = await w.to.db
    .selectFrom('invitation')
    .select(['municipality_id', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy('municipality_id')
    .execute()
  assert.equal(
    places.reduce((sum, { n }) => sum + n, 0),
    72,
  )
  assert.ok(places.length > 10)
  const again = await readList(w, center.visitor, specialists, {
    kind: 'specialists',
    name: 'Специалисты.xlsx',
  })
  const second = await center.visitor.get(again)
  assert.match(second.text, /Нового в списке нет 72 строки уже есть в системе/)
  assert.equal(await count('invitation'), 72)
})
