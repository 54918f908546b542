import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isMonth, monthOfDay, parsePeriod, periodTitle, schoolYearOf } from './period.ts'

for (const [text, month] of [
  ['Ноябрь 2026', '2026-11'],
  ['ноябрь 2026 г.', '2026-11'],
  ['НОЯБРЬ  2026 года', '2026-11'],
  ['ноябрь, 2026', '2026-11'],
  ['нояб. 2026', '2026-11'],
  ['ноября 2026', '2026-11'],
  ['в ноябре 2026 г.', '2026-11'],
  ['май 2027', '2027-05'],
  ['март 2027', '2027-03'],
  ['в марте 2027', '2027-03'],
  ['11.2026', '2026-11'],
  ['1/2027', '2027-01'],
  ['2026-11', '2026-11'],
  ['01.11.2026', '2026-11'],
  ['2026-11-01T00:00:00.000Z', '2026-11'],
] as const) {
  test(`«${text}» is ${month}`, () => assert.deepEqual(parsePeriod(text), { ok: true, value: month }))
}

for (const [text, code] of [
  ['', 'periodMissing'],
  ['ноябрь', 'periodUnreadable'],
  ['октябрь-ноябрь 2026', 'periodUnreadable'],
  ['13.2026', 'periodUnreadable'],
  ['нобярь 2026', 'periodUnreadable'],
  ['мартобрь 2026', 'periodUnreadable'],
  ['Ноябрь 26', 'periodUnreadable'],
] as const) {
  test(`«${text}» is refused as ${code}`, () => {
    const parsed = parsePeriod(text)
    assert.equal(parsed.ok ? 'taken' : parsed.fault.code, code)
  })
}

test('a month outside the schedule is refused with the periods there are', () => {
  assert.deepEqual(parsePeriod('Март 2019', ['2026-10', '2026-11']), {
    ok: false,
    fault: { code: 'periodUnknown', expected: 'Период из графика: «Октябрь 2026», «Ноябрь 2026»' },
  })
})

test('titles, months and school years', () => {
  assert.equal(periodTitle('2026-10'), 'Октябрь 2026')
  assert.equal(monthOfDay('2026-11-23'), '2026-11')
  assert.equal(schoolYearOf('2026-09'), '2026/27')
  assert.equal(schoolYearOf('2027-08'), '2026/27')
  assert.equal(schoolYearOf('2099-12'), '2099/00')
})

test('no text makes the parser throw; a title is read back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
      const parsed = parsePeriod(text)
      assert.ok(!parsed.ok || isMonth(parsed.value))
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const key = `${year}-${String(month).padStart(2, '0')}`
      assert.deepEqual(parsePeriod(periodTitle(key)), { ok: true, value: key })
    }),
  )
})
