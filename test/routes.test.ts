// Every route of the house by everybody: strangers, each role, forms from elsewhere, wrong ids and other people's, hostile
// addresses. A new route is walked without a line here; a new parameter needs its line in test/kit/places.ts.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { type Role, roleMay, roles } from '../src/domain/roles.ts'
import type { Route } from '../src/web/route.ts'
import { troubleWords } from '../src/web/words.ts'
import { changedTables, contentsOf } from './kit/contents.ts'
import { formsIn } from './kit/forms.ts'
import { fillIn, parametersOf, seenBySome } from './kit/places.ts'
import type { Answer, Visitor } from './kit/visitor.ts'
import { Findings, gets, hostileTexts, isHarmless, lineOf, mayAsk, routes, startWalk } from './kit/walk.ts'

const { w, places, browserOf, own, address } = await startWalk()

const ask = (by: Visitor, route: Route, path: string): Promise<Answer> =>
  route.method === 'POST' ? by.post(path) : by.get(path)

test('a stranger is led to sign-in from every page that is not for everybody', async () => {
  using found = new Findings('open to strangers')
  for (const route of routes.filter((it) => it.permission !== 'anyone')) {
    const path = own(route)
    const answer = await ask(w.visitor(), route, path)
    const to = route.method === 'POST' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(path)}`
    found.expect(answer.status === 303 && answer.location === to, () => lineOf(route, answer))
  }
})

test('a role without the right gets 403 with the name of the right and who has it', async () => {
  using found = new Findings('open to other roles')
  for (const route of routes)
    for (const role of roles.filter((it) => !roleMay(it, route.permission))) {
      const answer = await ask(browserOf(role), route, own(route))
      found.expect(
        answer.status === 403 && answer.text.includes(troubleWords.forbidden(route.permission)),
        () => `${role} ${lineOf(route, answer)}`,
      )
    }
})

test('a form sent from elsewhere, or by something that is no browser, is refused and changes nothing', async () => {
  using found = new Findings('forms from elsewhere')
  const before = await contentsOf(w.connectionString)
  for (const route of routes.filter((it) => it.method !== 'GET'))
    for (const headers of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      const [role = 'center'] = mayAsk(route)
      const answer = await browserOf(role).send(own(route), { method: 'POST', headers })
      found.expect(answer.status === 403, () => `${JSON.stringify(headers)} ${lineOf(route, answer)}`)
    }
  await expectUnchanged(found, before)
})

test('every page is there for those who may see it, and looking writes nothing but the log of readings', async () => {
  using found = new Findings('own pages')
  const before = await contentsOf(w.connectionString)
  const asked = gets.flatMap((route) => mayAsk(route).map((role) => ({ route, role })))
  for (const { route, role } of asked.filter((it) => isThere(it))) {
    const answer = await browserOf(role).get(address(route))
    found.expect([200, 303, 409].includes(answer.status), () => `${role} ${lineOf(route, answer)}`)
    const head = await browserOf(role).send(address(route), { method: 'HEAD' })
    found.expect(
      head.status === answer.status && head.bytes.length === 0,
      () => `HEAD ${role} ${lineOf(route, head)}`,
    )
  }
  await expectUnchanged(found, before)
  // After it: that somebody asked for what is not theirs may be noted.
  for (const { route, role } of asked.filter((it) => !isThere(it))) {
    const answer = await browserOf(role).get(address(route))
    found.expect(answer.status === 404, () => `${role} ${lineOf(route, answer)}`)
  }
})

function isThere({ route, role }: { route: Route; role: Role }): boolean {
  const seenBy = [seenBySome[route.path], ...parametersOf(route).map((it) => places[it]?.seenBy)]
  return seenBy.every((some) => some?.includes(role) ?? true)
}

const wrongIds = [
  randomUUID(),
  '0',
  '-1',
  'нет',
  '%00',
  '%zz',
  "1'%20or%201=1--",
  '..%2f..%2fetc%2fpasswd',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'x'.repeat(2000),
  '__proto__',
  'constructor',
]

test('a wrong id is a page that is not there, for reading and for writing', async () => {
  using found = new Findings('wrong ids')
  for (const route of routes)
    for (const prefix of parametersOf(route))
      for (const role of mayAsk(route))
        for (const wrong of wrongIds) {
          const path = fillIn(places, route.path, { [prefix]: wrong })
          const answer = await browserOf(role).follow(await ask(browserOf(role), route, path))
          found.expect(
            (answer.status === 404 || answer.status === 410) && isHarmless(answer),
            () => `${role} ${wrong.slice(0, 20)} ${lineOf(route, answer)}`,
          )
        }
})

test("another's record is not there either, for reading and for writing", async () => {
  using found = new Findings("others' records")
  for (const route of routes)
    for (const prefix of parametersOf(route)) {
      const { foreign, foreignTo = [] } = places[prefix] ?? {}
      if (foreign === undefined) continue
      for (const role of mayAsk(route).filter((it) => foreignTo.includes(it))) {
        const answer = await ask(browserOf(role), route, fillIn(places, route.path, { [prefix]: foreign }))
        found.expect(answer.status === 404, () => `${role} ${lineOf(route, answer)}`)
      }
    }
})

/** Well-formed places in a list, of kinds that no list has. */
const strangePlaces = [
  [],
  {},
  [1],
  ['\0', randomUUID()],
  ['1', 'нет'],
  ['2026-99-99', randomUUID()],
  ['2026-10-05T99:99:99Z', randomUUID()],
  ['x'.repeat(3000), randomUUID(), 'нет'],
  ['31.02.2026', 'x', randomUUID()],
].map((it) => Buffer.from(JSON.stringify(it)).toString('base64url'))

test('hostile addresses: no fault of ours, nothing runs, nobody is led away', async () => {
  using found = new Findings('hostile addresses')
  const { names, links } = await addressesOnPages()
  const check = async (role: Role, path: string) => {
    const answer = await browserOf(role).get(path)
    found.expect(isHarmless(answer), () => `  ${role} ${decodeURI(path).slice(0, 200)}: ${answer.status}`)
  }
  for (const route of gets)
    for (const role of mayAsk(route))
      for (const value of [...hostileTexts, randomUUID(), ...strangePlaces.slice(0, 2)]) {
        const query = new URLSearchParams()
        for (const name of names) for (const one of [value, 'again']) query.append(name, one)
        await check(role, `${own(route)}?${query}`)
      }
  for (const [link, role] of links)
    for (const place of strangePlaces)
      for (const name of ['after', 'before']) {
        const url = new URL(link, 'http://x')
        for (const other of ['after', 'before']) url.searchParams.delete(other)
        url.searchParams.set(name, place)
        await check(role, url.pathname + url.search)
      }
})

/** What links and search forms put into addresses: every name, and every link of a kind with a role that was offered it. */
async function addressesOnPages(): Promise<{ names: Set<string>; links: Map<string, Role> }> {
  const names = new Set(['after', 'before', 'back', 'search', 'page', 'sort', 'order'])
  const links = new Map<string, Role>()
  const kinds = new Set<string>()
  for (const route of gets)
    for (const role of mayAsk(route)) {
      const { html } = await browserOf(role).get(address(route))
      for (const [, link = ''] of html.matchAll(/href="([^"?]*\?[^"#]*)/g)) {
        const url = new URL(link.replaceAll('&amp;', '&'), `http://x${own(route)}`)
        for (const name of url.searchParams.keys()) names.add(name)
        const kind = `${role} ${url.pathname} ${[...url.searchParams.keys()]}`
        if (!kinds.has(kind)) links.set(url.pathname + url.search, role)
        kinds.add(kind)
      }
      for (const form of formsIn(html))
        if (form.method === 'get') for (const name of form.names) names.add(name)
    }
  return { names, links }
}

async function expectUnchanged(found: Findings, before: Awaited<ReturnType<typeof contentsOf>>) {
  const changed = changedTables(before, await contentsOf(w.connectionString))
  found.expect(changed.length === 0, () => `  written: ${changed.join(', ')}`)
}

test('test/kit/places.ts knows what stands for each parameter, and none that is gone', () => {
  assert.deepEqual(Object.keys(places).toSorted(), [...new Set(routes.flatMap(parametersOf))].toSorted())
})
