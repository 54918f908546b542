// The list of applications: tabs that are counters, filters in the address, pages, the spreadsheet, the plans of its queries.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { submitted } from '../../../../test/kit/applying.ts'
import { member } from '../../../../test/kit/people.ts'
import { acceptedApplication, registered, stepOf, teacherNamed } from '../../../../test/kit/reviewing.ts'
import { openCase } from '../../../../test/kit/stories.ts'
import { world } from '../../../../test/kit/world.ts'
import { readSheets } from '../../../sheets/read.ts'

const w = await world({ today: '2026-10-05' })
const center = await member(w)
const auditor = await member(w, { role: 'auditor' })
const coordinator = await member(w, { role: 'mun_coord' })
const elsewhere = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
const head = await member(w, { role: 'org_head' })

const anna = await submitted(w, await teacherNamed(w, 'Абрамова'), { receivedOn: '2026-09-20' })
const late = await submitted(w, await teacherNamed(w, 'Белкина'), { receivedOn: '2026-09-01' })
const soon = await registered(w, center, await teacherNamed(w, 'Вишнёва'), { receivedOn: '2026-09-06' })
const far = await submitted(w, await teacherNamed(w, 'Гордеева'), {
  municipality: 'kargasoksky',
  organisation: 'МБОУ «Каргасокская СОШ № 901»',
  category: 'highest',
  held: 'first',
  form: 'in_person',
})
const accepted = await registered(w, center, await teacherNamed(w, 'Дёмина'))
await acceptedApplication(w, center, accepted)
const returned = await registered(w, center, await teacherNamed(w, 'Егорова'))
await stepOf(w, center, returned, 'return', { text: 'Нет файлов' })
await openCase(w, { teacher: { lastName: 'Списочная', firstName: 'Анна', middleName: null } })

const names = /(Абрамова|Белкина|Вишнёва|Гордеева|Дёмина|Егорова|Списочная) Анна/g
const shown = async (query: string, by = center): Promise<string[]> => {
  const { html } = await by.visitor.get(`/applications${query}`)
  const table = html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>'))
  return [...new Set([...table.matchAll(names)].map(([, name = '']) => name))]
}

test('the queue by urgency; tabs; what came by a list has a case and is not here', async () => {
  assert.deepEqual(await shown(''), ['Белкина', 'Вишнёва', 'Абрамова', 'Гордеева'])
  assert.deepEqual(await shown('?tab=returned'), ['Егорова'])
  assert.deepEqual(await shown('?tab=accepted'), ['Дёмина'])
  assert.deepEqual(await shown('?tab=refused'), [])
  assert.equal((await shown('?tab=all')).length, 6)
  const { text } = await center.visitor.get('/applications')
  assert.match(text, /4 ждут Центра 1 у педагога 1 приняты 0 отказано 0 отозваны, истекли 6 все/)
  assert.match(text, /просрочено на 4 дня, было до 01\.10\.2026/)
  assert.match(text, /завтра, до 06\.10\.2026/)
})

test('each filter, folded search, nonsense is left out', async () => {
  for (const [query, expected] of [
    ['?q=вишнева', ['Вишнёва']],
    ['?q=анна абрам', ['Абрамова']],
    ['?q=никого', []],
    ['?municipality=kargasoksky', ['Гордеева']],
    ['?category=highest', ['Гордеева']],
    ['?form=in_person', ['Гордеева']],
    ['?due=late', ['Белкина']],
    ['?due=soon', ['Вишнёва']],
    ['?tab=accepted&lack=notice', ['Дёмина']],
    ['?lack=petition', []],
    ['?tab=чужое&category=нет&due=1', ['Белкина', 'Вишнёва', 'Абрамова', 'Гордеева']],
  ] as const)
    assert.deepEqual(await shown(query), expected, query)
})

test('each sees the own: the coordinator the place, the head the school', async () => {
  assert.deepEqual(await shown('?tab=all', elsewhere), ['Гордеева'])
  assert.equal((await shown('?tab=all', coordinator)).length, 5)
  assert.equal((await shown('?tab=all', head)).length, 5)
  assert.equal((await shown('?tab=all', auditor)).length, 6)
  assert.deepEqual(await shown('?municipality=tomsk', elsewhere), ['Гордеева'])
})

test('the home pages count and lead here', async () => {
  const { text, html } = await center.visitor.get('/')
  assert.match(text, /4 заявления ждут решения 1 заявление: срок истекает за 3 дня 1 заявление просрочено/)
  assert.match(html, /href="\/applications\?due=late"/)
  assert.match(
    (await elsewhere.visitor.get('/')).text,
    /1 заявление ждёт решения 1 заявление не зарегистрировано/,
  )
})

test('the spreadsheet is what is shown, noted as an export', async () => {
  const file = await center.visitor.get('/applications/list.xlsx?due=late')
  assert.equal(file.status, 200)
  const read = await readSheets(file.bytes)
  const rows = read.ok ? (read.sheets[0]?.rows ?? []).map(({ cells }) => cells) : []
  assert.equal(rows.length, 2)
  assert.equal(rows[1]?.[0], 'Белкина Анна Сергеевна')
  const noted = await w.to.db.selectFrom('event').select('facts').where('is', '=', 'exported').execute()
  assert.deepEqual(
    noted.map(({ facts }) => facts),
    [{ what: 'список заявлений', rows: 1 }],
  )
  const readings = await w.to.db.selectFrom('reading').select('what').where('what', '=', 'export').execute()
  assert.equal(readings.length, 1)
})

test('previous and next inside the list; forth and back by pages meet every row once', async () => {
  const page = await center.visitor.get(`/applications/${soon}?list=`)
  assert.match(page.html, new RegExp(`href="/applications/${late}\\?list=" rel="prev"`))
  assert.match(page.html, new RegExp(`href="/applications/${anna}\\?list=" rel="next"`))
  const teacher = await teacherNamed(w, 'Массова')
  for (let i = 0; i < 120; i++)
    await submitted(w, teacher, { receivedOn: `2026-08-${String(1 + (i % 20)).padStart(2, '0')}` })
  for (const query of ['?q=массова', '?tab=all&q=массова']) {
    const seen: string[] = []
    let at = `/applications${query}`
    let back = ''
    for (let n = 0; at && n < 10; n++) {
      const { html } = await center.visitor.get(at)
      seen.push(
        ...[...html.matchAll(/<th scope="row"[^>]*><a href="\/applications\/([0-9a-f-]{36})/g)].map(
          ([, id = '']) => id,
        ),
      )
      back = /<a href="([^"]*)" rel="prev"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? back
      at = /<a href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    }
    assert.equal(seen.length, 120, query)
    assert.equal(new Set(seen).size, 120)
    const { html } = await center.visitor.get(back)
    assert.ok(html.includes(`/applications/${seen[50]}`))
  }
  assert.ok(far && accepted)
})

test('a page of the list costs an index walk and no sort of everything', async () => {
  const owner = new pg.Client({ connectionString: w.connectionString })
  await owner.connect()
  await owner.query(`insert into application (id, channel, status, received_on, person_id, municipality_id, organisation_id,
      position_id, appointed_on, category_held, category_wanted, form, identity, created_at, submitted_at, number, sort_name, search)
    select gen_random_uuid(), 'email_or_is', case when g % 10 = 0 then 'registered' else 'accepted' end,
      date '2020-01-01' + (g % 2000), a.person_id, a.municipality_id, a.organisation_id, a.position_id, a.appointed_on,
      'none', 'first', 'remote', 'bulk' || g, now(), now(), 'b' || g, 'Много ' || g, 'много ' || g
    from generate_series(1, 20000) g, (select * from application where id = '${anna}') a`)
  await owner.query('analyze application')
  const { rows: places } = await owner.query(
    `select municipality_id as id from application where id = '${anna}'`,
  )
  const here = `municipality_id = '${places[0].id}'`
  for (const [where, order] of [
    ["status in ('submitted', 'registered', 'under_review')", 'received_on, id'],
    ["status in ('accepted')", 'received_on desc, id'],
    ['true', 'received_on desc, id'],
    [here, 'received_on desc, id'],
    [`${here} and status in ('accepted')`, 'received_on desc, id'],
  ] as const) {
    const { rows } = await owner.query(`explain select id from application a
      where submitted_at is not null and ${where} order by ${order} limit 51`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    assert.ok(/Index/.test(plan) && !/Sort Key/.test(plan), plan)
  }
  await owner.end()
})
