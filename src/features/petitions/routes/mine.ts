// The application of the path, when the actor sees it: what is another's and what is not there are both 404.
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { noteForeignApplication } from '../../applications/index.ts'
import { seesApplication } from '../queries.ts'

export const withApplication =
  (handler: (c: Ctx, applicationId: string) => Promise<Response>) =>
  async (c: Ctx): Promise<Response> => {
    const id = c.req.param('application') ?? ''
    if (!isId(id)) return notFoundPage(c)
    return (await seesApplication(c.get('to').db, actorIn(c), id)) ? handler(c, id) : stranger(c, id)
  }

export async function stranger(c: Ctx, id: string): Promise<Response> {
  await noteForeignApplication(c.get('to'), actorIn(c), id, c.req.path)
  return notFoundPage(c)
}
