import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  type Day,
  dayFromSerial,
  dayOf,
  daysBetween,
  dottedDay,
  earlier,
  fullYears,
  isDay,
  later,
  paperDay,
  parseDay,
  partsOf,
  weekday,
  wordyDay,
} from './days.ts'

const anyDay = fc.integer({ min: -25_567, max: 83_000 }).map((days) => addDays('1970-01-01', days))

for (const [text, day] of [
  ['05.09.2026', '2026-09-05'],
  ['5.9.2026', '2026-09-05'],
  ['05/09/2026', '2026-09-05'],
  ['5-9-2026', '2026-09-05'],
  ['05,09,2026', '2026-09-05'],
  [' 05. 09. 2026 г. ', '2026-09-05'],
  ['05.09.2026г', '2026-09-05'],
  ['05.09.2026 10:30', '2026-09-05'],
  ['2026-09-05', '2026-09-05'],
  ['2026-09-05T23:59:59.000Z', '2026-09-05'],
  ['2026-09-05 00:00:00', '2026-09-05'],
  ['5 сентября 2026 г.', '2026-09-05'],
  ['5 сентября 2026', '2026-09-05'],
  ['05 СЕНТЯБРЯ 2026 года', '2026-09-05'],
  ['«05» сентября 2026 г.', '2026-09-05'],
  ['5 сент. 2026', '2026-09-05'],
  ['5\u00a0мая 2014\u00a0г.', '2014-05-05'],
  ['29.02.2024', '2024-02-29'],
  ['31 августа 2026 г.', '2026-08-31'],
] as const) {
  test(`«${text}» is a day`, () => assert.deepEqual(parseDay(text), { ok: true, value: day }))
}

for (const [text, code] of [
  ['', 'dayMissing'],
  ['   ', 'dayMissing'],
  ['31.02.2019', 'dayNotInCalendar'],
  ['29.02.2023', 'dayNotInCalendar'],
  ['00.01.2023', 'dayNotInCalendar'],
  ['12.13.2023', 'dayNotInCalendar'],
  ['31 июня 2020', 'dayNotInCalendar'],
  ['05.09.26', 'dayYearShort'],
  ['5 сентября 26 г.', 'dayYearShort'],
  ['05.09.0026', 'dayYearShort'],
  ['05.09.1026', 'dayUnreadable'],
  ['05.09', 'dayUnreadable'],
  ['2026', 'dayUnreadable'],
  ['вчера', 'dayUnreadable'],
  ['5 сентобря 2026', 'dayUnreadable'],
  ['41589', 'dayUnreadable'],
  ['-', 'dayUnreadable'],
] as const) {
  test(`«${text}» is refused as ${code}`, () => {
    const parsed = parseDay(text)
    assert.equal(parsed.ok ? 'taken' : parsed.fault.code, code)
  })
}

test('limits refuse days outside and are named in what is expected', () => {
  const limits = { notBefore: '2000-01-01', notAfter: '2026-11-23' }
  assert.deepEqual(parseDay('23.11.2026', limits), { ok: true, value: '2026-11-23' })
  assert.deepEqual(parseDay('12.03.2031', limits), {
    ok: false,
    fault: {
      code: 'dayTooLate',
      expected: 'Дата в виде 05.09.2026, не раньше 01.01.2000, не позже 23.11.2026',
    },
  })
  assert.equal(codeOf(parseDay('31.12.1999', limits)), 'dayTooEarly')
})

for (const [serial, day] of [
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [41_589, '2013-11-11'],
  [41_589.75, '2013-11-11'],
  [46_283, '2026-09-18'],
] as const) {
  test(`serial ${serial} is ${day}`, () => assert.deepEqual(dayFromSerial(serial), { ok: true, value: day }))
}

test('serials that are no days are refused', () => {
  for (const serial of [0, -1, 60, 60.5, Number.NaN, Infinity, 1e9]) {
    assert.equal(codeOf(dayFromSerial(serial)), 'dayUnreadable', String(serial))
  }
  assert.equal(codeOf(dayFromSerial(50_000, { notAfter: '2026-11-23' })), 'dayTooLate')
})

test('days are written for tables, sentences and papers', () => {
  assert.equal(dottedDay('2026-09-05'), '05.09.2026')
  assert.equal(wordyDay('2026-09-05'), '5\u00a0сентября 2026\u00a0г.')
  assert.equal(paperDay('2026-09-05'), '«05»\u00a0сентября 2026\u00a0г.')
})

for (const [day, months, expected] of [
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
] as const) {
  test(`${day} and ${months} months`, () => assert.equal(addMonths(day, months), expected))
}

test('years, weekdays and comparison', () => {
  assert.equal(addYears('2024-02-29', 1), '2025-02-28')
  assert.equal(fullYears('2000-02-29', '2026-02-27'), 25)
  assert.equal(fullYears('2000-02-29', '2026-02-28'), 26)
  assert.equal(weekday('2026-11-23'), 1)
  assert.equal(weekday('2026-11-22'), 7)
  assert.equal(weekday('1969-12-31'), 3)
  assert.equal(compareDays('2026-01-01', '2026-01-02'), -1)
  assert.equal(earlier('2026-01-01', '2026-01-02'), '2026-01-01')
  assert.equal(later('2026-01-01', '2026-01-02'), '2026-01-02')
  assert.equal(daysBetween('2026-09-01', '2026-12-05'), 95)
  assert.throws(() => dayOf(2026, 2, 29), RangeError)
})

test('isDay knows the calendar', () => {
  for (const day of ['2026-02-28', '2024-02-29', '1900-12-31']) assert.ok(isDay(day), day)
  for (const no of ['2026-02-29', '2026-13-01', '2026-1-1', '', 20260101, null, '0026-01-01'])
    assert.ok(!isDay(no), String(no))
})

test('no text makes the parser throw, and what it takes is a day', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), nearlyDay), (text) => {
      const parsed = parseDay(text)
      assert.ok(parsed.ok ? isDay(parsed.value) : parsed.fault.expected.length > 0)
    }),
  )
  fc.assert(fc.property(fc.double(), (serial) => void dayFromSerial(serial)))
})

test('every day written in any of our ways is read back the same', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      for (const text of [day, dottedDay(day), wordyDay(day), paperDay(day)]) {
        assert.deepEqual(parseDay(text), { ok: true, value: day })
      }
    }),
  )
})

test('counting days there and back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day: Day, count) => {
      const moved = addDays(day, count)
      assert.equal(daysBetween(day, moved), count)
      assert.ok(isDay(moved))
      const { year, month, day: date } = partsOf(moved)
      assert.equal(dayOf(year, month, date), moved)
    }),
  )
})

const nearlyDay = fc
  .tuple(fc.nat(40), fc.constantFrom('.', '/', '-', ' мая ', ' '), fc.nat(14), fc.nat(3000))
  .map(([day, mark, month, year]) => `${day}${mark}${month}${mark}${year}`)

function codeOf(parsed: ReturnType<typeof parseDay>): string | undefined {
  return parsed.ok ? undefined : parsed.fault.code
}
