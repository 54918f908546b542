// Where uploaded and made files are kept: a local folder. A file is there completely or not at all, under a random
// name; what people called it never reaches the disk.
import { createHash, randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, type FileHandle, mkdir, open as openFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

export type StoredFile = { key: string; size: number; sha256: string }

export type FileStore = {
  /** Keeps what the stream brings. Throws `FileTooLarge` past `atMost` bytes and `StoreFull` when the disk is full. */
  put(stream: AsyncIterable<Uint8Array>, limit: { atMost: number }): Promise<StoredFile>
  /** Takes over a finished file of the same machine; the file at `path` is gone afterwards. */
  adopt(path: string, limit?: { atMost: number }): Promise<StoredFile>
  /** The bytes, all or from `start` to `end` inclusive. Throws `FileMissing`. */
  open(key: string, range?: { start: number; end: number }): Promise<{ stream: Readable; size: number }>
  /** Runs the work on a path of this machine that holds the bytes: for the threads that look into files. */
  local<T>(key: string, work: (path: string) => Promise<T>): Promise<T>
  /** Brings back a file of a backup under the key it had; what lies there is replaced when all bytes have come. */
  putBack(key: string, stream: AsyncIterable<Uint8Array>): Promise<StoredFile>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
}

export class FileTooLarge extends Error {
  override name = 'FileTooLarge'
}

export class StoreFull extends Error {
  override name = 'StoreFull'
}

export class FileMissing extends Error {
  override name = 'FileMissing'
}

/** A store in a folder of this machine. */
export async function localFiles(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await removeAbandoned(incoming)

  /** Brings bytes to `incoming` under a key and gives them their final name when they are complete. */
  async function keep(
    bring: (part: string) => Promise<{ size: number; sha256: string }>,
    key = randomBytes(16).toString('hex'),
  ) {
    const place = join(folder, placeOf(key))
    const part = join(incoming, `${randomBytes(16).toString('hex')}.part`)
    return writing(part, async () => {
      const brought = await bring(part)
      await settle(part, place)
      return { key, ...brought }
    })
  }

  return {
    put: (stream, { atMost }) => keep((part) => write(part, stream, atMost)),
    adopt: (path, limit) => keep((part) => take(path, part, limit?.atMost ?? Number.MAX_SAFE_INTEGER)),
    async open(key, range) {
      const handle = await opened(join(folder, placeOf(key)))
      const { size } = await handle.stat()
      return { stream: handle.createReadStream(range), size }
    },
    local: (key, work) => work(join(folder, placeOf(key))),
    putBack: (key, stream) => keep((part) => write(part, stream, Number.MAX_SAFE_INTEGER), key),
    remove: (key) => rm(join(folder, placeOf(key)), { force: true }),
  }
}

/** Moves a finished file to `part`; from another disk it has to be copied. */
async function take(path: string, part: string, atMost: number) {
  const measured = await measure(path, atMost)
  try {
    await chmod(path, 0o600)
    await rename(path, part)
  } catch (error) {
    if (!hasCode(error, ['EXDEV'])) throw error
    const handle = await openFile(path, 'r')
    await write(part, handle.createReadStream(), atMost)
    await rm(path)
  }
  return measured
}

async function measure(path: string, atMost: number) {
  const hash = createHash('sha256')
  const handle = await openFile(path, 'r+')
  let size = 0
  for await (const chunk of handle.createReadStream({ autoClose: false })) {
    size += chunk.length
    hash.update(chunk)
  }
  await handle.sync().finally(() => handle.close())
  if (size > atMost) throw new FileTooLarge(`more than ${atMost} bytes`)
  return { size, sha256: hash.digest('hex') }
}

async function write(path: string, stream: AsyncIterable<Uint8Array>, atMost: number) {
  const hash = createHash('sha256')
  const handle = await openFile(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > atMost) throw new FileTooLarge(`more than ${atMost} bytes`)
      hash.update(chunk)
      await writeAll(handle, chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { size, sha256: hash.digest('hex') }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array) {
  for (let done = 0; done < chunk.length; ) done += (await handle.write(chunk, done)).bytesWritten
}

/** Gives a finished file its final name. The folders are synced too, else the name could be lost in a power cut. */
async function settle(part: string, place: string) {
  const near = dirname(place)
  const made = await mkdir(near, { recursive: true, mode: 0o700 })
  await rename(part, place)
  await syncFolder(near)
  if (made)
    for (let up = dirname(near); up.length >= dirname(made).length; up = dirname(up)) await syncFolder(up)
}

async function syncFolder(path: string) {
  const handle = await openFile(path, constants.O_RDONLY)
  await handle.sync().finally(() => handle.close())
}

async function writing<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await rm(part, { force: true })
    throw hasCode(error, ['ENOSPC', 'EDQUOT', 'EFBIG'])
      ? new StoreFull('no room on the disk', { cause: error })
      : error
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    return await openFile(path, 'r')
  } catch (error) {
    throw hasCode(error, ['ENOENT']) ? new FileMissing('no such file in the store', { cause: error }) : error
  }
}

/** Two levels of folders, so that none grows beyond what file systems like. */
function placeOf(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new FileMissing('not a key of the store')
  return join(key.slice(0, 2), key.slice(2, 4), key)
}

/** Halves of uploads that a crash left behind. Those of the last day may belong to a process that is still at work. */
async function removeAbandoned(incoming: string) {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const known = await stat(path).catch(() => undefined)
    if (known && ageOf(known.mtimeMs) > 24 * 3600 * 1000) await rm(path, { force: true })
  }
}

function ageOf(mtimeMs: number): number {
  return performance.timeOrigin + performance.now() - mtimeMs
}

function hasCode(error: unknown, codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
