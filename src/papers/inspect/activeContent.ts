// Finds what acts by itself in a PDF: scripts, programs to start, attached files, players.
import { inflateSync } from 'node:zlib'
import { type FileBytes, findWords } from './fileBytes.ts'

export type ActiveContent = 'pdfScripts' | 'pdfLaunches' | 'pdfAttachments' | 'pdfMedia'

const words: Record<string, ActiveContent> = {
  '/JavaScript': 'pdfScripts',
  '/Launch': 'pdfLaunches',
  '/EmbeddedFile': 'pdfAttachments',
  '/RichMedia': 'pdfMedia',
}
const packedObjects = '/ObjStm'

/**
 * The first kind found. Looks at the words of the file and inside its packed objects; a name written with «#» escapes to
 * hide itself, or inside an encrypted document, is left to the sandbox in which files are shown.
 */
export function findActiveContent(bytes: FileBytes): ActiveContent | undefined {
  const sought = [...Object.keys(words), packedObjects]
  for (const { word, at } of findWords(bytes, sought)) {
    const inside =
      word === packedObjects ? findInPacked(bytes, at) : ownWord(bytes.read(at, word.length + 1), word)
    if (inside) return inside
  }
  return undefined
}

// «/EmbeddedFiles», «/Launched» are other names: a name ends where a letter or digit does not follow.
function ownWord(here: Buffer, word: string): ActiveContent | undefined {
  const after = here.toString('latin1', word.length)
  return /^[A-Za-z0-9]/.test(after) ? undefined : words[word]
}

const mostPacked = 4 * 1024 * 1024
const mostUnpacked = 32 * 1024 * 1024

function findInPacked(bytes: FileBytes, at: number): ActiveContent | undefined {
  const start = /stream\r?\n/.exec(bytes.read(at, 1024).toString('latin1'))
  if (!start) return undefined
  const packed = bytes.read(at + start.index + start[0].length, mostPacked)
  const end = packed.indexOf('endstream')
  const text = unpack(end < 0 ? packed : packed.subarray(0, end))
  return Object.keys(words)
    .map((word) => findIn(text, word))
    .find((found) => found !== undefined)
}

function findIn(text: Buffer, word: string): ActiveContent | undefined {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const found = ownWord(text.subarray(at, at + word.length + 1), word)
    if (found) return found
  }
  return undefined
}

function unpack(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: mostUnpacked })
  } catch {
    // Encrypted or packed in another way: nothing can be read here.
    return Buffer.alloc(0)
  }
}
