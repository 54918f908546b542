// The teacher's own applications through their pages: first who may not.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { submitted } from '../../../../test/kit/applying.ts'
import { sendForm } from '../../../../test/kit/forms.ts'
import { signedPaper, stageOf } from '../../../../test/kit/handIns.ts'
import { eventsAbout, inSchedule, ofList, standingAt } from '../../../../test/kit/ownApplications.ts'
import { type Member, member, specialist } from '../../../../test/kit/people.ts'
import { postOf } from '../../../../test/kit/post.ts'
import { assigned } from '../../../../test/kit/stories.ts'
import { world } from '../../../../test/kit/world.ts'
import { transaction } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import { findBreaches } from '../../../db/invariants.ts'
import { queueLetter } from '../../../jobs/letters.ts'
import { findApplication } from '../index.ts'

const w = await world({ today: '2026-10-05' })
const post = await postOf(w)
const pdf = await signedPaper(w, 'справка')
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const teacher = (lastName = 'Рябинина'): Promise<Member> =>
  member(w, { role: 'teacher', name: { lastName, firstName: 'Анна', middleName: 'Сергеевна' } })

const anna = await teacher()
const other = await teacher('Чужова')

const statusOf = async (id: string) =>
  (await w.to.db.selectFrom('application').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status

const additionForm = (once: string, text: string, files: [string, Buffer][] = []): FormData => {
  const form = new FormData()
  form.append('once', once)
  form.append('text', text)
  for (const [name, bytes] of files) form.append('files', new File([new Uint8Array(bytes)], name))
  return form
}

const attachments = (id: string) =>
  w.to.db
    .selectFrom('attachment')
    .select(['id', 'title', 'added_by'])
    .where('application_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()

describe('who may not', () => {
  test('J-17: another teacher finds nothing of it, and the attempt is noted', async () => {
    const id = await submitted(w, anna)
    await anna.visitor.upload(`/my/${id}/additions`, additionForm(newId(), '', [['Грамота.png', png]]))
    const [file] = await attachments(id)
    for (const path of ['', '/paper', '/additions', '/withdrawal', `/attachments/${file?.id}`])
      assert.equal((await other.visitor.get(`/my/${id}${path}`)).status, 404, path)
    for (const path of ['/additions', '/withdrawal'])
      assert.equal(
        (await other.visitor.post(`/my/${id}${path}`, { version: '1', once: newId() })).status,
        404,
      )
    assert.equal(await statusOf(id), 'submitted')
    const tried = (await eventsAbout(w, id)).filter((is) => is === 'foreignAttempt')
    assert.equal(tried.length, 7)
    assert.doesNotMatch((await other.visitor.get('/my')).html, new RegExp(id))
    assert.doesNotMatch((await anna.visitor.get(`/my/${id}`)).text, /Попытка/)
  })

  test("a file of another's application is not to be had by way of an own one", async () => {
    const [mine, foreign] = [
      await submitted(w, other, { position: 'educator', subject: null }),
      await submitted(w, anna),
    ]
    await anna.visitor.upload(`/my/${foreign}/additions`, additionForm(newId(), '', [['x.png', png]]))
    const [file] = await attachments(foreign)
    assert.equal((await other.visitor.get(`/my/${mine}/attachments/${file?.id}`)).status, 404)
    assert.equal((await anna.visitor.get(`/my/${foreign}/attachments/${file?.id}`)).status, 200)
  })

  test('staff and specialists have no such pages', async () => {
    for (const role of ['center', 'mun_coord', 'org_head', 'auditor', 'admin'] as const)
      assert.equal((await (await member(w, { role })).visitor.get('/my')).status, 403)
    assert.equal((await (await specialist(w)).visitor.get('/my')).status, 403)
  })
})

describe('the list', () => {
  test('empty, it says what comes and leads to the first application', async () => {
    const page = await (await teacher('Новикова')).visitor.get('/my')
    assert.match(page.text, /Заявлений пока нет/)
    assert.match(page.html, /href="\/drafts\/new"[^>]*>\s*Подать заявление/)
  })

  test('the newest first, also what came by the list of the Center, with whose turn it is', async () => {
    const it = await teacher('Осокина')
    const listed = await ofList(w, it)
    const applied = await submitted(w, it, { category: 'mentor', receivedOn: '2026-10-02' })
    const { html, text } = await it.visitor.get('/my')
    assert.ok(html.indexOf(applied) < html.indexOf(listed))
    assert.match(text, /Педагог-наставник .*Подано, ждёт регистрации Очередь Центра/)
    assert.match(text, /Высшая категория .*Принято, стоит в графике/)
  })

  test('more than fifty are paged by the last one seen', async () => {
    const it = await teacher('Многова')
    for (let i = 0; i < 52; i++) await submitted(w, it, { receivedOn: '2026-09-01' })
    const first = await it.visitor.get('/my')
    assert.equal(first.html.match(/href="\/my\/[0-9a-f-]{36}"/g)?.length, 50)
    const next = /href="(\/my\?after=[^"]+)"/.exec(first.html)?.[1] ?? ''
    const second = await it.visitor.get(next)
    assert.equal(second.html.match(/href="\/my\/[0-9a-f-]{36}"/g)?.length, 2)
    const back = /href="(\/my\?before=[^"]+)"/.exec(second.html)?.[1] ?? ''
    assert.equal((await it.visitor.get(back)).html.match(/href="\/my\/[0-9a-f-]{36}"/g)?.length, 50)
    assert.equal((await it.visitor.get('/my?after=%00')).status, 200)
  })
})

describe('where it stands', () => {
  test('D-01, D-03, D-06: submitted: the steps, whose turn, what comes next, which date and why', async () => {
    const id = await submitted(w, anna, { receivedOn: '2026-10-05' })
    const { text } = await anna.visitor.get(`/my/${id}`)
    assert.match(text, /Шаг 1 из 7 · Подано/)
    assert.match(text, /Очередь Центра Центр проверит и зарегистрирует заявление до 6 октября 2026 г\./)
    // D-01 ends on the Day of Unity: the term stays, the last working day is told.
    assert.match(text, /04\.11\.2026 осталось 30 дней 30 календарных дней .* \(05\.10\.2026\)/)
    assert.match(text, /Последний день нерабочий, поэтому сделать нужно до 03\.11\.2026/)
    assert.match(text, /03\.01\.2027 осталось 90 дней 30 \+ 60 = 90 календарных дней/)
    assert.match(text, /Подано 5 октября 2026 г\., \d\d:\d\d \(томское время\)/)
    assert.match(text, /Номер появится после регистрации/)
  })

  test('D-02: in the schedule: the case, the period, the sitting, the sixty days from the beginning', async () => {
    const it = await teacher('Графикова')
    const id = await submitted(w, it)
    await inSchedule(w, id, { period: '2026-12', sittingOn: '2026-12-25' })
    const { text } = await it.visitor.get(`/my/${id}`)
    assert.match(text, /Шаг 4 из 7 · В графике/)
    assert.match(text, /Аттестация начнётся 1 декабря 2026 г\./)
    assert.match(text, /Центр назначает срок аттестации 04\.11\.2026 выполнено/)
    assert.match(text, /30\.01\.2027 .*60 календарных дней от начала аттестации \(01\.12\.2026\)/)
    assert.match(text, /18\.12\.2026 .*5 рабочих дней до заседания \(25\.12\.2026\)/)
    assert.match(text, /Заседание комиссии 25\.12\.2026/)
  })

  test('terms that have passed are said as passed, with whom to ask', async () => {
    const it = await teacher('Долгова')
    const late = await submitted(w, it, { receivedOn: '2026-08-20' })
    const { text } = await it.visitor.get(`/my/${late}`)
    assert.match(text, /Центр должен был зарегистрировать заявление до 21 августа 2026 г\./)
    assert.match(text, /19\.09\.2026 просрочено на 16 дней/)
    await standingAt(w, late, 'registered')
    assert.match((await it.visitor.get(`/my/${late}`)).text, /Срок рассмотрения прошёл 19 сентября 2026 г\./)
  })

  test('C.4: returned: the reason, the words, the day, and the button to mend it', async () => {
    const it = await teacher('Возвратова')
    const id = await submitted(w, it)
    await standingAt(w, id, 'returned', { mendUntil: '2026-10-15', returnText: 'Нет справки.\nИ диплома.' })
    const { text, html } = await it.visitor.get(`/my/${id}`)
    assert.match(
      text,
      /Заявление вернули на доработку Нет результатов по показателям Нет справки\. И диплома\./,
    )
    assert.match(text, /Исправить до 15 октября 2026 г\. \(осталось 10 дней\)/)
    assert.match(text, /Ваша очередь/)
    assert.match(html, /<form[^>]*action="\/drafts\/mend"[\s\S]*?Исправить заявление/)
    assert.doesNotMatch(html, /\/additions"/)
  })

  test('what the Center has refused tells the ground in words; a decision ends the way', async () => {
    const it = await teacher('Решенина')
    const refused = await submitted(w, it)
    await standingAt(w, refused, 'rejected_formal')
    await w.to.db
      .updateTable('application')
      .set({ refuse_ground: 'E-07', refuse_text: 'Отказ от 15.03.2026.' })
      .where('id', '=', refused)
      .execute()
    assert.match(
      (await it.visitor.get(`/my/${refused}`)).text,
      /Не прошёл год со дня отказа .*Отказ от 15\.03\.2026/,
    )
    const id = await submitted(w, it, { position: 'educator', subject: null })
    await inSchedule(w, id)
    await w.to.db
      .insertInto('category_decision')
      .values({
        id: newId(),
        person_id: it.personId,
        position_id: null,
        category: 'first',
        outcome: 'given',
        decided_on: '2026-10-05',
        valid_until: null,
        entered_at: w.clock.now(),
        entered_by: null,
        removed_at: null,
      })
      .execute()
    const { text, html } = await it.visitor.get(`/my/${id}`)
    assert.match(text, /Шаг 7 из 7 · Решение/)
    assert.match(text, /Комиссия установила категорию 5 октября 2026 г\./)
    assert.doesNotMatch(html, /withdrawal|additions"/)
    const withdrawn = await it.visitor.post(`/my/${id}/withdrawal`, { version: '9', reason: '' })
    assert.equal(withdrawn.status, 409)
    assert.match(withdrawn.text, /возможно, решение уже принято/)
  })

  test('the PDF of the application, a file with a plain name', async () => {
    const id = await submitted(w, anna)
    const paper = await anna.visitor.get(`/my/${id}/paper`)
    assert.equal(paper.status, 200)
    assert.equal(paper.bytes.subarray(0, 5).toString(), '%PDF-')
    assert.match(paper.headers.get('content-disposition') ?? '', /attachment/)
  })

  test('letters about it are readable, by the owner alone; the one-time link is not shown', async () => {
    const it = await teacher('Почтовая')
    const id = await submitted(w, it)
    const caseId = await inSchedule(w, id)
    const expert = await specialist(w)
    const letter = { kind: 'assigned' as const, html: '', toEmail: 'a@edu.example' }
    await transaction(w.to.db, async (tx) => {
      const now = w.clock.now()
      const own = { ...letter, personId: it.personId }
      await queueLetter(tx, w.to.config, now, {
        ...own,
        applicationId: id,
        subject: 'О вашем',
        text: 'Добрый день {{link}}',
      })
      await queueLetter(tx, w.to.config, now, { ...own, caseId, subject: 'О деле', text: 'Текст о деле' })
      await queueLetter(tx, w.to.config, now, { ...own, subject: 'О другом', text: 'x' })
      await queueLetter(tx, w.to.config, now, {
        ...letter,
        personId: expert.personId,
        caseId,
        subject: 'Эксперту',
        text: 'x',
      })
    })
    const { text } = await it.visitor.get(`/my/${id}`)
    assert.match(text, /О вашем, сегодня в .* Добрый день \[личная ссылка была в письме\]/)
    assert.match(text, /О деле, сегодня в .* Текст о деле/)
    assert.doesNotMatch(text, /О другом|Эксперту/)
    assert.equal((await other.visitor.get(`/my/${id}`)).status, 404)
  })

  test('the history tells what a teacher may know: nothing of who assesses and who read', async () => {
    const it = await teacher('Историна')
    const id = await submitted(w, it)
    const caseId = await inSchedule(w, id)
    await assigned(w, {
      case: { caseId },
      specialists: [
        await specialist(w, { name: { lastName: 'Тайнова', firstName: 'Ия', middleName: null } }),
      ],
    })
    const { text } = await it.visitor.get(`/my/${id}`)
    assert.match(text, /Что происходило .*Подано заявление на категорию «первая»/)
    assert.doesNotMatch(text, /Тайнова|Назначен специалист|Состояние дела/)
    assert.match(text, /Принято, специалисты назначены|специалистов/)
  })
})

describe('D-05: adding', () => {
  const once = newId()

  test('nothing at all, a text called PDF, too long a text: said at the field, what was typed is kept', async () => {
    const id = await submitted(w, anna)
    const path = `/my/${id}/additions`
    const empty = await anna.visitor.upload(path, additionForm(newId(), '  '))
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Напишите, что хотите сообщить, или выберите файлы/)
    const lying = await anna.visitor.upload(
      path,
      additionForm(newId(), 'Новая «победа»', [
        ['хорошая.png', png],
        ['справка.pdf', Buffer.from('<script>alert(1)</script>')],
      ]),
    )
    assert.equal(lying.status, 422)
    assert.match(lying.text, /Файл «справка\.pdf»/)
    assert.match(lying.html, /Новая «победа»/)
    const long = await anna.visitor.upload(path, additionForm(newId(), 'я'.repeat(4001), [['x.png', png]]))
    assert.equal(long.status, 422)
    assert.match(long.text, /Выберите файлы ещё раз/)
    assert.equal((await anna.visitor.post(path, { text: 'без номера' })).status, 422)
    assert.deepEqual(await attachments(id), [])
    assert.deepEqual(await eventsAbout(w, id), ['applicationSubmitted'])
  })

  test('text and files at once, in the history and on the page; posted twice it is there once', async () => {
    const id = await submitted(w, anna)
    const send = () =>
      anna.visitor.upload(
        `/my/${id}/additions`,
        additionForm(once, 'Второе место на олимпиаде', [
          ['Диплом.png', png],
          ['Справка.pdf', pdf],
        ]),
      )
    const [first] = await Promise.all([send(), send()])
    assert.equal(first.status, 303)
    await send()
    assert.deepEqual(await eventsAbout(w, id), [
      'applicationSubmitted',
      'additionGiven',
      'attachmentAdded',
      'attachmentAdded',
    ])
    const list = await attachments(id)
    assert.deepEqual(
      list.map((it) => [it.title, it.added_by]),
      [
        ['Диплом.png', anna.accountId],
        ['Справка.pdf', anna.accountId],
      ],
    )
    const told = await findApplication(w.to.db, id)
    assert.deepEqual(
      told?.additions.map((it) => it.text),
      ['Второе место на олимпиаде'],
    )
    assert.deepEqual((await anna.visitor.get(`/my/${id}/attachments/${list[0]?.id}`)).bytes, png)
    const again = await anna.visitor.upload(
      `/my/${id}/additions`,
      additionForm(newId(), '', [['Ещё раз.png', png]]),
    )
    assert.match((await anna.visitor.follow(again)).text, /уже есть в заявлении/)
  })

  test('without scripts and files, by a plain form', async () => {
    const id = await submitted(w, anna)
    await standingAt(w, id, 'registered')
    assert.equal((await sendForm(anna.visitor, `/my/${id}/additions`, { text: 'Уточняю стаж' })).status, 303)
  })

  test('until the fifth working day before the sitting, and not a day longer', async () => {
    const it = await teacher('Поздняя')
    const id = await submitted(w, it)
    await inSchedule(w, id, { period: '2027-02', sittingOn: '2026-10-12' })
    assert.match((await it.visitor.get(`/my/${id}/additions`)).text, /по 5 октября 2026 г\. включительно/)
    assert.equal(
      (await it.visitor.upload(`/my/${id}/additions`, additionForm(newId(), 'Успела'))).status,
      303,
    )
    await w.to.db
      .updateTable('period')
      .set({ sitting_on: '2026-10-09' })
      .where('code', '=', '2027-02')
      .execute()
    for (const answer of [
      await it.visitor.get(`/my/${id}/additions`),
      await it.visitor.upload(`/my/${id}/additions`, additionForm(newId(), 'Не успела', [['x.png', png]])),
    ]) {
      assert.equal(answer.status, 409)
      assert.match(answer.text, /принимали по 02\.10\.2026: не позднее пяти рабочих дней/)
    }
    assert.doesNotMatch((await it.visitor.get(`/my/${id}`)).html, /\/additions"/)
    assert.deepEqual(await attachments(id), [])
  })

  test('what is withdrawn takes nothing', async () => {
    const id = await submitted(w, anna)
    await standingAt(w, id, 'withdrawn')
    assert.equal((await anna.visitor.upload(`/my/${id}/additions`, additionForm(newId(), 'x'))).status, 409)
  })
})

describe('C.4: withdrawing', () => {
  for (const status of ['submitted', 'returned', 'registered', 'under_review'] as const)
    test(`what is ${status}: a page that says what it means, the deed, a letter`, async () => {
      const it = await teacher('Отзывова')
      const id = await submitted(w, it)
      await standingAt(w, id, status)
      const page = await it.visitor.get(`/my/${id}/withdrawal`)
      assert.match(page.text, /ждать год не нужно/)
      assert.doesNotMatch(page.text, /Специалисты, которые уже готовят/)
      const done = await sendForm(it.visitor, `/my/${id}/withdrawal`, { reason: 'Подам весной' })
      assert.equal(done.location, `/my/${id}`)
      const { text } = await it.visitor.follow(done)
      assert.match(text, /Заявление отозвано 05\.10\.2026.* Подам весной/)
      assert.match(text, /Делать ничего не нужно/)
      assert.equal(await statusOf(id), 'withdrawn')
      const letter = await post.letterTo(it.email)
      assert.match(letter.text, /Это не отказ комиссии/)
      assert.match(letter.text, new RegExp(`/my/${id}`))
      const count = post.countTo(it.email)
      const { version } = await w.to.db
        .selectFrom('application')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const twice = await it.visitor.post(`/my/${id}/withdrawal`, {
        version: String(version - 1),
        reason: '',
      })
      assert.equal(twice.status, 303)
      await post.deliver()
      assert.equal(post.countTo(it.email), count)
      assert.equal((await eventsAbout(w, id)).filter((is) => is === 'applicationWithdrawn').length, 1)
      assert.equal((await it.visitor.get(`/my/${id}/withdrawal`)).location, `/my/${id}`)
    })

  test('what is accepted: the case ends, its specialists are told and free', async () => {
    const it = await teacher('Делова')
    const id = await submitted(w, it)
    const caseId = await inSchedule(w, id)
    const expert = await specialist(w)
    await assigned(w, { case: { caseId }, specialists: [expert] })
    assert.match(
      (await it.visitor.get(`/my/${id}/withdrawal`)).text,
      /Специалисты, которые уже готовят заключение/,
    )
    assert.equal((await sendForm(it.visitor, `/my/${id}/withdrawal`, { reason: 'Переезжаю' })).status, 303)
    assert.equal(await stageOf(w, caseId), 'closed_withdrawn')
    assert.equal(await statusOf(id), 'withdrawn')
    assert.match((await post.letterTo(expert.email)).subject ?? '', /заключение не требуется/)
    assert.match((await it.visitor.get(`/my/${id}`)).text, /Заявление отозвано/)
    assert.deepEqual(await findBreaches(w.to.db), [])
  })

  test('two windows: what has moved on since it was seen is looked at again', async () => {
    const it = await teacher('Оконная')
    const id = await submitted(w, it)
    const { html } = await it.visitor.get(`/my/${id}/withdrawal`)
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    await standingAt(w, id, 'registered')
    const answer = await it.visitor.post(`/my/${id}/withdrawal`, { version, reason: '' })
    assert.equal(answer.status, 409)
    assert.equal(await statusOf(id), 'registered')
  })

  test('both windows at once: it is withdrawn once', async () => {
    const it = await teacher('Быстрова')
    const id = await submitted(w, it)
    const send = () => it.visitor.post(`/my/${id}/withdrawal`, { version: '1', reason: '' })
    const answers = await Promise.all([send(), send(), send()])
    assert.deepEqual(
      answers.map((one) => one.status),
      [303, 303, 303],
    )
    assert.equal((await eventsAbout(w, id)).filter((is) => is === 'applicationWithdrawn').length, 1)
  })

  test('what has ended is not withdrawn; a page without its number is stale', async () => {
    const id = await submitted(w, anna)
    assert.equal((await anna.visitor.post(`/my/${id}/withdrawal`, {})).status, 422)
    await standingAt(w, id, 'expired')
    assert.equal((await anna.visitor.post(`/my/${id}/withdrawal`, { version: '2' })).status, 409)
    assert.equal((await anna.visitor.get(`/my/${id}/withdrawal`)).status, 409)
  })
})

describe('the home', () => {
  test('what waits for the teacher stands before what came later', async () => {
    const it = await teacher('Ждущая')
    const returned = await submitted(w, it, { receivedOn: '2026-09-01' })
    await standingAt(w, returned, 'returned')
    await submitted(w, it, { position: 'educator', subject: null })
    const { text, html } = await it.visitor.get('/')
    assert.match(html, new RegExp(`href="/my/${returned}"`))
    assert.match(text, /Возвращено на доработку Ваша очередь/)
  })

  test('the latest application with whose turn and what comes next; before the first, the way to it', async () => {
    const it = await teacher('Домашняя')
    assert.match((await it.visitor.get('/')).html, /href="\/drafts\/new"/)
    await submitted(w, it, { receivedOn: '2026-09-01' })
    const id = await submitted(w, it, { category: 'highest', held: 'first', receivedOn: '2026-10-05' })
    const { text, html } = await it.visitor.get('/')
    assert.match(html, new RegExp(`href="/my/${id}"`))
    assert.match(text, /Высшая категория .*Очередь Центра .*до 6 октября 2026 г\./)
  })
})
