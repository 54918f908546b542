// Changes of the address that wait for their proof.
import type { Db, Tx } from '../../../db/connect.ts'

export interface EmailChange {
  id: string
  accountId: string
  newEmail: string
  expiresAt: Date
  confirmedAt: Date | null
  cancelledAt: Date | null
}

const changes = (db: Db) =>
  db
    .selectFrom('email_change')
    .select([
      'id',
      'account_id as accountId',
      'new_email as newEmail',
      'expires_at as expiresAt',
      'confirmed_at as confirmedAt',
      'cancelled_at as cancelledAt',
    ])

export const findEmailChange = (db: Db, tokenHash: Buffer): Promise<EmailChange | undefined> =>
  changes(db).where('token_hash', '=', tokenHash).executeTakeFirst()

export const openEmailChange = (db: Db, accountId: string, now: Date): Promise<EmailChange | undefined> =>
  changes(db)
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function insertEmailChange(
  tx: Tx,
  it: { id: string; accountId: string; newEmail: string; tokenHash: Buffer; now: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('email_change')
    .values({
      id: it.id,
      account_id: it.accountId,
      new_email: it.newEmail,
      token_hash: it.tokenHash,
      created_at: it.now,
      expires_at: it.expiresAt,
    })
    .execute()
}

export async function markConfirmed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('email_change').set({ confirmed_at: now }).where('id', '=', id).execute()
}
