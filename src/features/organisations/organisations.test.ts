// Organisations: who sees and changes them, the list, names that stay known, and two spellings that become one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attesteesXlsx, readList, takeList } from '../../../test/kit/lists.ts'
import { member, municipalityId, organisationOf, specialist } from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import type { Answer } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { roles } from '../../domain/roles.ts'
import { readSheets } from '../../sheets/read.ts'
import { ensurePeriods } from '../reference/index.ts'
import { alikePairs } from './alike.ts'

const w = await world({ today: '2026-10-20' })
await ensurePeriods(w.to, ['2026-11'])
const center = await member(w)
const tomsk = await municipalityId(w, 'tomsk')
const short = await organisationOf(w, tomsk, 'Лицей № 7')
const long = await organisationOf(w, tomsk, 'МАОУ «Лицей № 7 имени Пирогова» г. Томска')
await openCase(w, { organisation: 'Лицей № 7', teacher: { lastName: 'Липина', firstName: 'Яна' } })
await openCase(w, {
  organisation: 'МАОУ «Лицей № 7 имени Пирогова» г. Томска',
  teacher: { lastName: 'Ольхина', firstName: 'Яна' },
})
const maria = await specialist(w, { organisation: 'Лицей № 7' })

const versionOn = (page: Answer, name = 'version'): string =>
  new RegExp(`name="${name}" value="(\\d+)"`).exec(page.html)?.[1] ?? ''
const mergePath = (one: string, other: string) => `/organisations/merging?one=${one}&other=${other}`
const organisationsOf = () =>
  w.to.db.selectFrom('attestation_case').select(['organisation_id', 'search']).orderBy('number').execute()

test('read by the Center, the administrator and the auditor; changed by the first two', async () => {
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? maria : await member(w, { role, organisation: 'Лицей № 7' })
    const reads = ['center', 'admin', 'auditor'].includes(role) ? 200 : 403
    for (const path of [
      '/organisations',
      '/organisations/export',
      '/organisations/alike',
      `/organisations/${short.id}`,
    ])
      assert.equal((await visitor.get(path)).status, reads, `${role} ${path}`)
    const manages = ['center', 'admin'].includes(role) ? 200 : 403
    for (const path of [`/organisations/${short.id}/edit`, mergePath(short.id, long.id)])
      assert.equal((await visitor.get(path)).status, manages, `${role} ${path}`)
    if (manages === 403)
      for (const path of [`/organisations/${short.id}`, '/organisations/merging', '/organisations/apart'])
        assert.equal((await visitor.post(path, { one: short.id, other: long.id })).status, 403, role)
  }
})

test('the list is found by words and numbers in any order, by place and kind, and goes out as it is shown', async () => {
  const list = async (query: string) => (await center.visitor.get(`/organisations?${query}`)).text
  assert.match(await list(''), /Показаны 2 из 2/)
  assert.match(await list(`q=${encodeURIComponent('7 лицей')}&municipality=tomsk`), /Показаны 2 из 2/)
  assert.match(await list(`q=${encodeURIComponent('пирогова')}`), /Показаны 1 из 1/)
  assert.match(await list('municipality=kargasoksky'), /Ничего не найдено/)
  for (const nonsense of [
    `q=${encodeURIComponent('%_\\')}`,
    'q=%00',
    'kind=нет&state=нет',
    `after=${'я'.repeat(500)}`,
  ])
    assert.equal((await center.visitor.get(`/organisations?${nonsense}`)).status, 200)
  const sheet = await readSheets(
    (await center.visitor.get(`/organisations/export?q=${encodeURIComponent('пирогова')}`)).bytes,
  )
  assert.ok(sheet.ok)
  assert.equal(sheet.sheets[0]?.rows.length, 2)
})

test('a name that somebody bears is refused at the field; nothing typed is lost', async () => {
  const edit = await center.visitor.get(`/organisations/${short.id}/edit`)
  const fields = { kind: 'school', isActive: 'yes', version: versionOn(edit) }
  for (const [name, says] of [
    ['', /Укажите название/],
    ['№ 7', /должны быть буквы/],
    ['я'.repeat(10_000), /не больше 300 знаков/],
    [
      'маоу лицей №7 им. Пирогова, г.Томска',
      /Так уже называется организация «МАОУ «Лицей № 7 имени Пирогова» г\. Томска»/,
    ],
  ] as const) {
    const answer = await center.visitor.post(`/organisations/${short.id}`, { ...fields, name })
    assert.equal(answer.status, 422, name.slice(0, 50))
    assert.match(answer.text, says)
  }
  const stale = await center.visitor.post(`/organisations/${short.id}`, {
    ...fields,
    name: 'Лицей',
    version: '77',
  })
  assert.equal(stale.status, 409)
})

test('a new name goes into the cases, the former one stays known to lists', async () => {
  const edit = await center.visitor.get(`/organisations/${short.id}/edit`)
  const renamed = await center.visitor.post(`/organisations/${short.id}`, {
    name: 'МБОУ Лицей № 7',
    kind: 'school',
    isActive: 'yes',
    version: versionOn(edit),
  })
  assert.equal(renamed.location, `/organisations/${short.id}`)
  assert.match((await organisationsOf())[0]?.search ?? '', /мбоу лицей №7/)
  const found = await w.to.db
    .selectFrom('specialist')
    .select('search')
    .where('id', '=', maria.specialistId)
    .executeTakeFirst()
  assert.match(found?.search ?? '', /мбоу лицей №7/)
  const card = await center.visitor.get(`/organisations/${short.id}`)
  assert.match(card.text, /Другие написания Лицей № 7/)
  assert.match(card.text, /Изменена организация: Лицей № 7/)
  const list = await attesteesXlsx([{ organisation: 'лицей №7' }])
  await takeList(w, center.visitor, await readList(w, center.visitor, list))
  assert.equal((await organisationsOf())[2]?.organisation_id, short.id)
  // The former name can be taken back.
  const back = await center.visitor.get(`/organisations/${short.id}/edit`)
  await center.visitor.post(`/organisations/${short.id}`, {
    name: 'Лицей № 7',
    kind: 'school',
    isActive: 'yes',
    version: versionOn(back),
  })
  assert.match(
    (await center.visitor.get(`/organisations/${short.id}`)).text,
    /Другие написания МБОУ Лицей № 7/,
  )
})

test('alike names are offered, told apart for good, and still merged by hand', async () => {
  const offered = await center.visitor.get('/organisations/alike?municipality=tomsk')
  assert.match(offered.text, /Лицей № 7 2 дела, 1 специалист .*Пирогова.* 1 дело .*Объединить Это разные/)
  assert.match((await center.visitor.get(`/organisations/${long.id}`)).text, /Похожие названия .*Лицей № 7/)
  const apart = { one: short.id, other: long.id, back: `/organisations/${short.id}` }
  assert.equal(
    (await center.visitor.post('/organisations/apart', apart)).location,
    `/organisations/${short.id}`,
  )
  assert.equal((await center.visitor.post('/organisations/apart', apart)).status, 303)
  assert.match((await center.visitor.get('/organisations/alike')).text, /Похожих названий нет/)
  for (const [one, other] of [
    [short.id, short.id],
    [short.id, crypto.randomUUID()],
    ['нет', long.id],
  ])
    assert.equal(
      (await center.visitor.post('/organisations/apart', { one: one ?? '', other: other ?? '' })).status,
      404,
    )
})

test('organisations of two municipalities are never merged', async () => {
  const far = await organisationOf(w, await municipalityId(w, 'kargasoksky'), 'Лицей № 7')
  assert.equal((await center.visitor.get(mergePath(short.id, far.id))).status, 404)
  const forged = { one: short.id, other: far.id, keep: short.id, oneVersion: '1', otherVersion: '1' }
  assert.equal((await center.visitor.post('/organisations/merging', forged)).status, 404)
})

test('merged: cases, applications and specialists go over, the search follows, both names lead to the one left', async () => {
  const page = await center.visitor.get(mergePath(short.id, long.id))
  const fields = {
    one: short.id,
    other: long.id,
    oneVersion: versionOn(page, 'oneVersion'),
    otherVersion: versionOn(page, 'otherVersion'),
    back: '/organisations/alike',
  }
  const unsaid = await center.visitor.post('/organisations/merging', fields)
  assert.equal(unsaid.status, 422)
  assert.match(unsaid.text, /Выберите, какое название оставить/)
  const stale = await center.visitor.post('/organisations/merging', {
    ...fields,
    keep: long.id,
    oneVersion: '99',
  })
  assert.equal(stale.status, 409)
  const done = await center.visitor.post('/organisations/merging', { ...fields, keep: long.id })
  assert.equal(done.location, '/organisations/alike')
  const again = await center.visitor.post('/organisations/merging', { ...fields, keep: long.id })
  assert.equal(again.status, 303)
  assert.match((await center.visitor.get(again.location)).text, /уже объединены/)

  const cases = await organisationsOf()
  assert.ok(
    cases.every(({ organisation_id, search }) => organisation_id === long.id && /пирогова/.test(search)),
  )
  const applications = await w.to.db.selectFrom('application').select('organisation_id').distinct().execute()
  assert.deepEqual(applications, [{ organisation_id: long.id }])
  const her = await w.to.db
    .selectFrom('specialist')
    .select(['organisation_id', 'search'])
    .where('id', '=', maria.specialistId)
    .executeTakeFirst()
  assert.equal(her?.organisation_id, long.id)
  assert.match(her?.search ?? '', /пирогова/)
  assert.equal((await center.visitor.get(`/organisations/${short.id}`)).location, `/organisations/${long.id}`)
  const card = await center.visitor.get(`/organisations/${long.id}`)
  assert.match(card.text, /3 дела.*1 специалист.*Другие написания Лицей № 7 МБОУ Лицей № 7/)
  assert.match(card.text, /Организация «Лицей № 7» объединена с «МАОУ «Лицей № 7 имени Пирогова» г\. Томска»/)
  assert.match(
    (await center.visitor.get(`/organisations?q=${encodeURIComponent('мбоу лицей')}`)).text,
    /Пирогова.*Показаны 1 из 1/,
  )
})

test('a list with a merged spelling brings nothing new: the same teacher, the same organisation', async () => {
  const list = await attesteesXlsx([{ organisation: 'МБОУ Лицей № 7' }])
  const path = await readList(w, center.visitor, list)
  assert.match((await center.visitor.get(path)).text, /Нового в списке нет/)
  const other = await attesteesXlsx([
    { organisation: 'Лицей № 7', name: 'Вербина Ольга Олеговна', email: 'v@edu.example', phone: null },
  ])
  await takeList(w, center.visitor, await readList(w, center.visitor, other))
  assert.equal((await organisationsOf()).at(-1)?.organisation_id, long.id)
})

test('variants that a list brings are offered on its page', async () => {
  const list = await attesteesXlsx([
    {
      organisation: 'МБОУ «Гимназия Перспектива»',
      name: 'Осинина Яна Олеговна',
      email: 'o1@edu.example',
      phone: null,
    },
    {
      organisation: 'Гимназия «Перспектива» г. Томска',
      name: 'Осинина Ия Олеговна',
      email: 'o2@edu.example',
      phone: null,
    },
  ])
  const path = await readList(w, center.visitor, list)
  await takeList(w, center.visitor, path)
  const page = await center.visitor.get(path)
  assert.match(page.text, /Похожие названия организаций — 1 .*Гимназия Перспектива.*Объединить Это разные/)
  const [, one = '', other = ''] = /merging\?one=([0-9a-f-]+)&amp;other=([0-9a-f-]+)/.exec(page.html) ?? []
  await center.visitor.post('/organisations/apart', { one, other, back: path })
  assert.doesNotMatch((await center.visitor.get(path)).text, /Похожие названия организаций/)
})

test('thousands of organisations of a municipality are not compared each with each', () => {
  // Each with each this would not end.
  const list = Array.from({ length: 30_000 }, (_, i) => ({
    id: String(i),
    municipalityId: 'one',
    name: i % 10 === 0 ? `МБОУ «Гимназия ${i}»` : `МАОУ СОШ № ${i} г. Томска`,
    keptApartFrom: [],
  }))
  assert.deepEqual(alikePairs(list), [])
})
