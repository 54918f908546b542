// Finds the row of headings, wherever it stands and in whatever order and spelling.
import { bare } from '../domain/fold.ts'
import type { Columns } from './column.ts'
import { type Cell, cellText, type Row, type Sheet } from './sheet.ts'

export type Headings = {
  row: number
  /** The place of each column that is in the file. */
  places: Map<string, number>
  /** Every heading as it stands in the file. */
  titles: string[]
  /** Titles of the required columns that are not there. */
  missing: string[]
  /** Headings as in the file that no column asks for. */
  unknown: string[]
}

// A title, a date and a signature may stand above the headings, but not more than this.
const rowsSearched = 200
// A title like «Список педагогов: должность» may look like one heading; a row of headings has more than one.
const fewest = 2

/** The first row with all required columns, else the row with the most known ones; nothing if no row has two. */
export function findHeadings(sheet: Sheet, columns: Columns): Headings | undefined {
  const keyOf = headingKeys(columns)
  let best: Headings | undefined
  for (const row of sheet.rows.slice(0, rowsSearched)) {
    const headings = readHeadings(row, columns, keyOf)
    if (headings.places.size < Math.min(fewest, Object.keys(columns).length)) continue
    if (headings.missing.length === 0) return headings
    if (!best || headings.places.size > best.places.size) best = headings
  }
  return best
}

function readHeadings({ number, cells }: Row, columns: Columns, keyOf: KeyOf): Headings {
  const places = new Map<string, number>()
  const unknown: string[] = []
  const titles = cells.map(asWritten)
  for (const [place, title] of titles.entries()) {
    if (title === '') continue
    const key = keyOf(title)
    if (key === undefined || places.has(key)) unknown.push(title)
    else places.set(key, place)
  }
  const missing = Object.entries(columns).filter(([key, column]) => column.required && !places.has(key))
  return { row: number, places, titles, unknown, missing: missing.map(([, column]) => column.title) }
}

type KeyOf = (heading: string) => string | undefined

function headingKeys(columns: Columns): KeyOf {
  const known = new Map<string, string>()
  for (const [key, { title, synonyms }] of Object.entries(columns))
    for (const name of [title, ...synonyms]) if (!known.has(joined(name))) known.set(joined(name), key)
  // A heading of signs only («№», «+») says nothing.
  known.delete('')
  // «Телефон (мобильный)»: what stands in brackets explains and rarely names.
  return (heading) => known.get(joined(heading)) ?? known.get(joined(heading.replaceAll(/\([^)]*\)/g, ' ')))
}

const joined = (heading: string): string => bare(heading).replaceAll(' ', '')

const asWritten = (cell: Cell): string => cellText(cell).replaceAll(/\s+/g, ' ').trim()
