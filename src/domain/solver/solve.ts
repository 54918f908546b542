// The assignment that costs least: a flow of minimal cost from cases to people, built up one place at a time along the
// shortest chain of changes (successive shortest paths with potentials: Ahuja, Magnanti, Orlin, «Network Flows», 9.7).
// The load of a person costs more with every case, so an even load stays within the flow and the answer stays exact.
import { Chains } from './chains.ts'
import type { Problem, Solution } from './problem.ts'
import { shuffled } from './shuffled.ts'

const tellEvery = 1000

/**
 * Solves the whole problem; the same problem gives the same solution. Of equally good ones the seed decides. Time grows
 * with the number of places and the length of the chains; memory with the pairs, about 40 bytes each.
 * `told` hears now and then how many of the places have been dealt with.
 */
export function solve(it: Problem, told?: (done: number, total: number) => void): Solution {
  const chains = new Chains(it)
  const order = shuffled(it.cases, it.seed)
  const most = it.need.reduce((max, need) => Math.max(max, need), 0)
  const total = it.need.reduce((sum, need) => sum + need, 0)
  let done = 0
  for (let round = 0; round < most; round++)
    for (const one of order)
      if (it.need[one]! > round) {
        chains.place(one)
        if (++done % tellEvery === 0) told?.(done, total)
      }
  return chains.solution()
}
