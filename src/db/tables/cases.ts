// Applications, cases, assignments, conclusions, templates, files, imports. Row types; the migrations are the truth.
import type { Generated } from 'kysely'
import type { Day } from '../../domain/days.ts'
import type { Method } from '../../domain/review.ts'
import type { TemplateKind } from '../../domain/templateChoice.ts'
import type { Json, JsonOr } from './json.ts'

export interface FileTable {
  id: string
  store_key: string
  name: string
  kind: string
  mime: string
  size: number
  sha256: string
  pages: number | null
  owner_id: string | null
  created_at: Date
  claimed_at: Date | null
}

export interface ImportTable {
  id: string
  kind: 'attestees' | 'specialists'
  file_id: string | null
  file_name: string
  sha256: string
  status: 'reading' | 'refused' | 'ready' | 'taking' | 'taken' | 'failed' | 'cancelled'
  refusal: string | null
  done: Generated<number>
  total: Generated<number>
  summary: JsonOr<string | undefined>
  created_by: string | null
  created_at: Date
  finished_at: Date | null
  version: Generated<number>
  taken_by: string | null
  /** When its work last moved. */
  stirred_at: Date | null
}

export interface ImportRowTable {
  import_id: string
  row_no: number
  state: 'good' | 'faulty' | 'repeated' | 'differing' | 'taken' | 'unchanged' | 'kept' | 'failed'
  cells: Json
  facts: JsonOr<string | null | undefined>
  faults: JsonOr<string | undefined>
  differs: JsonOr<string | undefined>
  decision: 'keep' | 'take' | null
  of_row: number | null
  application_id: string | null
  invitation_id: string | null
  notice: JsonOr<string | null | undefined>
}

export interface AttestationCaseTable {
  id: string
  number: string
  application_id: string
  person_id: string
  period_id: string
  municipality_id: string
  organisation_id: string
  position_id: string
  subject_id: string | null
  category_wanted: string
  form: string
  stage:
    | 'scheduled'
    | 'assigning'
    | 'in_analysis'
    | 'conclusion_ready'
    | 'conclusion_returned'
    | 'conclusion_accepted'
    | 'closed_withdrawn'
  conclusion_due_on: Day
  sort_name: string
  search: string
  created_at: Date
  version: Generated<number>
  /** Specialists in force; written with the stage. */
  assigned: Generated<number>
  method: Generated<Method | null>
  simplified_basis: Generated<string | null>
}

export interface AssignmentBatchTable {
  id: string
  account_id: string
  case_ids: string[]
  list: Generated<string>
  created_at: Date
  done_at: Date | null
  result: JsonOr<string | null | undefined>
}

export interface AssignmentTable {
  id: string
  case_id: string
  specialist_id: string
  part: number
  status: 'proposed' | 'accepted' | 'working' | 'done' | 'accepted_by_center' | 'declined' | 'revoked'
  assigned_at: Date
  assigned_by: string | null
  due_on: Day
  accepted_at: Date | null
  declined_at: Date | null
  decline_reason: string | null
  decline_comment: string | null
  conflict_kind: string | null
  conflict_comment: string | null
  revoked_at: Date | null
  revoke_reason: string | null
  proposal_id: Generated<string | null>
  version: Generated<number>
}

export interface ConclusionTable {
  id: string
  assignment_id: string
  case_id: string
  status: 'uploaded' | 'paper_received' | 'returned' | 'accepted'
  versions: Generated<number>
  handed_in_at: Date
  is_late: Generated<boolean>
  paper_received_on: Day | null
  paper_brought_by: string | null
  accepted_at: Date | null
  accepted_by: string | null
  returned_at: Date | null
  version: Generated<number>
  /** Kept by triggers, as the next two: neither taken off nor of a withdrawn case. */
  is_wanted: Generated<boolean>
  /** Of the case. */
  period_id: Generated<string>
  municipality_id: Generated<string>
}

export interface ConclusionVersionTable {
  id: string
  conclusion_id: string
  version: number
  file_id: string
  is_signed: boolean
  warnings: JsonOr<string | undefined>
  note: Generated<string>
  handed_in_at: Date
  handed_in_by: string
}

export interface WorkingCopyTable {
  id: string
  assignment_id: string
  file_id: string
  created_at: Date
}

export interface RemarkTable {
  id: string
  conclusion_id: string
  version: number
  text: string
  by_account: string
  at: Date
}

export interface TemplateTable {
  id: string
  kind: Generated<TemplateKind>
  title: string
  positions: Generated<string[]>
  categories: Generated<string[]>
  created_at: Date
  version: Generated<number>
}

export interface TemplateVersionTable {
  id: string
  template_id: string
  number: number
  file_id: string
  fields: string[]
  valid_from: Day
  valid_to: Day | null
  note: Generated<string>
  uploaded_by: string | null
  uploaded_at: Date
  withdrawn_at: Date | null
  used_at: Date | null
}
