// The SQL of the demo.
import type { Db } from '../db/connect.ts'

export const findPersonaAccount = (
  db: Db,
  login: string,
): Promise<{ accountId: string; grantId: string } | undefined> =>
  db
    .selectFrom('account')
    .innerJoin('role_grant', 'role_grant.account_id', 'account.id')
    .select(['account.id as accountId', 'role_grant.id as grantId'])
    .where('account.login', '=', login)
    .orderBy('role_grant.created_at')
    .limit(1)
    .executeTakeFirst()

/** Has the demo region been loaded to its end? It is the last thing that loading writes. */
export async function isRegionLoaded(db: Db): Promise<boolean> {
  const row = await db.selectFrom('setting').select('key').where('key', '=', 'demoRegion').executeTakeFirst()
  return row !== undefined
}

export async function markRegionLoaded(db: Db, now: Date): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key: 'demoRegion', value: JSON.stringify(true), updated_at: now })
    .execute()
}

export const municipalityByCode = (db: Db, code: string): Promise<{ id: string; name: string }> =>
  db.selectFrom('municipality').select(['id', 'name']).where('code', '=', code).executeTakeFirstOrThrow()
