// A file of a draft, for whose the draft is.
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { findFile, sendFile } from '../../files/index.ts'
import { findDraft, findDraftFile } from '../queries/index.ts'
import { idIn, missing } from './reach.ts'

export async function sendDraftFile(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const id = idIn(c)
  const fileId = c.req.param('file') ?? ''
  if (!isId(id) || !isId(fileId)) return notFoundPage(c)
  if (!(await findDraft(db, actorIn(c), id))) return missing(c)
  const there = await findDraftFile(db, id, fileId)
  const file = there && (await findFile(db, there.fileId))
  return file ? sendFile(c, file) : notFoundPage(c)
}
