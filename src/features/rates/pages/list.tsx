// The price list, the rates in force and before, and what comes of them in an example.
import type { Child } from 'hono/jsx'
import { categoryWords } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import { figureMoney } from '../../../domain/money.ts'
import { type RateKind, rateKinds, rateOn } from '../../../domain/pay.ts'
import {
  ButtonLink,
  Card,
  type Column,
  Columns,
  Empty,
  LinkButton,
  PageHead,
  StatusDot,
  type Tone,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import type { PriceRow, RateRow } from '../queries/index.ts'
import { formName, priceLine, stepsText, ratesWords as words } from '../words.ts'
import { Example } from './example.tsx'

export interface RatesProps {
  tabs: Child
  prices: readonly PriceRow[]
  rates: readonly RateRow[]
  today: Day
  mayManage: boolean
}

export function RatesPage(it: RatesProps) {
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={it.mayManage && <ButtonLink href="/rates/prices/new">{words.addPrice}</ButtonLink>}
      />
      {it.tabs}
      <WorkTable
        caption={words.prices}
        columns={priceColumns(it)}
        rows={it.prices}
        empty={<Empty title={words.pricesEmptyTitle}>{words.pricesEmpty}</Empty>}
      />
      <Columns
        main={rateKinds.map((kind) => <Rates {...it} kind={kind} />)}
        side={
          <>
            <Example prices={it.prices} rates={it.rates} today={it.today} />
            <Card title={words.unsure}>
              <ul class="govuk-list govuk-list--bullet">
                {words.unsureLines.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </Card>
          </>
        }
      />
    </>
  )
}

type State = 'current' | 'future' | 'past'
const tones: Record<State, Tone> = { current: 'green', future: 'blue', past: 'grey' }
const stateOf = (it: { validFrom: Day; validTo: Day | null }, today: Day): State =>
  it.validFrom > today ? 'future' : it.validTo !== null && it.validTo < today ? 'past' : 'current'

const priceColumns = ({ today, mayManage }: RatesProps): Column<PriceRow>[] => [
  {
    title: words.category,
    kind: 'head',
    cell: (it) => (it.category ? categoryWords[it.category].name : `${words.category}: ${words.any}`),
  },
  {
    title: words.form,
    card: 'full',
    cardLabel: `${words.form}:`,
    cell: (it) => (it.form ? formName(it.form) : words.any),
  },
  {
    title: words.sumShort,
    kind: 'number',
    cardLabel: `${words.sumShort}`,
    cell: (it) => figureMoney(it.sum),
  },
  {
    title: words.term,
    kind: 'status',
    card: 'full',
    cell: (it) => {
      const state = stateOf(it, today)
      return (
        <TwoLines
          main={<StatusDot tone={tones[state]}>{words[state]}</StatusDot>}
          sub={words.termOf(it.validFrom, it.validTo)}
        />
      )
    },
  },
  ...(mayManage
    ? [{ title: words.actions, kind: 'action' as const, cell: (it: PriceRow) => <PriceActions it={it} /> }]
    : []),
]

const PriceActions = ({ it }: { it: PriceRow }) => (
  <>
    {it.validTo === null && (
      <ButtonLink
        href={`/rates/prices/${it.id}`}
        look="second"
        small
        label={words.endOf(priceLine(it), it.validFrom)}
      >
        {words.endPrice}
      </ButtonLink>
    )}{' '}
    <LinkButton
      action={`/rates/prices/${it.id}/removal`}
      hidden={{ version: String(it.version) }}
      label={words.removeOf(priceLine(it), it.validFrom)}
      confirm={words.removeConfirm}
      danger
    >
      {words.removePrice}
    </LinkButton>
  </>
)

function Rates({ rates, today, mayManage, kind }: RatesProps & { kind: RateKind }) {
  const own = rates.filter((rate) => rate.kind === kind)
  const current = rateOn(own, today)
  const title = words.rates[kind]
  return (
    <WorkTable
      caption={title}
      count={words.rateLeads[kind]}
      columns={[
        {
          title: words.term,
          kind: 'head',
          cell: (it) => (
            <StatusDot tone={it === current ? 'green' : it.validFrom > today ? 'blue' : 'grey'}>
              {words.termOf(it.validFrom, null)}
            </StatusDot>
          ),
        },
        { title: words.size, card: 'full', cell: (it) => stepsText(kind, it.steps) },
        ...(mayManage
          ? [
              {
                title: words.actions,
                kind: 'action' as const,
                cell: (it: RateRow) => (
                  <a href={`/rates/${it.id}`} aria-label={words.editOfRate(title, it.validFrom)}>
                    {words.editRate}
                  </a>
                ),
              },
            ]
          : []),
      ]}
      rows={own}
      empty={null}
      bulk={
        mayManage && (
          <ButtonLink href={`/rates/new?kind=${kind}`} look="second" small label={words.addRateTitle(title)}>
            {words.addRate}
          </ButtonLink>
        )
      }
    />
  )
}
