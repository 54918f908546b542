// Periods of the schedule: the usual days, warnings, terms that move with them, closing and removing (D.7, D-09).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownCase } from '../../../test/kit/ownCases.ts'
import { member, specialist } from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import type { Answer, Fields } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { ensurePeriods } from './index.ts'

const w = await world({ today: '2026-10-05' })
const center = await member(w)
const path = '/reference/periods'

/** What the form on a page would send. */
function formIn({ html }: Answer, action: string): Fields {
  const from = html.indexOf(`action="${action}"`)
  assert.ok(from > 0, action)
  const form = html.slice(from, html.indexOf('</form>', from))
  const fields: Fields = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (!tag.includes('type="radio"')) fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  return fields
}

const newForm = async (month: string): Promise<Fields> =>
  formIn(await center.visitor.get(`${path}/new?month=${month}`), path)

async function made(month: string): Promise<{ id: string; page: string }> {
  const form = await newForm(month)
  const done = await center.visitor.post(path, form)
  assert.equal(done.status, 303, done.text)
  return { id: String(form.once), page: `${path}/${form.once}` }
}

const formOf = async (page: string): Promise<Fields> => formIn(await center.visitor.get(page), page)

test('D.7: a new period comes with the usual days of its month and is added once', async () => {
  const form = await newForm('2026-11')
  const { once: _, ...days } = form
  assert.deepEqual(days, {
    month: '2026-11',
    title: 'Ноябрь 2026',
    schoolYear: '2026/27',
    acceptFrom: '15.09.2026',
    acceptTo: '15.10.2026',
    startsOn: '01.11.2026',
    endsOn: '30.11.2026',
    conclusionDueOn: '16.11.2026',
    sittingOn: '',
  })
  assert.equal((await center.visitor.post(path, form)).status, 303)
  const done = await center.visitor.follow(await center.visitor.post(path, form))
  assert.match(done.text, /Период «Ноябрь 2026» добавлен/)
  assert.match(done.text, /Периоды — 1 период/)
  assert.match(
    done.text,
    /15\.09 – 15\.10\.2026 Аттестация: 01\.11 – 30\.11\.2026 Срок сдачи заключения: 16\.11\.2026/,
  )
  const next = await center.visitor.get(`${path}/new`)
  assert.match(next.html, /value="Декабрь 2026"/)
  assert.doesNotMatch(next.html, /<option value="2026-11"/)
  for (const month of ['2026-13', 'x', '2026-11', "'", '1999-01'])
    assert.match((await center.visitor.get(`${path}/new?month=${month}`)).html, /value="Декабрь 2026"/)
  const again = await center.visitor.post(path, { ...form, once: newId(), title: 'Другой' })
  assert.equal(again.status, 422)
  assert.match(again.text, /На этот месяц уже есть период «Ноябрь 2026»/)
  const sameName = await center.visitor.post(path, { ...(await newForm('2027-02')), title: 'НОЯБРЬ  2026' })
  assert.match(sameName.text, /Период с таким названием уже есть/)
})

test('D-09: the setting decides how long before the end conclusions are due', async () => {
  await center.visitor.post('/reference/settings/conclusionDueDaysBeforeEnd', { value: '5', seen: '10' })
  assert.equal((await newForm('2027-03')).conclusionDueOn, '24.03.2027')
  await center.visitor.post('/reference/calendar', { day: '26.03.2027', kind: 'dayOff', name: '' })
  assert.equal((await newForm('2027-03')).conclusionDueOn, '23.03.2027', 'the own calendar counts')
  await center.visitor.post('/reference/settings/conclusionDueDaysBeforeEnd/reset', { seen: '5' })
})

test('what is wrong is said at the field, what was typed stays', async () => {
  const form = await newForm('2027-04')
  for (const [change, says] of [
    [{ title: '' }, /Впишите название/],
    [{ title: '😀'.repeat(5000) }, /Слишком длинно/],
    [{ schoolYear: '2026/28' }, /Укажите учебный год, например 2026\/27/],
    [{ startsOn: '' }, /Укажите дату/],
    [{ startsOn: '31.02.2027' }, /такого дня в календаре нет/],
    [{ startsOn: '01.05.2027' }, /Конец раньше начала/],
    [{ acceptTo: '01.01.2027' }, /Конец раньше начала/],
    [{ conclusionDueOn: 'скоро' }, /Дата в виде/],
    [{ month: '' }, /Выберите месяц/],
    [{ month: '2027-99' }, /Выберите месяц/],
  ] as const) {
    const answer = await center.visitor.post(path, { ...form, ...change })
    assert.equal(answer.status, 422, JSON.stringify(change))
    assert.match(answer.text, says)
    if (!('month' in change)) assert.match(answer.html, /value="15\.02\.2027"/)
  }
})

test('D.7: summer, an overlap, too long, a day off are warned of and taken all the same', async () => {
  const form = await newForm('2027-06')
  const shown = await center.visitor.get(`${path}/new?month=2027-07`)
  assert.match(shown.text, /Обратите внимание Аттестация попадает на летний перерыв/)
  const odd = { ...form, startsOn: '29.11.2026', conclusionDueOn: '12.06.2027', title: 'Длинный' }
  assert.equal((await center.visitor.post(path, odd)).status, 303)
  const page = await center.visitor.get(`${path}/${form.once}`)
  assert.match(page.text, /пересекается с периодом «Ноябрь 2026»/)
  assert.match(page.text, /длится 214 дней, а на одного педагога отводится не больше 60/)
  assert.match(page.text, /Приём заявлений заканчивается после начала аттестации/)
  assert.match(page.text, /выпадает на выходной день, последний рабочий день перед ним — 11\.06\.2027/)
  assert.match((await center.visitor.get(path)).text, /обратите внимание Аттестация пересекается/)
})

test('a period is changed; the history says what; sent twice is harmless, a stale page is a conflict', async () => {
  const { page, id } = await made('2027-05')
  const wish = { ...(await formOf(page)), acceptTo: '20.04.2027', title: 'Май 2027 (весна)' }
  assert.equal((await center.visitor.post(page, wish)).status, 303)
  assert.equal((await center.visitor.post(page, wish)).status, 303)
  assert.equal((await center.visitor.post(page, { ...wish, title: 'Иной' })).status, 409)
  const event = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'periodChanged')
    .where('about_id', '=', id)
    .execute()
  assert.deepEqual(event, [
    {
      facts: {
        title: 'Май 2027 (весна)',
        changes: [
          { field: 'Название', from: 'Май 2027', to: 'Май 2027 (весна)' },
          { field: 'Приём заявлений по', from: '15.04.2027', to: '20.04.2027' },
        ],
      },
    },
  ])
  assert.match((await center.visitor.get(page)).text, /Изменён период: Май 2027 \(весна\)/)
})

test('a moved term offers to move the cases and assignments that still have the old one', async () => {
  const [period] = await ensurePeriods(w.to, ['2026-12'])
  const page = `${path}/${period?.id}`
  const maria = await specialist(w)
  const boris = await specialist(w, { name: { lastName: 'Кедров', firstName: 'Борис', middleName: null } })
  const due = '2026-12-17'
  const named = (lastName: string) => ({ lastName, firstName: 'Анна', middleName: null })
  const same = await ownCase(w, maria, { period: '2026-12', dueOn: due, teacher: named('Первая') })
  const own = await ownCase(w, boris, { period: '2026-12', dueOn: '2026-12-10', teacher: named('Вторая') })
  const done = await ownCase(w, maria, {
    period: '2026-12',
    dueOn: due,
    teacher: named('Третья'),
    conclusion: 'accepted',
    status: 'accepted_by_center',
  })
  const other = await openCase(w, { period: '2026-11', teacher: named('Четвёртая') })
  const shown = await center.visitor.get(page)
  assert.match(shown.text, /Прежний срок 17\.12\.2026 стоит у 2 дел, по ним 1 открытое назначение/)
  const wish = { ...formIn(shown, page), conclusionDueOn: '21.12.2026' }
  const undecided = await center.visitor.post(page, wish)
  assert.equal(undecided.status, 422)
  assert.match(undecided.text, /Решите, что делать с делами, у которых стоит прежний срок/)
  assert.match(undecided.html, /value="21\.12\.2026"/)
  const moved = await center.visitor.follow(await center.visitor.post(page, { ...wish, terms: 'move' }))
  assert.match(
    moved.text,
    /Срок перенесён на 21\.12\.2026: 2 дела, 1 открытое назначение\. Специалистам отправлены письма/,
  )
  const dueOf = async (caseId: string) =>
    (
      await w.to.db
        .selectFrom('attestation_case')
        .select('conclusion_due_on')
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow()
    ).conclusion_due_on
  const assignmentDue = async (id: string) =>
    (await w.to.db.selectFrom('assignment').select('due_on').where('id', '=', id).executeTakeFirstOrThrow())
      .due_on
  assert.deepEqual(await Promise.all([same, own, done, other].map(({ caseId }) => dueOf(caseId))), [
    '2026-12-21',
    '2026-12-21',
    due,
    '2026-11-16',
  ])
  assert.deepEqual(
    await Promise.all([same, own, done].map(({ assignmentId }) => assignmentDue(assignmentId))),
    ['2026-12-21', '2026-12-10', due],
  )
  const histories = await w.to.db
    .selectFrom('event')
    .select(['case_id', 'facts'])
    .where('is', '=', 'caseDueMoved')
    .orderBy('id')
    .execute()
  assert.deepEqual(histories.map((it) => it.case_id).toSorted(), [same.caseId, own.caseId].toSorted())
  assert.deepEqual(histories[0]?.facts, { from: due, to: '2026-12-21' })
  const letters = await w.to.db.selectFrom('letter').selectAll().where('kind', '=', 'termMoved').execute()
  assert.deepEqual(
    letters.map((it) => [it.to_email, it.subject]),
    [[maria.email, 'Изменён срок сдачи заключений: Декабрь 2026']],
  )
  assert.match(letters[0]?.text ?? '', /был 17.декабря 2026.г\., стал 21.декабря 2026.г\..*аттестуемым: 1\./s)
  const again = await center.visitor.post(page, { ...wish, terms: 'move' })
  assert.equal(again.status, 303, 'sent twice')
  assert.equal(
    (await w.to.db.selectFrom('letter').select('id').where('kind', '=', 'termMoved').execute()).length,
    1,
  )
  const kept = { ...(await formOf(page)), conclusionDueOn: '22.12.2026', terms: 'keep' }
  assert.equal((await center.visitor.post(page, kept)).status, 303)
  assert.equal(await dueOf(same.caseId), '2026-12-21')
})

test('a period is closed and opened again; one with cases stays, one without is removed', async () => {
  const { page } = await made('2027-09')
  const version = async () => String((await formOf(page)).version)
  const closing = `${page}/closing`
  assert.equal((await center.visitor.post(closing, { closed: 'yes' })).status, 404)
  const first = await version()
  const closed = await center.visitor.follow(
    await center.visitor.post(closing, { closed: 'yes', version: first }),
  )
  assert.match(closed.text, /Период «Сентябрь 2027» закрыт/)
  assert.equal((await center.visitor.post(closing, { closed: 'yes', version: first })).status, 303, 'twice')
  assert.equal((await center.visitor.post(closing, { closed: 'no', version: first })).status, 409, 'stale')
  const opened = await center.visitor.post(closing, { closed: 'no', version: await version() })
  assert.match((await center.visitor.follow(opened)).text, /снова открыт/)
  assert.equal((await center.visitor.post(`${page}/removal`, { version: first })).status, 409)
  const removed = await center.visitor.post(`${page}/removal`, { version: await version() })
  assert.match((await center.visitor.follow(removed)).text, /Период «Сентябрь 2027» удалён/)
  const [used] = await ensurePeriods(w.to, ['2026-12'])
  const kept = `${path}/${used?.id}`
  assert.doesNotMatch((await center.visitor.get(kept)).html, /\/removal"/)
  const refused = await center.visitor.post(`${kept}/removal`, {
    version: String((await formOf(kept)).version),
  })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Удалить нельзя: период «Декабрь 2026» используется \(3\)/)
})

test('periods by their months alone: those that are there are left as they are', async () => {
  const before = await ensurePeriods(w.to, ['2026-11', '2026-12'])
  const list = await ensurePeriods(w.to, ['2026-12', '2026-10', '2026-11', '2026-10'])
  assert.deepEqual(
    list.map(({ code }) => code),
    ['2026-10', '2026-11', '2026-12'],
  )
  assert.deepEqual(list.slice(1), before)
  assert.deepEqual(await ensurePeriods(w.to, []), [])
  const twice = await Promise.all([ensurePeriods(w.to, ['2028-01']), ensurePeriods(w.to, ['2028-01'])])
  assert.deepEqual(twice[0], twice[1])
})
