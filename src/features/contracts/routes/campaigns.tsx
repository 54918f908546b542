// The campaigns: all of them with the progress of the current one, opening one, its days.
import { type Half, numberBy, plannedCampaign, usualMask } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { schoolYearOn } from '../../../domain/order.ts'
import { roleMay } from '../../../domain/roles.ts'
import { formatDay } from '../../../ui/text.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { ContractTabs } from '../../../web/contractTabs.tsx'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { changeCampaign, openCampaign } from '../actions/campaigns.ts'
import { campaignPath } from '../asked.ts'
import { campaignForm, halfForm, newCampaignForm } from '../forms.ts'
import { CampaignPage, NewCampaignPage } from '../pages/campaign.tsx'
import { CampaignsPage, type PlaceProgress } from '../pages/campaigns.tsx'
import { type Progress, progressOf, progressParts } from '../progress.ts'
import { type Campaign, type CampaignDays, listCampaigns } from '../queries/campaigns.ts'
import { customerOn } from '../queries/customer.ts'
import { listPlaces } from '../queries/list.ts'
import { inOrderByPlace, tally } from '../queries/tally.ts'
import { campaignWords as words } from '../words/campaigns.ts'
import { answer, campaignCrumbs, withCampaign } from './found.ts'

export const campaignRoutes = [
  get('/contracts', 'contract.read', showCampaigns),
  get('/contracts/campaigns/new', 'contract.manage', showNew),
  post('/contracts/campaigns', 'contract.manage', takeNew),
  get('/contracts/campaigns/:id/settings', 'contract.manage', withCampaign(showSettings)),
  post('/contracts/campaigns/:id/settings', 'contract.manage', withCampaign(takeSettings)),
]

async function showCampaigns(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const [campaigns, customer] = await Promise.all([listCampaigns(db), customerOn(db, today)])
  const campaign = currentOf(campaigns, today)
  return page(
    c,
    { title: words.title, wide: true },
    <CampaignsPage
      tabs={<ContractTabs c={c} current="/contracts" />}
      campaigns={campaigns}
      current={campaign ? { campaign, ...(await progressIn(c, campaign)) } : null}
      mayManage={roleMay(actorIn(c).role, 'contract.manage')}
      hasCustomer={customer !== undefined}
      today={today}
    />,
  )
}

/** The one whose signing has begun last; before the first one begins, the nearest. They come the latest first. */
const currentOf = (campaigns: readonly Campaign[], today: Day): Campaign | undefined =>
  campaigns.find(({ signFrom }) => signFrom <= today) ?? campaigns.at(-1)

async function progressIn(
  c: Ctx,
  campaign: Campaign,
): Promise<{ region: Progress; places: PlaceProgress[] }> {
  const { db } = c.get('to')
  const [lines, inOrder, places] = await Promise.all([
    tally(db, campaign.id),
    inOrderByPlace(db, campaign),
    listPlaces(db),
  ])
  const shown = places
    .map(({ id, code, name }) => ({
      code,
      name,
      progress: progressOf(
        lines.filter(({ municipalityId }) => municipalityId === id),
        inOrder.get(id) ?? 0,
      ),
    }))
    .filter(({ progress }) => progressParts.some((part) => progress[part] > 0))
  const region = Object.fromEntries(
    progressParts.map((part) => [part, shown.reduce((sum, it) => sum + it.progress[part], 0)]),
  ) as Progress
  return { region, places: shown }
}

/** The half-year that comes next to be signed: from June on the autumn, from November on the spring. */
function nextHalf(today: Day): { schoolYear: string; half: Half } {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))]
  if (month >= 5 && month < 11) return { schoolYear: schoolYearOn(`${year}-09-01`), half: 1 }
  return { schoolYear: schoolYearOn(today), half: 2 }
}

const typedDays = (it: CampaignDays): Typed => ({
  signFrom: formatDay(it.signFrom),
  signTo: formatDay(it.signTo),
  startsOn: formatDay(it.startsOn),
  endsOn: formatDay(it.endsOn),
})

function showNew(c: Ctx): Promise<Response> {
  const asked = check(halfForm, {
    schoolYear: c.req.query('schoolYear') ?? '',
    half: c.req.query('half') ?? '',
  })
  const it = asked.ok ? asked.value : nextHalf(c.get('to').clock.today())
  const typed = {
    ...typedDays(plannedCampaign(it.schoolYear, it.half)),
    schoolYear: it.schoolYear,
    half: String(it.half),
    numberMask: usualMask,
  }
  return newPage(c, typed)
}

const newPage = (c: Ctx, typed: Typed, errors?: FieldErrors): Promise<Response> =>
  page(
    c,
    {
      title: words.openTitle,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: [{ href: '/contracts', text: words.title }, { text: words.openTitle }],
    },
    <NewCampaignPage typed={typed} errors={errors ?? {}} />,
  )

async function takeNew(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const it = check(newCampaignForm, typed)
  if (!it.ok) return newPage(c, typed, it.errors)
  const { id, isNew } = await openCampaign(c.get('to'), actorIn(c), it.value)
  const name = words.name(it.value)
  leaveNotice(
    c,
    isNew ? { tone: 'success', text: words.made(name) } : { tone: 'info', text: words.there(name) },
  )
  return c.redirect(campaignPath({ id }), 303)
}

function showSettings(c: Ctx, it: Campaign): Promise<Response> {
  return settingsPage(c, it, {
    ...typedDays(it),
    numberMask: it.numberMask,
    version: String(it.version),
  })
}

const settingsPage = (c: Ctx, it: Campaign, typed: Typed, errors?: FieldErrors): Promise<Response> =>
  page(
    c,
    {
      title: words.edit,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: campaignCrumbs(it, words.edit),
    },
    <CampaignPage campaign={it} typed={typed} errors={errors ?? {}} example={exampleOf(it)} />,
  )

const exampleOf = (it: Campaign): string =>
  numberBy(it.numberMask, { year: it.startsOn.slice(0, 4), half: it.half, number: it.nextNumber }) ?? ''

async function takeSettings(c: Ctx, campaign: Campaign): Promise<Response> {
  const typed = await readForm(c)
  const it = check(campaignForm, typed)
  if (!it.ok) return settingsPage(c, campaign, { ...typed, version: one(typed, 'version') }, it.errors)
  const { version, ...facts } = it.value
  const done = await changeCampaign(c.get('to'), actorIn(c), { id: campaign.id, version }, facts)
  const text = done === 'unchanged' ? words.unchanged : words.saved
  return answer(c, done, { to: campaignPath(campaign), text })
}
