// A ZIP that is written while it is read: nothing but the file at hand is in memory.
import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** `name` as people shall see it; it is made safe here. What is packed already (DOCX, PDF, JPG) is only stored. */
export type ZipEntry = { name: string; content: Buffer | Readable }

/** The next file is asked for when the reader has taken most of the last one. `at` becomes the moment of all files. */
export function zipStream(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  { at }: { at: Date },
): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  zip.outputStream.on('error', (why) => out.destroy(why)).pipe(out)
  zip.on('error', (why: Error) => out.destroy(why))
  feed(zip, entries, out, at).catch((why) => out.destroy(why))
  return out
}

async function feed(
  zip: ZipFile,
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  out: PassThrough,
  at: Date,
): Promise<void> {
  const taken = new Set<string>()
  for await (const { name, content } of entries) {
    if (out.destroyed) return
    const options = { mtime: at, compress: !/\.(docx|xlsx|pdf|jpe?g|png|zip)$/i.test(name) }
    const own = uniqueName(safeFileName(name), taken)
    if (Buffer.isBuffer(content)) zip.addBuffer(content, own, options)
    else await addStream(zip, content, own, options, out)
    if (out.writableNeedDrain) await drained(out)
  }
  zip.end()
}

async function addStream(
  zip: ZipFile,
  content: Readable,
  name: string,
  options: { mtime: Date; compress: boolean },
  out: PassThrough,
): Promise<void> {
  const leave = () => content.destroy()
  out.once('close', leave)
  zip.addReadStream(content, name, options)
  try {
    // A content that fails rejects here.
    await once(content, 'close')
  } finally {
    out.off('close', leave)
  }
}

/** Until the reader wants more, or has left. */
function drained(out: PassThrough): Promise<void> {
  return new Promise((go) => {
    const done = () => {
      out.off('drain', done).off('close', done)
      go()
    }
    out.on('drain', done).on('close', done)
  })
}

const forbidden = /[\\/:*?"<>|]/g
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * A name that Windows, macOS and Linux take: «Иванова М. П. — учитель.docx» stays as it is. No folders, at most 200 bytes
 * of UTF-8, since file systems allow 255 and a number may follow.
 */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(unseen, '')
    .replace(forbidden, '_')
    .replace(/\s+/g, (space) => (space.includes('\u00a0') ? '\u00a0' : ' '))
    .trim()
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''
  const base = shorten(clean.slice(0, clean.length - extension.length), 200 - extension.length)
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
  const whole = `${base || 'файл'}${extension}`
  return reserved.test(whole) ? `_${whole}` : whole
}

function shorten(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let kept = ''
  for (const sign of text) {
    if (Buffer.byteLength(kept + sign) > bytes) break
    kept += sign
  }
  return kept.trimEnd()
}

// Two names that differ in letter case only are one name on Windows.
function uniqueName(name: string, taken: Set<string>): string {
  const dot = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.index ?? name.length
  let unique = name
  for (let number = 2; taken.has(unique.toLowerCase()); number++)
    unique = `${name.slice(0, dot)} (${number})${name.slice(dot)}`
  taken.add(unique.toLowerCase())
  return unique
}
