import type { Readable } from 'node:stream'
import type { OutgoingRow } from '../../../sheets/outgoing.ts'
import { writeXlsx } from '../../../sheets/writeXlsx.ts'
import type { FaultyRow, Understood } from './understand.ts'
import { faultySheetWords as words } from './words.ts'

/**
 * The faulty rows as XLSX to be mended and imported again: all columns of the file as they were, the faulty cells
 * marked, and one more column that says what is wrong with each.
 */
export function faultySheet({
  headings,
  faulty,
}: Pick<Understood<unknown>, 'headings'> & { faulty: Faulty }): Readable {
  return writeXlsx({
    name: words.sheetName,
    columns: [
      ...headings.map((title) => ({ title, width: 24 })),
      { title: words.whatToMend, width: 70 },
      { title: words.row, width: 12 },
    ],
    rows: written(faulty, headings),
  })
}

/** Rows may come from a cursor. */
type Faulty = Iterable<FaultyRow> | AsyncIterable<FaultyRow>

async function* written(faulty: Faulty, headings: readonly string[]): AsyncGenerator<OutgoingRow> {
  for await (const row of faulty) yield faultyRow(row, headings)
}

function faultyRow({ row, cells, faults }: FaultyRow, headings: readonly string[]): OutgoingRow {
  const shown = headings.map((title, at) => {
    const cell = cells[at] ?? null
    return faults.some(({ column }) => column === title) ? { marked: cell } : cell
  })
  const whatToMend = faults.map(({ column, expected }) => words.fault(column, expected)).join('\n')
  return [...shown, whatToMend, row]
}
