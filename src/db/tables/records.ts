// History, readings, letters. Row types; the migrations are the truth.
import type { Generated } from 'kysely'
import type { JsonOr } from './json.ts'

export interface EventTable {
  id: Generated<number>
  at: Date
  is: string
  by_account: string | null
  by_name: Generated<string>
  by_role: Generated<string>
  ip: Generated<string>
  request_id: Generated<string>
  case_id: string | null
  person_id: string | null
  municipality_id: string | null
  about_kind: Generated<string>
  about_id: Generated<string>
  facts: JsonOr<string | undefined>
}

export interface EventSealTable {
  no: number
  event_id: number
  hash: Buffer
  sealed_at: Date
}

export interface ReadingTable {
  id: Generated<number>
  at: Date
  by_account: string
  by_name: string
  by_role: string
  person_id: string
  case_id: string | null
  what: string
  ip: Generated<string>
  request_id: Generated<string>
}

export interface LetterTable {
  id: string
  kind: string
  to_email: string
  person_id: string | null
  municipality_id: string | null
  invitation_id: string | null
  case_id: string | null
  application_id: Generated<string | null>
  subject: string
  text: string
  html: string
  key_id: string | null
  secret: Buffer | null
  status: 'queued' | 'sent' | 'refused' | 'waiting' | 'cancelled'
  attempts: Generated<number>
  said: Generated<string>
  queued_at: Date
  tried_at: Date | null
  sent_at: Date | null
  replaces_id: string | null
}
