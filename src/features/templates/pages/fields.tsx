// What may stand in a template, to be read and printed.
import { fieldsOf, type MergeField } from '../../../papers/index.ts'
import { Card, type Column, PageHead, PrintButton, TwoLines, WorkTable } from '../../../ui/index.ts'
import { fieldWords as words } from '../words.ts'

export function FieldsPage() {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} actions={<PrintButton />} />
      <Card title={words.rulesTitle}>
        <Lines list={words.rules} />
      </Card>
      <Card title={words.loopTitle}>
        <p>{words.loop}</p>
        <p>
          <code>{words.loopExample}</code>
        </p>
        <Lines list={words.loopRules} />
      </Card>
      <WorkTable caption={words.caption} columns={columns} rows={fieldsOf('conclusion').list} empty={null} />
    </>
  )
}

function Lines({ list }: { list: readonly string[] }) {
  return (
    <ul>
      {list.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

const columns: Column<MergeField>[] = [
  {
    title: words.field,
    kind: 'head',
    cell: (it) => <TwoLines main={<code>{`{${it.key}}`}</code>} sub={it.within && words.inside} />,
  },
  { title: words.meaning, card: 'full', cell: (it) => it.explanation },
  { title: words.example, card: 'full', cardLabel: `${words.example}:`, cell: (it) => it.example },
]
