// Who is told what happens with an application (C.9): the teacher, the coordinators of the place, the head of the school.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'

export interface ToldOfApplication {
  personId: string | null
  email: string
  firstName: string
  middleName: string | null
  /** Whose coordinator sees the fate of the letter. */
  municipalityId: string
}

export interface TeacherTold extends Omit<ToldOfApplication, 'personId'> {
  personId: string
  /** Without one nobody can open a cabinet: the letter says whom to ask. */
  hasAccount: boolean
}

/** The teacher where the account is reached, else by the address of the application; nothing without any address. */
export async function findTeacherTold(db: Db, applicationId: string): Promise<TeacherTold | undefined> {
  const { rows } = await sql<TeacherTold>`
    select p.id as "personId", coalesce(x.email, nullif(a.email, '')) as email, p.first_name as "firstName",
      p.middle_name as "middleName", a.municipality_id as "municipalityId", x.id is not null as "hasAccount"
    from application a join person p on p.id = a.person_id
    left join account x on x.person_id = p.id and x.status = 'active'
    where a.id = ${applicationId}::uuid and coalesce(x.email, nullif(a.email, '')) is not null limit 1`.execute(
    db,
  )
  return rows[0]
}

/** Accounts with the role at the place of the application, each once. */
const holdersOf = (role: 'mun_coord' | 'org_head', applicationId: string, today: Day) => sql`
  select distinct on (x.id) p.id as "personId", x.email, p.first_name as "firstName",
    p.middle_name as "middleName", a.municipality_id as "municipalityId"
  from application a
  join role_grant g on g.role = ${role}
    and g.scope_id = ${role === 'mun_coord' ? sql`a.municipality_id` : sql`a.organisation_id`}
    and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to >= ${today}::date)
  join account x on x.id = g.account_id and x.status = 'active'
  join person p on p.id = x.person_id
  where a.id = ${applicationId}::uuid`

/** Those who hold the role; where a municipality has no coordinator with an account, its contact of the reference list. */
export async function findCoordinatorsTold(
  db: Db,
  applicationId: string,
  today: Day,
): Promise<ToldOfApplication[]> {
  const { rows } = await sql<ToldOfApplication>`${holdersOf('mun_coord', applicationId, today)}`.execute(db)
  if (rows.length > 0) return rows
  const contact = await sql<ToldOfApplication>`
    select null as "personId", m.contact_email as email, '' as "firstName", null as "middleName", m.id as "municipalityId"
    from application a join municipality m on m.id = a.municipality_id
    where a.id = ${applicationId}::uuid and m.contact_email <> ''`.execute(db)
  return contact.rows
}

export async function findHeadsTold(db: Db, applicationId: string, today: Day): Promise<ToldOfApplication[]> {
  const { rows } = await sql<ToldOfApplication>`${holdersOf('org_head', applicationId, today)}`.execute(db)
  return rows
}
