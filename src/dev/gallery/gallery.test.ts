// The gallery shows everything there is, as the rest of the product shows it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/kit/world.ts'
import { objections } from '../../domain/assignment.ts'
import { letterKindCodes } from '../../domain/letters.ts'
import { eventGroups } from '../../features/history/index.ts'
import { loadFirstTemplates } from '../../features/templates/index.ts'
import { objectionWords, refusalSentence } from '../../web/refusalWords.ts'
import { galleryRoutes } from './routes.tsx'
import { letterSamples } from './samples/letters.ts'
import { refusalSamples } from './samples/refusals.ts'
import { shelves } from './shelf.tsx'
import { troubles } from './troubles.tsx'

const w = await world({ rooms: [{ name: 'gallery', routes: galleryRoutes }] })
await loadFirstTemplates(w.to)
const get = (path: string) => w.visitor().get(`/dev/gallery${path}`)
const holes = /undefined|null|\[object|NaN|\{\{| {2}\S/

test('every shelf opens', async () => {
  for (const { href } of Object.values(shelves)) assert.equal((await w.visitor().get(href)).status, 200, href)
})

test('every kind of letter has a sample of its own kind, without holes', async () => {
  assert.deepEqual(Object.keys(letterSamples).sort(), [...letterKindCodes].sort())
  for (const kind of letterKindCodes) {
    assert.equal(letterSamples[kind]({ publicUrl: 'https://x', now: w.clock.now() }).kind, kind)
    const { status, html } = await get(`/letters/${kind}`)
    assert.equal(status, 200, kind)
    const text = /<pre class="letter-text">([\s\S]*?)<\/pre>/.exec(html)?.[1] ?? ''
    assert.match(text, /^Здравствуйте/, kind)
    assert.doesNotMatch(text, holes, kind)
  }
})

test('the HTML of a letter can not run in the origin of the site', async () => {
  const it = await w.app.request('/dev/gallery/letters/invitation/html')
  assert.match(
    it.headers.get('content-security-policy') ?? '',
    /default-src 'none'.*sandbox(?!.*allow-scripts)/,
  )
})

test('every refusal and objection is a sentence; the page of a refusal says it', async () => {
  const { html } = await get('/refusals')
  for (const refusal of refusalSamples) {
    assert.doesNotMatch(refusalSentence(refusal), holes, refusal.refused)
    assert.ok(html.includes(`/dev/gallery/refusals/${refusal.refused}`), refusal.refused)
    assert.equal((await get(`/refusals/${refusal.refused}`)).status, 409, refusal.refused)
  }
  for (const objection of Object.keys(objections) as (keyof typeof objections)[])
    assert.ok(html.includes(objectionWords[objection]), objection)
})

test('every event of the history is said', async () => {
  const { html } = await get('/events')
  for (const { title, names } of Object.values(eventGroups)) {
    assert.ok(html.includes(title), title)
    for (const name of names) assert.ok(html.includes(name), name)
  }
})

test('every trouble answers with its own status', async () => {
  for (const { name, status } of troubles) assert.equal((await get(`/troubles/${name}`)).status, status, name)
})

test('every paper is made, and making it changes nothing', async () => {
  const { html } = await get('/papers')
  const paths = [...html.matchAll(/href="(\/dev\/gallery\/papers\/\w+)"/g)].map(([, path]) => path ?? '')
  assert.equal(paths.length, 13)
  for (const path of paths) {
    const it = await w.app.request(path)
    const start = Buffer.from(await it.arrayBuffer())
      .subarray(0, 4)
      .toString('latin1')
    assert.ok(start === '%PDF' || start.startsWith('PK'), path)
  }
})

test('what is not there is not found', async () => {
  for (const path of ['/letters/none', '/letters/toString', '/letters/none/html', '/refusals/none'])
    assert.equal((await get(path)).status, 404, path)
  for (const path of ['/papers/none', '/papers/toString', '/troubles/none', '/none'])
    assert.equal((await get(path)).status, 404, path)
})
