// Files of an application: put there by the Center, seen by those who see the case.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { type Seer, seenBy } from './seen.ts'

export interface CaseAttachment {
  id: string
  caseId: string
  personId: string
  applicationId: string
  fileId: string
  title: string
}

/** Nothing for a file of another's case, one that was removed, or none at all. */
export async function findAttachment(db: Db, actor: Seer, id: string): Promise<CaseAttachment | undefined> {
  const { rows } = await sql<CaseAttachment>`
    select t.id, c.id as "caseId", c.person_id as "personId", t.application_id as "applicationId", t.file_id as "fileId", t.title
    from attachment t join attestation_case c on c.application_id = t.application_id
    where t.id = ${id} and t.removed_at is null and ${seenBy(actor)}`.execute(db)
  return rows[0]
}

export async function insertAttachment(
  tx: Tx,
  it: { id: string; applicationId: string; fileId: string; title: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('attachment')
    .values({
      id: it.id,
      application_id: it.applicationId,
      file_id: it.fileId,
      title: it.title,
      criterion: null,
      created_at: it.now,
    })
    .execute()
}

/** False when it was removed already. */
export async function markRemoved(tx: Tx, id: string, now: Date): Promise<boolean> {
  const removed = await tx
    .updateTable('attachment')
    .set({ removed_at: now })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return removed.numUpdatedRows === 1n
}

/** The content of the files that are there now: the same file twice says nothing new. */
export async function findSha256s(db: Db, applicationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('attachment as t')
    .innerJoin('file as f', 'f.id', 't.file_id')
    .select('f.sha256')
    .where('t.application_id', '=', applicationId)
    .where('t.removed_at', 'is', null)
    .execute()
  return rows.map((row) => row.sha256)
}
