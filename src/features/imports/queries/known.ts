// What the database already holds about the people of a list. Compared in portions, always by indexes.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { Category, WantedCategory } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Month } from '../../../domain/period.ts'

/** An application as a row of a list would say it: places, positions, subjects and periods by their codes. */
export interface KnownApplication {
  id: string
  caseId: string
  number: string
  identity: string
  isWithdrawn: boolean
  /** Conclusions are accepted or the application is withdrawn: another one may follow. */
  isEnded: boolean
  /** The name belongs to an account, and its owner keeps it. */
  hasAccount: boolean
  organisationId: string
  name: PersonName
  /** Folded: what the person is searched by. */
  nameKey: string
  municipality: string
  organisation: string
  position: string
  subject: string | null
  appointedOn: Day
  categoryHeld: Category
  categoryWanted: WantedCategory
  form: AttestationForm
  period: Month
  receivedOn: Day
  email: string | null
  phone: string | null
}

/** What a row asks for, by the ids behind its codes; folded name, lower-case address. */
export interface Sought {
  identity: string
  nameKey: string
  positionId: string | null
  category: WantedCategory
  email: string | null
  phone: string | null
  organisationId: string | null
}

/** `at` is the place of the sought row; `isFirst` when the application was first written with this very identity. */
export type Met = KnownApplication & { at: number; isFirst: boolean }

/**
 * Applications that the rows may be about: first written with the same identity, or of a teacher of the same name with
 * the same address, telephone or place of work, for the same position and category in whatever period.
 */
export async function applicationsKnown(db: Db, sought: readonly Sought[]): Promise<Met[]> {
  const { rows } = await sql<Met>`${sql.raw(plannedAnew)}
    with sought as (${recordset(sought)}), met as (
      select w.at, a.id, true as first from sought w
      cross join lateral (select a.id from application a where a.identity = w.identity offset 0) a
      union all
      select w.at, a.id, false from sought w
      cross join lateral (select p.id from person p where p.search = w."nameKey" offset 0) p
      cross join lateral (select a.id from application a where a.person_id = p.id and a.position_id = w."positionId"
        and a.category_wanted = w.category
        and (lower(a.email) = w.email or a.phone = w.phone or a.organisation_id = w."organisationId") offset 0) a),
    each as (select at, id, bool_or(first) as first from met group by at, id)
    select e.at, e.first as "isFirst", a.id, c.id as "caseId", c.number, a.identity, a.status = 'withdrawn' as "isWithdrawn",
      c.stage in ('conclusion_accepted', 'closed_withdrawn') as "isEnded",
      exists (select from account x where x.person_id = p.id) as "hasAccount", a.organisation_id as "organisationId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      p.search as "nameKey", m.code as municipality, o.name as organisation, pos.code as position, s.code as subject,
      a.appointed_on as "appointedOn", a.category_held as "categoryHeld", a.category_wanted as "categoryWanted", a.form,
      per.code as period, a.received_on as "receivedOn", a.email, a.phone
    from each e
    join application a on a.id = e.id
    join attestation_case c on c.application_id = a.id
    join person p on p.id = a.person_id
    join municipality m on m.id = a.municipality_id
    join organisation o on o.id = a.organisation_id
    join position pos on pos.id = a.position_id
    left join subject s on s.id = a.subject_id
    join period per on per.id = c.period_id
    order by e.at, a.created_at, a.id`.execute(db)
  return rows
}

// Each row is looked up by itself along an index (offset 0 keeps it so): while a list comes in, the tables grow faster
// than the database counts them, and a plan made for small tables would read all of them.
const recordset = (sought: readonly object[]) => sql`
  select * from json_to_recordset(${JSON.stringify(sought.map((it, at) => ({ ...it, at })))}::json) as r(at int,
    identity text, "nameKey" text, "positionId" uuid, category text, email text, phone text, "organisationId" uuid)`

/**
 * People of the same name with the same address, telephone or place of work, wherever it is known of them. Returns their
 * ids by the places of the sought rows.
 */
export async function peopleKnown(
  db: Db,
  sought: readonly Pick<Sought, 'nameKey' | 'email' | 'phone' | 'organisationId'>[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ at: number; id: string }>`${sql.raw(plannedAnew)}
    with sought as (${recordset(sought)})
    select distinct on (w.at) w.at, p.id from sought w
    cross join lateral (select p.* from person p where p.search = w."nameKey" offset 0) p
    where p.merged_into_id is null and (lower(p.email) = w.email or w.phone in (p.phone_mobile, p.phone_work)
      or exists (select from account x where x.person_id = p.id and lower(x.email) = w.email)
      or exists (select from application a where a.person_id = p.id
        and (lower(a.email) = w.email or a.phone = w.phone or a.organisation_id = w."organisationId"))
      or exists (select from specialist s where s.person_id = p.id and s.organisation_id = w."organisationId"))
    order by w.at, p.created_at, p.id`.execute(db)
  return new Map(rows.map(({ at, id }) => [at, id]))
}

export interface KnownSpecialist {
  /** Of the invitation; null for one who registered in another way. */
  invitationId: string | null
  state: 'open' | 'registered' | 'revoked'
  name: PersonName
  email: string
  phones: string[]
  /** Code of the municipality. */
  municipality: string
  organisation: string
}

/** Specialists who are invited or registered, by their addresses or names: `names` as written, `nameKeys` folded. */
export async function specialistsKnown(
  db: Db,
  of: { emails: readonly string[]; names: readonly string[]; nameKeys: readonly string[] },
): Promise<KnownSpecialist[]> {
  const { rows } = await sql<KnownSpecialist>`
    select i.id as "invitationId",
      case when i.registered_at is not null then 'registered' when i.revoked_at is not null then 'revoked' else 'open' end as state,
      json_build_object('lastName', i.last_name, 'firstName', i.first_name, 'middleName', i.middle_name) as name,
      lower(i.email) as email, array_remove(array[i.known->>'phone'], null) as phones,
      m.code as municipality, coalesce(i.known->>'organisation', '') as organisation
    from invitation i join municipality m on m.id = i.municipality_id
    where i.role = 'specialist' and i.id in (
      select e.id from invitation e where lower(e.email) = any(${of.emails}::text[])
      union select n.id from invitation n where n.sort_name = any(${of.names}::text[]))
    union all
    select null, 'registered',
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name),
      lower(coalesce(x.email, p.email, '')), array_remove(array[p.phone_mobile, p.phone_work], null), m.code, o.name
    from person p join specialist s on s.person_id = p.id left join account x on x.person_id = p.id
    join municipality m on m.id = s.municipality_id join organisation o on o.id = s.organisation_id
    where p.search = any(${of.nameKeys}::text[])`.execute(db)
  return rows
}
