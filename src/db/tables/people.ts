// People, accounts, roles, sign-ins, invitations. Row types; the migrations are the truth.
import type { Generated } from 'kysely'
import type { TaxStatus } from '../../domain/contract.ts'
import type { Day } from '../../domain/days.ts'
import type { AwayKind } from '../../domain/specialist.ts'
import type { Json, JsonOr } from './json.ts'

export interface PersonTable {
  id: string
  last_name: string
  first_name: string
  middle_name: string | null
  sort_name: string
  search: string
  birth_on: Day | null
  sex: 'm' | 'f' | null
  phone_mobile: string | null
  phone_work: string | null
  email: string | null
  merged_into_id: Generated<string | null>
  created_at: Date
  version: Generated<number>
}

export interface PersonSecretTable {
  person_id: string
  kind: 'snils' | 'inn' | 'passport' | 'bank' | 'address'
  key_id: string
  cipher: Buffer
  hint: Generated<string>
  /** A keyed hash of the digits: found without being read. */
  lookup: Generated<Buffer | null>
  updated_at: Date
}

export interface AccountTable {
  id: string
  person_id: string
  login: string
  email: string
  email_confirmed_at: Date | null
  password_hash: string
  status: Generated<'active' | 'blocked'>
  must_change_password: Generated<boolean>
  created_at: Date
  last_sign_in_at: Date | null
  appearance: JsonOr<string | undefined>
  version: Generated<number>
}

export interface RoleGrantTable {
  id: string
  account_id: string
  role: 'admin' | 'center' | 'mun_coord' | 'org_head' | 'specialist' | 'teacher' | 'auditor' | 'accountant'
  scope_kind: 'region' | 'municipality' | 'organisation'
  scope_id: string | null
  valid_from: Day
  valid_to: Day | null
  reason: Generated<string>
  granted_by: string | null
  created_at: Date
}

export interface SessionTable {
  id: string
  token_hash: Buffer
  account_id: string
  grant_id: string | null
  created_at: Date
  seen_at: Date
  expires_at: Date
  ended_at: Date | null
  ip: Generated<string>
  user_agent: Generated<string>
}

export interface RateLimitTable {
  bucket: string
  subject: string
  hits: number
  window_started_at: Date
  blocked_until: Date | null
}

export interface PasswordResetTable {
  id: string
  account_id: string
  kind: 'link' | 'code'
  secret_hash: Buffer
  created_at: Date
  expires_at: Date
  tries_left: Generated<number>
  used_at: Date | null
  cancelled_at: Date | null
  issued_by: string | null
}

export interface EmailChangeTable {
  id: string
  account_id: string
  new_email: string
  token_hash: Buffer
  created_at: Date
  expires_at: Date
  confirmed_at: Date | null
  cancelled_at: Date | null
}

export interface InvitationTable {
  id: string
  role: 'admin' | 'center' | 'mun_coord' | 'org_head' | 'specialist' | 'teacher' | 'auditor' | 'accountant'
  municipality_id: string | null
  organisation_id: Generated<string | null>
  /** Begun by a teacher whom nobody invited. */
  by_oneself: Generated<boolean>
  email: string
  last_name: Generated<string>
  first_name: Generated<string>
  middle_name: string | null
  sort_name: Generated<string>
  search: Generated<string>
  known: JsonOr<string | undefined>
  token_hash: Buffer | null
  token_version: Generated<number>
  created_at: Date
  invited_by: string | null
  sent_at: Date | null
  expires_at: Date | null
  started_at: Date | null
  draft: JsonOr<string | undefined>
  draft_step: Generated<number>
  registered_at: Date | null
  account_id: string | null
  revoked_at: Date | null
  version: Generated<number>
}

export interface ReplacedLinkTable {
  token_hash: Buffer
  invitation_id: string
  replaced_at: Date
}

export interface ConsentTable {
  id: string
  person_id: string
  kind: string
  text_version: string
  given_at: Date
  ip: string
  revoked_at: Date | null
}

export interface SpecialistTable {
  id: string
  person_id: string
  municipality_id: string
  organisation_id: string
  position_id: string
  subject_id: string | null
  status: Generated<'registered' | 'approved' | 'suspended' | 'blocked'>
  education: string | null
  education_program: string | null
  category_held: Generated<string>
  category_held_on: Day | null
  degree: string | null
  academic_title: string | null
  awards: JsonOr<string | undefined>
  experience_ped: number | null
  experience_expert: number | null
  positions_ok: Generated<string[]>
  subjects_ok: Generated<string[]>
  onsite_ready: Generated<boolean>
  max_load: number | null
  least_load: Generated<number | null>
  /** Municipalities; to all when there are none. */
  travels_to: Generated<string[]>
  away_from: Day | null
  away_to: Day | null
  away_kind: Generated<AwayKind | null>
  tax_status: Generated<TaxStatus>
  /** Work and position confirmed by the coordinator. */
  approved_at: Date | null
  approved_by: string | null
  suspended_at: Date | null
  suspend_reason: string | null
  sort_name: string
  search: string
  created_at: Date
  version: Generated<number>
  /** The last day in an issued order, or -infinity. Kept by triggers. */
  in_order_to: Generated<Day>
}

export interface KeptFormTable {
  token_hash: Buffer
  account_id: string | null
  path: string
  key_id: string
  cipher: Buffer
  created_at: Date
  expires_at: Date
}

export interface FormDraftTable {
  account_id: string
  key: string
  fields: Json
  updated_at: Date
}
