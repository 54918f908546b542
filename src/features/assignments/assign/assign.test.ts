import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actorFor, member, municipalityId, specialist } from '../../../../test/kit/people.ts'
import { assigned, openCase } from '../../../../test/kit/stories.ts'
import type { Fields } from '../../../../test/kit/visitor.ts'
import { world } from '../../../../test/kit/world.ts'
import { Conflict, transaction } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import { assign } from './actions.ts'
import { insertAssignments } from './queries/index.ts'

const name = (lastName: string) => ({ lastName, firstName: 'Анна', middleName: 'Сергеевна' })

const w = await world()
const center = await member(w, { role: 'center' })
const coordinator = await member(w, { role: 'mun_coord', municipality: 'tomsk' })

const page = (caseId: string, query = '') => center.visitor.get(`/cases/${caseId}/assignment${query}`)
const post = (caseId: string, fields: Fields) =>
  center.visitor.post(`/cases/${caseId}/assignment`, { version: '1', dueOn: '20.11.2026', ...fields })

const assignmentsOf = (caseId: string) =>
  w.to.db
    .selectFrom('assignment')
    .select(['id', 'specialist_id', 'part', 'status', 'due_on', 'assigned_by'])
    .where('case_id', '=', caseId)
    .orderBy('part')
    .execute()
const caseRow = (id: string) =>
  w.to.db
    .selectFrom('attestation_case')
    .select(['stage', 'assigned', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const lettersTo = (email: string) =>
  w.to.db
    .selectFrom('letter')
    .select(['kind', 'subject', 'text', 'case_id'])
    .where('to_email', '=', email)
    .orderBy('queued_at')
    .orderBy('id')
    .execute()
const eventsOf = async (is: string, caseId: string) =>
  (
    await w.to.db
      .selectFrom('event')
      .select('facts')
      .where('is', '=', is)
      .where('case_id', '=', caseId)
      .orderBy('id')
      .execute()
  ).map((it) => it.facts)

describe('who may assign', () => {
  test('only the Center: neither coordinators, nor specialists, nor strangers', async () => {
    const it = await openCase(w)
    const expert = await specialist(w)
    for (const one of [coordinator, expert, await member(w, { role: 'auditor' })]) {
      assert.equal((await one.visitor.get(`/cases/${it.caseId}/assignment`)).status, 403)
      const tried = await one.visitor.post(`/cases/${it.caseId}/assignment`, {
        specialist: expert.specialistId,
        version: '1',
      })
      assert.equal(tried.status, 403)
    }
    assert.match((await w.visitor().get(`/cases/${it.caseId}/assignment`)).location, /^\/sign-in/)
    assert.deepEqual(await assignmentsOf(it.caseId), [])
  })

  test('a case that is not there', async () => {
    assert.equal((await page(newId())).status, 404)
    assert.equal((await post('1', {})).status, 404)
  })
})

describe('candidates', () => {
  test('stand by fit, then load, then name; those who cannot be come last, disabled, with the reason in words', async () => {
    const own = await world()
    const boss = await member(own)
    const it = await openCase(own)
    const make = (lastName: string, more = {}) => specialist(own, { name: name(lastName), ...more })
    const busy = await make('Загружена')
    await make('Яркая')
    await make('Иная', { positions: ['educator'] })
    await make('Физичкина', { subjects: ['physics'] })
    await make('Первушина', { category: 'first' })
    await make('Коллегина', { organisation: 'МАОУ СОШ № 902 г. Томска' })
    const away = await make('Отпускная')
    await own.to.db
      .updateTable('specialist')
      .set({ away_from: '2026-10-01', away_to: '2026-10-31' })
      .where('id', '=', away.specialistId)
      .execute()
    const full = await make('Полная')
    await own.to.db
      .updateTable('specialist')
      .set({ max_load: 0 })
      .where('id', '=', full.specialistId)
      .execute()
    await assigned(own, { case: await openCase(own, { teacher: name('Другая') }), specialists: [busy] })
    const { html, text } = await boss.visitor.get(`/cases/${it.caseId}/assignment`)
    const names = [...html.matchAll(/class="choice__label" for="[^"]*">([^<]+)</g)].map(
      (one) => (one[1] ?? '').split(' ')[0],
    )
    assert.deepEqual(names.slice(0, 5), ['Яркая', 'Загружена', 'Первушина', 'Физичкина', 'Иная'])
    assert.deepEqual(names.slice(5).toSorted(), ['Коллегина', 'Отпускная', 'Полная'])
    assert.match(
      text,
      /Яркая Анна Сергеевна .*?должность и предмет подходят · сейчас дел: 0 из 10 · категория: высшая/,
    )
    assert.match(text, /сейчас дел: 1 из 10/)
    assert.match(text, /Обратите внимание: не оценивает этот предмет/)
    assert.match(text, /Обратите внимание: категория ниже заявленной/)
    assert.match(text, /Нельзя: работает в той же организации/)
    assert.match(text, /Нельзя: сейчас отсутствует/)
    assert.match(text, /Нельзя: нагрузка уже предельная/)
    assert.equal([...html.matchAll(/name="stopped"[^>]* disabled/g)].length, 3)
    await own.close()
  })

  test('are found by a part of the name, ё as е; the search keeps who was ticked', async () => {
    const it = await openCase(w)
    const found = await specialist(w, { name: name('Берёзкина') })
    const ticked = await specialist(w, { name: name('Выбранная') })
    const search = await post(it.caseId, {
      step: 'search',
      find: 'БЕРЕЗ',
      specialist: ticked.specialistId,
    })
    assert.equal(search.status, 303)
    const { html, text } = await center.visitor.get(search.location)
    assert.match(text, /Берёзкина Анна Сергеевна/)
    assert.match(html, new RegExp(`value="${ticked.specialistId}" checked`))
    assert.doesNotMatch(html, new RegExp(`value="${found.specialistId}" checked`))
    assert.match((await page(it.caseId, '?find=%25_%5C%27')).text, /Никто не найден/)
    assert.equal((await page(it.caseId, `?find=${'я'.repeat(5000)}&specialist=x&specialist=y`)).status, 200)
  })

  test('a region without specialists says where they come from', async () => {
    const own = await world()
    const it = await openCase(own)
    const { text } = await (await member(own)).visitor.get(`/cases/${it.caseId}/assignment`)
    assert.match(text, /Специалистов пока нет/)
    await own.close()
  })
})

describe('assigning from a case (S-01…S-05)', () => {
  test('nobody chosen, too many, a bad day: said at the field, what was chosen stays', async () => {
    const it = await openCase(w)
    const four = await Promise.all([1, 2, 3, 4].map(() => specialist(w)))
    const ids = four.map((one) => one.specialistId)
    for (const [fields, says] of [
      [{}, /Выберите специалиста/],
      [{ specialist: ids }, /Выберите не больше 3/],
      [{ specialist: ids.slice(0, 1), dueOn: '31.02.2027' }, /такого дня в календаре нет/],
      [{ specialist: ids.slice(0, 1), dueOn: '04.10.2026' }, /не раньше 05\.10\.2026/],
    ] as [Fields, RegExp][]) {
      const answer = await post(it.caseId, fields)
      assert.equal(answer.status, 422)
      assert.match(answer.text, says)
      if (fields.specialist) assert.match(answer.html, new RegExp(`value="${ids[0]}" checked`))
    }
    assert.deepEqual(await assignmentsOf(it.caseId), [])
  })

  test('one and two at once take the places in order; stage, history and both letters follow', async () => {
    const it = await openCase(w, { teacher: name('Секретова') })
    const [one, two] = [
      await specialist(w, { name: name('Единова') }),
      await specialist(w, { name: name('Двоева') }),
    ]
    const done = await post(it.caseId, {
      specialist: [one.specialistId, two.specialistId],
      dueOn: '25.11.2026',
    })
    assert.equal(done.location, `/cases/${it.caseId}`)
    const { text } = await center.visitor.follow(done)
    assert.match(text, /Назначено: Единова А\. С\., Двоева А\. С\./)
    assert.match(text, /ждёт согласия/)
    const made = await assignmentsOf(it.caseId)
    assert.deepEqual(
      made.map(({ id: _, ...row }) => row),
      [one, two].map((who, i) => ({
        specialist_id: who.specialistId,
        part: i + 1,
        status: 'proposed',
        due_on: '2026-11-25',
        assigned_by: center.accountId,
      })),
    )
    const row = await caseRow(it.caseId)
    assert.deepEqual([row.stage, row.assigned], ['assigning', 2])
    assert.deepEqual(await eventsOf('specialistAssigned', it.caseId), [
      { specialist: 'Единова Анна Сергеевна', part: 1, dueOn: '2026-11-25', warnings: [] },
      { specialist: 'Двоева Анна Сергеевна', part: 2, dueOn: '2026-11-25', warnings: [] },
    ])
    assert.deepEqual(await eventsOf('stageMoved', it.caseId), [{ from: 'scheduled', to: 'assigning' }])
    const [letter, ...more] = await lettersTo(one.email)
    assert.deepEqual(more, [])
    assert.match(letter?.text ?? '', /25\sноября 2026/)
    assert.match(letter?.text ?? '', new RegExp(`/assignments/${made[0]?.id}`))
    const copies = (await lettersTo(coordinator.email)).filter((copy) => copy.case_id === it.caseId)
    assert.equal(copies.length, 1)
    assert.match(copies[0]?.text ?? '', new RegExp(`/cases/${it.caseId}`))
    for (const { text: sent } of [letter, ...copies].filter((one) => one !== undefined))
      assert.doesNotMatch(sent, /Секретова|Единова|Двоева/)
  })

  test('the coordinator of another municipality gets no copy', async () => {
    const other = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
    await assigned(w, { case: await openCase(w), specialists: [await specialist(w)] })
    assert.deepEqual(await lettersTo(other.email), [])
  })

  test('without a term the case’s own is taken; a term that has passed must be renewed', async () => {
    const it = await openCase(w)
    const who = await specialist(w)
    await post(it.caseId, { specialist: who.specialistId, dueOn: '' })
    assert.equal((await assignmentsOf(it.caseId))[0]?.due_on, '2026-11-20')
    const late = await openCase(w, { period: '2026-09' })
    assert.match((await page(late.caseId)).text, /Срок периода уже прошёл: укажите новый/)
    const answer = await post(late.caseId, { specialist: who.specialistId, dueOn: '' })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Укажите новый срок/)
  })

  test('a double post and a stale page are conflicts: never two on one place', async () => {
    const it = await openCase(w)
    const [one, two] = [await specialist(w), await specialist(w)]
    const fields = { specialist: one.specialistId }
    assert.equal((await post(it.caseId, fields)).status, 303)
    assert.equal((await post(it.caseId, fields)).status, 409)
    assert.equal((await post(it.caseId, { specialist: two.specialistId })).status, 409)
    assert.equal((await assignmentsOf(it.caseId)).length, 1)
    assert.equal((await lettersTo(one.email)).length, 1)
  })

  test('two of the Center at once: one is done, the other is told that the case has changed', async () => {
    const it = await openCase(w)
    const people = await Promise.all([1, 2, 3, 4].map(() => specialist(w)))
    const answers = await Promise.all(people.map((who) => post(it.caseId, { specialist: who.specialistId })))
    assert.deepEqual(answers.map((one) => one.status).toSorted(), [303, 409, 409, 409])
    assert.match(answers.find((one) => one.status === 409)?.text ?? '', /Данные изменились/)
    assert.equal((await assignmentsOf(it.caseId)).length, 1)
    assert.equal((await caseRow(it.caseId)).assigned, 1)
  })

  test('the database itself lets no two stand on one place', async () => {
    const it = await openCase(w)
    const [one, two] = [await specialist(w), await specialist(w)]
    const row = (who: { specialistId: string }) => ({
      id: newId(),
      caseId: it.caseId,
      specialistId: who.specialistId,
      part: 1,
      dueOn: '2026-11-20',
    })
    await transaction(w.to.db, (tx) =>
      insertAssignments(tx, w.clock.now(), { by: null, proposalId: null }, [row(one)]),
    )
    await assert.rejects(
      transaction(w.to.db, (tx) =>
        insertAssignments(tx, w.clock.now(), { by: null, proposalId: null }, [row(two)]),
      ),
      Conflict,
    )
  })

  test('the same specialist for two cases at once, with one place left on the desk: one gets through', async () => {
    const who = await specialist(w)
    await w.to.db.updateTable('specialist').set({ max_load: 1 }).where('id', '=', who.specialistId).execute()
    const [one, two] = [await openCase(w), await openCase(w)]
    const answers = await Promise.all(
      [one, two].map((it) => post(it.caseId, { specialist: who.specialistId })),
    )
    assert.deepEqual(answers.map((it) => it.status).toSorted(), [303, 409])
    assert.match(answers.find((it) => it.status === 409)?.text ?? '', /нагрузка уже предельная/)
  })

  test('the rule is asked again by the action: a colleague, the teacher, a blocked account, somebody unknown', async () => {
    const it = await openCase(w)
    const colleague = await specialist(w, { organisation: 'МАОУ СОШ № 902 г. Томска' })
    const refused = await post(it.caseId, { specialist: colleague.specialistId })
    assert.equal(refused.status, 409)
    assert.match(refused.text, /работает в той же организации\. Выберите другого/)
    const blocked = await specialist(w)
    await w.to.db
      .updateTable('account')
      .set({ status: 'blocked' })
      .where('id', '=', blocked.accountId)
      .execute()
    assert.match(
      (await post(it.caseId, { specialist: blocked.specialistId })).text,
      /учётная запись заблокирована/,
    )
    assert.equal((await post(it.caseId, { specialist: newId() })).status, 409)
    assert.deepEqual(await assignmentsOf(it.caseId), [])
  })

  test('one of two can be: the other is named with the reason', async () => {
    const it = await openCase(w)
    const good = await specialist(w, { name: name('Хорошева') })
    const colleague = await specialist(w, {
      name: name('Коллегина'),
      organisation: 'МАОУ СОШ № 902 г. Томска',
    })
    const done = await post(it.caseId, { specialist: [good.specialistId, colleague.specialistId] })
    const { text } = await center.visitor.follow(done)
    assert.match(
      text,
      /Назначено: Хорошева А\. С\.\. Не назначено: Коллегина А\. С\.\. Специалиста нельзя назначить/,
    )
    assert.equal((await lettersTo(colleague.email)).length, 0)
  })

  test('warnings are shown, may be overruled, and stay in the history', async () => {
    const it = await openCase(w)
    const who = await specialist(w, { subjects: ['physics'], category: 'first' })
    assert.equal((await post(it.caseId, { specialist: who.specialistId })).status, 303)
    const [event] = (await eventsOf('specialistAssigned', it.caseId)) as { warnings: string[] }[]
    assert.deepEqual(event?.warnings, ['otherSubject', 'lowerCategory'])
  })

  test('a third is possible, a fourth is not offered', async () => {
    const it = await openCase(w)
    const people = await Promise.all([1, 2, 3, 4].map(() => specialist(w)))
    await assigned(w, { case: it, specialists: people.slice(0, 2) })
    assert.match((await page(it.caseId)).text, /Назначено 2 из 2\. .*Можно выбрать одного/)
    await assigned(w, { case: it, specialists: people.slice(2, 3) })
    const { text, html } = await page(it.caseId)
    assert.match(text, /Все места заняты На одно дело назначают не больше 3/)
    assert.doesNotMatch(html, /name="specialist"/)
    assert.match((await center.visitor.get(`/cases?q=${it.number}`)).text, /3 из 2/)
  })

  test('an action of a coordinator’s hand touches no case of another municipality', async () => {
    const it = await openCase(w, { municipality: 'kargasoksky' })
    const who = await specialist(w)
    await assert.rejects(
      assign(w.to, await actorFor(w, coordinator), [it.caseId], [who.specialistId]),
      Conflict,
    )
    assert.deepEqual(await assignmentsOf(it.caseId), [])
    assert.ok(await municipalityId(w, 'kargasoksky'))
  })
})
