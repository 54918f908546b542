// Who holds a role over the whole region today and gets its letters.

import type { Day } from '../domain/days.ts'
import type { Role } from '../domain/roles.ts'
import type { Db } from './connect.ts'

export interface StaffMember {
  personId: string
  email: string
  firstName: string
  middleName: string | null
}

/** Active accounts only, each once. */
export const staffOf = (db: Db, role: Exclude<Role, 'mun_coord'>, today: Day): Promise<StaffMember[]> =>
  db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.id as personId', 'a.email', 'p.first_name as firstName', 'p.middle_name as middleName'])
    .where('a.status', '=', 'active')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant as g')
          .select('g.id')
          .whereRef('g.account_id', '=', 'a.id')
          .where('g.role', '=', role)
          .where('g.valid_from', '<=', today)
          .where((of) => of.or([of('g.valid_to', 'is', null), of('g.valid_to', '>=', today)])),
      ),
    )
    .orderBy('a.id')
    .execute()
