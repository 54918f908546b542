// The order of the path, and answers that every route gives.
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Ctx } from '../../../web/context.ts'
import { type FlashNotice, leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { findOrder, type Order } from '../queries/index.ts'
import { ordersWords } from '../words/index.ts'

/** Runs the handler with the order; 404 for one that is not there. Whoever may see orders sees all of them. */
export const withOrder =
  (handler: (c: Ctx, it: Order) => Response | Promise<Response>) =>
  async (c: Ctx): Promise<Response> => {
    const id = c.req.param('id') ?? ''
    const it = isId(id) ? await findOrder(c.get('to').db, id) : undefined
    return it ? handler(c, it) : notFoundPage(c)
  }

/** For pages on which the order is changed: after the issue they say why not. */
export const withDraft = (handler: (c: Ctx, it: Order) => Response | Promise<Response>) =>
  withOrder((c, it) =>
    it.status === 'draft' ? handler(c, it) : refusedPage(c, { refused: 'orderAlreadyIssued', facts: {} }),
  )

const nameOf = (it: Order): string =>
  it.number ? `№ ${it.number}` : it.kind === 'annual' ? it.schoolYear : ordersWords.amendment

export const crumbsTo = (it: Order, text?: string) => [
  { href: '/orders', text: ordersWords.title },
  text ? { href: `/orders/${it.id}`, text: nameOf(it) } : { text: nameOf(it) },
  ...(text ? [{ text }] : []),
]

/** Nothing is 404, a refusal is 409, anything else goes on with a notice. */
export function answer(
  c: Ctx,
  path: string,
  done: string | object | Refusal | undefined,
  text: string,
  tone: FlashNotice['tone'] = 'success',
): Response | Promise<Response> {
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone, text })
  return c.redirect(path, 303)
}
