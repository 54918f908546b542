import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownCase } from '../../../test/kit/ownCases.ts'
import { member, municipalityId, specialist } from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import { queueLetter } from '../../jobs/letters.ts'

const w = await world({ today: '2026-11-18' })
const named = (lastName: string) => ({ lastName, firstName: 'Анна', middleName: 'Сергеевна' })

const refusedLetter = async (it: { municipalityId?: string; personId?: string; subject: string }) => {
  const id = await transaction(w.to.db, (tx) =>
    queueLetter(tx, w.to.config, w.clock.now(), {
      kind: 'invitation',
      toEmail: 'nobody@edu.example',
      text: '',
      html: '',
      ...it,
    }),
  )
  await w.to.db
    .updateTable('letter')
    .set({ status: 'refused', said: '550 no such user' })
    .where('id', '=', id)
    .execute()
}

test('a stranger is led to sign-in', async () => {
  assert.equal((await w.visitor().get('/')).location, '/sign-in?back=%2F')
})

test('S-16, S-18, S-24: the specialist sees the number, «Перейти», the counters, «Личные данные»', async () => {
  const maria = await specialist(w)
  await ownCase(w, maria, { teacher: named('Ёлкина'), dueOn: '2026-12-20' })
  await ownCase(w, maria, { teacher: named('Берёзкина'), status: 'accepted', dueOn: '2026-11-20' })
  await ownCase(w, maria, { teacher: named('Липина'), status: 'working', dueOn: '2026-11-10' })
  await ownCase(w, maria, {
    teacher: named('Дубова'),
    status: 'working',
    dueOn: '2026-11-25',
    conclusion: 'returned',
    remark: 'Нет подписи\nна последней странице.',
  })
  await ownCase(w, maria, { teacher: named('Ивина'), status: 'done', conclusion: 'uploaded' })
  await ownCase(w, maria, { teacher: named('Осинина'), status: 'declined' })
  const { text, html } = await maria.visitor.get('/')
  assert.match(
    text,
    /Здравствуйте, Мария Петровна! Аттестация педагогических работников 5 аттестуемых Перейти/,
  )
  assert.match(
    html,
    /href="\/assignments" aria-label="Перейти: Аттестация педагогических работников">Перейти</,
  )
  assert.match(
    text,
    /1 новое назначение 3 ждут заключения 1 срок на этой неделе 1 срок прошёл 1 возвращено 1 сдано/,
  )
  for (const state of ['waiting', 'week', 'returned', 'given'])
    assert.match(html, new RegExp(`href="/assignments\\?state=${state}"`))
  const order = ['Нет подписи', 'Новые назначения', 'Ближайшие сроки'].map((words) => text.indexOf(words))
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  )
  assert.ok(!order.includes(-1))
  assert.match(text, /Липина Анна Сергеевна.*Берёзкина Анна Сергеевна.*Ёлкина Анна Сергеевна/)
  assert.match(html, /href="\/profile"[^>]*>Посмотреть и исправить/)
  // C.5: three working days from the return, not the first term.
  assert.match(text, /Срок до 23\.11\.2026, осталось 5 дней Исправить/)
  assert.doesNotMatch(text, /Осинина/)
})

test('nobody assigned yet: the page says what will appear and when', async () => {
  const fresh = await specialist(w)
  const { text } = await fresh.visitor.get('/')
  assert.match(text, /0 аттестуемых/)
  assert.match(text, /Аттестуемых пока нет Они появятся здесь после назначения Центром/)
})

test('the specialist finds what was written to them of late', async () => {
  const she = await specialist(w)
  await refusedLetter({ personId: she.personId, subject: 'Вам назначен аттестуемый' })
  assert.match(
    (await she.visitor.get('/')).text,
    /Новые сообщения .*Вам назначен аттестуемый сегодня в 12:00/,
  )
})

test('the Center sees its queues and who stepped aside', async () => {
  const center = await member(w)
  const maria = await specialist(w)
  await openCase(w, { teacher: named('Новая') })
  const given = await ownCase(w, maria, { teacher: named('Ничья') })
  await maria.visitor.post(`/assignments/${given.assignmentId}/conflict`, {
    kind: 'relative',
    comment: 'двоюродная сестра',
    version: '1',
  })
  const { text, html } = await center.visitor.get('/')
  const [unassigned] = /(\d+) дел[оа]? без специалиста/.exec(text)?.slice(1) ?? []
  assert.ok(Number(unassigned) >= 2)
  assert.match(text, /1 заключение на проверке 1 возвращено специалисту/)
  assert.match(
    text,
    /Ничья Анна Сергеевна.*Соснина М\. П\. конфликт интересов двоюродная сестра сегодня в 12:00 Назначить другого/,
  )
  for (const href of [
    '/cases?stage=scheduled',
    '/conclusions',
    '/cases?overdue=yes',
    '/imports',
    '/letters?status=refused',
  ])
    assert.ok(html.includes(`href="${href}"`), href)
})

test('the coordinator sees the own municipality alone', async () => {
  const tomsk = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
  const kargasok = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
  await refusedLetter({ municipalityId: await municipalityId(w, 'kargasoksky'), subject: 'Приглашение' })
  await w.to.db
    .insertInto('invitation')
    .values({
      id: newId(),
      role: 'specialist',
      municipality_id: await municipalityId(w, 'kargasoksky'),
      email: 'guest@edu.example',
      created_at: w.clock.now(),
    })
    .execute()
  const there = (await kargasok.visitor.get('/')).text
  assert.match(there, /1 приглашённый не зарегистрировался 1 письмо не доставлено/)
  assert.match(there, /nobody@edu\.example Приглашение 550 no such user/)
  const here = (await tomsk.visitor.get('/')).text
  assert.match(here, /0 приглашённых не зарегистрировались 0 писем не доставлено/)
  assert.doesNotMatch(here, /nobody@edu\.example/)
})

test('auditor, administrator and teacher have a home of their own, with links to what they may open only', async () => {
  const auditor = await (await member(w, { role: 'auditor' })).visitor.get('/')
  assert.match(auditor.text, /Ваши просмотры тоже записываются/)
  assert.doesNotMatch(auditor.html, /href="\/imports"|href="\/conclusions"/)
  const admin = await (await member(w, { role: 'admin' })).visitor.get('/')
  assert.match(admin.text, /писем ждут почтового сервера/)
  const teacher = await (await member(w, { role: 'teacher' })).visitor.get('/')
  assert.match(teacher.text, /Личный кабинет педагога/)
  for (const page of [auditor, admin, teacher]) assert.equal(page.status, 200)
})
