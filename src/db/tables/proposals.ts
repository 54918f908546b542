// Proposals of an assignment. Row types; the migrations are the truth.
import type { Generated } from 'kysely'
import type { Json, JsonOr } from './json.ts'

export interface ProposalTable {
  id: string
  period_id: string
  status: 'working' | 'ready' | 'accepted' | 'discarded' | 'failed'
  weights: Json
  seed: number
  wishes: JsonOr<string | undefined>
  result: JsonOr<string | null | undefined>
  prices: JsonOr<string | null | undefined>
  refusal: string | null
  based_on: string | null
  done: Generated<number>
  total: Generated<number>
  created_by: string | null
  created_at: Date
  touched_at: Date
  accepted_at: Date | null
  accepted_by: string | null
  version: Generated<number>
}

export interface ProposalPlaceTable {
  proposal_id: string
  n: number
  case_id: string
  specialist_id: string | null
  municipality_id: string
  before_id: string | null
  is_changed: Generated<boolean>
  is_warned: Generated<boolean>
  is_required: Generated<boolean>
  is_there: Generated<boolean>
  facts: Json
  outcome: 'assigned' | 'refused' | null
  refusal: JsonOr<string | null | undefined>
}

export interface PairRuleTable {
  id: string
  case_id: string | null
  person_id: string | null
  specialist_id: string
  kind: 'required' | 'forbidden'
  reason: Generated<string>
  created_at: Date
  created_by: string | null
  removed_at: Date | null
}

export interface DistanceTable {
  from_id: string
  to_id: string
  km: number
}
