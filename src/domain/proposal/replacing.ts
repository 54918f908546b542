// Who might take a place instead of the proposed one, and what that costs by the weights.
import { Costs } from './costs.ts'
import type { ProposalFacts } from './facts.ts'
import { Fitting, type Unfit } from './fitting.ts'

export interface Replacement {
  specialistId: string
  fit: number
  km: number | null
  /** By so many points dearer than who is proposed; by itself where nobody is. The load is counted. */
  points: number
  /** With what the proposal gives. */
  load: number
  isFull: boolean
}

/**
 * For the first case of the facts: whoever fits, the cheapest first, and how many each reason keeps from it. `given` is
 * how many cases the proposal gives each specialist.
 */
export function replacementsFor(
  facts: ProposalFacts,
  it: { proposedId: string | null; given: ReadonlyMap<string, number> },
): { fit: Replacement[]; stopped: { reason: Unfit; count: number }[] } {
  const fitting = new Fitting(facts)
  const costs = new Costs(facts)
  const [one] = facts.cases
  if (!one) return { fit: [], stopped: [] }
  const loadOf = (id: string, load: number): number => load + (it.given.get(id) ?? 0)
  const proposed = facts.people.find(({ id }) => id === it.proposedId)
  const now = proposed
    ? costs.of(one, proposed) + facts.weights.evenness * (loadOf(proposed.id, proposed.load) - 1)
    : 0
  const fit = fitting
    .of(one)
    .map((p) => facts.people[p]!)
    .filter(({ id }) => id !== it.proposedId)
    .map((person) => {
      const load = loadOf(person.id, person.load)
      return {
        specialistId: person.id,
        fit: costs.fit(one, person),
        km: costs.km(one, person),
        points: costs.of(one, person) + facts.weights.evenness * load - now,
        load,
        isFull: load >= person.maxLoad,
      }
    })
  return {
    fit: fit.sort((a, b) => Number(a.isFull) - Number(b.isFull) || a.points - b.points),
    stopped: fitting.counts(one),
  }
}
