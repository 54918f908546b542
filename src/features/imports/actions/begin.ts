// Beginning an import: the file is in the store already; its row, the import and the work on it come into being together.
import { type Tx, transaction } from '../../../db/connect.ts'
import { hit } from '../../../db/limits.ts'
import { enqueue } from '../../../jobs/queue.ts'
import type { StoredFile } from '../../../outside/files.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { claimFile, keepFile } from '../../files/index.ts'
import type { ImportKind } from '../columns/kinds.ts'
import { insertImport } from '../queries/imports.ts'

export interface ImportWish {
  /** Made by the form that was sent, so that sending it twice begins one import. */
  id: string
  kind: ImportKind
  file: StoredFile & { name: string }
}

/** Puts the reading of the file into the queue. False when this very form has begun it before. */
export const beginImport = (to: Deps, actor: Actor, wish: ImportWish): Promise<boolean> =>
  keepImport(to, actor.accountId, wish, (tx) =>
    enqueue(tx, 'readImport', { importId: wish.id }, { attempts }),
  )

/** Reading and taking are tried again soon after a trouble, and given up after some minutes. */
export const attempts = 6

/** Writes down the import; `andThen` follows in the same transaction. False when it is there already. */
export async function keepImport(
  to: Deps,
  by: string | null,
  { id, kind, file }: ImportWish,
  andThen: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  const now = to.clock.now()
  const { name, ...stored } = file
  // Nobody looks at it in a browser; it is only ever handed back as it came.
  const mime = 'application/octet-stream'
  const fileId = await keepFile(to.db, now, { stored, name, kind: 'sheet', mime, ownerId: by })
  return transaction(to.db, async (tx) => {
    const made = { id, kind, fileId, fileName: name, sha256: file.sha256, by }
    if (!(await insertImport(tx, now, made))) return false
    await claimFile(tx, fileId, now)
    await andThen(tx)
    return true
  })
}

// For scripts gone wild: the Center brings some lists a day.
const limit = { bucket: 'import:account', atMost: 60, windowMinutes: 60, lockMinutes: 30 }

/** Counts a file that somebody brings; until when no more are taken, or null. */
export const countFile = (to: Deps, actor: Actor): Promise<Date | null> =>
  hit(to.db, limit, actor.accountId, to.clock.now())
