// The queue of conclusions: who waits, since when, and one button to the next.
import { fullName, shortName } from '../../../domain/names.ts'
import {
  ButtonLink,
  type Column,
  FilterPanel,
  PageHead,
  Pager,
  Select,
  StatusDot,
  Tabs,
  TextField,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { shortMoment } from '../../../ui/text.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import { categoryInWords, formInWords, positionInWords } from '../../applications/index.ts'
import type { QueueRow, QueueWish } from '../queries/index.ts'
import { statusTones, statusWords, checkWords as words } from '../words.ts'

interface QueueProps {
  wish: QueueWish
  list: Page<QueueRow>
  count: number
  waiting: number
  periods: { id: string; title: string }[]
  municipalities: { id: string; name: string }[]
  mayCheck: boolean
}

export function QueuePage({ wish, list, count, waiting, periods, municipalities, mayCheck }: QueueProps) {
  const href = (more: Record<string, string | null>): string => queueHref({ ...paramsOf(wish), ...more })
  const active = [wish.search, wish.periodId, wish.municipalityId].filter(Boolean).length
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={mayCheck && waiting > 0 && <ButtonLink href="/conclusions/next">{words.next}</ButtonLink>}
      />
      <QueueTabs current={wish.tab} waiting={waiting} />
      <WithFilter
        filter={
          <FilterPanel
            action="/conclusions"
            active={active}
            clearHref={queueHref({ tab: wish.tab })}
            hidden={{ tab: wish.tab }}
          >
            <TextField name="search" label={words.search} value={wish.search} />
            <Select
              name="period"
              label={words.period}
              value={wish.periodId ?? ''}
              prompt={words.all}
              choices={periods.map((p) => ({ value: p.id, text: p.title }))}
            />
            <Select
              name="municipality"
              label={words.municipality}
              value={wish.municipalityId ?? ''}
              prompt={words.all}
              choices={municipalities.map((m) => ({ value: m.id, text: m.name }))}
            />
          </FilterPanel>
        }
      >
        <WorkTable
          caption={tabWords[wish.tab]}
          count={countWords(count)}
          columns={columns}
          rows={list.rows}
          empty={words.empty[wish.tab]}
          pager={
            <Pager
              shown={`Показано ${list.rows.length} из ${countWords(count)}`}
              previous={list.previous && href({ before: list.previous })}
              next={list.next && href({ after: list.next })}
            />
          }
        />
      </WithFilter>
    </>
  )
}

const tabWords = { waiting: words.queue, returned: words.returned, accepted: words.accepted } as const

export function QueueTabs({ current, waiting }: { current: QueueWish['tab'] | 'paper'; waiting: number }) {
  return (
    <Tabs
      label={words.title}
      items={[
        { href: '/conclusions', text: words.queue, count: waiting, current: current === 'waiting' },
        { href: '/conclusions/paper', text: words.paper, current: current === 'paper' },
        { href: '/conclusions?tab=returned', text: words.returned, current: current === 'returned' },
        { href: '/conclusions?tab=accepted', text: words.accepted, current: current === 'accepted' },
      ]}
    />
  )
}

export const countWords = (n: number): string =>
  n > countedUpTo ? 'более 10\u00a0000' : n.toLocaleString('ru-RU')

const paramsOf = (wish: QueueWish): Record<string, string | null> => ({
  tab: wish.tab === 'waiting' ? null : wish.tab,
  search: wish.search || null,
  period: wish.periodId,
  municipality: wish.municipalityId,
})

function queueHref(params: Record<string, string | null>): string {
  const given = Object.entries(params).filter((p): p is [string, string] => p[1] !== null && p[1] !== '')
  const query = new URLSearchParams(given).toString()
  return query ? `/conclusions?${query}` : '/conclusions'
}

const columns: Column<QueueRow>[] = [
  {
    title: words.teacher,
    kind: 'head',
    cell: (row) => (
      <TwoLines
        main={<a href={`/conclusions/${row.id}`}>{fullName(row.teacher)}</a>}
        sub={positionInWords(row)}
      />
    ),
  },
  {
    title: words.place,
    card: 'full',
    cell: (row) => <TwoLines main={row.organisation} sub={row.municipality} />,
  },
  {
    title: words.category,
    cell: (row) => (
      <TwoLines main={categoryInWords(row.category)} sub={`${formInWords(row.form)} · ${row.period}`} />
    ),
  },
  {
    title: words.specialist,
    card: 'full',
    cardLabel: words.specialist,
    cell: (row) => shortName(row.specialist),
  },
  {
    title: words.handedIn,
    kind: 'short',
    cell: (row) => <TwoLines main={shortMoment(row.handedInAt)} sub={row.isLate ? words.late : undefined} />,
  },
  {
    title: words.state,
    kind: 'status',
    cell: (row) => <StatusDot tone={statusTones[row.status]}>{statusWords[row.status]}</StatusDot>,
  },
  {
    title: words.action,
    kind: 'action',
    cell: (row) => (
      <a
        href={`/conclusions/${row.id}`}
        aria-label={`${row.status === 'accepted' ? words.open : words.check}: ${fullName(row.teacher)}`}
      >
        {row.status === 'uploaded' || row.status === 'paper_received' ? words.check : words.open}
      </a>
    ),
  },
]
