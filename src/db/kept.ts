// Forms kept for people whose session ended while they were typing.
import type { Db } from './connect.ts'
import { type FieldKeys, seal, unseal } from './secrets.ts'
import { hashToken } from './sessions.ts'

/** Whose session a token was, even one that has ended. */
export async function endedSessionAccount(db: Db, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('session')
    .select('account_id')
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  return row?.account_id
}

export async function insertKeptForm(
  db: Db,
  keys: FieldKeys,
  token: string,
  it: { accountId: string; form: { path: string }; now: Date; expiresAt: Date },
): Promise<void> {
  const sealed = seal(keys, `kept:${it.accountId}`, JSON.stringify(it.form))
  await db
    .insertInto('kept_form')
    .values({
      token_hash: hashToken(token),
      account_id: it.accountId,
      path: it.form.path,
      key_id: sealed.keyId,
      cipher: sealed.cipher,
      created_at: it.now,
      expires_at: it.expiresAt,
    })
    .execute()
}

export async function takeKeptForm<T>(
  db: Db,
  keys: FieldKeys,
  token: string,
  accountId: string,
  now: Date,
): Promise<T | undefined> {
  const row = await db
    .selectFrom('kept_form')
    .select(['key_id', 'cipher'])
    .where('token_hash', '=', hashToken(token))
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return (
    row && (JSON.parse(unseal(keys, `kept:${accountId}`, { keyId: row.key_id, cipher: row.cipher })) as T)
  )
}

export async function sweepKeptForms(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('kept_form').where('expires_at', '<', now).execute()
}
