// Parts of a backup: gzipped lines of JSON with a checksum of the file as it lies there.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Part } from './manifest.ts'

/** Writes the lines and waits until they are on the disk. */
export async function writePart(path: string, portions: AsyncIterable<readonly string[]>): Promise<Part> {
  const hash = createHash('sha256')
  const made = { rows: 0, bytes: 0 }
  await pipeline(
    async function* () {
      for await (const lines of portions) {
        made.rows += lines.length
        yield `${lines.join('\n')}\n`
      }
    },
    createGzip({ level: 4 }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        made.bytes += chunk.length
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return { ...made, sha256: hash.digest('hex') }
}

const linesAtOnce = 1000
const charactersAtOnce = 4_000_000

/** The lines again, in portions that fit into one statement. */
export async function* readPart(path: string): AsyncGenerator<string[]> {
  let lines: string[] = []
  let characters = 0
  for await (const line of linesIn(createReadStream(path).pipe(createGunzip()).setEncoding('utf8'))) {
    lines.push(line)
    characters += line.length
    if (lines.length < linesAtOnce && characters < charactersAtOnce) continue
    yield lines
    lines = []
    characters = 0
  }
  if (lines.length > 0) yield lines
}

// Not node:readline: it would also break a line at U+2028, which JSON may hold.
async function* linesIn(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const text of texts) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
