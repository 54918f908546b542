// Registrations that teachers have begun without an inviter.
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'

/** The open one of an address, held until the transaction ends. */
export async function findBegun(tx: Tx, email: string): Promise<{ id: string; version: number } | undefined> {
  const { rows } = await sql<{ id: string; version: number }>`select id, version from invitation
    where by_oneself and lower(email) = lower(${email}) and registered_at is null and revoked_at is null
    for update`.execute(tx)
  return rows[0]
}

export async function moveBegun(tx: Tx, id: string, municipalityId: string): Promise<void> {
  await tx.updateTable('invitation').set({ municipality_id: municipalityId }).where('id', '=', id).execute()
}

/** What nobody has finished is forgotten with everything that was typed. */
export async function removeAbandoned(tx: Tx, before: Date): Promise<void> {
  const abandoned = sql`by_oneself and registered_at is null and expires_at < ${before}`
  await sql`delete from replaced_link where invitation_id in (select id from invitation where ${abandoned})`.execute(
    tx,
  )
  await sql`delete from invitation where ${abandoned}`.execute(tx)
}
