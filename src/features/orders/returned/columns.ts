// The list of an order as it comes back from the Department: by what headings it is found, what its cells mean.
import { type Day, type DayLimits, dottedDay, parseDay } from '../../../domain/days.ts'
import { fold } from '../../../domain/fold.ts'
import { type PersonName, parseFullName } from '../../../domain/names.ts'
import type { OrderAction } from '../../../domain/order.ts'
import { ifGiven, misunderstood, type Parsed, understood } from '../../../domain/parsed.ts'
import { type Column, fromText } from '../../../sheets/column.ts'
import { type Cell, cellText, type Sheet, type SheetRefused } from '../../../sheets/sheet.ts'
import { type CellFault, readTable } from '../../../sheets/table.ts'
import { listColumns as titles, returnedWords as words } from '../words/list.ts'

export interface ReturnedRow {
  row: number
  name: PersonName
  /** The cell as it stands in the file, and how its column is called there. */
  found: string
  column: string
  organisation: string
  municipality: string
  action: OrderAction | null
  from: Day | null
}

export interface ReturnedList {
  sheet: string
  rows: ReturnedRow[]
  faulty: CellFault[]
  skipped: { row: number; text: string }[]
}

export type ReadReturned = { ok: true; list: ReturnedList } | SheetRefused

/** Reads the list. Whatever the sheets hold, the answer is rows and faults or a refusal with a sentence. */
export function readReturned(sheets: readonly Sheet[], year: { from: Day; to: Day }): ReadReturned {
  const read = readTable(sheets, columnsOf({ notBefore: year.from, notAfter: year.to }))
  if (!read.ok) return read
  const { rows, places, headings, sheet, skipped } = read.table
  const at = places.get('name') ?? -1
  const list: ReturnedList = { sheet, rows: [], faulty: [], skipped }
  for (const row of rows)
    if (row.ok)
      list.rows.push({
        ...row.value,
        row: row.number,
        found: cellText(row.cells[at] ?? null),
        column: headings[at] ?? titles.name,
      })
    else list.faulty.push(...row.faults)
  return { ok: true, list }
}

const columnsOf = (limits: DayLimits) =>
  ({
    name: named(titles.name, words.synonyms.name, true, fromText(parseFullName)),
    organisation: named(titles.place, words.synonyms.place, false, asText),
    municipality: named(titles.municipality, words.synonyms.municipality, false, asText),
    // Not read, but a line of headings is known by them.
    position: named(titles.position, words.synonyms.position, false, asText),
    category: named(titles.category, words.synonyms.category, false, asText),
    profile: named(titles.profile, words.synonyms.profile, false, asText),
    action: named(titles.action, words.synonyms.action, false, fromText(parseAction)),
    from: named(titles.from, words.synonyms.from, false, (cell: Cell) =>
      ifGiven(typeof cell === 'object' && cell !== null ? dottedDay(cell.day) : cellText(cell), (text) =>
        parseDay(text, limits),
      ),
    ),
  }) satisfies Record<string, Column<unknown>>

const named = <T>(
  title: string,
  synonyms: readonly string[],
  required: boolean,
  parse: Column<T>['parse'],
): Column<T> => ({ title, synonyms, required, parse })

const asText = (cell: Cell): Parsed<string> => understood(cellText(cell).trim())

function parseAction(text: string): Parsed<OrderAction | null> {
  const said = fold(text)
  if (said === '') return understood(null)
  if (/^(?:включ|добав)/.test(said)) return understood('include')
  if (/^(?:исключ|убра)/.test(said)) return understood('exclude')
  return misunderstood('actionUnknown', words.actionExpected)
}
