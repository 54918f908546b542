// S-07, S-08, B.6: who may tell of leaving and when, what becomes of the work.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignmentStatuses } from './assignment.ts'
import { workingBy } from './calendar.ts'
import type { ContractStatus } from './contract.ts'
import {
  answerDueOn,
  fateOf,
  type Leaving,
  mayComeBack,
  mayKeep,
  settleDismissal,
  tellDismissal,
  withdrawDismissal,
} from './dismissal.ts'

const today = '2026-11-10'
const contract = (status: ContractStatus = 'executing') => ({
  status,
  startsOn: '2026-09-01',
  endsOn: '2026-12-31',
})
const leaving = (it: Partial<Leaving> = {}): Leaving => ({
  leavesOn: '2026-11-15',
  kind: 'permanent',
  returnsOn: null,
  lateReason: '',
  ...it,
})

for (const [name, of, it, expected] of [
  ['ahead', contract(), {}, { told: true }],
  ['on the day itself', contract(), { leavesOn: today }, { told: true }],
  ['three days later', contract(), { leavesOn: '2026-11-07' }, { told: true }],
  ['four days later without a reason', contract(), { leavesOn: '2026-11-06' }, { fault: 'needsReason' }],
  [
    'four days later with a reason',
    contract(),
    { leavesOn: '2026-11-06', lateReason: 'Была в больнице' },
    { told: true },
  ],
  ['before the contract began', contract(), { leavesOn: '2026-08-31' }, { fault: 'beforeStart' }],
  [
    'after the contract ends',
    contract(),
    { leavesOn: '2027-01-10' },
    { refused: 'contractEndsEarlier', facts: { on: '2026-12-31' } },
  ],
  ['for the pension without a return', contract(), { kind: 'temporary_pension' }, { fault: 'needsReturn' }],
  [
    'for the pension with a return',
    contract(),
    { kind: 'temporary_pension', returnsOn: '2026-12-20' },
    { told: true },
  ],
  ['back before leaving', contract(), { kind: 'other', returnsOn: '2026-11-15' }, { fault: 'returnsBefore' }],
  ['a second time', contract('terminating'), {}, { refused: 'dismissalAlreadyTold' }],
  ['with a contract that is only signed', contract('signed'), {}, { refused: 'noContractInForce' }],
  ['with a contract that is over', contract('terminated'), {}, { refused: 'noContractInForce' }],
  ['without a contract', null, {}, { refused: 'noContractInForce' }],
] as const)
  test(`S-07: told ${name}`, () =>
    assert.partialDeepStrictEqual(tellDismissal(of, leaving(it), today), expected))

test('S-08: decided once', () => {
  assert.deepEqual(settleDismissal('told'), { settled: true })
  for (const status of ['settled', 'withdrawn'] as const)
    assert.partialDeepStrictEqual(settleDismissal(status), { refused: 'dismissalSettled' })
})

test('taken back until it is decided', () => {
  assert.deepEqual(withdrawDismissal('told'), { isFirst: true })
  assert.deepEqual(withdrawDismissal('withdrawn'), { isFirst: false })
  assert.partialDeepStrictEqual(withdrawDismissal('settled'), { refused: 'dismissalSettled' })
})

test('B.2: untouched work goes back, begun work is decided, the rest stays', () => {
  assert.deepEqual(Object.fromEntries(assignmentStatuses.map((status) => [status, fateOf(status)])), {
    proposed: 'back',
    accepted: 'back',
    working: 'decide',
    done: 'decide',
    accepted_by_center: 'stays',
    declined: 'stays',
    revoked: 'stays',
  })
})

test('unfinished work is kept until the last day only; what was handed in is still checked', () => {
  assert.equal(mayKeep('working', '2026-11-15', today), true)
  assert.equal(mayKeep('working', '2026-11-09', today), false)
  assert.equal(mayKeep('done', '2026-11-09', today), true)
})

test('who left for a time comes back to a new contract', () => {
  const it = { status: 'settled', kind: 'temporary_pension', returnsOn: '2026-12-20' } as const
  assert.equal(mayComeBack(it), true)
  assert.equal(mayComeBack({ ...it, kind: 'other' }), true)
  assert.equal(mayComeBack({ ...it, kind: 'permanent', returnsOn: null }), false)
  assert.equal(mayComeBack({ ...it, status: 'told' }), false)
})

test('B.6: the Center answers within a working day', () => {
  assert.equal(answerDueOn('2026-11-13', workingBy()), '2026-11-16')
})
