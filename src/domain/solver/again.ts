// Solving anew with what is there already: after a refusal, an illness or a dismissal only what must change changes.
import { change, type Problem } from './problem.ts'

/** The same problem in which every pair that is not among `kept` costs a change more: as few pairs as possible are new. */
export function withLeastChange(it: Problem, kept: Iterable<number>): Problem {
  const stays = new Set(kept)
  return { ...it, pairCost: it.pairCost.map((cost, pair) => (stays.has(pair) ? cost : cost + change)) }
}
