// Who may get which case in a proposal. Whether a pair is possible at all is the rule of assignment.ts; what the Center
// may overrule by hand, a proposal never does by itself.
import { type Objection, objections, objectionsTo } from '../assignment.ts'
import type { AttestationForm } from '../attestationForms.ts'
import {
  type Groups,
  groupsOf,
  has,
  type Km,
  type ProposalCase,
  type ProposalFacts,
  type ProposalPerson,
} from './facts.ts'

/** Why a pair is not among the possible ones, in the order in which it is told. */
export const unfitReasons = [
  'otherPosition',
  'otherSubject',
  'self',
  'sameOrganisation',
  'declaredConflict',
  'forbidden',
  'declinedBefore',
  'alreadyAssigned',
  'blocked',
  'suspended',
  'notInOrder',
  'noContract',
  'contractEnded',
  'contractEndsEarlier',
  'leaving',
  'away',
  'full',
  'outOfReach',
] as const
export type Unfit = (typeof unfitReasons)[number]

/** Objections that do not stop the Center by hand but do stop a proposal. */
const alsoStop: readonly Objection[] = [
  'otherPosition',
  'otherSubject',
  'contractEndsEarlier',
  'declinedBefore',
]
const isUnfit = (name: Objection): name is Objection & Unfit =>
  objections[name].stops || alsoStop.includes(name)

/** The specialist comes to the teacher's organisation. */
export const isOnSite = (form: AttestationForm): boolean => form === 'in_person' || form === 'mixed'

/** What tells cases apart that no specialist sees as the same but for the teacher and the organisation. */
interface Kind {
  /** By person. */
  answers: (Unfit | null)[]
  fitting: number[]
}

export class Fitting {
  readonly #facts: ProposalFacts
  readonly #assigned: Groups
  readonly #declined: Groups
  readonly #conflicts: Groups
  readonly #forbidden: Groups
  readonly #kinds = new Map<string, Kind>()

  constructor(facts: ProposalFacts) {
    this.#facts = facts
    this.#assigned = groupsOf(facts.assigned)
    this.#declined = groupsOf(facts.declined)
    this.#conflicts = groupsOf(facts.conflicts)
    this.#forbidden = groupsOf(
      facts.rules
        .filter(({ kind }) => kind === 'forbidden')
        .map((it) => [it.caseId ?? it.personId ?? '', it.specialistId] as const),
    )
  }

  /** The people, by their places in the list, who may get the case. */
  of(one: ProposalCase): number[] {
    return this.#kindOf(one).fitting.filter((p) => this.unfit(one, p) === null)
  }

  /** The first reason why this person may not get the case. */
  unfit(one: ProposalCase, p: number): Unfit | null {
    const person = this.#facts.people[p]!
    return this.#byRule(one, person, p) ?? this.#byWish(one, person)
  }

  /** How many people each reason keeps from the case. */
  counts(one: ProposalCase): { reason: Unfit; count: number }[] {
    const counts = new Map<Unfit, number>()
    for (let p = 0; p < this.#facts.people.length; p++) {
      const reason = this.unfit(one, p)
      if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    }
    return unfitReasons.flatMap((reason) => {
      const count = counts.get(reason)
      return count ? [{ reason, count }] : []
    })
  }

  // The rule looks at the teacher and the organisation only to find them equal to the specialist's own. Where they are
  // not, all cases of a kind have the same answer, and a region of 50,000 cases has some hundreds of kinds.
  #byRule(one: ProposalCase, person: ProposalPerson, p: number): Unfit | null {
    const alreadyAssigned = has(this.#assigned, one.id, person.id)
    const declinedBefore = has(this.#declined, one.id, person.id)
    const isNear = person.personId === one.personId || person.organisationId === one.organisationId
    if (!(isNear || alreadyAssigned || declinedBefore)) return this.#kindOf(one).answers[p] ?? null
    return firstOf(objectionsTo({ ...person, alreadyAssigned, declinedBefore }, one, this.#facts.today))
  }

  #kindOf(one: ProposalCase): Kind {
    const key = `${one.positionId} ${one.subjectId} ${one.categoryWanted} ${one.dueOn}`
    const known = this.#kinds.get(key)
    if (known) return known
    const wanted = { ...one, personId: '', organisationId: '' }
    const answers = this.#facts.people.map((person) =>
      firstOf(
        objectionsTo({ ...person, alreadyAssigned: false, declinedBefore: false }, wanted, this.#facts.today),
      ),
    )
    const fitting = answers.flatMap((answer, p) => (answer === null ? [p] : []))
    const kind = { answers, fitting }
    this.#kinds.set(key, kind)
    return kind
  }

  #byWish(one: ProposalCase, person: ProposalPerson): Unfit | null {
    if (has(this.#conflicts, one.personId, person.id)) return 'declaredConflict'
    if (has(this.#forbidden, one.personId, person.id) || has(this.#forbidden, one.id, person.id))
      return 'forbidden'
    return isWithinReach(one, person, this.#facts.km) ? null : 'outOfReach'
  }
}

function firstOf(all: readonly Objection[]): Unfit | null {
  const stopping = all.filter(isUnfit)
  return unfitReasons.find((reason) => (stopping as readonly Unfit[]).includes(reason)) ?? null
}

/** Off site there is no way to go. On site: the same place, or somebody who travels there. */
export function isWithinReach(one: ProposalCase, person: ProposalPerson, km: Km): boolean {
  if (!isTrip(one, person, km)) return true
  if (!person.onsiteReady) return false
  return person.travelsTo.length === 0 || person.travelsTo.includes(one.municipalityId)
}

/** Two territories of one town are no journey apart: the region's own organisations sit in its capital. */
export const isTrip = (one: ProposalCase, person: ProposalPerson, km: Km): boolean =>
  isOnSite(one.form) &&
  one.municipalityId !== person.municipalityId &&
  km.get(person.municipalityId)?.get(one.municipalityId) !== 0
