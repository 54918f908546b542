// The contract by tables: its state from facts, its moves, what may be done when, numbers and days (S-03, S-04, S-05, B.4).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type ContractFacts,
  type ContractStatus,
  cancelContract,
  closeContract,
  contractMoves,
  contractStatuses,
  contractStatusOf,
  isHired,
  issueContract,
  mayMoveContract,
  numberBy,
  plannedCampaign,
  registerContract,
  signContract,
} from './contract.ts'

const none = { draft: 0, signed: 0, paid: 0 }
const fresh: ContractFacts = {
  isCancelled: false,
  isTerminated: false,
  isClosed: false,
  isIssued: false,
  isSigned: false,
  isRegistered: false,
  isLeaving: false,
  hasWork: false,
  looseItems: 0,
  acts: none,
}
const registered = { isIssued: true, isSigned: true, isRegistered: true }

for (const [name, facts, status] of [
  ['nothing yet', {}, 'draft'],
  ['a paper was made', { isIssued: true }, 'issued'],
  ['signed', { isIssued: true, isSigned: true }, 'signed'],
  ['S-05: registered and not merely signed', registered, 'registered'],
  ['work is given', { ...registered, hasWork: true }, 'executing'],
  ['work is accepted and in no act', { ...registered, hasWork: true, looseItems: 2 }, 'executing'],
  ['an act is drawn up', { ...registered, hasWork: true, acts: { ...none, draft: 1 } }, 'executing'],
  ['its act is signed', { ...registered, hasWork: true, acts: { ...none, signed: 1 } }, 'act_signed'],
  ['one of two acts is paid', { ...registered, acts: { ...none, signed: 1, paid: 1 } }, 'act_signed'],
  ['all acts are paid', { ...registered, hasWork: true, acts: { ...none, paid: 2 } }, 'paid'],
  [
    'paid, and something new is accepted',
    { ...registered, looseItems: 1, hasWork: true, acts: { ...none, paid: 1 } },
    'executing',
  ],
  ['the specialist leaves', { ...registered, isLeaving: true, acts: { ...none, paid: 1 } }, 'terminating'],
  ['terminated', { ...registered, isTerminated: true, isLeaving: true }, 'terminated'],
  ['closed', { ...registered, isClosed: true, acts: { ...none, paid: 1 } }, 'closed'],
  ['refused', { isIssued: true, isCancelled: true }, 'cancelled'],
  ['told of leaving before registration', { isIssued: true, isLeaving: true }, 'issued'],
] as const satisfies readonly (readonly [string, Partial<ContractFacts>, ContractStatus])[])
  test(`state: ${name}`, () => assert.equal(contractStatusOf({ ...fresh, ...facts }), status))

test('what is over goes nowhere, and a contract is hired between registration and its end only', () => {
  for (const over of ['closed', 'cancelled', 'terminated'] as const) assert.deepEqual(contractMoves[over], [])
  assert.deepEqual(contractStatuses.filter(isHired), [
    'registered',
    'executing',
    'act_signed',
    'paid',
    'terminating',
  ])
  assert.equal(mayMoveContract('signed', 'registered'), true)
  assert.equal(mayMoveContract('issued', 'registered'), false, 'S-04: signed in person first')
  assert.equal(mayMoveContract('registered', 'cancelled'), false)
  for (const from of contractStatuses)
    for (const to of contractMoves[from]) assert.ok(contractStatuses.includes(to))
})

const draft = { status: 'draft' as const, isInOrder: true, missing: [], schoolYear: '2026/27' }
for (const [name, it, expected] of [
  ['complete, of the order', draft, { issued: true }],
  ['issued before', { ...draft, status: 'issued' as const }, { refused: 'contractAlreadyIssued', facts: {} }],
  [
    'S-02: outside the order',
    { ...draft, isInOrder: false },
    { refused: 'notInOrder', facts: { schoolYear: '2026/27' } },
  ],
  [
    'data are missing',
    { ...draft, missing: ['inn', 'bank'] as const },
    { refused: 'contractDataMissing', facts: { missing: ['inn', 'bank'] } },
  ],
] as const)
  test(`S-03 issue: ${name}`, () => assert.deepEqual(issueContract(it), expected))

const issued = { status: 'issued' as const, madeOn: '2026-09-03', signedOn: null }
const signed = { status: 'signed' as const, signedOn: '2026-09-05', registeredOn: null }
const today = '2026-09-10'

for (const [name, it, on, expected] of [
  ['today', issued, today, { isFirst: true }],
  ['on the day it was made', issued, '2026-09-03', { isFirst: true }],
  [
    'before it was made',
    issued,
    '2026-09-02',
    { refused: 'signedBeforeMade', facts: { madeOn: '2026-09-03' } },
  ],
  ['tomorrow', issued, '2026-09-11', { refused: 'dayInFuture', facts: { on: '2026-09-11' } }],
  ['a draft', { ...issued, status: 'draft' as const }, today, { refused: 'contractNotIssued', facts: {} }],
  ['twice', { ...issued, status: 'signed' as const, signedOn: today }, today, { isFirst: false }],
  [
    'twice, on another day',
    { ...issued, status: 'signed' as const, signedOn: today },
    '2026-09-09',
    { refused: 'contractAlreadySigned', facts: { on: today } },
  ],
] as const)
  test(`S-04 sign: ${name}`, () => assert.deepEqual(signContract(it, on, today), expected))

for (const [name, it, on, expected] of [
  ['today', signed, today, { isFirst: true, isBackDated: false }],
  ['a day of the past is marked', signed, '2026-09-07', { isFirst: true, isBackDated: true }],
  [
    'before the signature',
    signed,
    '2026-09-04',
    { refused: 'registeredBeforeSigned', facts: { signedOn: '2026-09-05' } },
  ],
  ['tomorrow', signed, '2026-09-11', { refused: 'dayInFuture', facts: { on: '2026-09-11' } }],
  [
    'not signed',
    { ...signed, status: 'issued' as const, signedOn: null },
    today,
    { refused: 'contractNotSigned', facts: {} },
  ],
  [
    'twice',
    { ...signed, status: 'executing' as const, registeredOn: today },
    today,
    { isFirst: false, isBackDated: false },
  ],
  [
    'twice, on another day',
    { ...signed, status: 'registered' as const, registeredOn: '2026-09-08' },
    today,
    { refused: 'contractAlreadyRegistered', facts: { on: '2026-09-08' } },
  ],
] as const)
  test(`S-05 register: ${name}`, () => assert.deepEqual(registerContract(it, on, today), expected))

test('before registration a contract can be cancelled, afterwards not', () => {
  for (const status of contractStatuses) {
    const mayBe = status === 'draft' || status === 'issued' || status === 'signed'
    const expected = mayBe ? { cancelled: true } : { refused: 'contractInForce', facts: {} }
    assert.deepEqual(cancelContract(status), expected, status)
  }
})

const ended = {
  status: 'paid' as ContractStatus,
  endsOn: '2026-12-31',
  looseItems: 0,
  unpaidActs: 0,
  openAssignments: 0,
}
for (const [name, facts, on, expected] of [
  ['the day after its last', {}, '2027-01-01', { closed: true }],
  ['never worked', { status: 'registered' }, '2027-01-01', { closed: true }],
  ['on its last day', {}, '2026-12-31', { refused: 'contractRunning', facts: { until: '2026-12-31' } }],
  ['work is open', { openAssignments: 2 }, '2027-01-01', { refused: 'assignmentsOpen', facts: { count: 2 } }],
  [
    'work is in no act',
    { looseItems: 3 },
    '2027-01-01',
    { refused: 'workUnsettled', facts: { items: 3, acts: 0 } },
  ],
  [
    'an act is unpaid',
    { unpaidActs: 1 },
    '2027-01-01',
    { refused: 'workUnsettled', facts: { items: 0, acts: 1 } },
  ],
  ['signed only', { status: 'signed' }, '2027-01-01', { refused: 'contractNotSigned', facts: {} }],
  ['closed', { status: 'closed' }, '2027-01-01', { refused: 'contractOver', facts: { on: '2026-12-31' } }],
] as const)
  test(`close: ${name}`, () => assert.deepEqual(closeContract({ ...ended, ...facts }, on), expected))

test('B.4: the number by the mask', () => {
  const it = { year: '2026', half: 1, number: 15 } as const
  for (const [mask, number] of [
    ['{год}-{полугодие}-{номер}', '2026-1-015'],
    ['Д-{номер}/{год}', 'Д-015/2026'],
    ['{номер}', '015'],
    ['{год}-{полугодие}', undefined],
    ['', undefined],
  ] as const)
    assert.equal(numberBy(mask, it), number, mask)
  assert.equal(numberBy('{номер}', { ...it, number: 1234 }), '1234')
})

test('S-04: the usual days of both campaigns', () => {
  assert.deepEqual(plannedCampaign('2026/27', 1), {
    signFrom: '2026-08-01',
    signTo: '2026-09-30',
    startsOn: '2026-09-01',
    endsOn: '2026-12-31',
  })
  assert.deepEqual(plannedCampaign('2026/27', 2), {
    signFrom: '2026-12-01',
    signTo: '2027-01-31',
    startsOn: '2027-01-01',
    endsOn: '2027-08-31',
  })
})
