// Every form of the house: as it stands on its page and twice, empty, with hostile fields, with bodies that are no form.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBreaches } from '../src/db/invariants.ts'
import type { Route } from '../src/web/route.ts'
import { type FoundForm, formsIn } from './kit/forms.ts'
import { freshBrowser } from './kit/scene.ts'
import type { Answer, Visitor } from './kit/visitor.ts'
import {
  anybody,
  Findings,
  gets,
  hostileTexts,
  isHarmless,
  lineOf,
  posts,
  type Somebody,
  startWalk,
} from './kit/walk.ts'

const { w, scene, own, addresses, browserOf } = await startWalk()

// A file sent without its form says so on the form; a number for the contract, a sheet with numbers in full, and a form
// filled in so far with the schools of another municipality are shown by a POST: they must not stand in an address.
const answersByPage = (route: Route, answer: Answer): boolean =>
  answer.status === 303 || (answer.status >= 400 && answer.status < 500) || shown.includes(route.path)
const shown = ['/profile/contract/:kind/showing', '/sheets/:id/full', '/invitations/new']

const forms = await formsOnPages()
/** The fields of a form that no page shows at this point of the story: those of all forms. */
const anyNames = [...new Set([...forms.values()].flatMap((list) => list.flatMap(({ names }) => names)))]

interface Target {
  who: Somebody
  path: string
  names: string[]
}

/** Where forms go: to what the pages showed, and to the own records of the scene. */
function targetsOf(route: Route): Target[] {
  const shownOnes = forms.get(route) ?? []
  const names = [...new Set(shownOnes.flatMap((form) => form.names))]
  const rest = anybody(route)
    .slice(0, 2)
    .map((who) => ({
      who,
      path: own(route),
      names: names.length > 0 ? names : anyNames,
    }))
  return [...shownOnes, ...rest]
}

const browsers = new Map<Somebody, Visitor>()

/** Some forms end the session of whoever sends them: then it goes once more from a browser that is signed in. */
async function send({ who, path }: Pick<Target, 'who' | 'path'>, init: RequestInit): Promise<Answer> {
  const sent = { ...init, method: 'POST', headers: { 'sec-fetch-site': 'same-origin', ...init.headers } }
  if (who === 'stranger') return w.visitor().send(path, sent)
  const known = browsers.get(who)
  const answer = await known?.send(path, sent)
  if (answer && answer.status !== 403 && !answer.location.startsWith('/sign-in')) return answer
  const fresh = await freshBrowser(w, scene.people[who])
  browsers.set(who, fresh)
  return fresh.send(path, sent)
}

test('an empty form, and a body that is no form, get an answer in words', async () => {
  using found = new Findings('empty forms')
  const broken: RequestInit[] = [
    {},
    { body: new URLSearchParams() },
    { body: new FormData() },
    { body: '%zz=%ff&&==&a=1&a', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    { body: '{"a":{"$gt":""}}', headers: { 'content-type': 'application/json' } },
    { body: '<a/>', headers: { 'content-type': 'text/xml' } },
    { body: 'нет', headers: { 'content-type': 'multipart/form-data' } },
    { body: '--x\r\n\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  ]
  for (const route of posts)
    for (const target of targetsOf(route))
      for (const [i, init] of broken.entries()) {
        const answer = await send(target, init)
        found.expect(
          answersByPage(route, answer) && isHarmless(answer),
          () => `${i} ${target.who} ${lineOf(route, answer)}`,
        )
      }
})

test('hostile fields get an answer in words, whole or by parts', async () => {
  using found = new Findings('hostile fields')
  for (const route of posts)
    for (const target of targetsOf(route).slice(0, 3))
      for (const [i, text] of hostileTexts.entries()) {
        const names = target.names.slice(0, 100_000 / Math.max(text.length, 1000))
        const body = i % 2 === 0 ? new FormData() : new URLSearchParams()
        for (const name of names) for (const one of [text, 'again']) body.append(name, one)
        if (body instanceof FormData) body.append('file', new File([text], text.slice(0, 200)))
        const answer = await send(target, { body })
        found.expect(
          answersByPage(route, answer) && isHarmless(answer),
          () => `${text.slice(0, 20)} ${target.who} ${lineOf(route, answer)}`,
        )
      }
})

test('every form as it stands on its page, and once more', async () => {
  using found = new Findings('forms as they stand')
  for (const [route, list] of forms)
    for (const target of list)
      for (const _ of ['once', 'twice']) {
        const body = new URLSearchParams()
        for (const [name, values] of Object.entries(target.values))
          for (const value of values) body.append(name, value)
        const answer = await send(target, { body })
        found.expect(
          answersByPage(route, answer) && isHarmless(answer),
          () => `${target.who} ${lineOf(route, answer)}`,
        )
      }
})

test('after all of it nothing is that must never be', async () => {
  assert.deepEqual(await findBreaches(w.to.db), [])
})

interface Shown extends FoundForm, Target {
  names: string[]
}

/** The forms that the pages of the scene show, by the route that takes them. */
async function formsOnPages(): Promise<Map<Route, Shown[]>> {
  const found = new Map<Route, Shown[]>()
  const takers = posts.map(
    (route) => [new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`), route] as const,
  )
  const seen = new Set<string>()
  for (const page of gets)
    for (const who of anybody(page))
      for (const address of addresses(page)) {
        const { html } = await browserOf(who).get(address)
        for (const form of formsIn(html)) {
          const url = new URL(form.action, `http://x${address}`)
          const [, route] = takers.find(([pattern]) => pattern.test(url.pathname)) ?? []
          const key = `${who} ${route?.path} ${form.names}`
          if (form.method !== 'post' || !route || seen.has(key)) continue
          seen.add(key)
          found.set(route, [...(found.get(route) ?? []), { ...form, who, path: url.pathname + url.search }])
        }
      }
  return found
}
