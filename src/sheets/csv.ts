// CSV as Excel, LibreOffice and 1С write it: UTF-8 with or without BOM, UTF-16 with BOM or Windows-1251.
import Papa from 'papaparse'
import type { Gather } from './gather.ts'
import type { Cell } from './sheet.ts'
import { stop } from './stop.ts'
import { csvSheetName, place } from './words.ts'

const delimiters = [';', '\t', ','] as const

/** Reads the one sheet of a CSV text. A record is one row, as Excel numbers it, whatever line breaks are quoted in it. */
export function readCsv(text: string, into: Gather): void {
  into.sheet(csvSheetName)
  let number = 0
  const delimiter = delimiterOf(text)
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors }) {
      number += 1
      if (errors.some(({ type }) => type === 'Quotes')) stop('quotes', { place: place(csvSheetName, number) })
      into.row(number, data.map(cellOf))
    },
  })
}

/** The text of the bytes, or undefined when they are no text at all. */
export function csvText(bytes: Buffer): string | undefined {
  const text = decode(bytes)
  return /[^\P{Cc}\t\n\r\f\u0085]/u.test(text) ? undefined : text
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: what remains in Russia is Windows-1251, in which any bytes are some text.
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** The delimiter by which the most records of the start fall into the same, greatest number of fields. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 100_000)
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: 100 })
    return { delimiter, score: agreement(data.map((record) => record.length)) }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

// Squared, so that many rows of a few fields outweigh a title with many commas.
function agreement(widths: number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([width, count]) => count ** 2 * (width - 1)))
}

// Our own CSV puts an apostrophe before what a program could take for a formula; it is not part of the text.
const cellOf = (text: string): Cell => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text) || null
