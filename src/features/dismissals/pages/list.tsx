// The dismissals: who waits for an answer and until when, what was decided.
import { type Day, daysBetween } from '../../../domain/days.ts'
import { answerDueOn, dismissalStatuses } from '../../../domain/dismissal.ts'
import type { IsWorking } from '../../../domain/workingDays.ts'
import {
  ButtonLink,
  type Column,
  type Counter,
  Counters,
  Empty,
  FilterPanel,
  PageHead,
  Pager,
  StatusDot,
  TextField,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { dayAndTime, daysLeft, formatDay, grouped, recentMoment } from '../../../ui/text.ts'
import type { Ctx } from '../../../web/context.ts'
import { ContractTabs } from '../../../web/contractTabs.tsx'
import { dismissalKindWords, dismissalStatusWords, settlementWords } from '../../../web/contractWords.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import type { DismissalAsked } from '../asked.ts'
import type { DismissalLine, DismissalTally } from '../queries/index.ts'
import { statusTones, listWords as words } from '../words/index.ts'

export interface ListPageProps {
  c: Ctx
  asked: DismissalAsked
  page: Page<DismissalLine>
  count: number
  tally: DismissalTally
  today: Day
  isWorking: IsWorking
  mayDecide: boolean
}

export function ListPage(it: ListPageProps) {
  const { asked, page, count } = it
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ContractTabs c={it.c} current="/dismissals" />
      <Counters label={words.counters} items={counters(it)} />
      <WithFilter
        filter={
          <FilterPanel
            action="/dismissals"
            active={asked.find ? 1 : 0}
            clearHref={asked.href({ q: null })}
            hidden={{ state: asked.state === 'told' ? undefined : asked.state }}
          >
            <TextField name="q" label={words.search} value={asked.find} type="search" maxlength={100} />
          </FilterPanel>
        }
      >
        <WorkTable
          caption={words.captions[asked.state]}
          count={figure(count)}
          columns={columns(it)}
          rows={page.rows}
          empty={<Nothing {...it} />}
          pager={
            page.rows.length > 0 && (
              <Pager
                shown={words.shown(page.rows.length, figure(count))}
                previous={page.previous && asked.href({ before: page.previous })}
                next={page.next && asked.href({ after: page.next })}
                exportHref={asked.href({}, '/dismissals/export')}
              />
            )
          }
        />
      </WithFilter>
    </>
  )
}

const figure = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

const counters = ({ asked, tally }: ListPageProps): Counter[] =>
  dismissalStatuses.map((state) => ({
    value: figure(tally[state]),
    text: words.counter[state](tally[state]),
    href: asked.href({ state: state === 'told' ? null : state }),
    current: asked.state === state,
    tone: state === 'told' && tally.told > 0 ? 'warn' : 'usual',
  }))

function Nothing({ asked }: ListPageProps) {
  if (!asked.find) return <Empty title={words.empty[asked.state]} />
  return (
    <Empty
      title={words.nothingTitle}
      actions={<ButtonLink href={asked.href({ q: null })}>{words.reset}</ButtonLink>}
    >
      {words.nothing}
    </Empty>
  )
}

const columns = ({ today, isWorking, mayDecide }: ListPageProps): Column<DismissalLine>[] => [
  {
    title: words.person,
    kind: 'head',
    cell: (it) => <TwoLines main={<a href={`/dismissals/${it.id}`}>{it.name}</a>} sub={it.municipality} />,
  },
  {
    title: words.kind,
    card: 'full',
    cell: (it) => (
      <TwoLines
        main={dismissalKindWords[it.kind]}
        sub={it.returnsOn ? words.comesBack(it.returnsOn) : undefined}
      />
    ),
  },
  {
    title: words.leavesOn,
    kind: 'short',
    cardLabel: `${words.leavesOn}:`,
    cell: (it) => formatDay(it.leavesOn),
  },
  { title: words.contract, cardLabel: `${words.contract}:`, cell: (it) => it.contractNumber ?? '' },
  {
    title: words.toldAt,
    kind: 'short',
    card: 'full',
    cardLabel: `${words.toldAt}:`,
    cell: (it) => recentMoment(it.toldAt, today),
  },
  {
    title: words.state,
    kind: 'status',
    card: 'full',
    cell: (it) =>
      it.status === 'told' ? (
        <Answer toldAt={it.toldAt} today={today} isWorking={isWorking} />
      ) : (
        <TwoLines
          main={
            <StatusDot tone={statusTones[it.status]}>
              {it.way ? settlementWords[it.way] : dismissalStatusWords[it.status]}
            </StatusDot>
          }
          sub={it.settledAt ? recentMoment(it.settledAt, today) : undefined}
        />
      ),
  },
  {
    title: words.action,
    kind: 'action',
    cell: (it) => {
      const decides = mayDecide && it.status === 'told'
      return (
        <a
          href={`/dismissals/${it.id}`}
          aria-label={decides ? words.decideOf(it.name) : words.openOf(it.name)}
        >
          {decides ? words.decide : words.open}
        </a>
      )
    },
  },
]

/** B.6: the answer is due within a working day. */
export function Answer(it: { toldAt: Date; today: Day; isWorking: IsWorking }) {
  const due = answerDueOn(dayAndTime(it.toldAt)[0], it.isWorking)
  const left = daysBetween(it.today, due)
  return (
    <StatusDot tone={left < 0 ? 'red' : left === 0 ? 'yellow' : 'blue'}>
      {words.answerBy(daysLeft(due, it.today))}
    </StatusDot>
  )
}
