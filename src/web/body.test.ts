import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/kit/world.ts'
import { fieldLimit, formLimit, typedOf } from './body.ts'

const w = await world()
const headers = {
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
}

test('the repeats of one field cost what they weigh, and half a million of them are no form', async () => {
  // At the cost of their square this would not end.
  const repeats = Array.from({ length: 1_000_000 }, () => ['a', ''] as const)
  assert.equal(typedOf(repeats).a?.length, repeats.length)
  const visitor = w.visitor()
  const form = (count: number) =>
    visitor.send('/sign-in', { method: 'POST', headers, body: 'a&'.repeat(count) })
  assert.equal((await form(fieldLimit - 1)).status, 422)
  assert.equal((await form(formLimit / 2)).status, 413)
})

test('a body in chunks that never says its length is cut off at the limit', async () => {
  let given = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(97))
      if (given > 20 * formLimit) controller.close()
    },
  })
  const answer = await w
    .visitor()
    .send('/sign-in', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  assert.equal(answer.status, 413)
  assert.ok(given < 2 * formLimit)
})

test('the way back of a trouble page stays in this house', async () => {
  const { html } = await w.visitor().get('/nowhere', { referer: 'http://stupen.test//evil.example/x' })
  assert.doesNotMatch(html, /href="\/\//)
})

test('a missing asset too is not to be guessed at', async () => {
  const { status, headers: got } = await w.visitor().get('/assets/nothing.js')
  assert.equal(status, 404)
  assert.equal(got.get('x-content-type-options'), 'nosniff')
})
