// The list of what is to be told to the social fund, by urgency.

import type { Day } from '../../../domain/days.ts'
import { sfrEvents } from '../../../domain/sfr.ts'
import {
  Button,
  ButtonLink,
  Card,
  type Column,
  type Counter,
  Counters,
  DateField,
  Empty,
  ErrorSummary,
  FilterPanel,
  Form,
  FormActions,
  PageHead,
  Pager,
  Select,
  StatusDot,
  TextField,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { daysLeft, formatDay, grouped } from '../../../ui/text.ts'
import { many, one, type Typed } from '../../../web/body.ts'
import type { Ctx } from '../../../web/context.ts'
import { ContractTabs } from '../../../web/contractTabs.tsx'
import { sfrEventWords, sfrStatusWords } from '../../../web/contractWords.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import type { SfrAsked } from '../asked.ts'
import { type SfrLine, type SfrTally, sfrStates } from '../queries/index.ts'
import { maskedDay, listWords as words } from '../words/index.ts'
import { RegisterCard } from './register.tsx'

export interface ListPageProps {
  c: Ctx
  asked: SfrAsked
  page: Page<SfrLine>
  count: number
  tally: SfrTally
  today: Day
  maySend: boolean
  maySeeSecrets: boolean
  typed: Typed
  errors: FieldErrors
}

export function ListPage(it: ListPageProps) {
  const { asked, page, count } = it
  const isSending = it.maySend && (asked.state === 'due' || asked.state === 'overdue') && page.rows.length > 0
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={words.title} lead={words.lead} />
      <ContractTabs c={it.c} current="/sfr" />
      <Counters label={words.counters} items={counters(it)} />
      <WithFilter filter={<Filters {...it} />}>
        <WorkTable
          caption={words.captions[asked.state]}
          count={figure(count)}
          columns={columns(it)}
          rows={page.rows}
          select={
            isSending
              ? {
                  name: 'task',
                  form: 'sending',
                  id: (row) => row.id,
                  label: (row) => words.select(row.name),
                  chosen: many(it.typed, 'task'),
                }
              : undefined
          }
          empty={<Nothing {...it} />}
          pager={
            page.rows.length > 0 && (
              <Pager
                shown={words.shown(page.rows.length, figure(count))}
                previous={page.previous && asked.href({ before: page.previous })}
                next={page.next && asked.href({ after: page.next })}
              />
            )
          }
        />
        {isSending && <Sending {...it} />}
        {page.rows.length > 0 && <RegisterCard {...it} />}
      </WithFilter>
    </>
  )
}

const figure = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

const counters = ({ asked, tally }: ListPageProps): Counter[] =>
  sfrStates.map((state) => ({
    value: figure(tally[state]),
    text: words.counter[state](tally[state]),
    href: asked.href({ state: state === 'due' ? null : state }),
    current: asked.state === state,
    tone: state === 'overdue' && tally.overdue > 0 ? 'warn' : 'usual',
  }))

function Filters({ asked }: ListPageProps) {
  return (
    <FilterPanel
      action="/sfr"
      active={[asked.find, asked.event].filter(Boolean).length}
      clearHref={asked.href({ q: null, event: null })}
      hidden={{ state: asked.state === 'due' ? undefined : asked.state }}
    >
      <TextField name="q" label={words.search} value={asked.find} type="search" maxlength={100} />
      <Select
        name="event"
        label={words.event}
        prompt={words.anyEvent}
        value={asked.event}
        choices={sfrEvents.map((value) => ({ value, text: sfrEventWords[value] }))}
      />
    </FilterPanel>
  )
}

function Nothing({ asked }: ListPageProps) {
  if (!asked.find && !asked.event) return <Empty title={words.empty[asked.state]} />
  return (
    <Empty
      title={words.nothingTitle}
      actions={<ButtonLink href={asked.href({ q: null, event: null })}>{words.reset}</ButtonLink>}
    >
      {words.nothing}
    </Empty>
  )
}

function Sending({ asked, typed, errors }: ListPageProps) {
  return (
    <Card title={words.sendTitle} id="sending-card">
      <Form id="sending" action={asked.href({}, '/sfr/sending')}>
        <DateField name="on" label={words.on} value={one(typed, 'on')} error={errors.on} />
        <TextField
          name="protocol"
          label={words.protocol}
          value={one(typed, 'protocol')}
          error={errors.protocol}
          width="half"
          maxlength={100}
        />
        <FormActions>
          <Button>{words.send}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const columns = ({ today }: ListPageProps): Column<SfrLine>[] => [
  {
    title: words.person,
    kind: 'head',
    cell: (it) => (
      <TwoLines
        main={<a href={`/sfr/${it.id}`}>{it.name}</a>}
        sub={it.birthOn && words.born(maskedDay(formatDay(it.birthOn)))}
      />
    ),
  },
  {
    title: words.numbers,
    card: 'full',
    cell: (it) => (
      <TwoLines main={it.snils ?? words.noSnils} sub={it.inn ? words.inn(it.inn) : words.noInn} />
    ),
  },
  {
    title: words.contract,
    cardLabel: `${words.contract}:`,
    cell: (it) => (
      <TwoLines main={it.contractNumber ?? ''} sub={it.contractOn ? words.of(it.contractOn) : undefined} />
    ),
  },
  {
    title: words.event,
    cell: (it) => <TwoLines main={sfrEventWords[it.event]} sub={formatDay(it.eventOn)} />,
  },
  {
    title: words.due,
    kind: 'short',
    cardLabel: `${words.due}:`,
    cell: (it) => formatDay(it.dueOn),
  },
  { title: words.state, kind: 'status', card: 'full', cell: (it) => <State it={it} today={today} /> },
]

type Stated = Pick<SfrLine, 'status' | 'sentOn' | 'dueOn' | 'protocol'>

const State = ({ it, today }: { it: Stated; today: Day }) => (
  <TwoLines
    main={<StateDot it={it} today={today} />}
    sub={it.status === 'sent' && it.sentOn ? words.sentOn(it.sentOn, it.protocol ?? '') : undefined}
  />
)

/** How urgent it is, or what became of it; late is yellow. */
export function StateDot({ it, today }: { it: Stated; today: Day }) {
  if (it.status === 'cancelled') return <StatusDot tone="grey">{sfrStatusWords.cancelled}</StatusDot>
  if (it.status === 'sent')
    return (
      <StatusDot tone={it.sentOn && it.sentOn > it.dueOn ? 'yellow' : 'green'}>
        {sfrStatusWords.sent}
      </StatusDot>
    )
  const tone = it.dueOn < today ? 'red' : it.dueOn === today ? 'yellow' : 'blue'
  return <StatusDot tone={tone}>{daysLeft(it.dueOn, today)}</StatusDot>
}
