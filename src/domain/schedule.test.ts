// D.7: the usual days of a period and what is unusual in it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workingBy } from './calendar.ts'
import { type PeriodDays, plannedPeriod, scheduleWarnings } from './schedule.ts'

const isWorking = workingBy()

for (const [month, dueDays, expected] of [
  ['2026-11', 10, ['2026-09-15', '2026-10-15', '2026-11-01', '2026-11-30', '2026-11-16']],
  ['2026-10', 10, ['2026-08-15', '2026-09-15', '2026-10-01', '2026-10-31', '2026-10-19']],
  ['2026-12', 10, ['2026-10-15', '2026-11-15', '2026-12-01', '2026-12-31', '2026-12-17']],
  ['2027-01', 10, ['2026-11-15', '2026-12-15', '2027-01-01', '2027-01-31', '2027-01-18']],
  ['2028-02', 0, ['2027-12-15', '2028-01-15', '2028-02-01', '2028-02-29', '2028-02-29']],
] as const)
  test(`D.7: the usual days of ${month}`, () =>
    assert.deepEqual(Object.values(plannedPeriod(month, dueDays, isWorking)), expected))

const november = plannedPeriod('2026-11', 10, isWorking)
const warned = (
  change: Partial<PeriodDays>,
  others: { title: string; startsOn: string; endsOn: string }[] = [],
) => scheduleWarnings({ ...november, ...change }, others, isWorking)

test('the usual November is not unusual, whatever stands beside it', () => {
  const october = { title: 'Октябрь', startsOn: '2026-10-01', endsOn: '2026-10-31' }
  const december = { title: 'Декабрь', startsOn: '2026-12-01', endsOn: '2026-12-31' }
  assert.deepEqual(warned({}, [october, december]), [])
})

for (const [name, change, expected] of [
  ['it ends in summer', { endsOn: '2027-07-01' }, ['summer', 'long']],
  [
    'it lies in summer',
    { startsOn: '2026-08-01', endsOn: '2026-08-31', acceptTo: '2026-07-15', conclusionDueOn: '2026-08-20' },
    ['summer'],
  ],
  [
    'it ends on the last day of June',
    { startsOn: '2026-06-01', endsOn: '2026-06-30', acceptTo: '2026-05-15', conclusionDueOn: '2026-06-16' },
    [],
  ],
  [
    'it begins on the first of September',
    { startsOn: '2026-09-01', endsOn: '2026-09-30', acceptTo: '2026-08-15', conclusionDueOn: '2026-09-16' },
    [],
  ],
  ['it takes 61 days', { endsOn: '2026-12-31' }, ['long']],
  ['applications are taken after it has begun', { acceptTo: '2026-11-02' }, ['acceptsLate']],
  ['the conclusion is due after the end', { conclusionDueOn: '2026-12-01' }, ['dueOutside']],
  ['the conclusion is due before the start', { conclusionDueOn: '2026-10-30' }, ['dueOutside']],
  ['the conclusion is due on a Sunday', { conclusionDueOn: '2026-11-15' }, ['dueOnDayOff']],
  ['the conclusion is due on a holiday', { conclusionDueOn: '2026-11-04' }, ['dueOnDayOff']],
] as const)
  test(`D.7: ${name}`, () =>
    assert.deepEqual(
      warned(change).map((it) => it.is),
      expected,
    ))

test('an overlap names the other period, a day off the working day before', () => {
  assert.deepEqual(warned({}, [{ title: 'Осень', startsOn: '2026-11-30', endsOn: '2026-12-20' }]), [
    { is: 'overlaps', title: 'Осень' },
  ])
  assert.deepEqual(warned({ conclusionDueOn: '2026-11-15' }), [
    { is: 'dueOnDayOff', workingDay: '2026-11-13' },
  ])
})
