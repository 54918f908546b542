// The campaign and the contract of the path, and the answers that every route gives.
import { noteReading } from '../../../db/history.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { type FlashNotice, leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { campaignPath } from '../asked.ts'
import { type Campaign, findCampaign } from '../queries/campaigns.ts'
import { type Contract, findContract } from '../queries/one.ts'
import { campaignWords } from '../words/campaigns.ts'
import { cardWords } from '../words/card.ts'

/** Everybody who may read contracts reads those of the whole region. */
export const withCampaign =
  (handler: (c: Ctx, it: Campaign) => Promise<Response>) =>
  async (c: Ctx): Promise<Response> => {
    const id = c.req.param('id') ?? ''
    const it = isId(id) ? await findCampaign(c.get('to').db, id) : undefined
    return it ? handler(c, it) : notFoundPage(c)
  }

/** A page about a contract is a page about a person: it is noted, and a deed is an event anyway. */
export const withContract =
  (handler: (c: Ctx, it: Contract) => Promise<Response>) =>
  async (c: Ctx): Promise<Response> => {
    const { db, readingDb, clock } = c.get('to')
    const id = c.req.param('id') ?? ''
    const it = isId(id) ? await findContract(db, id) : undefined
    if (!it) return notFoundPage(c)
    if (c.req.method !== 'POST')
      await noteReading(readingDb, actorIn(c), clock.now(), { personId: it.personId, what: 'person' })
    return handler(c, it)
  }

export const campaignCrumbs = (it: { id: string; schoolYear: string; half: 1 | 2 }, text?: string) => [
  { href: '/contracts', text: campaignWords.title },
  text ? { href: campaignPath(it), text: campaignWords.name(it) } : { text: campaignWords.name(it) },
  ...(text ? [{ text }] : []),
]

export const contractCrumbs = (it: Contract, text?: string) => [
  { href: '/contracts', text: campaignWords.title },
  { href: campaignPath({ id: it.campaignId }), text: campaignWords.name(it) },
  text
    ? { href: `/contracts/${it.id}`, text: cardWords.title(it.number) }
    : { text: cardWords.title(it.number) },
  ...(text ? [{ text }] : []),
]

/** Nothing is 404, a refusal is 409, anything else goes on with a notice. */
export function answer(
  c: Ctx,
  done: string | object | Refusal | undefined,
  it: { to: string; text: string; tone?: FlashNotice['tone'] },
): Response | Promise<Response> {
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: it.tone ?? 'success', text: it.text })
  return c.redirect(it.to, 303)
}
