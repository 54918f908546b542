// Checks a PDF that was handed in.
import { type ActiveContent, findActiveContent } from './activeContent.ts'
import { type FileBytes, findWords } from './fileBytes.ts'
import { type PdfFault, withPdf } from './pdfDocument.ts'

export type PdfFacts = { kind: 'pdf'; pages: number }

/** In the order in which a person can mend it: cut off, protected, damaged, without pages, with active content. */
export async function checkPdf(
  bytes: FileBytes,
): Promise<PdfFacts | PdfFault | ActiveContent | 'pdfCutOff' | 'pdfNoPages'> {
  if (!hasEnd(bytes)) return 'pdfCutOff'
  const pages = await withPdf(bytes, async (pdf) => {
    // Opening reads only the beginning of the tree of pages; a page that is not there is found by asking for it.
    if (pdf.numPages > 0) await pdf.getPage(1)
    if (pdf.numPages > 1) await pdf.getPage(pdf.numPages)
    return pdf.numPages
  })
  if (typeof pages === 'string') return pages
  if (pages === 0) return 'pdfNoPages'
  return findActiveContent(bytes) ?? { kind: 'pdf', pages }
}

// A file whose upload or copying broke off has no end mark. Scanners put up to some kilobytes of their own after it.
function hasEnd(bytes: FileBytes): boolean {
  const from = Math.max(0, bytes.size - 64 * 1024)
  for (const _ of findWords(bytes, ['%%EOF'], { from, to: bytes.size })) return true
  return false
}
