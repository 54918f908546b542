import type { Cell } from './sheet.ts'

/** A table to be written. Rows are taken one by one as the file goes out, so they may come from a cursor. */
export type OutgoingSheet = {
  name: string
  columns: readonly OutgoingColumn[]
  rows: Iterable<OutgoingRow> | AsyncIterable<OutgoingRow>
}

/** Width in characters; 20 when not given. */
export type OutgoingColumn = { title: string; width?: number }

export type OutgoingRow = readonly OutgoingCell[]

/** A marked cell stands out by its colour (in XLSX only). */
export type OutgoingCell = Cell | { marked: Cell }

export const isMarked = (cell: OutgoingCell): cell is { marked: Cell } =>
  typeof cell === 'object' && cell !== null && 'marked' in cell

/** Without the characters that no file and no database takes; cut to what a cell of Excel holds. */
export const clean = (text: string): string =>
  text
    .slice(0, 32_767)
    .replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .toWellFormed()
