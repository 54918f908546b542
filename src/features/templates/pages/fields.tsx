// What may stand in a template, to be read and printed.
import type { TemplateKind } from '../../../domain/templateChoice.ts'
import { fieldsOf, type MergeField, type MergeLoop } from '../../../papers/index.ts'
import { Card, type Column, PageHead, PrintButton, TwoLines, WorkTable } from '../../../ui/index.ts'
import { fieldWords as words } from '../words/index.ts'
import { KindTabs } from './kinds.tsx'

export function FieldsPage({ kind }: { kind: TemplateKind }) {
  const { list, loops } = fieldsOf(kind)
  return (
    <>
      <PageHead title={words.title} lead={words.lead[kind]} actions={<PrintButton />} />
      <KindTabs path="/templates/fields" kind={kind} />
      <Card title={words.rulesTitle}>
        <Lines list={kind === 'conclusion' ? [...words.rules, words.ruleByHand] : words.rules} />
      </Card>
      {loops.map((loop) => (
        <Card title={words.loopTitle}>
          <p>{`${words.loop} ${loop.explanation}.`}</p>
          <p>
            <code>{loopExample(loop, list)}</code>
          </p>
          <Lines list={words.loopRules} />
        </Card>
      ))}
      <WorkTable caption={words.caption} columns={columns} rows={list} empty={null} />
    </>
  )
}

// «{#цены}{вид_работы}, {цена}{/цены}»: the block with its first two fields.
function loopExample({ key }: MergeLoop, list: readonly MergeField[]): string {
  const within = list.filter((it) => it.within === key).slice(0, 2)
  return `{#${key}}${within.map((it) => `{${it.key}}`).join(', ')}{/${key}}`
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
