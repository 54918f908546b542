// All SQL of papers that were given out. Whose paper it is asks the feature that it is about.
import { type Db, type Tx, transaction } from '../../db/connect.ts'
import type { PaperKind } from '../../db/tables/contractors.ts'
import type { StoredFile } from '../../outside/files.ts'

export type PaperFormat = 'docx' | 'pdf' | 'jpg' | 'png'

/** A paper whose sealed bytes are in the store already; it is given out by `insertPapers`. */
export interface StoredPaper {
  id: string
  kind: PaperKind
  aboutId: string
  format: PaperFormat
  name: string
  /** Of the paper as people get it. */
  size: number
  sha256: string
  keyId: string
  sealed: StoredFile
  templateVersionId: string | null
}

/** A paper as it was given out: of one number in every format. */
export interface GivenPaper {
  id: string
  number: number
  format: PaperFormat
  name: string
  madeAt: Date
  size: number
  sha256: string
}

/** Writes the rows of papers that lie in the store; the number is the next one of what they are about. */
export async function insertRows(
  tx: Tx,
  papers: readonly StoredPaper[],
  it: { number: number; now: Date; accountId: string | null },
): Promise<void> {
  await tx
    .insertInto('paper')
    .values(
      papers.map((paper) => ({
        id: paper.id,
        kind: paper.kind,
        about_id: paper.aboutId,
        number: it.number,
        format: paper.format,
        name: paper.name,
        store_key: paper.sealed.key,
        key_id: paper.keyId,
        size: paper.size,
        sha256: paper.sha256,
        sealed_sha256: paper.sealed.sha256,
        template_version_id: paper.templateVersionId,
        made_at: it.now,
        made_by: it.accountId,
      })),
    )
    .execute()
}

export async function nextNumber(tx: Tx, kind: PaperKind, aboutId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('paper')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('kind', '=', kind)
    .where('about_id', '=', aboutId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** The newest first. */
export const papersOf = (db: Db, kind: PaperKind, aboutId: string): Promise<GivenPaper[]> =>
  db
    .selectFrom('paper')
    .select(['id', 'number', 'format', 'name', 'made_at as madeAt', 'size', 'sha256'])
    .where('kind', '=', kind)
    .where('about_id', '=', aboutId)
    .orderBy('number', 'desc')
    .orderBy('format')
    .execute()

export interface SealedPaper {
  id: string
  format: PaperFormat
  name: string
  storeKey: string
  keyId: string
}

const sealedColumns = ['id', 'format', 'name', 'store_key as storeKey', 'key_id as keyId'] as const

export const findPaper = (
  db: Db,
  it: { kind: PaperKind; aboutId: string; paperId: string },
): Promise<SealedPaper | undefined> =>
  db
    .selectFrom('paper')
    .select(sealedColumns)
    .where('id', '=', it.paperId)
    .where('kind', '=', it.kind)
    .where('about_id', '=', it.aboutId)
    .executeTakeFirst()

/** How many papers lie sealed by each key. */
export const countByKey = (db: Db): Promise<{ keyId: string; rows: number }[]> =>
  db
    .selectFrom('paper')
    .select((eb) => ['key_id as keyId', eb.fn.countAll<number>().as('rows')])
    .groupBy('key_id')
    .orderBy('key_id')
    .execute()

/** The next paper after this one that is sealed by one of these keys. */
export const findSealedBy = (
  db: Db,
  keyIds: readonly string[],
  after: string | null,
): Promise<SealedPaper | undefined> =>
  db
    .selectFrom('paper')
    .select(sealedColumns)
    .where('key_id', 'in', keyIds)
    .$if(after !== null, (q) => q.where('id', '>', after))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** The paper lies under another key from now on; false when somebody else was faster. */
export const moveSealed = (
  db: Db,
  from: SealedPaper,
  to: { keyId: string; sealed: StoredFile },
  within: (tx: Tx) => Promise<void>,
): Promise<boolean> =>
  transaction(db, async (tx) => {
    const moved = await tx
      .updateTable('paper')
      .set({ store_key: to.sealed.key, key_id: to.keyId, sealed_sha256: to.sealed.sha256 })
      .where('id', '=', from.id)
      .where('store_key', '=', from.storeKey)
      .executeTakeFirst()
    if (moved.numUpdatedRows !== 1n) return false
    await within(tx)
    return true
  })
