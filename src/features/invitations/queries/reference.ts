// What the forms of invitations and registration choose from, and whom to tell.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'

export interface Named {
  id: string
  code: string
  name: string
}

export interface PositionChoice extends Named {
  requiresSubject: boolean
}

export interface SubjectChoice extends Named {
  group: string
}

export const municipalityChoices = (db: Db): Promise<Named[]> =>
  db.selectFrom('municipality').select(['id', 'code', 'name']).orderBy('sort').orderBy('name').execute()

/** Positions in force on a day. */
export const positionChoices = (db: Db, today: Day): Promise<PositionChoice[]> =>
  db
    .selectFrom('position')
    .select(['id', 'code', 'name', 'requires_subject as requiresSubject'])
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', today)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('sort')
    .orderBy('name')
    .execute()

export const subjectChoices = (db: Db): Promise<SubjectChoice[]> =>
  db
    .selectFrom('subject')
    .select(['id', 'code', 'name', 'group_name as group'])
    .where('is_active', '=', true)
    .orderBy('sort')
    .orderBy('name')
    .execute()

export const organisationChoices = (
  db: Db,
  municipalityId: string,
): Promise<{ id: string; name: string; key: string }[]> =>
  db
    .selectFrom('organisation')
    .select(['id', 'name', 'name_key as key'])
    .where('municipality_id', '=', municipalityId)
    .where('is_active', '=', true)
    .where('merged_into_id', 'is', null)
    .orderBy(sql`name collate "und-x-icu"`)
    .execute()

/** Municipalities of these organisations, by the id of the organisation; those that are gone have none. */
export async function placesOfOrganisations(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'municipality_id as municipalityId'])
    .where('id', 'in', [...new Set(ids)])
    .where('is_active', '=', true)
    .where('merged_into_id', 'is', null)
    .execute()
  return new Map(rows.map((it) => [it.id, it.municipalityId]))
}

/** Names of organisations, by their ids. */
export async function organisationNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((it) => [it.id, it.name]))
}

export interface Contact {
  municipalityId: string
  municipality: string
  name: string
  phone: string
  email: string
}

/** Coordinators who can be reached, by municipality. */
export const contacts = (db: Db): Promise<Contact[]> =>
  db
    .selectFrom('municipality')
    .select([
      'id as municipalityId',
      'name as municipality',
      'contact_name as name',
      'contact_phone as phone',
      'contact_email as email',
    ])
    .where((eb) => eb.or([eb('contact_phone', '<>', ''), eb('contact_email', '<>', '')]))
    .orderBy('sort')
    .orderBy('name')
    .execute()

/** Addresses of those who coordinate these municipalities today; the contact address where nobody has an account. */
export async function coordinatorsOf(
  db: Db,
  municipalityIds: readonly string[],
  today: Day,
): Promise<{ municipalityId: string; municipality: string; email: string }[]> {
  const { rows } = await sql<{ municipalityId: string; municipality: string; email: string }>`
    select m.id as "municipalityId", m.name as municipality, coalesce(c.email, m.contact_email) as email
    from municipality m
    left join lateral (select distinct a.email from role_grant g join account a on a.id = g.account_id
      where g.role = 'mun_coord' and g.scope_id = m.id and a.status = 'active'
        and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to >= ${today}::date)) c on true
    where m.id = any(${[...municipalityIds]}::uuid[]) and coalesce(c.email, m.contact_email) <> ''
    order by m.id, email`.execute(db)
  return rows
}
