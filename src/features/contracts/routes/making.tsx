// Making contracts: for everybody of the order, for one, from paper, and many marked with one day.
import { newId } from '../../../db/ids.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { formatDay } from '../../../ui/text.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { fragment, page } from '../../../web/page.tsx'
import { contractNeedWords } from '../../../web/refusalWords.ts'
import { get, post } from '../../../web/route.ts'
import { conflictPage, notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { draftAndIssue } from '../actions/draft.ts'
import { enterContract } from '../actions/enter.ts'
import { startRun } from '../actions/run.ts'
import { campaignPath } from '../asked.ts'
import { entryForm, onceForm, oneForm } from '../forms.ts'
import { patienceMs } from '../jobs.ts'
import { type ChoosingProps, EntryPage, OnePage } from '../pages/entry.tsx'
import { RunPage, RunWork, runId } from '../pages/run.tsx'
import { type Campaign, findCampaign } from '../queries/campaigns.ts'
import { listUnhired } from '../queries/making.ts'
import { findRun } from '../queries/runs.ts'
import { doneWords } from '../words/card.ts'
import { runWords } from '../words/list.ts'
import { entryWords, oneWords } from '../words/steps.ts'
import { answer, campaignCrumbs, withCampaign } from './found.ts'

export const makingRoutes = [
  post('/contracts/campaigns/:id/runs', 'contract.manage', withCampaign(takeRun)),
  get('/contracts/runs/:run', 'contract.read', showRun),
  get('/contracts/campaigns/:id/new', 'contract.manage', withCampaign(showOne)),
  post('/contracts/campaigns/:id/contracts', 'contract.manage', withCampaign(takeOne)),
  get('/contracts/campaigns/:id/entry', 'contract.manage', withCampaign(showEntry)),
  post('/contracts/campaigns/:id/entry', 'contract.manage', withCampaign(takeEntry)),
]

async function takeRun(c: Ctx, campaign: Campaign): Promise<Response> {
  const it = check(onceForm, await readForm(c))
  if (!it.ok) return conflictPage(c)
  const done = await startRun(c.get('to'), actorIn(c), { id: it.value.once, campaignId: campaign.id })
  const id = done && !isRefusal(done) ? done.id : ''
  const isNew = done && !isRefusal(done) && done.isNew
  return answer(c, done, {
    to: `/contracts/runs/${id}`,
    text: isNew ? runWords.begun : runWords.goingOn,
    tone: 'info',
  })
}

async function showRun(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const id = c.req.param('run') ?? ''
  const run = isId(id) ? await findRun(db, id) : undefined
  const campaign = run && (await findCampaign(db, run.campaignId))
  if (!run || !campaign) return notFoundPage(c)
  const isStalled = run.status === 'working' && clock.now().getTime() - run.touchedAt.getTime() > patienceMs
  if (c.req.header('x-fragment') === runId) return fragment(c, <RunWork run={run} isStalled={isStalled} />)
  return page(
    c,
    { title: runWords.title, crumbs: campaignCrumbs(campaign, runWords.title), wide: true },
    <RunPage campaign={campaign} run={run} isStalled={isStalled} />,
  )
}

async function choosing(
  c: Ctx,
  campaign: Campaign,
  it: { title: string; typed: Typed; errors?: FieldErrors; page: (props: ChoosingProps) => unknown },
): Promise<Response> {
  const { db, clock } = c.get('to')
  const people = await listUnhired(db, campaign, clock.today())
  const { title, typed, errors } = it
  return page(
    c,
    {
      title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: campaignCrumbs(campaign, title),
    },
    it.page({ campaign, people, typed, errors: errors ?? {} }) as Parameters<typeof page>[2],
  )
}

const onePage = (c: Ctx, campaign: Campaign, typed: Typed, errors?: FieldErrors): Promise<Response> =>
  choosing(c, campaign, { title: oneWords.title, typed, ...(errors ? { errors } : {}), page: OnePage })

function showOne(c: Ctx, campaign: Campaign): Promise<Response> {
  return onePage(c, campaign, { specialist: c.req.query('specialist') ?? '' })
}

async function takeOne(c: Ctx, campaign: Campaign): Promise<Response> {
  const typed = await readForm(c)
  const it = check(oneForm, typed)
  if (!it.ok) return onePage(c, campaign, typed, it.errors)
  const wish = { campaignId: campaign.id, specialistId: it.value.specialist }
  const done = await draftAndIssue(c.get('to'), actorIn(c), wish)
  if (done === undefined) return onePage(c, campaign, typed, { specialist: oneWords.gone })
  if (isRefusal(done)) return refusedPage(c, done)
  const needs = done.missing.map((need) => contractNeedWords[need]).join(', ')
  const text = done.number ? doneWords.issued(done.number) : needs ? doneWords.asked(needs) : doneWords.left
  leaveNotice(c, { tone: done.number ? 'success' : 'info', text })
  return c.redirect(`/contracts/${done.id}`, 303)
}

const entryPage = (c: Ctx, campaign: Campaign, typed: Typed, errors?: FieldErrors): Promise<Response> =>
  choosing(c, campaign, { title: entryWords.title, typed, ...(errors ? { errors } : {}), page: EntryPage })

function showEntry(c: Ctx, campaign: Campaign): Promise<Response> {
  return entryPage(c, campaign, {
    once: newId(),
    specialist: c.req.query('specialist') ?? '',
    startsOn: formatDay(campaign.startsOn),
    endsOn: formatDay(campaign.endsOn),
    receivedBy: actorIn(c).name,
  })
}

async function takeEntry(c: Ctx, campaign: Campaign): Promise<Response> {
  const typed = await readForm(c)
  const it = check(entryForm, typed)
  if (!it.ok) return entryPage(c, campaign, { ...typed, once: one(typed, 'once') || newId() }, it.errors)
  const { specialist, once, registeredOn, registeredNumber, sfrSent, sfrOn, sfrProtocol, ...facts } = it.value
  const done = await enterContract(c.get('to'), actorIn(c), {
    ...facts,
    id: once,
    campaignId: campaign.id,
    specialistId: specialist,
    registered: registeredOn === null ? null : { on: registeredOn, number: registeredNumber || facts.number },
    sfrSent: sfrSent && sfrOn ? { on: sfrOn, protocol: sfrProtocol } : null,
  })
  if (done === undefined) return entryPage(c, campaign, typed, { specialist: oneWords.gone })
  if ('errors' in done) return entryPage(c, campaign, typed, done.errors)
  return answer(c, done, {
    to: isRefusal(done) ? campaignPath(campaign) : `/contracts/${done.id}`,
    text: doneWords.entered,
  })
}
