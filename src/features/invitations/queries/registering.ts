// What registration asks and writes besides the invitation itself.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'

/** Which of these logins are taken, folded as they are compared. */
export async function takenLogins(db: Db, logins: readonly string[]): Promise<Set<string>> {
  const folded = logins.map((login) => login.toLowerCase())
  const { rows } = await sql<{ login: string }>`
    select lower(login) as login from account where lower(login) = any(${folded}::text[])`.execute(db)
  return new Set(rows.map((row) => row.login))
}

export async function insertConsent(
  tx: Tx,
  it: { id: string; personId: string; kind: string; version: string; now: Date; ip: string },
): Promise<void> {
  await tx
    .insertInto('consent')
    .values({
      id: it.id,
      person_id: it.personId,
      kind: it.kind,
      text_version: it.version,
      given_at: it.now,
      ip: it.ip,
    })
    .execute()
}

export async function hasConsent(db: Db, personId: string, kind: string, version: string): Promise<boolean> {
  const found = await db
    .selectFrom('consent')
    .select('id')
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where('text_version', '=', version)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

export interface PersonFacts {
  lastName: string
  firstName: string
  middleName: string | null
  birthOn: Day | null
  sex: 'm' | 'f' | null
  phoneMobile: string | null
  phoneWork: string | null
  /** The person is a specialist already, perhaps without the role in force. */
  specialistId: string | null
}

export const getPerson = (db: Db, personId: string): Promise<PersonFacts> =>
  db
    .selectFrom('person as p')
    .leftJoin('specialist as s', 's.person_id', 'p.id')
    .select([
      'p.last_name as lastName',
      'p.first_name as firstName',
      'p.middle_name as middleName',
      'p.birth_on as birthOn',
      'p.sex',
      'p.phone_mobile as phoneMobile',
      'p.phone_work as phoneWork',
      's.id as specialistId',
    ])
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow()

export const nameOfAccount = (db: Db, accountId: string): Promise<PersonName | undefined> =>
  db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.last_name as lastName', 'p.first_name as firstName', 'p.middle_name as middleName'])
    .where('a.id', '=', accountId)
    .executeTakeFirst()
