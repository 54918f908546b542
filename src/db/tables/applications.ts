// Applications with their drafts, petitions, notices and claims: what leads from a teacher to a case. Row types; the
// migrations are the truth.
import type { Generated } from 'kysely'
import type { Day } from '../../domain/days.ts'
import type { Method } from '../../domain/review.ts'
import type { JsonOr } from './json.ts'

export interface ApplicationTable {
  id: string
  number: string | null
  channel: 'epgu' | 'rpgu' | 'in_person' | 'mail' | 'email_or_is' | 'list'
  status:
    | 'draft'
    | 'submitted'
    | 'returned'
    | 'registered'
    | 'under_review'
    | 'accepted'
    | 'rejected_formal'
    | 'withdrawn'
    | 'expired'
  received_on: Day
  person_id: string
  municipality_id: string
  organisation_id: string
  position_id: string
  subject_id: string | null
  appointed_on: Day
  appointed_first_on: Day | null
  experience_ped: number | null
  experience_position: number | null
  category_held: string
  category_held_on: Day | null
  category_until: Day | null
  category_wanted: 'first' | 'highest' | 'methodist' | 'mentor'
  form: 'remote' | 'in_person' | 'mixed' | 'simplified'
  email: string | null
  phone: string | null
  education: string | null
  without_presence: Generated<boolean>
  import_id: Generated<string | null>
  import_row: Generated<number | null>
  identity: string
  /** Through the system or by a paper that was entered; nothing for what came by a list. */
  submitted_at: Generated<Date | null>
  registered_at: Generated<Date | null>
  registered_by: Generated<string | null>
  epgu_number: Generated<string | null>
  details: JsonOr<string | undefined>
  asked: JsonOr<string | null | undefined>
  simplified_basis: Generated<string | null>
  returned_at: Generated<Date | null>
  return_reason: Generated<string | null>
  return_text: Generated<string | null>
  mend_until: Generated<Day | null>
  mend_reminded_at: Generated<Date | null>
  refused_at: Generated<Date | null>
  refuse_ground: Generated<'E-05' | 'E-06' | 'E-07' | 'otherCommission' | null>
  refuse_text: Generated<string | null>
  withdrawn_at: Generated<Date | null>
  withdraw_reason: Generated<string | null>
  confirmed_at: Generated<Date | null>
  confirmed_by: Generated<string | null>
  confirm_remark: Generated<string | null>
  entered_by: Generated<string | null>
  /** The draft that mended it last. */
  mended_by: Generated<string | null>
  sort_name: Generated<string>
  search: Generated<string>
  created_at: Date
  version: Generated<number>
}

export interface ApplicationResultTable {
  application_id: string
  criterion: string
  text: string
}

export interface AttachmentTable {
  id: string
  application_id: string
  file_id: string
  title: string
  criterion: string | null
  created_at: Date
  removed_at: Date | null
  added_by: Generated<string | null>
}

export interface TeacherLinkTable {
  id: string
  email: string
  token_hash: Buffer
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export interface PersonClaimTable {
  id: string
  person_id: string
  known_id: string
  municipality_id: string
  status: 'asked' | 'confirmed' | 'refused'
  asked_at: Date
  decided_at: Date | null
  decided_by: string | null
  reason: Generated<string>
}

export interface ApplicationDraftTable {
  id: string
  person_id: string | null
  entered_by: string | null
  municipality_id: string | null
  answers: JsonOr<string | undefined>
  mends_id: string | null
  created_at: Date
  touched_at: Date
  warned_at: Date | null
  version: Generated<number>
  saved: JsonOr<string | undefined>
}

export interface DraftFileTable {
  id: string
  draft_id: string
  file_id: string
  title: string
  about: string
  created_at: Date
}

export interface ApplicationLinkTable {
  id: string
  application_id: string
  criterion: string | null
  url: string
  checked_at: Date | null
  outcome: 'answers' | 'refused' | 'silent' | 'forbidden' | null
  said: Generated<string>
}

export interface ApplicationAdditionTable {
  id: string
  application_id: string
  text: string
  added_at: Date
  added_by: string
}

export interface PetitionTable {
  id: string
  application_id: string
  organisation_id: string
  head_name: string
  council: Generated<string>
  text: string
  file_id: string | null
  filed_at: Date
  filed_by: string | null
  withdrawn_at: Date | null
}

export interface NoticeTable {
  id: string
  application_id: string
  case_id: string
  number: string
  made_on: Day
  term_from: Day
  term_to: Day
  form: string
  method: Method
  prepare: Generated<string>
  file_id: string
  sent_at: Date
  sent_by: string | null
  read_at: Date | null
}

export interface CategoryDecisionTable {
  id: string
  person_id: string
  position_id: string | null
  category: 'first' | 'highest' | 'methodist' | 'mentor'
  outcome: 'given' | 'refused'
  decided_on: Day
  valid_until: Day | null
  order_ref: Generated<string>
  source: Generated<string>
  entered_at: Date
  entered_by: string | null
  removed_at: Date | null
}
