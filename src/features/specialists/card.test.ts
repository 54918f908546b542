// The card: who may not, what it shows to whom, and everything that is done on it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownCase } from '../../../test/kit/ownCases.ts'
import {
  idsByCode,
  type Member,
  member,
  municipalityId,
  organisationOf,
  password,
  type SpecialistMember,
  specialist,
} from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { registered } from '../../../test/kit/registrations.ts'
import type { Answer, Fields } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { seal } from '../../db/secrets.ts'
import { roles } from '../../domain/roles.ts'

const w = await world()
const post = await postOf(w)
const center = await member(w, { role: 'center' })
const coordinator = await member(w, { role: 'mun_coord' })
const neighbour = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
const auditor = await member(w, { role: 'auditor' })
const fresh = (login: string) => specialist(w, { login })
const at = (it: SpecialistMember) => `/specialists/${it.specialistId}`

const field = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const versionOf = async (it: SpecialistMember, page = '/suspension') =>
  field((await center.visitor.get(at(it) + page)).html, 'version')
const eventsOf = async (it: { personId: string }, is: string) =>
  w.to.db
    .selectFrom('event')
    .select(['facts', 'by_name as by'])
    .where('person_id', '=', it.personId)
    .where('is', '=', is)
    .orderBy('id')
    .execute()

const maria = await fresh('sosnina2026')

const gets = ['', '/email', '/correction', '/suspension', '/blocking', '/load', '/code', '/secrets/snils']
const posts = [
  'email',
  'login-reminder',
  'reset-link',
  'code',
  'approval',
  'suspension',
  'resumption',
  'blocking',
  'unblocking',
  'load',
  'correction',
]

test('roles that may not: the card and every deed are 403', async () => {
  const centerOnly = ['suspension', 'resumption', 'blocking', 'unblocking', 'load', 'secrets/snils']
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? maria : await member(w, { role })
    const reads = ['center', 'mun_coord', 'auditor'].includes(role)
    const works = ['center', 'mun_coord'].includes(role)
    for (const path of gets) {
      const isOnly = centerOnly.includes(path.slice(1))
      const allowed = path === '' ? reads : isOnly ? role === 'center' : works
      const { status } = await visitor.get(at(maria) + path)
      assert.equal(status === 403, !allowed, `${role} GET ${path} ${status}`)
    }
    for (const deed of posts.filter((it) => !works || (role === 'mun_coord' && centerOnly.includes(it))))
      assert.equal((await visitor.post(`${at(maria)}/${deed}`)).status, 403, `${role} POST ${deed}`)
  }
  assert.match((await w.visitor().get(at(maria))).location, /^\/sign-in\?back=/)
})

test('J-17: a specialist of another municipality is 404, whatever is tried, and every try is noted', async () => {
  const before = (await eventsOf(maria, 'foreignAttempt')).length
  const mine = ['', '/email', '/correction', '/code']
  for (const path of mine) assert.equal((await neighbour.visitor.get(at(maria) + path)).status, 404, path)
  const deeds = ['email', 'login-reminder', 'reset-link', 'code', 'approval', 'correction']
  for (const deed of deeds)
    assert.equal((await neighbour.visitor.post(`${at(maria)}/${deed}`, { version: '1' })).status, 404, deed)
  const attempts = await eventsOf(maria, 'foreignAttempt')
  assert.equal(attempts.length - before, mine.length + deeds.length)
  for (const id of ['nonsense', '00000000-0000-7000-8000-000000000000', '%27', maria.personId])
    assert.equal((await center.visitor.get(`/specialists/${id}`)).status, 404, id)
})

test('S-14: the coordinator sees the login, the contacts and what may be assessed; the visit is noted', async () => {
  const { text, html } = await coordinator.visitor.get(at(maria))
  for (const words of [
    'Соснина Мария Петровна',
    'Логин sosnina2026',
    'sosnina2026@edu.example подтверждён',
    '+7 913 000-00-00',
    'МАОУ СОШ № 901 г. Томска',
    'Квалификационная категория высшая',
    'Педагогический стаж 20 лет',
    'Предметы Иностранный язык (английский)',
    'ждёт подтверждения',
    '0 из 10, общая норма области',
  ])
    assert.ok(text.includes(words), words)
  assert.match(html, /<copy-button data-text="sosnina2026" data-what="логин">/)
  assert.doesNotMatch(text, /Кто смотрел|Назначения Назначений|Для договора|Приостановить|Заблокировать/)
  const noted = await w.to.db
    .selectFrom('reading')
    .select('what')
    .where('by_account', '=', coordinator.accountId)
    .where('person_id', '=', maria.personId)
    .execute()
  assert.deepEqual(noted, [{ what: 'person' }])
})

test('the auditor reads the assignments and who has looked, and does nothing', async () => {
  await ownCase(w, maria, { status: 'working', dueOn: '2026-10-08' })
  const { text, html } = await auditor.visitor.get(at(maria))
  assert.match(text, /Рябинина Анна Сергеевна дело № \S+ Срок: 08\.10\.2026 осталось 3 дня в работе/)
  assert.match(text, /Кто смотрел .*Крылова Зоя Ильинична, муниципальный координатор личная карточка/)
  assert.match(html, new RegExp(`href="/readings\\?personId=${maria.personId}"`))
  assert.doesNotMatch(html, /<form[^>]*action="\/specialists/)
})

test('opening a card appears in the log of readings with who, whom, when and from where', async () => {
  await center.visitor.get(at(maria))
  const { text } = await auditor.visitor.get(`/readings?personId=${maria.personId}&who=белова`)
  assert.match(text, /Только данные человека: Соснина Мария Петровна/)
  assert.match(
    text,
    /Белова Вера Павловна сотрудник Центра Чьи данные: Соснина Мария Петровна личная карточка/,
  )
})

test('S-13, J-04: a corrected address gets the next reset letter; who, what was and what is stand in the history', async () => {
  const it = await fresh('petrova2026')
  const page = await coordinator.visitor.get(`${at(it)}/email`)
  assert.match(page.text, /Сейчас: petrova2026@edu\.example/)
  const version = field(page.html, 'version')
  const put = (email: string, more: Fields = {}) =>
    coordinator.visitor.post(`${at(it)}/email`, { email, version, ...more })
  for (const [email, message] of [
    ['', 'Введите e-mail'],
    ['я'.repeat(10_000), 'Слишком длинно'],
    ['петрова@почта', 'латинскими буквами'],
    ['<script>alert(1)</script>', 'Адрес электронной почты'],
    ['petrova2026@edu.example', 'Это и есть нынешний адрес'],
    ['petrova@gmial.com', 'Возможно, petrova@gmail.com?'],
  ] as const) {
    const refused = await put(email)
    assert.equal(refused.status, 422, email.slice(0, 30))
    assert.ok(refused.text.includes(message), message)
  }
  const taken = await put(maria.email)
  assert.equal(taken.status, 409)
  assert.match(taken.text, /Этот e-mail уже занят другой учётной записью/)
  const done = await put('petrova@new.example')
  assert.deepEqual([done.status, done.location], [303, at(it)])
  assert.equal((await put('petrova@new.example')).status, 303, 'a double post is harmless')
  assert.equal((await put('other@new.example')).status, 409, 'a stale page changes nothing')
  await w.visitor().post('/password-reset', { login: 'petrova2026' })
  assert.match(await post.linkTo('petrova@new.example'), /^\/password-reset\//)
  assert.match((await post.letterTo('petrova2026@edu.example')).text, /больше не приходят/)
  assert.deepEqual(await eventsOf(it, 'emailCorrected'), [
    {
      facts: { from: 'petrova2026@edu.example', to: 'petrova@new.example' },
      by: 'Крылова Зоя Ильинична',
    },
  ])
  const { text } = await coordinator.visitor.get(at(it))
  assert.match(
    text,
    /E-mail исправлен: был petrova2026@edu\.example, стал petrova@new\.example 05\.10\.2026, \d\d:\d\d · Крылова Зоя Ильинична, муниципальный координатор/,
  )
})

test('S-14: the login is reminded by letter', async () => {
  const answer = await coordinator.visitor.post(`${at(maria)}/login-reminder`)
  assert.equal(answer.status, 303)
  assert.match(
    (await coordinator.visitor.follow(answer)).text,
    /Письмо с логином отправлено на sosnina2026@edu\.example/,
  )
  assert.match((await post.letterTo(maria.email)).text, /Ваш логин: sosnina2026/)
})

test('a link for a new password goes to the address of the account', async () => {
  assert.equal((await center.visitor.post(`${at(maria)}/reset-link`)).status, 303)
  const link = await post.linkTo(maria.email)
  assert.equal((await w.visitor().get(link)).status, 200)
  const [asked] = await eventsOf(maria, 'passwordResetAsked')
  assert.equal(asked?.by, 'Белова Вера Павловна')
})

test('the one-time code: shown once and large, on no other page, and it lets in by /code', async () => {
  const it = await fresh('kedrova2026')
  const given = await coordinator.visitor.post(`${at(it)}/code`)
  assert.deepEqual([given.status, given.location], [303, `${at(it)}/code`])
  const shown = await coordinator.visitor.get(given.location)
  const [, code = ''] = /<p class="big-code">([\d\s\u00a0]+)<\/p>/.exec(shown.html) ?? []
  assert.match(code, /^\d{4}\s\d{4}$/)
  assert.match(shown.text, /Код действует до 13:00, томское время\./)
  assert.match(shown.text, /Если ввести его неверно 5 раз, он пропадёт\./)
  assert.match(shown.text, /Ввести логин kedrova2026 и этот код\./)
  const again = await coordinator.visitor.get(given.location)
  assert.equal(again.location, at(it))
  assert.match((await coordinator.visitor.follow(again)).text, /Код больше не покажется/)
  const digits = code.replace(/\s/g, '')
  const kept = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('person_id', '=', it.personId)
    .execute()
  assert.doesNotMatch(JSON.stringify(kept), new RegExp(digits))

  const person = w.visitor()
  const secret = 'Кедровый орех 12'
  const changed = await person.post('/code', { login: it.login, code, password: secret, repeat: secret })
  assert.deepEqual([changed.status, changed.location], [303, '/sign-in'])
  const entered = await person.post('/sign-in', { login: it.login, password: secret, back: '', kept: '' })
  assert.equal(entered.status, 303)
  assert.equal((await person.get('/')).status, 200)
  const twice = await w.visitor().post('/code', { login: it.login, code, password, repeat: password })
  assert.equal(twice.status, 422, 'it is worth nothing any more')
})

test('a code of another session or for another person is not shown', async () => {
  const it = await fresh('lipina2026')
  await coordinator.visitor.post(`${at(it)}/code`)
  const cookie = coordinator.visitor.cookies.get('stupen-once') ?? ''
  assert.ok(cookie.length > 40)
  center.visitor.cookies.set('stupen-once', cookie)
  assert.equal((await center.visitor.get(`${at(it)}/code`)).status, 303)
  assert.equal((await coordinator.visitor.get(`${at(maria)}/code`)).status, 303)
  coordinator.visitor.cookies.set('stupen-once', 'x.y')
  assert.equal((await coordinator.visitor.get(`${at(it)}/code`)).status, 303)
})

test('who is more than a specialist is helped by an administrator only', async () => {
  const it = await fresh('dubova2026')
  const admin = await member(w, { role: 'admin' })
  const given = await admin.visitor.post(`/accounts/${it.accountId}/roles`, {
    role: 'auditor',
    from: '05.10.2026',
    version: '1',
  })
  assert.equal(given.status, 303)
  for (const by of [coordinator, center]) {
    assert.match((await by.visitor.get(at(it))).text, /помочь со входом может только администратор/)
    for (const deed of ['login-reminder', 'reset-link', 'code'])
      assert.equal((await by.visitor.post(`${at(it)}/${deed}`)).status, 404, deed)
    assert.equal((await by.visitor.get(`${at(it)}/email`)).status, 404)
  }
  assert.equal((await center.visitor.get(`${at(it)}/blocking`)).status, 404)
})

test('C.3 step 3: the coordinator confirms work and position, once', async () => {
  const it = await fresh('ivina2026')
  const card = await coordinator.visitor.get(at(it))
  assert.match(card.text, /Работу и должность подтверждаю/)
  const version = field(card.html, 'version')
  const confirm = () => coordinator.visitor.post(`${at(it)}/approval`, { version })
  assert.equal((await confirm()).status, 303)
  assert.equal((await confirm()).status, 303, 'a double post')
  const { text } = await coordinator.visitor.get(at(it))
  assert.match(
    text,
    /допущен Работа и должность подтверждены 05\.10\.2026, \d\d:\d\d: Крылова Зоя Ильинична\./,
  )
  assert.deepEqual(await eventsOf(it, 'specialistStatusChanged'), [
    { facts: { from: 'ждёт подтверждения', to: 'допущен', reason: '' }, by: 'Крылова Зоя Ильинична' },
  ])
  for (const bad of [{}, { version: 'x' }, { version: '0' }, { version: '9'.repeat(40) }])
    assert.equal((await coordinator.visitor.post(`${at(it)}/approval`, bad as Fields)).status, 404)
})

test('B.2: the Center suspends with a reason and returns to what it was', async () => {
  const it = await fresh('olhina2026')
  await ownCase(w, it, { status: 'working' })
  await coordinator.visitor.post(`${at(it)}/approval`, { version: '1' })
  const page = await center.visitor.get(`${at(it)}/suspension`)
  assert.match(page.text, /Сейчас в работе 1 дело\. Они останутся/)
  const suspend = (reason: string, version = field(page.html, 'version')) =>
    center.visitor.post(`${at(it)}/suspension`, { reason, version })
  for (const reason of ['', '   ', 'я'.repeat(501)]) {
    const refused = await suspend(reason)
    assert.equal(refused.status, 422)
    assert.match(refused.html, /govuk-error-summary/)
  }
  assert.equal((await suspend('Отпуск <script>')).status, 303)
  assert.equal((await suspend('Отпуск <script>')).status, 303, 'a double post')
  const card = await center.visitor.get(at(it))
  assert.match(card.text, /приостановлен Работа приостановлена 05\.10\.2026, \d\d:\d\d\. Причина: Отпуск/)
  assert.doesNotMatch(card.html, /Отпуск <script>/)
  const refused = await coordinator.visitor.post(`${at(it)}/approval`, { version: await versionOf(it) })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Сначала верните его к работе/)
  assert.equal((await center.visitor.post(`${at(it)}/resumption`, { version: '1' })).status, 409, 'stale')
  const version = await versionOf(it)
  assert.equal((await center.visitor.post(`${at(it)}/resumption`, { version })).status, 303)
  assert.match((await center.visitor.get(at(it))).text, /допущен Работа и должность подтверждены/)
  assert.equal((await eventsOf(it, 'specialistStatusChanged')).length, 3)
})

test('the Center blocks and unblocks; the specialist is what they were', async () => {
  const it = await fresh('osinina2026')
  await coordinator.visitor.post(`${at(it)}/approval`, { version: '1' })
  const version = field((await center.visitor.get(`${at(it)}/blocking`)).html, 'version')
  assert.equal((await center.visitor.post(`${at(it)}/blocking`, { reason: '', version })).status, 422)
  assert.equal(
    (await center.visitor.post(`${at(it)}/blocking`, { reason: 'Увольнение', version })).status,
    303,
  )
  const card = await center.visitor.get(at(it))
  assert.match(card.text, /заблокирован .*войти в систему нельзя/)
  assert.doesNotMatch(card.text, /Выдать одноразовый код/)
  assert.equal((await center.visitor.post(`${at(it)}/code`)).status, 409)
  assert.equal((await it.visitor.get('/')).status, 303)
  assert.match(card.html, new RegExp(`action="${at(it)}/unblocking"`))
  const blocked = String(Number(version) + 1)
  assert.equal((await center.visitor.post(`${at(it)}/unblocking`, { version: blocked })).status, 303)
  assert.match((await center.visitor.get(at(it))).text, /допущен Работа и должность/)
})

test('load and absence: read, refused with a message at the field, saved, written down', async () => {
  const it = await fresh('rybina2026')
  const version = await versionOf(it, '/load')
  const save = (fields: Fields) =>
    center.visitor.post(`${at(it)}/load`, { maxLoad: '', awayFrom: '', awayTo: '', version, ...fields })
  for (const [fields, message] of [
    [{ maxLoad: '0' }, 'Целое число от 1 до 200'],
    [{ maxLoad: 'много' }, 'Целое число от 1 до 200'],
    [{ leastLoad: '-1' }, 'Целое число от 1 до 200'],
    [{ maxLoad: '2', leastLoad: '3' }, 'Наименьшая нагрузка больше наибольшей'],
    [{ awayFrom: '31.02.2026' }, 'такого дня в календаре нет'],
    [{ awayTo: '20.11.2026' }, 'Укажите первый день отсутствия'],
    [{ awayFrom: '20.11.2026', awayTo: '10.11.2026' }, 'поменяйте даты местами'],
  ] as const) {
    const refused = await save(fields)
    assert.equal(refused.status, 422)
    assert.ok(refused.text.includes(message), message)
    for (const value of Object.values(fields)) assert.ok(refused.html.includes(`value="${value}"`), value)
  }
  assert.equal((await save({})).location, at(it), 'nothing changed')
  assert.deepEqual(await eventsOf(it, 'specialistCorrected'), [])
  assert.equal(
    (
      await save({
        maxLoad: '3',
        leastLoad: '2',
        travelsTo: [await municipalityId(w, 'kargasoksky'), newId()],
        awayFrom: '1.10.2026',
        awayTo: '20.10.2026',
      })
    ).status,
    303,
  )
  assert.equal((await save({ maxLoad: '4' })).status, 409, 'stale')
  const { text } = await center.visitor.get(at(it))
  assert.match(
    text,
    /0 из 3, своя норма Не меньше 2 дела за период Выезжает .* Отсутствие 01\.10\.2026 – 20\.10\.2026 отсутствует/,
  )
  assert.deepEqual((await eventsOf(it, 'specialistCorrected'))[0]?.facts, {
    changes: [
      { field: 'Норма дел', from: 'общая', to: '3' },
      { field: 'Не меньше дел за период', from: 'нет', to: '2' },
      { field: 'Выезжает', from: 'в любой муниципалитет', to: 'Каргасокский район' },
      { field: 'Отсутствие', from: 'нет', to: '01.10.2026 – 20.10.2026' },
    ],
  })
})

async function correction(by: Member, it: SpecialistMember, more: Fields = {}): Promise<Answer> {
  const { html } = await by.visitor.get(`${at(it)}/correction`)
  const [position = ''] = await idsByCode(w, 'position', ['teacher'])
  const [subject = ''] = await idsByCode(w, 'subject', ['english'])
  return by.visitor.post(`${at(it)}/correction`, {
    municipality: field(html, 'municipality'),
    version: field(html, 'version'),
    personVersion: field(html, 'personVersion'),
    organisation: it.organisationId,
    organisationName: '',
    position,
    subject,
    category: 'highest',
    categoryOn: '14.04.2022',
    positionsOk: [position],
    subjectsOk: [subject],
    onsiteReady: 'yes',
    phoneMobile: '+7 913 000-00-00',
    phoneWork: '',
    ...more,
  })
}

test('correcting work and telephones: what was and what is, found by the new place of work', async () => {
  const it = await fresh('klenova2026')
  const answer = await correction(coordinator, it, {
    organisation: 'other',
    organisationName: 'МБОУ лицей при ТПУ',
    phoneMobile: '8 913 765-43-21',
    phoneWork: '8 (3822) 55-11-22',
  })
  assert.deepEqual([answer.status, answer.location], [303, at(it)])
  assert.deepEqual((await eventsOf(it, 'specialistCorrected'))[0]?.facts, {
    changes: [
      { field: 'Место работы', from: 'МАОУ СОШ № 901 г. Томска', to: 'МБОУ лицей при ТПУ' },
      { field: 'Квалификационная категория', from: 'Высшая', to: 'Высшая, с 14.04.2022' },
    ],
  })
  assert.deepEqual((await eventsOf(it, 'personCorrected'))[0]?.facts, {
    changes: [
      { field: 'Мобильный телефон', from: '+7\u00a0913\u00a0000-00-00', to: '+7\u00a0913\u00a0765-43-21' },
      { field: 'Рабочий телефон', from: '', to: '+7\u00a0382\u00a0255-11-22' },
    ],
  })
  assert.match((await coordinator.visitor.get('/specialists?q=лицей при тпу')).text, /МБОУ лицей при ТПУ/)
  const again = await correction(coordinator, it, {
    organisation: 'other',
    organisationName: 'МБОУ Лицей при ТПУ',
    phoneMobile: '+79137654321',
    phoneWork: '+73822551122',
  })
  assert.match((await coordinator.visitor.follow(again)).text, /Изменений нет/)
})

test('a correction that does not fit together comes back with everything typed', async () => {
  const it = await fresh('yasneva2026')
  const elsewhere = await organisationOf(w, await municipalityId(w, 'kargasoksky'), 'МКОУ «Каргасокская СОШ»')
  for (const [fields, message] of [
    [{ organisation: '' }, 'Выберите место работы из списка'],
    [{ organisation: elsewhere.id }, 'Выберите место работы из списка'],
    [{ organisation: 'other' }, 'Впишите название организации'],
    [{ organisation: 'other', organisationName: 'я'.repeat(10_000) }, 'Слишком длинно'],
    [{ position: '' }, 'Выберите должность'],
    [{ position: it.personId }, 'Выберите должность'],
    [{ subject: '' }, 'для этой должности он обязателен'],
    [{ category: 'x' }, 'Выберите категорию'],
    [{ categoryOn: '' }, 'Введите дату, когда установлена категория'],
    [{ categoryOn: '31.02.2020' }, 'такого дня в календаре нет'],
    [{ categoryOn: '01.01.2030' }, 'Дата'],
    [{ positionsOk: [] }, 'Выберите хотя бы одну должность'],
    [{ subjectsOk: [] }, 'Выберите хотя бы один предмет'],
    [{ phoneMobile: '' }, 'Введите мобильный телефон'],
    [{ phoneMobile: '🙂' }, 'Телефон: +7 и 10 цифр'],
  ] as [Fields, string][]) {
    const refused = await correction(coordinator, it, { phoneWork: '8 3822 551122', ...fields })
    assert.equal(refused.status, 422, message)
    assert.ok(refused.text.includes(message), message)
    assert.match(
      refused.html,
      /name="phoneWork"[^>]*value="8 3822 551122"|value="8 3822 551122"[^>]*name="phoneWork"/,
    )
  }
  assert.equal(
    (
      await correction(coordinator, it, {
        version: '99',
        subjectsOk: await idsByCode(w, 'subject', ['physics']),
      })
    ).status,
    409,
  )
  assert.equal(
    (await correction(coordinator, it, { personVersion: '99', phoneWork: '+73822551122' })).status,
    409,
  )
})

test('only the Center moves a specialist to another municipality; the old coordinator does not see them any more', async () => {
  const it = await fresh('moroz2026')
  const kargasok = await municipalityId(w, 'kargasoksky')
  const school = await organisationOf(w, kargasok, 'МКОУ «Каргасокская СОШ»')
  const refused = await correction(coordinator, it, { municipality: kargasok, organisation: school.id })
  assert.equal(refused.status, 422)
  assert.doesNotMatch((await coordinator.visitor.get(`${at(it)}/correction`)).text, /Сменить муниципалитет/)
  const page = await center.visitor.get(`${at(it)}/correction?municipality=${kargasok}`)
  assert.match(page.text, /Муниципалитет сменится: Город Томск → Каргасокский район/)
  assert.match(page.text, /Каргасокская СОШ/)
  assert.equal((await center.visitor.get(`${at(it)}/correction?municipality=nonsense`)).status, 200)
  const moved = await correction(center, it, { municipality: kargasok, organisation: school.id })
  assert.equal(moved.status, 303)
  assert.equal((await coordinator.visitor.get(at(it))).status, 404)
  assert.match(
    (await neighbour.visitor.get(at(it))).text,
    /Каргасокский район, отдалённый|Каргасокский район/,
  )
})

test('secrets are masked; the Center opens one at a time, and each opening is noted', async () => {
  const it = await fresh('skrytova2026')
  assert.match((await center.visitor.get(at(it))).text, /Данные для договора пока не указаны/)
  const sealed = seal(
    w.to.config.fieldKeys,
    `person:${it.personId}:snils`,
    JSON.stringify({ snils: '11223344595' }),
  )
  await w.to.db
    .insertInto('person_secret')
    .values({
      person_id: it.personId,
      kind: 'snils',
      key_id: sealed.keyId,
      cipher: sealed.cipher,
      hint: '•••-•••-••• 95',
      updated_at: w.clock.now(),
    })
    .execute()
  const card = await center.visitor.get(at(it))
  assert.match(card.text, /СНИЛС •••-•••-••• 95 Показать/)
  assert.doesNotMatch(card.text, /112-233/)
  for (const by of [coordinator, auditor])
    assert.doesNotMatch((await by.visitor.get(at(it))).text, /СНИЛС •••/)
  assert.match((await center.visitor.get(`${at(it)}/secrets/snils`)).text, /112-233-445 95/)
  assert.equal((await center.visitor.get(`${at(it)}/secrets/passport`)).status, 404)
  assert.equal((await center.visitor.get(`${at(it)}/secrets/x`)).status, 404)
  const noted = await w.to.db
    .selectFrom('reading')
    .select('what')
    .where('person_id', '=', it.personId)
    .where('what', '=', 'secret')
    .execute()
  assert.equal(noted.length, 1)
})

test('who came by an invitation: the card leads to it, shows the consent and every letter with its fate', async () => {
  const it = await registered(w, { coordinator })
  await post.deliver()
  const { text, html } = await coordinator.visitor.get(`/specialists/${it.specialistId}`)
  assert.match(text, /Приглашение 05\.10\.2026, \d\d:\d\d, Крылова Зоя Ильинична/)
  assert.match(html, /href="\/invitations\/[0-9a-f-]{36}"/)
  assert.match(text, /Согласие на обработку персональных данных редакция 1, дано 05\.10\.2026/)
  assert.match(text, /Письма — все письма .*Приглашение \S+@edu\.example отправлено/)
  assert.match(text, /Регистрация завершена \S+@edu\.example отправлено/)
})

test('the history stands on the card: all of it for the Center, the own municipality for the coordinator', async () => {
  const { html, text } = await center.visitor.get(at(maria))
  assert.match(html, new RegExp(`href="/history\\?personId=${maria.personId}"`))
  assert.match(text, /Логин напомнили письмом/)
  assert.match(text, /Попытка открыть чужую запись/)
  assert.doesNotMatch((await coordinator.visitor.get(at(maria))).html, /\/history\?/)
})

test('a coordinator who is a specialist too does not confirm the own work', async () => {
  const it = await fresh('both2026')
  const admin = await member(w, { role: 'admin' })
  await admin.visitor.post(`/accounts/${it.accountId}/roles`, {
    role: 'mun_coord',
    municipality: await municipalityId(w, 'tomsk'),
    from: '05.10.2026',
    version: '1',
  })
  const { id } = await w.to.db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', it.accountId)
    .where('role', '=', 'mun_coord')
    .executeTakeFirstOrThrow()
  await it.visitor.post('/role', { role: id })
  const card = await it.visitor.get(at(it))
  assert.equal(card.status, 200)
  assert.doesNotMatch(card.text, /Работу и должность подтверждаю/)
  const refused = await it.visitor.post(`${at(it)}/approval`, { version: '1' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Свои сведения подтверждает кто-то другой/)
  const noted = await w.to.db
    .selectFrom('reading')
    .select('id')
    .where('by_account', '=', it.accountId)
    .execute()
  assert.deepEqual(noted, [], 'one’s own card is nobody else’s')
})
