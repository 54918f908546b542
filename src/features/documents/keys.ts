// Changing the key of papers, and seeing whether the keys of the settings open them.
import type { Db } from '../../db/connect.ts'
import type { FieldKeys } from '../../db/secrets.ts'
import type { FileStore } from '../../outside/files.ts'
import { handOver } from '../files/index.ts'
import { countByKey, findSealedBy, moveSealed, type SealedPaper } from './queries.ts'
import { openSealed, putSealed } from './sealed.ts'
import { keepLoose } from './store.ts'

interface Shelf {
  db: Db
  files: FileStore
  keys: FieldKeys
}

export interface ResealedPapers {
  resealed: number
  /** What does not open by its key, or is not in the store. */
  broken: string[]
}

/**
 * Seals every paper anew by the first key that lies there by another known one: the new file is written, the row is moved to
 * it, the old file is removed. A run that was cut off is simply repeated.
 */
export async function resealPapers(
  it: Shelf & { now: Date },
  onProgress: (done: number) => void,
): Promise<ResealedPapers> {
  const old = it.keys.slice(1).map(({ id }) => id)
  const done: ResealedPapers = { resealed: 0, broken: [] }
  if (old.length === 0) return done
  let after: string | null = null
  for (;;) {
    const paper: SealedPaper | undefined = await findSealedBy(it.db, old, after)
    if (!paper) return done
    after = paper.id
    const plain = await openSealed(it.files, it.keys, paper).catch(() => undefined)
    if (plain) {
      await reseal(it, paper, plain)
      onProgress(++done.resealed)
    } else done.broken.push(`paper:${paper.id}`)
  }
}

async function reseal(it: Shelf & { now: Date }, paper: SealedPaper, plain: Buffer): Promise<void> {
  const anew = await putSealed(it.files, it.keys, paper.id, plain)
  await keepLoose(it.db, it.now, anew.sealed)
  const moved = await moveSealed(it.db, paper, anew, (tx) => handOver(tx, [anew.sealed.key]))
  if (moved) await it.files.remove(paper.storeKey)
}

/** By which keys papers lie sealed, and whether one of each, taken as it comes, opens. */
export async function tryPapers(it: Shelf): Promise<{ keyId: string; rows: number; opens: boolean }[]> {
  const found = []
  for (const { keyId, rows } of await countByKey(it.db)) {
    const one = await findSealedBy(it.db, [keyId], null)
    const opens =
      !one ||
      (await openSealed(it.files, it.keys, one).then(
        () => true,
        () => false,
      ))
    found.push({ keyId, rows, opens })
  }
  return found
}
