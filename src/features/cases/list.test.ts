import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { member, specialist } from '../../../test/kit/people.ts'
import { assigned, openCase, periodOf } from '../../../test/kit/stories.ts'
import type { Answer } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { readSheets } from '../../sheets/read.ts'

const name = (lastName: string, firstName = 'Анна', middleName: string | null = 'Сергеевна') => ({
  lastName,
  firstName,
  middleName,
})

const w = await world()
const center = await member(w, { role: 'center' })
const coordinator = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
await openCase(w, { teacher: name('Семёнова'), organisation: 'МАОУ «Солнышко»' })
await openCase(w, { teacher: name('Семенов', 'Пётр', 'Ильич'), municipality: 'kargasoksky' })
await openCase(w, { teacher: name("О'Нил"), period: '2026-12', category: 'first', form: 'in_person' })
await openCase(w, {
  teacher: name('Якушева'),
  municipality: 'kargasoksky',
  organisation: 'СОШ 100%_лучших',
})
await openCase(w, { teacher: name('Абрамова'), position: 'educator', subject: null, period: '2026-09' })

const names = ({ html }: Answer): string[] =>
  [...html.matchAll(/<th scope="row"[^>]*><a [^>]*>([^<]+)<\/a>/g)].map((it) =>
    (it[1] ?? '').replaceAll('&#39;', "'"),
  )
const listed = async (query = '', by = center) => names(await by.visitor.get(`/cases${query}`))

describe('who may see the list', () => {
  test('nobody without signing in', async () => {
    const answer = await w.visitor().get('/cases?stage=scheduled')
    assert.equal(answer.location, '/sign-in?back=%2Fcases%3Fstage%3Dscheduled')
  })

  for (const role of ['specialist', 'teacher', 'admin'] as const)
    test(`not the role ${role}: neither the list nor the spreadsheet`, async () => {
      const one = await member(w, { role })
      assert.equal((await one.visitor.get('/cases')).status, 403)
      assert.equal((await one.visitor.get('/cases/list.xlsx')).status, 403)
    })

  test('the coordinator sees the own municipality, however the address asks', async () => {
    assert.deepEqual(await listed('', coordinator), ['Семенов Пётр Ильич', 'Якушева Анна Сергеевна'])
    assert.deepEqual(await listed('?municipality=tomsk', coordinator), [
      'Семенов Пётр Ильич',
      'Якушева Анна Сергеевна',
    ])
    const { text } = await coordinator.visitor.get('/cases?q=Абрамова')
    assert.match(text, /Ничего не найдено/)
  })

  test('the counters of the coordinator count the own municipality', async () => {
    assert.match((await coordinator.visitor.get('/cases')).text, / 2 ждут назначения /)
    assert.match((await center.visitor.get('/cases')).text, / 5 ждут назначения /)
  })

  test('only the Center is offered to assign and to enter applications', async () => {
    const auditor = await member(w, { role: 'auditor' })
    for (const one of [coordinator, auditor]) {
      const { text, html } = await one.visitor.get('/cases')
      assert.doesNotMatch(text, /Назначить|Внести заявление/)
      assert.doesNotMatch(html, /type="checkbox" name="case"/)
    }
    assert.equal((await listed('', auditor)).length, 5)
    assert.match((await center.visitor.get('/cases')).text, /Назначить выбранным/)
  })
})

describe('search', () => {
  for (const [find, found] of [
    ['семенов', ['Семенов Пётр Ильич', 'Семёнова Анна Сергеевна']],
    ['СЕМЁНОВА', ['Семёнова Анна Сергеевна']],
    ['мёнов пет', ['Семенов Пётр Ильич']],
    ['солнышк', ['Семёнова Анна Сергеевна']],
    ['«солнышко»', ['Семёнова Анна Сергеевна']],
    ['"солн', ['Семёнова Анна Сергеевна']],
    ["о'н", ["О'Нил Анна Сергеевна"]],
    ['о’нил', ["О'Нил Анна Сергеевна"]],
    ['100%', ['Якушева Анна Сергеевна']],
    ['100%_', ['Якушева Анна Сергеевна']],
    ['%', ['Якушева Анна Сергеевна']],
    ['_', ['Якушева Анна Сергеевна']],
    ['\\', []],
    ["'; drop table attestation_case; --", []],
    ['<script>alert(1)</script>', []],
    ['👩‍🏫', []],
  ] as const)
    test(`«${find}» finds ${found.length}`, async () => {
      const answer = await center.visitor.get(`/cases?q=${encodeURIComponent(find)}`)
      assert.equal(answer.status, 200)
      assert.deepEqual(names(answer), found)
      assert.doesNotMatch(answer.html, /<script>alert/)
    })

  test('by the number of the case', async () => {
    assert.deepEqual(await listed('?q=2026/3'), ["О'Нил Анна Сергеевна"])
  })

  test('nonsense in the address is left out', async () => {
    const all = 5
    for (const query of [
      `?q=${'ы'.repeat(10_000)}`,
      '?stage=whatever&category=none&form=x&sort=id',
      '?period=1999-01&municipality=nowhere&position=cook&subject=cooking',
      '?due=31.02.2026',
      '?after=bm9uc2Vuc2U&before=%00',
      `?after=${Buffer.from('["a","b"]').toString('base64url')}`,
      '?q=%00%00',
      '?stage=scheduled&stage=closed_withdrawn',
    ]) {
      const answer = await center.visitor.get(`/cases${query}`)
      assert.equal(answer.status, 200, query)
      if (!query.startsWith('?q=')) assert.equal(names(answer).length, all, query)
    }
  })
})

describe('filters', () => {
  for (const [query, found] of [
    ['?period=2026-12', 1],
    ['?municipality=kargasoksky', 2],
    ['?category=first', 1],
    ['?form=in_person', 1],
    ['?position=educator', 1],
    ['?subject=english', 4],
    ['?stage=scheduled', 5],
    ['?stage=conclusion_accepted', 0],
    ['?due=20.11.2026', 4],
    ['?overdue=yes', 1],
    ['?short=yes', 5],
    ['?municipality=kargasoksky&category=highest&q=якуш', 1],
    ['?stage=scheduled&overdue=yes', 1],
  ] as const)
    test(`${query} shows ${found}`, async () => {
      const answer = await center.visitor.get(`/cases${query}`)
      assert.equal(names(answer).length, found)
      assert.match(
        answer.text,
        found === 0 ? /Ничего не найдено/ : new RegExp(`Показаны ${found} из ${found}`),
      )
    })

  test('by name by default, by the term on request', async () => {
    assert.deepEqual((await listed()).at(0), 'Абрамова Анна Сергеевна')
    const byDue = await listed('?sort=due')
    assert.deepEqual([byDue.at(0), byDue.at(-1)], ['Абрамова Анна Сергеевна', "О'Нил Анна Сергеевна"])
    assert.deepEqual((await listed('?sort=due&category=highest')).at(-1), 'Якушева Анна Сергеевна')
  })

  test('an empty list says what will appear and when', async () => {
    const empty = await world()
    const { text } = await (await member(empty)).visitor.get('/cases')
    assert.match(text, /Дел пока нет Они появятся здесь, когда Центр загрузит список/)
    await empty.close()
  })

  test('fewer specialists than the norm, with their names and the count', async () => {
    const other = await world()
    const [first, second] = [await specialist(other), await specialist(other, { name: name('Ёлкина') })]
    const [one, two] = [
      await openCase(other, { teacher: name('Первая') }),
      await openCase(other, { teacher: name('Вторая') }),
    ]
    await assigned(other, { case: one, specialists: [first, second] })
    await assigned(other, { case: two, specialists: [second] })
    const who = await member(other)
    const short = await who.visitor.get('/cases?short=yes')
    assert.deepEqual(names(short), ['Вторая Анна Сергеевна'])
    assert.match(short.text, /Ёлкина А\. С\. 1 из 2/)
    const full = await who.visitor.get('/cases?q=первая')
    assert.match(full.text, /Соснина М\. П\., Ёлкина А\. С\. 2 из 2/)
    await other.close()
  })
})

describe('pages of fifty', () => {
  test('forth and back without a gap or a repeat, in both orders, with and without a search', async () => {
    const many = await world()
    await periodOf(many, '2026-10')
    for (let i = 0; i < 120; i++)
      await openCase(many, {
        teacher: name(`Пагинова${'абвгде'.charAt(i % 6)}${'жзиклмнопрст'.charAt(i % 12)}`),
        period: i % 3 === 0 ? '2026-10' : '2026-11',
      })
    const who = await member(many)
    for (const query of ['', '?sort=due', '?q=пагинова', '?q=пагинова&sort=due']) {
      const seen: string[] = []
      let address: string | undefined = `/cases${query}`
      let last: Answer | undefined
      for (let pages = 0; address && pages < 5; pages++) {
        last = await who.visitor.get(address)
        seen.push(...[...last.html.matchAll(/name="case" value="([^"]+)"/g)].map((it) => it[1] ?? ''))
        address = /<a href="([^"]+)" rel="next"/.exec(last.html)?.[1]?.replaceAll('&amp;', '&')
      }
      assert.equal(seen.length, 120, query)
      assert.equal(new Set(seen).size, 120, query)
      const back = /<a href="([^"]+)" rel="prev"/.exec(last?.html ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
      const before = await who.visitor.get(back)
      assert.deepEqual(
        [...before.html.matchAll(/name="case" value="([^"]+)"/g)].map((it) => it[1]),
        seen.slice(50, 100),
        query,
      )
      assert.match(before.text, /Показаны 50 из 120/)
    }
    await many.close()
  })
})

async function rowsOf({ bytes }: Answer) {
  const read = await readSheets(bytes)
  return read.ok ? (read.sheets[0]?.rows ?? []).map((row) => row.cells) : []
}

describe('the spreadsheet', () => {
  test('holds exactly what is shown, as a list by name, and leaves its traces', async () => {
    const answer = await center.visitor.get('/cases/list.xlsx?municipality=kargasoksky')
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-disposition') ?? '', /\.xlsx/)
    assert.deepEqual(
      (await rowsOf(answer)).map((cells) => cells.slice(0, 2)),
      [
        ['ФИО', 'ОО'],
        ['Семенов Пётр Ильич', 'МАОУ СОШ № 902 г. Томска'],
        ['Якушева Анна Сергеевна', 'СОШ 100%_лучших'],
      ],
    )
    const readings = await w.to.db
      .selectFrom('reading')
      .select('what')
      .where('by_account', '=', center.accountId)
      .where('what', '=', 'export')
      .execute()
    assert.equal(readings.length, 2)
    const event = await w.to.db
      .selectFrom('event')
      .select('facts')
      .where('is', '=', 'exported')
      .executeTakeFirst()
    assert.deepEqual(event?.facts, { what: 'поимённый график', rows: 2 })
  })

  test('of a coordinator holds the own municipality only', async () => {
    const answer = await coordinator.visitor.get('/cases/list.xlsx?municipality=tomsk')
    assert.equal((await rowsOf(answer)).length, 3)
  })
})
