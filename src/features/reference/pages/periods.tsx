// The schedule: all periods, the latest first.
import { type PeriodDays, type ScheduleWarning, scheduleWarnings } from '../../../domain/schedule.ts'
import type { IsWorking } from '../../../domain/workingDays.ts'
import type { OutgoingRow, OutgoingSheet } from '../../../sheets/outgoing.ts'
import {
  ButtonLink,
  type Column,
  counted,
  countedNouns,
  Empty,
  formatDay,
  grouped,
  More,
  Notice,
  PageHead,
  Pager,
  StatusDot,
  period as span,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import type { Period } from '../queries/index.ts'
import { entryWords, warningSentence, periodWords as words } from '../words/index.ts'

export interface PeriodsFacts {
  periods: readonly Period[]
  cases: ReadonlyMap<string, number>
  isWorking: IsWorking
  mayManage: boolean
  maySeeCases: boolean
  maySeeProposals: boolean
}

export function PeriodsPage(it: PeriodsFacts) {
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={it.mayManage && <ButtonLink href="/reference/periods/new">{words.add}</ButtonLink>}
      />
      <WorkTable
        caption={words.caption}
        count={it.periods.length > 0 && counted(it.periods.length, words.forms)}
        columns={it.mayManage ? [...columnsOf(it), edit] : columnsOf(it)}
        rows={it.periods}
        empty={<Empty title={words.empty}>{words.emptyHow}</Empty>}
        pager={it.periods.length > 0 && <Pager exportHref="/reference/periods/export" />}
      />
    </>
  )
}

const columnsOf = (it: PeriodsFacts): Column<Period>[] => [
  { title: words.name, kind: 'head', cell: (row) => <TwoLines main={row.title} sub={row.schoolYear} /> },
  {
    title: words.accept,
    kind: 'short',
    cardLabel: `${words.accept}:`,
    card: 'full',
    cell: (row) => span(row.acceptFrom, row.acceptTo),
  },
  {
    title: words.span,
    kind: 'short',
    cardLabel: `${words.span}:`,
    card: 'full',
    cell: (row) => span(row.startsOn, row.endsOn),
  },
  {
    title: words.dueOn,
    kind: 'short',
    cardLabel: `${words.dueOn}:`,
    card: 'full',
    cell: (row) => formatDay(row.conclusionDueOn),
  },
  {
    title: words.cases,
    kind: 'number',
    cardLabel: `${words.cases}:`,
    cell: (row) => <Cases row={row} {...it} />,
  },
  {
    title: words.state,
    kind: 'status',
    card: 'full',
    cell: (row) => <State row={row} {...it} />,
  },
]

const edit: Column<Period> = {
  title: entryWords.actions,
  kind: 'action',
  cell: (row) => (
    <ButtonLink
      href={`/reference/periods/${row.id}`}
      look="second"
      small
      label={entryWords.editOf(row.title)}
    >
      {entryWords.edit}
    </ButtonLink>
  ),
}

function Cases({ row, cases, maySeeCases }: PeriodsFacts & { row: Period }) {
  const count = cases.get(row.id) ?? 0
  if (count === 0 || !maySeeCases) return <>{grouped(count)}</>
  return (
    <a
      href={`/cases?period=${row.code}`}
      aria-label={words.casesOf(counted(count, countedNouns.case), row.title)}
    >
      {grouped(count)}
    </a>
  )
}

function State({ row, periods, isWorking, maySeeProposals, cases }: PeriodsFacts & { row: Period }) {
  const others = periods.filter((it) => it.id !== row.id && !it.isClosed)
  const warnings = row.isClosed ? [] : scheduleWarnings(row, others, isWorking)
  return (
    <>
      <StatusDot tone={row.isClosed ? 'grey' : 'green'}>{row.isClosed ? words.closed : words.open}</StatusDot>
      {maySeeProposals && !row.isClosed && (cases.get(row.id) ?? 0) > 0 && (
        <div>
          <a href={`/periods/${row.id}/assignment`} aria-label={words.assignmentOf(row.title)}>
            {words.assignment}
          </a>
        </div>
      )}
      {warnings.length > 0 && (
        <More title={words.attention}>
          <WarningLines warnings={warnings} />
        </More>
      )}
    </>
  )
}

function WarningLines({ warnings }: { warnings: readonly ScheduleWarning[] }) {
  return (
    <ul>
      {warnings.map((it) => (
        <li>{warningSentence(it)}</li>
      ))}
    </ul>
  )
}

/** What is unusual in the days of a period, on top of its page. */
export function Warnings(it: { days: PeriodDays; others: readonly Period[]; isWorking: IsWorking }) {
  const open = it.others.filter(({ isClosed }) => !isClosed)
  const warnings = scheduleWarnings(it.days, open, it.isWorking)
  if (warnings.length === 0) return null
  return (
    <Notice tone="warning" title={words.warnings}>
      <WarningLines warnings={warnings} />
    </Notice>
  )
}

export const periodSheet = (
  periods: readonly Period[],
  cases: ReadonlyMap<string, number>,
): OutgoingSheet & { rows: readonly OutgoingRow[] } => ({
  name: words.caption,
  columns: [
    { title: words.name, width: 22 },
    { title: words.schoolYear, width: 14 },
    { title: words.acceptFrom, width: 18 },
    { title: words.acceptTo, width: 18 },
    { title: words.startsOn, width: 14 },
    { title: words.endsOn, width: 14 },
    { title: words.dueOn, width: 22 },
    { title: words.sittingOn, width: 16 },
    { title: words.cases, width: 10 },
    { title: words.state, width: 14 },
  ],
  rows: periods.map((it) => [
    it.title,
    it.schoolYear,
    { day: it.acceptFrom },
    { day: it.acceptTo },
    { day: it.startsOn },
    { day: it.endsOn },
    { day: it.conclusionDueOn },
    it.sittingOn ? { day: it.sittingOn } : null,
    cases.get(it.id) ?? 0,
    it.isClosed ? words.closed : words.open,
  ]),
})
