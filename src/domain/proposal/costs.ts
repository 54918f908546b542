// What a pair costs: the weights times plain measures, in whole points up to 900.
import { rankOf } from '../assignment.ts'
import {
  type Groups,
  groupsOf,
  has,
  type ProposalCase,
  type ProposalFacts,
  type ProposalPerson,
} from './facts.ts'
import { isOnSite, isTrip } from './fitting.ts'
import { type CostPart, costParts } from './weights.ts'

/** Between places whose distance nobody has told. */
const unknownKm = 200
/** Farther than this is as far. */
const farthestKm = 3000

export type Measures = Record<CostPart, number>

export class Costs {
  readonly #facts: ProposalFacts
  readonly #past: Groups

  constructor(facts: ProposalFacts) {
    this.#facts = facts
    this.#past = groupsOf(facts.past)
  }

  of(one: ProposalCase, person: ProposalPerson): number {
    const measures = this.measures(one, person)
    return costParts.reduce((sum, part) => sum + this.points(part, measures[part]), 0)
  }

  points(part: CostPart, measure: number): number {
    return Math.round(this.#facts.weights[part] * measure)
  }

  /** From 0, which is best, to 20; distance to 30. */
  measures(one: ProposalCase, person: ProposalPerson): Measures {
    const isFar = isTrip(one, person, this.#facts.km)
    return {
      fit: 20 - this.fit(one, person) / 5,
      category: 10 * Math.max(0, rankOf(one.categoryWanted) - rankOf(person.categoryHeld)),
      distance: isFar ? Math.min(this.km(one, person) ?? unknownKm, farthestKm) / 100 : 0,
      trip: isFar ? 10 : 0,
      repeat: has(this.#past, one.personId, person.id) ? 10 : 0,
    }
  }

  /** Among those who may assess the post at all: 100 whose own it is, 50 who shares its position or its subject. */
  fit(one: ProposalCase, person: ProposalPerson): number {
    const ownPosition = person.positionId === one.positionId
    const ownSubject = one.subjectId === null || person.subjectId === one.subjectId
    return (ownPosition ? 50 : 0) + (ownSubject ? 50 : 0)
  }

  /** How far the specialist has to go; nothing off site and where nobody has told. */
  km(one: ProposalCase, person: ProposalPerson): number | null {
    if (!isOnSite(one.form)) return null
    if (one.municipalityId === person.municipalityId) return 0
    return this.#facts.km.get(person.municipalityId)?.get(one.municipalityId) ?? null
  }
}
