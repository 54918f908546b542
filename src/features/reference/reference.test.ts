// Who may see and keep the reference data; names, remarks, the calendar, settings, the coordinator's contact.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, municipalityId, specialist } from '../../../test/kit/people.ts'
import type { Answer } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { readWorkingDays } from '../../db/calendar.ts'
import { newId } from '../../db/ids.ts'
import { readSettings } from '../../db/settings.ts'
import { roles } from '../../domain/roles.ts'
import { settingKeys } from '../../domain/settings.ts'
import { loadReference } from './index.ts'

const w = await world({ today: '2026-10-05' })
const center = await member(w)
const hidden = (it: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(it.html)?.[1] ?? ''
const firstHref = (it: Answer, path: string): string =>
  new RegExp(`href="(${path}/[0-9a-f-]{36})"`).exec(it.html)?.[1] ?? ''
const events = async (is: string) =>
  (await w.to.db.selectFrom('event').select('facts').where('is', '=', is).orderBy('id').execute()).map(
    (it) => it.facts,
  )

const lists = [
  'periods',
  'municipalities',
  'positions',
  'subjects',
  'names',
  'phrases',
  'calendar',
  'settings',
]
const id = newId()

test('the Center and the administrator keep the reference data, the auditor sees it, others do not', async () => {
  const pages = ['/reference', ...lists.map((name) => `/reference/${name}`)].concat(
    ['periods', 'municipalities', 'positions', 'subjects'].map((name) => `/reference/${name}/export`),
  )
  const keeping = ['periods/new', 'positions/new', `names/new?kind=center`, 'settings/specialistsPerCase']
    .concat(
      ['periods', 'municipalities', 'positions', 'subjects', 'names', 'phrases'].map((n) => `${n}/${id}`),
    )
    .map((name) => `/reference/${name}`)
  const posts = ['periods', 'municipalities', 'positions', 'subjects', 'names', 'phrases', 'calendar']
    .concat(
      ['periods', 'municipalities', 'positions', 'subjects', 'names', 'phrases'].map((n) => `${n}/${id}`),
    )
    .concat([`periods/${id}/closing`, 'calendar/removal', 'settings/idleMinutesStaff'])
    .concat(['periods', 'positions', 'subjects', 'names'].map((n) => `${n}/${id}/removal`))
    .concat('settings/idleMinutesStaff/reset')
    .map((name) => `/reference/${name}`)
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? await specialist(w) : await member(w, { role })
    const mayKeep = role === 'center' || role === 'admin'
    const mayRead = mayKeep || role === 'auditor'
    for (const path of pages)
      assert.equal((await visitor.get(path)).status, mayRead ? 200 : 403, `${role} ${path}`)
    for (const path of keeping)
      assert.equal((await visitor.get(path)).status === 403, !mayKeep, `${role} ${path}`)
    if (!mayKeep)
      for (const path of posts) assert.equal((await visitor.post(path)).status, 403, `${role} ${path}`)
    assert.equal((await visitor.get('/contact')).status, role === 'mun_coord' ? 200 : 403, role)
    assert.equal((await visitor.post('/contact')).status, role === 'mun_coord' ? 422 : 403, role)
  }
  for (const path of [...pages, ...keeping, '/contact'])
    assert.match((await w.visitor().get(path)).location, /^\/sign-in\?back=/, path)
})

test('an auditor finds no button that changes anything', async () => {
  const { visitor } = await member(w, { role: 'auditor' })
  for (const name of lists) {
    const { html } = await visitor.get(`/reference/${name}`)
    const main = html.slice(html.indexOf('<main'))
    assert.doesNotMatch(main, /method="post"|\/new"|>Изменить</, name)
  }
})

test('what is not there is 404', async () => {
  for (const one of ['nonsense', id, '%27', 'x'.repeat(3000)])
    for (const name of [
      'periods',
      'municipalities',
      'positions',
      'subjects',
      'names',
      'phrases',
      'settings',
    ]) {
      assert.equal((await center.visitor.get(`/reference/${name}/${one}`)).status, 404, `${name} ${one}`)
      assert.equal((await center.visitor.post(`/reference/${name}/${one}`)).status, 404, `${name} ${one}`)
    }
  for (const name of ['periods', 'positions', 'names'])
    assert.equal(
      (await center.visitor.post(`/reference/${name}/${id}/removal`, { version: '1' })).status,
      404,
    )
  assert.equal((await center.visitor.get('/reference/names/new?kind=bank')).status, 404)
})

test('S-17: a new name from a day on closes the old one; the header changes on that day', async () => {
  const path = '/reference/names'
  const form = await center.visitor.get(`${path}/new?kind=institute`)
  const wish = {
    kind: 'institute',
    once: hidden(form, 'once'),
    name: 'Томский институт развития образования',
    genitive: 'Томского института развития образования',
    shortName: 'ТИРО',
    validFrom: '01.01.2027',
  }
  for (const [change, says] of [
    [{ validFrom: '' }, /Укажите, с какого дня действует название/],
    [{ validFrom: '31.02.2027' }, /такого дня в календаре нет/],
    [{ validFrom: '01.09.2023' }, /Название с 01\.09\.2023 уже есть\. Укажите более поздний день/],
    [{ name: '' }, /Впишите полное название/],
    [{ name: 'я'.repeat(10_000) }, /Слишком длинно/],
  ] as const) {
    const answer = await center.visitor.post(path, { ...wish, ...change })
    assert.equal(answer.status, 422)
    assert.match(answer.text, says)
    assert.match(answer.html, /value="ТИРО"/)
  }
  const done = await center.visitor.follow(await center.visitor.post(path, wish))
  assert.match(done.text, /Название «Томский институт развития образования» действует с 01\.01\.2027/)
  assert.match(done.text, /вступит в силу с 01\.01\.2027/)
  assert.match(done.text, /действует 01\.09\.2023 – 31\.12\.2026/)
  assert.equal((await center.visitor.post(path, wish)).status, 303, 'sent twice')
  const rows = await w.to.db
    .selectFrom('institution_name')
    .selectAll()
    .where('kind', '=', 'institute')
    .execute()
  assert.equal(rows.length, 2)
  const shortIn = async () => / · ([^<]+)<\/title>/.exec((await w.visitor().get('/sign-in')).html)?.[1]
  assert.equal(await shortIn(), 'ТОИПКРО')
  w.clock.set('2026-12-31')
  assert.equal(await shortIn(), 'ТОИПКРО')
  w.clock.set('2027-01-01')
  assert.equal(await shortIn(), 'ТИРО')
  w.clock.set('2026-10-05')
  await loadReference(w.to.db)
  const again = await w.to.db.selectFrom('institution_name').select('id').execute()
  assert.equal(again.length, 4, 'the next start adds nothing')
})

test('S-17: a name that has not begun is taken back, a slip of the pen is corrected', async () => {
  const path = '/reference/names'
  const made = newId()
  const wish = {
    kind: 'department',
    once: made,
    name: 'Министерство',
    genitive: 'Министерства',
    shortName: 'М',
  }
  await center.visitor.post(path, { ...wish, validFrom: '01.06.2027' })
  const seen = await center.visitor.get(`${path}/${made}`)
  const slip = { name: 'Министерство образования', genitive: 'Министерства образования', shortName: 'МО' }
  const version = hidden(seen, 'version')
  assert.equal((await center.visitor.post(`${path}/${made}`, { ...slip, version })).status, 303)
  assert.equal((await center.visitor.post(`${path}/${made}`, { ...slip, version })).status, 303, 'twice')
  const stale = await center.visitor.post(`${path}/${made}`, { ...slip, shortName: 'МОиН', version })
  assert.equal(stale.status, 409)
  assert.deepEqual((await events('institutionNameChanged'))[0], {
    name: slip.name,
    changes: [
      { field: 'Полное название', from: 'Министерство', to: slip.name },
      { field: 'Полное название в родительном падеже', from: 'Министерства', to: slip.genitive },
      { field: 'Краткое название', from: 'М', to: 'МО' },
    ],
  })
  const removal = `${path}/${made}/removal`
  assert.equal((await center.visitor.post(removal, { version })).status, 409, 'stale')
  const done = await center.visitor.post(removal, { version: String(Number(version) + 1) })
  assert.match((await center.visitor.follow(done)).text, /Название убрано, прежнее действует дальше/)
  const left = await w.to.db
    .selectFrom('institution_name')
    .select(['valid_to'])
    .where('kind', '=', 'department')
    .execute()
  assert.deepEqual(left, [{ valid_to: null }])
  const current = firstHref(await center.visitor.get(path), path)
  const page = await center.visitor.get(current)
  const kept = await center.visitor.post(`${current}/removal`, { version: hidden(page, 'version') })
  assert.equal(kept.status, 404, 'a name in force is not taken back')
})

test('a remark is added once, changed, no longer offered; the same text is not taken twice', async () => {
  const path = '/reference/phrases'
  const list = await center.visitor.get(path)
  const wish = { once: hidden(list, 'once'), text: 'Не указан <период> "аттестации".' }
  assert.equal((await center.visitor.post(path, wish)).status, 303)
  const done = await center.visitor.follow(await center.visitor.post(path, wish))
  assert.match(done.text, /Замечания — 9 замечаний/)
  assert.match(done.html, /Не указан &lt;период&gt;/)
  const same = await center.visitor.post(path, { once: newId(), text: 'не УКАЗАН  <период> «аттестации».' })
  assert.match(same.text, /Такое замечание уже есть/)
  for (const text of ['', '   ', 'я'.repeat(10_000)])
    assert.equal((await center.visitor.post(path, { once: newId(), text })).status, 422)
  const one = `${path}/${wish.once}`
  const version = hidden(await center.visitor.get(one), 'version')
  const change = { text: 'Не указан период аттестации.', place: '0', isActive: '', version }
  for (const place of ['', '-1', '1000', 'первое'])
    assert.equal((await center.visitor.post(one, { ...change, place })).status, 422, place)
  assert.equal((await center.visitor.post(one, change)).status, 303)
  assert.equal((await center.visitor.post(one, change)).status, 303, 'twice')
  assert.equal((await center.visitor.post(one, { ...change, place: '5' })).status, 409, 'stale')
  assert.match((await center.visitor.get(path)).text, /Не указан период аттестации\. не предлагается/)
  assert.deepEqual((await events('phraseChanged')).at(-1), { text: change.text, removed: true })
})

test('a day of the Center stands over the calendar until it is taken off', async () => {
  const path = '/reference/calendar'
  const page = await center.visitor.get(path)
  assert.match(page.text, /Особые дни 2026 года/)
  assert.match(page.text, /В году 247 рабочих дней/)
  assert.match(page.text, /04\.11\.2026 среда праздничный День народного единства производственный календарь/)
  const isWorking = async (day: string) => (await readWorkingDays(w.to.db))(day)
  const mark = { day: '06.11.2026', kind: 'dayOff', name: 'Карантин' }
  assert.equal(await isWorking('2026-11-06'), true)
  const done = await center.visitor.follow(await center.visitor.post(path, mark))
  assert.match(done.text, /06\.11\.2026 — выходной день\./)
  assert.match(done.text, /06\.11\.2026 пятница выходной Карантин отмечен Центром/)
  assert.equal((await center.visitor.post(path, mark)).status, 303, 'twice')
  assert.equal(await isWorking('2026-11-06'), false)
  for (const [change, says] of [
    [{ day: '' }, /Укажите день/],
    [{ day: '31.02.2026' }, /такого дня в календаре нет/],
    [{ kind: '' }, /Выберите, какой это день/],
    [{ kind: 'working' }, /Этот день уже отмечен: выходной/],
    [{ day: '04.11.2026', kind: 'holiday' }, /Этот день и так праздничный/],
    [{ day: '09.11.2026', kind: 'working' }, /Этот день и так рабочий/],
    [{ name: '😀'.repeat(5000) }, /Слишком длинно/],
  ] as const) {
    const answer = await center.visitor.post(path, { ...mark, ...change })
    assert.equal(answer.status, 422, answer.text)
    assert.match(answer.text, says)
  }
  await center.visitor.post(path, { day: '07.11.2026', kind: 'working', name: 'Рабочая суббота' })
  assert.equal(await isWorking('2026-11-07'), true)
  const off = { day: '06.11.2026', kind: 'dayOff' }
  const stale = await center.visitor.post(`${path}/removal`, { ...off, kind: 'holiday' })
  assert.equal(stale.status, 409)
  assert.equal((await center.visitor.post(`${path}/removal`, off)).status, 303)
  assert.equal((await center.visitor.post(`${path}/removal`, off)).status, 303, 'twice')
  assert.equal(await isWorking('2026-11-06'), true)
  assert.deepEqual(await events('calendarDayChanged'), [
    { day: '2026-11-06', from: 'рабочий', to: 'выходной' },
    { day: '2026-11-07', from: 'выходной', to: 'рабочий' },
    { day: '2026-11-06', from: 'выходной', to: 'рабочий' },
  ])
  assert.match(
    (await center.visitor.get(`${path}?year=2031`)).text,
    /Переносы на 2031 год в системе неизвестны/,
  )
  for (const year of ['', '1', '99999', 'x', "2026'"])
    assert.equal((await center.visitor.get(`${path}?year=${encodeURIComponent(year)}`)).status, 200)
})

test('every setting is explained; a change is an event; back to the default', async () => {
  const path = '/reference/settings'
  const list = await center.visitor.get(path)
  for (const key of settingKeys) assert.match(list.html, new RegExp(`href="${path}/${key}"`), key)
  assert.match(
    list.text,
    /Специалистов на одно дело .*2 специалиста по умолчанию 2 специалиста, от 1 до 3 не подтверждено заказчиком/,
  )
  const one = `${path}/specialistsPerCase`
  const page = await center.visitor.get(one)
  assert.match(page.text, /Не подтверждено заказчиком.*Целое число от 1 до 3/)
  for (const value of ['', '0', '4', '2,5', 'два', '99999999999', '<script>'])
    assert.equal((await center.visitor.post(one, { value, seen: '2' })).status, 422, value)
  const done = await center.visitor.follow(await center.visitor.post(one, { value: '3', seen: '2' }))
  assert.match(done.text, /Специалистов на одно дело: 3 специалиста\./)
  assert.match(done.text, /3 специалиста по умолчанию 2 специалиста, от 1 до 3 изменено/)
  assert.equal((await center.visitor.post(one, { value: '3', seen: '2' })).status, 303, 'twice')
  assert.equal((await center.visitor.post(one, { value: '1', seen: '2' })).status, 409, 'stale')
  assert.equal((await readSettings(w.to.db)).specialistsPerCase, 3)
  assert.match((await center.visitor.get(one)).text, /Вернуть по умолчанию \(2 специалиста\)/)
  assert.equal((await center.visitor.post(`${one}/reset`, { seen: '2' })).status, 409, 'stale')
  assert.equal((await center.visitor.post(`${one}/reset`, { seen: '3' })).status, 303)
  assert.equal((await center.visitor.post(`${one}/reset`, { seen: '3' })).status, 303, 'twice')
  assert.equal((await readSettings(w.to.db)).specialistsPerCase, 2)
  const yesNo = `${path}/mixedNeedsUpload`
  assert.equal((await center.visitor.post(yesNo, { value: 'maybe', seen: 'true' })).status, 422)
  assert.equal((await center.visitor.post(yesNo, { value: 'no', seen: 'true' })).status, 303)
  assert.equal((await readSettings(w.to.db)).mixedNeedsUpload, false)
  assert.deepEqual(await events('settingChanged'), [
    { key: 'specialistsPerCase', from: '2\u00a0специалиста', to: '3\u00a0специалиста' },
    { key: 'specialistsPerCase', from: '3\u00a0специалиста', to: '2\u00a0специалиста' },
    { key: 'mixedNeedsUpload', from: 'да', to: 'нет' },
  ])
  assert.equal((await center.visitor.get(`${path}/__proto__`)).status, 404)
})

test('S-14: a coordinator keeps the own contact, which «Забыли логин?» shows, and no other municipality’s', async () => {
  const zoya = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
  const page = await zoya.visitor.get('/contact')
  assert.match(page.text, /Каргасокский район Мои контакты/)
  const wish = {
    contactName: 'Крылова Зоя Ильинична',
    contactPhone: '8 (38253) 2-15-43',
    contactEmail: 'Kargasok@EDU.example',
    version: hidden(page, 'version'),
  }
  for (const [change, says] of [
    [{ contactName: '' }, /Впишите фамилию, имя и отчество/],
    [{ contactPhone: '', contactEmail: '' }, /Укажите телефон или e-mail/],
    [{ contactPhone: '123' }, /Телефон: \+7 и 10 цифр/],
    [{ contactEmail: 'не адрес' }, /Адрес электронной почты/],
  ] as const) {
    const answer = await zoya.visitor.post('/contact', { ...wish, ...change })
    assert.equal(answer.status, 422)
    assert.match(answer.text, says)
  }
  const tomsk = await municipalityId(w, 'tomsk')
  const foreign = { ...wish, id: tomsk, municipality: tomsk }
  const done = await zoya.visitor.follow(await zoya.visitor.post('/contact', foreign))
  assert.match(done.text, /Контакты сохранены/)
  assert.match(done.text, /Так это видно.*Крылова Зоя Ильинична.*\+7 382 532-15-43.*kargasok@edu\.example/)
  assert.equal((await zoya.visitor.post('/contact', wish)).status, 303, 'twice')
  const stale = await zoya.visitor.post('/contact', { ...wish, contactName: 'Иная' })
  assert.equal(stale.status, 409)
  const rows = await w.to.db
    .selectFrom('municipality')
    .select('code')
    .where('contact_name', '<>', '')
    .execute()
  assert.deepEqual(rows, [{ code: 'kargasoksky' }])
  const own = await municipalityId(w, 'kargasoksky')
  const seen = await w.visitor().get(`/forgotten-login?municipality=${own}`)
  assert.match(seen.text, /kargasok@edu\.example/)
})

test('C.4: reasons for returning applications are a list of their own, with first texts', async () => {
  const path = '/reference/phrases'
  const page = await center.visitor.get(`${path}?kind=return`)
  assert.match(page.text, /Причины возврата заявлений.*Причины — 8 причин/)
  assert.doesNotMatch(page.text, /Нет подписи специалиста/)
  const added = { once: newId(), kind: 'return', text: 'Не указан стаж.' }
  assert.equal((await center.visitor.post(path, added)).location, `${path}?kind=return`)
  assert.match((await center.visitor.get(`${path}?kind=return`)).text, /Причины — 9 причин.*Не указан стаж\./)
  assert.doesNotMatch((await center.visitor.get(path)).text, /Не указан стаж\./)
})
