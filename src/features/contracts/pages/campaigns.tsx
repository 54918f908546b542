// All campaigns, and how the current one goes: a picture by region and by municipality.

import type { Child } from 'hono/jsx'
import type { Day } from '../../../domain/days.ts'
import {
  type BarRow,
  Bars,
  ButtonLink,
  Card,
  type Column,
  Empty,
  Notice,
  PageHead,
  StatusDot,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import type { Tone } from '../../../ui/status.tsx'
import { period } from '../../../ui/text.ts'
import { campaignPath } from '../asked.ts'
import { type Progress, type ProgressPart, progressParts } from '../progress.ts'
import type { Campaign } from '../queries/campaigns.ts'
import { progressWords, campaignWords as words } from '../words/campaigns.ts'

export interface PlaceProgress {
  code: string
  name: string
  progress: Progress
}

export interface CampaignsProps {
  tabs: Child
  campaigns: readonly Campaign[]
  current: { campaign: Campaign; region: Progress; places: readonly PlaceProgress[] } | null
  mayManage: boolean
  hasCustomer: boolean
  today: Day
}

export function CampaignsPage(it: CampaignsProps) {
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {it.mayManage && <ButtonLink href="/contracts/campaigns/new">{words.open}</ButtonLink>}
            <ButtonLink href="/customer" look="second">
              {words.customer}
            </ButtonLink>
          </>
        }
      />
      {it.tabs}
      {!it.hasCustomer && it.mayManage && <Notice tone="warning">{words.noCustomer}</Notice>}
      {it.current && <Current {...it.current} today={it.today} />}
      <WorkTable
        caption={words.all}
        columns={columns(it)}
        rows={it.campaigns}
        empty={<Empty title={words.none}>{words.noneHow}</Empty>}
      />
    </>
  )
}

const tones: Record<ProgressPart, Tone> = {
  waiting: 'grey',
  lacking: 'orange',
  issued: 'yellow',
  signed: 'blue',
  registered: 'green',
  refused: 'red',
}

function Current({
  campaign,
  region,
  places,
  today,
}: NonNullable<CampaignsProps['current']> & { today: Day }) {
  const parts = progressParts.map((part) => ({ text: progressWords[part], tone: tones[part] }))
  const row = (label: string, progress: Progress, href: string): BarRow => ({
    label,
    href,
    values: progressParts.map((part) => progress[part]),
  })
  const href = campaignPath(campaign)
  return (
    <Card title={words.name(campaign)} aside={<ButtonLink href={href}>{words.list}</ButtonLink>}>
      <p>{words.days(campaign)}</p>
      {campaign.signTo < today && region.issued > 0 && (
        <Notice tone="warning">{words.signingPast(campaign.signTo)}</Notice>
      )}
      <Bars
        caption={words.progress}
        rowTitle={words.region}
        parts={parts}
        rows={[row(words.region, region, href)]}
      />
      {places.length > 0 && (
        <Bars
          caption={words.byMunicipality}
          rowTitle={words.municipality}
          parts={parts}
          rows={places.map((it) => row(it.name, it.progress, `${href}?municipality=${it.code}`))}
        />
      )}
    </Card>
  )
}

const columns = ({ today, current }: CampaignsProps): Column<Campaign>[] => [
  {
    title: words.campaign,
    kind: 'head',
    cell: (it) => <TwoLines main={<a href={campaignPath(it)}>{words.name(it)}</a>} />,
  },
  {
    title: words.signing,
    kind: 'short',
    cardLabel: `${words.signing}:`,
    card: 'full',
    cell: (it) => period(it.signFrom, it.signTo),
  },
  {
    title: words.validity,
    kind: 'short',
    cardLabel: `${words.validity}:`,
    card: 'full',
    cell: (it) => period(it.startsOn, it.endsOn),
  },
  {
    title: words.state,
    kind: 'status',
    cell: (it) => (
      <StatusDot tone={it.id === current?.campaign.id ? 'green' : 'grey'}>
        {it.id === current?.campaign.id ? words.current : it.endsOn < today ? words.past : words.ahead}
      </StatusDot>
    ),
  },
]
