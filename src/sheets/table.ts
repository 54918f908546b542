// Turns the rows of a sheet into typed values, or into all the faults of a row at once.
import type { CellOf, Columns, Values } from './column.ts'
import { findHeadings, type Headings } from './headings.ts'
import { type Cell, cellText, isBlank, type Row, type Sheet, type SheetRefused } from './sheet.ts'
import { refused } from './stop.ts'
import { place } from './words.ts'

/** What is wrong with one cell: `column` as titled in the file, `found` as shown there, `expected` as a sentence. */
export type CellFault = { row: number; column: string; found: string; expected: string }

/** A row of data. `number` and `cells` are those of the file. */
export type TableRow<V> = Row & ({ ok: true; value: V } | { ok: false; faults: CellFault[] })

export type Table<V> = {
  sheet: string
  headingRow: number
  /** Every heading as it stands in the file, one for each column. */
  headings: string[]
  /** Where each column that is in the file stands, from 0. */
  places: Map<string, number>
  rows: TableRow<V>[]
  /** Headings that nothing asks for. */
  ignoredColumns: string[]
  /** Lines that are no data: totals, captions, notes below the table. */
  skipped: { row: number; text: string }[]
  /** Sheets with something on them that were not read, because the table was found on another. */
  otherSheets: string[]
}

export type TableRead<V> = { ok: true; table: Table<V> } | SheetRefused

/**
 * Finds the table by its headings on the first sheet that has them, and understands its rows. Refused when there are no
 * headings (`noHeadings`), when required columns are missing (`columnsMissing`, all named at once) or when nothing
 * stands below them (`noRows`). Faults of rows are values: a bad row never stops the others.
 */
export function readTable<C extends Columns>(sheets: readonly Sheet[], columns: C): TableRead<Values<C>> {
  const found = findSheet(sheets, columns)
  if (!found) return refused('noHeadings', { names: requiredTitles(columns) })
  const { sheet, headings } = found
  const where = place(sheet.name, headings.row)
  if (headings.missing.length > 0) return refused('columnsMissing', { names: headings.missing, place: where })
  const below = sheet.rows.filter((row) => row.number > headings.row).map((row) => sort(row, headings))
  const rows = below.flatMap(({ row, is }) => (is === 'data' ? [understand(row, headings, columns)] : []))
  if (rows.length === 0) return refused('noRows', { place: where })
  return {
    ok: true,
    table: {
      sheet: sheet.name,
      headingRow: headings.row,
      headings: headings.titles,
      places: headings.places,
      rows,
      ignoredColumns: headings.unknown,
      skipped: below.flatMap(({ row, is }) =>
        is === 'note' ? [{ row: row.number, text: textOf(row) }] : [],
      ),
      otherSheets: sheets.filter((one) => one !== sheet && one.rows.length > 0).map((one) => one.name),
    },
  }
}

type Found = { sheet: Sheet; headings: Headings }

function findSheet(sheets: readonly Sheet[], columns: Columns): Found | undefined {
  const found = sheets.flatMap((sheet) => {
    const headings = findHeadings(sheet, columns)
    return headings ? [{ sheet, headings }] : []
  })
  const whole = found.find(({ headings }) => headings.missing.length === 0)
  return whole ?? found.toSorted((a, b) => a.headings.missing.length - b.headings.missing.length)[0]
}

/** `nothing` is passed over in silence, a `note` is named to the person. */
type Kind = 'data' | 'note' | 'nothing'

function sort(row: Row, headings: Headings): { row: Row; is: Kind } {
  return { row, is: kindOf(row, headings) }
}

function kindOf({ cells }: Row, { places, titles }: Headings): Kind {
  const filled = cells.filter((cell) => !isBlank(cell))
  const isKnown = [...places.values()].some((at) => !isBlank(cells[at]))
  if (!isKnown && filled.every((cell) => typeof cell === 'number')) return 'nothing'
  if (isCounting(filled) || isHeadingsAgain(cells, titles)) return 'nothing'
  if (isTotal(filled)) return 'note'
  return filled.length === 1 && places.size > 2 ? 'note' : 'data'
}

// «Всего: 312 человек», «Итого», perhaps after a number of the line.
const isTotal = (filled: Cell[]): boolean =>
  filled.slice(0, 2).some((cell) => /^\s*(?:всего|итого)(?!\p{L})/iu.test(cellText(cell)))

// The line «1 2 3 4 5 …» under the headings.
const isCounting = (filled: Cell[]): boolean =>
  filled.length > 2 && filled.every((cell, index) => Number(cellText(cell)) === index + 1)

const isHeadingsAgain = (cells: Cell[], titles: string[]): boolean =>
  titles.every(
    (title, at) =>
      cellText(cells[at] ?? null)
        .replaceAll(/\s+/g, ' ')
        .trim() === title,
  )

function understand<C extends Columns>(row: Row, headings: Headings, columns: C): TableRow<Values<C>> {
  const cellOf: CellOf = (key) => filledCell(row.cells[headings.places.get(key) ?? -1])
  const value: Record<string, unknown> = {}
  const faults: CellFault[] = []
  for (const [key, column] of Object.entries(columns)) {
    const cell = cellOf(key)
    const parsed = column.parse(cell, cellOf)
    if (parsed.ok) value[key] = parsed.value
    else
      faults.push({
        row: row.number,
        column: headings.titles[headings.places.get(key) ?? -1] ?? column.title,
        found: shown(cell),
        expected: parsed.fault.expected,
      })
  }
  // Every key of the columns has been given its value just above, which the compiler cannot follow.
  return faults.length > 0 ? { ...row, ok: false, faults } : { ...row, ok: true, value: value as Values<C> }
}

const filledCell = (cell: Cell | undefined): Cell => (cell === undefined || isBlank(cell) ? null : cell)

/** As the person sees it, cut to 200 characters. */
function shown(cell: Cell): string {
  const text = cellText(cell)
  return text.length > 200
    ? `${text
        .slice(0, 199)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : text
}

const textOf = ({ cells }: Row): string =>
  shown(
    cells
      .filter((cell) => !isBlank(cell))
      .map(cellText)
      .join(' '),
  )

const requiredTitles = (columns: Columns): string[] =>
  Object.values(columns)
    .filter((column) => column.required)
    .map((column) => column.title)
