// Orders of a school year: begun, filled, issued, amended, withdrawn (S-02, B.3).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { confirmed, draftOrder, issuedOrder, orderNow } from '../../../test/kit/orders.ts'
import { actorFor, member, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { world } from '../../../test/kit/world.ts'
import { type Role, roles } from '../../domain/roles.ts'
import { addSpecialists, issueOrder, makeOrder, orderInForce } from './index.ts'

const memberships = (w: Awaited<ReturnType<typeof world>>, specialistId: string) =>
  w.to.db
    .selectFrom('order_membership')
    .select(['from_on', 'to_on'])
    .where('specialist_id', '=', specialistId)
    .orderBy('from_on')
    .execute()

const versionOf = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
const onceOf = (html: string): string => /name="once" value="([\w-]+)"/.exec(html)?.[1] ?? ''

test('who may not: the auditor only reads, the others see nothing', async () => {
  const w = await world()
  const center = await member(w)
  const one = await confirmed(w)
  const id = await draftOrder(w, center, { include: [one] })
  const may = (role: Role) => role === 'center' || role === 'auditor'
  for (const role of roles) {
    const { visitor } = role === 'center' ? center : await member(w, { role })
    for (const path of ['/orders', `/orders/${id}`, `/orders/${id}/list.xlsx`])
      assert.equal((await visitor.get(path)).status, may(role) ? 200 : 403, `${role} ${path}`)
    if (role === 'center') continue
    for (const path of [
      '/orders',
      `/orders/${id}/requisites`,
      `/orders/${id}/signed`,
      `/orders/${id}/specialists`,
      `/orders/${id}/removals`,
      `/orders/${id}/issuing`,
      `/orders/${id}/amendments`,
      `/orders/${id}/withdrawal`,
      `/orders/${id}/returned`,
    ])
      assert.equal((await visitor.post(path)).status, 403, `${role} ${path}`)
  }
  assert.equal((await orderNow(w, id)).status, 'draft')
  const auditor = await member(w, { role: 'auditor' })
  const page = await auditor.visitor.get(`/orders/${id}`)
  assert.doesNotMatch(page.text, /Издать|Добавить специалистов|Убрать отмеченных/)
})

test('S-02: begun by the button, filled, numbered, issued; a second one of the year is refused with the way there', async () => {
  const w = await world({ today: '2026-08-28' })
  const { visitor } = await member(w)
  const one = await confirmed(w)
  const list = await visitor.get('/orders')
  assert.match(list.text, /Подготовить распоряжение на 2026\/27 учебный год/)
  const form = await visitor.get('/orders/new?year=2026/27')
  assert.match(form.text, /О проведении аттестации педагогических работников в 2026\/2027 учебном году/)
  const fields = { schoolYear: '2026/27', title: 'О проведении аттестации', once: onceOf(form.html) }
  const made = await visitor.post('/orders', fields)
  assert.equal(made.status, 303)
  assert.equal(
    (await visitor.post('/orders', fields)).location,
    made.location,
    'posted twice it is one order',
  )
  const other = await visitor.post('/orders', { ...fields, once: crypto.randomUUID() })
  assert.equal(other.status, 409)
  assert.match(other.text, /Распоряжение на 2026\/27 учебный год уже есть/)
  assert.ok(other.html.includes(`href="${made.location}"`))

  const id = made.location.split('/').at(-1) ?? ''
  assert.match(
    (await visitor.get(made.location)).text,
    /осталось: указать номер указать дату добавить специалистов/,
  )
  const added = await visitor.post(`/orders/${id}/specialists`, {
    which: 'ticked',
    specialist: one.specialistId,
  })
  assert.equal(added.status, 303)
  const requisites = { number: '1234-р', signedOn: '28.08.2026', title: 'О проведении аттестации' }
  const { version } = await orderNow(w, id)
  assert.equal(
    (await visitor.post(`/orders/${id}/requisites`, { ...requisites, version: String(version) })).status,
    303,
  )
  const page = await visitor.get(`/orders/${id}`)
  assert.match(page.text, /Соснина Мария Петровна/)
  const issue = { version: versionOf(page.html), tell: 'yes' }
  assert.equal((await visitor.post(`/orders/${id}/issuing`, issue)).status, 303)
  assert.match((await visitor.get(`/orders/${id}`)).text, /Издано: список и график больше не меняются/)
  assert.deepEqual(await memberships(w, one.specialistId), [{ from_on: '2026-09-01', to_on: '2027-08-31' }])
  assert.deepEqual(await orderInForce(w.to.db, '2026/27'), {
    id,
    number: '1234-р',
    signedOn: '2026-08-28',
    title: 'О проведении аттестации',
  })
  const letter = await (await postOf(w)).letterTo(one.email)
  assert.match(letter.text, /Вы включены в распоряжение № 1234-р от 28\.08\.2026/)

  const twice = await visitor.post(`/orders/${id}/issuing`, issue)
  assert.equal(twice.status, 409)
  assert.match(twice.text, /уже издано/)
  await (await postOf(w)).deliver()
  assert.equal((await postOf(w)).countTo(one.email), 1)
  assert.equal((await visitor.post(`/orders/${id}/removals`, { specialist: one.specialistId })).status, 409)
  assert.equal((await visitor.post(`/orders/${id}/specialists`, { which: 'all' })).status, 409)
})

test('who is not confirmed is shown with the reason and not added', async () => {
  const w = await world()
  const center = await member(w)
  const good = await confirmed(w, { name: { lastName: 'Ясенева', firstName: 'Инна' } })
  const raw = await specialist(w, { name: { lastName: 'Липина', firstName: 'Ольга' }, unhired: true })
  const id = await draftOrder(w, center)
  const page = await center.visitor.get(`/orders/${id}/specialists`)
  assert.match(page.text, /Липина Ольга.*работа и должность ещё не подтверждены координатором/)
  assert.ok(page.html.includes(good.specialistId))
  assert.ok(!page.html.includes(`value="${raw.specialistId}"`), 'no tick for who may not be named')
  assert.doesNotMatch((await center.visitor.get(`/orders/${id}/specialists?free=yes`)).text, /Липина/)
  const done = await addSpecialists(w.to, await actorFor(w, center), id, [
    raw.specialistId,
    good.specialistId,
  ])
  assert.deepEqual(done, { added: 1 })
  const again = await addSpecialists(w.to, await actorFor(w, center), id, [good.specialistId])
  assert.deepEqual(again, { added: 0 })
})

test('filters choose, and all found are added at once', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const tomsk = await confirmed(w, { name: { lastName: 'Ясенева', firstName: 'Инна' } })
  const far = await confirmed(w, {
    name: { lastName: 'Кедрова', firstName: 'Ольга' },
    municipality: 'kargasoksky',
    subjects: ['mathematics'],
  })
  const id = await draftOrder(w, { visitor, ...center })
  for (const [query, found, missing] of [
    ['q=ясен', 'Ясенева', 'Кедрова'],
    ['municipality=kargasoksky', 'Кедрова', 'Ясенева'],
    ['subject=mathematics', 'Кедрова', 'Ясенева'],
  ] as const) {
    const { text } = await visitor.get(`/orders/${id}/specialists?${query}`)
    assert.ok(text.includes(found) && !text.includes(missing), query)
  }
  const done = await visitor.post(`/orders/${id}/specialists`, { municipality: 'kargasoksky', which: 'all' })
  assert.equal(done.status, 303)
  const { text } = await visitor.get(`/orders/${id}`)
  assert.ok(text.includes('Кедрова') && !text.includes('Ясенева'))
  const nobody = await visitor.post(`/orders/${id}/specialists`, { which: 'ticked' })
  assert.equal(nobody.status, 422)
  assert.match(nobody.text, /Отметьте хотя бы одного/)
  await visitor.post(`/orders/${id}/removals`, { specialist: [far.specialistId, tomsk.specialistId] })
  assert.equal((await orderNow(w, id)).included, 0)
})

test('a chain of amendments: included from a day, excluded from a day, included again', async () => {
  const w = await world({ today: '2026-09-01' })
  const center = await member(w)
  const one = await confirmed(w)
  const late = await confirmed(w, { name: { lastName: 'Ясенева', firstName: 'Инна' } })
  const annual = await issuedOrder(w, center, { include: [one] })
  w.clock.set('2026-10-05')
  const autumn = await member(w)
  await issuedOrder(w, autumn, { amends: annual, number: '2-р', include: [late], from: '2026-10-10' })
  assert.deepEqual(await memberships(w, late.specialistId), [{ from_on: '2026-10-10', to_on: '2027-08-31' }])
  const excluding = await issuedOrder(w, autumn, {
    amends: annual,
    number: '3-р',
    exclude: [one],
    from: '2026-11-01',
  })
  assert.deepEqual(await memberships(w, one.specialistId), [{ from_on: '2026-09-01', to_on: '2026-10-31' }])
  w.clock.set('2027-01-11')
  const winter = await member(w)
  await issuedOrder(w, winter, { amends: annual, number: '4-р', include: [one] })
  assert.deepEqual(await memberships(w, one.specialistId), [
    { from_on: '2026-09-01', to_on: '2026-10-31' },
    { from_on: '2027-01-11', to_on: '2027-08-31' },
  ])
  const { text } = await winter.visitor.get('/orders')
  assert.match(text, /Изменения № 2-р.*Изменения № 3-р.*Изменения № 4-р/)
  assert.match((await winter.visitor.get(`/orders/${excluding}`)).text, /Исключён с 01\.11\.2026/)
  const events = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'orderStanding')
    .where('person_id', '=', one.personId)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    events.map(({ facts }) => facts),
    [
      { action: 'include', number: '1-р', from: '2026-09-01' },
      { action: 'exclude', number: '3-р', from: '2026-11-01' },
      { action: 'include', number: '4-р', from: '2027-01-11' },
    ],
  )
})

test('excluded before the first day never stood, and is back when that order is withdrawn', async () => {
  const w = await world({ today: '2026-08-20' })
  const center = await member(w)
  const one = await confirmed(w)
  const annual = await issuedOrder(w, center, { include: [one] })
  const excluding = await issuedOrder(w, center, { amends: annual, number: '2-р', exclude: [one] })
  assert.deepEqual(await memberships(w, one.specialistId), [{ from_on: '2026-09-01', to_on: '2026-08-31' }])
  const { version } = await orderNow(w, excluding)
  const fields = { version: String(version), reason: 'Ошибка' }
  assert.equal(
    (await center.visitor.post(`/orders/${annual}/withdrawal`, fields)).status,
    409,
    'the later one first',
  )
  assert.equal((await center.visitor.post(`/orders/${excluding}/withdrawal`, fields)).status, 303)
  assert.deepEqual(await memberships(w, one.specialistId), [{ from_on: '2026-09-01', to_on: '2027-08-31' }])
  assert.match((await center.visitor.get(`/orders/${excluding}`)).text, /Отменено\. Причина: Ошибка/)
})

test('withdrawn with a reason; not while somebody of it has a contract; the year may then have another', async () => {
  const w = await world({ today: '2026-10-05' })
  const center = await member(w)
  const hired = await specialist(w)
  const order = await w.to.db.selectFrom('annual_order').select(['id', 'version']).executeTakeFirstOrThrow()
  const path = `/orders/${order.id}/withdrawal`
  const seen = { version: String(order.version) }
  assert.equal((await center.visitor.post(path, { ...seen, reason: '' })).status, 422)
  const refused = await center.visitor.post(path, { ...seen, reason: 'Ошибка' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /уже заключены договоры/)
  await w.to.db
    .updateTable('contract')
    .set({ status: 'cancelled' })
    .where('specialist_id', '=', hired.specialistId)
    .execute()
  assert.equal(
    (await center.visitor.post(path, { version: '7', reason: 'Ошибка' })).status,
    409,
    'a stale page',
  )
  assert.equal((await center.visitor.post(path, { ...seen, reason: 'Ошибка' })).status, 303)
  assert.deepEqual(await memberships(w, hired.specialistId), [])
  assert.equal(await orderInForce(w.to.db, '2026/27'), undefined)
  assert.ok('id' in (await makeOrder(w.to, await actorFor(w, center), { schoolYear: '2026/27' })))
})

test('a stale page is a conflict and changes nothing', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const one = await confirmed(w)
  const id = await draftOrder(w, { visitor, ...center }, { include: [one] })
  const seen = await orderNow(w, id)
  const added = await confirmed(w, { name: { lastName: 'Ясенева', firstName: 'Инна' } })
  await addSpecialists(w.to, await actorFor(w, { visitor, ...center }), id, [added.specialistId])
  const version = String(seen.version)
  const stale = await visitor.post(`/orders/${id}/issuing`, { version })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /изменились/)
  const requisites = { number: '9-р', signedOn: '05.10.2026', title: 'Иначе', version }
  assert.equal((await visitor.post(`/orders/${id}/requisites`, requisites)).status, 409)
  assert.equal((await orderNow(w, id)).number, '1-р')
})

test('two of the staff issue at once: one does, the other is told', async () => {
  const w = await world()
  const [center, second] = [await member(w), await member(w)]
  const one = await confirmed(w)
  const id = await draftOrder(w, center, { include: [one] })
  const { version } = await orderNow(w, id)
  const [left, right] = [await actorFor(w, center), await actorFor(w, second)]
  const done = await Promise.all([left, right].map((actor) => issueOrder(w.to, actor, { id, version })))
  assert.equal(done.filter((it) => it && 'letters' in it).length, 1)
  assert.equal(done.filter((it) => it && 'refused' in it && it.refused === 'orderAlreadyIssued').length, 1)
  assert.equal((await memberships(w, one.specialistId)).length, 1)
})

test('two begin the order of a year at once: there is one', async () => {
  const w = await world()
  const actor = await actorFor(w, await member(w))
  const done = await Promise.all([1, 2, 3].map(() => makeOrder(w.to, actor, { schoolYear: '2026/27' })))
  assert.equal(done.filter((it) => 'id' in it).length, 1)
  assert.equal(done.filter((it) => 'refused' in it && it.refused === 'orderOfYearThere').length, 2)
})

test('two amendments that include the same one: the second to be issued is refused', async () => {
  const w = await world()
  const center = await member(w)
  const one = await confirmed(w)
  const late = await confirmed(w, { name: { lastName: 'Ясенева', firstName: 'Инна' } })
  const annual = await issuedOrder(w, center, { include: [one] })
  const second = await draftOrder(w, center, { amends: annual, number: '3-р', include: [late] })
  await issuedOrder(w, center, { amends: annual, number: '2-р', include: [late] })
  const page = await center.visitor.get(`/orders/${second}`)
  assert.match(page.text, /уже в распоряжении этого года/)
  const refused = await center.visitor.post(`/orders/${second}/issuing`, { version: versionOf(page.html) })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Уже включены другим распоряжением: Ясенева И\./)
})

test('requisites: bad input is kept with its message, nothing is lost', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const id = await draftOrder(w, { visitor, ...center })
  const { version } = await orderNow(w, id)
  const bad = { number: '77-р', signedOn: '31.02.2026', title: '', version: String(version) }
  const answer = await visitor.post(`/orders/${id}/requisites`, bad)
  assert.equal(answer.status, 422)
  assert.ok(answer.html.includes('value="77-р"') && answer.html.includes('value="31.02.2026"'))
  const after = { ...bad, signedOn: '05.09.2027', title: 'О проведении' }
  assert.equal((await visitor.post(`/orders/${id}/requisites`, after)).status, 422, 'after the year')
})

test('the schedule and the lines stand as on the day of issue', async () => {
  const w = await world()
  const center = await member(w)
  const one = await confirmed(w)
  const { id: periodId } = await w.to.db
    .selectFrom('period')
    .select('id')
    .where('starts_on', '>=', '2026-09-01')
    .orderBy('starts_on')
    .executeTakeFirstOrThrow()
    .catch(async () => {
      const period = {
        id: crypto.randomUUID(),
        code: '2026-11',
        title: 'Ноябрь 2026',
        school_year: '2026/27',
      }
      await w.to.db
        .insertInto('period')
        .values({
          ...period,
          accept_from: '2026-09-01',
          accept_to: '2026-09-30',
          starts_on: '2026-11-01',
          ends_on: '2026-11-30',
          conclusion_due_on: '2026-11-20',
        })
        .execute()
      return period
    })
  const id = await issuedOrder(w, center, { include: [one] })
  await w.to.db.updateTable('period').set({ title: 'Иначе названный' }).where('id', '=', periodId).execute()
  await w.to.db.updateTable('specialist').set({ sort_name: 'Переименована' }).execute()
  const { text } = await center.visitor.get(`/orders/${id}`)
  assert.match(text, /Соснина Мария Петровна/)
  assert.doesNotMatch(text, /Иначе названный|Переименована/)
  assert.match(text, /Как он стоял в день издания/)
})
