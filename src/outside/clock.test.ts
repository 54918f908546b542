import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, realClock, testClock } from './clock.ts'

test('the day is the day of the region, not of Greenwich', () => {
  assert.equal(dayIn('Asia/Tomsk', new Date('2026-09-05T16:59:59Z')), '2026-09-05')
  assert.equal(dayIn('Asia/Tomsk', new Date('2026-09-05T17:00:00Z')), '2026-09-06')
})

test('a test clock stands, jumps and passes', () => {
  const clock = testClock('2026-12-31')
  assert.equal(clock.today(), '2026-12-31')
  clock.pass({ hours: 11, minutes: 59 })
  assert.equal(clock.today(), '2026-12-31')
  clock.pass({ minutes: 1 })
  assert.equal(clock.today(), '2027-01-01')
  clock.set('2026-02-28')
  clock.pass({ days: 1 })
  assert.equal(clock.today(), '2026-03-01')
})

test('the real clock goes', () => {
  const clock = realClock('Asia/Tomsk')
  const before = Date.now()
  const at = clock.now().getTime()
  assert.ok(before <= at && at <= Date.now())
  assert.match(clock.today(), /^20\d\d-\d\d-\d\d$/)
})
