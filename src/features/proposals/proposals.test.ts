import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { member, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { idOf, proposed, weightFields as weights } from '../../../test/kit/proposals.ts'
import { assigned, type CaseWish, openCase, periodOf } from '../../../test/kit/stories.ts'
import type { Answer, Visitor } from '../../../test/kit/visitor.ts'
import { type World, world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { defaultWeights } from '../../domain/proposal/weights.ts'

const named = (lastName: string) => ({ lastName, firstName: 'Анна', middleName: 'Сергеевна' })

const versionOn = (page: Answer): string => /name="version" value="(\d+)"/.exec(page.html)?.[1] ?? ''
const accepted = async (by: Visitor, path: string, more: Record<string, string | string[]> = {}) =>
  by.post(`${path}/acceptance`, { version: versionOn(await by.get(path)), which: 'all', ...more })
const pairsOf = (w: World) =>
  w.to.db
    .selectFrom('assignment')
    .select(['case_id as caseId', 'specialist_id as specialistId', 'status', 'proposal_id as proposalId'])
    .where('status', '<>', 'revoked')
    .where('status', '<>', 'declined')
    .orderBy('id')
    .execute()

/** Two who can take a case of English, one who cannot: works where the teachers do. */
async function threeSpecialists(w: World): Promise<[SpecialistMember, SpecialistMember, SpecialistMember]> {
  return [
    await specialist(w, {
      name: named('Соснина'),
      municipality: 'seversk',
      organisation: 'МБОУ «Северская СОШ»',
    }),
    await specialist(w, {
      name: named('Липина'),
      municipality: 'asinovsky',
      organisation: 'МАОУ «Асиновская СОШ»',
    }),
    await specialist(w, { name: named('Коллегина'), organisation: 'МАОУ СОШ № 902 г. Томска' }),
  ]
}

async function cases(w: World, count: number, wish: CaseWish = {}) {
  const opened = []
  for (let i = 0; i < count; i++)
    opened.push(await openCase(w, { teacher: named(`Рябинина${'абвгдежзик'.charAt(i)}`), ...wish }))
  return opened
}

describe('who may', () => {
  test('the Center assigns, the auditor looks, others do neither', async () => {
    const w = await world()
    const center = await member(w)
    await threeSpecialists(w)
    await openCase(w)
    const { id } = await periodOf(w, '2026-11')
    const path = await proposed(w, center)
    const auditor = await member(w, { role: 'auditor' })
    for (const address of ['/periods', `/periods/${id}/assignment`, path, '/conflicts', '/pair-rules'])
      assert.equal((await auditor.visitor.get(address)).status, 200, address)
    assert.doesNotMatch((await auditor.visitor.get(path)).html, /acceptance|\/pin/)
    assert.equal(
      (await auditor.visitor.post(`${path}/acceptance`, { version: '2', which: 'all' })).status,
      403,
    )
    assert.equal((await auditor.visitor.post(`/periods/${id}/assignment`, weights)).status, 403)
    for (const role of ['mun_coord', 'teacher', 'accountant', 'admin'] as const) {
      const { visitor } = await member(w, { role })
      for (const address of ['/periods', `/periods/${id}/assignment`, path, '/conflicts', `${path}/export`])
        assert.equal((await visitor.get(address)).status, 403, `${role} ${address}`)
      assert.equal((await visitor.post(`${path}/acceptance`, {})).status, 403)
    }
    assert.equal((await pairsOf(w)).length, 0)
    assert.equal((await center.visitor.get(`/proposals/${newId()}`)).status, 404)
    assert.equal((await center.visitor.get('/proposals/1')).status, 404)
    assert.equal((await center.visitor.get(`/periods/${newId()}/assignment`)).status, 404)
    await w.close()
  })
})

describe('a proposal', () => {
  test('says who, why, what others would have meant, and assigns nobody', async () => {
    const w = await world()
    const center = await member(w)
    await threeSpecialists(w)
    await cases(w, 3)
    const page = await center.visitor.get(await proposed(w, center))
    assert.equal(page.status, 200)
    assert.match(page.text, /Пока это только предложение/)
    assert.match(page.text, /Соснина Анна Сергеевна/)
    assert.match(page.text, /Липина Анна Сергеевна/)
    assert.doesNotMatch(page.text, /Коллегина/)
    assert.match(page.text, /должность и предмет — основные/)
    assert.match(page.text, /6 мест/)
    assert.match(page.text, /Нагрузка специалистов до и после/)
    assert.equal((await pairsOf(w)).length, 0)
    assert.equal((await w.to.db.selectFrom('letter').select('id').execute()).length, 0)
    await w.close()
  })

  test('tells why a place stays empty: S-02, S-05, the same organisation, and the cut', async () => {
    const w = await world()
    const center = await member(w)
    await threeSpecialists(w)
    await specialist(w, {
      name: named('Внештатная'),
      municipality: 'seversk',
      organisation: 'МБОУ «Лицей»',
      unhired: true,
    })
    await cases(w, 1, { subject: 'physics' })
    const nobody = await center.visitor.get(await proposed(w, center))
    assert.match(nobody.text, /2 места: не подходит никто. Остальные: не оценивает этот предмет — 4/)
    await cases(w, 1)
    await w.to.db
      .deleteFrom('attestation_case')
      .where(
        'subject_id',
        '=',
        (
          await w.to.db
            .selectFrom('subject')
            .select('id')
            .where('code', '=', 'physics')
            .executeTakeFirstOrThrow()
        ).id,
      )
      .execute()
      .catch(() => {})
    const page = await center.visitor.get(`${await proposed(w, center)}?show=lacking`)
    assert.match(page.text, /не оценивает этот предмет/)
    await w.close()
  })

  test('who has no room is told by the cut', async () => {
    const w = await world()
    const center = await member(w)
    await threeSpecialists(w)
    await w.to.db.updateTable('specialist').set({ max_load: 2 }).execute()
    await cases(w, 3)
    const page = await center.visitor.get(await proposed(w, center))
    assert.match(page.text, /подходит 2 специалиста \(.*\), у них 4 свободных места, а нужно 6 \(3 дела\)/)
    assert.equal((await accepted(center.visitor, await proposed(w, center))).status, 303)
    assert.equal((await pairsOf(w)).length, 4)
    await w.close()
  })

  test('the same seed and facts give the same, sent twice it is one', async () => {
    const w = await world()
    const center = await member(w)
    await threeSpecialists(w)
    await specialist(w, {
      name: named('Ёлкина'),
      municipality: 'tomsky_rn',
      organisation: 'МБОУ «Зональненская СОШ»',
    })
    await cases(w, 4)
    const once = newId()
    const first = await proposed(w, center, { once })
    assert.equal(await proposed(w, center, { once }), first)
    const rows = async (path: string) =>
      w.to.db
        .selectFrom('proposal_place')
        .select(['n', 'case_id', 'specialist_id'])
        .where('proposal_id', '=', idOf(path))
        .orderBy('n')
        .execute()
    assert.equal((await w.to.db.selectFrom('proposal').select('id').execute()).length, 1)
    assert.deepEqual(await rows(await proposed(w, center)), await rows(first))
    await w.close()
  })

  test('bad weights keep what was typed', async () => {
    const w = await world()
    const center = await member(w)
    await threeSpecialists(w)
    await openCase(w)
    const { id } = await periodOf(w, '2026-11')
    const answer = await center.visitor.post(`/periods/${id}/assignment`, {
      ...weights,
      fit: '11',
      repeat: '9',
      seed: 'x',
      once: newId(),
    })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Целое число от 0 до 10/)
    assert.match(answer.html, /name="repeat"[^>]*value="9"/)
    await w.close()
  })
})

describe('accepting', () => {
  test('assigns all in one step, with one letter a specialist, and remembers by what', async () => {
    const w = await world()
    const center = await member(w)
    const [one] = await threeSpecialists(w)
    const coordinator = await member(w, { role: 'mun_coord' })
    await cases(w, 3)
    const path = await proposed(w, center)
    const done = await center.visitor.follow(await accepted(center.visitor, path))
    assert.match(done.text, /Принято .*6 назначений/)
    const pairs = await pairsOf(w)
    assert.equal(pairs.length, 6)
    assert.ok(pairs.every((it) => it.proposalId === idOf(path)))
    const letters = await w.to.db.selectFrom('letter').select(['to_email', 'subject']).execute()
    assert.equal(letters.length, 3)
    assert.match(letters.find((it) => it.to_email === one.email)?.subject ?? '', /3\sаттестуемых/)
    assert.ok(letters.some((it) => it.to_email === coordinator.email))
    const kept = await w.to.db.selectFrom('proposal').selectAll().executeTakeFirstOrThrow()
    assert.equal(kept.status, 'accepted')
    assert.deepEqual(kept.weights, defaultWeights)
    assert.ok(kept.prices)
    const stages = await w.to.db.selectFrom('attestation_case').select(['stage', 'assigned']).execute()
    assert.deepEqual([...new Set(stages.map((it) => `${it.stage} ${it.assigned}`))], ['assigning 2'])
    const history = await center.visitor.get('/history')
    assert.match(history.text, /Принято распределение.*назначений 6/)
    await w.close()
  })

  test('twice is once; a page that is stale is a conflict', async () => {
    const w = await world()
    const center = await member(w)
    await threeSpecialists(w)
    await cases(w, 2)
    const path = await proposed(w, center)
    const version = versionOn(await center.visitor.get(path))
    assert.equal((await center.visitor.post(`${path}/places/1/pin`, { version, pinned: 'yes' })).status, 303)
    assert.equal((await center.visitor.post(`${path}/acceptance`, { version, which: 'all' })).status, 409)
    assert.equal((await pairsOf(w)).length, 0)
    assert.equal((await accepted(center.visitor, path)).status, 303)
    const again = await center.visitor.post(`${path}/acceptance`, { version: '3', which: 'all' })
    assert.equal(again.status, 303)
    assert.match((await center.visitor.follow(again)).text, /уже принято/)
    assert.equal((await pairsOf(w)).length, 4)
    await w.close()
  })

  test('two of the Center at once: each place is given once', async () => {
    const w = await world()
    const [one, other] = [await member(w), await member(w)]
    await threeSpecialists(w)
    await cases(w, 3)
    const paths = [await proposed(w, one), await proposed(w, other)]
    const answers = await Promise.all([
      accepted(one.visitor, paths[0] ?? ''),
      accepted(other.visitor, paths[1] ?? ''),
    ])
    assert.ok(answers.every(({ status }) => status === 303))
    assert.equal((await pairsOf(w)).length, 6)
    const same = await proposed(w, one).catch(() => '')
    assert.ok(same)
    await w.close()
  })

  test('a part is accepted, what has become impossible is named', async () => {
    const w = await world()
    const center = await member(w)
    const [one] = await threeSpecialists(w)
    await cases(w, 3)
    const path = await proposed(w, center)
    const id = idOf(path)
    const rows = await w.to.db
      .selectFrom('proposal_place')
      .select(['n', 'specialist_id'])
      .where('proposal_id', '=', id)
      .orderBy('n')
      .execute()
    await w.to.db
      .updateTable('specialist')
      .set({ status: 'suspended' })
      .where('id', '=', one.specialistId)
      .execute()
    const chosen = rows.slice(0, 4).map((it) => String(it.n))
    const done = await center.visitor.follow(
      await accepted(center.visitor, path, { which: 'chosen', place: chosen }),
    )
    assert.match(done.text, /Назначено: 2 назначения. Стало невозможно: 2 пары/)
    assert.match((await center.visitor.get(`${path}?show=refused`)).text, /работа приостановлена/)
    const pairs = await pairsOf(w)
    assert.equal(pairs.length, 2)
    assert.ok(pairs.every((it) => it.specialistId !== one.specialistId))
    await w.close()
  })
})

describe('wishes', () => {
  test('a pin stays, a ban and a replacement are taken up with the least change', async () => {
    const w = await world()
    const center = await member(w)
    await threeSpecialists(w)
    await specialist(w, {
      name: named('Ёлкина'),
      municipality: 'tomsky_rn',
      organisation: 'МБОУ «Зональненская СОШ»',
    })
    await cases(w, 4)
    const path = await proposed(w, center)
    const places = (of: string) =>
      w.to.db
        .selectFrom('proposal_place')
        .select(['n', 'case_id', 'specialist_id', 'is_required', 'is_changed'])
        .where('proposal_id', '=', idOf(of))
        .orderBy('n')
        .execute()
    const before = await places(path)
    const seen = async () => ({ version: versionOn(await center.visitor.get(path)) })
    await center.visitor.post(`${path}/places/1/pin`, { ...(await seen()), pinned: 'yes' })
    const banPage = await center.visitor.get(`${path}/places/3/ban`)
    assert.equal(banPage.status, 200)
    const unsaid = await center.visitor.post(`${path}/places/3/ban`, {
      ...(await seen()),
      scope: 'run',
      reason: '',
    })
    assert.equal(unsaid.status, 422)
    const banned = await center.visitor.post(`${path}/places/3/ban`, {
      ...(await seen()),
      scope: 'always',
      reason: 'Бывшие коллеги',
    })
    assert.equal(banned.status, 303)
    assert.match((await center.visitor.get(path)).text, /Есть 1 пожелание/)
    const next = await proposed(w, center, { from: idOf(path), change: 'least' })
    const after = await places(next)
    const [ban] = before.slice(2, 3)
    assert.ok(!after.some((it) => it.case_id === ban?.case_id && it.specialist_id === ban.specialist_id))
    assert.equal(after.filter((it) => it.is_changed).length, 1)
    assert.ok(
      after.some(
        (it) =>
          it.is_required &&
          it.case_id === before[0]?.case_id &&
          it.specialist_id === before[0]?.specialist_id,
      ),
    )
    assert.match((await center.visitor.get(`${next}?show=changed`)).text, /было: /)
    assert.match((await center.visitor.get('/pair-rules')).text, /Бывшие коллеги/)

    const choice = await center.visitor.get(`${next}/places/5/replacement`)
    assert.equal(choice.status, 200)
    assert.match(choice.text, /(Дороже|Дешевле) на|По весам то же/)
    const [, replacement = ''] = /name="specialist"[^>]*value="([^"]+)"/.exec(choice.html) ?? []
    const replaced = await center.visitor.post(`${next}/places/5/replacement`, {
      version: versionOn(choice),
      specialist: replacement,
    })
    assert.equal(replaced.status, 303)
    const last = await places(await proposed(w, center, { from: idOf(next), change: 'least' }))
    const five = after[4]
    assert.ok(
      last.some((it) => it.case_id === five?.case_id && it.specialist_id === replacement && it.is_required),
    )
    assert.ok(!last.some((it) => it.case_id === five?.case_id && it.specialist_id === five?.specialist_id))
    const { id: rule } = await w.to.db.selectFrom('pair_rule').select('id').executeTakeFirstOrThrow()
    assert.equal((await center.visitor.post(`/pair-rules/${rule}/removal`)).status, 303)
    assert.doesNotMatch((await center.visitor.get('/pair-rules')).text, /Бывшие коллеги/)
    assert.equal((await center.visitor.post(`/pair-rules/${rule}/removal`)).status, 404)
    await w.close()
  })

  test('a discarded one is put away, an accepted one is not changed', async () => {
    const w = await world()
    const center = await member(w)
    await threeSpecialists(w)
    await cases(w, 1)
    const path = await proposed(w, center)
    const version = versionOn(await center.visitor.get(path))
    assert.equal((await center.visitor.post(`${path}/discarding`, { version })).status, 303)
    assert.equal(
      (await center.visitor.post(`${path}/acceptance`, { version: '3', which: 'all' })).status,
      409,
    )
    const other = await proposed(w, center)
    await accepted(center.visitor, other)
    assert.equal((await center.visitor.get(`${other}/places/1/ban`)).status, 409)
    assert.equal(
      (await center.visitor.post(`${other}/places/1/pin`, { version: '3', pinned: 'yes' })).status,
      409,
    )
    await w.close()
  })
})

describe('assigning anew', () => {
  test('only free places; what is there may move only when the Center says so', async () => {
    const w = await world()
    const center = await member(w)
    const [one, other] = await threeSpecialists(w)
    const [first, second] = await cases(w, 2)
    assert.ok(first && second)
    await assigned(w, { case: first, specialists: [one] })
    await accepted(center.visitor, await proposed(w, center))
    assert.equal((await pairsOf(w)).length, 4)
    await w.to.db
      .updateTable('specialist')
      .set({ away_from: '2026-10-01' })
      .where('id', '=', other.specialistId)
      .execute()
    await specialist(w, {
      name: named('Ёлкина'),
      municipality: 'tomsky_rn',
      organisation: 'МБОУ «Зональненская СОШ»',
    })
    const { id } = await periodOf(w, '2026-11')
    assert.match((await center.visitor.get(`/periods/${id}/assignment`)).text, /Всем делам периода хватает/)
    const path = await proposed(w, center, { mayMove: 'yes' })
    const page = await center.visitor.get(path)
    assert.match(page.text, /будет снято прежних назначений: 2/)
    assert.match(page.text, /было: Липина А. С./)
    const done = await center.visitor.follow(await accepted(center.visitor, path))
    assert.match(done.text, /Снято прежних назначений: 2/)
    const pairs = await pairsOf(w)
    assert.equal(pairs.length, 4)
    assert.ok(pairs.every((it) => it.specialistId !== other.specialistId))
    await w.close()
  })
})

describe('conflicts that have appeared', () => {
  test('a specialist who has become a colleague is shown to the Center', async () => {
    const w = await world()
    const center = await member(w)
    const [one] = await threeSpecialists(w)
    const [first] = await cases(w, 1)
    assert.ok(first)
    await assigned(w, { case: first, specialists: [one] })
    assert.match((await center.visitor.get('/conflicts')).text, /Конфликтов нет/)
    const school = await w.to.db
      .selectFrom('attestation_case')
      .select('organisation_id')
      .executeTakeFirstOrThrow()
    await w.to.db
      .updateTable('specialist')
      .set({ organisation_id: school.organisation_id })
      .where('id', '=', one.specialistId)
      .execute()
    const page = await center.visitor.get('/conflicts')
    assert.match(page.text, /Соснина/)
    assert.match(page.text, /работает в той же организации/)
    const sheet = await center.visitor.get('/conflicts/export')
    assert.equal(sheet.status, 200)
    assert.match((await center.visitor.get('/')).text, /1 ?назначение стало невозможно/)
    await w.close()
  })
})
