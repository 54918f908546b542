// The schedule of attestation (F.3): who may not, the year, the named list by pages, Word and Excel of the whole.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, specialist } from '../../../test/kit/people.ts'
import { sittingOn } from '../../../test/kit/reviewing.ts'
import { assigned, openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { system } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import { readSheets } from '../../sheets/read.ts'
import { openCases } from '../cases/index.ts'

const w = await world({ today: '2026-10-05' })
const center = await member(w)
const auditor = await member(w, { role: 'auditor' })
const elsewhere = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
const head = await member(w, { role: 'org_head' })
const anna = await openCase(w, { teacher: { lastName: 'Абрамова', firstName: 'Анна', middleName: null } })
await openCase(w, {
  teacher: { lastName: 'Гордеева', firstName: 'Лия', middleName: null },
  municipality: 'kargasoksky',
  organisation: 'МБОУ «Каргасокская СОШ № 901»',
})
const expert = await specialist(w)
await assigned(w, { case: anna, specialists: [expert] })
const periodId = await sittingOn(w, '2026-11', '2026-11-26')
const path = `/schedules/${periodId}`

test('who may not: a head, a specialist; a coordinator has only the own place', async () => {
  for (const one of [head, expert])
    for (const at of ['/schedules', path, `${path}/schedule.docx`, `${path}/schedule.xlsx`])
      assert.equal((await one.visitor.get(at)).status, 403, at)
  assert.equal((await center.visitor.get(`/schedules/${newId()}`)).status, 404)
  const { text } = await elsewhere.visitor.get(path)
  assert.match(text, /Поимённый график — 1 педагог .*Гордеева Лия/)
  assert.doesNotMatch(text, /Абрамова/)
  const sheet = await readSheets((await elsewhere.visitor.get(`${path}/schedule.xlsx`)).bytes)
  assert.equal(sheet.ok && sheet.sheets[0]?.rows.length, 2)
})

test('F.3: the year with its days, the named schedule with specialists and totals', async () => {
  const year = await auditor.visitor.get('/schedules')
  assert.match(
    year.text,
    /Период 2026-11 Приём заявлений: 15\.08 – 31\.10\.2026 Аттестация: 01\.11 – 28\.11\.2026 Заключения до: 20\.11\.2026 Заседание: 26\.11\.2026 Педагогов: 2/,
  )
  const { text } = await center.visitor.get(path)
  assert.match(text, /Абрамова Анна.*Высшая дистанционная Соснина М\. П\..*Гордеева Лия.*не назначены/)
  assert.match(text, /Итоги Высшая, дистанционная: 2/)
})

test('D.7: the day of the sitting is kept in the reference period, and not before the attestation', async () => {
  const at = `/reference/periods/${periodId}`
  const form = {
    version: '1',
    title: 'Ноябрь 2026',
    schoolYear: '2026/27',
    acceptFrom: '15.08.2026',
    acceptTo: '31.10.2026',
    startsOn: '01.11.2026',
    endsOn: '28.11.2026',
    conclusionDueOn: '20.11.2026',
  }
  const early = await center.visitor.post(at, { ...form, sittingOn: '30.10.2026' })
  assert.equal(early.status, 422)
  assert.match(early.text, /Заседание раньше начала аттестации/)
  assert.equal((await center.visitor.post(at, { ...form, sittingOn: '27.11.2026' })).status, 303)
  assert.match((await center.visitor.get(path)).text, /Заседание 27\.11\.2026/)
})

test('1,000 rows: by pages of 50, and whole in Word and in Excel, noted', async () => {
  const { municipality_id, organisation_id, position_id } = await w.to.db
    .selectFrom('attestation_case')
    .select(['municipality_id', 'organisation_id', 'position_id'])
    .where('id', '=', anna.caseId)
    .executeTakeFirstOrThrow()
  await transaction(w.to.db, (tx) =>
    openCases(
      tx,
      system,
      w.clock.now(),
      '2026',
      Array.from({ length: 998 }, (_, i) => ({
        teacher: {
          lastName: 'Массова',
          firstName: `Ия${i}`,
          middleName: null,
          email: null,
          phone: null,
        },
        channel: 'list' as const,
        receivedOn: '2026-09-01',
        municipalityId: municipality_id,
        organisation: { id: organisation_id, name: 'Школа' },
        positionId: position_id,
        subjectId: null,
        appointedOn: '2014-09-01',
        categoryHeld: 'first' as const,
        categoryWanted: 'highest' as const,
        form: 'remote' as const,
        period: { id: periodId, conclusionDueOn: '2026-11-20' },
        identity: newId(),
      })),
    ),
  )
  const seen = new Set<string>()
  for (let at = path, n = 0; at && n < 30; n++) {
    const { html } = await center.visitor.get(at)
    for (const [, id = ''] of html.matchAll(/href="\/cases\/([0-9a-f-]{36})"/g)) seen.add(id)
    at = /<a href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  }
  assert.equal(seen.size, 1000)
  const docx = await center.visitor.get(`${path}/schedule.docx`)
  assert.match(docx.headers.get('content-type') ?? '', /wordprocessingml/)
  const file = await w.to.files.put([docx.bytes] as never, { atMost: 1e7 })
  const looked = await w.to.files.local(file.key, (at) =>
    w.to.papers.inspect(at, 'График.docx', { atMost: 1e7 }),
  )
  assert.equal(looked.ok && looked.file.kind, 'docx')
  const sheet = await readSheets((await center.visitor.get(`${path}/schedule.xlsx`)).bytes)
  assert.equal(sheet.ok && sheet.sheets[0]?.rows.length, 1001)
  const noted = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'exported')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  assert.deepEqual(noted.facts, { what: 'поимённый график: Ноябрь 2026', rows: 1000 })
})
