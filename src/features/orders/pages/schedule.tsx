// The schedule of periods of the school year, as it stands or as it stood on the day of issue.
import { Empty, WorkTable } from '../../../ui/index.ts'
import { formatDay, period } from '../../../ui/text.ts'
import { orderWords as words } from '../words/index.ts'
import type { OrderPageProps } from './order.tsx'

export function Schedule({ it, periods }: OrderPageProps) {
  return (
    <WorkTable
      caption={words.schedule}
      count={it.status === 'draft' ? words.scheduleLive : words.scheduleFrozen}
      rows={periods}
      empty={<Empty title={words.noPeriods} actions={<a href="/reference/periods">{words.toPeriods}</a>} />}
      columns={[
        { title: words.period, kind: 'head', cell: (one) => one.title },
        {
          title: words.accept,
          kind: 'short',
          card: 'full',
          cardLabel: `${words.accept}:`,
          cell: (one) => period(one.acceptFrom, one.acceptTo),
        },
        {
          title: words.lasts,
          kind: 'short',
          card: 'full',
          cardLabel: `${words.lasts}:`,
          cell: (one) => period(one.startsOn, one.endsOn),
        },
        {
          title: words.due,
          kind: 'short',
          card: 'full',
          cardLabel: `${words.due}:`,
          cell: (one) => formatDay(one.dueOn),
        },
      ]}
    />
  )
}
