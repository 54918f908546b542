// Taking a finished upload: whose it is, is it whole, and out of the folder of parts into the store.
import type { StoredFile } from '../../outside/files.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { plainName } from '../../web/upload.ts'
import { uploadsOf } from './server.ts'

export interface WaitingFile extends StoredFile {
  name: string
}

const shape = /^[\w-]{20,100}$/

/** The finished upload as a stored file; nothing when it is not there, not whole or another's. It can be taken once. */
export async function takeUpload(
  to: Deps,
  actor: Actor,
  id: string,
  atMost: number,
): Promise<WaitingFile | undefined> {
  const { parts } = uploadsOf(to)
  const found = await findUpload(to, actor, id)
  if (!found?.path || found.offset !== found.size) return undefined
  const stored = await to.files.adopt(found.path, { atMost })
  await parts.configstore.delete(id).catch(() => undefined)
  return { ...stored, name: plainName(found.name) }
}

/** The upload if it is this account's. */
export async function findUpload(to: Deps, actor: Actor, id: string) {
  if (!shape.test(id)) return undefined
  const upload = await uploadsOf(to)
    .parts.getUpload(id)
    .catch(() => undefined)
  if (!upload || upload.metadata?.owner !== actor.accountId) return undefined
  return {
    path: upload.storage?.path,
    offset: upload.offset,
    size: upload.size,
    name: upload.metadata?.filename ?? '',
  }
}
