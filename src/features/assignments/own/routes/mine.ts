// Who asks and for which assignment: what is another's and what is not there are both 404 (J-17).

import { isInForce } from '../../../../domain/assignment.ts'
import { refuse } from '../../../../domain/refusals.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { isId } from '../../../../web/fields.ts'
import { notFoundPage, refusedPage } from '../../../../web/trouble.tsx'
import { noteForeignAttempt, type Own } from '../actions.ts'
import { findOwn, type OwnAssignment } from '../queries.ts'

// An account with the role but without a specialist's record has no cases.
const nobody = '00000000-0000-0000-0000-000000000000'

export function ownIn(c: Ctx): Own {
  const actor = actorIn(c)
  return { ...actor, specialistId: actor.specialistId ?? nobody }
}

/** The id in the path when it can be one. */
export function idIn(c: Ctx, name = 'id'): string | undefined {
  const id = c.req.param(name) ?? ''
  return isId(id) ? id : undefined
}

/** The own assignment in force; an answer instead when it is another's, not there, or ended. */
export async function mineIn(c: Ctx): Promise<OwnAssignment | Response> {
  const id = idIn(c)
  if (!id) return notFoundPage(c)
  const actor = ownIn(c)
  const it = await findOwn(c.get('to').db, actor.specialistId, id)
  if (!it) return stranger(c, actor, id)
  // What was declined or taken off is no longer this specialist's to read.
  return isInForce(it.status) ? it : refusedPage(c, refuse('assignmentEnded', {}))
}

/** 404, and a line in the log when the record is somebody else's. */
export async function stranger(c: Ctx, actor: Own, id: string): Promise<Response> {
  await noteForeignAttempt(c.get('to'), actor, id, c.req.path)
  return notFoundPage(c)
}
