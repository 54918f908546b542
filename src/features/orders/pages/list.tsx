// The orders of all school years: the annual one, its amendments beneath.

import type { SchoolYear } from '../../../domain/order.ts'
import {
  Button,
  ButtonLink,
  Empty,
  Form,
  PageHead,
  StatusDot,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { formatDay } from '../../../ui/text.ts'
import { orderStatusTones, orderStatusWords } from '../../../web/contractWords.ts'
import type { OrderLine } from '../queries/index.ts'
import { ordersWords as words } from '../words/index.ts'
import { orderYearsLack } from './years.ts'

export interface OrdersPageProps {
  /** The tabs of contracts. */
  tabs: import('hono/jsx').Child
  orders: readonly OrderLine[]
  standing: number
  /** School years for which an order may be prepared. */
  years: readonly SchoolYear[]
  mayManage: boolean
  /** For the next amending order. */
  once: string
}

export function OrdersPage(it: OrdersPageProps) {
  const years = [...new Set(it.orders.map(({ schoolYear }) => schoolYear))]
  return (
    <>
      <PageHead title={words.title} lead={words.lead} actions={it.mayManage && <Prepare {...it} />} />
      {it.tabs}
      {years.length === 0 ? (
        <section class="card table-card">
          <div class="table-card__empty">
            <Empty title={words.emptyTitle}>{words.empty}</Empty>
          </div>
        </section>
      ) : (
        <>
          <p>{it.standing > 0 ? words.standing(it.standing) : words.nobodyStanding}</p>
          {years.map((year) => (
            <YearTable
              {...it}
              orders={it.orders.filter(({ schoolYear }) => schoolYear === year)}
              year={year}
            />
          ))}
        </>
      )}
    </>
  )
}

const Prepare = ({ orders, years }: OrdersPageProps) => (
  <>
    {orderYearsLack(orders, years).map((year, i, all) => (
      <ButtonLink href={`/orders/new?year=${year}`} look={i === all.length - 1 ? 'main' : 'second'}>
        {words.prepare(year)}
      </ButtonLink>
    ))}
  </>
)

function YearTable({ year, orders, mayManage, once }: OrdersPageProps & { year: SchoolYear }) {
  return (
    <WorkTable
      caption={words.year(year)}
      rows={orders}
      empty={null}
      columns={[
        {
          title: words.order,
          kind: 'head',
          cell: (it) => (
            <TwoLines
              main={
                <a href={`/orders/${it.id}`}>
                  {it.kind === 'annual' ? words.order : words.amendment}{' '}
                  {it.number ? `№ ${it.number}` : words.unnumbered}
                </a>
              }
              sub={it.title}
            />
          ),
        },
        {
          title: words.date,
          kind: 'short',
          card: 'full',
          cardLabel: `${words.date}:`,
          cell: (it) => (it.signedOn ? formatDay(it.signedOn) : '—'),
        },
        {
          title: words.inList,
          card: 'full',
          cardLabel: `${words.inList}:`,
          cell: (it) => words.list(it.included, it.excluded),
        },
        {
          title: words.standingNow,
          kind: 'number',
          card: 'full',
          cardLabel: `${words.standingNow}:`,
          cell: (it) => String(it.standing),
        },
        {
          title: words.status,
          kind: 'status',
          card: 'full',
          cell: (it) => (
            <StatusDot tone={orderStatusTones[it.status]}>{orderStatusWords[it.status]}</StatusDot>
          ),
        },
        ...(mayManage
          ? [
              {
                title: words.action,
                kind: 'action' as const,
                cell: (it: OrderLine) =>
                  it.kind === 'annual' &&
                  it.status === 'issued' && (
                    <Form action={`/orders/${it.id}/amendments`} hidden={{ once }}>
                      <Button look="second" small label={words.amendOf(it.number)}>
                        {words.amend}
                      </Button>
                    </Form>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}
