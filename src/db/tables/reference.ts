// What the Center keeps. Row types; the migrations are the truth.
import type { Generated } from 'kysely'
import type { Day } from '../../domain/days.ts'
import type { Json } from './json.ts'

export interface MunicipalityTable {
  id: string
  code: string
  name: string
  kind: string
  center: Generated<string>
  is_equated_north: Generated<boolean>
  is_remote: Generated<boolean>
  synonyms: Generated<string[]>
  contact_name: Generated<string>
  contact_phone: Generated<string>
  contact_email: Generated<string>
  sort: Generated<number>
  version: Generated<number>
}

export interface OrganisationTable {
  id: string
  municipality_id: string
  name: string
  name_key: string
  kind: string | null
  is_active: Generated<boolean>
  merged_into_id: string | null
  kept_apart_from: Generated<string[]>
  created_at: Date
  version: Generated<number>
}

export interface PositionTable {
  id: string
  code: string
  name: string
  requires_subject: boolean
  criteria_group: string
  synonyms: Generated<string[]>
  valid_from: Day | null
  valid_to: Day | null
  sort: Generated<number>
  version: Generated<number>
}

export interface SubjectTable {
  id: string
  code: string
  name: string
  group_name: Generated<string>
  synonyms: Generated<string[]>
  sort: Generated<number>
  is_active: Generated<boolean>
  version: Generated<number>
}

export interface PeriodTable {
  id: string
  code: string
  title: string
  school_year: string
  accept_from: Day
  accept_to: Day
  starts_on: Day
  ends_on: Day
  conclusion_due_on: Day
  sitting_on: Generated<Day | null>
  is_closed: Generated<boolean>
  version: Generated<number>
}

export interface InstitutionNameTable {
  id: string
  kind: 'center' | 'institute' | 'department'
  name: string
  genitive: Generated<string>
  short_name: Generated<string>
  valid_from: Day
  valid_to: Day | null
  version: Generated<number>
}

export interface SettingTable {
  key: string
  value: Json
  updated_at: Date
  version: Generated<number>
}

export interface ReadyPhraseTable {
  id: string
  kind: 'remark' | 'return'
  text: string
  sort: Generated<number>
  is_active: Generated<boolean>
  version: Generated<number>
}

export interface CalendarDayTable {
  day: Day
  kind: 'working' | 'dayOff' | 'holiday'
  name: Generated<string>
  changed_at: Date
}
