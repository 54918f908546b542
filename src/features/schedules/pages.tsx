// The schedule of a school year, and the named schedule of one period.
import { attestationFormWords } from '../../domain/attestationForms.ts'
import { categoryWords } from '../../domain/categories.ts'
import { shortName } from '../../domain/names.ts'
import {
  ButtonLink,
  Card,
  type Column,
  Empty,
  FactList,
  PageHead,
  Pager,
  StatusDot,
  Tabs,
  TwoLines,
  WorkTable,
} from '../../ui/index.ts'
import { formatDay, period, tidy } from '../../ui/text.ts'
import { countedUpTo, type Page } from '../../web/list.ts'
import { positionInWords } from '../applications/index.ts'
import type { SchedulePeriod, ScheduleRow, totalsOf } from './queries.ts'
import { listWords, periodWords as words } from './words.ts'

export interface YearProps {
  place: string
  year: string
  years: readonly string[]
  periods: readonly SchedulePeriod[]
}

export const yearPath = (year: string): string => `/schedules?year=${encodeURIComponent(year)}`

export function YearPage({ place, year, years, periods }: YearProps) {
  return (
    <>
      <PageHead title={listWords.title} lead={listWords.lead(place, year)} />
      {years.length > 1 && (
        <Tabs
          label={listWords.years}
          items={years.map((it) => ({ href: yearPath(it), text: it, current: it === year }))}
        />
      )}
      <WorkTable
        caption={listWords.caption}
        count={periods.length > 0 && listWords.periods(periods.length)}
        columns={columns}
        rows={periods}
        empty={<Empty title={listWords.emptyTitle}>{listWords.empty}</Empty>}
      />
    </>
  )
}

const columns: Column<SchedulePeriod>[] = [
  {
    title: listWords.name,
    kind: 'head',
    cell: (row) => <a href={`/schedules/${row.id}`}>{row.title}</a>,
  },
  {
    title: listWords.accept,
    kind: 'short',
    card: 'full',
    cardLabel: `${listWords.accept}:`,
    cell: (row) => period(row.acceptFrom, row.acceptTo),
  },
  {
    title: listWords.span,
    kind: 'short',
    card: 'full',
    cardLabel: `${listWords.span}:`,
    cell: (row) => period(row.startsOn, row.endsOn),
  },
  {
    title: listWords.due,
    kind: 'short',
    card: 'full',
    cardLabel: `${listWords.due}:`,
    cell: (row) => formatDay(row.conclusionDueOn),
  },
  {
    title: listWords.sitting,
    kind: 'short',
    card: 'full',
    cardLabel: `${listWords.sitting}:`,
    cell: (row) => (row.sittingOn ? formatDay(row.sittingOn) : listWords.noSitting),
  },
  {
    title: listWords.cases,
    kind: 'number',
    cardLabel: `${listWords.cases}:`,
    cell: (row) => listWords.figure(row.cases, countedUpTo),
  },
  {
    title: listWords.state,
    kind: 'status',
    cell: (row) => (
      <StatusDot tone={row.isClosed ? 'grey' : 'green'}>
        {row.isClosed ? listWords.closed : listWords.open}
      </StatusDot>
    ),
  },
  {
    title: listWords.action,
    kind: 'action',
    cell: (row) => (
      <ButtonLink href={`/schedules/${row.id}`} look="second" small label={listWords.showOf(row.title)}>
        {listWords.show}
      </ButtonLink>
    ),
  },
]

export interface PeriodProps {
  it: SchedulePeriod
  place: string
  center: string
  page: Page<ScheduleRow>
  totals: Awaited<ReturnType<typeof totalsOf>>
}

export function PeriodPage({ it, place, center, page, totals }: PeriodProps) {
  const path = `/schedules/${it.id}`
  return (
    <>
      <PageHead
        title={words.title(it.title)}
        lead={words.lead(place)}
        actions={
          it.cases > 0 && (
            <ButtonLink href={`${path}/schedule.docx`} look="second">
              {words.docx}
            </ButtonLink>
          )
        }
      />
      <section class="card card--padded card--accent facts-in-row" aria-label={words.facts}>
        <FactList
          dense
          items={[
            { term: listWords.accept, text: period(it.acceptFrom, it.acceptTo) },
            { term: listWords.span, text: period(it.startsOn, it.endsOn) },
            { term: listWords.due, text: formatDay(it.conclusionDueOn) },
            {
              term: listWords.sitting,
              text: it.sittingOn ? formatDay(it.sittingOn) : listWords.noSitting,
            },
            { term: words.responsible, text: center },
          ]}
        />
      </section>
      <WorkTable
        caption={words.caption}
        count={words.total(it.cases, countedUpTo)}
        columns={rowColumns}
        rows={page.rows}
        empty={<Empty title={words.emptyTitle}>{words.empty}</Empty>}
        pager={
          page.rows.length > 0 && (
            <Pager
              shown={words.shown(page.rows.length, it.cases, countedUpTo)}
              previous={page.previous && `${path}?before=${page.previous}`}
              next={page.next && `${path}?after=${page.next}`}
              exportHref={`${path}/schedule.xlsx`}
            />
          )
        }
      />
      {totals.length > 0 && (
        <Card title={words.totals}>
          <ul>
            {totals.map(({ category, form, count }) => (
              <li>
                {words.totalLine(
                  categoryWords[category].name,
                  attestationFormWords[form].toLowerCase(),
                  count,
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

const rowColumns: Column<ScheduleRow>[] = [
  {
    title: words.teacher,
    kind: 'head',
    cell: (row) => <TwoLines main={<a href={`/cases/${row.id}`}>{row.name}</a>} sub={positionInWords(row)} />,
  },
  {
    title: words.place,
    card: 'full',
    cell: (row) => <TwoLines main={tidy(row.organisation)} sub={row.municipality} />,
  },
  {
    title: words.asked,
    card: 'full',
    cell: (row) => (
      <TwoLines main={categoryWords[row.category].name} sub={attestationFormWords[row.form].toLowerCase()} />
    ),
  },
  {
    title: words.specialists,
    card: 'full',
    cell: (row) => (row.specialists.length > 0 ? row.specialists.map(shortName).join(', ') : words.nobody),
  },
]
