// The thread of the solver gives the same answer as the rules themselves, and the server answers meanwhile.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProposalFacts } from '../../domain/proposal/facts.ts'
import { propose } from '../../domain/proposal/propose.ts'
import { defaultWeights } from '../../domain/proposal/weights.ts'
import { solveIn } from './solving.ts'

const facts: ProposalFacts = {
  today: '2026-10-05',
  cases: Array.from({ length: 2500 }, (_, i) => ({
    id: `c${String(i).padStart(4, '0')}`,
    personId: `t${i}`,
    organisationId: `o${i % 90}`,
    positionId: 'teacher',
    subjectId: `s${i % 12}`,
    municipalityId: `m${i % 20}`,
    categoryWanted: i % 2 === 0 ? 'highest' : 'first',
    dueOn: '2026-11-20',
    form: i % 3 === 0 ? 'in_person' : 'remote',
    need: 2,
    locals: 0,
  })),
  people: Array.from({ length: 300 }, (_, i) => ({
    id: `p${i}`,
    personId: `person ${i}`,
    sortName: `p${i}`,
    status: 'approved',
    organisationId: `o${i % 90}`,
    municipalityId: `m${i % 20}`,
    positionsOk: ['teacher'],
    subjectsOk: [`s${i % 12}`, `s${(i * 5) % 12}`],
    categoryHeld: i % 4 === 0 ? 'first' : 'highest',
    load: i % 3,
    maxLoad: 25,
    away: null,
    memberships: [{ from: '2026-09-01', to: '2027-08-31' }],
    contracts: [{ status: 'registered', startsOn: '2026-09-01', endsOn: '2027-01-31' }],
    positionId: 'teacher',
    subjectId: `s${i % 12}`,
    onsiteReady: i % 5 !== 0,
    travelsTo: [],
    leastLoad: null,
  })),
  assigned: [],
  declined: [],
  conflicts: [],
  past: [],
  rules: [],
  before: [],
  leastChange: false,
  km: new Map([['m1', new Map([['m2', 70]])]]),
  localMost: 1,
  weights: defaultWeights,
  seed: 3,
}

test('a large period is solved in a thread, with the same answer, while others are answered', async () => {
  let turns = 0
  const watch = setInterval(() => turns++, 1)
  const heard: number[] = []
  const proposed = await solveIn(facts, (done) => heard.push(done))
  clearInterval(watch)
  assert.ok(proposed.totals.filled > 4000)
  assert.deepEqual(heard, [1000, 2000, 3000, 4000, 5000])
  assert.ok(turns > 20, `${turns} turns meanwhile`)
  assert.deepEqual(proposed, propose(facts))
})
