// Files of drafts. A file of a draft that mends an application may belong to the application too.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'

export interface NewDraftFile {
  draftId: string
  fileId: string
  title: string
  about: string
  now: Date
}

export async function insertDraftFile(tx: Tx, it: NewDraftFile): Promise<void> {
  await tx
    .insertInto('draft_file')
    .values({
      id: newId(),
      draft_id: it.draftId,
      file_id: it.fileId,
      title: it.title,
      about: it.about,
      created_at: it.now,
    })
    .execute()
}

/** Takes files out of drafts. Returns the keys of those that are nobody's any more: their rows are gone. */
async function release(tx: Tx, fileIds: readonly string[]): Promise<string[]> {
  if (fileIds.length === 0) return []
  await tx
    .deleteFrom('draft_file')
    .where('file_id', 'in', [...fileIds])
    .execute()
  const { rows } = await sql<{ key: string }>`delete from file f where f.id = any(${[...fileIds]}::uuid[])
      and not exists (select from attachment a where a.file_id = f.id)
    returning f.store_key as key`.execute(tx)
  return rows.map(({ key }) => key)
}

/** One file of a draft, by the id it has there; undefined when it is not there. */
export async function releaseFile(tx: Tx, draftId: string, id: string): Promise<string[] | undefined> {
  const found = await tx
    .selectFrom('draft_file')
    .select('file_id')
    .where('id', '=', id)
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  return found && release(tx, [found.file_id])
}

export async function releaseFiles(tx: Tx, draftId: string): Promise<string[]> {
  const found = await tx.selectFrom('draft_file').select('file_id').where('draft_id', '=', draftId).execute()
  return release(
    tx,
    found.map((row) => row.file_id),
  )
}

/** A file of a draft for who may see the draft. */
export const findDraftFile = (db: Db, draftId: string, id: string) =>
  db
    .selectFrom('draft_file as df')
    .innerJoin('file as f', 'f.id', 'df.file_id')
    .select(['f.id as fileId', 'df.title'])
    .where('df.id', '=', id)
    .where('df.draft_id', '=', draftId)
    .executeTakeFirst()
