// The specialist of the path, and answers that every route gives.
import { noteReading } from '../../../db/history.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { type FlashNotice, leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { seeOne } from '../actions/index.ts'
import type { Specialist } from '../queries/index.ts'
import { listWords } from '../words/index.ts'

/** The id in the path when it can be one. */
export function idIn(c: Ctx): string | undefined {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : undefined
}

/** Runs the handler with the specialist; 404 for one who is another's or not there. */
export const withOne =
  (handler: (c: Ctx, it: Specialist) => Promise<Response>) =>
  async (c: Ctx): Promise<Response> => {
    const id = idIn(c)
    const it = id && (await seeOne(c.get('to'), actorIn(c), id))
    if (!it) return notFoundPage(c)
    await noteRead(c, it)
    return handler(c, it)
  }

/** Every page about the person shows personal data; one's own is not noted, and a deed is an event anyway. */
async function noteRead(c: Ctx, { personId }: Specialist): Promise<void> {
  const { readingDb, clock } = c.get('to')
  const actor = actorIn(c)
  if (c.req.method !== 'POST' && personId !== actor.personId)
    await noteReading(readingDb, actor, clock.now(), { personId, what: 'person' })
}

export const crumbsTo = (it: { id: string }, name: string, text?: string) => [
  { href: '/specialists', text: listWords.title },
  text ? { href: `/specialists/${it.id}`, text: name } : { text: name },
  ...(text ? [{ text }] : []),
]

/** Nothing is 404, a refusal is 409, anything else goes back to the card with a notice. */
export function answer(
  c: Ctx,
  id: string,
  done: string | object | Refusal | undefined,
  text: string,
  tone: FlashNotice['tone'] = 'success',
): Response | Promise<Response> {
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone, text })
  return c.redirect(`/specialists/${id}`, 303)
}
