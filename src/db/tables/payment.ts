// Prices, rates, acts and sheets. Row types; the migrations are the truth.
import type { Generated } from 'kysely'
import type { ActKind, ActStatus } from '../../domain/act.ts'
import type { AttestationForm } from '../../domain/attestationForms.ts'
import type { WantedCategory } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import type { RateKind, WorkKind } from '../../domain/pay.ts'
import type { Json, JsonOr } from './json.ts'

export interface PriceTable {
  id: string
  work: WorkKind
  category: WantedCategory | null
  form: AttestationForm | null
  sum: number
  valid_from: Day
  valid_to: Day | null
  created_at: Date
  version: Generated<number>
}

export interface RateTable {
  id: string
  kind: RateKind
  valid_from: Day
  steps: Json
  created_at: Date
  version: Generated<number>
}

export interface ActRunTable {
  id: string
  campaign_id: string
  kind: ActKind
  made_on: Day
  status: 'working' | 'done' | 'failed'
  done: Generated<number>
  total: Generated<number>
  result: JsonOr<string | undefined>
  created_by: string | null
  created_at: Date
  touched_at: Date
  finished_at: Date | null
}

export interface WorkActTable {
  id: string
  number: string
  contract_id: string
  kind: ActKind
  made_on: Day
  from_on: Day
  to_on: Day
  items: number
  sum: number
  income_before: number
  income_tax: number
  contributions: number
  payable: number
  status: Generated<ActStatus>
  signed_on: Day | null
  paid_on: Day | null
  paid_by: string | null
  sheet_id: string | null
  cancel_reason: string | null
  replaces_id: string | null
  sort_name: string
  search: string
  created_at: Date
  version: Generated<number>
}

export interface WorkItemTable {
  id: string
  conclusion_id: string
  assignment_id: string
  specialist_id: string
  contract_id: string | null
  work: WorkKind
  category: WantedCategory
  form: AttestationForm
  accepted_on: Day
  price: number | null
  act_id: string | null
  created_at: Date
}

export interface PaymentSheetTable {
  id: string
  number: string
  made_on: Day
  funding: Generated<string>
  status: Generated<'draft' | 'paid' | 'cancelled'>
  paid_on: Day | null
  created_by: string | null
  created_at: Date
  version: Generated<number>
}

/** Accepted work in no act, a line a contract. Kept by triggers of `work_item`. */
export interface LooseWorkTable {
  /** The contract, or the specialist where there is none. */
  id: string
  specialist_id: string
  contract_id: string | null
  items: number
  unpriced: number
  sort_name: string
}
