// The contracts of a campaign.
import type { Child } from 'hono/jsx'
import type { ContractNeed } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import {
  Button,
  ButtonLink,
  type Column,
  Counters,
  Empty,
  Form,
  PageHead,
  Pager,
  StatusDot,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { dayAndTime, formatDay } from '../../../ui/text.ts'
import { contractStatusTones, contractStatusWords } from '../../../web/contractWords.ts'
import type { Page } from '../../../web/list.ts'
import { contractNeedWords } from '../../../web/refusalWords.ts'
import { campaignPath, type ListAsked } from '../asked.ts'
import type { Campaign } from '../queries/campaigns.ts'
import type { ContractLine, Place } from '../queries/list.ts'
import type { TallyLine } from '../queries/tally.ts'
import { campaignWords } from '../words/campaigns.ts'
import { listWords as words } from '../words/list.ts'
import { counters, Filters, figure } from './listFilters.tsx'

export type Line = ContractLine & { missing: readonly ContractNeed[] | null }

export interface ListPageProps {
  tabs: Child
  campaign: Campaign
  asked: ListAsked
  page: Page<Line>
  count: number
  /** Of the municipality that is chosen, or of all. */
  tally: readonly TallyLine[]
  places: readonly Place[]
  /** The run at work, or the last one. */
  run: Child
  mayManage: boolean
  /** Made for the button that begins a run, so that pressing it twice begins one. */
  once: string
  today: Day
}

export function ListPage(it: ListPageProps) {
  const { asked, page, campaign, mayManage } = it
  const count = figure(it.count)
  return (
    <>
      <PageHead
        caption={campaignWords.title}
        title={campaignWords.name(campaign)}
        lead={campaignWords.days(campaign)}
        actions={mayManage && <Actions {...it} />}
      />
      {it.tabs}
      {it.run}
      <Counters label={words.counters} items={counters(it)} />
      <Filters {...it} />
      {mayManage && <Form id="marks" method="get" action={`${campaignPath(campaign)}/marks`} />}
      <WorkTable
        caption={words.caption}
        count={count}
        columns={columns}
        rows={page.rows}
        select={
          mayManage
            ? { name: 'id', form: 'marks', id: (row) => row.id, label: (row) => words.select(row.name) }
            : undefined
        }
        bulk={
          mayManage && (
            <>
              <Button form="marks" small>
                {words.mark}
              </Button>
              <span>{words.markHint}</span>
            </>
          )
        }
        empty={asked.active > 0 ? <Nothing {...it} /> : <NoneYet />}
        pager={
          page.rows.length > 0 && (
            <Pager
              shown={words.shown(page.rows.length, count)}
              previous={page.previous && asked.href({ before: page.previous })}
              next={page.next && asked.href({ after: page.next })}
              exportHref={asked.exportHref}
            />
          )
        }
      />
    </>
  )
}

const NoneYet = () => <Empty title={campaignWords.empty}>{campaignWords.emptyHow}</Empty>

const Nothing = ({ campaign }: ListPageProps) => (
  <Empty
    title={words.nothingTitle}
    actions={<ButtonLink href={campaignPath(campaign)}>{words.reset}</ButtonLink>}
  >
    {words.nothing}
  </Empty>
)

function Actions({ campaign, once }: ListPageProps) {
  const at = campaignPath(campaign)
  return (
    <>
      <Form action={`${at}/runs`} hidden={{ once }} label={words.make}>
        <Button confirm={words.makeConfirm}>{words.make}</Button>
      </Form>
      <ButtonLink href={`${at}/new`} look="second">
        {words.makeOne}
      </ButtonLink>
      <ButtonLink href={`${at}/entry`} look="second">
        {words.enter}
      </ButtonLink>
      <ButtonLink href={`${at}/settings`} look="quiet">
        {words.settings}
      </ButtonLink>
    </>
  )
}

const columns: Column<Line>[] = [
  {
    title: words.person,
    kind: 'head',
    cell: (it) => <TwoLines main={<a href={`/contracts/${it.id}`}>{it.name}</a>} />,
  },
  {
    title: words.place,
    card: 'full',
    cell: (it) => <TwoLines main={it.municipality} sub={it.organisation} />,
  },
  {
    title: words.number,
    kind: 'short',
    card: 'full',
    cell: (it) => <TwoLines main={it.number ?? words.noNumber} sub={it.madeOn && formatDay(it.madeOn)} />,
  },
  {
    title: words.signed,
    kind: 'short',
    card: 'full',
    cardLabel: `${words.signed}:`,
    cell: (it) => (it.signedOn ? formatDay(it.signedOn) : words.notYet),
  },
  {
    title: words.registered,
    kind: 'short',
    card: 'full',
    cardLabel: `${words.registered}:`,
    cell: (it) =>
      it.registeredOn ? (
        <TwoLines
          main={formatDay(it.registeredOn)}
          sub={it.registeredNumber === it.number ? undefined : words.underNumber(it.registeredNumber ?? '')}
        />
      ) : (
        words.notYet
      ),
  },
  {
    title: words.state,
    kind: 'status',
    card: 'full',
    cell: (it) => (
      <TwoLines
        main={<StatusDot tone={contractStatusTones[it.status]}>{contractStatusWords[it.status]}</StatusDot>}
        sub={aside(it)}
      />
    ),
  },
]

function aside(it: Line): string | undefined {
  if (it.missing)
    return it.missing.length > 0
      ? words.lacks(it.missing.map((need) => contractNeedWords[need]).join(', '))
      : words.ready
  if (it.status === 'cancelled') return it.cancelReason ?? undefined
  if (it.terminatedOn) return words.until(it.terminatedOn)
  if (it.status === 'issued' && it.remindedAt) return words.reminded(formatDay(dayAndTime(it.remindedAt)[0]))
  return undefined
}
