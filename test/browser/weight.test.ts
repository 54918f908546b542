// What the first visit costs, in bytes as they travel. Later pages are weighed where all pages are looked at.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counting, site, visit } from '../kit/browser.ts'
import { specialist } from '../kit/people.ts'

const it = await site()

test('the first visit takes at most 60 KB in at most 5 requests', async () => {
  for (const as of [undefined, await specialist(it.w)]) {
    const one = await visit(it, as ? { as } : {})
    const spent = await counting(one, it)
    await one.page.goto('/', { waitUntil: 'networkidle' })
    const { bytes, requests } = spent()
    assert.ok(bytes <= 60 * 1024, `${bytes} bytes`)
    assert.ok(requests <= 5, `${requests} requests`)
    assert.deepEqual(one.troubles, [])
    await one.context.close()
  }
})
