// S-06, J-15: tasks, the list, marks, the register, who may not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actorFor, member, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { system } from '../../db/history.ts'
import type { TaxStatus } from '../../domain/contract.ts'
import type { Day } from '../../domain/days.ts'
import { roles } from '../../domain/roles.ts'
import type { SfrEvent } from '../../domain/sfr.ts'
import { readSheets } from '../../sheets/read.ts'
import { sendTask } from './actions/send.ts'
import { cancelSfrTask, openSfrTask, tellOverdueSfr } from './index.ts'

const w = await world({ today: '2026-09-09' })
const center = await member(w, { role: 'center' })
const accountant = await member(w, { role: 'accountant' })

const named = (lastName: string) =>
  specialist(w, { name: { lastName, firstName: 'Анна', middleName: 'Сергеевна' } })

const contractOf = (by: SpecialistMember) =>
  w.to.db
    .selectFrom('contract')
    .selectAll()
    .where('specialist_id', '=', by.specialistId)
    .executeTakeFirstOrThrow()

async function open(by: SpecialistMember, on: Day, wish: { event?: SfrEvent; taxStatus?: TaxStatus } = {}) {
  const contract = await contractOf(by)
  if (wish.event !== 'end')
    await w.to.db.updateTable('contract').set({ registered_on: on }).where('id', '=', contract.id).execute()
  await transaction(w.to.db, (tx) =>
    openSfrTask(tx, w.to, system, {
      contractId: contract.id,
      event: wish.event ?? 'start',
      on,
      taxStatus: wish.taxStatus ?? 'individual',
      personId: by.personId,
      municipalityId: contract.municipality_id,
    }),
  )
}

const cancel = async (by: SpecialistMember) => {
  const contract = await contractOf(by)
  await transaction(w.to.db, (tx) =>
    cancelSfrTask(tx, w.to, system, {
      contractId: contract.id,
      event: 'start',
      reason: 'Внесено по ошибке',
      personId: by.personId,
      municipalityId: contract.municipality_id,
    }),
  )
}

const tasksOf = async (by: SpecialistMember) =>
  w.to.db
    .selectFrom('sfr_task')
    .selectAll()
    .where('contract_id', '=', (await contractOf(by)).id)
    .orderBy('id')
    .execute()

const eventsOf = async (by: SpecialistMember, is: string) =>
  w.to.db.selectFrom('event').selectAll().where('person_id', '=', by.personId).where('is', '=', is).execute()

const names = (html: string): string[] =>
  [...html.matchAll(/<a href="\/sfr\/[0-9a-f-]{36}">(\S+) /g)].map((m) => m[1] ?? '')

const late = await named('Соснина')
const now = await named('Ёлкина')
const next = await named('Дубова')
await open(late, '2026-09-04')
await open(now, '2026-09-08')
await open(next, '2026-09-09')

test('the Center, the accountant and the auditor see what is to be told; only the first two mark it', async () => {
  const [task] = await tasksOf(late)
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? late : await member(w, { role })
    const isReader = ['center', 'accountant', 'auditor'].includes(role)
    for (const path of ['/sfr', `/sfr/${task?.id}`, '/sfr/register.xlsx', '/sfr/register.csv'])
      assert.equal((await visitor.get(path)).status, isReader ? 200 : 403, `${role} ${path}`)
    if (!['center', 'accountant'].includes(role))
      assert.equal((await visitor.post(`/sfr/${task?.id}/sending`, {})).status, 403, role)
    if (role !== 'accountant')
      assert.equal((await visitor.post('/sfr/register', { format: 'csv' })).status, 403, role)
  }
  assert.equal((await center.visitor.get('/sfr/00000000-0000-4000-8000-000000000000')).status, 404)
})

test('S-06, J-15: registered on a Friday, the task is due on Monday; a task is one a contract and event', async () => {
  assert.deepEqual(
    (await tasksOf(late)).map((it) => [it.event, it.event_on, it.due_on, it.status]),
    [['start', '2026-09-04', '2026-09-07', 'due']],
  )
  await open(late, '2026-09-04')
  assert.equal((await tasksOf(late)).length, 1)
  assert.equal((await eventsOf(late, 'sfrTaskMade')).length, 1)
})

test('S-06: the self-employed and entrepreneurs need none', async () => {
  const own = await named('Вязова')
  await open(own, '2026-09-04', { taxStatus: 'self_employed' })
  await open(own, '2026-09-04', { taxStatus: 'entrepreneur' })
  assert.deepEqual(await tasksOf(own), [])
})

test('another day moves a task that was not sent; the Center’s own day off counts', async () => {
  const moved = await named('Липина')
  await open(moved, '2026-09-01')
  await w.to.db
    .insertInto('calendar_day')
    .values({ day: '2026-09-03', kind: 'dayOff', name: 'День региона', changed_at: w.clock.now() })
    .execute()
  await open(moved, '2026-09-02')
  assert.deepEqual(
    (await tasksOf(moved)).map((it) => [it.event_on, it.due_on]),
    [['2026-09-02', '2026-09-04']],
  )
  assert.equal((await eventsOf(moved, 'sfrCorrected')).length, 1)
  await cancel(moved)
  assert.equal((await tasksOf(moved))[0]?.status, 'cancelled')
  await open(moved, '2026-09-07')
  assert.deepEqual(
    (await tasksOf(moved)).map((it) => it.status),
    ['cancelled', 'due'],
  )
  await cancel(moved)
})

test('the list stands by urgency and tells what is overdue; figures filter; a surname is found', async () => {
  const { html, text } = await accountant.visitor.get('/sfr')
  assert.deepEqual(names(html), ['Соснина', 'Ёлкина', 'Дубова'])
  assert.match(text, /3 нужно отправить 1 просрочено 0 отправлено 2 не требуется/)
  assert.match(text, /просрочено на 2 дня/)
  assert.match(text, /сегодня/)
  assert.deepEqual(names((await center.visitor.get('/sfr?state=overdue')).html), ['Соснина'])
  assert.deepEqual(names((await center.visitor.get('/sfr?state=cancelled')).html), ['Липина', 'Липина'])
  assert.deepEqual(names((await center.visitor.get('/sfr?q=елкина')).html), ['Ёлкина'])
  assert.deepEqual(names((await center.visitor.get('/sfr?event=end')).html), [])
})

test('overdue stands on the home of the Center and of the accountant, and comes by letter once a day', async () => {
  for (const { visitor } of [center, accountant])
    assert.match((await visitor.get('/')).text, /1 уведомление СФР просрочено/)
  const tell = tellOverdueSfr(w.to)
  const letters = async () =>
    (await w.to.db.selectFrom('letter').selectAll().where('kind', '=', 'sfrOverdue').execute()).filter(
      (it) => it.person_id === accountant.personId,
    )
  await Promise.all([tell(), tell()])
  await tell()
  assert.equal((await letters()).length, 1)
  w.clock.pass({ days: 1 })
  await tell()
  assert.equal((await letters()).length, 2)
  assert.doesNotMatch((await letters())[0]?.text ?? '', /Соснина/)
  w.clock.pass({ days: -1 })
})

test('«Отправлено»: with a day and a protocol; late is said; twice is once; a stale page is a conflict', async () => {
  const [task] = await tasksOf(late)
  const at = `/sfr/${task?.id}/sending`
  const empty = await accountant.visitor.post(at, { on: '', protocol: '', version: '1' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Укажите дату отправки/)
  const early = await accountant.visitor.post(at, { on: '03.09.2026', protocol: 'П-1', version: '1' })
  assert.equal(early.status, 409)
  const sent = { on: '08.09.2026', protocol: 'П-1', version: '1' }
  assert.equal((await accountant.visitor.post(at, { ...sent, version: '9' })).status, 409)
  assert.equal((await accountant.visitor.post(at, sent)).status, 303)
  assert.equal((await accountant.visitor.post(at, sent)).status, 303)
  const [event, ...more] = await eventsOf(late, 'sfrSent')
  assert.deepEqual(event?.facts, { event: 'start', on: '2026-09-08', protocol: 'П-1', late: true })
  assert.equal(more.length, 0)
  assert.match((await center.visitor.get(`/sfr/${task?.id}`)).text, /Отправлено позже срока/)
  await open(late, '2026-09-05')
  assert.equal((await tasksOf(late))[0]?.event_on, '2026-09-04')
})

test('a mark is corrected with a reason, or taken off', async () => {
  const [task] = await tasksOf(late)
  const at = `/sfr/${task?.id}/correction`
  const wish = { on: '07.09.2026', protocol: 'П-2', reason: '', version: '2' }
  assert.equal((await accountant.visitor.post(at, wish)).status, 422)
  assert.equal((await accountant.visitor.post(at, { ...wish, reason: 'Опечатка' })).status, 303)
  assert.equal((await accountant.visitor.post(at, { ...wish, reason: 'Опечатка' })).status, 409)
  assert.equal((await tasksOf(late))[0]?.sent_on, '2026-09-07')
  const off = { undo: 'yes', on: '', protocol: '', reason: 'Не отправляли', version: '3' }
  assert.equal((await accountant.visitor.post(at, off)).status, 303)
  assert.deepEqual(
    (await tasksOf(late)).map((it) => [it.status, it.sent_on, it.protocol]),
    [['due', null, null]],
  )
  assert.equal((await eventsOf(late, 'sfrCorrected')).length, 2)
})

test('many are marked at once; one that can not be keeps none of the others back', async () => {
  const [a, b, c] = await Promise.all([late, now, next].map(async (it) => (await tasksOf(it))[0]?.id ?? ''))
  const nothing = await accountant.visitor.post('/sfr/sending', { on: '08.09.2026', protocol: 'П-7' })
  assert.equal(nothing.status, 422)
  assert.match(nothing.text, /Отметьте в таблице хотя бы одно уведомление/)
  const form = { task: [a, b, c] as string[], on: '08.09.2026', protocol: 'П-7' }
  assert.equal((await accountant.visitor.post('/sfr/sending', form)).status, 303)
  const { text } = await accountant.visitor.get('/sfr')
  assert.match(text, /Отмечено отправленными: 2 уведомления, из них позже срока: 1\./)
  assert.match(text, /Дубова А\. С\.: Событие произошло 09\.09\.2026/)
  assert.deepEqual(names((await center.visitor.get('/sfr?state=sent')).html).sort(), ['Ёлкина', 'Соснина'])
})

test('N: the register is exactly the list, masked; in full for the accountant alone, each reading noted', async () => {
  const { visitor } = late
  await visitor.post('/profile/contract/inn', { inn: '500100732259', seen: '' })
  await visitor.post('/profile/contract/snils', { snils: '112-233-445 95', seen: '' })
  const read = await readSheets((await center.visitor.get('/sfr/register.xlsx?state=sent&q=соснина')).bytes)
  const rows = read.ok ? (read.sheets[0]?.rows ?? []) : []
  assert.equal(rows.length, 2)
  assert.deepEqual(rows[1]?.cells.slice(0, 3), ['•••-•••-••• 95', '••••••••2259', 'Соснина Анна Сергеевна'])
  const csv = (await center.visitor.get('/sfr/register.csv?state=sent')).bytes
  assert.equal(csv.subarray(0, 3).toString('hex'), 'efbbbf')
  assert.match(csv.toString(), /^\ufeffСНИЛС;ИНН;ФИО;Дата рождения;Договор №;/)
  const full = await accountant.visitor.post('/sfr/register?state=sent', { format: 'csv' })
  assert.match(full.bytes.toString(), /112-233-445 95;500100732259;Соснина Анна Сергеевна/)
  const noted = await w.to.db
    .selectFrom('reading')
    .selectAll()
    .where('by_account', '=', accountant.accountId)
    .where('what', '=', 'secret')
    .execute()
  assert.deepEqual(new Set(noted.map((it) => it.person_id)), new Set([late.personId, now.personId]))
  const exported = await w.to.db.selectFrom('event').selectAll().where('is', '=', 'exported').execute()
  assert.ok(exported.some((it) => JSON.stringify(it.facts).includes('реестр СФР с полными')))
})

test('two people marking the same task at once mark it once', async () => {
  const [task] = await tasksOf(next)
  const actors = await Promise.all([center, accountant].map((it) => actorFor(w, it)))
  const seen = { id: task?.id ?? '', version: task?.version ?? 1 }
  const done = await Promise.allSettled(
    actors.map((actor) => sendTask(w.to, actor, seen, { on: '2026-09-09', protocol: 'П-9' })),
  )
  assert.ok(done.some((it) => it.status === 'fulfilled'))
  assert.equal((await eventsOf(next, 'sfrSent')).length, 1)
})
