// The contracts of a campaign and their spreadsheet.
import { newId } from '../../../db/ids.ts'
import type { ContractNeed } from '../../../domain/contract.ts'
import { roleMay } from '../../../domain/roles.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { ContractTabs } from '../../../web/contractTabs.tsx'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { get } from '../../../web/route.ts'
import { sendXlsx } from '../../../web/spreadsheet.ts'
import { askedIn, edgeOf, wishOf } from '../asked.ts'
import { type Line, ListPage } from '../pages/list.tsx'
import { RunNote } from '../pages/run.tsx'
import { countOf } from '../progress.ts'
import type { Campaign } from '../queries/campaigns.ts'
import { type ContractLine, countContracts, listPlaces, pageOfContracts } from '../queries/list.ts'
import { findMissing } from '../queries/making.ts'
import { latestRun } from '../queries/runs.ts'
import { tally } from '../queries/tally.ts'
import { exportContracts } from '../spreadsheet.ts'
import { campaignWords } from '../words/campaigns.ts'
import { sheetWords } from '../words/list.ts'
import { campaignCrumbs, withCampaign } from './found.ts'

const size = 50

export const listRoutes = [
  get('/contracts/campaigns/:id', 'contract.read', withCampaign(showList)),
  get('/contracts/campaigns/:id/export', 'contract.read', withCampaign(sendList)),
]

async function showList(c: Ctx, campaign: Campaign): Promise<Response> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const places = await listPlaces(db)
  const asked = askedIn(c, campaign, places)
  const wish = wishOf(asked, campaign, places, today)
  const [read, all, run] = await Promise.all([
    pageOfContracts(db, wish, { cursor: asked.cursor, size: size + 1 }),
    tally(db, campaign.id),
    latestRun(db, campaign.id),
  ])
  const lines = wish.municipalityId
    ? all.filter(({ municipalityId }) => municipalityId === wish.municipalityId)
    : all
  // What no search narrows is counted already.
  const count = wish.find === '' ? countOf(lines, wish.statuses) : await countContracts(db, wish)
  const cut = pageOf(read, size, asked.cursor, edgeOf)
  return page(
    c,
    { title: campaignWords.name(campaign), wide: true, crumbs: campaignCrumbs(campaign) },
    <ListPage
      tabs={<ContractTabs c={c} current="/contracts" />}
      campaign={campaign}
      asked={asked}
      page={{ ...cut, rows: await withMissing(c, cut.rows) }}
      count={count}
      tally={lines}
      places={places}
      run={run && <RunNote run={run} />}
      mayManage={roleMay(actorIn(c).role, 'contract.manage')}
      once={newId()}
      today={today}
    />,
  )
}

/** What each of the drafts lacks; nothing to say of the others. */
async function withMissing(c: Ctx, rows: readonly ContractLine[]): Promise<Line[]> {
  const drafts = rows.filter(({ status }) => status === 'draft')
  const missing =
    drafts.length > 0
      ? await findMissing(
          c.get('to').db,
          drafts.map(({ personId }) => personId),
        )
      : new Map<string, ContractNeed[]>()
  return rows.map((it) => ({
    ...it,
    missing: it.status === 'draft' ? (missing.get(it.personId) ?? []) : null,
  }))
}

async function sendList(c: Ctx, campaign: Campaign): Promise<Response> {
  const to = c.get('to')
  const today = to.clock.today()
  const places = await listPlaces(to.db)
  const wish = wishOf(askedIn(c, campaign, places), campaign, places, today)
  const sheet = await exportContracts(to, actorIn(c), wish)
  return sendXlsx(c, sheetWords.file(campaignWords.name(campaign), today), sheet)
}
