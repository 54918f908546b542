import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latestName, succeed } from './institutionNames.ts'

const old = { id: 'old', validFrom: '2023-09-01', validTo: '2025-08-31' }
const now = { id: 'now', validFrom: '2025-09-01', validTo: null }

for (const [name, names, from, expected] of [
  ['the first name closes nothing', [], '2023-09-01', { closes: null }],
  [
    'a new name ends the old one the day before',
    [now, old],
    '2027-01-01',
    { closes: { id: 'now', lastDay: '2026-12-31' } },
  ],
  ['on the first day of the old one it is refused', [old, now], '2025-09-01', { after: '2025-09-01' }],
  ['before the old one it is refused', [old, now], '2024-01-01', { after: '2025-09-01' }],
  ['the day after is enough', [now], '2025-09-02', { closes: { id: 'now', lastDay: '2025-09-01' } }],
] as const)
  test(`S-17: ${name}`, () => assert.deepEqual(succeed(names, from), expected))

test('the latest name is found in any order', () => {
  assert.equal(latestName([old, now]), now)
  assert.equal(latestName([now, old]), now)
  assert.equal(latestName([]), undefined)
})
