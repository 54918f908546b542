import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  idsByCode,
  type Member,
  member,
  municipalityId,
  organisationOf,
  specialist,
} from '../../../../test/kit/people.ts'
import { assigned, openCase, periodOf } from '../../../../test/kit/stories.ts'
import type { Fields } from '../../../../test/kit/visitor.ts'
import { type World, world } from '../../../../test/kit/world.ts'
import { transaction } from '../../../db/connect.ts'
import { system } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { openCases } from '../../cases/index.ts'

const name = (lastName: string) => ({ lastName, firstName: 'Анна', middleName: 'Сергеевна' })

const choose = async (by: Member, caseIds: readonly string[]) =>
  (await by.visitor.post('/cases/batches', { case: [...caseIds], list: 'category=highest' })).location
const lettersTo = (w: World, email: string) =>
  w.to.db.selectFrom('letter').select(['kind', 'subject', 'text']).where('to_email', '=', email).execute()

/** Many cases in one step, as the import opens them; every tenth teaches physics, every fifteenth works at school 901. */
async function openMany(w: World, count: number): Promise<string[]> {
  const municipality = await municipalityId(w, 'tomsk')
  const kargasok = await municipalityId(w, 'kargasoksky')
  const [positionId = ''] = await idsByCode(w, 'position', ['teacher'])
  const [english = '', physics = ''] = await idsByCode(w, 'subject', ['english', 'physics'])
  const organisation = await organisationOf(w, municipality, 'МАОУ СОШ № 902 г. Томска')
  const colleagues = await organisationOf(w, municipality, 'МАОУ СОШ № 901 г. Томска')
  const period = await periodOf(w, '2026-11')
  const opened = await transaction(w.to.db, (tx) =>
    openCases(
      tx,
      system,
      w.clock.now(),
      '2026',
      Array.from({ length: count }, (_, i) => ({
        teacher: { ...name(`Множкина${'абвгдежзик'.charAt(i % 10)}`), email: null, phone: null },
        channel: 'list' as const,
        receivedOn: '2026-09-01',
        municipalityId: i % 3 === 0 ? kargasok : municipality,
        organisation: i % 15 === 0 ? colleagues : organisation,
        positionId,
        subjectId: i % 10 === 0 ? physics : english,
        appointedOn: '2014-09-01',
        categoryHeld: 'first' as const,
        categoryWanted: 'highest' as const,
        form: 'remote' as const,
        period,
        identity: newId(),
      })),
    ),
  )
  return opened.map((it) => it.caseId)
}

describe('choosing many cases', () => {
  test('is for the Center, and a choice is its owner’s alone', async () => {
    const w = await world()
    const [center, other] = [await member(w), await member(w)]
    const coordinator = await member(w, { role: 'mun_coord' })
    const it = await openCase(w)
    assert.equal((await coordinator.visitor.post('/cases/batches', { case: it.caseId })).status, 403)
    const path = await choose(center, [it.caseId])
    assert.equal((await coordinator.visitor.get(path)).status, 403)
    assert.equal((await other.visitor.get(path)).status, 404)
    assert.equal((await other.visitor.post(path, {})).status, 404)
    assert.equal((await center.visitor.get(`/cases/batches/${newId()}`)).status, 404)
    assert.equal((await center.visitor.get('/cases/batches/1')).status, 404)
    await w.close()
  })

  test('nothing ticked, made-up and nonsense ids lead back to the list with a word about it', async () => {
    const w = await world()
    const center = await member(w)
    for (const fields of [
      {},
      { case: newId() },
      { case: ['x', '<script>'] },
      { case: Array(600).fill(newId()) },
    ]) {
      const answer = await center.visitor.post('/cases/batches', {
        ...(fields as Fields),
        list: 'stage=scheduled',
      })
      assert.equal(answer.location, '/cases?stage=scheduled')
      assert.match((await center.visitor.follow(answer)).text, /Отметьте дела в списке/)
    }
    await w.close()
  })

  test('«всем по отбору» takes what the filter shows', async () => {
    const w = await world()
    const center = await member(w)
    for (const lastName of ['Один', 'Два', 'Три']) await openCase(w, { teacher: name(lastName) })
    await openCase(w, { teacher: name('Первая'), category: 'first' })
    const answer = await center.visitor.post('/cases/batches', { all: 'yes', list: 'category=highest' })
    const { text } = await center.visitor.follow(answer)
    assert.match(text, /Выбрано: 3 дела/)
    assert.doesNotMatch(text, /Первая Анна/)
    await w.close()
  })
})

describe('assigning to many cases', () => {
  test('shows what each candidate would get and what speaks against, names each case not assigned, writes one letter each', async () => {
    const w = await world()
    const center = await member(w)
    const coordinator = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
    const far = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
    const fit = await specialist(w, { name: name('Подходящая'), organisation: 'МАОУ СОШ № 77' })
    const colleague = await specialist(w, {
      name: name('Коллегина'),
      organisation: 'МАОУ СОШ № 901 г. Томска',
    })
    const cases = await openMany(w, 30)
    await w.to.db.updateTable('specialist').set({ max_load: 25 }).where('id', '=', fit.specialistId).execute()
    await w.to.db
      .updateTable('specialist')
      .set({ max_load: 100 })
      .where('id', '=', colleague.specialistId)
      .execute()
    const path = await choose(center, cases)
    const { text } = await center.visitor.get(path)
    assert.match(text, /Выбрано: 30 дел/)
    assert.match(text, /Коллегина Анна Сергеевна .*?получит 28 из 30 дел · сейчас дел: 0 из 100, станет 28/)
    assert.match(text, /Не получит: работает в той же организации \(2 дела\)/)
    assert.match(text, /Подходящая Анна Сергеевна .*?получит 25 из 30 дел · сейчас дел: 0 из 25, станет 25/)
    assert.match(text, /Обратите внимание: не оценивает этот предмет \(3 дела\)/)
    const done = await center.visitor.post(path, { specialist: [fit.specialistId, colleague.specialistId] })
    assert.equal(done.location, path)
    const result = await center.visitor.follow(done)
    assert.match(result.text, /Назначений: 53\. Дел: 30\./)
    assert.equal([...result.html.matchAll(/<th scope="row"/g)].length, 7)
    assert.match(result.text, /нагрузка уже предельная/)
    assert.match(result.text, /работает в той же организации/)
    for (const who of [fit, colleague]) {
      const letters = await lettersTo(w, who.email)
      assert.equal(letters.length, 1)
      assert.match(letters[0]?.subject ?? '', who === fit ? /25\sаттестуемых/ : /28\sаттестуемых/)
      assert.match(letters[0]?.text ?? '', /\/assignments\n/)
      assert.doesNotMatch(letters[0]?.text ?? '', /Множкина/)
    }
    assert.match((await lettersTo(w, coordinator.email))[0]?.subject ?? '', /20\sдел/)
    assert.match((await lettersTo(w, far.email))[0]?.subject ?? '', /10\sдел/)
    await w.close()
  })

  test('three hundred in one step, and the same form again changes nothing', async () => {
    const w = await world()
    const center = await member(w)
    const people = [
      await specialist(w, { name: name('Трудова'), organisation: 'МАОУ СОШ № 77' }),
      await specialist(w, { name: name('Рабочева'), organisation: 'МАОУ СОШ № 78' }),
    ]
    await w.to.db.updateTable('specialist').set({ max_load: 300 }).execute()
    const cases = await openMany(w, 300)
    const path = await choose(center, cases)
    assert.match((await center.visitor.get(path)).text, /получит все 300 дел/)
    const form = { specialist: people.map((one) => one.specialistId), dueOn: '01.12.2026' }
    const [first, second] = await Promise.all([
      center.visitor.post(path, form),
      center.visitor.post(path, form),
    ])
    assert.deepEqual([first.status, second.status], [303, 303])
    const { text } = await center.visitor.follow(await center.visitor.post(path, form))
    assert.match(text, /Назначений: 600\. Дел: 300\./)
    const rows = await w.to.db.selectFrom('assignment').select(['due_on', 'part']).execute()
    assert.equal(rows.length, 600)
    assert.ok(rows.every((row) => row.due_on === '2026-12-01'))
    const stages = await w.to.db.selectFrom('attestation_case').select(['stage', 'assigned']).execute()
    assert.ok(stages.every((row) => row.stage === 'assigning' && row.assigned === 2))
    assert.equal((await lettersTo(w, people[0]?.email ?? '')).length, 1)
    await w.close()
  })

  test('the norm is kept: full and closed cases are told and left alone', async () => {
    const w = await world()
    const center = await member(w)
    const [one, two, three] = [await specialist(w), await specialist(w), await specialist(w)]
    const [full, half, closed] = [
      await openCase(w, { teacher: name('Полная') }),
      await openCase(w, { teacher: name('Половинова') }),
      await openCase(w, { teacher: name('Отзывова') }),
    ]
    await assigned(w, { case: full, specialists: [one, two] })
    await assigned(w, { case: half, specialists: [one] })
    await center.visitor.post(`/cases/${closed.caseId}/withdrawal`, { askedOn: '05.10.2026' })
    const path = await choose(center, [full.caseId, half.caseId, closed.caseId])
    assert.match((await center.visitor.get(path)).text, /2 дела: норма 2 уже назначена или дело закрыто/)
    const { text } = await center.visitor.follow(
      await center.visitor.post(path, { specialist: [three.specialistId] }),
    )
    assert.match(text, /Назначений: 1\. Дел: 1\./)
    assert.match(text, /Полная Анна Сергеевна .*На одно дело назначают не больше 2/)
    assert.match(text, /Отзывова Анна Сергеевна .*Дело закрыто/)
    await w.close()
  })

  test('nobody chosen, too many, a term that has passed: said at the field', async () => {
    const w = await world()
    const center = await member(w)
    const people = await Promise.all([1, 2, 3, 4].map(() => specialist(w)))
    const late = await openCase(w, { period: '2026-09' })
    const path = await choose(center, [late.caseId])
    for (const [fields, says] of [
      [{}, /Выберите специалиста/],
      [{ specialist: people.map((one) => one.specialistId) }, /Выберите не больше 3/],
      [{ specialist: people[0]?.specialistId ?? '' }, /Укажите новый срок/],
      [{ specialist: people[0]?.specialistId ?? '', dueOn: 'завтра' }, /Дата в виде/],
    ] as const) {
      const answer = await center.visitor.post(path, fields as Fields)
      assert.equal(answer.status, 422)
      assert.match(answer.text, says)
    }
    await w.close()
  })
})
