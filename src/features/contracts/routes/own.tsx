// The specialist's own contract and its paper.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { page } from '../../../web/page.tsx'
import { get } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { ownPay } from '../../acts/index.ts'
import { papersOf, sendPaper } from '../../documents/index.ts'
import { readOwn } from '../own.ts'
import { OwnPage } from '../pages/own.tsx'
import { customerOn } from '../queries/customer.ts'
import { findForeign, ownContractId } from '../queries/own.ts'
import { ownWords as words } from '../words/own.ts'

export const ownRoutes = [
  get('/contract', 'contract.own', showOwn),
  get('/contract/:id/papers/:paper', 'contract.own', sendOwnPaper),
]

async function showOwn(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const { specialistId } = actorIn(c)
  const own = specialistId ? await readOwn(to, specialistId) : undefined
  if (!own || !specialistId) return notFoundPage(c)
  const today = to.clock.today()
  const [papers, customer, pay] = await Promise.all([
    own.contract ? papersOf(to.db, 'contract', own.contract.id) : [],
    customerOn(to.db, today),
    ownPay(to.db, specialistId),
  ])
  return page(
    c,
    { title: words.title, wide: true },
    <OwnPage own={own} papers={papers} pay={pay} customer={customer} today={today} />,
  )
}

/** One's own paper; an attempt at another's is noted. */
async function sendOwnPaper(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const id = c.req.param('id') ?? ''
  if (!isId(id) || !actor.specialistId) return notFoundPage(c)
  const own = await ownContractId(to.db, actor.specialistId, id)
  if (own) return sendPaper(c, { kind: 'contract', aboutId: own, paperId: c.req.param('paper') ?? '' })
  const foreign = await findForeign(to.db, id)
  if (foreign)
    await transaction(to.db, (tx) =>
      record(tx, actor, to.clock.now(), {
        is: 'foreignAttempt',
        ...foreign,
        about: { kind: 'contract', id },
        facts: { path: `/contract/${id}/papers` },
      }),
    )
  return notFoundPage(c)
}
