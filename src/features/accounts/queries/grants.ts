// Roles given to accounts.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { Role } from '../../../domain/roles.ts'

export interface GrantInForce {
  id: string
  role: Role
  where: string
}

/** The roles of accounts on a day, in the order in which they were given. */
export async function grantsOn(
  db: Db,
  accountIds: readonly string[],
  day: Day,
): Promise<(GrantInForce & { accountId: string })[]> {
  if (accountIds.length === 0) return []
  return db
    .selectFrom('role_grant as g')
    .leftJoin('municipality as m', 'm.id', 'g.scope_id')
    .leftJoin('organisation as o', 'o.id', 'g.scope_id')
    .select((eb) => [
      'g.id',
      'g.account_id as accountId',
      'g.role',
      eb.fn.coalesce('m.name', 'o.name', sql<string>`''`).as('where'),
    ])
    .where('g.account_id', 'in', [...accountIds])
    .where('g.valid_from', '<=', day)
    .where((eb) => eb.or([eb('g.valid_to', 'is', null), eb('g.valid_to', '>=', day)]))
    .orderBy('g.created_at')
    .orderBy('g.id')
    .execute()
}

/** The role of the last sign-in, whether or not it is still in force. */
export async function lastUsedGrant(db: Db, accountId: string): Promise<string | null> {
  const last = await db
    .selectFrom('session')
    .select('grant_id')
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.grant_id ?? null
}

export interface GrantRow extends GrantInForce {
  scopeId: string | null
  validFrom: Day
  validTo: Day | null
  reason: string
  grantedBy: string | null
}

/** Every role that the account ever had, the newest first. */
export const allGrants = (db: Db, accountId: string): Promise<GrantRow[]> =>
  db
    .selectFrom('role_grant as g')
    .leftJoin('municipality as m', 'm.id', 'g.scope_id')
    .leftJoin('organisation as o', 'o.id', 'g.scope_id')
    .leftJoin('account as by', 'by.id', 'g.granted_by')
    .leftJoin('person as p', 'p.id', 'by.person_id')
    .select((eb) => [
      'g.id',
      'g.role',
      'g.scope_id as scopeId',
      'g.valid_from as validFrom',
      'g.valid_to as validTo',
      'g.reason',
      'p.sort_name as grantedBy',
      eb.fn.coalesce('m.name', 'o.name', sql<string>`''`).as('where'),
    ])
    .where('g.account_id', '=', accountId)
    .orderBy('g.created_at', 'desc')
    .orderBy('g.id', 'desc')
    .execute()

/** Does such a role, in such a place, already reach into these days? */
export async function hasGrantWithin(
  tx: Tx,
  it: { accountId: string; role: Role; scopeId: string | null; from: Day; to: Day | null },
): Promise<boolean> {
  const found = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', it.accountId)
    .where('role', '=', it.role)
    .where('scope_id', 'is not distinct from', it.scopeId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', it.from)]))
    .$if(it.to !== null, (q) => q.where('valid_from', '<=', it.to))
    .executeTakeFirst()
  return found !== undefined
}

/** The grant ends: `lastDay` is its last day. */
export async function endGrant(tx: Tx, it: { grantId: string; lastDay: Day }): Promise<void> {
  await tx.updateTable('role_grant').set({ valid_to: it.lastDay }).where('id', '=', it.grantId).execute()
}

/**
 * How many accounts that may sign in are administrators without an end. All their grants are locked: two administrators
 * who remove each other at the same time wait for one another.
 */
export async function lockAdministrators(tx: Tx, today: Day): Promise<string[]> {
  await tx
    .selectFrom('role_grant')
    .select('id')
    .where('role', '=', 'admin')
    .orderBy('id')
    .forUpdate()
    .execute()
  const rows = await tx
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .select('g.account_id as accountId')
    .distinct()
    .where('g.role', '=', 'admin')
    .where('g.valid_from', '<=', today)
    .where('g.valid_to', 'is', null)
    .where('a.status', '=', 'active')
    .execute()
  return rows.map((row) => row.accountId)
}

export async function grantExists(db: Db, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('role_grant').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  )
}
