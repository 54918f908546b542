// Papers at rest: sealed before they reach the store, opened on their way to a person.
import { type FieldKeys, sealBytes, unsealBytes } from '../../db/secrets.ts'
import type { FileStore, StoredFile } from '../../outside/files.ts'
import type { SealedPaper } from './queries.ts'

const about = (paperId: string): string => `paper:${paperId}`

/** Puts the bytes into the store under a cipher that opens for this paper only. */
export async function putSealed(
  files: FileStore,
  keys: FieldKeys,
  paperId: string,
  plain: Uint8Array,
): Promise<{ keyId: string; sealed: StoredFile }> {
  const { keyId, cipher } = sealBytes(keys, about(paperId), plain)
  return { keyId, sealed: await files.put(once(cipher), { atMost: cipher.length }) }
}

/** The paper as it was given out. Throws when its bytes were changed, are gone, or the key is unknown. */
export async function openSealed(
  files: FileStore,
  keys: FieldKeys,
  paper: Pick<SealedPaper, 'id' | 'storeKey' | 'keyId'>,
): Promise<Buffer> {
  const cipher = await bytesOf(files, paper.storeKey)
  return unsealBytes(keys, about(paper.id), { keyId: paper.keyId, cipher })
}

export async function bytesOf(files: FileStore, key: string): Promise<Buffer> {
  const { stream } = await files.open(key)
  return Buffer.concat(await stream.toArray())
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
