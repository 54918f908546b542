import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correct, isOverdue, nextStep, open, reschedule, withdraw } from './case.ts'
import type { Stage } from './stages.ts'

const today = '2026-11-20'

for (const [stage, dueOn, late] of [
  ['scheduled', '2026-11-19', true],
  ['scheduled', '2026-11-20', false],
  ['in_analysis', '2026-11-19', true],
  ['conclusion_returned', '2026-11-19', true],
  ['conclusion_ready', '2026-11-19', false],
  ['conclusion_accepted', '2026-01-01', false],
  ['closed_withdrawn', '2026-01-01', false],
] as const)
  test(`${stage} with the term ${dueOn} is ${late ? 'late' : 'in time'}`, () =>
    assert.equal(isOverdue({ stage, dueOn }, today), late))

for (const [stage, assigned, norm, step] of [
  ['scheduled', 0, 2, 'assign'],
  ['assigning', 1, 2, 'assign'],
  ['in_analysis', 1, 2, 'assign'],
  ['in_analysis', 2, 2, 'none'],
  ['in_analysis', 1, 1, 'none'],
  ['conclusion_ready', 1, 2, 'check'],
  ['conclusion_returned', 2, 2, 'none'],
  ['conclusion_accepted', 1, 2, 'none'],
  ['closed_withdrawn', 0, 2, 'none'],
] as const)
  test(`next for ${stage} with ${assigned} of ${norm}: ${step}`, () =>
    assert.equal(nextStep({ stage, assigned }, norm), step))

const openStages: Stage[] = [
  'scheduled',
  'assigning',
  'in_analysis',
  'conclusion_ready',
  'conclusion_returned',
  'conclusion_accepted',
]

test('a case moves to an open period from any stage, with the term of that period (J-18)', () => {
  for (const stage of openStages)
    assert.deepEqual(reschedule(stage, { isClosed: false, conclusionDueOn: '2026-12-20' }), {
      dueOn: '2026-12-20',
    })
})

test('a case moves neither to a closed period nor after a withdrawal', () => {
  const to = { isClosed: true, conclusionDueOn: '2026-12-20' }
  assert.deepEqual(reschedule('scheduled', to), { refused: 'periodClosed', facts: {} })
  assert.deepEqual(reschedule('closed_withdrawn', { ...to, isClosed: false }), {
    refused: 'caseClosed',
    facts: {},
  })
})

test('an application is withdrawn once, and not on a day to come', () => {
  for (const stage of openStages) assert.deepEqual(withdraw(stage, today, today), { withdrawn: true })
  assert.deepEqual(withdraw('scheduled', '2026-11-21', today), {
    refused: 'dayInFuture',
    facts: { on: '2026-11-21' },
  })
  assert.deepEqual(withdraw('closed_withdrawn', today, today), { refused: 'caseClosed', facts: {} })
})

test('a closed case is not corrected', () => {
  assert.deepEqual(correct('closed_withdrawn'), { refused: 'caseClosed', facts: {} })
  for (const stage of openStages) assert.deepEqual(correct(stage), { correctable: true })
})

test('a paper is entered with the day on which it came, which is not the day of entry (J-20)', () => {
  const period = { isClosed: false, conclusionDueOn: '2026-12-20' }
  assert.deepEqual(open({ receivedOn: '2026-11-03', period }, today), { dueOn: '2026-12-20' })
  assert.deepEqual(open({ receivedOn: '2026-11-21', period }, today), {
    refused: 'dayInFuture',
    facts: { on: '2026-11-21' },
  })
  assert.deepEqual(open({ receivedOn: today, period: { ...period, isClosed: true } }, today), {
    refused: 'periodClosed',
    facts: {},
  })
})
