import assert from 'node:assert/strict'
import { test } from 'node:test'
import { removalOn, removedWhenWarnedBy, submit, warnedWhenTouchedBy } from './draft.ts'

for (const [name, it, refused] of [
  ['complete and eligible', { missing: 0, against: [] }, undefined],
  ['V-16: a step is missing', { missing: 1, against: [] }, 'draftIncomplete'],
  [
    'E-02: not eligible, said first',
    { missing: 2, against: [{ rule: 'needsEarlierCategory' }] },
    'notEligible',
  ],
  ['E-10 does not stop', { missing: 0, against: [{ rule: 'holdsItStill' }] }, undefined],
] as const)
  test(name, () => assert.equal(submit(it)?.refused, refused))

test('C.4: a draft of six months is warned of two weeks before, and goes two weeks after the warning', () => {
  assert.equal(warnedWhenTouchedBy('2026-10-05', 6), '2026-04-19')
  assert.equal(removedWhenWarnedBy('2026-10-19'), '2026-10-05')
  assert.equal(removalOn('2026-10-05'), '2026-10-19')
})
