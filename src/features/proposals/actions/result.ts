// What is kept with a proposal beside its places: totals, loads, reasons.
import type { Load, Proposed } from '../../../domain/proposal/propose.ts'
import type { Proposal } from '../queries/index.ts'
import type { Result, Spread } from '../result.ts'
import { isThere, type Known } from './compute.ts'

/** The picture shows so many. */
const loadsKept = 20

export function resultOf(it: Proposal, { movable }: Known, proposed: Proposed): Result {
  const made = isThere(proposed.pairs.map((pair) => ({ assignmentId: '', ...pair })))
  const atWork = proposed.loads.filter(({ before, after }) => before > 0 || after > 0)
  return {
    asked: it.result?.asked ?? { mayMove: false, leastChange: false },
    totals: proposed.totals,
    reasons: proposed.reasons,
    lacks: lacksOf(proposed),
    unmet: proposed.unmet,
    loads: [...atWork].sort((a, b) => b.after - a.after || b.before - a.before).slice(0, loadsKept),
    spread: {
      people: atWork.length,
      before: spreadOf(atWork, (load) => load.before),
      after: spreadOf(atWork, (load) => load.after),
    },
    takeOff: movable
      .filter((one) => !made(one))
      .map(({ assignmentId, caseId, specialistId }) => ({ id: assignmentId, caseId, specialistId })),
    pending: 0,
  }
}

function lacksOf({ reasons, lacking }: Proposed): number[] {
  const lacks = reasons.map(() => 0)
  for (const { reason, places } of lacking) lacks[reason] = (lacks[reason] ?? 0) + places
  return lacks
}

function spreadOf(loads: readonly Load[], of: (it: Load) => number): Spread {
  const values = loads.map(of)
  if (values.length === 0) return { least: 0, most: 0, mean: 0 }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    least: values.reduce((a, b) => Math.min(a, b)),
    most: values.reduce((a, b) => Math.max(a, b)),
    mean: Math.round(mean * 10) / 10,
  }
}
