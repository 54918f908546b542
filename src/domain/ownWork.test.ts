// What waits for a specialist and until when, as tables (S-16, C.5).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenBy, endOfWeek, isOwed, owedOn, workStates } from './ownWork.ts'

test('a specialist owes what is new, in work or returned', () =>
  assert.deepEqual(workStates.filter(isOwed), ['new', 'inWork', 'returned']))

for (const [day, sunday] of [
  ['2026-11-16', '2026-11-22'],
  ['2026-11-18', '2026-11-22'],
  ['2026-11-22', '2026-11-22'],
  ['2026-12-31', '2027-01-03'],
] as const)
  test(`the week of ${day} ends on ${sunday}`, () => assert.equal(endOfWeek(day), sunday))

test('«срок на этой неделе» begins today, «срок прошёл» ended yesterday', () => {
  assert.deepEqual(chosenBy.week.due('2026-11-18'), { from: '2026-11-18', to: '2026-11-22' })
  assert.deepEqual(chosenBy.overdue.due('2026-11-18'), { to: '2026-11-17' })
})

for (const [name, it, expected] of [
  ['what is in work is owed by its term', { state: 'inWork', returnedOn: null }, '2026-11-20'],
  [
    'what was returned on Friday, three working days later',
    { state: 'returned', returnedOn: '2026-11-27' },
    '2026-12-02',
  ],
  ['over the holidays of January', { state: 'returned', returnedOn: '2026-12-30' }, '2027-01-13'],
  ['without a day of return by its first term', { state: 'returned', returnedOn: null }, '2026-11-20'],
  ['what was handed in keeps its term', { state: 'handedIn', returnedOn: '2026-11-27' }, '2026-11-20'],
] as const)
  test(name, () => assert.equal(owedOn({ dueOn: '2026-11-20', ...it }, 3), expected))
