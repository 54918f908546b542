// The paper of one's own act.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { get } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { sendPaper } from '../../documents/index.ts'
import { findAct } from '../queries/index.ts'

export const ownRoutes = [get('/contract/acts/:id/papers/:paper', 'contract.own', sendOwn)]

/** An attempt at another's is noted. */
async function sendOwn(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const id = c.req.param('id') ?? ''
  const act = isId(id) ? await findAct(to.db, id) : undefined
  if (!act) return notFoundPage(c)
  if (act.specialistId === actor.specialistId)
    return sendPaper(c, { kind: 'act', aboutId: id, paperId: c.req.param('paper') ?? '' })
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), {
      is: 'foreignAttempt',
      personId: act.personId,
      municipalityId: act.municipalityId,
      about: { kind: 'act', id },
      facts: { path: `/contract/acts/${id}/papers` },
    }),
  )
  return notFoundPage(c)
}
