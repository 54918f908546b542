import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { startingKm } from '../distances.ts'
import { generator } from '../solver/shuffled.ts'
import { Costs } from './costs.ts'
import type { Had, ProposalCase, ProposalFacts, ProposalPerson } from './facts.ts'
import { Fitting, type Unfit } from './fitting.ts'
import { dearerOf } from './price.ts'
import { type Proposed, propose } from './propose.ts'
import { replacementsFor } from './replacing.ts'
import { defaultWeights, refreshedWeights } from './weights.ts'

const one: ProposalCase = {
  id: 'case',
  personId: 'teacher',
  organisationId: 'school',
  positionId: 'teacher of',
  subjectId: 'physics',
  municipalityId: 'tomsk',
  categoryWanted: 'highest',
  dueOn: '2026-11-20',
  form: 'remote',
  need: 1,
  locals: 0,
}
const person: ProposalPerson = {
  id: 'specialist',
  personId: 'person',
  sortName: 'Соснина',
  status: 'approved',
  organisationId: 'other school',
  municipalityId: 'seversk',
  positionsOk: ['teacher of', 'methodist'],
  subjectsOk: ['physics', 'maths'],
  categoryHeld: 'highest',
  load: 0,
  maxLoad: 10,
  away: null,
  memberships: [{ from: '2026-09-01', to: '2027-08-31' }],
  contracts: [{ status: 'registered', startsOn: '2026-09-01', endsOn: '2027-01-31' }],
  positionId: 'teacher of',
  subjectId: 'physics',
  onsiteReady: true,
  travelsTo: [],
  leastLoad: null,
}
const facts = (it: Partial<ProposalFacts> = {}): ProposalFacts => ({
  today: '2026-10-05',
  cases: [one],
  people: [person],
  assigned: [],
  declined: [],
  conflicts: [],
  past: [],
  rules: [],
  before: [],
  leastChange: false,
  km: new Map([
    ['seversk', new Map([['tomsk', 30]])],
    ['kargasok', new Map([['tomsk', 600]])],
    ['tomsky_rn', new Map([['tomsk', 0]])],
  ]),
  localMost: 1,
  weights: defaultWeights,
  seed: 1,
  ...it,
})
const pair: Had = ['case', 'specialist']
const rule = (it: Partial<ProposalFacts['rules'][number]>) => ({
  caseId: null,
  personId: null,
  specialistId: 'specialist',
  kind: 'forbidden' as const,
  ...it,
})

describe('who fits', () => {
  for (const [name, about, who, more, expected] of [
    ['fits', {}, {}, {}, null],
    ['another position', { positionId: 'psychologist' }, {}, {}, 'otherPosition'],
    ['another subject', { subjectId: 'english' }, {}, {}, 'otherSubject'],
    ['a case without a subject', { subjectId: null }, {}, {}, null],
    ['the teacher', { personId: 'person' }, {}, {}, 'self'],
    ['a colleague', { organisationId: 'other school' }, {}, {}, 'sameOrganisation'],
    ['S-02: not in the order', {}, { memberships: [] }, {}, 'notInOrder'],
    ['S-05: without a registered contract', {}, { contracts: [] }, {}, 'noContract'],
    ['the contract ends before the term', { dueOn: '2027-02-01' }, {}, {}, 'contractEndsEarlier'],
    ['suspended', {}, { status: 'suspended' }, {}, 'suspended'],
    ['away', {}, { away: { from: '2026-10-01', to: null } }, {}, 'away'],
    ['full', {}, { load: 10 }, {}, 'full'],
    ['declined this case', {}, {}, { declined: [pair] }, 'declinedBefore'],
    ['declined another', {}, {}, { declined: [['other', 'specialist']] }, null],
    ['works on it', {}, {}, { assigned: [pair] }, 'alreadyAssigned'],
    [
      'declared a conflict with the teacher',
      {},
      {},
      { conflicts: [['teacher', 'specialist']] },
      'declaredConflict',
    ],
    ['forbidden for the case', {}, {}, { rules: [rule({ caseId: 'case' })] }, 'forbidden'],
    ['forbidden for the teacher', {}, {}, { rules: [rule({ personId: 'teacher' })] }, 'forbidden'],
    ['on site, travels', { form: 'in_person' }, {}, {}, null],
    ['on site, does not travel', { form: 'in_person' }, { onsiteReady: false }, {}, 'outOfReach'],
    ['mixed, does not travel', { form: 'mixed' }, { onsiteReady: false }, {}, 'outOfReach'],
    ['on site, travels elsewhere', { form: 'in_person' }, { travelsTo: ['kargasok'] }, {}, 'outOfReach'],
    ['on site, travels there', { form: 'in_person' }, { travelsTo: ['tomsk'] }, {}, null],
    ['on site at home', { form: 'in_person' }, { onsiteReady: false, municipalityId: 'tomsk' }, {}, null],
    [
      'on site in the same town',
      { form: 'in_person' },
      { onsiteReady: false, municipalityId: 'tomsky_rn' },
      {},
      null,
    ],
    ['a lower category is no hindrance', {}, { categoryHeld: 'first' }, {}, null],
  ] as [string, Partial<ProposalCase>, Partial<ProposalPerson>, Partial<ProposalFacts>, Unfit | null][])
    test(`${name}: ${expected ?? 'may'}`, () => {
      const asked = { ...one, ...about }
      const fitting = new Fitting(facts({ cases: [asked], people: [{ ...person, ...who }], ...more }))
      assert.equal(fitting.unfit(asked, 0), expected)
      assert.deepEqual(fitting.of(asked), expected === null ? [0] : [])
      assert.deepEqual(fitting.counts(asked), expected ? [{ reason: expected, count: 1 }] : [])
    })
})

describe('what a pair costs', () => {
  for (const [name, about, who, more, expected] of [
    ['the best costs nothing', {}, {}, {}, 0],
    ['another own subject', {}, { subjectId: 'maths' }, {}, 60],
    ['another own position and subject', {}, { subjectId: 'maths', positionId: 'methodist' }, {}, 120],
    ['a lower category', {}, { categoryHeld: 'first' }, {}, 60],
    ['two steps lower', {}, { categoryHeld: 'none' }, {}, 120],
    ['a trip of 30 km', { form: 'in_person' }, {}, {}, 31],
    ['a trip of 600 km', { form: 'in_person' }, { municipalityId: 'kargasok' }, {}, 54],
    ['a trip nobody has measured is as 200 km', { form: 'in_person' }, { municipalityId: 'nowhere' }, {}, 38],
    ['far away, but nobody goes', {}, { municipalityId: 'kargasok' }, {}, 0],
    ['the same pair as last time', {}, {}, { past: [['teacher', 'specialist']] }, 50],
    [
      'what does not matter costs nothing',
      {},
      { subjectId: 'maths' },
      { weights: { ...defaultWeights, fit: 0 } },
      0,
    ],
  ] as [string, Partial<ProposalCase>, Partial<ProposalPerson>, Partial<ProposalFacts>, number][])
    test(name, () => {
      const asked = { ...one, ...about }
      const who2 = { ...person, ...who }
      assert.equal(new Costs(facts({ cases: [asked], people: [who2], ...more })).of(asked, who2), expected)
    })
})

const people = (...ids: string[]) => ids.map((id) => ({ ...person, id, personId: `person of ${id}` }))
const cases = (count: number, it: Partial<ProposalCase> = {}) =>
  Array.from({ length: count }, (_, i) => ({ ...one, id: `case ${i}`, personId: `teacher ${i}`, ...it }))
const made = (it: Proposed) => it.pairs.map(({ caseId, specialistId }) => `${caseId}: ${specialistId}`).sort()

describe('a proposal', () => {
  test('spreads the load evenly', () => {
    const it = propose(facts({ cases: cases(6), people: people('a', 'b', 'c') }))
    assert.deepEqual(
      it.loads.map(({ after }) => after),
      [2, 2, 2],
    )
    assert.deepEqual(it.totals.lacking, 0)
  })

  test('counts the load that is there', () => {
    const [a, b] = people('a', 'b')
    const it = propose(facts({ cases: cases(2), people: [{ ...a!, load: 4 }, b!] }))
    assert.deepEqual(
      it.loads.map(({ before, after }) => [before, after]),
      [
        [4, 4],
        [0, 2],
      ],
    )
  })

  test('tells why nobody was found', () => {
    const it = propose(facts({ cases: cases(1, { subjectId: 'english' }), people: people('a', 'b') }))
    assert.deepEqual(it.lacking, [{ caseId: 'case 0', places: 1, reason: 0 }])
    assert.deepEqual(it.reasons, [{ why: 'fewFit', fit: 0, stopped: [{ reason: 'otherSubject', count: 2 }] }])
  })

  test('tells the cut behind a shortage, once for all its cases', () => {
    const five = people('a', 'b', 'c', 'd', 'e').map((it) => ({ ...it, maxLoad: 2 }))
    const it = propose(facts({ cases: cases(7, { need: 2 }), people: five }))
    assert.equal(it.totals.lacking, 4)
    assert.deepEqual(it.reasons, [
      {
        why: 'shortage',
        people: 5,
        room: 10,
        cases: 7,
        places: 14,
        specialistIds: ['a', 'b', 'c', 'd', 'e'],
      },
    ])
  })

  test('takes no more of the teacher’s own municipality than it may', () => {
    const locals = people('a', 'b', 'c').map((it) => ({ ...it, municipalityId: 'tomsk' }))
    const it = propose(facts({ cases: cases(1, { need: 2 }), people: locals }))
    assert.equal(it.totals.filled, 1)
    assert.deepEqual(it.reasons, [{ why: 'localsOnly', people: 3 }])
    assert.equal(
      propose(facts({ cases: cases(1, { need: 2 }), people: locals, localMost: 2 })).totals.filled,
      2,
    )
    assert.equal(propose(facts({ cases: cases(1, { locals: 1 }), people: locals })).totals.filled, 0)
  })

  test('makes what is required and says what of it could not be', () => {
    const rules = [
      rule({ kind: 'required', caseId: 'case 0', specialistId: 'b' }),
      rule({ kind: 'required', caseId: 'case 1', specialistId: 'c' }),
    ]
    const [a, b, c] = people('a', 'b', 'c')
    const it = propose(facts({ cases: cases(2), people: [a!, b!, { ...c!, status: 'suspended' }], rules }))
    assert.ok(made(it).includes('case 0: b'))
    assert.ok(it.pairs.find(({ specialistId }) => specialistId === 'b')?.isRequired)
    assert.deepEqual(it.unmet, [{ caseId: 'case 1', specialistId: 'c', reason: 'suspended' }])
  })

  test('tells what another would have meant, from the prices', () => {
    const [a, b] = people('a', 'b')
    const other = { ...b!, subjectId: 'maths', positionId: 'methodist' }
    const it = propose(facts({ cases: cases(1), people: [a!, other] }))
    assert.deepEqual(it.pairs[0]?.others, [
      {
        specialistId: 'b',
        isFull: false,
        dearer: { empty: 0, below: 0, changes: 0, points: 120 },
        isBound: false,
      },
    ])
    const taken = propose(
      facts({
        cases: cases(2),
        people: [
          { ...a!, maxLoad: 1 },
          { ...other, maxLoad: 1 },
        ],
      }),
    )
    assert.ok(taken.pairs.every(({ others }) => others.every(({ isFull }) => isFull)))
  })

  test('who must have cases gets them', () => {
    const [a, b] = people('a', 'b')
    const it = propose(
      facts({ cases: cases(2), people: [a!, { ...b!, categoryHeld: 'none', leastLoad: 1 }] }),
    )
    assert.deepEqual(
      it.loads.map(({ after }) => after),
      [1, 1],
    )
  })

  test('after three refusals changes three pairs', () => {
    const all = facts({ cases: cases(12, { need: 2 }), people: people('a', 'b', 'c', 'd', 'e') })
    const first = propose(all)
    const declined = first.pairs.slice(0, 3).map((it): Had => [it.caseId, it.specialistId])
    const before = first.pairs.map((it): Had => [it.caseId, it.specialistId])
    const again = propose({ ...all, declined, before, leastChange: true })
    assert.equal(again.totals.changed, 3)
    assert.deepEqual(
      again.gone.map((it) => [it.caseId, it.specialistId]).sort(),
      declined.map((it) => [...it]).sort(),
    )
  })
})

test('the levels of a price are read from the sum', () => {
  for (const dearer of [
    { empty: 0, below: 0, changes: 0, points: 12 },
    { empty: 0, below: 0, changes: 2, points: -40 },
    { empty: 1, below: 0, changes: -1, points: 7 },
    { empty: 0, below: 1, changes: 3, points: 0 },
  ])
    assert.deepEqual(
      dearerOf(dearer.empty * 1e12 + dearer.below * 1e9 + dearer.changes * 1e6 + dearer.points),
      dearer,
    )
})

test('replacements stand by what they cost, those without room last', () => {
  const [a, b, c, d] = people('a', 'b', 'c', 'd')
  const all = [
    a!,
    { ...b!, categoryHeld: 'first' as const },
    { ...c!, positionsOk: [] },
    { ...d!, maxLoad: 1 },
  ]
  const it = replacementsFor(facts({ people: all }), {
    proposedId: 'a',
    given: new Map([
      ['a', 3],
      ['d', 1],
    ]),
  })
  assert.deepEqual(
    it.fit.map(({ specialistId, points, isFull }) => [specialistId, points, isFull]),
    [
      ['b', 60 - 2 * 4, false],
      ['d', -4, true],
    ],
  )
  assert.deepEqual(it.stopped, [{ reason: 'otherPosition', count: 1 }])
})

test('weights of an older version, or nonsense, become the defaults', () => {
  assert.deepEqual(refreshedWeights({ fit: 0, trip: 11, repeat: '5' }), { ...defaultWeights, fit: 0 })
  assert.deepEqual(refreshedWeights(null), defaultWeights)
})

test('starting distances: the same town is none, the far north is far', () => {
  assert.equal(startingKm('tomsk', 'tomsky_rn'), 0)
  assert.equal(startingKm('tomsk', 'regional'), 0)
  assert.ok((startingKm('tomsk', 'seversk') ?? 0) < 30)
  assert.ok((startingKm('tomsk', 'strezhevoy') ?? 0) > 700)
  assert.equal(startingKm('strezhevoy', 'tomsk'), startingKm('tomsk', 'strezhevoy'))
  assert.equal(startingKm('tomsk', 'nowhere'), null)
})

const anyFacts = fc.integer({ min: 1, max: 1e9 }).map((seed): ProposalFacts => {
  const next = generator(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const places = ['tomsk', 'seversk', 'kargasok'] as const
  const some = (count: number) => Array.from({ length: count }, (_, i) => i)
  const members = some(8).map((i) => ({
    ...person,
    id: `s${i}`,
    personId: `p${i}`,
    organisationId: `o${Math.floor(next() * 4)}`,
    municipalityId: pick(places),
    subjectsOk: next() < 0.5 ? ['physics'] : ['physics', 'english'],
    onsiteReady: next() < 0.6,
    maxLoad: 1 + Math.floor(next() * 4),
    status: next() < 0.9 ? ('approved' as const) : ('suspended' as const),
  }))
  const asked = some(7).map((i) => ({
    ...one,
    id: `c${i}`,
    personId: `t${i}`,
    organisationId: `o${Math.floor(next() * 4)}`,
    municipalityId: pick(places),
    subjectId: pick(['physics', 'english']),
    form: pick(['remote', 'in_person'] as const),
    need: 1 + Math.floor(next() * 2),
  }))
  const had = (count: number, about: string): Had[] =>
    some(count).map(() => [`${about}${Math.floor(next() * 7)}`, `s${Math.floor(next() * 8)}`])
  const [required] = had(1, 'c')
  return facts({
    cases: asked,
    people: members,
    declined: had(2, 'c'),
    conflicts: had(2, 't'),
    rules: [rule({ kind: 'required', caseId: required![0], specialistId: required![1] })],
    seed,
  })
})

test('never a forbidden pair, never more than a person may have; what is required stays; the same seed, the same', () => {
  fc.assert(
    fc.property(anyFacts, (it) => {
      const proposed = propose(it)
      const fitting = new Fitting(it)
      const load = new Map<string, number>()
      for (const { caseId, specialistId } of proposed.pairs) {
        const p = it.people.findIndex(({ id }) => id === specialistId)
        assert.equal(fitting.unfit(it.cases.find(({ id }) => id === caseId)!, p), null)
        load.set(specialistId, (load.get(specialistId) ?? 0) + 1)
      }
      for (const { id, maxLoad } of it.people) assert.ok((load.get(id) ?? 0) <= maxLoad)
      for (const { id, need, municipalityId } of it.cases) {
        const own = proposed.pairs.filter(({ caseId }) => caseId === id)
        assert.ok(own.length <= need)
        const locals = own.filter(
          ({ specialistId }) =>
            it.people.find((x) => x.id === specialistId)!.municipalityId === municipalityId,
        )
        assert.ok(locals.length <= 1)
      }
      const [must] = it.rules
      const isMade = proposed.pairs.some(
        (x) => x.caseId === must?.caseId && x.specialistId === must.specialistId,
      )
      assert.ok(isMade || proposed.unmet.length === 1)
      assert.deepEqual(propose(it), proposed)
      const before = proposed.pairs.map((x): Had => [x.caseId, x.specialistId])
      assert.equal(propose({ ...it, before, leastChange: true }).totals.changed, 0)
    }),
    { numRuns: 200 },
  )
})
