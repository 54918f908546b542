// What must be known before a case is opened by hand.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { WantedCategory } from '../../../domain/categories.ts'
import { fold, fullName, type PersonName } from '../../../domain/names.ts'

/** The case that this very form has opened already; the same form sent at the same moment waits here. */
export async function findOpened(tx: Tx, caseId: string): Promise<{ number: string } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 0))`.execute(tx)
  return tx.selectFrom('attestation_case').select('number').where('id', '=', caseId).executeTakeFirst()
}

export interface Namesake {
  personId: string
  organisation: string
  number: string
}

/** Teachers of the same full name with the latest case of each: the same person, perhaps. */
export async function findNamesakes(db: Db, name: PersonName): Promise<Namesake[]> {
  const { rows } = await sql<Namesake>`
    select distinct on (c.person_id) c.person_id as "personId", o.name as organisation, c.number
    from person p join attestation_case c on c.person_id = p.id join organisation o on o.id = c.organisation_id
    where p.search = ${fold(fullName(name))}
    order by c.person_id, c.created_at desc, c.id desc limit 20`.execute(db)
  return rows
}

/** E-09: the number of a case in progress that asks the same for the same person. */
export async function findSameApplication(
  db: Db,
  it: { personId: string; positionId: string; category: WantedCategory },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('attestation_case')
    .select('number')
    .where('person_id', '=', it.personId)
    .where('position_id', '=', it.positionId)
    .where('category_wanted', '=', it.category)
    .where('stage', 'not in', ['conclusion_accepted', 'closed_withdrawn'])
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}

/** Has an application of these very traits been written: a withdrawn one, or a namesake's at the same place? */
export async function isIdentityTaken(db: Db, identity: string): Promise<boolean> {
  const row = await db
    .selectFrom('application')
    .select('id')
    .where('identity', '=', identity)
    .executeTakeFirst()
  return row !== undefined
}

export interface Codes {
  municipality: string
  position: string
  period: string
}

/** The codes behind chosen ids; a choice that is not there is no longer what the form offered. */
export async function findCodes(
  db: Db,
  of: { municipality: string; position: string; period: string },
): Promise<Codes> {
  const { rows } = await sql<{ [K in keyof Codes]: string | null }>`
    select (select code from municipality where id = ${of.municipality}) as municipality,
      (select code from position where id = ${of.position}) as position,
      (select code from period where id = ${of.period}) as period`.execute(db)
  const { municipality, position, period } = rows[0] ?? { municipality: null, position: null, period: null }
  if (!municipality || !position || !period) throw new Conflict('reference lists')
  return { municipality, position, period }
}
