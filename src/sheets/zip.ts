import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { stop } from './stop.ts'

export type Zip = {
  has(name: string): boolean
  names: string[]
  /** The bytes of one part, chunk by chunk, counted against what the whole file may inflate to. */
  part(name: string): AsyncIterable<Buffer>
}

const partsAtMost = 10_000

/** Opens a zip that is held in memory. */
export async function openZip(bytes: Buffer, inflatedSize: number): Promise<Zip> {
  const file = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
  const entries = new Map<string, Entry>()
  if (file.entryCount > partsAtMost) stop('broken')
  for await (const entry of file.eachEntry()) entries.set(entry.fileName, entry)
  let left = inflatedSize

  async function* part(name: string): AsyncIterable<Buffer> {
    const entry = entries.get(name)
    if (!entry) return
    if (entry.isEncrypted()) stop('passwordProtected')
    for await (const chunk of await open(file, entry)) {
      left -= chunk.length
      if (left < 0) stop('inflatesTooMuch', { limit: inflatedSize })
      yield chunk
    }
  }

  return { has: (name) => entries.has(name), names: [...entries.keys()], part }
}

const open = async (file: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> =>
  file.openReadStreamPromise(entry)
