import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from './ids.ts'

test('ids are UUIDs of version 7, never the same, in the order they were made', () => {
  const made = Array.from({ length: 20_000 }, newId)
  assert.ok(
    made.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  )
  assert.equal(new Set(made).size, made.length)
  assert.deepEqual(made.toSorted(), made)
})

test('the first 48 bits are the millisecond', () => {
  const now = () => Math.floor(performance.timeOrigin + performance.now())
  const before = now()
  const at = Number.parseInt(newId().replace('-', '').slice(0, 12), 16)
  assert.ok(before <= at && at <= now())
})
