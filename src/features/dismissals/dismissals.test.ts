// S-07, S-08, J-14: telling, taking back, settling in one step, the return, who may not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accepted, handedIn, signedPaper } from '../../../test/kit/handIns.ts'
import { actorFor, type Member, member, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { assigned, openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { findBreaches } from '../../db/invariants.ts'
import type { Day } from '../../domain/days.ts'
import { roles } from '../../domain/roles.ts'
import { rooms } from '../../rooms.ts'
import { readSheets } from '../../sheets/read.ts'
import { nameCustomer } from '../contracts/index.ts'
import { settleDismissal } from './actions/settle.ts'

const w = await world({ rooms, today: '2026-11-10' })
const post = await postOf(w)
const center = await member(w, { role: 'center' })
const pdf = await signedPaper(w)
await w.to.db
  .insertInto('price')
  .values({
    id: newId(),
    work: 'conclusion',
    category: null,
    form: null,
    sum: 60_000,
    valid_from: '2026-09-01',
    valid_to: null,
    created_at: w.clock.now(),
  })
  .execute()

const customer = {
  id: newId(),
  validFrom: '2026-09-01',
  facts: {
    fullName: 'Центр развития образования',
    shortName: 'Центр',
    place: 'г. Томск',
    inn: null,
    kpp: null,
    ogrn: null,
    address: null,
    bank: null,
    bik: null,
    account: null,
    correspondentAccount: null,
    personalAccount: null,
    phone: null,
    email: null,
    signatory: null,
  },
}
await nameCustomer(w.to, await actorFor(w, center), customer)

const named = (lastName: string) =>
  specialist(w, { name: { lastName, firstName: 'Анна', middleName: 'Сергеевна' } })

async function given(
  by: SpecialistMember,
  how: 'proposed' | 'working' | 'done' | 'accepted',
): Promise<string> {
  const opened = await openCase(w)
  const [id = ''] = await assigned(w, { case: opened, specialists: [by] })
  if (how === 'working') await by.visitor.post(`/assignments/${id}/acceptance`)
  if (how === 'working') await begun(id)
  if (how === 'done' || how === 'accepted') {
    const conclusionId = await handedIn(w, by.visitor, id, pdf)
    if (how === 'accepted') assert.equal((await accepted(center, conclusionId, 1)).status, 303)
  }
  return id
}

const begun = (id: string) =>
  w.to.db.updateTable('assignment').set({ status: 'working' }).where('id', '=', id).execute()

const told = (more: Record<string, string> = {}) => ({
  leavesOn: '15.11.2026',
  kind: 'temporary_pension',
  returnsOn: '20.12.2026',
  comment: '',
  lateReason: '',
  sure: 'yes',
  once: newId(),
  ...more,
})

const dismissalOf = (by: SpecialistMember) =>
  w.to.db
    .selectFrom('dismissal')
    .selectAll()
    .where('specialist_id', '=', by.specialistId)
    .orderBy('told_at', 'desc')
    .executeTakeFirstOrThrow()

const contractOf = (by: SpecialistMember) =>
  w.to.db
    .selectFrom('contract')
    .selectAll()
    .where('specialist_id', '=', by.specialistId)
    .orderBy('created_at')
    .executeTakeFirstOrThrow()

const statusOf = async (id: string) =>
  (await w.to.db.selectFrom('assignment').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status

async function leaving(by: SpecialistMember, more: Record<string, string> = {}): Promise<string> {
  assert.equal((await by.visitor.post('/contract/leaving', told(more))).status, 303)
  return (await dismissalOf(by)).id
}

const settle = (id: string, more: Record<string, string> = {}, by: Member = center) =>
  by.visitor.post(`/dismissals/${id}/settlement`, { way: 'pay', version: '1', ...more })

const eventsOf = async (by: Member, is: string) =>
  w.to.db.selectFrom('event').selectAll().where('person_id', '=', by.personId).where('is', '=', is).execute()

test('a specialist tells it of themselves; the Center and the auditor read, the Center decides', async () => {
  const by = await named('Соснина')
  const id = await leaving(by)
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? by : await member(w, { role })
    const isReader = role === 'center' || role === 'auditor'
    for (const path of ['/dismissals', '/dismissals/export', `/dismissals/${id}`])
      assert.equal((await visitor.get(path)).status, isReader ? 200 : 403, `${role} ${path}`)
    assert.equal((await visitor.get('/contract/leaving')).status, role === 'specialist' ? 200 : 403, role)
    if (role === 'center') continue
    for (const deed of ['settlement', 'return'])
      assert.equal((await visitor.post(`/dismissals/${id}/${deed}`, { way: 'pay' })).status, 403, role)
  }
  const other = await named('Вязова')
  const foreign = await other.visitor.post('/contract/leaving/withdrawal', { id, version: '1' })
  assert.equal(foreign.status, 404)
  assert.equal((await dismissalOf(by)).status, 'told')
})

test('S-07: what is missing is said at its field, and everything typed stays', async () => {
  const by = await named('Ёлкина')
  const empty = await by.visitor.post('/contract/leaving', { once: newId() })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Укажите последний день работы/)
  assert.match(empty.text, /Выберите вид увольнения/)
  assert.match(empty.text, /Подтвердите, что сообщаете Центру/)
  const noReturn = await by.visitor.post('/contract/leaving', told({ returnsOn: '', comment: 'Пенсия' }))
  assert.equal(noReturn.status, 422)
  assert.match(noReturn.text, /Укажите, когда планируете вернуться/)
  assert.match(noReturn.html, /Пенсия/)
  const late = await by.visitor.post('/contract/leaving', told({ leavesOn: '06.11.2026' }))
  assert.match(late.text, /Напишите, почему сообщаете позже/)
  assert.equal((await by.visitor.post('/contract/leaving', told({ leavesOn: '01.10.2027' }))).status, 409)
  assert.equal((await contractOf(by)).status, 'registered')
})

test('S-07: told once however often it is sent; the Center gets a letter and an urgent queue; the contract is ending', async () => {
  const by = await named('Дубова')
  const form = told()
  for (let i = 0; i < 2; i++) assert.equal((await by.visitor.post('/contract/leaving', form)).status, 303)
  assert.equal((await by.visitor.post('/contract/leaving', told())).status, 409)
  assert.equal((await eventsOf(by, 'dismissalTold')).length, 1)
  assert.equal((await contractOf(by)).status, 'terminating')
  assert.match(
    (await post.letterTo(center.email)).text,
    /прекращает работу\. Последний день: 15\s+ноября 2026/,
  )
  assert.match((await center.visitor.get('/')).text, /сообщили? об увольнении/)
  const list = (await center.visitor.get('/dismissals?q=дубова')).text
  assert.match(list, /Дубова Анна Сергеевна .*временное, для перерасчёта пенсии возвращение 20\.12\.2026/)
  assert.match(list, /ответить: завтра/)
  w.clock.pass({ days: 2 })
  const later = await member(w, { role: 'center' })
  assert.match((await later.visitor.get('/dismissals?q=дубова')).text, /ответить: просрочено на 1 день/)
  w.clock.pass({ days: -2 })
  const read = await readSheets((await center.visitor.get('/dismissals/export?q=дубова')).bytes)
  assert.equal(read.ok && read.sheets[0]?.rows.length, 2)
})

test('it is taken back until the Center has decided, and the contract goes on', async () => {
  const by = await named('Липина')
  const id = await leaving(by)
  const form = { id, version: '1' }
  assert.equal((await by.visitor.post('/contract/leaving/withdrawal', { id, version: '7' })).status, 409)
  for (let i = 0; i < 2; i++)
    assert.equal((await by.visitor.post('/contract/leaving/withdrawal', form)).status, 303)
  assert.equal((await contractOf(by)).status, 'registered')
  assert.equal((await eventsOf(by, 'dismissalWithdrawn')).length, 1)
  assert.equal((await settle(id)).status, 409)
  const again = await leaving(by)
  await settle(again)
  assert.equal(
    (await by.visitor.post('/contract/leaving/withdrawal', { id: again, version: '2' })).status,
    409,
  )
})

test('S-08, J-14: 3 untouched cases go back to the pool, an act of the 2 accepted, the social fund’s task, the agreement', async () => {
  const by = await named('Кленова')
  for (let i = 0; i < 2; i++) await given(by, 'accepted')
  const untouched = [await given(by, 'proposed'), await given(by, 'proposed'), await given(by, 'proposed')]
  const id = await leaving(by)
  const page = (await center.visitor.get(`/dismissals/${id}`)).text
  assert.match(page, /3 назначения вернутся в очередь/)
  assert.match(page, /2 заключения, 1\s200,00 руб\.|2 заключения, 1\s200 руб/)
  assert.equal((await settle(id)).status, 303)
  assert.equal((await settle(id)).status, 303)

  assert.deepEqual(await Promise.all(untouched.map(statusOf)), ['revoked', 'revoked', 'revoked'])
  const contract = await contractOf(by)
  assert.deepEqual([contract.status, contract.terminated_on], ['terminated', '2026-11-15'])
  const acts = await w.to.db
    .selectFrom('work_act')
    .selectAll()
    .where('contract_id', '=', contract.id)
    .execute()
  assert.deepEqual(
    acts.map((it) => [it.kind, it.items, it.sum, it.payable]),
    [['interim', 2, 120_000, 104_400]],
  )
  const tasks = await w.to.db
    .selectFrom('sfr_task')
    .selectAll()
    .where('contract_id', '=', contract.id)
    .execute()
  assert.deepEqual(
    tasks.map((it) => [it.event, it.event_on, it.due_on, it.status]),
    [['end', '2026-11-15', '2026-11-16', 'due']],
  )
  const [event, ...more] = await eventsOf(by, 'dismissalSettled')
  assert.deepEqual(event?.facts, { way: 'pay', back: 3, kept: 0, takenOff: 0 })
  assert.equal(more.length, 0)
  const letter = await post.letterTo(by.email)
  assert.match(letter.text, /оплатить сделанное по факту/)
  assert.match(letter.text, /К выплате по промежуточному акту: 1\s044/)
  assert.match(letter.text, /20\s+декабря 2026/)
  const { html } = await center.visitor.get(`/dismissals/${id}`)
  const [, paper = ''] = /href="(\/dismissals\/[^"]+\/agreement\/[^"]+)"/.exec(html) ?? []
  const file = await center.visitor.get(paper)
  assert.equal(file.bytes.subarray(0, 5).toString(), '%PDF-')
  assert.equal((await (await member(w, { role: 'auditor' })).visitor.get(paper)).status, 403)
  assert.match((await by.visitor.get('/contract/leaving')).text, /Центр принял решение/)
  assert.deepEqual(await findBreaches(w.to.db), [])
})

test('S-08: begun work is decided one by one; «расторгнуть» differs in words', async () => {
  const by = await named('Рябинина')
  const kept = await given(by, 'working')
  const off = await given(by, 'working')
  const done = await given(by, 'done')
  const id = await leaving(by, { leavesOn: '30.11.2026', returnsOn: '', kind: 'permanent' })
  const undecided = await settle(id, { way: 'terminate', [`fate-${kept}`]: 'keep' })
  assert.equal(undecided.status, 422)
  assert.match(undecided.text, /Выберите, оставить дело или снять/)
  const fates = { [`fate-${kept}`]: 'keep', [`fate-${off}`]: 'off', [`fate-${done}`]: 'keep' }
  assert.equal((await settle(id, { way: 'terminate', ...fates, version: '4' })).status, 409)
  assert.equal((await settle(id, { way: 'terminate', ...fates })).status, 303)
  assert.deepEqual(await Promise.all([kept, off, done].map(statusOf)), ['working', 'revoked', 'done'])
  const contract = await contractOf(by)
  assert.match(contract.termination_reason ?? '', /расторжение/)
  assert.match((await post.letterTo(by.email)).text, /решил расторгнуть договор/)
  assert.match((await post.letterTo(by.email)).text, /акт не составлялся/)
  const acts = await w.to.db
    .selectFrom('work_act')
    .selectAll()
    .where('contract_id', '=', contract.id)
    .execute()
  assert.equal(acts.length, 0)
  assert.equal((await by.visitor.post(`/dismissals/${id}/return`)).status, 403)
  assert.equal((await center.visitor.post(`/dismissals/${id}/return`)).status, 404)
})

test('past the last day unfinished work can not be kept', async () => {
  const by = await named('Тополева')
  const id = await given(by, 'working')
  const dismissal = await leaving(by, { leavesOn: '09.11.2026', returnsOn: '', kind: 'permanent' })
  const answer = await settle(dismissal, { [`fate-${id}`]: 'keep' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Последний день уже прошёл/)
  assert.equal((await settle(dismissal, { [`fate-${id}`]: 'off' })).status, 303)
})

test('work that was begun after the page was shown is decided anew: nothing is done', async () => {
  const by = await named('Ясенева')
  const id = await given(by, 'proposed')
  const dismissal = await leaving(by)
  const actor = await actorFor(w, center)
  await handedIn(w, by.visitor, id, pdf)
  const wish = { id: dismissal, version: 1, way: 'pay' as const, fates: new Map() }
  await assert.rejects(settleDismissal(w.to, actor, wish), /work of somebody who leaves/)
  assert.equal((await contractOf(by)).status, 'terminating')
})

test('a refusal in the middle leaves nothing behind: work without a price', async () => {
  const by = await named('Пихтина')
  await given(by, 'accepted')
  const untouched = await given(by, 'proposed')
  await w.to.db
    .updateTable('price')
    .set({ valid_from: '2027-01-01' as Day })
    .execute()
  await w.to.db
    .updateTable('work_item')
    .set({ price: null })
    .where('specialist_id', '=', by.specialistId)
    .execute()
  const id = await leaving(by)
  assert.match((await center.visitor.get(`/dismissals/${id}`)).text, /Без цены: 1 заключение/)
  const refused = await settle(id)
  assert.equal(refused.status, 409)
  assert.match(refused.text, /нет цены/)
  assert.equal(await statusOf(untouched), 'proposed')
  assert.equal((await dismissalOf(by)).status, 'told')
  await w.to.db
    .updateTable('price')
    .set({ valid_from: '2026-09-01' as Day })
    .execute()
  assert.equal((await settle(id)).status, 303)
})

test('two of the Center deciding at once decide it once', async () => {
  const by = await named('Ольхова')
  await given(by, 'accepted')
  const id = await leaving(by)
  const actors = await Promise.all([center, await member(w, { role: 'center' })].map((it) => actorFor(w, it)))
  const ways = ['pay', 'terminate'] as const
  const done = await Promise.allSettled(
    actors.map((actor, i) =>
      settleDismissal(w.to, actor, { id, version: 1, way: ways[i] ?? 'pay', fates: new Map() }),
    ),
  )
  assert.equal(done.filter((it) => it.status === 'fulfilled' && it.value && 'back' in it.value).length, 1)
  assert.equal((await eventsOf(by, 'dismissalSettled')).length, 1)
  assert.deepEqual(await findBreaches(w.to.db), [])
})

test('who left for a time comes back: a new contract with the old profile, once', async () => {
  const by = await named('Берёзкина')
  const id = await leaving(by)
  await settle(id)
  w.clock.set('2026-12-21')
  const center2 = await member(w, { role: 'center' })
  const first = await center2.visitor.post(`/dismissals/${id}/return`)
  assert.equal(first.status, 303)
  assert.equal((await center2.visitor.post(`/dismissals/${id}/return`)).location, first.location)
  const contracts = await w.to.db
    .selectFrom('contract')
    .selectAll()
    .where('specialist_id', '=', by.specialistId)
    .orderBy('created_at')
    .execute()
  assert.equal(contracts.length, 2)
  assert.equal(contracts[1]?.previous_id, contracts[0]?.id)
  assert.ok((contracts[1]?.starts_on ?? '') > '2026-11-15')
})
