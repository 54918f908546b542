// Rows that differ from what is known: both values side by side and a choice.
import { Button, type Column, Form } from '../../../ui/index.ts'
import type { Difference } from '../columns/understand.ts'
import type { Import } from '../queries/imports.ts'
import type { Region } from '../queries/region.ts'
import type { ShownRow } from '../queries/rows.ts'
import { tablePageWords as words } from '../words/page.ts'
import { Person } from './values.tsx'

const formId = 'decisions'

/** One form for all the buttons of the table. */
export const DecideForm = ({ it }: { it: Import }) => (
  <Form id={formId} action={`/imports/${it.id}/decisions`} hidden={{ version: String(it.version) }} />
)

export const DecideAll = () => (
  <>
    <span>{words.forAll}</span>
    <Button form={formId} name="all" value="keep" look="second" small>
      {words.keep}
    </Button>
    <Button form={formId} name="all" value="take" look="second" small>
      {words.take}
    </Button>
  </>
)

export const differingColumns = (it: Import, region: Region, mayChoose: boolean): Column<ShownRow>[] => [
  { title: words.row, kind: 'head', cell: ({ row }) => <span id={`row-${row}`}>{words.rowOf(row)}</span> },
  {
    title: it.kind === 'attestees' ? words.teacher : words.specialist,
    card: 'full',
    cell: (row) => <Person it={it} row={row} region={region} />,
  },
  { title: words.differsFrom, card: 'full', cell: (row) => <Against row={row} /> },
  { title: words.what, card: 'full', cell: ({ differs }) => <Differences differs={differs} /> },
  ...(mayChoose
    ? [
        {
          title: words.choice,
          kind: 'action' as const,
          card: 'full' as const,
          cell: (row: ShownRow) => <Choice row={row} />,
        },
      ]
    : []),
]

function Against({ row }: { row: ShownRow }) {
  if (row.caseId) return <a href={`/cases/${row.caseId}`}>{words.case(row.caseNumber ?? '')}</a>
  return <>{words.ofRow(row.of ?? row.row)}</>
}

const Differences = ({ differs }: { differs: readonly Difference[] }) => (
  <>
    {differs.map(({ column, was, is }) => (
      <p>
        <small>{column}</small>
        {words.was}: <strong>{was || words.blank}</strong>
        <br />
        {words.is}: <strong>{is || words.blank}</strong>
      </p>
    ))}
  </>
)

function Choice({ row: { row, decision } }: { row: ShownRow }) {
  return (
    <div class="table__actions">
      {decision && <strong>{words.chosen[decision]}</strong>}
      {decision !== 'keep' && (
        <Button form={formId} name="keep" value={String(row)} look="second" small label={words.keepOf(row)}>
          {words.keep}
        </Button>
      )}
      {decision !== 'take' && (
        <Button form={formId} name="take" value={String(row)} look="second" small label={words.takeOf(row)}>
          {words.take}
        </Button>
      )}
    </div>
  )
}
