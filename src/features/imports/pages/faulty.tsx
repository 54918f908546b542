// Rows with faults: every fault with its place, what was found and what is expected.

import type { CellFault } from '../../../sheets/table.ts'
import type { Column } from '../../../ui/index.ts'
import type { Import } from '../queries/imports.ts'
import type { ShownRow } from '../queries/rows.ts'
import { whoIn } from '../who.ts'
import { tablePageWords as words } from '../words/page.ts'

export interface FaultLine {
  row: ShownRow
  fault: CellFault
  isFirst: boolean
}

/** A line for each fault; the row and its person stand at the first. */
export const faultLines = (rows: readonly ShownRow[]): FaultLine[] =>
  rows.flatMap((row) => row.faults.map((fault, i) => ({ row, fault, isFirst: i === 0 })))

export const faultyColumns = (it: Import): Column<FaultLine>[] => [
  { title: words.row, kind: 'head', cell: ({ row }) => words.rowOf(row.row) },
  {
    title: it.kind === 'attestees' ? words.teacher : words.specialist,
    card: 'full',
    cell: ({ row, isFirst }) => (isFirst ? whoIn(it, row) : ''),
  },
  { title: words.column, cardLabel: words.column, card: 'full', cell: ({ fault }) => fault.column },
  {
    title: words.found,
    cardLabel: words.found,
    card: 'full',
    cell: ({ fault }) =>
      fault.found === '' ? <em>{words.nothingFound}</em> : <strong>{fault.found}</strong>,
  },
  { title: words.expected, card: 'full', cell: ({ fault }) => fault.expected },
]
