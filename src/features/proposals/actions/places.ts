// The places of a proposal in the order of the list: case by case by the teacher's name, in a case by the specialist's.
import type { Proposed, ProposedPair } from '../../../domain/proposal/propose.ts'
import type { NewPlace } from '../queries/index.ts'
import { isThere, type Known } from './compute.ts'

export function placesOf({ facts, movable }: Known, proposed: Proposed): NewPlace[] {
  const isKept = isThere(movable)
  const sortName = new Map(facts.people.map((it) => [it.id, it.sortName]))
  const pairs = Map.groupBy(proposed.pairs, (it) => it.caseId)
  const gone = Map.groupBy(proposed.gone, (it) => it.caseId)
  const lacking = new Map(proposed.lacking.map((it) => [it.caseId, it]))
  const unmet = new Set(proposed.unmet.map((it) => it.caseId))
  const isCompared = facts.before.length > 0
  const places: Omit<NewPlace, 'n'>[] = []
  for (const one of facts.cases) {
    const before = (gone.get(one.id) ?? []).map((it) => it.specialistId)
    const own = (pairs.get(one.id) ?? []).sort(
      (a, b) =>
        compare(sortName.get(a.specialistId), sortName.get(b.specialistId)) ||
        compare(a.specialistId, b.specialistId),
    )
    const shared = { caseId: one.id, municipalityId: one.municipalityId }
    for (const pair of own) {
      const isChanged = isCompared && pair.isNew
      places.push({
        ...shared,
        specialistId: pair.specialistId,
        beforeId: isChanged ? (before.shift() ?? null) : null,
        isChanged,
        isWarned: pair.isLocal || pair.isLower || unmet.has(one.id),
        isRequired: pair.isRequired,
        isThere: isKept(pair),
        facts: factsOf(pair),
      })
    }
    const { places: empty = 0, reason = 0 } = lacking.get(one.id) ?? {}
    for (let i = 0; i < empty; i++) {
      const beforeId = before.shift() ?? null
      places.push({
        ...shared,
        specialistId: null,
        beforeId,
        isChanged: beforeId !== null,
        isWarned: unmet.has(one.id),
        isRequired: false,
        isThere: false,
        facts: { lacks: reason },
      })
    }
  }
  return places.map((it, i) => ({ ...it, n: i + 1 }))
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)

const factsOf = ({ parts, fit, km, isTrip, isLocal, isLower, others }: ProposedPair) => ({
  parts,
  fit,
  km,
  isTrip,
  isLocal,
  isLower,
  others,
})
