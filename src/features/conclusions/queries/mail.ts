// Where a letter to a specialist goes, and whose coordinator sees it in the mail log.
import type { Db } from '../../../db/connect.ts'

export const accountEmail = (
  db: Db,
  personId: string,
): Promise<{ email: string; municipalityId: string | null } | undefined> =>
  db
    .selectFrom('account as a')
    .leftJoin('specialist as s', 's.person_id', 'a.person_id')
    .select(['a.email', 's.municipality_id as municipalityId'])
    .where('a.person_id', '=', personId)
    .executeTakeFirst()
