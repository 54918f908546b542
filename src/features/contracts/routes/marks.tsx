// Many contracts marked with one day.
import { isRefusal } from '../../../domain/refusals.ts'
import { formatDay } from '../../../ui/text.ts'
import { many, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { markMany } from '../actions/bulk.ts'
import { campaignPath } from '../asked.ts'
import { bulkForm } from '../forms.ts'
import { BulkPage, BulkResultPage } from '../pages/bulk.tsx'
import type { Campaign } from '../queries/campaigns.ts'
import { chosenContracts } from '../queries/list.ts'
import { bulkWords as words } from '../words/list.ts'
import { stepWords } from '../words/steps.ts'
import { campaignCrumbs, withCampaign } from './found.ts'

export const markRoutes = [
  get('/contracts/campaigns/:id/marks', 'contract.manage', withCampaign(showMarks)),
  post('/contracts/campaigns/:id/marks', 'contract.manage', withCampaign(takeMarks)),
]

const atMost = 500

async function showMarks(c: Ctx, campaign: Campaign): Promise<Response> {
  const ids = (c.req.queries('id') ?? []).filter(isId).slice(0, atMost)
  if (ids.length === 0) {
    leaveNotice(c, { tone: 'info', text: stepWords.noneChosen })
    return c.redirect(campaignPath(campaign), 303)
  }
  return marksPage(c, campaign, ids, {
    on: formatDay(c.get('to').clock.today()),
    receivedBy: actorIn(c).name,
  })
}

async function marksPage(
  c: Ctx,
  campaign: Campaign,
  ids: readonly string[],
  typed: Typed,
  errors?: FieldErrors,
): Promise<Response> {
  const chosen = await chosenContracts(c.get('to').db, campaign.id, ids)
  return page(
    c,
    {
      title: words.title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: campaignCrumbs(campaign, words.title),
    },
    <BulkPage campaign={campaign} chosen={chosen} typed={typed} errors={errors ?? {}} />,
  )
}

async function takeMarks(c: Ctx, campaign: Campaign): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const it = check(bulkForm, typed)
  const ids = many(typed, 'id').filter(isId).slice(0, atMost)
  if (!it.ok) return marksPage(c, campaign, ids, typed, it.errors)
  if (it.value.deed === 'sign' && it.value.receivedBy === '')
    return marksPage(c, campaign, ids, typed, { receivedBy: stepWords.noReceivedBy })
  const chosen = await chosenContracts(to.db, campaign.id, it.value.id)
  const rows = await markMany(to, actorIn(c), { ...it.value, ids: chosen.map(({ id }) => id) })
  if (rows.some(({ refusal }) => isRefusal(refusal)))
    return page(
      c,
      { title: words.resultTitle, status: 409, crumbs: campaignCrumbs(campaign, words.resultTitle) },
      <BulkResultPage campaign={campaign} chosen={chosen} rows={rows} />,
    )
  leaveNotice(c, { tone: 'success', text: words.done(rows.length) })
  return c.redirect(campaignPath(campaign), 303)
}
