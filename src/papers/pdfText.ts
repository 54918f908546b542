// The text of a PDF, and whether it speaks of the person it should speak of (E.7.3). Best effort: a scan has no text.
import { type Day, monthsGenitive, partsOf } from '../domain/days.ts'
import { fold } from '../domain/fold.ts'
import { openBytes } from './inspect/fileBytes.ts'
import { type PdfDocument, withPdf } from './inspect/pdfDocument.ts'

const mostLetters = 200_000

/** The text of the first pages, a line a line; empty for a scan and for what cannot be read. Call it in a worker thread. */
export async function textOfPdf(path: string, maxPages: number): Promise<string> {
  const bytes = openBytes(path)
  try {
    const text = await withPdf(bytes, (pdf) => readPages(pdf, maxPages))
    return text === 'pdfEncrypted' || text === 'pdfDamaged' ? '' : text
  } finally {
    bytes.close()
  }
}

async function readPages(pdf: PdfDocument, maxPages: number): Promise<string> {
  let text = ''
  for (let page = 1; page <= Math.min(pdf.numPages, maxPages) && text.length < mostLetters; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
    text += '\n'
  }
  return text.slice(0, mostLetters)
}

export type SoughtFacts = { lastName: string; position: string | null; appointedOn: Day | null }

export type TextFinding = 'noText' | 'lastNameMissing' | 'positionMissing' | 'appointedOnMissing'

/** What the text of a conclusion does not mention of its case. `noText`: too little text to judge, as in a scan. */
export function compareText(text: string, sought: SoughtFacts): TextFinding[] {
  const folded = fold(text)
  if ((folded.match(/[а-я]/g)?.length ?? 0) < 100) return ['noText']
  const findings: TextFinding[] = []
  if (!mentions(folded, sought.lastName)) findings.push('lastNameMissing')
  if (sought.position && !mentions(folded, sought.position)) findings.push('positionMissing')
  if (sought.appointedOn && !mentionsDay(folded, sought.appointedOn)) findings.push('appointedOnMissing')
  return findings
}

// Words are looked for without their endings, since a conclusion says «учителя», «Ивановой».
function mentions(text: string, words: string): boolean {
  return fold(words)
    .split(/[ -]/)
    .every((word) => text.includes(word.slice(0, Math.max(3, word.length - 2))))
}

function mentionsDay(text: string, day: Day): boolean {
  const { year, month, day: date } = partsOf(day)
  const inFigures = `0?${date}\\s?[./-]\\s?0?${month}\\s?[./-]\\s?(?:${year}|${year % 100})`
  const inWords = `0?${date}["\\s]*${fold(monthsGenitive[month - 1] ?? '')}\\s*${year}`
  return new RegExp(`(?<!\\d)(?:${inFigures}|${inWords}|${day})(?!\\d)`).test(text)
}
