import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendarOf, isWorkingDay, overridesOf, productionCalendar, workingBy } from './calendar.ts'
import { addDays, daysBetween } from './days.ts'
import { addWorkingDays, onOrAfterWorking, workingDaysBetween } from './workingDays.ts'

const working = workingBy()

for (const [year, count] of [
  [2025, 247],
  [2026, 247],
] as const) {
  test(`${year} has ${count} working days, as the production calendar says`, () => {
    assert.equal(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, working), count)
  })
}

for (const [day, expected, why] of [
  ['2026-11-04', false, 'a holiday on a Wednesday'],
  ['2026-11-05', true, 'the day after it'],
  ['2025-11-01', true, 'a working Saturday'],
  ['2025-11-03', false, 'the day off it was moved to'],
  ['2026-01-09', false, 'moved from 3 January'],
  ['2026-03-09', false, 'moved from Sunday 8 March'],
  ['2027-06-14', false, 'moved from Saturday 12 June'],
  ['2031-01-02', false, 'a holiday of a year that nobody has filled in'],
  ['2031-01-09', true, 'an ordinary Thursday of such a year'],
] as const) {
  test(`${day}: ${why}`, () => assert.equal(isWorkingDay(day), expected))
}

test('an edited calendar decides', () => {
  const edited = overridesOf([
    ...productionCalendar,
    { day: '2026-11-05', kind: 'dayOff', name: 'День региона' },
  ])
  assert.equal(isWorkingDay('2026-11-05', edited), false)
  assert.equal(isWorkingDay('2026-11-06', edited), true)
})

test('the calendar names each day once, in order', () => {
  const days = productionCalendar.map(({ day }) => day)
  assert.deepEqual(days, [...new Set(days)].sort())
})

for (const [from, count, to, why] of [
  ['2026-11-20', 1, '2026-11-23', 'a contract registered on Friday is notified on Monday (J-15)'],
  ['2026-11-03', 1, '2026-11-05', 'the holiday is stepped over'],
  ['2025-12-30', 1, '2026-01-12', 'over the New Year'],
  ['2025-10-31', 1, '2025-11-01', 'the working Saturday counts'],
  ['2026-11-23', 0, '2026-11-23', 'nothing to count'],
  ['2026-11-23', -1, '2026-11-20', 'backwards'],
  ['2026-11-22', 10, '2026-12-04', 'from a Sunday'],
] as const) {
  test(`${from} and ${count} working days: ${why}`, () =>
    assert.equal(addWorkingDays(from, count, working), to))
}

test('the days of a year: those of the Labour Code, the moved ones, and the Center’s own over both', () => {
  const own = [
    { day: '2026-11-04', kind: 'working', name: 'Рабочий день' },
    { day: '2026-11-06', kind: 'dayOff', name: 'Карантин' },
    { day: '2027-01-11', kind: 'dayOff', name: 'Другой год' },
  ] as const
  const days = calendarOf(2026, own)
  assert.deepEqual(
    days.filter(({ isOwn }) => isOwn).map(({ day, kind }) => [day, kind]),
    [
      ['2026-11-04', 'working'],
      ['2026-11-06', 'dayOff'],
    ],
  )
  assert.equal(days.length, 14 + 4 + 1)
  assert.deepEqual(
    days.map(({ day }) => day),
    days.map(({ day }) => day).toSorted(),
  )
  assert.equal(calendarOf(2031, own).length, 14, 'a year of which nothing else is known')
})

test('a term that ends on a day off ends on the next working day', () => {
  assert.equal(onOrAfterWorking('2026-11-21', working), '2026-11-23')
  assert.equal(onOrAfterWorking('2026-11-23', working), '2026-11-23')
})

test('a calendar without working days is refused, not waited for', () => {
  assert.throws(() => addWorkingDays('2026-11-23', 1, () => false), RangeError)
})

test('working days counted forward are the same counted between', () => {
  const day = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2024-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 300 }), (from, count) => {
      const to = addWorkingDays(from, count, working)
      assert.equal(workingDaysBetween(from, to, working), count)
      assert.ok(daysBetween(from, to) >= count)
    }),
  )
})
