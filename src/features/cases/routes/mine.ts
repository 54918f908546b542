// The case of the path, when the actor sees it: what is another's and what is not there are both 404.
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { noteForeignCase } from '../actions/index.ts'
import { type CaseFacts, findCase } from '../queries/one.ts'

export const idIn = (c: Ctx): string | undefined => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : undefined
}

export async function caseIn(c: Ctx): Promise<CaseFacts | Response> {
  const id = idIn(c)
  if (!id) return notFoundPage(c)
  const it = await findCase(c.get('to').db, actorIn(c), id)
  return it ?? stranger(c, id)
}

/** 404, and a line in the history when the case is somebody else's. */
export async function stranger(c: Ctx, caseId: string): Promise<Response> {
  await noteForeignCase(c.get('to'), actorIn(c), caseId, c.req.path)
  return notFoundPage(c)
}
