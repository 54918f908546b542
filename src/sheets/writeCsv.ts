// CSV for Excel with Russian settings: UTF-8 with BOM, semicolons, decimal commas, CRLF.
import { Readable } from 'node:stream'
import { clean, isMarked, type OutgoingCell, type OutgoingSheet } from './outgoing.ts'
import { cellText } from './sheet.ts'

/** The file as a stream. A text that a program could take for a formula gets an apostrophe in front. */
export const writeCsv = ({ columns, rows }: OutgoingSheet): Readable =>
  Readable.from(lines({ columns, rows }), { objectMode: false })

async function* lines({ columns, rows }: Pick<OutgoingSheet, 'columns' | 'rows'>): AsyncGenerator<string> {
  yield `\ufeff${line(columns.map(({ title }) => title))}`
  for await (const row of rows) yield line(row)
}

const line = (cells: readonly OutgoingCell[]): string => `${cells.map(field).join(';')}\r\n`

function field(cell: OutgoingCell): string {
  const value = isMarked(cell) ? cell.marked : cell
  const text = typeof value === 'string' ? harmless(clean(value)) : cellText(value)
  return /[;,\t"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// The reader takes one apostrophe off again.
const harmless = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
