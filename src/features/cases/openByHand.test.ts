import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { idsByCode, member, municipalityId, organisationOf } from '../../../test/kit/people.ts'
import { periodOf } from '../../../test/kit/stories.ts'
import type { Fields } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'

const w = await world()
const center = await member(w, { role: 'center' })
const tomsk = await municipalityId(w, 'tomsk')
const [teacher = ''] = await idsByCode(w, 'position', ['teacher'])
const [english = '', physics = ''] = await idsByCode(w, 'subject', ['english', 'physics'])

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

await organisationOf(w, tomsk, 'МАОУ СОШ № 902 г. Томска')
const november = await periodOf(w, '2026-11')

describe('an application from paper (J-20)', () => {
  const newForm = async () => {
    const { html } = await center.visitor.get('/cases/new')
    return /name="once" value="([^"]+)"/.exec(html)?.[1] ?? ''
  }
  const enter = async (more: Fields = {}) => {
    const { version: _, ...known } = fields({ lastName: 'Бумажная' })
    return center.visitor.post('/cases', {
      ...known,
      period: november.id,
      channel: 'in_person',
      receivedOn: '21.09.2026',
      once: await newForm(),
      ...more,
    })
  }

  test('an empty form names every missing field at once', async () => {
    const answer = await center.visitor.post('/cases', { once: await newForm() })
    assert.equal(answer.status, 422)
    for (const says of [
      'Укажите фамилию',
      'Укажите имя',
      'Выберите муниципалитет',
      'Укажите организацию',
      'Выберите должность',
      'Укажите дату назначения на должность',
      'Выберите имеющуюся категорию',
      'Выберите заявленную категорию',
      'Выберите форму аттестации',
      'Выберите период',
      'Выберите, как получено заявление',
      'Укажите дату получения',
    ])
      assert.ok(answer.text.includes(says), says)
  })

  test('the day on which it came is not the day of entry, the channel is kept, a case stands in its period', async () => {
    const answer = await enter({ channel: 'mail', subject: physics })
    const { text } = await center.visitor.follow(answer)
    assert.match(text, /Заявление внесено, дело № 2026\/\d+\./)
    assert.match(text, /Получено 21\.09\.2026, почтой/)
    const application = await w.to.db
      .selectFrom('application')
      .select(['channel', 'received_on', 'created_at', 'status'])
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    assert.deepEqual(
      [application.channel, application.received_on, application.status],
      ['mail', '2026-09-21', 'accepted'],
    )
    assert.equal(application.created_at.toISOString().slice(0, 10), '2026-10-05')
    const caseId = answer.location.replace('/cases/', '')
    assert.deepEqual(await events('caseOpened', caseId), [
      { number: /дело № (\S+)\./.exec(text)?.[1], by: 'hand' },
    ])
  })

  test('a day to come is not taken', async () => {
    const answer = await enter({ receivedOn: '06.10.2026' })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /не позже 05\.10\.2026/)
  })

  test('one form sent twice opens one case', async () => {
    const form = { once: await newForm(), lastName: 'Дважды' }
    const first = await enter(form)
    const second = await enter(form)
    assert.equal(first.location, second.location)
    assert.match((await center.visitor.follow(second)).text, /уже внесено/)
    const both = { once: await newForm(), lastName: 'Разом' }
    const answers = await Promise.all([enter(both), enter(both)])
    assert.equal(answers[0].location, answers[1].location)
    for (const lastName of ['дважды', 'разом'])
      assert.match((await center.visitor.get(`/cases?q=${lastName}`)).text, /Показаны 1 из 1/)
  })

  test('a namesake is asked about: the same person may not ask the same twice, another person may', async () => {
    await enter({ lastName: 'Тёзкина' })
    const asked = await enter({ lastName: 'Тёзкина' })
    assert.equal(asked.status, 422)
    assert.match(asked.text, /Тот же: МАОУ СОШ № 902 г\. Томска, дело № \S+ Другой человек с таким же именем/)
    const same = /name="person" type="radio" value="([0-9a-f-]{36})"/.exec(asked.html)?.[1] ?? ''
    const refused = await enter({ lastName: 'Тёзкина', person: same })
    assert.equal(refused.status, 409)
    assert.match(refused.text, /уже подал заявление на ту же должность и категорию: дело № /)
    assert.equal((await enter({ lastName: 'Тёзкина', person: same, categoryWanted: 'mentor' })).status, 303)
    assert.equal((await enter({ lastName: 'Тёзкина', person: 'new' })).status, 303)
    const people = await w.to.db
      .selectFrom('person')
      .select('id')
      .where('last_name', '=', 'Тёзкина')
      .execute()
    assert.equal(people.length, 2)
  })

  test('after a withdrawal the same person may ask again in the same period', async () => {
    const first = await enter({ lastName: 'Передумова' })
    await center.visitor.post(`${first.location}/withdrawal`, { askedOn: '05.10.2026' })
    const asked = await enter({ lastName: 'Передумова' })
    const same = /name="person" type="radio" value="([0-9a-f-]{36})"/.exec(asked.html)?.[1] ?? ''
    assert.equal((await enter({ lastName: 'Передумова', person: same })).status, 303)
  })

  test('an organisation that is not there yet is offered to be added', async () => {
    const asked = await enter({ lastName: 'Новосёлова', organisation: 'МБДОУ «Ромашка»' })
    assert.equal(asked.status, 422)
    assert.match(asked.text, /Новая организация: МБДОУ «Ромашка»/)
    assert.match(asked.html, /value="Новосёлова"/)
    const made = await enter({
      lastName: 'Новосёлова',
      organisation: 'МБДОУ «Ромашка»',
      organisationIs: 'new',
    })
    assert.equal(made.status, 303)
    const event = await w.to.db
      .selectFrom('event')
      .select('facts')
      .where('is', '=', 'organisationMade')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    assert.deepEqual(event?.facts, { name: 'МБДОУ «Ромашка»' })
  })
})
