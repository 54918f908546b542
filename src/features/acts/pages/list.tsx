// The list of acts, with what waits above it.
import type { Child } from 'hono/jsx'
import { actStatuses } from '../../../domain/act.ts'
import { figureMoney } from '../../../domain/money.ts'
import {
  ButtonLink,
  type Column,
  type Counter,
  Counters,
  Empty,
  FilterPanel,
  PageHead,
  Pager,
  Select,
  StatusDot,
  TextField,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { grouped } from '../../../ui/text.ts'
import { actKindWords, actStatusTones, actStatusWords } from '../../../web/contractWords.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import type { Asked } from '../asked.ts'
import type { ActFilter, ActLine, ActTally, CampaignChoice } from '../queries/index.ts'
import { listWords as words } from '../words/index.ts'

export interface ActsProps {
  tabs: Child
  asked: Asked<ActFilter>
  page: Page<ActLine>
  count: number
  tally: ActTally
  campaigns: readonly CampaignChoice[]
  mayManage: boolean
}

export function ActsPage(it: ActsProps) {
  const { asked, page, count } = it
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={it.mayManage && <ButtonLink href="/acts/campaign">{words.makeAll}</ButtonLink>}
      />
      {it.tabs}
      <Counters label={words.counters} items={counters(it)} />
      <WithFilter filter={<Filters {...it} />}>
        <WorkTable
          caption={words.caption}
          count={figure(count)}
          columns={columns}
          rows={page.rows}
          empty={asked.active > 0 ? <Nothing /> : <Empty title={words.emptyTitle}>{words.empty}</Empty>}
          pager={
            page.rows.length > 0 && (
              <Pager
                shown={words.shown(page.rows.length, figure(count))}
                previous={page.previous && asked.href({ before: page.previous })}
                next={page.next && asked.href({ after: page.next })}
                exportHref={asked.exportHref}
              />
            )
          }
        />
      </WithFilter>
    </>
  )
}

const Nothing = () => (
  <Empty title={words.nothingTitle} actions={<ButtonLink href="/acts">{words.reset}</ButtonLink>}>
    {words.nothing}
  </Empty>
)

export const figure = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

function counters({ asked, tally }: ActsProps): Counter[] {
  const state = (status: 'draft' | 'signed' | 'paid'): Counter => ({
    value: figure(tally[status]),
    text: words[status],
    href: asked.href({ status: asked.filter.status === status ? null : status }),
    current: asked.filter.status === status,
  })
  return [
    { value: figure(tally.loose), text: words.loose(tally.loose), href: '/acts/loose' },
    ...(tally.unpriced > 0
      ? [
          {
            value: figure(tally.unpriced),
            text: words.unpriced,
            href: '/acts/loose?only=unpriced',
            tone: 'warn' as const,
          },
        ]
      : []),
    ...(tally.homeless > 0
      ? [
          {
            value: figure(tally.homeless),
            text: words.homeless,
            href: '/acts/loose?only=homeless',
            tone: 'warn' as const,
          },
        ]
      : []),
    state('draft'),
    state('signed'),
    state('paid'),
  ]
}

function Filters({ asked, campaigns }: ActsProps) {
  return (
    <FilterPanel action="/acts" active={asked.active} clearHref="/acts">
      <TextField name="q" label={words.search} value={asked.filter.find} type="search" />
      <Select
        name="status"
        label={words.status}
        prompt={words.any}
        value={asked.filter.status}
        choices={actStatuses.map((value) => ({ value, text: actStatusWords[value] }))}
      />
      <Select
        name="campaign"
        label={words.campaign}
        prompt={words.anyShe}
        value={asked.filter.campaignId}
        choices={campaigns.map((it) => ({ value: it.id, text: words.campaignOf(it) }))}
      />
    </FilterPanel>
  )
}

const columns: Column<ActLine>[] = [
  {
    title: words.person,
    kind: 'head',
    cell: (it) => (
      <TwoLines
        main={<a href={`/acts/${it.id}`}>{it.name}</a>}
        sub={`№ ${it.number} ${words.from(it.madeOn)}, ${actKindWords[it.kind]}`}
      />
    ),
  },
  {
    title: words.contract,
    card: 'full',
    cardLabel: `${words.contract}:`,
    cell: (it) => <a href={`/contracts/${it.contractId}`}>№ {it.contractNumber}</a>,
  },
  { title: words.items, kind: 'number', cardLabel: `${words.items}:`, cell: (it) => it.items },
  { title: words.sum, kind: 'number', cardLabel: `${words.sum}:`, cell: (it) => figureMoney(it.sum) },
  {
    title: words.payable,
    kind: 'number',
    cardLabel: `${words.payable}:`,
    cell: (it) => figureMoney(it.payable),
  },
  {
    title: words.state,
    kind: 'status',
    card: 'full',
    cell: (it) => (
      <TwoLines
        main={<StatusDot tone={actStatusTones[it.status]}>{actStatusWords[it.status]}</StatusDot>}
        sub={fateOf(it)}
      />
    ),
  },
]

const fateOf = (it: ActLine): string | undefined => {
  if (it.paidOn) return words.paidOn(it.paidOn)
  if (it.sheetNumber) return words.sheet(it.sheetNumber)
  return it.signedOn && it.status === 'signed' ? words.signedOn(it.signedOn) : undefined
}
