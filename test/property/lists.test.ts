// Any names, any filter: leafing through a list to its end and back shows each row once, and any search is answered.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { fold } from '../../src/domain/names.ts'
import { member } from '../kit/people.ts'
import { openCase } from '../kit/stories.ts'
import { world } from '../kit/world.ts'

const w = await world()
const center = await member(w)
const surnames: string[] = []

before(async () => {
  const letters = fc.array(fc.constantFrom(...'еёЕЁийаяьъ-'), { minLength: 1, maxLength: 5 })
  for (const some of fc.sample(letters, 120)) {
    const lastName = `Б${some.join('').replace(/^-+|-+$|-(?=-)/g, '')}а`
    surnames.push(lastName)
    await openCase(w, { teacher: { lastName, firstName: 'Анна', middleName: null } })
  }
})

for (const order of ['', 'order=due', 'category=highest'])
  test(`leafing through all cases${order && `, ${order}`}, there and back`, async () => {
    const there = await leaf(`/cases?${order}`, 'next')
    assert.equal(new Set(there.ids).size, there.ids.length)
    assert.equal(there.ids.length, surnames.length)
    const back = await leaf(there.last, 'prev')
    assert.deepEqual(new Set(back.ids), new Set(there.ids))
  })

test('a part of any name finds its rows, ё or е, capital or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), fc.boolean(), async (which, isFolded) => {
      const surname = surnames[which % surnames.length] ?? ''
      const typed = isFolded ? surname.replaceAll('ё', 'е').toUpperCase() : surname
      const { text } = await center.visitor.get(`/cases?q=${encodeURIComponent(typed)}`)
      assert.ok(fold(text).includes(fold(`${surname} Анна`)), typed)
    }),
    { numRuns: 30 },
  )
})

test('any search is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
      for (const page of ['/cases', '/specialists', '/letters', '/conclusions', '/invitations']) {
        const query = new URLSearchParams({ q: typed, search: typed })
        assert.equal((await center.visitor.get(`${page}?${query}`)).status, 200)
      }
    }),
    { numRuns: 40 },
  )
})

/** The ids of all rows from a page on in one direction, and the last page. */
async function leaf(from: string, to: 'next' | 'prev'): Promise<{ ids: string[]; last: string }> {
  const ids: string[] = []
  for (let path = from; ; ) {
    const { html } = await center.visitor.get(path)
    ids.push(...new Set([...html.matchAll(/href="\/cases\/([0-9a-f-]{36})[?"]/g)].map(([, id = '']) => id)))
    const [, next] = new RegExp(`href="([^"]+)" rel="${to}"`).exec(html) ?? []
    if (!next) return { ids, last: path }
    path = next.replaceAll('&amp;', '&')
  }
}
