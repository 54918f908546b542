// The door of the papers: Word forms from the Center's templates, our own PDFs, and the checking of files handed in.
// Three threads do the work, so that no page waits for a paper: `docx` fills, `typst` makes PDF, `pdf` reads.
import { readFile } from 'node:fs/promises'
import type { TemplateKind } from '../domain/templateChoice.ts'
import { type ContractorFacts, contractorFields } from './contractors/index.ts'
import type { CheckedTemplate } from './docx/check.ts'
import type { FieldValues } from './docx/filling.ts'
import type { Inspected, InspectLimits } from './inspect.ts'
import type { ApplicationFacts } from './pdf/application.ts'
import type { NoticeFacts } from './pdf/notice.ts'
import type { ReceiptFacts } from './pdf/receipt.ts'
import type { StandardKind } from './standard/index.ts'
import type { ScheduleFacts } from './standard/schedule.ts'
import { openThread, ThreadLost, ThreadTimedOut } from './thread.ts'
import { fileFaultWords, templateFileWords } from './words.ts'

export { type ConclusionFacts, conclusionFields, decline as declinedName } from './conclusionFields.ts'
export type {
  ActPaper,
  ContractPaper,
  CustomerFacts,
  OrderListPaper,
  PerformerFacts,
  TerminationPaper,
} from './contractors/facts.ts'
export { type ContractorFacts, contractorFields } from './contractors/index.ts'
export type { CheckedTemplate, TemplateFault } from './docx/check.ts'
export type { FieldValues } from './docx/filling.ts'
export { exampleValues } from './examples.ts'
export { type HandInKind, mimeOf } from './inspect/kinds.ts'
export type { Inspected, InspectLimits } from './inspect.ts'
export { fieldsOf, type MergeField, type MergeLoop } from './mergeFields.ts'
export type { ApplicationFacts } from './pdf/application.ts'
export type { NoticeFacts } from './pdf/notice.ts'
export type { ReceiptFacts } from './pdf/receipt.ts'
export { compareText, type TextFinding } from './pdfText.ts'
export { standardDocx } from './standard/docx.ts'
export type { StandardKind } from './standard/index.ts'
export type { ScheduleFacts } from './standard/schedule.ts'
export { type ZipEntry, zipStream } from './zip.ts'

/** The bytes of a template, the path of its file, or how to get it; asked for only when the thread does not keep it. */
export type TemplateSource = Buffer | string | (() => Promise<Buffer>)

export type Papers = {
  /** Every fault of an uploaded template with its place, or the fields it uses. */
  checkTemplate(docx: Buffer, kind: TemplateKind): Promise<CheckedTemplate>
  /** The form with these values, of a conclusion if nothing else is said. `templateKey` names the bytes for ever: the id of a template's version, or a SHA-256. */
  fill(templateKey: string, source: TemplateSource, fields: FieldValues, kind?: TemplateKind): Promise<Buffer>
  /** Many forms of one template in one go, in the same order. */
  fillMany(
    templateKey: string,
    source: TemplateSource,
    fields: readonly FieldValues[],
    kind?: TemplateKind,
  ): Promise<Buffer[]>
  /** The empty form, with lines in the places of fields. */
  blank(templateKey: string, source: TemplateSource, kind?: TemplateKind): Promise<Buffer>
  /** The application (F.1), PDF/A-2b. */
  applicationPdf(facts: ApplicationFacts): Promise<Buffer>
  /** The notice of the term, form and method of an attestation (F.2), PDF/A-2b. */
  noticePdf(facts: NoticeFacts): Promise<Buffer>
  /** The named schedule of a period (F.3) as a Word file. */
  scheduleDocx(facts: ScheduleFacts): Promise<Buffer>
  /** The receipt for a conclusion handed in, PDF/A-2b. */
  receiptPdf(facts: ReceiptFacts): Promise<Buffer>
  /** A paper of contractors by our own text: contract, termination, act, list of an order. PDF/A-2b. */
  standardPdf<K extends StandardKind>(kind: K, facts: ContractorFacts[K]): Promise<Buffer>
  /** JPG and PNG files, checked before by `inspect`, as one document; a picture that cannot be decoded is a refusal. */
  imagesToPdf(
    paths: readonly string[],
    about: { title: string; madeAt: Date },
  ): Promise<{ ok: true; pdf: Buffer } | { ok: false; fault: 'imageDamaged' | 'tooSlow'; says: string }>
  /** What a file handed in is, by its content, or why it is not taken. */
  inspect(path: string, declaredName: string, limits: InspectLimits): Promise<Inspected>
  /** The text of the first pages, empty for a scan. */
  textOfPdf(path: string, maxPages: number): Promise<string>
  /** Starts the threads ahead of their first work, which otherwise waits for them 0.3–0.5 s. */
  warmUp(): Promise<void>
  close(): Promise<void>
}

/** Threads start with their first work. */
export function openPapers(): Papers {
  const docx = openThread('papers/docx.worker', { atMost: 30_000 })
  const typst = openThread('papers/typst.worker', { atMost: 60_000 })
  const pdf = openThread('papers/pdf.worker', { atMost: 10_000 })

  async function fillMany(
    key: string,
    source: TemplateSource,
    fields: readonly FieldValues[],
    kind: TemplateKind = 'conclusion',
  ): Promise<Buffer[]> {
    const asked = await docx.call<Uint8Array[] | 'templateMissing'>('fill', { key, kind, fields })
    const filled =
      asked === 'templateMissing'
        ? await docx.call<Uint8Array[]>('fill', { key, kind, fields, docx: await load(source) })
        : asked
    return filled.map(toBuffer)
  }

  async function fill(key: string, source: TemplateSource, fields: FieldValues, kind?: TemplateKind) {
    const [filled] = await fillMany(key, source, [fields], kind)
    return filled!
  }

  return {
    checkTemplate: (bytes, kind) =>
      docx.call<CheckedTemplate>('check', { docx: bytes, kind }).catch(uncheckable),
    fill,
    fillMany,
    blank: (key, source, kind) => fill(key, source, {}, kind),
    applicationPdf: async (facts) => toBuffer(await typst.call('application', facts)),
    noticePdf: async (facts) => toBuffer(await typst.call('notice', facts)),
    scheduleDocx: async (facts) => toBuffer(await docx.call('schedule', facts)),
    receiptPdf: async (facts) => toBuffer(await typst.call('receipt', facts)),
    standardPdf: async (kind, facts) => {
      const values = contractorFields(kind, facts)
      return toBuffer(await typst.call('standard', { kind, values, madeAt: facts.madeAt }))
    },
    imagesToPdf: (paths, about) =>
      typst.call<Uint8Array | 'imageDamaged'>('pictures', { paths, ...about }).then(pictured, outlasted),
    inspect: (path, name, limits) => pdf.call<Inspected>('inspect', { path, name, limits }).catch(outlasted),
    textOfPdf: (path, maxPages) => pdf.call<string>('text', { path, maxPages }).catch(withoutText),
    async warmUp() {
      await Promise.all([docx, typst, pdf].map((thread) => thread.call('warmUp', null)))
    },
    async close() {
      await Promise.all([docx.close(), typst.close(), pdf.close()])
    },
  }
}

function load(source: TemplateSource): Promise<Buffer> | Buffer {
  return typeof source === 'string' ? readFile(source) : typeof source === 'function' ? source() : source
}

function pictured(made: Uint8Array | 'imageDamaged') {
  return made === 'imageDamaged'
    ? { ok: false as const, fault: 'imageDamaged' as const, says: fileFaultWords.imageDamaged() }
    : { ok: true as const, pdf: toBuffer(made) }
}

// A file on which the thread broke or lingered is refused like any other bad file; our own faults stay exceptions.
function outlasted(why: unknown) {
  if (!isTroubleOfFile(why)) throw why
  return { ok: false as const, fault: 'tooSlow' as const, says: fileFaultWords.tooSlow() }
}

function uncheckable(why: unknown): CheckedTemplate {
  if (!isTroubleOfFile(why)) throw why
  return {
    ok: false,
    faults: [{ fault: 'tooSlow', field: '', place: 'Файл', says: templateFileWords.tooSlow() }],
  }
}

function withoutText(why: unknown): string {
  if (!isTroubleOfFile(why)) throw why
  return ''
}

function isTroubleOfFile(why: unknown): boolean {
  return why instanceof ThreadTimedOut || why instanceof ThreadLost
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
