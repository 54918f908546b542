// All SQL of stored files. Whose file it is asks the feature that it belongs to.
import type { Db, Tx } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import type { StoredFile } from '../../outside/files.ts'

export interface KeptFile {
  stored: StoredFile
  /** As people called it; shown and never used on disk. */
  name: string
  kind: string
  mime: string
  pages?: number | null
  ownerId: string | null
}

/** Writes the row of a file that is safely in the store: unclaimed until an action makes it part of something. */
export async function keepFile(db: Db, now: Date, it: KeptFile): Promise<string> {
  const id = newId()
  await db
    .insertInto('file')
    .values({
      id,
      store_key: it.stored.key,
      name: it.name,
      kind: it.kind,
      mime: it.mime,
      size: it.stored.size,
      sha256: it.stored.sha256,
      pages: it.pages ?? null,
      owner_id: it.ownerId,
      created_at: now,
    })
    .execute()
  return id
}

/** Makes a file part of something, in the transaction of the change; a second claim is a mistake of ours and throws. */
export async function claimFile(tx: Tx, id: string, now: Date): Promise<void> {
  const claimed = await tx
    .updateTable('file')
    .set({ claimed_at: now })
    .where('id', '=', id)
    .where('claimed_at', 'is', null)
    .executeTakeFirst()
  if (claimed.numUpdatedRows !== 1n) throw new Error('the file is not there or is claimed already')
}

/** The bytes of files that nobody has claimed pass to another row, in the transaction that writes it: no sweeper finds them any more. */
export async function handOver(tx: Tx, keys: readonly string[]): Promise<void> {
  const handed = await tx
    .deleteFrom('file')
    .where('store_key', 'in', keys)
    .where('claimed_at', 'is', null)
    .executeTakeFirst()
  if (handed.numDeletedRows !== BigInt(keys.length))
    throw new Error('a file is not there or is claimed already')
}

export interface FileFacts {
  id: string
  key: string
  name: string
  kind: string
  mime: string
  size: number
  sha256: string
  pages: number | null
  ownerId: string | null
}

export const findFile = (db: Db, id: string): Promise<FileFacts | undefined> =>
  db
    .selectFrom('file')
    .select([
      'id',
      'store_key as key',
      'name',
      'kind',
      'mime',
      'size',
      'sha256',
      'pages',
      'owner_id as ownerId',
    ])
    .where('id', '=', id)
    .executeTakeFirst()

/** Forgets files that nobody claimed and that are older than the given moment. Returns their keys in the store. */
export async function deleteUnclaimed(db: Db, before: Date): Promise<string[]> {
  const rows = await db
    .deleteFrom('file')
    .where('claimed_at', 'is', null)
    .where('created_at', '<', before)
    .returning('store_key')
    .execute()
  return rows.map((row) => row.store_key)
}
