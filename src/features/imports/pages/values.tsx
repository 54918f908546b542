// The columns of rows that were understood, for each kind of list.
import { attestationFormWords } from '../../../domain/attestationForms.ts'
import { categoryWords } from '../../../domain/categories.ts'
import { formatPhone } from '../../../domain/contacts.ts'
import { periodTitle } from '../../../domain/period.ts'
import { type Column, StatusDot, TwoLines } from '../../../ui/index.ts'
import type { Attestee } from '../columns/attestees.ts'
import type { ImportKind } from '../columns/kinds.ts'
import type { ListedSpecialist } from '../columns/specialists.ts'
import type { Import } from '../queries/imports.ts'
import type { Region } from '../queries/region.ts'
import type { ShownRow } from '../queries/rows.ts'
import { whoIn } from '../who.ts'
import { tablePageWords as words } from '../words/page.ts'
import { rowStateTones, rowStateWords } from '../words/states.ts'
import { nameIn } from '../words/values.ts'

type Rows = Column<ShownRow>[]

const rowColumn: Column<ShownRow> = {
  title: words.row,
  kind: 'head',
  cell: ({ row }) => words.rowOf(row),
}

const personColumn = (it: Import, region: Region): Column<ShownRow> => ({
  title: it.kind === 'attestees' ? words.teacher : words.specialist,
  card: 'full',
  cell: (row) => <Person it={it} row={row} region={region} />,
})

/** The name with the position and the subject; of a repeat, those of the row it repeats. */
export function Person({ it, row, region }: { it: Import; row: ShownRow; region: Region }) {
  const value = row.value ?? row.ofValue
  const name = whoIn(it, { ...row, value })
  const position = (value as { position?: string } | null)?.position ?? null
  const subject = (value as { subject?: string | null } | null)?.subject ?? null
  const sub = [nameIn(region.positions, position), nameIn(region.subjects, subject)].filter(Boolean)
  return <TwoLines main={name} sub={sub.join(', ')} />
}

const details: { [K in ImportKind]: (region: Region) => Rows } = {
  attestees: (region) => [
    {
      title: words.organisation,
      card: 'full',
      cell: of<Attestee>((it) => (
        <TwoLines main={it.organisation} sub={nameIn(region.municipalities, it.municipality)} />
      )),
    },
    {
      title: words.period,
      cell: of<Attestee>((it) => (
        <TwoLines main={periodTitle(it.period)} sub={attestationFormWords[it.form].toLowerCase()} />
      )),
    },
    {
      title: words.category,
      cell: of<Attestee>((it) => (
        <TwoLines
          main={categoryWords[it.categoryWanted].name}
          sub={words.wanted(categoryWords[it.categoryHeld].name)}
        />
      )),
    },
  ],
  specialists: (region) => [
    {
      title: words.organisation,
      card: 'full',
      cell: of<ListedSpecialist>((it) => (
        <TwoLines main={it.organisation} sub={nameIn(region.municipalities, it.municipality)} />
      )),
    },
    {
      title: words.assesses,
      card: 'full',
      cell: of<ListedSpecialist>((it) => (
        <TwoLines
          main={it.positionsOk.map((code) => nameIn(region.positions, code)).join(', ')}
          sub={it.subjectsOk.map((code) => nameIn(region.subjects, code)).join(', ')}
        />
      )),
    },
    {
      title: words.contacts,
      card: 'full',
      cell: of<ListedSpecialist>((it) => (
        <TwoLines main={it.email} sub={it.phone ? formatPhone(it.phone) : undefined} />
      )),
    },
  ],
}

/** Rows of one import hold values of its kind; a faulty row and a repeat hold none. */
const of =
  <V,>(cell: (value: V) => unknown) =>
  ({ value }: ShownRow) =>
    (value === null ? '' : cell(value as V)) as string

const recordColumn: Column<ShownRow> = {
  title: words.state,
  kind: 'status',
  cell: (row) => <TwoLines main={<State row={row} />} sub={<Record row={row} />} />,
}

const State = ({ row: { state } }: { row: ShownRow }) => (
  <StatusDot tone={rowStateTones[state]}>{rowStateWords[state]}</StatusDot>
)

function Record({ row }: { row: ShownRow }) {
  if (row.caseId) return <a href={`/cases/${row.caseId}`}>{words.case(row.caseNumber ?? '')}</a>
  if (row.invitationId) return <a href={`/invitations/${row.invitationId}`}>{words.invitation}</a>
  return null
}

/** All rows together, and the good, taken, unchanged and kept ones. */
export const valueColumns = (it: Import, region: Region): Rows => [
  rowColumn,
  personColumn(it, region),
  ...details[it.kind](region),
  recordColumn,
]

export const failedColumns = (it: Import, region: Region): Rows => [
  rowColumn,
  personColumn(it, region),
  {
    title: words.why,
    card: 'full',
    cell: ({ faults }) => faults.map(({ expected }) => expected).join('. '),
  },
  recordColumn,
]

export const repeatedColumns = (it: Import, region: Region): Rows => [
  rowColumn,
  personColumn(it, region),
  { title: words.repeats, card: 'full', cell: ({ row, of }) => words.sameAs(of ?? row) },
]

export const noticeColumns = (it: Import, region: Region): Rows => [
  rowColumn,
  personColumn(it, region),
  { title: words.column, cardLabel: words.column, card: 'full', cell: ({ notice }) => notice?.column ?? '' },
  { title: words.value, cardLabel: words.value, card: 'full', cell: ({ notice }) => notice?.found ?? '' },
  { title: words.says, card: 'full', cell: ({ notice }) => notice?.says ?? '' },
]
