// From facts to the arrays that the solver takes. Pairs that must be are made beforehand and do not reach it.
import { withLeastChange } from '../solver/again.ts'
import type { Problem } from '../solver/problem.ts'
import { Costs } from './costs.ts'
import { groupsOf, has, type ProposalFacts } from './facts.ts'
import { Fitting, type Unfit } from './fitting.ts'

/** A pair by the places of its case and its person in the lists of the facts. */
export type Place = readonly [one: number, p: number]

/** A pair that was required and could not be made. */
export interface Unmet {
  caseId: string
  specialistId: string
  reason: Unfit | 'noPlace'
}

export interface Prepared {
  problem: Problem
  fitting: Fitting
  costs: Costs
  required: Place[]
  unmet: Unmet[]
}

export function prepare(facts: ProposalFacts): Prepared {
  const fitting = new Fitting(facts)
  const costs = new Costs(facts)
  const limits = limitsOf(facts)
  const { required, unmet } = takeRequired(facts, fitting, limits)
  const made = groupsOf(required.map(([one, p]) => [facts.cases[one]!.id, facts.people[p]!.id]))
  const pairs = new Pairs()
  for (const [one, it] of facts.cases.entries()) {
    if (limits.need[one] === 0) continue
    for (const p of fitting.of(it)) {
      const person = facts.people[p]!
      if (has(made, it.id, person.id)) continue
      pairs.add(one, p, costs.of(it, person), person.municipalityId === it.municipalityId)
    }
  }
  const problem: Problem = {
    cases: facts.cases.length,
    people: facts.people.length,
    ...pairs.arrays(),
    ...limits,
    evenness: facts.weights.evenness,
    seed: facts.seed,
  }
  return { problem: facts.leastChange ? keeping(problem, facts) : problem, fitting, costs, required, unmet }
}

type Limits = Pick<Problem, 'need' | 'least' | 'most' | 'load' | 'localMost'>

const limitsOf = ({ cases, people, localMost }: ProposalFacts): Limits => ({
  need: Uint8Array.from(cases, ({ need }) => need),
  localMost: Uint8Array.from(cases, ({ locals }) => Math.max(0, localMost - locals)),
  load: Int32Array.from(people, ({ load }) => load),
  most: Int32Array.from(people, ({ load, maxLoad }) => Math.max(0, maxLoad - load)),
  least: Int32Array.from(people, ({ load, maxLoad, leastLoad }) =>
    Math.max(0, Math.min(leastLoad ?? 0, maxLoad) - load),
  ),
})

/** Makes what must be, as far as it can be, and takes its room off the limits. */
function takeRequired(
  facts: ProposalFacts,
  fitting: Fitting,
  limits: Limits,
): Pick<Prepared, 'required' | 'unmet'> {
  const required: Place[] = []
  const unmet: Unmet[] = []
  const placeOf = new Map(facts.people.map(({ id }, p) => [id, p]))
  const wanted = groupsOf(
    facts.rules
      .filter(({ kind }) => kind === 'required')
      .map((it) => [it.caseId ?? it.personId ?? '', it.specialistId] as const),
  )
  if (wanted.size === 0) return { required, unmet }
  for (const [one, it] of facts.cases.entries())
    for (const specialistId of new Set([...(wanted.get(it.id) ?? []), ...(wanted.get(it.personId) ?? [])])) {
      const p = placeOf.get(specialistId)
      if (p === undefined) continue
      const reason = fitting.unfit(it, p) ?? (limits.most[p]! > 0 ? null : 'full')
      if (reason || limits.need[one] === 0) {
        unmet.push({ caseId: it.id, specialistId, reason: reason ?? 'noPlace' })
        continue
      }
      const isLocal = facts.people[p]!.municipalityId === it.municipalityId
      limits.need[one]!--
      limits.most[p]!--
      limits.load[p]!++
      limits.least[p] = Math.max(0, limits.least[p]! - 1)
      if (isLocal) limits.localMost[one] = Math.max(0, limits.localMost[one]! - 1)
      required.push([one, p])
    }
  return { required, unmet }
}

function keeping(problem: Problem, facts: ProposalFacts): Problem {
  const kept = groupsOf(facts.before)
  const stays: number[] = []
  for (let pair = 0; pair < problem.pairCase.length; pair++) {
    const { id } = facts.cases[problem.pairCase[pair]!]!
    if (has(kept, id, facts.people[problem.pairPerson[pair]!]!.id)) stays.push(pair)
  }
  return withLeastChange(problem, stays)
}

/** Arrays that grow: a large region has millions of pairs, and a list of objects would not hold them. */
class Pairs {
  #size = 0
  #one = new Int32Array(1024)
  #person = new Int32Array(1024)
  #cost = new Int32Array(1024)
  #isLocal = new Uint8Array(1024)

  add(one: number, person: number, cost: number, isLocal: boolean): void {
    const at = this.#size++
    if (at === this.#one.length) this.#grow()
    this.#one[at] = one
    this.#person[at] = person
    this.#cost[at] = cost
    this.#isLocal[at] = isLocal ? 1 : 0
  }

  arrays(): Pick<Problem, 'pairCase' | 'pairPerson' | 'pairCost' | 'pairIsLocal'> {
    return {
      pairCase: this.#one.slice(0, this.#size),
      pairPerson: this.#person.slice(0, this.#size),
      pairCost: this.#cost.slice(0, this.#size),
      pairIsLocal: this.#isLocal.slice(0, this.#size),
    }
  }

  #grow(): void {
    const larger = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const it = new Int32Array(old.length * 2)
      it.set(old)
      return it
    }
    this.#one = larger(this.#one)
    this.#person = larger(this.#person)
    this.#cost = larger(this.#cost)
    const flags = new Uint8Array(this.#isLocal.length * 2)
    flags.set(this.#isLocal)
    this.#isLocal = flags
  }
}
