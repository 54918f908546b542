// Accepted work that stands in no act.
import { figureMoney } from '../../../domain/money.ts'
import {
  Aside,
  Button,
  ButtonLink,
  type Column,
  Empty,
  FilterPanel,
  Form,
  PageHead,
  Pager,
  Select,
  TextField,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { formatDay, period } from '../../../ui/text.ts'
import type { Page } from '../../../web/list.ts'
import type { Asked } from '../asked.ts'
import type { LooseFilter, LooseLine } from '../queries/index.ts'
import { listWords, looseWords as words } from '../words/index.ts'
import { figure } from './list.tsx'

export interface LooseProps {
  asked: Asked<LooseFilter>
  page: Page<LooseLine>
  count: number
  mayManage: boolean
}

export function LoosePage(it: LooseProps) {
  const { asked, page, count, mayManage } = it
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          mayManage && (
            <Form action="/acts/pricing">
              <Button look="second">{words.price}</Button>
            </Form>
          )
        }
      />
      {asked.filter.only === 'homeless' && <Aside>{words.homelessHow}</Aside>}
      <WithFilter
        filter={
          <FilterPanel action="/acts/loose" active={asked.active} clearHref="/acts/loose">
            <TextField name="q" label={words.search} value={asked.filter.find} type="search" />
            <Select
              name="only"
              label={words.only}
              prompt={words.all}
              value={asked.filter.only}
              choices={[
                { value: 'unpriced', text: listWords.unpriced },
                { value: 'homeless', text: listWords.homeless },
              ]}
            />
          </FilterPanel>
        }
      >
        <WorkTable
          caption={words.caption}
          count={figure(count)}
          columns={columnsOf(mayManage)}
          rows={page.rows}
          empty={
            asked.active > 0 ? (
              <Empty title={listWords.nothingTitle}>{listWords.nothing}</Empty>
            ) : (
              <Empty title={words.emptyTitle}>{words.empty}</Empty>
            )
          }
          pager={
            page.rows.length > 0 && (
              <Pager
                shown={listWords.shown(page.rows.length, figure(count))}
                previous={page.previous && asked.href({ before: page.previous })}
                next={page.next && asked.href({ after: page.next })}
                exportHref={asked.exportHref}
              />
            )
          }
        />
      </WithFilter>
      {mayManage && <Aside>{words.priceHow}</Aside>}
    </>
  )
}

const columnsOf = (mayManage: boolean): Column<LooseLine>[] => [
  { title: words.person, kind: 'head', cell: (it) => it.name },
  {
    title: words.contract,
    card: 'full',
    cardLabel: `${words.contract}:`,
    cell: (it) =>
      it.contractId ? (
        <TwoLines
          main={<a href={`/contracts/${it.contractId}`}>№ {it.contractNumber}</a>}
          sub={it.endsOn ? words.until(it.endsOn) : undefined}
        />
      ) : (
        words.noContract
      ),
  },
  {
    title: words.items,
    kind: 'number',
    cardLabel: `${words.items}:`,
    cell: (it) => (
      <TwoLines main={it.items} sub={it.unpriced > 0 ? words.unpriced(it.unpriced) : undefined} />
    ),
  },
  { title: words.sum, kind: 'number', cardLabel: `${words.sum}:`, cell: (it) => figureMoney(it.sum) },
  {
    title: words.days,
    card: 'full',
    cardLabel: `${words.days}:`,
    cell: (it) => (it.fromOn === it.toOn ? formatDay(it.fromOn) : period(it.fromOn, it.toOn)),
  },
  ...(mayManage
    ? [
        {
          title: words.make,
          kind: 'action' as const,
          cell: (it: LooseLine) =>
            it.contractId && (
              <ButtonLink
                href={`/acts/new?contract=${it.contractId}`}
                look="second"
                small
                label={words.makeFor(it.name)}
              >
                {words.make}
              </ButtonLink>
            ),
        },
      ]
    : []),
]
