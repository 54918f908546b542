// The application of the path, when the actor sees it: what is another's and what is not there are both 404.
import type { Crumb } from '../../../ui/layout.tsx'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { type Application, noteForeignApplication } from '../../applications/index.ts'
import { seesApplication } from '../queries.ts'
import { crumbWords, petitionWords } from '../words/index.ts'

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

/** Back to the application, by the way of who looks. */
export function crumbsOf(c: Ctx, it: Pick<Application, 'id' | 'number'>, text: string): Crumb[] {
  const list = actorIn(c).role === 'teacher' ? '/my' : '/applications'
  return [
    { href: list, text: list === '/my' ? crumbWords.own : crumbWords.all },
    { href: `${list}/${it.id}`, text: petitionWords.application(it.number) },
    { text },
  ]
}
