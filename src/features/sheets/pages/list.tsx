// The list of sheets and the form of a new one.

import type { Child } from 'hono/jsx'
import { figureMoney } from '../../../domain/money.ts'
import type { sheetStatuses } from '../../../domain/sheet.ts'
import {
  Button,
  ButtonLink,
  Card,
  type Column,
  Counters,
  DateField,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Pager,
  Radios,
  StatusDot,
  TextField,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { formatDay, grouped } from '../../../ui/text.ts'
import { addressOf } from '../../../web/address.ts'
import { many, one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import type { SheetLine, SheetTally, WaitingAct } from '../queries/index.ts'
import { newWords, sheetStatusTones, sheetStatusWords, sheetWords, listWords as words } from '../words.ts'

export interface SheetsProps {
  tabs: Child
  status: (typeof sheetStatuses)[number] | null
  page: Page<SheetLine>
  tally: SheetTally
  mayManage: boolean
}

const figure = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

export function SheetsPage({ tabs, status, page, tally, mayManage }: SheetsProps) {
  const href = (more: Record<string, string | null>) => addressOf('/sheets', { status, ...more })
  const counter = (one: 'draft' | 'paid') => ({
    value: figure(tally[one]),
    text: words[one],
    href: addressOf('/sheets', { status: status === one ? null : one }),
    current: status === one,
  })
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={mayManage && <ButtonLink href="/sheets/new">{words.make}</ButtonLink>}
      />
      {tabs}
      <Counters
        label={words.counters}
        items={[
          {
            value: figure(tally.waiting),
            text: words.waiting(tally.waiting),
            href: mayManage ? '/sheets/new' : '/acts?status=signed',
          },
          counter('draft'),
          counter('paid'),
        ]}
      />
      <WorkTable
        caption={words.caption}
        columns={columns}
        rows={page.rows}
        empty={<Empty title={words.emptyTitle}>{words.empty}</Empty>}
        pager={
          page.rows.length > 0 && (
            <Pager
              shown={words.shown(page.rows.length)}
              previous={page.previous && href({ before: page.previous })}
              next={page.next && href({ after: page.next })}
            />
          )
        }
      />
    </>
  )
}

const columns: Column<SheetLine>[] = [
  {
    title: words.number,
    kind: 'head',
    cell: (it) => (
      <TwoLines
        main={<a href={`/sheets/${it.id}`}>{words.numberOf(it.number)}</a>}
        sub={words.from(it.madeOn)}
      />
    ),
  },
  { title: words.funding, card: 'full', cell: (it) => it.funding },
  { title: words.acts, kind: 'number', cardLabel: `${words.acts}:`, cell: (it) => it.acts },
  {
    title: words.payable,
    kind: 'number',
    cardLabel: `${words.payable}:`,
    cell: (it) => figureMoney(it.payable),
  },
  {
    title: words.state,
    kind: 'status',
    card: 'full',
    cell: (it) => (
      <TwoLines
        main={<StatusDot tone={sheetStatusTones[it.status]}>{sheetStatusWords[it.status]}</StatusDot>}
        sub={it.paidOn ? words.paidOn(it.paidOn) : undefined}
      />
    ),
  },
]

export interface NewSheetProps {
  acts: readonly WaitingAct[]
  count: number
  sum: number
  typed: Typed
  errors: FieldErrors
}

const formId = 'new-sheet'

export function NewSheetPage({ acts, count, sum, typed, errors }: NewSheetProps) {
  if (acts.length === 0)
    return (
      <>
        <PageHead title={newWords.title} />
        <Empty title={newWords.nothingTitle}>{newWords.nothing}</Empty>
      </>
    )
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={newWords.title} lead={newWords.total(count, sum)} />
      <Card>
        <Form id={formId} action="/sheets" hidden={{ once: one(typed, 'once') }}>
          <DateField
            name="madeOn"
            label={newWords.madeOn}
            value={one(typed, 'madeOn')}
            error={errors.madeOn}
          />
          <TextField
            name="funding"
            label={words.funding}
            hint={newWords.fundingHint}
            required={false}
            value={one(typed, 'funding')}
            error={errors.funding}
            maxlength={200}
          />
          <Radios
            name="which"
            label={newWords.which}
            value={one(typed, 'which')}
            error={errors.which}
            choices={[
              { value: 'all', text: newWords.all },
              { value: 'chosen', text: newWords.chosen },
            ]}
            inline
          />
          <FormActions>
            <Button>{newWords.make}</Button>
            <a href="/sheets">{newWords.cancel}</a>
          </FormActions>
        </Form>
      </Card>
      <WorkTable
        caption={newWords.waiting}
        columns={waitingColumns}
        rows={acts}
        select={{
          name: 'act',
          form: formId,
          id: (it) => it.id,
          label: (it) => newWords.choose(it.name, it.number),
          chosen: many(typed, 'act'),
        }}
        empty={null}
        pager={count > acts.length && <Pager shown={newWords.firstOnly(acts.length)} />}
      />
    </>
  )
}

const waitingColumns: Column<WaitingAct>[] = [
  {
    title: sheetWords.person,
    kind: 'head',
    cell: (it) => (
      <TwoLines
        main={it.name}
        sub={`${sheetWords.actOf(it.number)}, ${sheetWords.contractOf(it.contractNumber)}`}
      />
    ),
  },
  { title: newWords.signedOn, kind: 'short', cell: (it) => formatDay(it.signedOn) },
  { title: sheetWords.items, kind: 'number', cardLabel: `${sheetWords.items}:`, cell: (it) => it.items },
  {
    title: words.payable,
    kind: 'number',
    cardLabel: `${words.payable}:`,
    cell: (it) => figureMoney(it.payable),
  },
]
