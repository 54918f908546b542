// The own application of the path: what is another's and what is not there are both 404, and an attempt is noted.
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { isId } from '../../../../web/fields.ts'
import { notFoundPage } from '../../../../web/trouble.tsx'
import { noteForeignApplication } from '../../strangers.ts'
import { findOwn, type OwnApplication } from '../queries.ts'

export const withOwn =
  (handler: (c: Ctx, it: OwnApplication) => Promise<Response>) =>
  async (c: Ctx): Promise<Response> => {
    const id = c.req.param('id') ?? ''
    if (!isId(id)) return notFoundPage(c)
    const it = await findOwn(c.get('to').db, actorIn(c), id)
    return it ? handler(c, it) : stranger(c, id)
  }

export async function stranger(c: Ctx, id: string): Promise<Response> {
  await noteForeignApplication(c.get('to'), actorIn(c), id, c.req.path)
  return notFoundPage(c)
}
