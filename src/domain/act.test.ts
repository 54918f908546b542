// Acts and sheets: what may be done with each, and when (F.8, F.9).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ActFacts, cancelAct, payAct, signAct, unpayAct } from './act.ts'
import { cancelSheet, paySheet, type SheetFacts } from './sheet.ts'

const today = '2026-12-21'
const draft: ActFacts = { status: 'draft', madeOn: '2026-12-10', signedOn: null, paidOn: null }
const signed: ActFacts = { ...draft, status: 'signed', signedOn: '2026-12-15' }
const paid: ActFacts = { ...signed, status: 'paid', paidOn: '2026-12-20' }
const cancelled: ActFacts = { ...draft, status: 'cancelled' }

for (const [name, facts, on, expected] of [
  ['a draft is signed', draft, '2026-12-15', { isFirst: true }],
  ['on the day it was made', draft, '2026-12-10', { isFirst: true }],
  ['not before', draft, '2026-12-09', { refused: 'signedBeforeMade' }],
  ['not tomorrow', draft, '2026-12-22', { refused: 'dayInFuture' }],
  ['twice on one day it is signed once', signed, '2026-12-15', { isFirst: false }],
  ['on another day it is signed already', signed, '2026-12-16', { refused: 'actAlreadySigned' }],
  ['a cancelled one is not', cancelled, '2026-12-15', { refused: 'actCancelled' }],
] as const)
  test(`signature: ${name}`, () => assert.partialDeepStrictEqual(signAct(facts, on, today), expected))

for (const [name, facts, on, expected] of [
  ['a signed one is paid', signed, '2026-12-20', { isFirst: true }],
  ['on the day of the signature', signed, '2026-12-15', { isFirst: true }],
  ['not before it', signed, '2026-12-14', { refused: 'paidBeforeSigned' }],
  ['not tomorrow', signed, '2026-12-22', { refused: 'dayInFuture' }],
  ['an unsigned one is not', draft, '2026-12-20', { refused: 'actNotSigned' }],
  ['twice on one day it is paid once', paid, '2026-12-20', { isFirst: false }],
  ['on another day it is paid already', paid, '2026-12-21', { refused: 'actAlreadyPaid' }],
  ['a cancelled one is not', cancelled, '2026-12-20', { refused: 'actCancelled' }],
] as const)
  test(`payment: ${name}`, () => assert.partialDeepStrictEqual(payAct(facts, on, today), expected))

test('a mark of payment is taken back only where it is', () => {
  assert.deepEqual(unpayAct(paid), { unpaid: true })
  for (const it of [draft, signed, cancelled])
    assert.partialDeepStrictEqual(unpayAct(it), { refused: 'actNotPaid' })
})

test('cancelled while unpaid, and once', () => {
  for (const it of [draft, signed]) assert.deepEqual(cancelAct(it), { cancelled: true })
  assert.partialDeepStrictEqual(cancelAct(paid), { refused: 'actAlreadyPaid' })
  assert.partialDeepStrictEqual(cancelAct(cancelled), { refused: 'actCancelled' })
})

const sheet: SheetFacts = { status: 'draft', paidOn: null, acts: 2, signedOn: '2026-12-15' }

for (const [name, facts, on, expected] of [
  ['of signed acts', sheet, '2026-12-20', { isFirst: true }],
  ['not before the last signature', sheet, '2026-12-14', { refused: 'paidBeforeSigned' }],
  ['not tomorrow', sheet, '2026-12-22', { refused: 'dayInFuture' }],
  ['not without acts', { ...sheet, acts: 0, signedOn: null }, '2026-12-20', { refused: 'sheetEmpty' }],
  ['not a cancelled one', { ...sheet, status: 'cancelled' }, '2026-12-20', { refused: 'sheetCancelled' }],
  ['once', { ...sheet, status: 'paid', paidOn: '2026-12-20' }, '2026-12-20', { isFirst: false }],
  [
    'on one day only',
    { ...sheet, status: 'paid', paidOn: '2026-12-20' },
    '2026-12-21',
    { refused: 'sheetAlreadyPaid' },
  ],
] as const)
  test(`a sheet is paid: ${name}`, () => assert.partialDeepStrictEqual(paySheet(facts, on, today), expected))

test('a sheet is cancelled before it is paid', () => {
  assert.deepEqual(cancelSheet(sheet), { cancelled: true })
  const done: SheetFacts = { ...sheet, status: 'paid', paidOn: '2026-12-20' }
  assert.partialDeepStrictEqual(cancelSheet(done), { refused: 'sheetAlreadyPaid' })
  assert.partialDeepStrictEqual(cancelSheet({ ...sheet, status: 'cancelled' }), { refused: 'sheetCancelled' })
})
