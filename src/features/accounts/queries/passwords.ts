// Passwords and the ways to a new one: the mailed link and the code read out by the coordinator.
import type { Db, Tx } from '../../../db/connect.ts'

export async function setPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password_hash: passwordHash, must_change_password: false })
    .where('id', '=', accountId)
    .execute()
}

/** The link came by mail, so the address is proved. */
export async function markEmailProved(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('account')
    .set({ email_confirmed_at: now })
    .where('id', '=', accountId)
    .where('email_confirmed_at', 'is', null)
    .execute()
}

export interface Reset {
  id: string
  accountId: string
  secretHash: Buffer
  expiresAt: Date
  triesLeft: number
  usedAt: Date | null
  cancelledAt: Date | null
}

const resets = (db: Db) =>
  db
    .selectFrom('password_reset')
    .select([
      'id',
      'account_id as accountId',
      'secret_hash as secretHash',
      'expires_at as expiresAt',
      'tries_left as triesLeft',
      'used_at as usedAt',
      'cancelled_at as cancelledAt',
    ])

export const findLinkReset = (db: Db, hash: Buffer): Promise<Reset | undefined> =>
  resets(db).where('kind', '=', 'link').where('secret_hash', '=', hash).executeTakeFirst()

/** The code that is waiting to be used. The account must be locked by the caller. */
export const openCode = (tx: Tx, accountId: string): Promise<Reset | undefined> =>
  resets(tx)
    .where('account_id', '=', accountId)
    .where('kind', '=', 'code')
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function insertReset(
  tx: Tx,
  it: {
    id: string
    accountId: string
    kind: 'link' | 'code'
    secretHash: Buffer
    now: Date
    expiresAt: Date
    tries: number
    issuedBy: string | null
  },
): Promise<void> {
  await tx
    .insertInto('password_reset')
    .values({
      id: it.id,
      account_id: it.accountId,
      kind: it.kind,
      secret_hash: it.secretHash,
      created_at: it.now,
      expires_at: it.expiresAt,
      tries_left: it.tries,
      issued_by: it.issuedBy,
    })
    .execute()
}

export async function markResetUsed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('password_reset').set({ used_at: now }).where('id', '=', id).execute()
}

export async function spendTry(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('password_reset')
    .set((eb) => ({ tries_left: eb('tries_left', '-', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Links and codes that are out become worthless. */
export async function cancelResets(
  tx: Tx,
  accountId: string,
  now: Date,
  kind?: 'link' | 'code',
): Promise<void> {
  await tx
    .updateTable('password_reset')
    .set({ cancelled_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? 'link'))
    .execute()
}

/** Changes of the address that wait for their proof become worthless. */
export async function cancelEmailChanges(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('email_change')
    .set({ cancelled_at: now })
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()
}
