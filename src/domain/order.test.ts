import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  amendOrder,
  changeOrder,
  daysOfSchoolYear,
  includedFrom,
  isSchoolYear,
  issueOrder,
  lastDayBefore,
  type OrderFacts,
  obstacleTo,
  schoolYearOn,
  standsOn,
  withdrawOrder,
  yearsToPrepare,
} from './order.ts'

const ready: OrderFacts = {
  schoolYear: '2026/27',
  status: 'draft',
  number: '1234-р',
  signedOn: '2026-08-28',
  entries: 70,
  standAlready: [],
  standNot: [],
}
const today = '2026-08-28'

for (const [name, facts, day, expected] of [
  ['is issued on the day it is signed', {}, today, { issued: true }],
  ['is issued later', {}, '2026-09-10', { issued: true }],
  ['not twice', { status: 'issued' }, today, { refused: 'orderAlreadyIssued', facts: {} }],
  [
    'not after it was withdrawn',
    { status: 'withdrawn' },
    today,
    { refused: 'orderAlreadyIssued', facts: {} },
  ],
  ['not without a number', { number: '' }, today, { refused: 'orderUnnumbered', facts: {} }],
  ['not without a date', { signedOn: null }, today, { refused: 'orderUnnumbered', facts: {} }],
  ['not ahead of its date', {}, '2026-08-27', { refused: 'dayInFuture', facts: { on: '2026-08-28' } }],
  [
    'not when its year was over on the day it was signed',
    { signedOn: '2027-09-01' },
    '2027-09-02',
    { refused: 'orderAfterYear', facts: { on: '2027-08-31' } },
  ],
  ['not when it names nobody', { entries: 0 }, today, { refused: 'orderEmpty', facts: {} }],
  [
    'not when another order has included somebody of it meanwhile',
    { standAlready: ['Соснина М. П.'] },
    today,
    { refused: 'orderNamesStanding', facts: { names: ['Соснина М. П.'] } },
  ],
  [
    'not when somebody whom it excludes does not stand; the first five are named',
    { standNot: ['А', 'Б', 'В', 'Г', 'Д', 'Е'] },
    today,
    { refused: 'orderNamesAbsent', facts: { names: ['А', 'Б', 'В', 'Г', 'Д'] } },
  ],
] as const)
  test(`an order: ${name}`, () => assert.deepEqual(issueOrder({ ...ready, ...facts }, day), expected))

for (const [action, state, stands, expected] of [
  ['include', 'approved', false, null],
  ['include', 'approved', true, 'standsAlready'],
  ['include', 'registered', false, 'notApproved'],
  ['include', 'suspended', false, 'suspended'],
  ['include', 'blocked', false, 'blocked'],
  ['exclude', 'approved', true, null],
  ['exclude', 'blocked', true, null],
  ['exclude', 'suspended', true, null],
  ['exclude', 'approved', false, 'standsNot'],
] as const)
  test(`${action} somebody who is ${state} and ${stands ? 'stands' : 'does not stand'}: ${expected ?? 'may'}`, () =>
    assert.equal(obstacleTo({ state, stands }, action), expected))

for (const [name, facts, expected] of [
  ['the latest that nobody works by is withdrawn', {}, { withdrawn: true }],
  ['a draft is not', { status: 'draft' }, { refused: 'orderNotIssued', facts: {} }],
  ['not twice', { status: 'withdrawn' }, { refused: 'orderNotIssued', facts: {} }],
  [
    'a later one goes first',
    { laterNumber: '9-р', contracts: 1 },
    { refused: 'orderAmendedLater', facts: { number: '9-р' } },
  ],
  ['contracts keep it', { contracts: 1 }, { refused: 'orderInUse', facts: {} }],
] as const)
  test(`withdrawing: ${name}`, () =>
    assert.deepEqual(
      withdrawOrder({ status: 'issued', laterNumber: null, contracts: 0, ...facts }),
      expected,
    ))

for (const [signedOn, named, expected] of [
  ['2026-08-20', null, '2026-09-01'],
  ['2026-09-01', null, '2026-09-01'],
  ['2026-10-05', null, '2026-10-05'],
  ['2026-10-05', '2026-11-01', '2026-11-01'],
  ['2026-10-05', '2026-09-15', '2026-09-15'],
] as const)
  test(`signed ${signedOn}, ${named ?? 'no day'} named: from ${expected}`, () =>
    assert.equal(includedFrom('2026/27', signedOn, named), expected))

for (const [day, expected] of [
  ['2026-02-28', ['2025/26']],
  ['2026-03-01', ['2025/26', '2026/27']],
  ['2026-08-31', ['2025/26', '2026/27']],
  ['2026-09-01', ['2026/27']],
  ['2026-12-31', ['2026/27']],
] as const)
  test(`on ${day} an order may be prepared for ${expected.join(' and ')}`, () =>
    assert.deepEqual(yearsToPrepare(day), expected))

test('a school year runs from 1 September to 31 August (B.3)', () => {
  assert.deepEqual(daysOfSchoolYear('2026/27'), { from: '2026-09-01', to: '2027-08-31' })
  assert.equal(schoolYearOn('2026-08-31'), '2025/26')
  assert.equal(schoolYearOn('2026-09-01'), '2026/27')
  assert.equal(daysOfSchoolYear('2099/00').to, '2100-08-31')
})

test('a school year is two years that follow each other', () => {
  for (const good of ['2026/27', '2099/00']) assert.ok(isSchoolYear(good), good)
  for (const bad of ['2026/28', '2026/2027', '26/27', '2026-27', '', '1999/00'])
    assert.ok(!isSchoolYear(bad), bad)
})

test('somebody stands on both ends of a membership and in none that ends before it begins', () => {
  const spans = [
    { from: '2026-09-01', to: '2026-10-31' },
    { from: '2027-02-01', to: '2027-01-15' },
  ]
  for (const [day, expected] of [
    ['2026-08-31', false],
    ['2026-09-01', true],
    ['2026-10-31', true],
    ['2026-11-01', false],
    ['2027-01-20', false],
    ['2027-02-01', false],
  ] as const)
    assert.equal(standsOn(spans, day), expected, day)
  assert.equal(lastDayBefore('2026-11-01'), '2026-10-31')
})

test('only an issued order is amended, only a draft is changed', () => {
  assert.deepEqual(amendOrder({ status: 'issued' }), { amended: true })
  for (const status of ['draft', 'withdrawn'] as const)
    assert.deepEqual(amendOrder({ status }), { refused: 'orderNotIssued', facts: {} })
  assert.deepEqual(changeOrder({ status: 'draft' }), { changed: true })
  for (const status of ['issued', 'withdrawn'] as const)
    assert.deepEqual(changeOrder({ status }), { refused: 'orderAlreadyIssued', facts: {} })
})
