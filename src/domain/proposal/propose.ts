// A whole period assigned: the pairs with what they cost and why, the places that stay empty and why, the loads.
import { Alternatives } from '../solver/alternatives.ts'
import type { Problem, Solution } from '../solver/problem.ts'
import { solve } from '../solver/solve.ts'
import type { Measures } from './costs.ts'
import { type Groups, groupsOf, has, type ProposalFacts } from './facts.ts'
import { isTrip } from './fitting.ts'
import { type Lacking, type LackReason, lackingOf } from './lacking.ts'
import { type Dearer, dearerOf } from './price.ts'
import { type Place, type Prepared, prepare, type Unmet } from './problem.ts'
import { type CostPart, costParts } from './weights.ts'

/** Somebody else for the place, and what that would have meant. */
export interface Other {
  specialistId: string
  /** Has as many cases as they may. */
  isFull: boolean
  dearer: Dearer
  /** Not more than that; in a small period exactly that. */
  isBound: boolean
}

export interface ProposedPair {
  caseId: string
  specialistId: string
  /** What it costs, part by part; parts that cost nothing are left out. */
  parts: { part: CostPart; measure: number; points: number }[]
  /** From 0 to 100. */
  fit: number
  /** To go, for work on site; nothing when it is not known or nobody goes. */
  km: number | null
  isTrip: boolean
  isLocal: boolean
  /** Lower than what the teacher applies for. */
  isLower: boolean
  isRequired: boolean
  /** Was not there before. */
  isNew: boolean
  others: Other[]
}

export interface Load {
  specialistId: string
  before: number
  after: number
  most: number
}

export interface Totals {
  places: number
  filled: number
  lacking: number
  /** The mean of the fit, 0–100. */
  fit: number
  km: number
  trips: number
  /** Pairs that were not there before, where something was. */
  changed: number
  /** Points by the weights, without those of the load. */
  cost: number
  /** Pairs that were possible. */
  possible: number
}

export interface Proposed {
  pairs: ProposedPair[]
  lacking: Lacking[]
  reasons: LackReason[]
  /** Pairs that were there before and are no more. */
  gone: { caseId: string; specialistId: string }[]
  unmet: Unmet[]
  loads: Load[]
  totals: Totals
  casePrices: [caseId: string, price: number][]
  personPrices: [specialistId: string, price: number][]
}

const othersShown = 3

/** The same facts give the same proposal. `told` hears how far the solver has come. */
export function propose(facts: ProposalFacts, told?: (done: number, total: number) => void): Proposed {
  const prepared = prepare(facts)
  const { problem } = prepared
  const solution = solve(problem, told)
  const teller = new Teller(facts, prepared, solution)
  const pairs = teller.pairs()
  return {
    pairs,
    ...lackingOf(facts, prepared.fitting, problem, solution),
    gone: goneOf(facts, pairs),
    unmet: prepared.unmet,
    loads: loadsOf(facts, pairs),
    totals: totalsOf(facts, pairs, problem),
    casePrices: facts.cases.map(({ id }, one) => [id, solution.casePrice[one]!]),
    personPrices: facts.people.map(({ id }, p) => [id, solution.personPrice[p]!]),
  }
}

/** Tells of each pair what it costs and what others would have meant. */
class Teller {
  readonly #facts: ProposalFacts
  readonly #prepared: Prepared
  readonly #solution: Solution
  readonly #before: Groups
  readonly #alternatives: Alternatives
  readonly #isFull: Uint8Array
  readonly #others = new Map<number, Other[]>()

  constructor(facts: ProposalFacts, prepared: Prepared, solution: Solution) {
    this.#facts = facts
    this.#prepared = prepared
    this.#solution = solution
    this.#before = groupsOf(facts.before)
    this.#alternatives = new Alternatives(prepared.problem, solution)
    this.#isFull = fullOf(prepared.problem, solution)
  }

  pairs(): ProposedPair[] {
    const { problem, required } = this.#prepared
    return [
      ...required.map((place) => this.#tell(place, true)),
      ...Array.from(this.#solution.pairs, (pair) =>
        this.#tell([problem.pairCase[pair]!, problem.pairPerson[pair]!], false),
      ),
    ]
  }

  #tell([one, p]: Place, isRequired: boolean): ProposedPair {
    const about = this.#facts.cases[one]!
    const person = this.#facts.people[p]!
    const { costs } = this.#prepared
    const measures = costs.measures(about, person)
    return {
      caseId: about.id,
      specialistId: person.id,
      parts: this.#partsOf(measures),
      fit: costs.fit(about, person),
      km: costs.km(about, person),
      isTrip: isTrip(about, person, this.#facts.km),
      isLocal: about.municipalityId === person.municipalityId,
      isLower: measures.category > 0,
      isRequired,
      isNew: !has(this.#before, about.id, person.id),
      others: isRequired ? [] : this.#othersOf(one),
    }
  }

  #partsOf(measures: Measures): ProposedPair['parts'] {
    return costParts.flatMap((part) => {
      const measure = measures[part]
      return measure > 0 ? [{ part, measure, points: this.#prepared.costs.points(part, measure) }] : []
    })
  }

  #othersOf(one: number): Other[] {
    const known = this.#others.get(one)
    if (known) return known
    const { pairPerson } = this.#prepared.problem
    const others = this.#alternatives.of(one, othersShown).map(({ pair, dearer }) => ({
      specialistId: this.#facts.people[pairPerson[pair]!]!.id,
      isFull: this.#isFull[pairPerson[pair]!] === 1,
      dearer: dearerOf(dearer),
      isBound: !this.#alternatives.isExact,
    }))
    this.#others.set(one, others)
    return others
  }
}

function fullOf(it: Problem, solution: Solution): Uint8Array {
  const count = new Int32Array(it.people)
  for (const pair of solution.pairs) count[it.pairPerson[pair]!]!++
  return Uint8Array.from(count, (n, p) => (n >= it.most[p]! ? 1 : 0))
}

function goneOf({ before, cases }: ProposalFacts, pairs: readonly ProposedPair[]): Proposed['gone'] {
  if (before.length === 0) return []
  const made = groupsOf(pairs.map((it) => [it.caseId, it.specialistId]))
  const asked = new Set(cases.map(({ id }) => id))
  return before
    .filter(([caseId, specialistId]) => asked.has(caseId) && !has(made, caseId, specialistId))
    .map(([caseId, specialistId]) => ({ caseId, specialistId }))
}

function loadsOf({ people }: ProposalFacts, pairs: readonly ProposedPair[]): Load[] {
  const got = new Map<string, number>()
  for (const { specialistId } of pairs) got.set(specialistId, (got.get(specialistId) ?? 0) + 1)
  return people.map(({ id, load, maxLoad }) => ({
    specialistId: id,
    before: load,
    after: load + (got.get(id) ?? 0),
    most: maxLoad,
  }))
}

function totalsOf(facts: ProposalFacts, pairs: readonly ProposedPair[], problem: Problem): Totals {
  const places = facts.cases.reduce((sum, { need }) => sum + need, 0)
  const sum = (of: (it: ProposedPair) => number): number => pairs.reduce((all, it) => all + of(it), 0)
  return {
    places,
    filled: pairs.length,
    lacking: places - pairs.length,
    fit: pairs.length > 0 ? Math.round(sum((it) => it.fit) / pairs.length) : 0,
    km: sum((it) => (it.isTrip ? (it.km ?? 0) : 0)),
    trips: sum((it) => (it.isTrip ? 1 : 0)),
    changed: facts.before.length > 0 ? sum((it) => (it.isNew ? 1 : 0)) : 0,
    cost: sum((it) => it.parts.reduce((all, { points }) => all + points, 0)),
    possible: problem.pairCase.length,
  }
}
