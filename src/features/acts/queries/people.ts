// Where a specialist gets letters.
import type { Db } from '../../../db/connect.ts'

export const emailOf = async (db: Db, personId: string): Promise<string | undefined> =>
  (await db.selectFrom('account').select('email').where('person_id', '=', personId).executeTakeFirst())?.email
