// What is kept with a proposal beside its places.
import type { LackReason } from '../../domain/proposal/lacking.ts'
import type { Unmet } from '../../domain/proposal/problem.ts'
import type { Load, ProposedPair, Totals } from '../../domain/proposal/propose.ts'
import type { Asked } from './queries/proposals.ts'

/** A pair that the Center wants, or does not want, in this proposal. */
export interface Wish {
  caseId: string
  specialistId: string
  kind: 'required' | 'forbidden'
  reason: string
}

export interface Result {
  asked: Asked
  totals?: Totals
  reasons?: LackReason[]
  /** How many places each of them leaves empty. */
  lacks?: number[]
  unmet?: Unmet[]
  /** The most loaded first. */
  loads?: Load[]
  /** Figures of the load of everybody who works, before and after. */
  spread?: { people: number; before: Spread; after: Spread }
  /** Assignments that would be taken off. */
  takeOff?: { id: string; caseId: string; specialistId: string }[]
  /** Wishes made since, which the proposal does not know yet. */
  pending?: number
  /** Of the proposal that this one was made from. */
  before?: Totals
  seconds?: number
  accepted?: { assigned: number; notAssigned: number; takenOff: number }
}
export interface Spread {
  least: number
  most: number
  mean: number
}

/** What is kept with a place: why this specialist, or why nobody. */
export type PlaceFacts =
  | Pick<ProposedPair, 'parts' | 'fit' | 'km' | 'isTrip' | 'isLocal' | 'isLower' | 'others'>
  | { lacks: number }

export const isFilled = (it: PlaceFacts): it is Exclude<PlaceFacts, { lacks: number }> => 'parts' in it
