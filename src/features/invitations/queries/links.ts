// Links by their hash: the one that is good now, and those that newer letters have replaced.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'

export interface FoundLink {
  invitationId: string
  /** True for a link that a newer letter has replaced. */
  replaced: boolean
}

export async function findLink(db: Db, hash: Buffer): Promise<FoundLink | undefined> {
  const { rows } = await sql<FoundLink>`
    select id as "invitationId", false as replaced from invitation where token_hash = ${hash}
    union all select invitation_id, true from replaced_link where token_hash = ${hash}`.execute(db)
  return rows[0]
}
