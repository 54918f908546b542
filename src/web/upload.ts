// A form with files: each file streams to the store while it is read, and never lies in memory.

import { Readable } from 'node:stream'
import busboy from 'busboy'
import type { FileStore, StoredFile } from '../outside/files.ts'
import { FileTooLarge } from '../outside/files.ts'
import { type Typed, typedOf } from './body.ts'
import type { Ctx } from './context.ts'

export interface UploadedFile extends StoredFile {
  field: string
  /** The name as the browser said it, for people to read; never used on disk. */
  name: string
}
export interface Uploaded {
  typed: Typed
  files: UploadedFile[]
  /** Names of files that were larger than the limit: nothing of them is kept. */
  tooLarge: string[]
}

export interface UploadLimits {
  /** Bytes a file. */
  atMost: number
  files: number
}

/**
 * Reads a multipart form. A connection cut in the middle throws, and what was stored of it is removed.
 * Empty file fields (nothing chosen) are left out.
 */
export async function readUpload(c: Ctx, limits: UploadLimits): Promise<Uploaded> {
  const store = c.get('to').files
  const fields: [string, string][] = []
  const storing: Promise<UploadedFile | { tooLarge: string }>[] = []
  const parser = busboy({
    headers: { 'content-type': c.req.header('content-type') ?? '' },
    defParamCharset: 'utf8',
    limits: { files: limits.files, fields: 200, fieldSize: 1024 * 1024, parts: 300 },
  })
  parser.on('field', (name, value) => fields.push([name, value]))
  parser.on('file', (field, stream, info) => {
    if (!info.filename) return void stream.resume()
    storing.push(storeOne(store, stream, field, info.filename, limits.atMost))
  })
  const body = c.env?.incoming?.readable ? c.env.incoming : Readable.fromWeb(c.req.raw.body as never)
  const parsing = new Promise<void>((resolve, reject) => {
    parser.on('close', resolve).on('error', reject)
    body.on('error', reject).on('aborted', () => reject(new Error('the upload was cut off')))
    body.pipe(parser)
  })
  const failed = await parsing.then(
    () => undefined,
    (error: unknown) => error ?? new Error('the form could not be read'),
  )
  if (failed) parser.destroy()
  const results = await Promise.allSettled(storing)
  const files = results.flatMap((r) => (r.status === 'fulfilled' && 'key' in r.value ? [r.value] : []))
  const broken = failed ?? results.find((r) => r.status === 'rejected')?.reason
  if (broken) {
    await Promise.all(files.map((f) => store.remove(f.key)))
    throw broken
  }
  const tooLarge = results.flatMap((r) =>
    r.status === 'fulfilled' && 'tooLarge' in r.value ? [r.value.tooLarge] : [],
  )
  return { typed: typedOf(fields), files, tooLarge }
}

async function storeOne(store: FileStore, stream: Readable, field: string, name: string, atMost: number) {
  try {
    return { ...(await store.put(stream, { atMost })), field, name: plainName(name) }
  } catch (error) {
    stream.resume()
    if (error instanceof FileTooLarge) return { tooLarge: plainName(name) }
    throw error
  }
}

/** The last part of the name, without signs that steer terminals, at most 200 long (V-13). */
export const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .toWellFormed()
    .slice(-200) || 'файл'
