// What a returned list would change, line by line. Long lists are cut: the counters say how many there are.

import type { CellFault } from '../../../sheets/table.ts'
import { Card, WorkTable } from '../../../ui/index.ts'
import type { Listed } from '../queries/index.ts'
import type { ReturnedList } from '../returned/columns.ts'
import type { Compared, Meant } from '../returned/compare.ts'
import { returnedWords as words } from '../words/index.ts'

const atMost = 100
const cut = (list: readonly unknown[]) => list.length > atMost && words.firstOnly(atMost)

export function Faults({ list }: { list: readonly CellFault[] }) {
  return (
    <WorkTable
      caption={words.faultTitle}
      count={cut(list)}
      rows={list.slice(0, atMost)}
      empty={null}
      columns={[
        { title: words.row, kind: 'number', cardLabel: `${words.row}:`, cell: (one) => String(one.row) },
        { title: words.column, cardLabel: `${words.column}:`, cell: (one) => one.column },
        { title: words.foundText, kind: 'head', cell: (one) => one.found || '—' },
        {
          title: words.expected,
          card: 'full',
          cardLabel: `${words.expected}:`,
          cell: (one) => one.expected,
        },
      ]}
    />
  )
}

export function Lines({
  title,
  list,
  deedOf,
}: {
  title: string
  list: readonly Meant[]
  deedOf: (it: Meant) => string
}) {
  return (
    <WorkTable
      caption={title}
      count={cut(list)}
      rows={list.slice(0, atMost)}
      empty={null}
      columns={[
        { title: words.row, kind: 'number', cardLabel: `${words.row}:`, cell: (one) => String(one.row) },
        { title: words.person, kind: 'head', cell: (one) => one.name },
        { title: words.place, card: 'full', cell: (one) => words.option(one.organisation, one.municipality) },
        { title: words.what, card: 'full', cell: deedOf },
      ]}
    />
  )
}

export const Removed = ({ list }: { list: readonly Listed[] }) => (
  <WorkTable
    caption={words.removeTitle}
    count={cut(list)}
    rows={list.slice(0, atMost)}
    empty={null}
    columns={[{ title: words.person, kind: 'head', cell: (one) => one.name }]}
  />
)

export function Skipped({ list, compared }: { list: ReturnedList; compared: Compared }) {
  const lines = [
    ...compared.repeated.map(({ row, of, name }) => words.repeated(row, of, name)),
    ...list.skipped.map(({ row, text }) => words.skipped(row, text)),
  ]
  if (lines.length === 0) return null
  return (
    <Card title={words.skippedTitle}>
      <ul>
        {lines.slice(0, atMost).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Card>
  )
}
