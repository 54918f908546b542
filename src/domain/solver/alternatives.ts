// What another pair would have meant: the least by which all would be dearer. The pair and the shortest chain of changes
// back to its case make a circle. Exact chains are sought where that takes no time; elsewhere two kinds, a bound from above.
import { type Alternative, insert } from './best.ts'
import { NodeHeap } from './heap.ts'
import { type Lists, listsOf } from './lists.ts'
import { belowLeast, emptyPlace, type Problem, type Solution } from './problem.ts'

const infinite = Number.POSITIVE_INFINITY
/** Pairs looked at, at most, for all cases together. */
const exactAtMost = 2_000_000
/** Exchanges are looked for among so many pairs; beyond it only circles through whoever has room. */
const exchangesAmong = 500_000

export class Alternatives {
  /** Exact, or a bound from above: a search may look at every pair, one for each case. */
  readonly isExact: boolean
  readonly #it: Problem
  readonly #solution: Solution
  readonly #gates: number
  readonly #people: number
  readonly #end: number
  readonly #isMade: Uint8Array
  readonly #byCase: Lists
  readonly #byPerson: Lists
  /** The pairs made of a person, by their places among those made. */
  readonly #held: Lists
  /** By case, how dear it is to give it to somebody of the case in question, in exchange. */
  readonly #exchange: Float64Array
  readonly #count: Int32Array
  readonly #throughGate: Uint8Array
  readonly #distance: Float64Array
  readonly #touched: number[] = []
  readonly #heap: NodeHeap
  #toEnd: Float64Array | undefined

  constructor(it: Problem, solution: Solution, mostLooks = exactAtMost) {
    this.isExact = it.cases * it.pairCase.length <= mostLooks
    this.#it = it
    this.#solution = solution
    this.#gates = it.cases
    this.#people = 2 * it.cases
    this.#end = 2 * it.cases + it.people
    this.#isMade = new Uint8Array(it.pairCase.length)
    this.#count = new Int32Array(it.people)
    this.#throughGate = new Uint8Array(it.cases)
    for (const pair of solution.pairs) {
      this.#isMade[pair] = 1
      this.#count[it.pairPerson[pair]!]!++
      this.#throughGate[it.pairCase[pair]!]! += it.pairIsLocal[pair]!
    }
    this.#byCase = listsOf(it.pairCase, it.cases)
    this.#byPerson = listsOf(it.pairPerson, it.people)
    this.#held = listsOf(
      solution.pairs.map((pair) => it.pairPerson[pair]!),
      it.people,
    )
    this.#exchange = new Float64Array(it.cases).fill(infinite)
    this.#distance = new Float64Array(this.#end + 1).fill(infinite)
    this.#heap = new NodeHeap(this.#distance)
  }

  of(one: number, atMost: number): Alternative[] {
    const best: Alternative[] = []
    if (this.isExact) for (const isLocal of [0, 1] as const) this.#search(one, isLocal, atMost, best)
    else this.#bound(one, atMost, best)
    return best
  }

  /** Circles through whoever has room, and exchanges of two cases between two people. */
  #bound(one: number, atMost: number, best: Alternative[]): void {
    const { pairPerson, pairCost, pairIsLocal, pairCase } = this.#it
    this.#toEnd ??= this.#distancesToEnd()
    const relief = this.#reliefOf(one)
    const exchange = this.#exchange
    const offered: number[] = []
    const own = this.#isMade.length <= exchangesAmong ? this.#byCase.of(one) : []
    for (const made of own) {
      if (this.#isMade[made] === 0 || pairIsLocal[made] === 1) continue
      const a = this.#people + pairPerson[made]!
      const back = this.#reduced(-pairCost[made]!, a, one)
      for (const pair of this.#byPerson.of(pairPerson[made]!)) {
        if (this.#isMade[pair] === 1 || pairIsLocal[pair] === 1) continue
        const other = pairCase[pair]!
        const dearer = back + this.#reduced(pairCost[pair]!, other, a)
        if (exchange[other] === infinite) offered.push(other)
        if (dearer < exchange[other]!) exchange[other] = dearer
      }
    }
    for (const pair of this.#byCase.of(one)) {
      if (this.#isMade[pair] === 1) continue
      const isLocal = pairIsLocal[pair]!
      const node = this.#people + pairPerson[pair]!
      const taking = this.#reduced(pairCost[pair]!, isLocal === 1 ? this.#gates + one : one, node)
      let dearer = taking + this.#toEnd[node]! + relief[isLocal as 0 | 1]
      if (isLocal === 0)
        for (const at of this.#held.of(pairPerson[pair]!)) {
          const held = this.#solution.pairs[at]!
          const given = exchange[pairCase[held]!]!
          if (given < infinite && pairIsLocal[held] === 0)
            dearer = Math.min(dearer, taking + given + this.#reduced(-pairCost[held]!, node, pairCase[held]!))
        }
      if (dearer < emptyPlace * 4) insert(best, { pair, dearer }, atMost)
    }
    for (const other of offered) exchange[other] = infinite
  }

  /** What it takes, at most, to give one of its people up: anybody, or one through its gate. */
  #reliefOf(one: number): [any: number, local: number] {
    const { pairPerson, pairCost, pairIsLocal } = this.#it
    const relief: [number, number] = [infinite, infinite]
    for (const pair of this.#byCase.of(one)) {
      if (this.#isMade[pair] === 0) continue
      const p = pairPerson[pair]!
      const isLocal = pairIsLocal[pair]! as 0 | 1
      const node = this.#people + p
      const to = isLocal === 1 ? this.#gates + one : one
      const dearer =
        this.#reduced(-this.#step(p, this.#count[p]! - 1), this.#end, node) +
        this.#reduced(-pairCost[pair]!, node, to)
      relief[isLocal] = Math.min(relief[isLocal], dearer)
    }
    const [gate, [any, local]] = [this.#gates + one, relief] as const
    if (this.#throughGate[one]! > 0) relief[0] = Math.min(any, local + this.#reduced(0, gate, one))
    if (this.#throughGate[one]! < this.#it.localMost[one]!)
      relief[1] = Math.min(local, any + this.#reduced(0, one, gate))
    return relief
  }

  /** From everywhere, what the cheapest way is for somebody with room to take one more. */
  #distancesToEnd(): Float64Array {
    this.#reach(this.#end, 0)
    while (!this.#heap.isEmpty) {
      const node = this.#heap.take()
      this.#goBack(node, this.#distance[node]!)
    }
    const found = this.#distance.slice()
    this.#forget()
    return found
  }

  /** Chains are followed backwards from the case, or from its gate for those of its own municipality. */
  #search(one: number, isLocal: 0 | 1, atMost: number, best: Alternative[]): void {
    const target = isLocal === 1 ? this.#gates + one : one
    const wanted = new Map<number, number>()
    for (const pair of this.#byCase.of(one))
      if (this.#isMade[pair] === 0 && this.#it.pairIsLocal[pair] === isLocal)
        wanted.set(this.#people + this.#it.pairPerson[pair]!, pair)
    if (wanted.size === 0) return
    this.#reach(target, 0)
    while (!this.#heap.isEmpty && wanted.size > 0) {
      const node = this.#heap.take()
      const distance = this.#distance[node]!
      if (best.length === atMost && best[atMost - 1]!.dearer <= distance) break
      const pair = wanted.get(node)
      if (pair !== undefined) {
        wanted.delete(node)
        insert(
          best,
          { pair, dearer: distance + this.#reduced(this.#it.pairCost[pair]!, target, node) },
          atMost,
        )
      }
      this.#goBack(node, distance)
    }
    this.#forget()
  }

  #forget(): void {
    for (const node of this.#touched) this.#distance[node] = infinite
    this.#touched.length = 0
    this.#heap.clear()
  }

  #reach(node: number, distance: number): void {
    if (distance >= this.#distance[node]!) return
    if (this.#distance[node] === infinite) this.#touched.push(node)
    this.#distance[node] = distance
    this.#heap.lift(node)
  }

  #price(node: number): number {
    const { casePrice, gatePrice, personPrice } = this.#solution
    if (node === this.#end) return -belowLeast
    if (node >= this.#people) return personPrice[node - this.#people]!
    return node >= this.#gates ? gatePrice[node - this.#gates]! : casePrice[node]!
  }

  #reduced(cost: number, from: number, to: number): number {
    return Math.max(0, cost + this.#price(from) - this.#price(to))
  }

  /** Everywhere from where a change leads here. */
  #goBack(node: number, distance: number): void {
    if (node === this.#end) this.#intoEnd(distance)
    else if (node >= this.#people) this.#intoPerson(node, distance)
    else if (node >= this.#gates) this.#intoGate(node, distance)
    else this.#intoCase(node, distance)
  }

  #from(from: number, to: number, cost: number, distance: number): void {
    this.#reach(from, distance + this.#reduced(cost, from, to))
  }

  /** People give the case back; a place of it may be empty; its gate may let one less pass. */
  #intoCase(one: number, distance: number): void {
    this.#givenBack(one, one, 0, distance)
    if (this.#throughGate[one]! > 0) this.#from(this.#gates + one, one, 0, distance)
    if (this.#solution.lacking[one]! > 0) this.#from(this.#end, one, -emptyPlace, distance)
  }

  #intoGate(node: number, distance: number): void {
    const one = node - this.#gates
    this.#givenBack(one, node, 1, distance)
    if (this.#throughGate[one]! < this.#it.localMost[one]!) this.#from(one, node, 0, distance)
  }

  #givenBack(one: number, to: number, isLocal: 0 | 1, distance: number): void {
    const { pairIsLocal, pairPerson, pairCost } = this.#it
    for (const pair of this.#byCase.of(one)) {
      if (this.#isMade[pair] === 1 && pairIsLocal[pair] === isLocal)
        this.#from(this.#people + pairPerson[pair]!, to, -pairCost[pair]!, distance)
    }
  }

  /** A case takes the person on; or the person has one case less than before. */
  #intoPerson(node: number, distance: number): void {
    const { pairIsLocal, pairCase, pairCost } = this.#it
    const p = node - this.#people
    for (const pair of this.#byPerson.of(p)) {
      if (this.#isMade[pair] === 1) continue
      const from = pairCase[pair]! + (pairIsLocal[pair] === 1 ? this.#gates : 0)
      this.#from(from, node, pairCost[pair]!, distance)
    }
    if (this.#count[p]! > 0) this.#from(this.#end, node, -this.#step(p, this.#count[p]! - 1), distance)
  }

  /** Somebody with room takes one more; or a place stays empty, never the cheaper way unless there is no other. */
  #intoEnd(distance: number): void {
    for (let p = 0; p < this.#it.people; p++) {
      if (this.#count[p]! < this.#it.most[p]!)
        this.#from(this.#people + p, this.#end, this.#step(p, this.#count[p]!), distance)
    }
    for (let one = 0; one < this.#it.cases; one++) this.#from(one, this.#end, emptyPlace, distance)
  }

  #step(p: number, count: number): number {
    const { load, least, evenness } = this.#it
    return evenness * (load[p]! + count) - (count < least[p]! ? belowLeast : 0)
  }
}
