// What a sheet says, row by row: good, faulty, repeated, repeated with a difference.
import { fold } from '../../../domain/fold.ts'
import type { Column, Columns } from '../../../sheets/column.ts'
import { type Cell, cellText, type Sheet, type SheetRefused } from '../../../sheets/sheet.ts'
import { type CellFault, readTable, type Table, type TableRow } from '../../../sheets/table.ts'

export type GoodRow<V> = { row: number; value: V }
export type FaultyRow = { row: number; cells: Cell[]; faults: CellFault[] }
/** A row that says the same as an earlier one, `of`. */
export type RepeatedRow = { row: number; of: number }
/** A row about the same as an earlier one, `of`, that differs in some fields: the person chooses. */
export type DifferingRow<V> = GoodRow<V> & RepeatedRow & { differs: Difference[] }
/** One field that differs: its key, its heading in the file, both cells as shown. */
export type Difference = { key: string; column: string; was: string; is: string }

/** Something in a good row that a person should look at, though nothing forbids it. */
export type Notice = { row: number; column: string; found: string; says: string }

/** `read` counts every row of data: good, faulty, repeated and differing together. Row numbers are those of the sheet. */
export type Understood<V> = Pick<
  Table<unknown>,
  'sheet' | 'headingRow' | 'headings' | 'ignoredColumns' | 'skipped' | 'otherSheets'
> & {
  read: number
  good: GoodRow<V>[]
  faulty: FaultyRow[]
  repeated: RepeatedRow[]
  differing: DifferingRow<V>[]
  notices: Notice[]
}

export type Understanding<V> = { ok: true; understood: Understood<V> } | SheetRefused

export type Rules<V> = {
  /** Only rows with one key may be about the same. */
  keyOf: (value: V) => string
  isSame: (one: V, other: V) => boolean
  /** A sentence about a field of a good row that a person should look at, though nothing forbids it. */
  notice: (value: V, row: number) => { key: keyof V & string; says: string } | undefined
}

/** One column for every field of the value. */
export type ColumnsOf<V> = { [K in keyof V]: Column<V[K]> }

type Read<V> = Extract<TableRow<V>, { ok: true }>
type Lists<V> = Pick<Understood<V>, 'good' | 'faulty' | 'repeated' | 'differing' | 'notices'>

/** Reads the table and sorts its rows. Refused only when there is no table; a bad row is a part of the result. */
export function understand<V extends object>(
  sheets: readonly Sheet[],
  columns: ColumnsOf<V> & Columns,
  rules: Rules<V>,
): Understanding<V> {
  const found = readTable<ColumnsOf<V> & Columns>(sheets, columns)
  if (!found.ok) return found
  const { rows, places, ...table } = found.table
  const sorted = sorter<V>(rules, places, table.headings)
  for (const row of rows)
    if (row.ok) sorted.add(row as Read<V>)
    else sorted.lists.faulty.push({ row: row.number, cells: row.cells, faults: row.faults })
  return { ok: true, understood: { ...table, read: rows.length, ...sorted.lists } }
}

function sorter<V extends object>(rules: Rules<V>, places: Map<string, number>, headings: string[]) {
  const lists: Lists<V> = { good: [], faulty: [], repeated: [], differing: [], notices: [] }
  const byKey = new Map<string, Read<V>[]>()
  const shown = (key: string, { cells }: Read<V>) => cellText(cells[places.get(key) ?? -1] ?? null)
  const heading = (key: string) => headings[places.get(key) ?? -1] ?? ''

  function add(row: Read<V>): void {
    const key = rules.keyOf(row.value)
    const namesakes = byKey.get(key) ?? []
    const alike = namesakes.filter((one) => rules.isSame(one.value, row.value))
    const twin = alike.find((one) => differences(one, row).length === 0)
    if (twin) {
      lists.repeated.push({ row: row.number, of: twin.number })
      return
    }
    byKey.set(key, [...namesakes, row])
    const [first] = alike
    if (first) lists.differing.push({ ...good(row), of: first.number, differs: differencesShown(first, row) })
    else addGood(row)
  }

  function addGood(row: Read<V>): void {
    lists.good.push(good(row))
    const notice = rules.notice(row.value, row.number)
    if (!notice) return
    const { key, says } = notice
    lists.notices.push({ row: row.number, column: heading(key), found: shown(key, row), says })
  }

  function differencesShown(first: Read<V>, row: Read<V>): Difference[] {
    return differences(first, row).map((key) => ({
      key,
      column: heading(key),
      was: shown(key, first),
      is: shown(key, row),
    }))
  }

  return { add, lists }
}

const good = <V>({ number, value }: Read<V>): GoodRow<V> => ({ row: number, value })

/** Keys of the fields that say something else, spelling apart: ё, quotes and case make no difference. */
function differences<V extends object>(one: Read<V>, other: Read<V>): (keyof V & string)[] {
  const fields = Object.keys(one.value) as (keyof V & string)[]
  return fields.filter((key) => spelled(one.value[key]) !== spelled(other.value[key]))
}

const spelled = (value: unknown): string => fold(JSON.stringify(value))
