// S-24: the own personal data are seen and corrected, by whom they belong to and nobody else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  idsByCode,
  member,
  municipalityId,
  organisationOf,
  type SpecialistMember,
  specialist,
} from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import type { Fields } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import type { EventFacts } from '../../domain/events.ts'
import { roles } from '../../domain/roles.ts'
import { deviceWords } from './devices.ts'

const w = await world()
const [teacher = '', tutor = ''] = await idsByCode(w, 'position', ['teacher', 'tutor'])
const [english = ''] = await idsByCode(w, 'subject', ['english'])
const pages = ['/profile', '/profile/person', '/profile/email', '/profile/history']

test('every role sees its own data; only a specialist has work, qualification and a contract', async () => {
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? await specialist(w) : await member(w, { role })
    for (const path of pages) assert.equal((await visitor.get(path)).status, 200, `${role} ${path}`)
    const own = role === 'specialist' ? 200 : 404
    for (const path of ['/profile/work', '/profile/contract/inn'])
      assert.equal((await visitor.get(path)).status, own, `${role} ${path}`)
    const page = await visitor.get('/profile')
    assert.equal(/Для договора/.test(page.text), role === 'specialist')
  }
  for (const path of pages) assert.match((await w.visitor().get(path)).location, /^\/sign-in\?back=/)
})

test('a coordinator who is also a specialist sees the specialist’s part in that role only', async () => {
  const it = await specialist(w)
  await w.to.db
    .insertInto('role_grant')
    .values({
      id: crypto.randomUUID(),
      account_id: it.accountId,
      role: 'center',
      scope_kind: 'region',
      scope_id: null,
      valid_from: '2026-09-01',
      valid_to: null,
      granted_by: null,
      created_at: w.clock.now(),
    })
    .execute()
  const [other] = await w.to.db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', it.accountId)
    .where('role', '=', 'center')
    .execute()
  await it.visitor.post('/role', { role: other?.id ?? '' })
  const page = await it.visitor.get('/profile')
  assert.match(page.text, /видны в роли специалиста: переключите роль/)
  assert.doesNotMatch(page.text, /Для договора|Место работы/)
  assert.equal((await it.visitor.post('/profile/contract/snils', { snils: '112-233-445 95' })).status, 404)
})

test('S-24: the person is corrected in the words of the page, and the lists follow the name', async () => {
  const it = await specialist(w)
  const opened = await openCase(w, { teacher: it.name })
  await w.to.db
    .updateTable('attestation_case')
    .set({ person_id: it.personId })
    .where('id', '=', opened.caseId)
    .execute()
  const done = await it.visitor.post('/profile/person', {
    ...(await person(it)),
    lastName: 'сосНИНА-ёлкина',
    phoneMobile: '8 (923) 831-53-43',
    sex: 'f',
  })
  assert.deepEqual([done.status, done.location], [303, '/profile'])
  const page = await it.visitor.get('/profile')
  assert.match(page.text, /Изменения сохранены/)
  assert.match(page.text, /Соснина-Ёлкина Мария Петровна/)
  assert.match(page.text, /Мобильный телефон: \+7 913 000-00-00 → \+7 923 831-53-43/)
  const [{ facts } = { facts: {} }, ...more] = await eventsOf(it, 'personCorrected')
  assert.deepEqual(more, [])
  assert.deepEqual(plain((facts as EventFacts['personCorrected']).changes), [
    { field: 'Фамилия, имя, отчество', from: 'Соснина Мария Петровна', to: 'Соснина-Ёлкина Мария Петровна' },
    { field: 'Дата рождения', from: '', to: '05.09.1975' },
    { field: 'Пол', from: '', to: 'женский' },
    { field: 'Мобильный телефон', from: '+7 913 000-00-00', to: '+7 923 831-53-43' },
  ])
  for (const table of ['specialist', 'attestation_case', 'person'] as const) {
    const row = await w.to.db
      .selectFrom(table)
      .select(['sort_name', 'search'])
      .where(table === 'person' ? 'id' : 'person_id', '=', it.personId)
      .executeTakeFirstOrThrow()
    assert.equal(row.sort_name, 'Соснина-Ёлкина Мария Петровна', table)
    assert.match(row.search, /^соснина-елкина мария петровна/, table)
    if (table !== 'person') assert.match(row.search, /сош/, table)
  }
})

test('nothing new is saved without a change, and a page that is out of date changes nothing', async () => {
  const it = await specialist(w)
  const fields = { ...(await person(it)), sex: 'm' }
  assert.equal((await it.visitor.post('/profile/person', fields)).status, 303)
  const again = await it.visitor.post('/profile/person', fields)
  assert.equal(again.status, 303, 'a double post')
  assert.match((await it.visitor.get('/profile')).text, /Изменений нет/)
  const stale = await it.visitor.post('/profile/person', { ...fields, sex: 'f' })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Данные изменились/)
  assert.equal((await eventsOf(it, 'personCorrected')).length, 1)
})

test('V-01, V-05, V-08, V-10: what is wrong is said at its field, and everything typed stays', async () => {
  const it = await specialist(w)
  const good = await person(it)
  for (const [fields, says] of [
    [{ lastName: '' }, /Введите фамилию/],
    [{ lastName: 'Ivanova' }, /Фамилия русскими буквами/],
    [{ lastName: 'я'.repeat(10_000) }, /Слишком длинно/],
    [{ firstName: '😀' }, /Имя русскими буквами/],
    [{ firstName: '<script>alert(1)</script>' }, /Имя русскими буквами/],
    [{ lastName: 'Ива\0нова' }, /Фамилия русскими буквами/],
    [{ birthOn: '' }, /Введите дату рождения/],
    [{ birthOn: '31.02.1980' }, /такого дня в календаре нет/],
    [{ birthOn: '05.10.2009' }, /не позже 05\.10\.2008|по 05\.10\.2008|05\.10\.2008/],
    [{ birthOn: '05.10.1940' }, /06\.10\.1940/],
    [{ birthOn: '05.10.1996' }, /не подходит к педагогическому стажу \(20 лет\)/],
    [{ phoneMobile: '' }, /Введите мобильный телефон/],
    [{ phoneMobile: '12345' }, /Телефон: \+7 и 10 цифр/],
    [{ phoneWork: 'позвоните' }, /Телефон: \+7 и 10 цифр/],
    [{ sex: 'x' }, /Выберите значение/],
    [{ version: 'x' }, /Целое число|устарела/],
  ] as const) {
    const answer = await it.visitor.post('/profile/person', { ...good, phoneWork: '', ...fields })
    assert.equal(answer.status, 422, JSON.stringify(fields).slice(0, 60))
    assert.match(answer.text, says)
    assert.doesNotMatch(answer.html, /<script>alert/)
    assert.match(answer.html, /value="Петровна"/)
  }
  const other = await member(w, { role: 'center' })
  const bare = { lastName: 'Белова', firstName: 'Вера', version: '1' }
  assert.equal(
    (await other.visitor.post('/profile/person', bare)).status,
    303,
    'other roles may leave the rest out',
  )
})

test('S-24: work and qualification are corrected; the municipality is not the specialist’s to change', async () => {
  const it = await specialist(w, { municipality: 'kargasoksky', organisation: 'МБОУ «Каргасокская СОШ № 1»' })
  const page = await it.visitor.get('/profile/work')
  assert.match(page.text, /Муниципалитет Каргасокский район Как сменить муниципалитет/)
  assert.doesNotMatch(page.html, /name="municipality/)
  const kargasok = await municipalityId(w, 'kargasoksky')
  const second = await organisationOf(w, kargasok, 'МКОУ «Нюрольская СОШ»')
  const done = await it.visitor.post('/profile/work', {
    ...(await work(it)),
    organisation: second.id,
    position: tutor,
    subject: '',
    categoryHeld: 'none',
    categoryHeldOn: '01.02.2020',
    degree: 'candidate_pedagogy',
    positionsOk: [teacher, tutor],
    onsiteReady: '',
    municipality: await municipalityId(w, 'tomsk'),
  })
  assert.equal(done.status, 303)
  const row = await w.to.db
    .selectFrom('specialist')
    .selectAll()
    .where('id', '=', it.specialistId)
    .executeTakeFirstOrThrow()
  assert.equal(row.municipality_id, kargasok)
  assert.deepEqual(
    [
      row.organisation_id,
      row.position_id,
      row.subject_id,
      row.category_held,
      row.category_held_on,
      row.degree,
    ],
    [second.id, tutor, null, 'none', null, 'candidate_pedagogy'],
  )
  assert.match(row.search, /нюрольская/)
  const [event] = await eventsOf(it, 'specialistCorrected')
  assert.ok(event)
  const { changes } = plain(event.facts as EventFacts['specialistCorrected'])
  assert.deepEqual(
    changes.map((change) => `${change.field}: ${change.from} → ${change.to}`),
    [
      'Место работы: МБОУ «Каргасокская СОШ № 1» → МКОУ «Нюрольская СОШ»',
      'Должность: Учитель → Тьютор',
      'Предмет или направленность: Иностранный язык (английский) → ',
      'Образование:  → Высшее — магистратура',
      'Квалификационная категория: Высшая → Нет',
      'Учёная степень:  → Кандидат педагогических наук',
      'Должности, которые готовы оценивать: Учитель → Учитель; тьютор',
      'Готовность к очной форме с выездом: да → нет',
    ],
  )
  assert.equal(event.municipality_id, kargasok)
})

test('an organisation that is not in the list is made once, and found again in another spelling', async () => {
  const it = await specialist(w)
  const post = async (organisationName: string) =>
    it.visitor.post('/profile/work', { ...(await work(it)), organisation: 'other', organisationName })
  assert.equal((await post('МАОУ СОШ № 903 г. Томска')).status, 303)
  assert.equal((await post('маоу сош №903 г. томска')).status, 303)
  assert.match((await it.visitor.get('/profile')).text, /Изменений нет/)
  const made = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'organisationMade')
    .execute()
  assert.deepEqual(made, [{ facts: { name: 'МАОУ СОШ № 903 г. Томска' } }])
  assert.match((await post('')).text, /Впишите название организации/)
})

test('V-09, V-10: work that does not fit is refused field by field', async () => {
  const it = await specialist(w)
  await it.visitor.post('/profile/person', { ...(await person(it)), birthOn: '05.09.1990' })
  const good = await work(it)
  const foreign = await organisationOf(w, await municipalityId(w, 'seversk'), 'МБОУ СОШ № 905')
  for (const [fields, says] of [
    [{ organisation: '' }, /Выберите место работы/],
    [{ organisation: foreign.id }, /Выберите место работы/],
    [{ organisation: "' or 1=1" }, /Выберите место работы/],
    [{ position: '' }, /Выберите должность/],
    [{ position: english }, /Выберите должность/],
    [{ subject: '' }, /Выберите предмет: для этой должности/],
    [{ education: 'x' }, /Выберите образование/],
    [{ categoryHeld: 'first', categoryHeldOn: '' }, /Введите дату, когда установлена категория/],
    [{ categoryHeldOn: '06.10.2026' }, /05\.10\.2026/],
    [{ categoryHeldOn: '01.01.2004' }, /05\.09\.2004/],
    [{ experiencePed: '' }, /Введите педагогический стаж/],
    [{ experiencePed: '71' }, /от 0 до 70/],
    [{ experiencePed: '23' }, /Не больше 22 лет: столько прошло с ваших 14 лет/],
    [{ experienceExpert: '23' }, /Не больше 22 лет/],
    [{ positionsOk: [] }, /хотя бы одну должность/],
    [{ positionsOk: ['x', english] }, /хотя бы одну должность/],
    [{ subjectsOk: [] }, /хотя бы один предмет/],
    [{ organisation: 'other', organisationName: 'я'.repeat(10_000) }, /Слишком длинно/],
  ] as [Fields, RegExp][]) {
    const answer = await it.visitor.post('/profile/work', { ...good, ...fields })
    assert.equal(answer.status, 422, JSON.stringify(fields).slice(0, 60))
    assert.match(answer.text, says)
  }
  const stale = await it.visitor.post('/profile/work', { ...good, version: '99', experiencePed: '7' })
  assert.equal(stale.status, 409)
})

test('open sign-ins are listed in plain words; the others are ended by one button', async () => {
  const it = await specialist(w, { login: 'devices26' })
  const phone = w.visitor()
  const agent =
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0.0.0 YaBrowser/24.1 Mobile Safari/537.36'
  await phone.post('/sign-in', { login: 'devices26', password: 'Берёзовый сок 7' }, { 'user-agent': agent })
  const page = await it.visitor.get('/profile')
  assert.match(page.text, /Яндекс Браузер, телефон с Android Адрес: неизвестен/)
  assert.match(page.text, /Неизвестное устройство этот вход/)
  const done = await it.visitor.post('/profile/sign-ins/ending')
  assert.match((await it.visitor.follow(done)).text, /Завершено: 1 вход на других устройствах/)
  assert.equal((await phone.get('/profile')).status, 303)
  assert.match(
    (await it.visitor.follow(await it.visitor.post('/profile/sign-ins/ending'))).text,
    /Других входов не было/,
  )
  assert.deepEqual(
    (await eventsOf(it, 'otherSessionsEnded')).map((e) => e.facts),
    [{ count: 1 }],
  )
})

test('a sign-in that idled too long is not shown', async () => {
  await specialist(w, { login: 'idle2026' })
  w.clock.pass({ hours: 9 })
  const later = w.visitor()
  await later.post('/sign-in', { login: 'idle2026', password: 'Берёзовый сок 7' })
  assert.match((await later.get('/profile')).text, /Других входов сейчас нет/)
})

test('a browser is told by what it calls itself', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'
  for (const [agent, expected] of [
    [`${windows} Chrome/130.0.0.0 Safari/537.36`, 'Chrome, компьютер с Windows'],
    [`${windows} Chrome/130.0.0.0 Safari/537.36 Edg/130.0`, 'Edge, компьютер с Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox, компьютер с Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) Version/17.0 Safari/605.1.15', 'Safari, компьютер Mac'],
    ['curl/8.0', 'Неизвестное устройство'],
    ['', 'Неизвестное устройство'],
  ] as const)
    assert.equal(deviceWords(agent), expected)
})

test('consents are listed and their text is readable, by who gave them only', async () => {
  const it = await specialist(w)
  const id = crypto.randomUUID()
  for (const [rowId, version] of [
    [id, '1'],
    [crypto.randomUUID(), '0.9'],
  ] as const)
    await w.to.db
      .insertInto('consent')
      .values({
        id: rowId,
        person_id: it.personId,
        kind: 'personalData',
        text_version: version,
        given_at: w.clock.now(),
        ip: '10.0.0.1',
        revoked_at: null,
      })
      .execute()
  const page = await it.visitor.get('/profile')
  assert.match(
    page.text,
    /Согласие на обработку персональных данных: редакция 1, дано 05\.10\.2026, \d\d:\d\d, с адреса 10\.0\.0\.1/,
  )
  const text = await it.visitor.get(`/profile/consents/${id}`)
  assert.match(
    text.text,
    /даю согласие на обработку моих персональных данных оператору: Томский областной институт/,
  )
  const other = await specialist(w)
  for (const path of [`/profile/consents/${id}`, '/profile/consents/x'])
    assert.equal((await other.visitor.get(path)).status, 404)
})

test('the whole history goes on from where it stopped, and holds only the own one', async () => {
  const it = await specialist(w)
  for (let i = 0; i < 55; i++)
    await it.visitor.post('/profile/person', { ...(await person(it)), sex: i % 2 ? 'm' : 'f' })
  const first = await it.visitor.get('/profile/history')
  assert.equal(first.html.match(/history__item/g)?.length, 50)
  const [, older = ''] = /href="(\/profile\/history\?before=\d+)"/.exec(first.html) ?? []
  const second = await it.visitor.get(older)
  assert.equal(second.html.match(/history__item/g)?.length, 7)
  assert.match(second.text, /Создана учётная запись/)
  for (const bad of ['x', '-1', '99999999999999999999', "1' or 1=1"])
    assert.equal((await it.visitor.get(`/profile/history?before=${encodeURIComponent(bad)}`)).status, 200)
  const other = await specialist(w)
  assert.equal((await other.visitor.get('/profile/history')).html.match(/history__item/g)?.length, 2)
})

async function person(it: SpecialistMember): Promise<Record<string, string>> {
  const row = await w.to.db
    .selectFrom('person')
    .select('version')
    .where('id', '=', it.personId)
    .executeTakeFirstOrThrow()
  return {
    lastName: 'Соснина',
    firstName: 'Мария',
    middleName: 'Петровна',
    birthOn: '05.09.1975',
    phoneMobile: '+7 913 000-00-00',
    version: String(row.version),
  }
}

async function work(it: SpecialistMember): Promise<Record<string, string | string[]>> {
  const row = await w.to.db
    .selectFrom('specialist')
    .selectAll()
    .where('id', '=', it.specialistId)
    .executeTakeFirstOrThrow()
  return {
    organisation: row.organisation_id,
    position: teacher,
    subject: english,
    education: 'master',
    categoryHeld: 'highest',
    categoryHeldOn: '01.02.2020',
    experiencePed: '20',
    experienceExpert: '3',
    positionsOk: [teacher],
    subjectsOk: [english],
    onsiteReady: 'yes',
    version: String(row.version),
  }
}

const eventsOf = (it: SpecialistMember, is: string) =>
  w.to.db
    .selectFrom('event')
    .select(['facts', 'municipality_id'])
    .where('person_id', '=', it.personId)
    .where('is', '=', is)
    .orderBy('id')
    .execute()

/** No-break spaces as ordinary ones. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' ')) as T
