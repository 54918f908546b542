// One's own acts: what was counted, what to do, what was paid. A part of the page of the own contract.
import { figureMoney } from '../../../domain/money.ts'
import { type Column, StatusDot, TwoLines, WorkTable } from '../../../ui/index.ts'
import type { OwnAct, OwnPay } from '../queries/index.ts'
import { listWords, ownWords as words } from '../words/index.ts'

export function OwnActs({ pay }: { pay: OwnPay }) {
  return (
    <WorkTable
      caption={words.title}
      count={pay.loose > 0 ? words.accepted(pay.loose) : undefined}
      columns={columns}
      rows={pay.acts}
      empty={<p>{words.empty}</p>}
    />
  )
}

const columns: Column<OwnAct>[] = [
  {
    title: words.number,
    kind: 'head',
    cell: (it) => (
      <TwoLines
        main={
          it.paperId ? (
            <a href={`/contract/acts/${it.id}/papers/${it.paperId}`} download="">
              № {it.number}
            </a>
          ) : (
            `№ ${it.number}`
          )
        }
        sub={listWords.from(it.madeOn)}
      />
    ),
  },
  { title: words.items, kind: 'number', cardLabel: `${words.items}:`, cell: (it) => it.items },
  { title: words.sum, kind: 'number', cardLabel: `${words.sum}:`, cell: (it) => figureMoney(it.sum) },
  {
    title: words.incomeTax,
    kind: 'number',
    cardLabel: `${words.incomeTax}:`,
    cell: (it) => figureMoney(it.incomeTax),
  },
  {
    title: words.payable,
    kind: 'number',
    cardLabel: `${words.payable}:`,
    cell: (it) => figureMoney(it.payable),
  },
  { title: words.state, kind: 'status', card: 'full', cell: stateOf },
]

function stateOf({ signedOn, paidOn }: OwnAct) {
  if (paidOn) return <StatusDot tone="green">{words.paid(paidOn)}</StatusDot>
  return signedOn ? (
    <StatusDot tone="blue">{words.signed}</StatusDot>
  ) : (
    <StatusDot tone="yellow">{words.draft}</StatusDot>
  )
}
