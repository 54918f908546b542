// The life of an application as tables (C.4), what the teacher and the head of the school may do with it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { productionCalendar, workingBy } from './calendar.ts'
import type { WantedCategory } from './categories.ts'
import type { Day } from './days.ts'
import {
  type ApplicationMove,
  type ApplicationStatus,
  applicationMoves,
  applicationStatuses,
  confirmFacts,
  filePetition,
  isExpired,
  mayAdd,
  moveApplication,
  refuseGrounds,
  rejectFormally,
  type Standing,
  stepOf,
  turnOf,
  turnOnTheWay,
  withdraw,
  withdrawPetition,
} from './review.ts'
import { stages } from './stages.ts'

const isWorking = workingBy(productionCalendar)
const today = '2026-11-18'

/** What an answer comes to: the refusal, or itself. */
const told = (it: object): unknown => ('refused' in it ? it.refused : it)

const standing = (status: ApplicationStatus, more: Partial<Standing> = {}): Standing => ({
  status,
  stage: status === 'accepted' ? 'scheduled' : null,
  isDecided: false,
  ...more,
})

const allowed: Record<ApplicationMove, string> = {
  submit: 'draft returned',
  register: 'submitted',
  review: 'registered',
  giveBack: 'submitted registered under_review',
  accept: 'registered under_review',
  rejectFormally: 'registered under_review',
  withdraw: 'submitted returned registered under_review',
  expire: 'returned',
}
for (const move of Object.keys(applicationMoves) as ApplicationMove[])
  test(`C.4: ${move} is possible from ${allowed[move]}, said twice is once, and from nowhere else`, () => {
    for (const status of applicationStatuses) {
      const { to } = applicationMoves[move]
      const expected = allowed[move].split(' ').includes(status)
        ? { to, isFirst: true }
        : status === to
          ? { to, isFirst: false }
          : 'applicationElsewhere'
      assert.deepEqual(told(moveApplication(status, move)), expected, status)
    }
  })

test('C.4: from an end nothing leads anywhere', () => {
  for (const status of ['rejected_formal', 'withdrawn', 'expired', 'accepted'] as const)
    for (const move of Object.keys(applicationMoves) as ApplicationMove[])
      if (applicationMoves[move].to !== status)
        assert.equal(told(moveApplication(status, move)), 'applicationElsewhere')
})

for (const [status, turn] of [
  ['draft', 'teacher'],
  ['submitted', 'center'],
  ['returned', 'teacher'],
  ['registered', 'center'],
  ['under_review', 'center'],
  ['accepted', 'nobody'],
  ['rejected_formal', 'nobody'],
  ['withdrawn', 'nobody'],
  ['expired', 'nobody'],
] as const)
  test(`whose turn it is when ${status}: ${turn}`, () => assert.equal(turnOf(status), turn))

for (const ground of refuseGrounds)
  test(`C.4: a refusal on ${ground} wants the rule to stand, but for another commission`, () => {
    const none = told(rejectFormally('under_review', ground, []))
    const yes = { to: 'rejected_formal', isFirst: true }
    assert.deepEqual(none, ground === 'otherCommission' ? yes : 'groundUntrue')
    assert.deepEqual(told(rejectFormally('under_review', ground, [ground])), yes)
    assert.equal(told(rejectFormally('submitted', ground, [ground])), 'applicationElsewhere')
    assert.deepEqual(told(rejectFormally('rejected_formal', ground, [])), {
      to: 'rejected_formal',
      isFirst: false,
    })
  })

test('C.4: E-02, E-09 and the like are no ground to refuse: it is returned instead', () =>
  assert.equal(told(rejectFormally('under_review', 'E-07', ['E-02', 'E-09'])), 'groundUntrue'))

for (const [status, mendUntil, expired] of [
  ['returned', '2026-11-17', true],
  ['returned', '2026-11-18', false],
  ['returned', null, false],
  ['submitted', '2026-11-17', false],
] as const)
  test(`mending until ${mendUntil}, ${status}: ${expired ? 'over' : 'in time'}`, () =>
    assert.equal(isExpired({ status, mendUntil }, today), expired))

for (const [name, status, sittingOn, expected] of [
  ['before the day of the sitting is known', 'submitted', null, { until: null }],
  ['registered', 'registered', null, { until: null }],
  ['D-05: on the fifth working day before the sitting', 'accepted', '2026-11-25', { until: '2026-11-18' }],
  ['D-05: a day later', 'accepted', '2026-11-24', 'additionsOver'],
  ['returned: it is mended instead', 'returned', null, 'applicationElsewhere'],
  ['withdrawn', 'withdrawn', null, 'applicationElsewhere'],
  ['rejected', 'rejected_formal', null, 'applicationElsewhere'],
] as [string, ApplicationStatus, Day | null, unknown][])
  test(`adding: ${name}`, () =>
    assert.deepEqual(told(mayAdd({ ...standing(status), sittingOn }, today, isWorking)), expected))

test('D-05: the refusal tells the day', () =>
  assert.deepEqual(mayAdd({ ...standing('accepted'), sittingOn: '2026-11-24' }, today, isWorking), {
    refused: 'additionsOver',
    facts: { on: '2026-11-17' },
  }))

for (const [name, it, expected] of [
  ['submitted', standing('submitted'), { way: 'application', isFirst: true }],
  ['returned', standing('returned'), { way: 'application', isFirst: true }],
  ['registered', standing('registered'), { way: 'application', isFirst: true }],
  ['under review', standing('under_review'), { way: 'application', isFirst: true }],
  ['twice', standing('withdrawn'), { way: 'application', isFirst: false }],
  ['accepted: with its case', standing('accepted'), { way: 'case', isFirst: true }],
  [
    'at its conclusion',
    standing('accepted', { stage: 'conclusion_accepted' }),
    { way: 'case', isFirst: true },
  ],
  ['after the decision', standing('accepted', { isDecided: true }), 'applicationElsewhere'],
  ['refused', standing('rejected_formal'), 'applicationElsewhere'],
  ['expired', standing('expired'), 'applicationElsewhere'],
] as [string, Standing, unknown][])
  test(`withdrawing ${name}`, () => assert.deepEqual(told(withdraw(it)), expected))

for (const [name, status, confirmRemark, remark, expected] of [
  ['right, for the first time', 'submitted', null, '', { isFirst: true }],
  ['right once more', 'registered', '', '', { isFirst: false }],
  ['something is wrong after all', 'under_review', '', 'Стаж 10 лет', { isFirst: true }],
  ['the same remark once more', 'accepted', 'Стаж 10 лет', 'Стаж 10 лет', { isFirst: false }],
  ['while it is being mended', 'returned', null, '', 'applicationElsewhere'],
  ['after it was withdrawn', 'withdrawn', null, '', 'applicationElsewhere'],
] as [string, ApplicationStatus, string | null, string, unknown][])
  test(`the head confirms: ${name}`, () =>
    assert.deepEqual(told(confirmFacts({ ...standing(status), confirmRemark }, remark)), expected))

for (const [name, category, status, filedOn, expected] of [
  ['A.10: for a mentor', 'mentor', 'submitted', null, { filed: true }],
  ['A.10: for a methodist', 'methodist', 'under_review', null, { filed: true }],
  ['while it is returned for want of one', 'mentor', 'returned', null, { filed: true }],
  ['after it was accepted', 'mentor', 'accepted', null, { filed: true }],
  ['a second beside the first', 'mentor', 'submitted', '2026-10-05', 'petitionThere'],
  ['for the first category', 'first', 'submitted', null, 'petitionNotNeeded'],
  ['for the highest category', 'highest', 'submitted', null, 'petitionNotNeeded'],
  ['after it was withdrawn', 'mentor', 'withdrawn', null, 'petitionNotNeeded'],
] as [string, WantedCategory, ApplicationStatus, Day | null, unknown][])
  test(`a petition ${name}`, () =>
    assert.deepEqual(told(filePetition({ ...standing(status), category, filedOn })), expected))

test('a petition is withdrawn until the application is accepted', () => {
  for (const status of ['submitted', 'returned', 'registered', 'under_review'] as const)
    assert.deepEqual(withdrawPetition({ status }), { withdrawn: true })
  for (const status of ['accepted', 'withdrawn', 'rejected_formal', 'expired'] as const)
    assert.equal(told(withdrawPetition({ status })), 'applicationElsewhere')
})

for (const [status, step] of [
  ['submitted', 'submitted'],
  ['returned', 'submitted'],
  ['registered', 'registered'],
  ['under_review', 'reviewed'],
  ['withdrawn', null],
  ['rejected_formal', null],
  ['expired', null],
] as const)
  test(`the step of what is ${status}: ${step}`, () => assert.equal(stepOf(standing(status)), step))

test('the steps of a case, to the decision', () => {
  assert.deepEqual(
    stages.map((stage) => stepOf(standing('accepted', { stage }))),
    ['scheduled', 'scheduled', 'analysed', 'concluded', 'analysed', 'concluded', null],
  )
  assert.equal(stepOf(standing('accepted', { stage: 'conclusion_accepted', isDecided: true })), 'decided')
})

for (const [it, turn] of [
  [standing('returned'), 'teacher'],
  [standing('under_review'), 'center'],
  [standing('accepted'), 'center'],
  [standing('accepted', { stage: 'in_analysis' }), 'specialists'],
  [standing('accepted', { stage: 'conclusion_ready' }), 'center'],
  [standing('accepted', { stage: 'conclusion_accepted' }), 'commission'],
  [standing('accepted', { stage: 'conclusion_accepted', isDecided: true }), 'nobody'],
  [standing('withdrawn', { stage: 'closed_withdrawn' }), 'nobody'],
] as [Standing, string][])
  test(`on the way, ${it.status} with its case ${it.stage}: the turn of ${turn}`, () =>
    assert.equal(turnOnTheWay(it), turn))
