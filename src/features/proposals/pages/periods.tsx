// Open periods and what each still wants.
import {
  ButtonLink,
  type Column,
  Empty,
  formatDay,
  grouped,
  PageHead,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { PeriodLine } from '../queries/index.ts'
import { section, periodWords as words } from '../words/index.ts'
import { SectionTabs } from './tabs.tsx'

export function PeriodsPage({ list, mayManage }: { list: readonly PeriodLine[]; mayManage: boolean }) {
  return (
    <>
      <PageHead title={section} lead={words.lead} />
      <SectionTabs current="periods" />
      <WorkTable
        caption={words.caption}
        count={list.length > 0 && words.count(list.length)}
        rows={list}
        empty={<Empty title={words.emptyTitle}>{words.empty}</Empty>}
        columns={columns(mayManage)}
      />
    </>
  )
}

const columns = (mayManage: boolean): Column<PeriodLine>[] => [
  {
    title: words.period,
    kind: 'head',
    cell: (it) => <TwoLines main={it.title} sub={words.span(it.startsOn, it.endsOn)} />,
  },
  {
    title: words.due,
    kind: 'short',
    cardLabel: `${words.due}:`,
    card: 'full',
    cell: (it) => formatDay(it.conclusionDueOn),
  },
  { title: words.cases, kind: 'number', cardLabel: `${words.cases}:`, cell: (it) => grouped(it.cases) },
  {
    title: words.lacking,
    card: 'full',
    cardLabel: `${words.lacking}:`,
    cell: (it) => words.lackingOf(it.lacking, it.places),
  },
  {
    title: words.action,
    kind: 'action',
    cell: (it) => (
      <ButtonLink
        href={paths.assignment(it.id)}
        look={mayManage && it.lacking > 0 ? 'main' : 'second'}
        small
        label={mayManage ? words.openOf(it.title) : words.lookOf(it.title)}
      >
        {mayManage ? words.open : words.look}
      </ButtonLink>
    ),
  },
]
