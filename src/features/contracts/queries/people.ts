// To whom letters about contracts go.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'

export interface Reached {
  personId: string
  email: string
  name: PersonName
}

const reachedWhere = async (db: Db, which: RawBuilder<SqlBool>): Promise<Reached[]> => {
  const { rows } = await sql<Reached>`
    select p.id as "personId", a.email,
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name
    from account a join person p on p.id = a.person_id
    where a.status = 'active' and ${which} order by a.id`.execute(db)
  return rows
}

/** Of these people those who can sign in, by their id. */
export async function reachedPeople(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Reached>> {
  const found = await reachedWhere(db, sql`p.id = any(${[...personIds]}::uuid[])`)
  return new Map(found.map((it) => [it.personId, it]))
}

/** The coordinators of a municipality who can sign in today. */
export const coordinatorsOf = (db: Db, municipalityId: string, today: Day): Promise<Reached[]> =>
  reachedWhere(
    db,
    sql`a.id in (select g.account_id from role_grant g where g.role = 'mun_coord'
      and g.scope_id = ${municipalityId}::uuid and g.valid_from <= ${today}::date
      and (g.valid_to is null or g.valid_to >= ${today}::date))`,
  )
