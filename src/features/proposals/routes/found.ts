// The proposal of the address.
import type { Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { findPlace, findProposal, type PlaceRow, type Proposal } from '../queries/index.ts'

/** Everybody who sees proposals sees all of them: the Center is one desk. */
export const withProposal =
  (handler: (c: Ctx, it: Proposal) => Promise<Response>) =>
  async (c: Ctx): Promise<Response> => {
    const id = c.req.param('id') ?? ''
    const it = isId(id) ? await findProposal(c.get('to').db, id) : undefined
    return it ? handler(c, it) : notFoundPage(c)
  }

export const withPlace = (handler: (c: Ctx, it: Proposal, place: PlaceRow) => Promise<Response>) =>
  withProposal(async (c, it) => {
    const n = c.req.param('n') ?? ''
    const place = /^\d{1,7}$/.test(n) ? await findPlace(c.get('to').db, it.id, Number(n)) : undefined
    return place ? handler(c, it, place) : notFoundPage(c)
  })
