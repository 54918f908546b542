// The SQL of the bench.
import type { Db } from '../src/db/connect.ts'

export const findSetting = (db: Db, key: string) =>
  db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()

/** A specialist who has at least so many assignments in force, with an account. */
export const findSpecialist = (db: Db, login: string) =>
  db
    .selectFrom('account as a')
    .innerJoin('specialist as s', 's.person_id', 'a.person_id')
    .innerJoin('role_grant as g', 'g.account_id', 'a.id')
    .select(['a.id as accountId', 'g.id as grantId', 's.id as specialistId'])
    .where('a.login', '=', login)
    .where('g.role', '=', 'specialist')
    .executeTakeFirst()

export const findAccount = (db: Db, role: 'center') =>
  db
    .selectFrom('role_grant as g')
    .select(['g.account_id as accountId', 'g.id as grantId'])
    .where('g.role', '=', role)
    .limit(1)
    .executeTakeFirst()

export const assignmentsOf = (db: Db, specialistId: string) =>
  db
    .selectFrom('assignment as a')
    .innerJoin('attestation_case as c', 'c.id', 'a.case_id')
    .select(['a.id', 'c.form'])
    .where('a.specialist_id', '=', specialistId)
    .where('a.status', 'in', ['proposed', 'accepted', 'working', 'done'])
    .execute()

export const someSurname = (db: Db) =>
  db
    .selectFrom('attestation_case as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select('p.last_name as lastName')
    .orderBy('c.id')
    .limit(1)
    .executeTakeFirstOrThrow()

export const somePeriod = (db: Db) => db.selectFrom('period').select('id').limit(1).executeTakeFirstOrThrow()
