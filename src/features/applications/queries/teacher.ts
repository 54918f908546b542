// Where the teacher of an application is reached by letters.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'

export interface ReachedTeacher {
  personId: string
  email: string
  firstName: string
  middleName: string | null
  municipalityId: string
}

/** By the own account, else by the address of the application; nothing when there is neither. */
export async function findTeacherOf(db: Db, applicationId: string): Promise<ReachedTeacher | undefined> {
  const { rows } = await sql<ReachedTeacher>`
    select p.id as "personId", coalesce(x.email, a.email) as email, p.first_name as "firstName",
      p.middle_name as "middleName", a.municipality_id as "municipalityId"
    from application a join person p on p.id = a.person_id
    left join account x on x.person_id = p.id and x.status = 'active'
    where a.id = ${applicationId}::uuid and coalesce(x.email, a.email) is not null`.execute(db)
  return rows[0]
}
