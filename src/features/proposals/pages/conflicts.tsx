// Assignments that became impossible, and pairs that are forbidden for good.
import { fullName, shortName } from '../../../domain/names.ts'
import {
  type Column,
  Empty,
  LinkButton,
  PageHead,
  Pager,
  StatusDot,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { recentMoment } from '../../../ui/text.ts'
import type { Page } from '../../../web/list.ts'
import { casePaths } from '../../cases/index.ts'
import type { Conflicting } from '../actions/conflicts.ts'
import { paths } from '../paths.ts'
import type { Ban } from '../queries/index.ts'
import { banListWords, unfitWords, conflictWords as words } from '../words/index.ts'
import { SectionTabs } from './tabs.tsx'

export interface ConflictsPageProps {
  page: Page<Conflicting>
  count: number
  isMore: boolean
  mayManage: boolean
}

export function ConflictsPage({ page, count, isMore, mayManage }: ConflictsPageProps) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <SectionTabs current="conflicts" />
      {count > 0 && mayManage && <p>{words.how}</p>}
      <WorkTable
        caption={words.caption}
        count={count > 0 && words.count(count, isMore)}
        rows={page.rows}
        columns={mayManage ? [...columns, action] : columns}
        empty={<Empty title={words.emptyTitle}>{words.empty}</Empty>}
        pager={
          <Pager
            previous={page.previous && `${paths.conflicts}?before=${page.previous}`}
            next={page.next && `${paths.conflicts}?after=${page.next}`}
            {...(page.rows.length > 0 ? { exportHref: `${paths.conflicts}/export` } : {})}
          />
        }
      />
    </>
  )
}

export const troublesOf = (it: Conflicting): string =>
  it.troubles.map((name) => unfitWords[name]).join('; ') || words.unclear

const columns: Column<Conflicting>[] = [
  {
    title: words.teacher,
    kind: 'head',
    cell: (it) => (
      <TwoLines
        main={<a href={casePaths.case(it.caseId)}>{it.teacher}</a>}
        sub={`${it.organisation}, ${it.municipality} · ${it.period}`}
      />
    ),
  },
  {
    title: words.specialist,
    card: 'full',
    cell: (it) => <a href={`/specialists/${it.specialistId}`}>{fullName(it.specialist)}</a>,
  },
  { title: words.why, card: 'full', cell: (it) => <StatusDot tone="red">{troublesOf(it)}</StatusDot> },
]

const action: Column<Conflicting> = {
  title: words.action,
  kind: 'action',
  card: 'full',
  cell: (it) => (
    <>
      <a
        href={casePaths.revocation(it.assignmentId)}
        aria-label={words.takeOffOf(shortName(it.specialist), it.teacher)}
      >
        {words.takeOff}
      </a>
      <br />
      <a href={paths.assignment(it.periodId)} aria-label={words.redoOf(it.period)}>
        {words.redo}
      </a>
    </>
  ),
}

export function BansPage({
  list,
  mayManage,
  today,
}: {
  list: readonly Ban[]
  mayManage: boolean
  today: string
}) {
  const { title, lead, caption, count, emptyTitle, empty } = banListWords
  return (
    <>
      <PageHead title={title} lead={lead} />
      <SectionTabs current="bans" />
      <WorkTable
        caption={caption}
        count={list.length > 0 && count(list.length)}
        rows={list}
        columns={mayManage ? [...banColumns(today), removing] : banColumns(today)}
        empty={<Empty title={emptyTitle}>{empty}</Empty>}
      />
    </>
  )
}

const banColumns = (today: string): Column<Ban>[] => [
  { title: banListWords.teacher, kind: 'head', cell: (it) => it.teacher },
  {
    title: banListWords.specialist,
    card: 'full',
    cell: (it) => <a href={`/specialists/${it.specialistId}`}>{fullName(it.specialist)}</a>,
  },
  { title: banListWords.reason, card: 'full', cell: (it) => it.reason },
  {
    title: banListWords.since,
    card: 'full',
    cell: (it) => <TwoLines main={recentMoment(it.createdAt, today)} sub={it.createdBy} />,
  },
]

const removing: Column<Ban> = {
  title: banListWords.action,
  kind: 'action',
  cell: (it) => (
    <LinkButton
      action={`${paths.bans}/${it.id}/removal`}
      label={banListWords.removeOf(shortName(it.specialist), it.teacher)}
    >
      {banListWords.remove}
    </LinkButton>
  ),
}
