// A binary heap of nodes by their distance, with the distance changed in place. Numbers only, no objects: it is asked
// millions of times in one assignment.

export class NodeHeap {
  readonly #nodes: Int32Array
  /** Where a node stands in the heap, −1 outside. */
  readonly #places: Int32Array
  readonly #distances: Float64Array
  #size = 0

  /** `distances` belongs to the caller, who lowers a node's distance before `lift`. */
  constructor(distances: Float64Array) {
    this.#distances = distances
    this.#nodes = new Int32Array(distances.length)
    this.#places = new Int32Array(distances.length).fill(-1)
  }

  get isEmpty(): boolean {
    return this.#size === 0
  }

  /** Puts a node in, or moves it up after its distance has become smaller. */
  lift(node: number): void {
    let at = this.#places[node]!
    if (at < 0) at = this.#size++
    const distance = this.#distances[node]!
    while (at > 0) {
      const above = (at - 1) >> 1
      const other = this.#nodes[above]!
      if (this.#distances[other]! <= distance) break
      this.#put(other, at)
      at = above
    }
    this.#put(node, at)
  }

  /** The nearest node, taken out. */
  take(): number {
    const nearest = this.#nodes[0]!
    const last = this.#nodes[--this.#size]!
    this.#places[nearest] = -1
    if (this.#size > 0) this.#sink(last)
    return nearest
  }

  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#places[this.#nodes[i]!] = -1
    this.#size = 0
  }

  #sink(node: number): void {
    const distance = this.#distances[node]!
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= this.#size) break
      if (
        below + 1 < this.#size &&
        this.#distances[this.#nodes[below + 1]!]! < this.#distances[this.#nodes[below]!]!
      )
        below++
      const other = this.#nodes[below]!
      if (this.#distances[other]! >= distance) break
      this.#put(other, at)
      at = below
    }
    this.#put(node, at)
  }

  #put(node: number, at: number): void {
    this.#nodes[at] = node
    this.#places[node] = at
  }
}
