// The thread that makes PDF by Typst.
import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import type { FieldValues } from './docx/filling.ts'
import { openBytes } from './inspect/fileBytes.ts'
import { readImage } from './inspect/images.ts'
import { type ApplicationFacts, applicationPaper } from './pdf/application.ts'
import { type NoticeFacts, noticePaper } from './pdf/notice.ts'
import { picturesPaper } from './pdf/pictures.ts'
import { type ReceiptFacts, receiptPaper } from './pdf/receipt.ts'
import { standardPaper } from './pdf/standard.ts'
import { makePdf, warmUpTypst } from './pdf/typst.ts'
import type { StandardKind } from './standard/index.ts'
import { serve } from './thread.ts'

export type PicturesInput = { paths: readonly string[]; title: string; madeAt: Date }

export type StandardInput = { kind: StandardKind; values: FieldValues; madeAt: Date }

serve(parentPort, {
  warmUp: async () => warmUpTypst(),
  application: async (facts: ApplicationFacts) => makePdf(applicationPaper(facts)),
  notice: async (facts: NoticeFacts) => makePdf(noticePaper(facts)),
  receipt: async (facts: ReceiptFacts) => makePdf(receiptPaper(facts)),
  standard: async ({ kind, values, madeAt }: StandardInput) => makePdf(standardPaper(kind, values, madeAt)),
  pictures: async ({ paths, title, madeAt }: PicturesInput) => {
    const pictures = paths.map((path) => ({ bytes: readFileSync(path), ...sizeOf(path) }))
    try {
      return makePdf(picturesPaper(pictures, title, madeAt))
    } catch {
      // The layout is our own and tried by tests; what Typst may object to is only a picture.
      return 'imageDamaged'
    }
  },
})

function sizeOf(path: string): { width: number; height: number } {
  const bytes = openBytes(path)
  try {
    return readImage(bytes) ?? { width: 1, height: 1 }
  } finally {
    bytes.close()
  }
}
