// S-06, B.5, D-10, J-15: when the social fund is to be told, and what may be marked. With the days off as they were published.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workingBy } from './calendar.ts'
import { addDays, type Day, weekday } from './days.ts'
import { correctMark, markSent, needsSfr, type SfrStatus, sfrDueOn } from './sfr.ts'

const working = workingBy()

// Written out by hand from the Government's decrees on moved days (2025: № 1335, 2026: № 1466) and article 112 of the
// Labour Code: weekdays that are days off, and weekend days that are worked.
const published = {
  2025: {
    off: [
      '01-01 01-02 01-03 01-06 01-07 01-08', // 4 and 5 January were moved to May and December
      '05-01 05-02 05-08 05-09', // from 4 January and 23 February
      '06-12 06-13', // from 8 March
      '11-03 11-04', // from the working Saturday
      '12-31', // from 5 January
    ],
    worked: ['11-01'],
    count: 247,
  },
  2026: {
    off: [
      '01-01 01-02 01-05 01-06 01-07 01-08 01-09', // the last one from 3 January
      '02-23',
      '03-09', // 8 March is a Sunday
      '05-01 05-11', // 9 May is a Saturday
      '06-12',
      '11-04',
      '12-31', // from 4 January
    ],
    worked: [],
    count: 247,
  },
} as const

for (const [year, { off, worked, count }] of Object.entries(published))
  test(`the days off of ${year} are those that were published, and ${count} days are worked`, () => {
    const days = daysOf(Number(year))
    const isWeekend = (day: Day) => weekday(day) > 5
    const inYear = (list: readonly string[]) =>
      list.flatMap((line) => line.split(' ')).map((date) => `${year}-${date}`)
    assert.deepEqual(
      days.filter((day) => !isWeekend(day) && !working(day)),
      inYear(off),
    )
    assert.deepEqual(
      days.filter((day) => isWeekend(day) && working(day)),
      inYear(worked),
    )
    assert.equal(days.filter(working).length, count)
  })

function daysOf(year: number): Day[] {
  const days: Day[] = []
  for (let day: Day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day)
  return days
}

for (const [eventOn, dueOn, why] of [
  ['2026-08-28', '2026-08-31', 'J-15: registered on a Friday, due on Monday'],
  ['2026-09-01', '2026-09-02', 'on a weekday, due on the next one'],
  ['2026-09-05', '2026-09-07', 'on a Saturday, due on Monday'],
  ['2026-11-03', '2026-11-05', 'before the Day of Unity, due after it'],
  ['2026-12-30', '2027-01-11', 'before the New Year, due on the first working day after'],
  ['2025-12-30', '2026-01-12', 'the same a year before, with 9 January off'],
  ['2025-10-31', '2025-11-01', 'a working Saturday counts'],
  ['2026-04-30', '2026-05-04', 'over the first of May'],
] as const)
  test(`${eventOn}: ${why}`, () => assert.equal(sfrDueOn(eventOn, working), dueOn))

test('the Center’s own day off moves the term', () => {
  const own = workingBy([{ day: '2026-09-02', kind: 'dayOff', name: 'День региона' }])
  assert.equal(sfrDueOn('2026-09-01', own), '2026-09-03')
})

test('B.5: the self-employed and entrepreneurs need none', () => {
  assert.equal(needsSfr('individual'), true)
  assert.equal(needsSfr('self_employed'), false)
  assert.equal(needsSfr('entrepreneur'), false)
})

const task = (status: SfrStatus, sentOn: Day | null = null) => ({ status, eventOn: '2026-08-28', sentOn })
const today = '2026-09-02'

for (const [name, it, on, expected] of [
  ['on the day of the term', task('due'), '2026-08-31', { isFirst: true }],
  ['on the day of the event', task('due'), '2026-08-28', { isFirst: true }],
  ['before the event', task('due'), '2026-08-27', { refused: 'sentBeforeEvent' }],
  ['on a day to come', task('due'), '2026-09-03', { refused: 'dayInFuture' }],
  ['a second time on the same day', task('sent', '2026-08-31'), '2026-08-31', { isFirst: false }],
  ['a second time on another day', task('sent', '2026-08-31'), '2026-09-01', { refused: 'sfrAlreadySent' }],
  ['what is not needed', task('cancelled'), '2026-08-31', { refused: 'sfrNotNeeded' }],
] as const)
  test(`marked as sent: ${name}`, () => assert.partialDeepStrictEqual(markSent(it, on, today), expected))

for (const [name, it, on, expected] of [
  ['to another day', task('sent', '2026-08-31'), '2026-09-01', { corrected: true }],
  ['taken off', task('sent', '2026-08-31'), null, { corrected: true }],
  ['to a day to come', task('sent', '2026-08-31'), '2026-09-03', { refused: 'dayInFuture' }],
  ['to before the event', task('sent', '2026-08-31'), '2026-08-01', { refused: 'sentBeforeEvent' }],
  ['where there is none', task('due'), '2026-08-31', { refused: 'sfrNotSent' }],
] as const)
  test(`a mark is corrected: ${name}`, () =>
    assert.partialDeepStrictEqual(correctMark(it, on, today), expected))
