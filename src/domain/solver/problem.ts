// What the solver is asked and what it answers: arrays of numbers, so that it runs in any thread and copies nothing.

export interface Problem {
  cases: number
  people: number
  /** The pairs that are possible: whatever is forbidden is not among them. Of each its case, its person and its cost, a whole number from 0. */
  pairCase: Int32Array
  pairPerson: Int32Array
  pairCost: Int32Array
  /** 1 where the person is of the teacher's own municipality: of those a case takes no more than its `localMost`. */
  pairIsLocal: Uint8Array
  localMost: Uint8Array
  /** How many specialists each case wants. */
  need: Uint8Array
  /** How many of these cases a person gets: at least, where that is possible, and at most. */
  least: Int32Array
  most: Int32Array
  /** Cases that a person has already: they count for an even load. */
  load: Int32Array
  /** By how much each further case of a person costs more than the one before it; 0 does not care for an even load. */
  evenness: number
  /** Decides between solutions that cost the same. */
  seed: number
}

export interface Solution {
  /** The pairs made, as indexes into the pairs of the problem, ascending. */
  pairs: Int32Array
  /** How many specialists each case still lacks. */
  lacking: Uint8Array
  /** The costs of the pairs made, added up; without evenness. */
  cost: number
  /** Potentials of the flow: a pair could be had for `cost + casePrice − personPrice` more, at least, than the solution costs. */
  casePrice: Float64Array
  /** Of the local gate of each case, see `chains.ts`. */
  gatePrice: Float64Array
  personPrice: Float64Array
}

// What must never be weighed against each other, in steps that no chain of changes adds up to.
/** A place that stays empty: never for the sake of a cheaper rest. */
export const emptyPlace = 1e12
/** A person below the least load. */
export const belowLeast = 1e9
/** A pair that was not there before, when as little as possible is to change. */
export const change = 1e6
