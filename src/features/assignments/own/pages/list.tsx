// «Аттестация педагогических работников»: the specialist's list (S-16…S-22, F.4).
import { attestationFormCodes, attestationFormWords } from '../../../../domain/attestationForms.ts'
import type { Day } from '../../../../domain/days.ts'
import { isOwed, workFilters } from '../../../../domain/ownWork.ts'
import {
  ButtonLink,
  type Column,
  CopyButton,
  Counters,
  Empty,
  FilterPanel,
  PageHead,
  Pager,
  Select,
  StatusDot,
  TextField,
  TwoLines,
  WorkTable,
} from '../../../../ui/index.ts'
import { formatDay } from '../../../../ui/text.ts'
import type { Page } from '../../../../web/list.ts'
import { categoryInWords, formInWords, positionInWords } from '../../../applications/index.ts'
import type { OwnList, OwnRow, Sorting } from '../listQueries.ts'
import { activeFilters, attesteeHref, type ListWish, listHref } from '../listWish.ts'
import type { TermOf } from '../terms.ts'
import {
  actionWords,
  counterWords,
  dueShort,
  filterWords,
  section,
  stateTones,
  stateWords,
  listWords as words,
} from '../words/index.ts'

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

function Counting({ list, wish }: Pick<ListPageProps, 'list' | 'wish'>) {
  const shown = workFilters.filter((filter) => isShown(filter, list) || wish.state === filter)
  return (
    <Counters
      label={words.counters}
      items={[
        {
          value: list.counts.all,
          text: words.all(list.counts.all),
          href: listHref(wish, { state: null }),
          current: wish.state === null,
        },
        ...shown.map((filter) => ({
          value: list.counts[filter],
          text: counterWords(filter, list.counts[filter]),
          href: listHref(wish, { state: filter }),
          current: wish.state === filter,
          tone: list.counts[filter] > 0 && isUrgent(filter) ? ('warn' as const) : ('usual' as const),
        })),
      ]}
    />
  )
}

// «Новые» and «срок прошёл» are named when there are such; the four of S-16 always stand.
const isShown = (filter: (typeof workFilters)[number], { counts }: OwnList): boolean =>
  (filter !== 'new' && filter !== 'overdue') || counts[filter] > 0
const isUrgent = (filter: (typeof workFilters)[number]): boolean =>
  filter === 'overdue' || filter === 'returned'

function Filters({ list, wish }: Pick<ListPageProps, 'list' | 'wish'>) {
  return (
    <FilterPanel
      across
      action="/assignments"
      active={activeFilters(wish)}
      clearHref={listHref({ ...wish, q: '', state: null, periodId: null, form: null })}
      hidden={{
        size: wish.size === 50 ? undefined : String(wish.size),
        sort: wish.sort === 'due' ? undefined : wish.sort,
      }}
    >
      <TextField name="q" label={words.searchLabel} value={wish.q} type="search" maxlength={100} />
      <Select
        name="state"
        label={words.stateLabel}
        prompt={words.anyState}
        value={wish.state}
        choices={workFilters.map((value) => ({ value, text: sentence(filterWords[value]) }))}
      />
      <Select
        name="period"
        label={words.periodLabel}
        prompt={words.anyPeriod}
        value={wish.periodId}
        choices={list.periods.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <Select
        name="form"
        label={words.formLabel}
        prompt={words.anyForm}
        value={wish.form}
        choices={attestationFormCodes.map((value) => ({ value, text: attestationFormWords[value] }))}
      />
    </FilterPanel>
  )
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

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
            shown={words.shown(part.rows.length, list.found)}
            previous={part.previous && listHref(wish, { before: part.previous })}
            next={part.next && listHref(wish, { after: part.next })}
            exportHref={listHref({ ...wish, size: 50 }, {}, '/assignments/list.xlsx')}
          />
        )
      }
    />
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
