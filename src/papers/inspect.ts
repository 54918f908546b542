// Looks at a file that a person hands in: what it is by its content, and whether it may be taken.

import { checkDocx } from './inspect/docx.ts'
import { type FileBytes, openBytes } from './inspect/fileBytes.ts'
import { isJpg, isPng, readImage } from './inspect/images.ts'
import { type HandInKind, handInKinds } from './inspect/kinds.ts'
import { inOldContainer, looksLike } from './inspect/looksLike.ts'
import { checkPdf } from './inspect/pdf.ts'
import { type FileFaultFacts, type FileFaultName, fileFaultWords } from './words.ts'

/** `width` and `height` of a picture are as it is shown, in pixels. */
export type InspectedFile =
  | { kind: 'pdf'; pages: number }
  | { kind: 'docx' }
  | { kind: 'jpg' | 'png'; width: number; height: number }

/** `says` is a Russian sentence: what is wrong and what to do. */
export type FileRefusal = { ok: false; fault: FileFaultName; says: string }

export type Inspected = { ok: true; file: InspectedFile } | FileRefusal

export type InspectLimits = {
  /** In bytes. */
  atMost: number
  kinds?: readonly HandInKind[]
}

const mostPixels = 100_000_000

/**
 * Judges by content, never by name; `declaredName` only helps to say what is wrong. Throws when the file cannot be read
 * at all. Synchronous reading: call it in a worker thread.
 */
export async function inspectFile(
  path: string,
  declaredName: string,
  limits: InspectLimits,
): Promise<Inspected> {
  const bytes = openBytes(path)
  try {
    const found = await look(bytes, path, declaredName, limits)
    return 'fault' in found ? { ok: false, ...found } : { ok: true, file: found }
  } finally {
    bytes.close()
  }
}

type Fault = { fault: FileFaultName; says: string }

async function look(
  bytes: FileBytes,
  path: string,
  declaredName: string,
  { atMost, kinds = handInKinds }: InspectLimits,
): Promise<InspectedFile | Fault> {
  if (bytes.size === 0) return faultOf('empty')
  if (bytes.size > atMost) return faultOf('tooLarge', { size: bytes.size, atMost })
  const head = bytes.read(0, 1024)
  const found = await examine(bytes, head)
  if (found === undefined) return notAllowed(path, declaredName, kinds)
  if (typeof found === 'string') return faultOf(found)
  return kinds.includes(found.kind) ? found : faultOf('kindNotWanted', { kind: found.kind, kinds })
}

async function examine(bytes: FileBytes, head: Buffer): Promise<InspectedFile | FileFaultName | undefined> {
  if (isPng(head) || isJpg(head)) return examineImage(bytes)
  // Readers of PDF forgive up to a kilobyte of foreign bytes before the beginning.
  if (head.includes('%PDF-')) return checkPdf(bytes)
  const signature = head.toString('hex', 0, 4)
  if (signature === '504b0304') return checkDocx(bytes)
  if (signature === 'd0cf11e0') return inOldContainer(bytes)
  return undefined
}

function examineImage(bytes: FileBytes): InspectedFile | FileFaultName {
  const image = readImage(bytes)
  if (!image) return 'imageDamaged'
  return image.width * image.height > mostPixels ? 'imageTooLarge' : image
}

async function notAllowed(path: string, name: string, kinds: readonly HandInKind[]): Promise<Fault> {
  const like = await looksLike(path)
  if (like?.extension === 'heic' || like?.extension === 'heif') return faultOf('heic')
  return faultOf('typeNotAllowed', { like: like?.words, name, kinds })
}

function faultOf(fault: FileFaultName, facts: FileFaultFacts = {}): Fault {
  const says: (facts: FileFaultFacts) => string = fileFaultWords[fault]
  return { fault, says: says(facts) }
}
