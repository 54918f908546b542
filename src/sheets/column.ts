import type { Parsed } from '../domain/parsed.ts'
import { type Cell, cellText } from './sheet.ts'

/** How a column is found in a file and how its cells are understood. */
export type Column<T> = {
  /** As we name it to the person. */
  title: string
  /** Other headings by which people call it. Case, ё, spaces, line breaks and punctuation do not matter. */
  synonyms: readonly string[]
  /** A file without this column is refused. Whether a cell may stay blank is for `parse` to say. */
  required: boolean
  /** Gets `null` for a blank cell and where the file has no such column. `row` gives the other cells of the row. */
  parse: (cell: Cell, row: CellOf) => Parsed<T>
}

/** The cell of the same row in the column with this key. */
export type CellOf = (key: string) => Cell

export type Columns = Record<string, Column<unknown>>

/** What a row becomes when all its cells are understood. */
export type Values<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never }

/** A parser of texts for cells that may hold anything. */
export const fromText =
  <T>(parse: (text: string) => Parsed<T>) =>
  (cell: Cell): Parsed<T> =>
    parse(cellText(cell))

/** Remembers what a text was understood as: a column of 20,000 rows holds a few dozen texts. */
export function remembering<T>(parse: (text: string) => Parsed<T>): (text: string) => Parsed<T> {
  const known = new Map<string, Parsed<T>>()
  return (text) => {
    const parsed = known.get(text) ?? parse(text)
    if (known.size < 2000) known.set(text, parsed)
    return parsed
  }
}
