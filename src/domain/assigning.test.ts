import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Asked, type Pairs, type Person, placeFor, plan, weigh } from './assigning.ts'

const today = '2026-10-05'

const asked = (id: string, more: Partial<Asked> = {}): Asked => ({
  id,
  stage: 'scheduled',
  taken: [],
  personId: `teacher ${id}`,
  organisationId: 'school',
  positionId: 'teacher',
  subjectId: 'english',
  municipalityId: 'tomsk',
  categoryWanted: 'highest',
  dueOn: '2026-11-20',
  ...more,
})

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  sortName: id,
  personId: `person ${id}`,
  status: 'registered',
  organisationId: `work of ${id}`,
  municipalityId: 'tomsk',
  positionsOk: ['teacher'],
  subjectsOk: ['english'],
  categoryHeld: 'highest',
  load: 0,
  maxLoad: 10,
  away: null,
  memberships: [{ from: '2026-09-01', to: '2027-08-31' }],
  contracts: [{ status: 'registered', startsOn: '2026-09-01', endsOn: '2026-12-31' }],
  ...more,
})

const nobody: Pairs = { assigned: new Map(), declined: new Map() }
const pairs = (caseId: string, specialistId: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([[caseId, new Set([specialistId])]])
const rules = { atMost: 3, today }

test('places are given from the lowest free one, up to the bound', () => {
  assert.deepEqual(placeFor([], 3), { part: 1 })
  assert.deepEqual(placeFor([1], 3), { part: 2 })
  assert.deepEqual(placeFor([2], 3), { part: 1 })
  assert.deepEqual(placeFor([1, 2], 2), { refused: 'tooManySpecialists', facts: { atMost: 2 } })
  assert.deepEqual(placeFor([1, 2, 3], 3), { refused: 'tooManySpecialists', facts: { atMost: 3 } })
})

test('a closed case, a colleague, a double assignment and a full desk are refused, each for its reason', () => {
  for (const [it, who, known, reason] of [
    [asked('1', { stage: 'closed_withdrawn' }), person('a'), nobody, 'caseClosed'],
    [asked('1'), person('a', { organisationId: 'school' }), nobody, 'sameOrganisation'],
    [asked('1'), person('a', { personId: 'teacher 1' }), nobody, 'self'],
    [asked('1'), person('a'), { ...nobody, assigned: pairs('1', 'a') }, 'alreadyAssigned'],
    [asked('1'), person('a', { load: 10 }), nobody, 'full'],
    [asked('1'), person('a', { status: 'blocked' }), nobody, 'blocked'],
    [asked('1'), person('a', { status: 'suspended' }), nobody, 'suspended'],
    [asked('1'), person('a', { away: { from: '2026-10-01', to: null } }), nobody, 'away'],
  ] as const) {
    const { placed, notPlaced } = plan([who], [it], known, rules)
    assert.deepEqual(placed, [])
    const refusal = notPlaced[0]?.refusal
    const said = refusal?.refused === 'assignmentObjected' ? refusal.facts.objection : refusal?.refused
    assert.equal(said, reason)
  }
})

test('what does not stop is done and told: another position, another subject, a lower category, declined before', () => {
  const who = person('a', { positionsOk: ['tutor'], subjectsOk: [], categoryHeld: 'first' })
  const { placed } = plan([who], [asked('1')], { ...nobody, declined: pairs('1', 'a') }, rules)
  assert.deepEqual(placed, [
    {
      caseId: '1',
      specialistId: 'a',
      part: 1,
      warnings: ['declinedBefore', 'otherPosition', 'otherSubject', 'lowerCategory'],
    },
  ])
})

test('the load grows within one step: who has one place left gets one case of three', () => {
  const { placed, notPlaced } = plan(
    [person('a', { load: 9 })],
    [asked('1'), asked('2'), asked('3')],
    nobody,
    rules,
  )
  assert.deepEqual(
    placed.map((it) => it.caseId),
    ['1'],
  )
  assert.deepEqual(
    notPlaced.map((it) => [it.caseId, it.refusal.refused]),
    [
      ['2', 'assignmentObjected'],
      ['3', 'assignmentObjected'],
    ],
  )
})

test('two for a case with one place left within the norm: the first is placed, the second is refused', () => {
  const { placed, notPlaced } = plan([person('a'), person('b')], [asked('1', { taken: [1] })], nobody, {
    atMost: 2,
    today,
  })
  assert.deepEqual(
    placed.map((it) => [it.specialistId, it.part]),
    [['a', 2]],
  )
  assert.deepEqual(notPlaced[0]?.refusal, { refused: 'tooManySpecialists', facts: { atMost: 2 } })
})

test('candidates stand by fit, then load, then name; the impossible ones last (C.6)', () => {
  const order = weigh(
    [
      person('я-подходит', { load: 3 }),
      person('б-занят', { load: 10 }),
      person('в-другой предмет', { subjectsOk: ['physics'] }),
      person('г-подходит', { load: 3 }),
      person('а-подходит', { load: 5 }),
      person('д-из той же школы', { organisationId: 'school' }),
    ],
    [asked('1')],
    nobody,
    today,
  )
  assert.deepEqual(
    order.map((it) => it.person.id),
    ['г-подходит', 'я-подходит', 'а-подходит', 'в-другой предмет', 'д-из той же школы', 'б-занят'],
  )
  assert.equal(order.at(-1)?.stopping, 'full')
})

test('over many cases it is told how many each would get and what speaks against how often', () => {
  const cases = [
    asked('1'),
    asked('2', { subjectId: 'physics' }),
    asked('3', { organisationId: 'work of a' }),
    asked('4'),
  ]
  const [it] = weigh([person('a', { load: 8 })], cases, nobody, today)
  assert.equal(it?.possible, 2)
  assert.deepEqual(Object.fromEntries(it?.against ?? []), {
    otherSubject: 1,
    sameOrganisation: 1,
    full: 2,
  })
})
