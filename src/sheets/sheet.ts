// A spreadsheet as the rest of the product sees it, whatever the file was: XLSX, ODS or CSV.
import { type Day, dottedDay } from '../domain/days.ts'

/** A value as it was typed. A real date of the file is a day; a date typed as text stays text. */
export type Cell = string | number | boolean | { day: Day } | null

/** A row with at least one value. `number` is the one that the person sees at the left edge. */
export type Row = { number: number; cells: Cell[] }

export type Sheet = { name: string; rows: Row[] }

/** What a file may cost at most. Sizes are in bytes, texts in characters (UTF-16 units). */
export type SheetLimits = {
  fileSize: number
  /** Everything that is inflated from the file, together. */
  inflatedSize: number
  /** Rows with at least one value, over all sheets. */
  rows: number
  columns: number
  /** Values over all sheets, the gaps before them included. */
  cells: number
  cellLength: number
  /** Text of all cells together: one shared text may be named by a million cells. */
  textLength: number
}

export const defaultSheetLimits: SheetLimits = {
  fileSize: 20 * 1024 * 1024,
  inflatedSize: 200 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cells: 3_000_000,
  cellLength: 32_767,
  textLength: 60_000_000,
}

/** Why a file is not read, with a sentence for the person. `because`: the words of a library, for the log. */
export type SheetRefusal = { code: SheetRefusalCode; says: string; because?: string }

export type SheetRefusalCode =
  | 'empty'
  | 'unreadable'
  | 'notASheet'
  | 'oldExcel'
  | 'binaryExcel'
  | 'passwordProtected'
  | 'pdf'
  | 'image'
  | 'webPage'
  | 'document'
  | 'archive'
  | 'broken'
  | 'fileTooLarge'
  | 'inflatesTooMuch'
  | 'quotes'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyCells'
  | 'tooMuchText'
  | 'cellTooLong'
  | 'tooHeavy'
  | 'noHeadings'
  | 'columnsMissing'
  | 'noRows'

export type SheetRefused = { ok: false; refusal: SheetRefusal }
export type SheetsRead = { ok: true; sheets: Sheet[] } | SheetRefused

/** A cell as text: what the person sees, dates as ДД.ММ.ГГГГ. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'ИСТИНА' : 'ЛОЖЬ'
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return dottedDay(cell.day)
}

/** Nothing to read: no value, or only spaces (the no-break ones too). */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
