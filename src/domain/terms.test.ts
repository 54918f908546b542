// The terms of the law as tables: D-01…D-06, J-19, the traffic light (A.6).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { productionCalendar, workingBy } from './calendar.ts'
import { brokenBy, dueOf, lightOf, type TermName } from './terms.ts'

const isWorking = workingBy(productionCalendar)

for (const [name, term, from, on, workingDay] of [
  [
    'D-01: 30 days, from the day after receipt, the last included',
    'review',
    '2026-09-01',
    '2026-10-01',
    null,
  ],
  [
    'D-01: not moved off a Saturday; to be done by the Friday before',
    'review',
    '2026-09-03',
    '2026-10-03',
    '2026-10-02',
  ],
  ['D-01: a holiday next to a weekend', 'review', '2026-10-05', '2026-11-04', '2026-11-03'],
  ['D-01: through the New Year holidays', 'review', '2026-12-05', '2027-01-04', '2026-12-30'],
  ['D-02: 60 days from the beginning', 'attestation', '2026-10-01', '2026-11-30', null],
  ['D-03, J-19: 90 days from receipt', 'whole', '2026-09-01', '2026-11-30', null],
  ['D-05: five working days before the sitting', 'additions', '2026-11-25', '2026-11-18', null],
  ['D-05: the Day of Unity between', 'additions', '2026-11-09', '2026-10-30', null],
  ['D-06: the next working day', 'registration', '2026-09-01', '2026-09-02', null],
  ['D-06: received on a Friday', 'registration', '2026-09-04', '2026-09-07', null],
] as [string, TermName, string, string, string | null][])
  test(name, () => assert.deepEqual(dueOf(term, from, isWorking), { term, from, on, workingDay }))

for (const [due, light] of [
  ['2026-10-16', 'green'],
  ['2026-10-15', 'yellow'],
  ['2026-10-09', 'yellow'],
  ['2026-10-08', 'red'],
  ['2026-10-05', 'red'],
  ['2026-10-04', 'black'],
] as const)
  test(`on 05.10 the light of ${due} is ${light}`, () => assert.equal(lightOf(due, '2026-10-05'), light))

for (const [name, receivedOn, startsOn, decisionOn, broken] of [
  [
    'J-19: a decision on 05.12 breaks D-03, whose day is 30.11',
    '2026-09-01',
    '2026-10-10',
    '2026-12-05',
    ['whole 2026-11-30'],
  ],
  ['J-19: on its last day the law is kept', '2026-09-01', '2026-10-10', '2026-11-30', []],
  [
    'D-02: begun at once, the sixty days end first',
    '2026-09-01',
    '2026-09-10',
    '2026-11-10',
    ['attestation 2026-11-09'],
  ],
  ['both at once', '2026-09-01', '2026-09-10', '2026-12-05', ['attestation 2026-11-09', 'whole 2026-11-30']],
] as const)
  test(name, () =>
    assert.deepEqual(
      brokenBy({ receivedOn, startsOn }, decisionOn, isWorking).map(({ term, on }) => `${term} ${on}`),
      broken,
    ),
  )
