import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { idsByCode, type Member, member, municipalityId, specialist } from '../../../test/kit/people.ts'
import { assigned, openCase } from '../../../test/kit/stories.ts'
import type { Fields } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'

const name = (lastName: string) => ({ lastName, firstName: 'Анна', middleName: 'Сергеевна' })

const w = await world()
const center = await member(w, { role: 'center' })
const tomsk = await municipalityId(w, 'tomsk')
const kargasok = await municipalityId(w, 'kargasoksky')
const [teacher = '', educator = ''] = await idsByCode(w, 'position', ['teacher', 'educator'])
const [english = ''] = await idsByCode(w, 'subject', ['english'])

const events = async (is: string, caseId: string) =>
  (
    await w.to.db
      .selectFrom('event')
      .select('facts')
      .where('is', '=', is)
      .where('case_id', '=', caseId)
      .orderBy('id')
      .execute()
  ).map((it) => it.facts)

const caseRow = (id: string) =>
  w.to.db.selectFrom('attestation_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const fields = (more: Fields = {}): Fields => ({
  lastName: 'Рябинина',
  firstName: 'Анна',
  middleName: 'Сергеевна',
  municipality: tomsk,
  organisation: 'МАОУ СОШ № 902 г. Томска',
  position: teacher,
  subject: english,
  appointedOn: '01.09.2014',
  categoryHeld: 'first',
  categoryWanted: 'highest',
  form: 'remote',
  email: 'teacher@edu.example',
  phone: '+79131112233',
  version: '1',
  ...more,
})

describe('correcting the facts of an application', () => {
  const correct = (caseId: string, more: Fields = {}, by: Member = center) =>
    by.visitor.post(`/cases/${caseId}/correction`, fields(more))

  test('the form comes with what is known', async () => {
    const it = await openCase(w)
    const { html } = await center.visitor.get(`/cases/${it.caseId}/correction`)
    for (const value of ['Рябинина', '01.09.2014', 'МАОУ СОШ № 902 г. Томска', 'teacher@edu.example'])
      assert.ok(html.includes(`value="${value}"`), value)
    assert.match(html, new RegExp(`<option value="${english}" selected`))
  })

  test('bad values are named at their fields and everything typed stays', async () => {
    const it = await openCase(w)
    for (const [typed, says] of [
      [{ lastName: '' }, /Укажите фамилию/],
      [{ lastName: 'Ivanova' }, /Фамилия русскими буквами/],
      [{ firstName: 'А'.repeat(10_000) }, /Слишком длинно/],
      [{ appointedOn: '31.02.2020' }, /такого дня в календаре нет/],
      [{ appointedOn: '01.01.2030' }, /не позже 05\.10\.2026/],
      [{ position: 'x' }, /Выберите должность/],
      [{ subject: '' }, /Для этой должности укажите предмет/],
      [{ categoryWanted: 'none' }, /Выберите заявленную категорию/],
      [{ form: '' }, /Выберите форму аттестации/],
      [{ email: 'кто@где' }, /латинскими буквами/],
      [{ phone: '12' }, /Телефон: \+7/],
      [{ organisation: '' }, /Укажите организацию/],
      [{ organisation: '😀<script>alert(1)</script>' }, /Такой организации в этом муниципалитете нет/],
      [{ version: '' }, /Страница устарела/],
    ] as [Fields, RegExp][]) {
      const answer = await correct(it.caseId, { middleName: 'Ивановна', ...typed })
      assert.equal(answer.status, 422, JSON.stringify(typed))
      assert.match(answer.text, says)
      assert.match(answer.html, /value="Ивановна"/)
      assert.doesNotMatch(answer.html, /<script>alert/)
    }
    assert.deepEqual(await events('applicationCorrected', it.caseId), [])
  })

  test('what was and what is goes to the history; the case follows in lists and search', async () => {
    const it = await openCase(w)
    const saved = await correct(it.caseId, {
      lastName: 'Рябинкина-Ёлкина',
      position: educator,
      subject: '',
      form: 'in_person',
      appointedOn: '2.9.2015',
      phone: '8 (913) 111-22-44',
    })
    assert.equal(saved.location, `/cases/${it.caseId}`)
    assert.match((await center.visitor.follow(saved)).text, /Сведения исправлены/)
    assert.deepEqual(await events('applicationCorrected', it.caseId), [
      {
        changes: [
          {
            field: 'Фамилия, имя, отчество',
            from: 'Рябинина Анна Сергеевна',
            to: 'Рябинкина-Ёлкина Анна Сергеевна',
          },
          { field: 'Должность', from: 'Учитель', to: 'Воспитатель' },
          { field: 'Предмет', from: 'Иностранный язык (английский)', to: '' },
          { field: 'Дата назначения на должность', from: '01.09.2014', to: '02.09.2015' },
          { field: 'Форма аттестации', from: 'Дистанционная', to: 'Очная' },
          { field: 'Телефон', from: '+79131112233', to: '+79131112244' },
        ],
      },
    ])
    assert.match(
      (await center.visitor.get('/cases?q=елкина&position=educator&form=in_person')).text,
      /Рябинкина-Ёлкина Анна Сергеевна/,
    )
  })

  test('a second post and a page that has grown stale are conflicts, and nothing is lost', async () => {
    const it = await openCase(w)
    assert.equal((await correct(it.caseId, { email: 'one@edu.example' })).status, 303)
    const stale = await correct(it.caseId, { email: 'two@edu.example' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Данные изменились/)
    assert.equal((await events('applicationCorrected', it.caseId)).length, 1)
  })

  test('the same values change nothing', async () => {
    const it = await openCase(w)
    assert.match((await center.visitor.follow(await correct(it.caseId))).text, /Ничего не изменилось/)
    assert.deepEqual(await events('applicationCorrected', it.caseId), [])
  })

  test('another spelling of the organisation is the same one; an unknown one is chosen or added', async () => {
    const it = await openCase(w)
    await correct(it.caseId, { organisation: 'маоу сош 902 г Томска', email: 'x@edu.example' })
    const changed = (await events('applicationCorrected', it.caseId)) as { changes: { field: string }[] }[]
    assert.deepEqual(
      changed[0]?.changes.map((one) => one.field),
      ['Электронная почта'],
    )
    const asked = await correct(it.caseId, { organisation: 'СОШ № 902', version: '2' })
    assert.equal(asked.status, 422)
    assert.match(asked.text, /МАОУ СОШ № 902 г\. Томска Новая организация: СОШ № 902/)
    const made = await correct(it.caseId, {
      municipality: kargasok,
      organisation: 'МБОУ «Новая школа»',
      organisationIs: 'new',
      version: '2',
    })
    assert.equal(made.status, 303)
    const row = await caseRow(it.caseId)
    assert.equal(row.municipality_id, kargasok)
    assert.match(row.search, /"новая школа"/)
    const coordinator = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
    assert.equal((await coordinator.visitor.get(`/cases/${it.caseId}`)).status, 200)
  })

  test('one person, two cases: a corrected name is corrected in both', async () => {
    const one = await openCase(w, { teacher: name('Двойникова') })
    const two = await openCase(w, { teacher: name('Временная') })
    await w.to.db
      .updateTable('attestation_case')
      .set({ person_id: one.personId, sort_name: 'Двойникова Анна Сергеевна' })
      .where('id', '=', two.caseId)
      .execute()
    await correct(one.caseId, { lastName: 'Тройникова' })
    assert.equal((await caseRow(two.caseId)).sort_name, 'Тройникова Анна Сергеевна')
    assert.match((await caseRow(two.caseId)).search, /^тройникова/)
  })

  test('a specialist who has become a colleague by the correction is pointed out', async () => {
    const it = await openCase(w)
    const expert = await specialist(w, { organisation: 'МАОУ СОШ № 77' })
    await assigned(w, { case: it, specialists: [expert] })
    assert.doesNotMatch((await center.visitor.get(`/cases/${it.caseId}`)).text, /той же организации/)
    await correct(it.caseId, { organisation: 'МАОУ СОШ № 77' })
    assert.match(
      (await center.visitor.get(`/cases/${it.caseId}`)).text,
      /Работает в той же организации.*Снимите/,
    )
  })

  test('the name of somebody with an account is the owner’s to keep', async () => {
    const it = await openCase(w)
    const owner = await specialist(w, { name: name('Владелицына') })
    await w.to.db
      .updateTable('attestation_case')
      .set({ person_id: owner.personId })
      .where('id', '=', it.caseId)
      .execute()
    const { text, html } = await center.visitor.get(`/cases/${it.caseId}/correction`)
    assert.match(text, /Владелицына Анна Сергеевна\. У педагога есть учётная запись/)
    assert.doesNotMatch(html, /name="lastName"/)
    await correct(it.caseId, { lastName: 'Захватова', email: 'y@edu.example' })
    const row = await w.to.db
      .selectFrom('person')
      .select('last_name')
      .where('id', '=', owner.personId)
      .executeTakeFirstOrThrow()
    assert.equal(row.last_name, 'Владелицына')
  })

  test('another municipality’s coordinator and a made-up case get nothing', async () => {
    const it = await openCase(w)
    const foreign = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
    assert.equal((await correct(it.caseId, {}, foreign)).status, 403)
    assert.equal((await correct('01a20aab-1636-7b86-8759-a76033f08da2')).status, 404)
  })
})
