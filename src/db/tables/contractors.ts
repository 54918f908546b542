// Orders, contracts, the social fund, dismissal, acts and payment. Row types; the migrations are the truth.
import type { Generated } from 'kysely'
import type { ContractStatus, Half, TaxStatus } from '../../domain/contract.ts'
import type { Day } from '../../domain/days.ts'
import type { DismissalKind, DismissalStatus, SettlementWay } from '../../domain/dismissal.ts'
import type { OrderAction, OrderKind, OrderStatus } from '../../domain/order.ts'
import type { SfrEvent, SfrStatus } from '../../domain/sfr.ts'
import type { Json, JsonOr } from './json.ts'

export type PaperKind = 'contract' | 'termination' | 'act' | 'orderList' | 'contractScan' | 'actScan'

export interface PaperTable {
  id: string
  kind: PaperKind
  about_id: string
  number: number
  format: 'docx' | 'pdf' | 'jpg' | 'png'
  name: string
  store_key: string
  key_id: string
  size: number
  sha256: string
  sealed_sha256: string
  template_version_id: string | null
  made_at: Date
  made_by: string | null
}

export interface AnnualOrderTable {
  id: string
  kind: OrderKind
  amends_id: string | null
  school_year: string
  number: Generated<string>
  signed_on: Day | null
  title: string
  status: Generated<OrderStatus>
  file_id: string | null
  signature_id: Generated<string | null>
  withdraw_reason: Generated<string | null>
  periods: JsonOr<string | undefined>
  created_at: Date
  created_by: string | null
  issued_at: Date | null
  issued_by: string | null
  version: Generated<number>
}

export interface OrderEntryTable {
  order_id: string
  specialist_id: string
  action: OrderAction
  from_on: Day | null
  printed: Json | null
  sort_name: string
}

export interface OrderMembershipTable {
  id: string
  specialist_id: string
  school_year: string
  order_id: string
  from_on: Day
  to_on: Day
  excluded_by: string | null
}

export interface CustomerTable {
  id: string
  valid_from: Day
  facts: Json
  created_at: Date
  version: Generated<number>
}

export interface CampaignTable {
  id: string
  school_year: string
  half: Half
  sign_from: Day
  sign_to: Day
  starts_on: Day
  ends_on: Day
  number_mask: string
  next_number: Generated<number>
  created_at: Date
  version: Generated<number>
}

export interface ContractTable {
  id: string
  specialist_id: string
  campaign_id: string
  previous_id: string | null
  number: string | null
  made_on: Day | null
  starts_on: Day
  ends_on: Day
  status: ContractStatus
  tax_status: TaxStatus
  limit_sum: number | null
  wording: JsonOr<string | undefined>
  is_entered: Generated<boolean>
  issued_at: Date | null
  signed_on: Day | null
  signed_received_by: string | null
  registered_on: Day | null
  registered_number: string | null
  registered_at: Date | null
  cancelled_at: Date | null
  cancel_reason: string | null
  terminated_on: Day | null
  termination_reason: string | null
  closed_at: Date | null
  asked_at: Date | null
  reminded_at: Date | null
  municipality_id: string
  sort_name: string
  search: string
  created_at: Date
  version: Generated<number>
}

export interface ContractRunTable {
  id: string
  campaign_id: string
  status: 'working' | 'done' | 'failed'
  done: Generated<number>
  total: Generated<number>
  result: JsonOr<string | undefined>
  created_by: string | null
  created_at: Date
  touched_at: Date
  finished_at: Date | null
}

export interface SfrTaskTable {
  id: string
  contract_id: string
  event: SfrEvent
  event_on: Day
  due_on: Day
  status: Generated<SfrStatus>
  sent_on: Day | null
  protocol: string | null
  sent_by: string | null
  created_at: Date
  version: Generated<number>
}

export interface DismissalTable {
  id: string
  specialist_id: string
  contract_id: string
  leaves_on: Day
  kind: DismissalKind
  returns_on: Day | null
  comment: Generated<string>
  late_reason: Generated<string>
  status: Generated<DismissalStatus>
  told_at: Date
  way: SettlementWay | null
  settled_at: Date | null
  settled_by: string | null
  version: Generated<number>
}
