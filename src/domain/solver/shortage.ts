// Why a case stays without a specialist: the cases and people that prove that nobody could have been found.
import type { Problem, Solution } from './problem.ts'

export interface Shortage {
  /** These cases want more places … */
  cases: number[]
  /** … than these people, who are all that fit them, may take. */
  people: number[]
}

/**
 * The cut behind a lacking case. Whoever fits a case of it is among its people and has no room, unless the case already
 * has as many of the own municipality as it may.
 */
export function shortageOf(it: Problem, solution: Solution, lacking: number): Shortage {
  const made = new Uint8Array(it.pairCase.length)
  for (const pair of solution.pairs) made[pair] = 1
  const byCase = listsOf(it.pairCase, it.cases)
  const byPerson = listsOf(it.pairPerson, it.people)
  const locals = new Int32Array(it.cases)
  for (const pair of solution.pairs) locals[it.pairCase[pair]!]! += it.pairIsLocal[pair]!
  // A case is entered from outside, with its gate as it stands, or by giving back a local pair, which opens the gate.
  const cases = new Set([lacking])
  const open = new Set<number>()
  const people = new Set<number>()
  const queue = [lacking]
  for (let one = queue.pop(); one !== undefined; one = queue.pop())
    for (const pair of byCase[one]!) {
      const p = it.pairPerson[pair]!
      const passes = it.pairIsLocal[pair] === 0 || open.has(one) || locals[one]! < it.localMost[one]!
      if (made[pair] === 1 || !passes || people.has(p)) continue
      people.add(p)
      for (const held of byPerson[p]!) {
        const other = it.pairCase[held]!
        if (made[held] === 0 || (cases.has(other) && (it.pairIsLocal[held] === 0 || open.has(other))))
          continue
        if (it.pairIsLocal[held] === 1) open.add(other)
        cases.add(other)
        queue.push(other)
      }
    }
  return { cases: [...cases].sort(byNumber), people: [...people].sort(byNumber) }
}

const byNumber = (a: number, b: number): number => a - b

function listsOf(groups: Int32Array, count: number): number[][] {
  const lists: number[][] = Array.from({ length: count }, () => [])
  for (const [i, group] of groups.entries()) lists[group]!.push(i)
  return lists
}
