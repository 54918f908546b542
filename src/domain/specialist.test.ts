import assert from 'node:assert/strict'
import { test } from 'node:test'
import { approve, isAwayOn, resume, suspend } from './specialist.ts'

test('C.3 step 3: the registered one is approved; twice says the same; the suspended one returns first', () => {
  assert.deepEqual(approve('registered', false), { to: 'approved', isNew: true })
  assert.deepEqual(approve('approved', false), { to: 'approved', isNew: false })
  assert.deepEqual(approve('suspended', false), { refused: 'specialistSuspended', facts: {} })
  assert.deepEqual(approve('registered', true), { refused: 'ownSpecialist', facts: {} })
})

test('B.2: suspended and back to what one was', () => {
  assert.deepEqual(suspend('registered'), { to: 'suspended', isNew: true })
  assert.deepEqual(suspend('approved'), { to: 'suspended', isNew: true })
  assert.deepEqual(suspend('suspended'), { to: 'suspended', isNew: false })
  assert.deepEqual(resume('suspended', true), { to: 'approved', isNew: true })
  assert.deepEqual(resume('suspended', false), { to: 'registered', isNew: true })
  assert.deepEqual(resume('approved', true), { to: 'approved', isNew: false })
})

for (const [day, to, away] of [
  ['2026-11-09', '2026-11-20', false],
  ['2026-11-10', '2026-11-20', true],
  ['2026-11-20', '2026-11-20', true],
  ['2026-11-21', '2026-11-20', false],
  ['2027-11-21', null, true],
] as const)
  test(`away from 10.11 to ${to ?? 'no end'}: on ${day} ${away}`, () =>
    assert.equal(isAwayOn({ from: '2026-11-10', to }, day), away))

test('nobody is away without an absence', () => assert.equal(isAwayOn(null, '2026-11-10'), false))
