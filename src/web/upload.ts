// A form with files: each file streams to the store while it is read, and never lies in memory.

import { Readable } from 'node:stream'
import busboy from 'busboy'
import type { FileStore, StoredFile } from '../outside/files.ts'
import { FileTooLarge, StoreFull } from '../outside/files.ts'
import { formLimit, type Typed, typedOf } from './body.ts'
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

/** The form did not arrive whole: the connection was cut, or it is no form with files at all. */
export class UploadBroken extends Error {
  override name = 'UploadBroken'
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
  const storing: Promise<Stored>[] = []
  const failed = await parse(c, limits, {
    field: (name, value) => fields.push([name, value]),
    file: (stream, field, name) => {
      const one = storeOne(store, stream, field, name, limits.atMost)
      // Looked at below, together with the rest; until then nobody must call it unhandled.
      one.catch(() => {})
      storing.push(one)
    },
  })
  const results = await Promise.allSettled(storing)
  const files = results.flatMap((r) => (r.status === 'fulfilled' && 'key' in r.value ? [r.value] : []))
  const full = results.find((r) => r.status === 'rejected' && r.reason instanceof StoreFull)
  if (failed || results.some((r) => r.status === 'rejected')) {
    await Promise.all(files.map((f) => store.remove(f.key)))
    throw full ? new StoreFull() : new UploadBroken(failed?.message)
  }
  const tooLarge = results.flatMap((r) =>
    r.status === 'fulfilled' && 'tooLarge' in r.value ? [r.value.tooLarge] : [],
  )
  return { typed: typedOf(fields), files, tooLarge }
}

interface Parts {
  field(name: string, value: string): void
  file(stream: Readable, field: string, name: string): void
}

/** Feeds the body to the parser. Returns what went wrong with the form itself. */
function parse(c: Ctx, limits: UploadLimits, parts: Parts): Promise<Error | undefined> {
  const body = bodyOf(c)
  if (!body) return Promise.resolve(new Error('there is no body'))
  return new Promise((resolve) => {
    const parser = parserOf(c, limits)
    if (!parser) return resolve(new Error('not a form with files'))
    const fail = (error: Error): void => {
      resolve(error)
      parser.destroy(error)
    }
    let typed = 0
    parser.on('field', (name, value) => {
      typed += name.length + value.length
      if (typed > formLimit) fail(new Error('more text than a form has'))
      else parts.field(name, value)
    })
    parser.on('file', (field, stream, info) => {
      // It may break before the store has opened a place for it: an error that nobody listens to would end the process.
      stream.on('error', () => {})
      if (info.filename) parts.file(stream, field, info.filename)
      else stream.resume()
    })
    parser.on('close', () => resolve(undefined)).on('error', (error) => resolve(error as Error))
    body.on('error', fail).on('aborted', () => fail(new Error('the upload was cut off')))
    body.pipe(parser)
  })
}

function parserOf(c: Ctx, limits: UploadLimits): busboy.Busboy | undefined {
  try {
    return busboy({
      headers: { 'content-type': c.req.header('content-type') ?? '' },
      defParamCharset: 'utf8',
      limits: { files: limits.files, fields: 200, fieldSize: 1024 * 1024, parts: 300 },
    })
  } catch {
    return undefined
  }
}

function bodyOf(c: Ctx): Readable | undefined {
  const incoming = c.env?.incoming
  if (incoming?.readable) return incoming
  const web = c.req.raw.body
  return web ? Readable.fromWeb(web as never) : undefined
}

type Stored = UploadedFile | { tooLarge: string }

async function storeOne(
  store: FileStore,
  stream: Readable,
  field: string,
  name: string,
  atMost: number,
): Promise<Stored> {
  // A form that breaks off may do so before anybody has begun to read the file: then nobody else would hear of it.
  stream.on('error', () => {})
  try {
    // A file past the limit is read to its end and thrown away, so that the fields after it still arrive.
    const bytes = stream.iterator({ destroyOnReturn: false })
    return { ...(await store.put(bytes, { atMost })), field, name: plainName(name) }
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
