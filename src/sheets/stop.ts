import type { SheetRefusalCode, SheetRefused } from './sheet.ts'
import { type RefusalFacts, refusal } from './words.ts'

// Thrown from inside the XML callbacks, which cannot return a value; caught in read.ts and nowhere else.
class Stop extends Error {
  readonly refused: SheetRefused

  constructor(refused: SheetRefused) {
    super(refused.refusal.says)
    this.refused = refused
  }
}

/** Ends the reading of a file with a refusal. */
export function stop(code: SheetRefusalCode, facts?: RefusalFacts): never {
  throw new Stop(refused(code, facts))
}

export const refused = (code: SheetRefusalCode, facts?: RefusalFacts): SheetRefused => ({
  ok: false,
  refusal: refusal(code, facts),
})

/**
 * What an error of reading means to the person. Whatever a library throws at foreign bytes (zip, zlib, XML, decoding of
 * text) means that the file is broken; its words are kept for the log.
 */
export function refusedBy(error: unknown): SheetRefused {
  if (error instanceof Stop) return error.refused
  const { refusal } = refused('broken')
  return { ok: false, refusal: { ...refusal, because: String(error) } }
}
