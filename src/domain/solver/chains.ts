// The flow itself. Nodes are cases, the local gate of each case, and people; a pair of the same municipality goes through
// the gate, which lets only so many pass. Where a flow runs, it can be taken back: a person gives back a case.
import { NodeHeap } from './heap.ts'
import { belowLeast, emptyPlace, type Problem, type Solution } from './problem.ts'

const none = -1
const infinite = Number.POSITIVE_INFINITY

export class Chains {
  readonly #it: Problem
  /** The first gate and the first person among the nodes. */
  readonly #gates: number
  readonly #people: number
  /** The pairs of a case: `#pairs[#from[case]]` up to `#pairs[#from[case + 1]]`. */
  readonly #from: Int32Array
  readonly #pairs: Int32Array
  readonly #isMade: Uint8Array
  /** The pairs made of a person, in a row of `most` places. */
  readonly #row: Int32Array
  readonly #held: Int32Array
  readonly #count: Int32Array
  readonly #throughGate: Uint8Array
  readonly #lacking: Uint8Array
  /** Every arc `a → b` that can still be used costs `cost + potential[a] − potential[b] ≥ 0`. */
  readonly #potential: Float64Array
  readonly #distance: Float64Array
  readonly #before: Int32Array
  readonly #via: Int32Array
  readonly #heap: NodeHeap
  readonly #touched: Int32Array
  #touchedCount = 0
  /** The cheapest end found for the chain that is being sought, and its node. */
  #best = infinite
  #last = none

  constructor(it: Problem) {
    const nodes = 2 * it.cases + it.people
    this.#it = it
    this.#gates = it.cases
    this.#people = 2 * it.cases
    this.#from = startsOf(it.pairCase, it.cases)
    this.#pairs = sortedInto(it.pairCase, this.#from)
    this.#isMade = new Uint8Array(it.pairCase.length)
    this.#row = new Int32Array(it.people + 1)
    for (let p = 0; p < it.people; p++) this.#row[p + 1] = this.#row[p]! + it.most[p]!
    this.#held = new Int32Array(this.#row[it.people]!)
    this.#count = new Int32Array(it.people)
    this.#throughGate = new Uint8Array(it.cases)
    this.#lacking = new Uint8Array(it.cases)
    this.#potential = new Float64Array(nodes)
    this.#distance = new Float64Array(nodes).fill(infinite)
    this.#before = new Int32Array(nodes).fill(none)
    this.#via = new Int32Array(nodes).fill(none)
    this.#heap = new NodeHeap(this.#distance)
    this.#touched = new Int32Array(nodes)
  }

  /** Fills one more place of a case by the cheapest chain: to somebody with room, or to a place that stays empty. */
  place(one: number): void {
    this.#best = infinite
    this.#last = none
    this.#reach(one, 0, none, none)
    while (!this.#heap.isEmpty) {
      const node = this.#heap.take()
      const distance = this.#distance[node]!
      if (distance >= this.#best) break
      if (node >= this.#people) this.#leavePerson(node, distance)
      else if (node >= this.#gates) this.#leaveGate(node, distance)
      else this.#leaveCase(node, distance)
    }
    this.#settle()
    this.#carryOut()
    this.#forget()
  }

  solution(): Solution {
    const { pairCost, cases } = this.#it
    const pairs: number[] = []
    let cost = 0
    for (let pair = 0; pair < this.#isMade.length; pair++) {
      if (this.#isMade[pair] === 0) continue
      pairs.push(pair)
      cost += pairCost[pair]!
    }
    return {
      pairs: Int32Array.from(pairs),
      lacking: this.#lacking,
      cost,
      casePrice: this.#potential.slice(0, cases),
      gatePrice: this.#potential.slice(cases, this.#people),
      personPrice: this.#potential.slice(this.#people),
    }
  }

  #leaveCase(node: number, distance: number): void {
    if (this.#throughGate[node]! < this.#it.localMost[node]!)
      this.#go(node, this.#gates + node, 0, distance, none)
    this.#leaveByPairs(node, node, 0, distance)
  }

  #leaveGate(node: number, distance: number): void {
    const one = node - this.#gates
    if (this.#throughGate[one]! > 0) this.#go(node, one, 0, distance, none)
    this.#leaveByPairs(node, one, 1, distance)
  }

  #leaveByPairs(node: number, one: number, isLocal: 0 | 1, distance: number): void {
    const { pairIsLocal, pairPerson, pairCost } = this.#it
    for (let i = this.#from[one]!; i < this.#from[one + 1]!; i++) {
      const pair = this.#pairs[i]!
      if (this.#isMade[pair] === 0 && pairIsLocal[pair] === isLocal)
        this.#go(node, this.#people + pairPerson[pair]!, pairCost[pair]!, distance, pair)
    }
  }

  /** A person may give back any case that is held. */
  #leavePerson(node: number, distance: number): void {
    const { pairIsLocal, pairCase, pairCost } = this.#it
    const start = this.#row[node - this.#people]!
    const end = start + this.#count[node - this.#people]!
    for (let i = start; i < end; i++) {
      const pair = this.#held[i]!
      const to = pairCase[pair]! + (pairIsLocal[pair] === 1 ? this.#gates : 0)
      this.#go(node, to, -pairCost[pair]!, distance, pair)
    }
  }

  #go(from: number, to: number, cost: number, distance: number, via: number): void {
    this.#reach(to, distance + cost + this.#potential[from]! - this.#potential[to]!, from, via)
  }

  #reach(node: number, distance: number, before: number, via: number): void {
    if (distance >= this.#distance[node]! || distance >= this.#best) return
    if (this.#distance[node] === infinite) this.#touched[this.#touchedCount++] = node
    this.#distance[node] = distance
    this.#before[node] = before
    this.#via[node] = via
    this.#heap.lift(node)
    const end = distance + this.#endOf(node)
    if (end >= this.#best) return
    this.#best = end
    this.#last = node
  }

  /** What it costs to end a chain here, by the potentials; that of the end itself stays at the least of all first steps. */
  #endOf(node: number): number {
    if (node >= this.#people) return this.#stepOf(node - this.#people) + this.#potential[node]! + belowLeast
    return node < this.#gates ? emptyPlace + this.#potential[node]! + belowLeast : infinite
  }

  /** What one more case costs of a person by the load alone. */
  #stepOf(p: number): number {
    const { most, least, load, evenness } = this.#it
    const count = this.#count[p]!
    if (count >= most[p]!) return infinite
    return evenness * (load[p]! + count) - (count < least[p]! ? belowLeast : 0)
  }

  #settle(): void {
    for (let i = 0; i < this.#touchedCount; i++) {
      const node = this.#touched[i]!
      if (this.#distance[node]! < this.#best) this.#potential[node]! += this.#distance[node]! - this.#best
    }
  }

  /** Walks the chain from its end. Everybody gives back before anybody takes, so that a full row has room. */
  #carryOut(): void {
    if (this.#last < this.#gates) this.#lacking[this.#last]!++
    const taken: number[] = []
    for (let node = this.#last; this.#before[node] !== none; node = this.#before[node]!) {
      const pair = this.#via[node]!
      if (pair === none) this.#passGate(node)
      else if (node >= this.#people) taken.push(pair)
      else this.#giveBack(pair)
    }
    for (const pair of taken) this.#take(pair)
  }

  #passGate(to: number): void {
    if (to >= this.#gates) this.#throughGate[to - this.#gates]!++
    else this.#throughGate[to]!--
  }

  #take(pair: number): void {
    const p = this.#it.pairPerson[pair]!
    this.#isMade[pair] = 1
    this.#held[this.#row[p]! + this.#count[p]!++] = pair
  }

  #giveBack(pair: number): void {
    const p = this.#it.pairPerson[pair]!
    this.#isMade[pair] = 0
    const end = this.#row[p]! + --this.#count[p]!
    const at = this.#held.indexOf(pair, this.#row[p]!)
    this.#held[at] = this.#held[end]!
  }

  #forget(): void {
    for (let i = 0; i < this.#touchedCount; i++) this.#distance[this.#touched[i]!] = infinite
    this.#touchedCount = 0
    this.#heap.clear()
  }
}

/** Where the group of each number begins; one more at the end. */
function startsOf(groups: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1)
  for (const group of groups) starts[group + 1]!++
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!
  return starts
}

/** The indexes of the groups, group by group. */
function sortedInto(groups: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice()
  const sorted = new Int32Array(groups.length)
  for (let i = 0; i < groups.length; i++) sorted[next[groups[i]!]!++] = i
  return sorted
}
