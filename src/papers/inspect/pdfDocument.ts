// Opens a PDF by pieces with pdf.js, so that a file of 100 MB costs no more memory than one of 300 KB.
import { getResolvedPDFJS } from 'unpdf'
import type { FileBytes } from './fileBytes.ts'

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>
export type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>

export type PdfFault = 'pdfEncrypted' | 'pdfDamaged'

const portion = 64 * 1024

/** Opens, lets `use` read, closes. A document that cannot be opened, or read by `use`, is a fault and no exception. */
export async function withPdf<T>(
  bytes: FileBytes,
  use: (pdf: PdfDocument) => Promise<T>,
): Promise<T | PdfFault> {
  const pdfjs = await getResolvedPDFJS()
  const task = pdfjs.getDocument({
    range: rangesOf(pdfjs, bytes),
    rangeChunkSize: portion,
    disableAutoFetch: true,
    disableStream: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    return await use(await task.promise)
  } catch (why) {
    if (why instanceof pdfjs.PasswordException) return 'pdfEncrypted'
    if (isFromPdfjs(why)) return 'pdfDamaged'
    throw why
  } finally {
    await task.destroy()
  }
}

// pdf.js says everything it finds wrong in a file by its own exceptions or by plain errors from its parser.
function isFromPdfjs(why: unknown): boolean {
  return why instanceof Error && !('code' in why && typeof why.code === 'string')
}

function rangesOf(pdfjs: Pdfjs, bytes: FileBytes) {
  const transport = new pdfjs.PDFDataRangeTransport(bytes.size, copy(bytes.read(0, portion)))
  transport.requestDataRange = (from: number, to: number) => {
    const piece = copy(bytes.read(from, to - from))
    queueMicrotask(() => transport.onDataRange(from, piece))
  }
  return transport
}

// pdf.js takes the memory over for itself; a buffer of Node may be a part of a shared pool.
function copy(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes)
}
