// Whose accounts somebody may mend: block, correct the address, remind the login, give a code.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import { type Account, accountQuery } from './accounts.ts'

/**
 * The predicate over `account a`. A code opens the account it is for, so it must never open more than its giver may do:
 * a coordinator reaches the own municipality's specialists, the Center everybody but the Center, auditors and
 * administrators; an administrator all.
 */
export function inReach(actor: Actor, today: Day): RawBuilder<boolean> {
  if (actor.role === 'admin') return sql<boolean>`true`
  if (actor.role === 'center')
    return sql<boolean>`not ${holds(today, sql`g.role in ('admin', 'center', 'auditor', 'accountant')`)}`
  const municipality = municipalityOf(actor)
  if (actor.role !== 'mun_coord' || !municipality) return sql<boolean>`false`
  return sql<boolean>`exists (select from specialist sp where sp.person_id = a.person_id and sp.municipality_id = ${municipality})
    and not ${holds(
      today,
      sql`(g.role in ('admin', 'center', 'auditor', 'accountant') or (g.role = 'mun_coord' and g.scope_id is distinct from ${municipality}::uuid))`,
    )}`
}

// A role that begins tomorrow counts too: a code given today may be used tomorrow.
const holds = (today: Day, which: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from role_grant g where g.account_id = a.id and (g.valid_to is null or g.valid_to >= ${today}::date) and ${which})`

/** The account, locked, or nothing when it is not there or not in reach. */
export const lockInReach = (tx: Tx, actor: Actor, today: Day, id: string): Promise<Account | undefined> =>
  accountQuery(tx, sql<boolean>`a.id = ${id} and ${inReach(actor, today)}`)
    .forUpdate('a')
    .executeTakeFirst()

/** Of which person an account is, in reach or not: for the log of attempts at foreign records. */
export const personOfAccount = (db: Db, id: string): Promise<{ personId: string } | undefined> =>
  db.selectFrom('account').select('person_id as personId').where('id', '=', id).executeTakeFirst()
