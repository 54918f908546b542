// XLSX row by row: the memory it takes does not grow with the table.
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { daysBetween } from '../domain/days.ts'
import { clean, isMarked, type OutgoingCell, type OutgoingRow, type OutgoingSheet } from './outgoing.ts'
import type { Cell } from './sheet.ts'
import { fixedParts, styleOf } from './xlsxParts.ts'

/**
 * The file as a stream: headings bold and frozen with a filter, days as real dates ДД.ММ.ГГГГ, numbers as numbers, texts
 * as texts in the text format, so that what begins with «=» never becomes a formula.
 */
export const writeXlsx = (sheet: OutgoingSheet): Readable =>
  Readable.from(zipped(sheet), { objectMode: false })

async function* zipped(sheet: OutgoingSheet): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  const rows = Readable.from(inChunks(sheetXml(sheet)), { objectMode: false })
  // A row that cannot be had spoils the file.
  const fail = (error: Error) => out.destroy(error)
  zip.on('error', fail)
  rows.on('error', fail)
  for (const [path, xml] of fixedParts(sheetName(sheet.name))) zip.addBuffer(Buffer.from(xml), path)
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml')
  zip.end()
  try {
    yield* out
  } finally {
    // A reader that goes away must not leave a cursor open.
    rows.destroy()
  }
}

async function* sheetXml({ columns, rows }: OutgoingSheet): AsyncGenerator<string> {
  const last = letters(columns.length)
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">'
  yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
  for (const [index, { width = 20 }] of columns.entries())
    yield `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  yield '</cols><sheetData>'
  yield `<row r="1">${columns.map(({ title }, index) => text(title, `${letters(index + 1)}1`, styleOf.heading)).join('')}</row>`
  let number = 1
  for await (const row of rows) yield rowXml(row, ++number)
  yield `</sheetData><autoFilter ref="A1:${last}${number}"/></worksheet>`
}

const rowXml = (row: OutgoingRow, number: number): string =>
  `<row r="${number}">${row.map((cell, index) => cellXml(cell, letters(index + 1) + number)).join('')}</row>`

function cellXml(cell: OutgoingCell, at: string): string {
  const marked = isMarked(cell)
  const value = marked ? cell.marked : cell
  const style = marked ? styleOf.markedText : styleOf.plain
  if (value === null) return marked ? `<c r="${at}" s="${style}"/>` : ''
  if (typeof value === 'string') return text(value, at, marked ? style : styleOf.text)
  if (typeof value === 'boolean') return `<c r="${at}" t="b" s="${style}"><v>${Number(value)}</v></c>`
  if (typeof value === 'number') return number(value, at, style)
  return day(value, at, marked ? styleOf.markedDay : styleOf.day)
}

const text = (value: string, at: string, style: number): string =>
  `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`

const number = (value: number, at: string, style: number): string =>
  Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : ''

// Before March 1900 the days of Excel are one off; no date of ours is that old.
const day = (value: Extract<Cell, object>, at: string, style: number): string =>
  number(daysBetween('1899-12-30', value.day), at, style)

// A carriage return would be read back as a line feed, and a text like «_x0041_» as a letter, were they not escaped.
const escaped = (value: string): string =>
  clean(value)
    .replaceAll(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '_x000D_')

/** Excel takes at most 31 characters and none of these signs. */
export const sheetName = (name: string): string =>
  clean(name)
    .replaceAll(/[[\]:*?/\\'"<>&]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .trim() || 'Лист1'

/** 28 is «AB». */
function letters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let chunk = ''
  for await (const piece of pieces) {
    chunk += piece
    if (chunk.length < 32_768) continue
    yield Buffer.from(chunk)
    chunk = ''
  }
  yield Buffer.from(chunk)
}
