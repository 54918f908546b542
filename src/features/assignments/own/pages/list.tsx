// «Аттестация педагогических работников»: the specialist's list (S-16…S-22, F.4).
import type { Day } from '../../../../domain/days.ts'
import { isOwed } from '../../../../domain/ownWork.ts'
import {
  ButtonLink,
  type Column,
  CopyButton,
  Empty,
  PageHead,
  Pager,
  StatusDot,
  TwoLines,
  WorkTable,
} from '../../../../ui/index.ts'
import { formatDay } from '../../../../ui/text.ts'
import type { Page } from '../../../../web/list.ts'
import { categoryInWords, formInWords, positionInWords } from '../../../applications/index.ts'
import type { OwnList, OwnRow, Sorting } from '../listQueries.ts'
import { attesteeHref, type ListWish, listHref, sizes } from '../listWish.ts'
import type { TermOf } from '../terms.ts'
import { actionWords, dueShort, section, stateTones, stateWords, listWords as words } from '../words/index.ts'
import { Counting, Filters } from './listFilters.tsx'

export interface ListPageProps {
  list: OwnList
  part: Page<OwnRow>
  wish: ListWish
  today: Day
  termOf: TermOf
}

export function ListPage(page: ListPageProps) {
  const { list, wish } = page
  return (
    <>
      <PageHead
        title={section}
        lead={words.lead(list.counts.all)}
        actions={
          <>
            <ButtonLink href="/assignments/template">{words.template}</ButtonLink>
            {list.counts.all > 0 && (
              <ButtonLink href="/assignments/forms.zip" look="second" download>
                {words.forms}
              </ButtonLink>
            )}
          </>
        }
      />
      {list.counts.all > 0 && <Counting list={list} wish={wish} />}
      {list.counts.all > 0 && <Filters list={list} wish={wish} />}
      <Table {...page} />
    </>
  )
}

function Table({ list, part, wish, today, termOf }: ListPageProps) {
  return (
    <WorkTable
      caption={words.caption}
      count={list.found === list.counts.all ? undefined : `${list.found} из ${list.counts.all}`}
      columns={columns(wish, today, termOf)}
      rows={part.rows}
      empty={
        list.counts.all === 0 ? (
          <Empty title={words.emptyTitle}>{words.empty}</Empty>
        ) : (
          <Empty
            title={words.nothingTitle}
            actions={<ButtonLink href="/assignments">{words.reset}</ButtonLink>}
          >
            {words.nothing}
          </Empty>
        )
      }
      pager={
        part.rows.length > 0 && (
          <Pager
            shown={<Shown shown={part.rows.length} found={list.found} wish={wish} />}
            previous={part.previous && listHref(wish, { before: part.previous })}
            next={part.next && listHref(wish, { after: part.next })}
            exportHref={listHref({ ...wish, size: 50 }, {}, '/assignments/list.xlsx')}
          />
        )
      }
    />
  )
}

/** How many there are, and the other length of a page where it makes a difference. */
function Shown({ shown, found, wish }: { shown: number; found: number; wish: ListWish }) {
  const other = sizes.find((size) => size !== wish.size)
  return (
    <>
      {words.shown(shown, found)}
      {other && found > Math.min(...sizes) && (
        <>
          {' · '}
          <a href={listHref(wish, { size: other })}>{words.sizes(other)}</a>
        </>
      )}
    </>
  )
}

const sortedBy = (sort: Sorting, wish: ListWish) => ({
  href: listHref(wish, { sort }),
  ...(wish.sort === sort ? { order: 'ascending' as const } : {}),
})

const columns = (wish: ListWish, today: Day, termOf: TermOf): Column<OwnRow>[] => [
  {
    title: words.teacher,
    kind: 'head',
    sort: sortedBy('name', wish),
    cell: (it) => (
      <TwoLines main={<a href={attesteeHref(it.id, wish)}>{it.name}</a>} sub={positionInWords(it)} />
    ),
  },
  {
    title: words.organisation,
    card: 'full',
    cell: (it) => <TwoLines main={it.organisation} sub={it.municipality} />,
  },
  {
    title: words.category,
    card: 'half',
    cell: (it) => <TwoLines main={categoryInWords(it.categoryWanted)} sub={formInWords(it.form)} />,
  },
  { title: words.period, card: 'half', cell: (it) => it.period },
  {
    title: words.appointed,
    card: 'full',
    cardLabel: words.appointedShort,
    cell: (it) => (
      <>
        {formatDay(it.appointedOn)} <CopyButton text={formatDay(it.appointedOn)} what={words.copyAppointed} />
      </>
    ),
  },
  {
    title: words.due,
    kind: 'status',
    sort: sortedBy('due', wish),
    cell: (it) => (
      <TwoLines
        main={<StatusDot tone={stateTones[it.state]}>{stateWords[it.state]}</StatusDot>}
        sub={isOwed(it.state) && dueShort(termOf(it), today)}
      />
    ),
  },
  {
    title: words.action,
    kind: 'action',
    cell: (it) => (
      <div class="table__actions">
        <a href={attesteeHref(it.id, wish)} aria-label={words.openOf(actionWords[it.state], it.name)}>
          {actionWords[it.state]}
        </a>
        <a href={`/assignments/${it.id}/application.pdf`} aria-label={words.applicationOf(it.name)}>
          {words.application}
        </a>
      </div>
    ),
  },
]
