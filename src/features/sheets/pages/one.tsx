// One sheet: rows with numbers masked, totals, files, payment.
import { type Day, dottedDay } from '../../../domain/days.ts'
import { figureMoney, formatMoney, moneyInWords } from '../../../domain/money.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { cancelSheet } from '../../../domain/sheet.ts'
import {
  Aside,
  Button,
  ButtonLink,
  Card,
  type Column,
  Columns,
  DateField,
  FactList,
  Form,
  More,
  PageHead,
  Pager,
  StatusDot,
  TextArea,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { formatDay } from '../../../ui/text.ts'
import { addressOf } from '../../../web/address.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Page } from '../../../web/list.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import type { Sheet, SheetRow } from '../queries/index.ts'
import { sheetStatusTones, sheetStatusWords, sheetWords as words } from '../words.ts'

export interface SheetProps {
  sheet: Sheet
  page: Page<SheetRow>
  history: readonly HistoryLine[]
  today: Day
  mayManage: boolean
  maySeeSecrets: boolean
  faulty?: { form: 'pay' | 'cancel'; typed: Typed; errors: FieldErrors } | undefined
}

export function SheetPage(it: SheetProps) {
  const { sheet, page } = it
  const href = (more: Record<string, string | null>) => addressOf(`/sheets/${sheet.id}`, more)
  return (
    <>
      <PageHead
        title={words.title(sheet.number)}
        caption={words.caption(sheet.madeOn)}
        lead={<StatusDot tone={sheetStatusTones[sheet.status]}>{sheetStatusWords[sheet.status]}</StatusDot>}
      />
      <WorkTable
        caption={words.rows}
        count={String(sheet.acts)}
        columns={columns}
        rows={page.rows}
        empty={<p>{sheet.status === 'cancelled' ? words.emptyCancelled : words.empty}</p>}
        pager={
          (page.previous || page.next) && (
            <Pager
              previous={page.previous && href({ before: page.previous })}
              next={page.next && href({ after: page.next })}
            />
          )
        }
      />
      <Columns
        main={
          <>
            <Card title={words.facts}>
              <FactList items={totalsOf(sheet)} />
            </Card>
            <HistorySection items={it.history} />
          </>
        }
        side={
          <>
            <Pay {...it} />
            {sheet.acts > 0 && <Files {...it} />}
            <Cancel {...it} />
          </>
        }
      />
    </>
  )
}

const totalsOf = (it: Sheet) => [
  { term: words.acts, text: String(it.acts) },
  { term: words.items, text: String(it.items) },
  { term: words.sum, text: formatMoney(it.sum) },
  { term: words.incomeTax, text: formatMoney(it.incomeTax) },
  { term: words.payable, text: <strong>{formatMoney(it.payable)}</strong> },
  { term: words.inWords, text: moneyInWords(it.payable) },
  { term: words.contributionsLong, text: formatMoney(it.contributions) },
  { term: words.funding, text: it.funding || words.noFunding },
  { term: words.madeBy, text: it.createdBy },
  ...(it.paidOn ? [{ term: words.paidOn, text: formatDay(it.paidOn) }] : []),
]

const money = (title: string, of: (it: SheetRow) => number): Column<SheetRow> => ({
  title,
  kind: 'number',
  cardLabel: `${title}:`,
  cell: (it) => figureMoney(of(it)),
})

const columns: Column<SheetRow>[] = [
  {
    title: words.person,
    kind: 'head',
    cell: (it) => (
      <TwoLines
        main={<a href={`/acts/${it.id}`}>{it.name}</a>}
        sub={`${words.actOf(it.number)}, ${words.contractOf(it.contractNumber)}`}
      />
    ),
  },
  {
    title: `${words.inn}, ${words.snils}`,
    card: 'full',
    cell: (it) => (
      <TwoLines
        main={it.inn ?? `${words.inn} ${words.noNumber}`}
        sub={it.snils ?? `${words.snils} ${words.noNumber}`}
      />
    ),
  },
  { title: words.items, kind: 'number', cardLabel: `${words.items}:`, cell: (it) => it.items },
  money(words.sum, (it) => it.sum),
  money(words.incomeTax, (it) => it.incomeTax),
  money(words.payable, (it) => it.payable),
  money(words.contributions, (it) => it.contributions),
  {
    title: words.account,
    card: 'full',
    cardLabel: `${words.account}:`,
    cell: (it) => it.account ?? words.noNumber,
  },
]

function Pay({ sheet, today, mayManage, faulty }: SheetProps) {
  if (!mayManage) return null
  if (sheet.status === 'paid') return <Aside>{words.unpayHow}</Aside>
  if (sheet.status !== 'draft' || sheet.acts === 0) return null
  const own = faulty?.form === 'pay' ? faulty : undefined
  return (
    <Card title={words.payTitle} accent>
      <p>{words.payHow}</p>
      <Form action={`/sheets/${sheet.id}/payment`} hidden={{ version: String(sheet.version) }}>
        <DateField
          name="paidOn"
          label={words.payDay}
          value={own ? one(own.typed, 'paidOn') : dottedDay(today)}
          error={own?.errors.paidOn}
        />
        <Button>{words.pay}</Button>
      </Form>
    </Card>
  )
}

function Files({ sheet, maySeeSecrets }: SheetProps) {
  const path = `/sheets/${sheet.id}`
  const full = (format: 'xlsx' | 'csv', text: string) => (
    <Form action={`${path}/full`} hidden={{ format }}>
      <Button look="second" small>
        {text}
      </Button>
    </Form>
  )
  return (
    <Card title={words.files}>
      <p>{words.filesHow}</p>
      <p>
        <ButtonLink href={`${path}/export?format=xlsx`} look="second" small download>
          {words.xlsx}
        </ButtonLink>{' '}
        <ButtonLink href={`${path}/export?format=csv`} look="second" small download>
          {words.csv}
        </ButtonLink>
      </p>
      {maySeeSecrets && (
        <More title={words.full}>
          <p>{words.fullHow}</p>
          {full('xlsx', words.fullXlsx)}
          {full('csv', words.fullCsv)}
        </More>
      )}
    </Card>
  )
}

function Cancel({ sheet, mayManage, faulty }: SheetProps) {
  if (!mayManage || isRefusal(cancelSheet(sheet))) return null
  const own = faulty?.form === 'cancel' ? faulty : undefined
  return (
    <More title={words.cancelTitle} open={own !== undefined}>
      <p>{words.cancelHow}</p>
      <Form action={`/sheets/${sheet.id}/cancellation`} hidden={{ version: String(sheet.version) }}>
        <TextArea
          name="reason"
          label={words.reason}
          value={own ? one(own.typed, 'reason') : ''}
          error={own?.errors.reason}
          rows={3}
          atMost={500}
        />
        <Button look="danger">{words.cancel}</Button>
      </Form>
    </More>
  )
}
