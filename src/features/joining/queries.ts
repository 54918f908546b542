// All SQL of links by which teachers register.
import { sql } from 'kysely'
import type { Db, Tx } from '../../db/connect.ts'

export interface TeacherLink {
  id: string
  email: string
  expiresAt: Date
  /** When the registration was begun by it. */
  usedAt: Date | null
}

export async function insertLink(
  tx: Tx,
  it: { id: string; email: string; tokenHash: Buffer; now: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('teacher_link')
    .values({
      id: it.id,
      email: it.email,
      token_hash: it.tokenHash,
      created_at: it.now,
      expires_at: it.expiresAt,
      used_at: null,
    })
    .execute()
}

/** With `lock` the row is held until the transaction ends. */
export async function findLink(db: Db, tokenHash: Buffer, lock = false): Promise<TeacherLink | undefined> {
  const { rows } = await sql<TeacherLink>`
    select id, email, expires_at as "expiresAt", used_at as "usedAt" from teacher_link
    where token_hash = ${tokenHash} ${lock ? sql`for update` : sql``}`.execute(db)
  return rows[0]
}

export async function markUsed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('teacher_link').set({ used_at: now }).where('id', '=', id).execute()
}

export async function removeLinks(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('teacher_link').where('expires_at', '<', before).execute()
}

export const accountOfEmail = (
  db: Db,
  email: string,
): Promise<{ personId: string; login: string } | undefined> =>
  db
    .selectFrom('account')
    .select(['person_id as personId', 'login'])
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst()

export const teacherGrant = async (tx: Tx, accountId: string): Promise<string> =>
  (
    await tx
      .selectFrom('role_grant')
      .select('id')
      .where('account_id', '=', accountId)
      .where('role', '=', 'teacher')
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  ).id
