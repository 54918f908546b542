// The list of applications: the Center's queue, and the same for the coordinator, the auditor and the head of a school.
import { needsPetition, nextReviewStep } from '../../../../domain/acceptance.ts'
import { attestationFormWords } from '../../../../domain/attestationForms.ts'
import { categoryWords } from '../../../../domain/categories.ts'
import type { Day } from '../../../../domain/days.ts'
import { turnOf } from '../../../../domain/review.ts'
import { dueOf, lightOf } from '../../../../domain/terms.ts'
import type { IsWorking } from '../../../../domain/workingDays.ts'
import {
  Button,
  ButtonLink,
  type Column,
  Empty,
  Form,
  PageHead,
  Pager,
  StatusDot,
  TwoLines,
  WorkTable,
} from '../../../../ui/index.ts'
import { tidy } from '../../../../ui/text.ts'
import {
  applicationStatusTones,
  applicationStatusWords,
  lightTones,
  turnWords,
} from '../../../../web/applicationWords.ts'
import { countedUpTo } from '../../../../web/list.ts'
import { positionInWords } from '../../words.ts'
import { addressOf, filtersSet, type ReviewFilter, withFilter } from '../filter.ts'
import { paths } from '../paths.ts'
import type { Place, ReviewList, ReviewRow } from '../queries/index.ts'
import { dueLeft, shortSteps, tabTitles, listWords as words } from '../words/index.ts'
import { Filters, TabCounters } from './filters.tsx'

export interface ListPageProps {
  list: ReviewList
  filter: ReviewFilter
  places: readonly Place[]
  today: Day
  isWorking: IsWorking
  /** The municipality or the school of who looks; empty for the region. */
  place: string
  may: { register: boolean; review: boolean; schedules: boolean; enter: boolean }
}

export function ListPage(it: ListPageProps) {
  const { page, tally, count } = it.list
  const canRegister = it.may.register && page.rows.some((row) => row.status === 'submitted')
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead(it.place)}
        actions={
          (it.may.schedules || it.may.enter) && (
            <>
              {it.may.enter && <ButtonLink href="/drafts/new">{words.enter}</ButtonLink>}
              {it.may.schedules && (
                <ButtonLink href="/schedules" look="second">
                  {words.schedules}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <TabCounters filter={it.filter} tally={tally} />
      <Filters filter={it.filter} places={it.places} />
      {canRegister && (
        <Form
          id="registrations"
          action="/applications/registrations"
          hidden={{ list: addressOf(it.filter) }}
        />
      )}
      <WorkTable
        caption={tabTitles[it.filter.tab]}
        count={words.total(count, countedUpTo)}
        columns={columnsOf(it)}
        rows={page.rows}
        select={
          canRegister
            ? {
                name: 'application',
                form: 'registrations',
                id: (row) => row.id,
                label: (row) => words.select(row.name),
                may: (row) => row.status === 'submitted',
              }
            : undefined
        }
        bulk={canRegister && <Bulk />}
        empty={<Nothing filter={it.filter} />}
        pager={
          <Pager
            shown={words.shown(page.rows.length, count, countedUpTo)}
            previous={page.previous && withFilter(paths.list, it.filter, { before: page.previous })}
            next={page.next && withFilter(paths.list, it.filter, { after: page.next })}
            exportHref={page.rows.length > 0 ? withFilter('/applications/list.xlsx', it.filter) : undefined}
          />
        }
      />
    </>
  )
}

const Bulk = () => (
  <>
    <Button form="registrations" small>
      {words.registerChosen}
    </Button>
    <span>{words.registerHint}</span>
  </>
)

function Nothing({ filter }: { filter: ReviewFilter }) {
  if (filtersSet(filter) === 0) return <Empty title={words.emptyTitle}>{words.empty}</Empty>
  const cleared = filter.tab === 'queue' ? paths.list : `${paths.list}?tab=${filter.tab}`
  return (
    <Empty title={words.nothingTitle} actions={<a href={cleared}>{words.reset}</a>}>
      {words.nothing}
    </Empty>
  )
}

function columnsOf(it: ListPageProps): Column<ReviewRow>[] {
  const list = addressOf(it.filter)
  return [
    {
      title: words.teacher,
      kind: 'head',
      cell: (row) => (
        <TwoLines
          main={<a href={paths.application(row.id, list)}>{row.name}</a>}
          sub={positionInWords(row)}
        />
      ),
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
        <TwoLines
          main={categoryWords[row.categoryWanted].name}
          sub={[attestationFormWords[row.form].toLowerCase(), lackOf(row)].filter(Boolean).join(', ')}
        />
      ),
    },
    {
      title: words.term,
      card: 'full',
      cell: (row) => <Term row={row} {...it} />,
    },
    { title: words.turn, kind: 'status', card: 'full', cell: (row) => <State row={row} /> },
    { title: words.action, kind: 'action', cell: (row) => <Step row={row} it={it} list={list} /> },
  ]
}

const lackOf = (row: ReviewRow): string => {
  if (turnOf(row.status) !== 'center') return ''
  if (needsPetition(row.categoryWanted) && !row.hasPetition) return words.noPetition
  return row.isConfirmed ? '' : words.noConfirmation
}

function Term({ row, today, isWorking }: ListPageProps & { row: ReviewRow }) {
  const due = dueOf('review', row.receivedOn, isWorking)
  return (
    <TwoLines
      main={
        turnOf(row.status) === 'nobody' ? (
          words.decided
        ) : (
          <StatusDot tone={lightTones[lightOf(due.on, today)]}>{dueLeft(due, today)}</StatusDot>
        )
      }
      sub={words.receivedOn(row.receivedOn, row.number)}
    />
  )
}

function State({ row }: { row: ReviewRow }) {
  const turn = turnOf(row.status)
  const more = row.mendUntil && row.status === 'returned' ? `, ${words.mendUntil(row.mendUntil)}` : ''
  const notice = row.isNoticeRead === null ? null : row.isNoticeRead ? words.read : words.unread
  return (
    <TwoLines
      main={
        <StatusDot tone={applicationStatusTones[row.status]}>{applicationStatusWords[row.status]}</StatusDot>
      }
      sub={turn === 'nobody' ? notice : `${words.turnOf(turnWords[turn])}${more}`}
    />
  )
}

function Step({ row, it, list }: { row: ReviewRow; it: ListPageProps; list: string }) {
  const step = nextReviewStep(row.status)
  const mine = step === 'register' ? it.may.register : step !== 'none' && it.may.review
  if (!mine || step === 'none')
    return (
      <ButtonLink href={paths.application(row.id, list)} look="second" small label={words.openOf(row.name)}>
        {words.open}
      </ButtonLink>
    )
  if (step === 'decide')
    return (
      <ButtonLink
        href={`${paths.application(row.id, list)}#moves`}
        look="second"
        small
        label={words.stepOf(shortSteps.decide, row.name)}
      >
        {shortSteps.decide}
      </ButtonLink>
    )
  const action = step === 'register' ? paths.registration(row.id, list) : paths.review(row.id, list)
  return (
    <Form action={action} hidden={{ version: String(row.version) }}>
      <Button look="second" small label={words.stepOf(shortSteps[step], row.name)}>
        {shortSteps[step]}
      </Button>
    </Form>
  )
}
