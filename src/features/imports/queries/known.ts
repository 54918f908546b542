// What the database already holds about the people of a list. Compared in portions, always by indexes.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
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

/** Applications that were first written with these identities, or belong to people of these names. */
export async function applicationsKnown(
  db: Db,
  of: { identities: readonly string[]; names: readonly string[] },
): Promise<KnownApplication[]> {
  const { rows } = await sql<KnownApplication>`
    select a.id, c.id as "caseId", c.number, a.identity, a.status = 'withdrawn' as "isWithdrawn",
      c.stage in ('conclusion_accepted', 'closed_withdrawn') as "isEnded",
      exists (select from account x where x.person_id = p.id) as "hasAccount", a.organisation_id as "organisationId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      p.search as "nameKey", m.code as municipality, o.name as organisation, pos.code as position, s.code as subject,
      a.appointed_on as "appointedOn", a.category_held as "categoryHeld", a.category_wanted as "categoryWanted", a.form,
      per.code as period, a.received_on as "receivedOn", a.email, a.phone
    from application a
    join attestation_case c on c.application_id = a.id
    join person p on p.id = a.person_id
    join municipality m on m.id = a.municipality_id
    join organisation o on o.id = a.organisation_id
    join position pos on pos.id = a.position_id
    left join subject s on s.id = a.subject_id
    join period per on per.id = c.period_id
    where a.id in (
      select i.id from application i where i.identity = any(${of.identities}::text[])
      union
      select i.id from person n join application i on i.person_id = n.id where n.search = any(${of.names}::text[]))
    order by a.created_at, a.id`.execute(db)
  return rows
}

export interface KnownPerson {
  id: string
  nameKey: string
  emails: string[]
  phones: string[]
  organisationIds: string[]
}

/** People of these folded names with every address, telephone and place of work that is known of them. */
export async function peopleKnown(db: Db, names: readonly string[]): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select p.id, p.search as "nameKey",
      array_remove(array[lower(p.email), lower(x.email)]
        || array(select lower(a.email) from application a where a.person_id = p.id), null) as emails,
      array_remove(array[p.phone_mobile, p.phone_work]
        || array(select a.phone from application a where a.person_id = p.id), null) as phones,
      array(select a.organisation_id::text from application a where a.person_id = p.id
        union select s.organisation_id::text from specialist s where s.person_id = p.id) as "organisationIds"
    from person p left join account x on x.person_id = p.id
    where p.search = any(${names}::text[])
    order by p.created_at, p.id`.execute(db)
  return rows
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
