// Checks a Word file that was handed in as a working copy.
import { findStories } from '../docx/contents.ts'
import { openPackage, packageLimits, readText } from '../docx/package.ts'
import { readStory } from '../docx/reading.ts'
import type { FileBytes } from './fileBytes.ts'

export type DocxFileFault = 'docxDamaged' | 'docxMacros' | 'docxBomb'

/** `undefined`: a ZIP, but not of Word. */
export async function checkDocx(bytes: FileBytes): Promise<{ kind: 'docx' } | DocxFileFault | undefined> {
  const parts = await openPackage(bytes.read(0, bytes.size), {
    ...packageLimits,
    packedBytes: bytes.size,
    unpackedBytes: 300 * 1024 * 1024,
  })
  if (parts === 'bomb') return 'docxBomb'
  if (typeof parts === 'string') return 'docxDamaged'
  const stories = findStories(parts)
  if (stories === 'macros') return 'docxMacros'
  if (stories === 'notWord') return undefined
  if (stories === 'damaged') return 'docxDamaged'
  // Templates and the strict variety are of no harm in a working copy: people open them in Word.
  if (typeof stories === 'string') return { kind: 'docx' }
  const whole = stories.every(({ name, story }) =>
    readStory(readText(parts, name)?.replace(/^\ufeff/, '') ?? '', story),
  )
  return whole ? { kind: 'docx' } : 'docxDamaged'
}
