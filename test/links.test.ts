// What pages offer: every link leads its reader somewhere, every form goes to a route that takes it, and the words are words.
import { test } from 'node:test'
import { formsIn } from './kit/forms.ts'
import type { Answer } from './kit/visitor.ts'
import { anybody, Findings, gets, posts, type Somebody, startWalk } from './kit/walk.ts'

const { w, addresses, browserOf } = await startWalk()

interface Seen {
  who: Somebody
  path: string
  answer: Answer
}

const isPage = ({ headers }: Answer): boolean => (headers.get('content-type') ?? '').startsWith('text/html')
const seen: Seen[] = []
for (const route of gets)
  for (const who of anybody(route))
    for (const path of addresses(route)) {
      const answer = await browserOf(who).get(path)
      if (isPage(answer)) seen.push({ who, path, answer })
    }

test('no page shows a hole in its words', () => {
  using found = new Findings('holes')
  const holes = /.{0,40}(\b(undefined|null|NaN|Invalid Date)\b|\[object|\{\{|[^.]\.\.[^.]|\(\)|«»).{0,20}/
  for (const { who, path, answer } of seen) {
    const [hole] = holes.exec(answer.text) ?? []
    found.expect(hole === undefined, () => `  ${who} ${path}: ${hole}`)
  }
})

test('every link leads its reader somewhere', async () => {
  using found = new Findings('dead links')
  const followed = new Set<string>()
  for (const { who, path, answer } of seen)
    for (const [, href = ''] of answer.html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)) {
      if (/^(mailto|tel):/.test(href)) continue
      const url = new URL(href.replaceAll('&amp;', '&'), `${w.to.config.publicUrl}${path}`)
      found.expect(url.origin === w.to.config.publicUrl, () => `  ${who} ${path}: ${href} leads away`)
      if (url.pathname === path && url.hash) {
        const isThere = answer.html.includes(`id="${url.hash.slice(1)}"`)
        found.expect(isThere, () => `  ${who} ${path}: no ${url.hash}`)
        continue
      }
      const key = `${who} ${url.pathname}${url.search}`
      if (followed.has(key)) continue
      followed.add(key)
      const { status } = await browserOf(who).get(url.pathname + url.search)
      found.expect(status < 400 || status === 410, () => `  ${who} ${path}: ${href} is ${status}`)
    }
})

test('every picture, script and style sheet is there', async () => {
  using found = new Findings('missing')
  const asked = new Set<string>()
  for (const { who, path, answer } of seen)
    for (const [, href = ''] of answer.html.matchAll(
      /<(?:img|script|link)\b[^>]*\s(?:src|href)="([^"]*)"/g,
    )) {
      if (asked.has(href) || href.startsWith('data:')) continue
      asked.add(href)
      const { status } = await browserOf(who).get(href)
      found.expect(status === 200, () => `  ${who} ${path}: ${href} is ${status}`)
    }
})

test('every form goes to a route that takes it, and its reader may send it', () => {
  using found = new Findings('forms')
  const takers = posts.map(
    (route) => [new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`), route] as const,
  )
  for (const { who, path, answer } of seen)
    for (const form of formsIn(answer.html)) {
      if (form.method === 'get') continue
      const { pathname } = new URL(form.action, `http://x${path}`)
      const [, route] = takers.find(([pattern]) => pattern.test(pathname)) ?? []
      found.expect(route !== undefined && anybody(route).includes(who), () => `  ${who} ${path}: ${pathname}`)
    }
})
