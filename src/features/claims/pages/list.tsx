// The queue of comparisons.
import {
  type Column,
  Empty,
  grouped,
  PageHead,
  Pager,
  shortMoment,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import type { ClaimLine } from '../queries/index.ts'
import { listWords as words } from '../words.ts'

export interface ListFacts {
  page: Page<ClaimLine>
  count: number
  /** The whole region is in sight. */
  showsPlace: boolean
}

const href = (more: Record<string, string>): string => `/claims?${new URLSearchParams(more)}`

export function ListPage({ page, count, showsPlace }: ListFacts) {
  const all = count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <WorkTable
        caption={words.caption}
        count={all}
        columns={columns(showsPlace)}
        rows={page.rows}
        empty={<Empty title={words.empty}>{words.emptyHow}</Empty>}
        pager={
          count > 0 && (
            <Pager
              shown={words.shown(page.rows.length, all)}
              previous={page.previous && href({ before: page.previous })}
              next={page.next && href({ after: page.next })}
            />
          )
        }
      />
    </>
  )
}

function columns(showsPlace: boolean): Column<ClaimLine>[] {
  const place: Column<ClaimLine> = {
    title: words.municipality,
    cell: (row) => row.municipality,
    card: 'full',
  }
  return [
    { title: words.registered, kind: 'head', cell: (row) => <a href={`/claims/${row.id}`}>{row.name}</a> },
    {
      title: words.known,
      cell: (row) => <TwoLines main={row.knownName} sub={row.organisation ?? undefined} />,
      card: 'full',
      cardLabel: `${words.known}:`,
    },
    ...(showsPlace ? [place] : []),
    {
      title: words.asked,
      kind: 'short',
      cell: (row) => shortMoment(row.askedAt),
      cardLabel: `${words.asked}:`,
    },
    {
      title: words.action,
      kind: 'action',
      cell: (row) => (
        <a href={`/claims/${row.id}`} aria-label={words.compareOf(row.name)}>
          {words.compare}
        </a>
      ),
    },
  ]
}
