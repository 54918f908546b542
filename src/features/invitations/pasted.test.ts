// A pasted list: lines in every shape, faults that stay, good lines that go.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { member, municipalityId } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { invited } from '../../../test/kit/registrations.ts'
import { world } from '../../../test/kit/world.ts'
import { readLines } from './pasted.ts'

const w = await world({ today: '2026-10-05' })
const post = await postOf(w)
const tomsk = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
const paste = (lines: readonly string[], more: Record<string, string> = {}) =>
  tomsk.visitor.post('/invitations/list', { lines: lines.join('\n'), ...more })
const countOf = async (email: string) =>
  (await w.to.db.selectFrom('invitation').select('id').where('email', '=', email).execute()).length
const boxOf = (html: string) => /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? ''

for (const [line, name, email, phone] of [
  [
    'Иванова Мария Петровна; ivanova@school.example',
    'Иванова Мария Петровна',
    'ivanova@school.example',
    null,
  ],
  [
    'Иванова Мария Петровна, Ivanova@School.example',
    'Иванова Мария Петровна',
    'ivanova@school.example',
    null,
  ],
  [
    'Иванова\tМария\tПетровна\tivanova@school.example',
    'Иванова Мария Петровна',
    'ivanova@school.example',
    null,
  ],
  ['ivanova@school.example;ИВАНОВА МАРИЯ', 'Иванова Мария ', 'ivanova@school.example', null],
  [
    'Иванова Мария Петровна <ivanova@school.example>',
    'Иванова Мария Петровна',
    'ivanova@school.example',
    null,
  ],
  [
    'Иванова Мария Петровна; ivanova@school.example; 8 (913) 111-22-33',
    'Иванова Мария Петровна',
    'ivanova@school.example',
    '+79131112233',
  ],
] as const)
  test(`«${line}» is understood`, () => {
    const [read, ...more] = readLines(line)
    assert.equal(more.length, 0)
    assert.ok(read?.ok)
    assert.equal(`${read.name.lastName} ${read.name.firstName} ${read.name.middleName ?? ''}`, name)
    assert.deepEqual([read.email, read.phone], [email, phone])
  })

for (const [line, fault] of [
  ['Иванова Мария Петровна', /Нет адреса/],
  ['Иванова М. П.; ivanova@school.example', /полностью и русскими буквами/],
  ['ivanova@school.example', /полностью/],
  ['Ivanova Maria; ivanova@school.example', /русскими буквами/],
  ['Иванова Мария Петровна; ivanova@', /латинскими буквами/],
  ['Иванова Мария; a@school.example; b@school.example', /два адреса/],
  ['Иванова Мария; ivanova@school.example; 1234567', /Телефон/],
  [`Иванова Мария; ${'x'.repeat(2000)}@school.example`, /Слишком длинная/],
] as const)
  test(`«${line.slice(0, 60)}» is a fault`, () => {
    const [read] = readLines(line)
    assert.ok(read && !read.ok)
    assert.match(read.fault, fault)
  })

test('blank lines say nothing, a repeat names the line it repeats', () => {
  const lines = readLines('\n  \nИванова Мария; a@b.example\n\nиванова мария; A@B.example\n')
  assert.deepEqual(
    lines.map((line) => [line.no, line.ok]),
    [
      [3, true],
      [5, false],
    ],
  )
  assert.match(lines[1] && !lines[1].ok ? lines[1].fault : '', /Повторяет строку 3/)
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readLines(text)))
})

test('good lines go at once, faulty ones stay in the box with their faults', async () => {
  const page = await paste([
    'Ромашова Анна Ивановна; romashova@edu.example',
    'Василькова А. И.; vasilkova@edu.example',
    '',
    'Колокольцева Нина Ильинична',
    'Фиалкина Вера; fialkina@edu.example; +7 913 222-33-44',
  ])
  assert.equal(page.status, 422)
  assert.match(page.text, /Отправлено: 2 приглашения/)
  assert.match(page.text, /Не отправлено: 2 строки/)
  assert.equal(boxOf(page.html), 'Василькова А. И.; vasilkova@edu.example\nКолокольцева Нина Ильинична')
  assert.match(page.text, /Строка 1: Василькова А\. И\.; vasilkova@edu\.example/)
  assert.match(page.text, /Строка 2: Колокольцева Нина Ильинична ?\. Нет адреса/)
  await post.deliver()
  assert.equal(post.countTo('romashova@edu.example'), 1)
  assert.equal(post.countTo('fialkina@edu.example'), 1)
  const known = await w.to.db
    .selectFrom('invitation')
    .select('known')
    .where('email', '=', 'fialkina@edu.example')
    .executeTakeFirstOrThrow()
  assert.deepEqual(known.known, { phone: '+79132223344' })
})

test('the same list again invites nobody twice and does not complain', async () => {
  const lines = ['Ромашова Анна Ивановна; romashova@edu.example', 'Лютикова Яна; lyutikova@edu.example']
  const again = await paste(lines)
  assert.equal(again.location, '/invitations?order=new')
  const list = await tomsk.visitor.follow(again)
  assert.match(list.text, /Отправлено: 1 приглашение\. Уже приглашены или зарегистрированы раньше: 1 человек/)
  assert.equal(await countOf('romashova@edu.example'), 1)
})

test('lines that look mistyped wait for a tick', async () => {
  const lines = ['Астрова Инна Львовна; astrova@mail.ry', 'Пионова Ада Львовна; pionova@edu.example']
  const page = await paste(lines)
  assert.equal(page.status, 422)
  assert.equal(boxOf(page.html), lines[0])
  assert.match(page.text, /astrova@mail\.ru/)
  assert.equal(await countOf('pionova@edu.example'), 1)
  assert.equal((await paste([lines[0] ?? ''], { sure: 'yes' })).status, 303)
  assert.equal(await countOf('astrova@mail.ry'), 1)
})

test('two people of one mailbox are asked about and then both invited', async () => {
  const lines = ['Розова Ада Львовна; semya@edu.example', 'Розов Лев Ильич; semya@edu.example']
  const page = await paste(lines)
  assert.equal(page.status, 422)
  assert.match(page.text, /уже приглашён другой человек: Розова Ада Львовна/)
  assert.equal((await paste([lines[1] ?? ''], { sure: 'yes' })).status, 303)
  assert.equal(await countOf('semya@edu.example'), 2)
})

test('a revoked invitation is not renewed by the way', async () => {
  const { id } = await invited(w, { coordinator: tomsk, email: 'otozvana@edu.example' })
  await tomsk.visitor.post(`/invitations/${id}/revocation`, { version: '1' })
  const page = await paste(['Новикова Ольга Андреевна; otozvana@edu.example'])
  assert.equal(page.status, 422)
  assert.match(page.text, /отозвано/)
  assert.equal(await countOf('otozvana@edu.example'), 1)
})

test('the Center says for which municipality', async () => {
  const center = await member(w, { role: 'center' })
  const lines = 'Кедрова Алла Юрьевна; kedrova@edu.example'
  const missing = await center.visitor.post('/invitations/list', { lines })
  assert.equal(missing.status, 422)
  assert.match(missing.text, /Выберите муниципалитет/)
  assert.equal(boxOf(missing.html), lines)
  for (const municipality of ['00000000-0000-0000-0000-000000000000', 'x'])
    assert.equal((await center.visitor.post('/invitations/list', { lines, municipality })).status, 422)
  const municipality = await municipalityId(w, 'kargasoksky')
  assert.equal((await center.visitor.post('/invitations/list', { lines, municipality })).status, 303)
})

test('nothing, or 10,000 lines, is answered with what to do, and the text stays', async () => {
  assert.match((await paste([''])).text, /Вставьте хотя бы одну строку/)
  assert.match((await paste(['   ', '\t'])).text, /Вставьте хотя бы одну строку/)
  const lines = Array.from({ length: 10_000 }, (_, i) => `Тысячина Анна Ивановна; tysyacha${i}@edu.example`)
  const form = new FormData()
  form.set('lines', lines.join('\n'))
  const page = await tomsk.visitor.upload('/invitations/list', form)
  assert.equal(page.status, 422)
  assert.match(page.text, /не больше 300 строк, а вставлено 10 000 строк/)
  assert.equal(boxOf(page.html).split('\n').length, 10_000)
  assert.equal(await countOf('tysyacha0@edu.example'), 0)
})

test('10,000 faulty characters, emoji, scripts and zero bytes stay what they are: faulty lines', async () => {
  const nasty = [
    '<script>alert(1)</script>; a@b.example',
    '🙂🙂 🙂; c@d.example',
    'а\0б; e@f.example',
    'ж'.repeat(10_000),
  ]
  const page = await paste(nasty)
  assert.equal(page.status, 422)
  assert.match(page.text, /Не отправлено: 4 строки/)
  assert.doesNotMatch(page.html, /<script>alert/)
})
