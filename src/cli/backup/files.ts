// Files of a backup: copied one by one under their keys, checked by their checksums, brought back.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { KnownFile } from '../../db/copy.ts'
import { FileMissing, type FileStore } from '../../outside/files.ts'
import type { OnProgress } from '../say.ts'
import { filesName, type Manifest } from './manifest.ts'
import { readPart, sha256Of } from './parts.ts'

/** Where a file lies in a backup: the same two levels of folders as in the store. */
export function placeIn(folder: string, key: string): string {
  return join(folder, 'files', key.slice(0, 2), key.slice(2, 4), key)
}

export async function* listedIn(folder: string): AsyncGenerator<KnownFile> {
  for await (const lines of readPart(join(folder, filesName)))
    for (const line of lines) yield JSON.parse(line) as KnownFile
}

export interface Copied {
  size: number
  /** Belong to something and are not in the store, or are not what they were. */
  missing: string[]
}

/** Copies what the list names. A file that nobody has claimed may have been swept away since: that is no loss. */
export async function copyFiles(
  store: FileStore,
  folder: string,
  known: Manifest['files']['rows'],
  onProgress: OnProgress,
): Promise<Copied> {
  const copied: Copied = { size: 0, missing: [] }
  let done = 0
  await atOnce(listedIn(folder), async (file) => {
    if (await copyFile(store, file, placeIn(folder, file.key))) copied.size += file.size
    else if (file.claimed) copied.missing.push(file.key)
    onProgress('Файлы', ++done, known)
  })
  copied.missing.sort()
  return copied
}

async function copyFile(store: FileStore, file: KnownFile, to: string): Promise<boolean> {
  const opened = await store.open(file.key).catch((error: unknown) => {
    if (error instanceof FileMissing) return undefined
    throw error
  })
  if (!opened) return false
  const hash = createHash('sha256')
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await pipeline(
    opened.stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }),
  )
  if (hash.digest('hex') === file.sha256) return true
  await rm(to)
  return false
}

/** Keys of files of the backup that are gone or changed; those that were missing from the start do not count. */
export async function damagedFiles(
  folder: string,
  manifest: Manifest,
  onProgress: OnProgress,
): Promise<string[]> {
  const missing = new Set(manifest.files.missing)
  const damaged: string[] = []
  let done = 0
  await atOnce(listedIn(folder), async (file) => {
    const sha256 = await sha256Of(placeIn(folder, file.key)).catch(() => undefined)
    const mayLack = !file.claimed || missing.has(file.key)
    if (sha256 !== file.sha256 && !(sha256 === undefined && mayLack)) damaged.push(file.key)
    onProgress('Проверка файлов', ++done, manifest.files.rows)
  })
  return damaged.sort()
}

export async function putBackFiles(
  store: FileStore,
  folder: string,
  manifest: Manifest,
  onProgress: OnProgress,
): Promise<number> {
  let done = 0
  let put = 0
  await atOnce(listedIn(folder), async (file) => {
    const path = placeIn(folder, file.key)
    if (await isThere(path)) {
      await store.putBack(file.key, createReadStream(path))
      put++
    }
    onProgress('Возвращаю файлы', ++done, manifest.files.rows)
  })
  return put
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const hands = 4

/** A few at a time: each waits for the disk to have written it. */
async function atOnce<T>(all: AsyncGenerator<T>, work: (one: T) => Promise<void>): Promise<void> {
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (let next = await all.next(); !next.done; next = await all.next()) await work(next.value)
    }),
  )
}
