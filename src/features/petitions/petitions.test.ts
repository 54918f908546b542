// The head of a school confirms facts of work and files petitions (A.10, C.1): first who may not.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { submitted } from '../../../test/kit/applying.ts'
import { formsIn, sendForm } from '../../../test/kit/forms.ts'
import { signedPaper } from '../../../test/kit/handIns.ts'
import { eventsAbout, inSchedule, standingAt } from '../../../test/kit/ownApplications.ts'
import { type Member, member } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import type { Fields } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import { findApplication } from '../applications/index.ts'
import { askForPetition, findPetition, PetitionSection } from './index.ts'

const w = await world({ today: '2026-10-05' })
const post = await postOf(w)
const pdf = await signedPaper(w, 'ходатайство')

const head = await member(w, { role: 'org_head' })
const otherHead = await member(w, { role: 'org_head', organisation: 'МАОУ СОШ № 77 г. Томска' })
const center = await member(w, { role: 'center' })
const coordinator = await member(w, { role: 'mun_coord' })
const farCoordinator = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })

const teacher = (lastName = 'Рябинина'): Promise<Member> =>
  member(w, { role: 'teacher', name: { lastName, firstName: 'Анна', middleName: 'Сергеевна' } })
const anna = await teacher()

const wish = (more: Fields = {}): Fields => ({
  once: newId(),
  headName: 'Лаптева Инна Романовна, директор',
  council: 'протокол № 3 от 15.09.2026',
  text: 'Ведёт практику студентов.\nНаставник трёх учителей.',
  ...more,
})

const withScan = (fields: Fields, ...files: [string, Uint8Array][]): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  for (const [name, bytes] of files) form.append('scan', new File([new Uint8Array(bytes)], name))
  return form
}

const petitions = (id: string) =>
  w.to.db.selectFrom('petition').selectAll().where('application_id', '=', id).orderBy('filed_at').execute()

describe('who may not', () => {
  test('J-17: the head of another school finds nothing, and the attempt is noted', async () => {
    const id = await submitted(w, anna, { category: 'mentor' })
    await head.visitor.post(`/petitions/${id}`, wish())
    for (const path of ['', '/file', '/new', '/confirmation'])
      assert.equal((await otherHead.visitor.get(`/petitions/${id}${path}`)).status, 404, path)
    for (const path of ['', '/withdrawal', '/confirmation'])
      assert.equal(
        (await otherHead.visitor.post(`/petitions/${id}${path}`, wish({ verdict: 'right' }))).status,
        404,
      )
    assert.equal((await eventsAbout(w, id)).filter((is) => is === 'foreignAttempt').length, 7)
    assert.equal((await petitions(id)).length, 1)
  })

  test('the coordinator, the Center and the teacher may not file, confirm or withdraw', async () => {
    const id = await submitted(w, anna, { category: 'mentor' })
    for (const by of [coordinator, center, anna])
      for (const path of ['', '/withdrawal', '/confirmation'])
        assert.equal(
          (await by.visitor.post(`/petitions/${id}${path}`, wish({ verdict: 'right' }))).status,
          403,
        )
    assert.deepEqual(await eventsAbout(w, id), ['applicationSubmitted'])
  })

  test('read and downloaded by those who see the application, and by nobody else; what is read of others is noted', async () => {
    const id = await submitted(w, anna, { category: 'mentor' })
    assert.equal(
      (await head.visitor.upload(`/petitions/${id}`, withScan(wish(), ['Скан.pdf', pdf]))).status,
      303,
    )
    for (const by of [head, anna, center, coordinator]) {
      assert.match((await by.visitor.get(`/petitions/${id}`)).text, /Наставник трёх учителей/)
      assert.deepEqual((await by.visitor.get(`/petitions/${id}/file`)).bytes, pdf)
    }
    const stranger = await teacher('Чужова')
    const admin = await member(w, { role: 'admin' })
    for (const path of ['', '/file']) {
      for (const by of [otherHead, farCoordinator, stranger])
        assert.equal((await by.visitor.get(`/petitions/${id}${path}`)).status, 404)
      assert.equal((await admin.visitor.get(`/petitions/${id}${path}`)).status, 403)
    }
    const read = await w.to.db
      .selectFrom('reading')
      .select('what')
      .where('person_id', '=', anna.personId)
      .where('by_account', 'in', [center.accountId, anna.accountId])
      .orderBy('at')
      .execute()
    assert.deepEqual(
      read.map((it) => it.what),
      ['application', 'attachment'],
    )
  })
})

describe('confirming the facts of work', () => {
  test('right: the teacher sees it, in the page and in the history; said twice it is once', async () => {
    const id = await submitted(w, anna)
    const page = await head.visitor.get(`/petitions/${id}/confirmation`)
    assert.match(page.text, /Дата назначения на должность 01\.09\.2014/)
    const done = await sendForm(head.visitor, `/petitions/${id}/confirmation`, { verdict: 'right' })
    assert.equal(done.location, `/applications/${id}`)
    await sendForm(head.visitor, `/petitions/${id}/confirmation`, { verdict: 'right' })
    assert.deepEqual(await eventsAbout(w, id), ['applicationSubmitted', 'factsConfirmed'])
    const { text } = await anna.visitor.get(`/my/${id}`)
    assert.match(text, /Сведения о работе Подтверждены 05\.10\.2026.* Лаптева/)
    assert.match(text, /Руководитель организации заверил сведения о работе/)
  })

  test('facts that the teacher has mended since the page was opened are not confirmed unread', async () => {
    const id = await submitted(w, anna)
    const [form] = formsIn((await head.visitor.get(`/petitions/${id}/confirmation`)).html).filter(
      ({ action }) => action.endsWith('/confirmation'),
    )
    const facts = form?.values.facts?.[0] ?? ''
    await w.to.db.updateTable('application').set({ experience_ped: 31 }).where('id', '=', id).execute()
    const answer = await head.visitor.post(`/petitions/${id}/confirmation`, { facts, verdict: 'right' })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /исправил сведения.* 31 год/)
    assert.deepEqual(await eventsAbout(w, id), ['applicationSubmitted'])
    await sendForm(head.visitor, `/petitions/${id}/confirmation`, { verdict: 'right' })
    assert.deepEqual(await eventsAbout(w, id), ['applicationSubmitted', 'factsConfirmed'])
  })

  test('wrong: it wants to be told what; the remark may be changed later', async () => {
    const id = await submitted(w, anna)
    for (const fields of [{}, { verdict: 'wrong' }, { verdict: 'perhaps', remark: 'Стаж' }] as Fields[]) {
      const answer = await head.visitor.post(`/petitions/${id}/confirmation`, fields)
      assert.equal(answer.status, 422)
    }
    const remark = 'Назначена 01.09.2015'
    assert.equal(
      (await head.visitor.post(`/petitions/${id}/confirmation`, { verdict: 'wrong', remark })).status,
      303,
    )
    assert.match((await anna.visitor.get(`/my/${id}`)).text, /Есть неточность, .* Назначена 01\.09\.2015/)
    assert.match((await head.visitor.get(`/petitions/${id}/confirmation`)).html, /Назначена 01\.09\.2015/)
    await sendForm(head.visitor, `/petitions/${id}/confirmation`, { verdict: 'right' })
    assert.equal((await findPetition(w.to.db, id))?.confirmRemark, '')
  })

  test('what is withdrawn is not confirmed any more', async () => {
    const id = await submitted(w, anna)
    assert.match((await anna.visitor.get(`/my/${id}`)).text, /ещё не подтвердил/)
    await standingAt(w, id, 'withdrawn')
    assert.doesNotMatch((await anna.visitor.get(`/my/${id}`)).text, /ещё не подтвердил/)
    assert.equal((await head.visitor.get(`/petitions/${id}/confirmation`)).status, 409)
    assert.equal((await head.visitor.post(`/petitions/${id}/confirmation`, { verdict: 'right' })).status, 409)
  })
})

describe('A.10: the petition', () => {
  test('for a mentor: the form knows the head and the criteria; filed, told to the teacher, seen by both', async () => {
    const it = await teacher('Наставникова')
    const id = await submitted(w, it, { category: 'mentor', held: 'highest' })
    const page = await head.visitor.get(`/petitions/${id}/new`)
    assert.match(page.html, /name="headName"[^>]*value="Лаптева Инна Романовна"/)
    assert.match(page.text, /Наставничество над педагогами/)
    const { once: _, ...typed } = wish()
    const done = await sendForm(head.visitor, `/petitions/${id}/new`, typed, `/petitions/${id}`)
    assert.equal(done.location, `/petitions/${id}`)
    assert.match((await head.visitor.follow(done)).text, /протокол № 3 от 15\.09\.2026/)
    const letter = await post.letterTo(it.email)
    assert.equal(letter.subject, 'Ходатайство подано')
    const { text } = await it.visitor.get(`/my/${id}`)
    assert.match(text, /Ходатайство работодателя Подано 05\.10\.2026/)
    assert.match(text, /Подано ходатайство работодателя, руководитель Лаптева/)
    assert.equal((await it.visitor.get(await post.linkTo(it.email))).status, 200)
  })

  test('for the first and the highest category it is refused, and is not asked for', async () => {
    for (const category of ['first', 'highest'] as const) {
      const id = await submitted(w, anna, { category })
      for (const answer of [
        await head.visitor.get(`/petitions/${id}/new`),
        await head.visitor.post(`/petitions/${id}`, wish()),
      ]) {
        assert.equal(answer.status, 409)
        assert.match(answer.text, /ходатайство не нужно/)
      }
      assert.doesNotMatch((await anna.visitor.get(`/my/${id}`)).text, /Ходатайство работодателя/)
      assert.deepEqual(await petitions(id), [])
    }
  })

  test('what is missing, and a scan that is not what it says: at the fields, everything typed kept', async () => {
    const id = await submitted(w, anna, { category: 'methodist' })
    const empty = await head.visitor.post(`/petitions/${id}`, { once: newId() })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Укажите номер и дату решения/)
    const path = `/petitions/${id}`
    for (const [form, says] of [
      [withScan(wish(), ['скан.pdf', Buffer.from('<script>alert(1)</script>')]), /Файл «скан\.pdf»/],
      [withScan(wish(), ['а.pdf', pdf], ['б.pdf', pdf]), /Приложите один файл/],
      [withScan(wish({ council: '' }), ['скан.pdf', pdf]), /Выберите файл ещё раз/],
      [withScan(wish(), ['пусто.pdf', Buffer.alloc(0)]), /пусто\.pdf/],
    ] as [FormData, RegExp][]) {
      const answer = await head.visitor.upload(path, form)
      assert.equal(answer.status, 422)
      assert.match(answer.text, says)
      assert.match(answer.html, /Наставник трёх учителей/)
      assert.doesNotMatch(answer.html, /<script>alert/)
    }
    assert.deepEqual(await petitions(id), [])
  })

  test('posted twice, and in two windows at once, it is one', async () => {
    const it = await teacher('Одинова')
    const id = await submitted(w, it, { category: 'mentor' })
    const form = wish()
    const answers = await Promise.all(
      [form, form, wish()].map((one) => head.visitor.post(`/petitions/${id}`, one)),
    )
    // Of two different forms whichever came second is told that one is there.
    assert.ok(answers.every(({ status }) => status === 303 || status === 409))
    assert.equal((await petitions(id)).length, 1)
    const second = await head.visitor.post(`/petitions/${id}`, wish())
    assert.match(second.text, /уже подано 05\.10\.2026/)
    assert.equal((await head.visitor.get(`/petitions/${id}/new`)).location, `/petitions/${id}`)
    await post.deliver()
    assert.equal(post.countTo(it.email), 1)
  })

  test('withdrawn and filed anew while the application is not accepted, and after it not', async () => {
    const id = await submitted(w, anna, { category: 'mentor' })
    await head.visitor.post(`/petitions/${id}`, wish())
    assert.equal(
      (await sendForm(head.visitor, `/petitions/${id}`, {}, `/petitions/${id}/withdrawal`)).status,
      303,
    )
    assert.equal((await head.visitor.post(`/petitions/${id}/withdrawal`)).status, 303)
    assert.equal((await head.visitor.get(`/petitions/${id}`)).status, 404)
    assert.match((await anna.visitor.get(`/my/${id}`)).text, /Ещё не подано/)
    await head.visitor.post(`/petitions/${id}`, wish({ text: 'Исправлено' }))
    assert.deepEqual(
      (await petitions(id)).map((it) => it.withdrawn_at !== null),
      [true, false],
    )
    await inSchedule(w, id)
    assert.equal((await head.visitor.post(`/petitions/${id}/withdrawal`)).status, 409)
    assert.doesNotMatch((await head.visitor.get(`/petitions/${id}`)).html, /withdrawal/)
    assert.deepEqual(
      (await eventsAbout(w, id)).filter((is) => is.startsWith('petition')),
      ['petitionFiled', 'petitionWithdrawn', 'petitionFiled'],
    )
  })

  test('asked of the head of the school by a letter as the application is submitted, for these categories only', async () => {
    const chief = await member(w, { role: 'org_head', organisation: 'МАОУ СОШ № 78 г. Томска' })
    const ask = async (category: 'mentor' | 'first') => {
      const id = await submitted(w, await teacher('Просилова'), {
        category,
        organisation: 'МАОУ СОШ № 78 г. Томска',
      })
      const application = await findApplication(w.to.db, id)
      assert.ok(application)
      await transaction(w.to.db, (tx) => askForPetition(tx, w.to, w.clock.now(), application))
      return id
    }
    await ask('first')
    await post.deliver()
    assert.equal(post.countTo(chief.email), 0)
    const id = await ask('mentor')
    const letter = await post.letterTo(chief.email)
    assert.match(letter.text, /Просилова\sА\.\s?С\. подаёт заявление на категорию «педагог-наставник»/)
    assert.equal(await post.linkTo(chief.email), `/petitions/${id}/new`)
    assert.equal((await chief.visitor.get(`/petitions/${id}/new`)).status, 200)
    assert.equal(post.countTo(otherHead.email), 0)
  })
})

test('the section offers the head what is possible now, and the others nothing', async () => {
  const id = await submitted(w, anna, { category: 'mentor' })
  const links = async (reader: 'head' | 'teacher' | 'staff') => {
    const it = await findPetition(w.to.db, id)
    assert.ok(it)
    const html = String(PetitionSection({ it, reader }))
    return [...html.matchAll(/href="\/petitions\/[^"/]+([^"]*)"/g)].map(([, path]) => path)
  }
  assert.deepEqual(await links('head'), ['/confirmation', '/new'])
  assert.deepEqual(await links('teacher'), [])
  assert.deepEqual(await links('staff'), [])
  await head.visitor.post(`/petitions/${id}`, wish())
  assert.deepEqual(await links('head'), ['/confirmation', ''])
  assert.deepEqual(await links('staff'), [''])
  await standingAt(w, id, 'withdrawn')
  assert.deepEqual(await links('head'), [''])
})

test('the home of the head counts what awaits the own school', async () => {
  const organisation = 'МАОУ СОШ № 79 г. Томска'
  const chief = await member(w, { role: 'org_head', organisation })
  const home = async () => (await chief.visitor.get('/')).text
  assert.match(await home(), /0 заявлений ждут подтверждения 0 заявлениям нужно ходатайство/)
  const mentor = await submitted(w, await teacher('Счётова'), { category: 'mentor', organisation })
  await submitted(w, await teacher('Числова'), { organisation })
  assert.match(await home(), /2 заявления ждут подтверждения 1 заявлению нужно ходатайство/)
  await chief.visitor.post(`/petitions/${mentor}`, wish())
  await chief.visitor.post(`/petitions/${mentor}/confirmation`, { verdict: 'right' })
  assert.match(await home(), /1 заявление ждёт подтверждения 0 заявлениям нужно ходатайство/)
})
