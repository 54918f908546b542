// The acts of one contract, as a part of its page.
import { figureMoney } from '../../../domain/money.ts'
import { ButtonLink, type Column, StatusDot, TwoLines, WorkTable } from '../../../ui/index.ts'
import { actKindWords, actStatusTones, actStatusWords } from '../../../web/contractWords.ts'
import type { ContractPay } from '../queries/index.ts'
import { listWords, looseWords, ownWords } from '../words/index.ts'

export interface ContractActsProps {
  contractId: string
  pay: ContractPay
  mayMake: boolean
}

export function ContractActs({ contractId, pay, mayMake }: ContractActsProps) {
  return (
    <WorkTable
      caption={ownWords.title}
      count={pay.loose > 0 ? ownWords.accepted(pay.loose) : undefined}
      columns={columns}
      rows={pay.acts}
      empty={<p>{listWords.emptyTitle}.</p>}
      pager={
        mayMake &&
        pay.loose > 0 && (
          <div class="table-card__bulk">
            <ButtonLink href={`/acts/new?contract=${contractId}`} look="second" small>
              {looseWords.make}
            </ButtonLink>
          </div>
        )
      }
    />
  )
}

const columns: Column<ContractPay['acts'][number]>[] = [
  {
    title: listWords.number,
    kind: 'head',
    cell: (it) => (
      <TwoLines
        main={<a href={`/acts/${it.id}`}>№ {it.number}</a>}
        sub={`${actKindWords[it.kind]} ${listWords.from(it.madeOn)}`}
      />
    ),
  },
  { title: listWords.items, kind: 'number', cardLabel: `${listWords.items}:`, cell: (it) => it.items },
  {
    title: listWords.payable,
    kind: 'number',
    cardLabel: `${listWords.payable}:`,
    cell: (it) => figureMoney(it.payable),
  },
  {
    title: listWords.state,
    kind: 'status',
    cell: (it) => <StatusDot tone={actStatusTones[it.status]}>{actStatusWords[it.status]}</StatusDot>,
  },
]
