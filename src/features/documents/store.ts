// Giving papers out: the bytes go into the store first, the rows come with the change that gives them out.
import { createHash } from 'node:crypto'
import type { Db, Tx } from '../../db/connect.ts'
import type { Author } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import type { PaperKind } from '../../db/tables/contractors.ts'
import type { StoredFile } from '../../outside/files.ts'
import type { Deps } from '../../web/deps.ts'
import type { UploadedFile } from '../../web/upload.ts'
import { handOver, keepFile } from '../files/index.ts'
import { insertRows, nextNumber, type PaperFormat, type StoredPaper } from './queries.ts'
import { bytesOf, putSealed } from './sealed.ts'

export interface NewPaper {
  kind: PaperKind
  aboutId: string
  format: PaperFormat
  /** As it is called when somebody saves it. */
  name: string
  bytes: Buffer
  templateVersionId?: string | null
}

/** Seals a paper and puts it into the store, outside of the transaction. One that is never given out is swept after a day. */
export async function storePaper(to: Deps, it: NewPaper): Promise<StoredPaper> {
  const id = newId()
  const { keyId, sealed } = await putSealed(to.files, to.config.fieldKeys, id, it.bytes)
  await keepLoose(to.db, to.clock.now(), sealed)
  return {
    id,
    kind: it.kind,
    aboutId: it.aboutId,
    format: it.format,
    name: it.name,
    size: it.bytes.length,
    sha256: createHash('sha256').update(it.bytes).digest('hex'),
    keyId,
    sealed,
    templateVersionId: it.templateVersionId ?? null,
  }
}

/** Until it is part of something, a sealed file is one that the sweeper may take. */
export const keepLoose = (db: Db, now: Date, stored: StoredFile): Promise<string> =>
  keepFile(db, now, {
    stored,
    name: '',
    kind: 'sealed',
    mime: 'application/octet-stream',
    ownerId: null,
  })

/**
 * Gives papers out, in the transaction of the change: all of one kind and about one thing, whose row the caller has locked.
 * The number is the same for all formats of one paper.
 */
export async function insertPapers(
  tx: Tx,
  to: Deps,
  actor: Author,
  stored: readonly StoredPaper[],
): Promise<number> {
  const [first] = stored
  if (!first || stored.some((it) => it.kind !== first.kind || it.aboutId !== first.aboutId))
    throw new Error('papers of one kind about one thing are given out together')
  const number = await nextNumber(tx, first.kind, first.aboutId)
  await handOver(
    tx,
    stored.map(({ sealed }) => sealed.key),
  )
  await insertRows(tx, stored, { number, now: to.clock.now(), accountId: actor.accountId })
  return number
}

/** A scan may be as large as a signed conclusion. */
export const scanLimit = 20 * 1024 * 1024

/** A signed paper as it came back: judged by its content, sealed; what was uploaded is gone from the store afterwards. */
export async function storeScan(
  to: Deps,
  kind: 'contractScan' | 'actScan',
  aboutId: string,
  uploaded: UploadedFile,
): Promise<StoredPaper | { says: string }> {
  try {
    const limits = { atMost: scanLimit, kinds: ['pdf', 'jpg', 'png'] as const }
    const found = await to.files.local(uploaded.key, (path) => to.papers.inspect(path, uploaded.name, limits))
    if (!found.ok) return { says: found.says }
    const format = found.file.kind
    const bytes = await bytesOf(to.files, uploaded.key)
    return await storePaper(to, { kind, aboutId, format, name: uploaded.name, bytes })
  } finally {
    await to.files.remove(uploaded.key)
  }
}
