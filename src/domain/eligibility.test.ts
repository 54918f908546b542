// May this teacher apply, and from which day: E-01…E-12 as tables (A.5).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WantedCategory } from './categories.ts'
import { type Applicant, eligibilityRules, objectionsToApplying, stopsApplying } from './eligibility.ts'

const today = '2026-10-05'

const teacher: Applicant = {
  positionCode: 'teacher',
  positionId: 'teacher',
  isInNomenclature: true,
  held: [],
  refused: [],
  running: [],
}
const first = { category: 'first', on: '2025-10-05', until: null } as const
const highest = { category: 'highest', on: '2024-03-01', until: null } as const

/** What is said, with the day from which it is possible. */
const said = (facts: Partial<Applicant>, wanted: WantedCategory, on = today, version?: 'order_276') =>
  objectionsToApplying({ ...teacher, ...facts }, wanted, on, version).map(({ rule, from }) =>
    [eligibilityRules[rule].code, rule, from].filter(Boolean).join(' '),
  )

for (const [name, facts, wanted, expected] of [
  ['E-01: the first from zero, whatever the experience', {}, 'first', []],
  [
    'E-01: a position outside the nomenclature',
    { isInNomenclature: false },
    'first',
    ['E-01 outsideNomenclature'],
  ],
  ['E-02, J-05: the highest without any category before', {}, 'highest', ['E-02 needsEarlierCategory']],
  ['E-02: the highest after the first', { held: [first] }, 'highest', []],
  [
    'E-02: the highest by the highest of whatever position, for five years and long over',
    { held: [{ category: 'highest', on: '2010-01-01', until: '2015-01-01' }] },
    'highest',
    [],
  ],
  [
    'E-02: a methodist has had the highest',
    { held: [{ category: 'methodist', on: '2024-09-01', until: null }] },
    'highest',
    [],
  ],
  [
    'E-03, J-06: the highest a month after the first',
    { held: [{ ...first, on: '2026-09-05' }] },
    'highest',
    [],
  ],
  [
    'E-04: a first that has run out does not hinder the highest',
    { held: [{ category: 'first', on: '2018-05-01', until: '2023-05-01' }] },
    'highest',
    [],
  ],
  ['E-05: a methodist without the highest', { held: [first] }, 'methodist', ['E-05 needsHighestInForce']],
  ['E-05: a mentor by the highest in force', { held: [highest] }, 'mentor', []],
  [
    'E-05: a highest whose last day is today is in force',
    { held: [{ category: 'highest', on: '2021-10-05', until: today }] },
    'mentor',
    [],
  ],
  [
    'E-05: a highest that ended yesterday is not',
    { held: [{ category: 'highest', on: '2021-10-04', until: '2026-10-04' }] },
    'mentor',
    ['E-05 needsHighestInForce'],
  ],
  [
    'E-05: nor is one that is to come',
    { held: [{ category: 'highest', on: '2026-10-06', until: null }] },
    'mentor',
    ['E-05 needsHighestInForce'],
  ],
  [
    'E-06, J-08: a senior methodist as a methodist',
    { positionCode: 'senior_methodist', held: [highest] },
    'methodist',
    ['E-06 methodistByPosition'],
  ],
  [
    'E-06: a methodist as a methodist',
    { positionCode: 'methodist', held: [highest] },
    'methodist',
    ['E-06 methodistByPosition'],
  ],
  ['E-06: a methodist as a mentor', { positionCode: 'methodist', held: [highest] }, 'mentor', []],
  [
    'E-06: an instructor-methodist is not meant',
    { positionCode: 'instructor_methodist', held: [highest] },
    'methodist',
    [],
  ],
  [
    'E-07, J-07: the highest again 200 days after its refusal, with the day from which it is possible',
    { held: [first], refused: [{ category: 'highest', on: '2026-03-19' }] },
    'highest',
    ['E-07 yearAfterRefusal 2027-03-19'],
  ],
  [
    'E-07: on the day itself a year is over',
    { held: [first], refused: [{ category: 'highest', on: '2025-10-05' }] },
    'highest',
    [],
  ],
  [
    'E-07: on the day before it is not',
    { held: [first], refused: [{ category: 'highest', on: '2025-10-06' }] },
    'highest',
    ['E-07 yearAfterRefusal 2026-10-06'],
  ],
  [
    'E-07: of two refusals the later counts',
    {
      held: [first],
      refused: [
        { category: 'highest', on: '2026-05-01' },
        { category: 'highest', on: '2025-01-01' },
      ],
    },
    'highest',
    ['E-07 yearAfterRefusal 2027-05-01'],
  ],
  [
    'E-07: another category is free after a refusal',
    { held: [highest], refused: [{ category: 'highest', on: '2026-05-01' }] },
    'mentor',
    [],
  ],
  [
    'E-08: after a refusal of the highest the first stays, and with it E-02',
    { held: [first], refused: [{ category: 'highest', on: '2025-01-01' }] },
    'highest',
    [],
  ],
  [
    'E-09: the same position and category once at a time',
    { running: [{ positionId: 'teacher', category: 'first', number: '2026/7' }] },
    'first',
    ['E-09 sameRunning'],
  ],
  [
    'E-10: a five-year category early is a warning with its usual day',
    { held: [{ category: 'first', on: '2022-03-01', until: '2027-03-01' }] },
    'first',
    ['E-10 holdsItStill 2026-12-01'],
  ],
  [
    'E-10: within the last three months nothing is said',
    { held: [{ category: 'first', on: '2021-12-01', until: '2026-12-01' }] },
    'first',
    [],
  ],
  [
    'E-10: three months before to the day nothing is said either',
    { held: [{ category: 'first', on: '2022-01-05', until: '2027-01-05' }] },
    'first',
    [],
  ],
  [
    'E-10: one that has run out is no matter',
    { held: [{ category: 'first', on: '2018-01-05', until: '2023-01-05' }] },
    'first',
    [],
  ],
  [
    'E-10: of a renewed one the later term counts',
    {
      held: [
        { category: 'first', on: '2017-03-01', until: '2022-03-01' },
        { category: 'first', on: '2022-03-01', until: '2027-03-01' },
      ],
    },
    'first',
    ['E-10 holdsItStill 2026-12-01'],
  ],
  [
    'E-10, A.13: without a term there is nothing to renew',
    { held: [first] },
    'first',
    ['E-10 holdsItWithoutTerm'],
  ],
  [
    'E-10: of which only the fact is known, nothing is claimed',
    { held: [{ category: 'first', on: null, until: null }] },
    'first',
    [],
  ],
  [
    'E-11: the first and the highest of one position not at once',
    { held: [first], running: [{ positionId: 'teacher', category: 'first', number: null }] },
    'highest',
    ['E-11 otherRunning'],
  ],
  [
    'E-11: nor the other way round',
    { running: [{ positionId: 'teacher', category: 'highest', number: null }] },
    'first',
    ['E-11 otherRunning'],
  ],
  [
    'E-11: the methodist beside the mentor may be',
    { held: [highest], running: [{ positionId: 'teacher', category: 'mentor', number: null }] },
    'methodist',
    [],
  ],
  [
    'E-12: another position is free',
    { held: [first], running: [{ positionId: 'tutor', category: 'first', number: null }] },
    'highest',
    [],
  ],
  [
    'several reasons stand in the order a person would name them',
    { isInNomenclature: false, positionCode: 'methodist' },
    'methodist',
    ['E-01 outsideNomenclature', 'E-05 needsHighestInForce', 'E-06 methodistByPosition'],
  ],
] as [string, Partial<Applicant>, WantedCategory, string[]][])
  test(name, () => assert.deepEqual(said(facts, wanted), expected))

for (const [name, facts, expected] of [
  ['two years after the first', { held: [first] }, ['E-03 twoYearsAfterFirst 2027-10-05']],
  ['the earliest first counts', { held: [first, { ...first, on: '2022-01-01' }] }, []],
  ['the day itself is late enough', { held: [{ ...first, on: '2024-10-05' }] }, []],
  [
    'who has had the highest does not wait',
    { held: [first, { category: 'highest', on: '2015-01-01', until: '2020-01-01' }] },
    [],
  ],
] as [string, Partial<Applicant>, string[]][])
  test(`E-03 by the order of 276: ${name}`, () =>
    assert.deepEqual(said(facts, 'highest', today, 'order_276'), expected))

test('a warning does not stop; the first that stops is told', () => {
  assert.equal(stopsApplying([{ rule: 'holdsItStill', from: '2026-12-01' }]), undefined)
  assert.equal(stopsApplying([{ rule: 'holdsItStill' }, { rule: 'sameRunning' }])?.rule, 'sameRunning')
})
