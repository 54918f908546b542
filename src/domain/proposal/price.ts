// What another pair would have meant, in steps that are never weighed against each other.
import { belowLeast, change, emptyPlace } from '../solver/problem.ts'

/** So much more: places left empty, people below their least load, other pairs changed, points. */
export interface Dearer {
  empty: number
  below: number
  changes: number
  points: number
}

/** The levels of a cost are so far apart that each can be read from the sum. */
export function dearerOf(cost: number): Dearer {
  const [empty, afterEmpty] = level(cost, emptyPlace)
  const [below, afterBelow] = level(afterEmpty, belowLeast)
  const [changes, points] = level(afterBelow, change)
  return { empty, below, changes, points: Math.round(points) }
}

/** How many steps of this height, and the rest. */
function level(cost: number, step: number): [count: number, rest: number] {
  // Adding nothing turns a negative zero into zero.
  const count = Math.round(cost / step) + 0
  return [count, cost - count * step]
}
