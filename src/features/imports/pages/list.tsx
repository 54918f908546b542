// The list of imports with their figures and fate.
import type { Day } from '../../../domain/days.ts'
import {
  ButtonLink,
  type Column,
  Empty,
  FilterPanel,
  PageHead,
  Pager,
  Select,
  StatusDot,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { grouped, recentMoment } from '../../../ui/text.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import { importKinds, type ListAsked } from '../asked.ts'
import { goodOf } from '../counting.ts'
import type { Import } from '../queries/imports.ts'
import { type Counts, importStatuses } from '../states.ts'
import { listWords as words } from '../words/list.ts'
import { kindWords, statusTones, statusWords } from '../words/states.ts'

export interface ListPageProps {
  asked: ListAsked
  page: Page<Import>
  count: number
  today: Day
}

export function ListPage({ asked, page, count, today }: ListPageProps) {
  const all = count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={<ButtonLink href="/imports/new">{words.begin}</ButtonLink>}
      />
      <WithFilter filter={<Filters asked={asked} />}>
        <WorkTable
          caption={words.caption}
          count={all}
          columns={columns(today)}
          rows={page.rows}
          empty={<Nothing isFiltered={asked.active > 0} />}
          pager={
            page.rows.length > 0 && (
              <Pager
                shown={words.shown(page.rows.length, all)}
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

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <Empty
        title={words.nothingTitle}
        actions={
          <ButtonLink href="/imports" look="second">
            {words.reset}
          </ButtonLink>
        }
      >
        {words.nothing}
      </Empty>
    )
  return (
    <Empty title={words.emptyTitle} actions={<ButtonLink href="/imports/new">{words.begin}</ButtonLink>}>
      {words.empty}
    </Empty>
  )
}

const Filters = ({ asked: { filter, active } }: { asked: ListAsked }) => (
  <FilterPanel action="/imports" active={active} clearHref="/imports">
    <Select
      name="kind"
      label={words.filterKind}
      prompt={words.any}
      value={filter.kind}
      choices={importKinds.map((value) => ({ value, text: kindWords[value] }))}
    />
    <Select
      name="status"
      label={words.filterStatus}
      prompt={words.anyIt}
      value={filter.status}
      choices={importStatuses.map((value) => ({ value, text: statusWords[value] }))}
    />
  </FilterPanel>
)

const columns = (today: Day): Column<Import>[] => [
  {
    title: words.file,
    kind: 'head',
    cell: (row) => (
      <TwoLines main={<a href={`/imports/${row.id}`}>{row.fileName}</a>} sub={kindWords[row.kind]} />
    ),
  },
  {
    title: words.when,
    card: 'full',
    cell: (row) => (
      <TwoLines main={recentMoment(row.createdAt, today)} sub={row.createdBy ?? words.byProduct} />
    ),
  },
  figure(words.read, ({ read }) => read),
  figure(words.good, goodOf),
  figure(words.faulty, ({ faulty }) => faulty),
  figure(words.differing, ({ differing, kept }) => differing + kept),
  figure(words.unchanged, ({ unchanged }) => unchanged),
  {
    title: words.state,
    kind: 'status',
    cell: ({ status }) => <StatusDot tone={statusTones[status]}>{statusWords[status]}</StatusDot>,
  },
]

function figure(title: string, of: (counts: Counts) => number): Column<Import> {
  return {
    title,
    kind: 'number',
    cardLabel: title,
    cell: ({ summary }) => (summary.counts ? grouped(of(summary.counts)) : '—'),
  }
}
