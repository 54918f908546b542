// The draft of the address, for whose it is. Another's and one that is not there look the same; the attempt is noted.
import { noteReading } from '../../../db/history.ts'
import type { Crumb } from '../../../ui/layout.tsx'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { noteForeignDraft } from '../actions/begin.ts'
import { type Open, openDraft } from '../actions/opening.ts'
import { findSubmitted } from '../queries/index.ts'
import { frameWords as words } from '../words/index.ts'

export const idIn = (c: Ctx): string => c.req.param('id') ?? ''

export async function withOpen(
  c: Ctx,
  then: (open: Open) => Response | Promise<Response>,
): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const open = await openDraft(to.db, to, actor, idIn(c))
  if (!open) return missing(c)
  const { personId } = open.draft
  // What is known of somebody stands in the steps of a paper.
  if (personId && personId !== actor.personId)
    await noteReading(to.readingDb, actor, to.clock.now(), { personId, what: 'application' })
  return then(open)
}

/** A draft that has become an application leads there. */
export async function missing(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const id = idIn(c)
  if (!isId(id)) return notFoundPage(c)
  const submitted = await findSubmitted(to.db, actor, id)
  if (submitted) return c.redirect(applicationPath(c, submitted), 303)
  await noteForeignDraft(to, actor, id, `/drafts/${id}`)
  return notFoundPage(c)
}

/** The own one, or the page of the staff. */
export const applicationPath = (c: Ctx, id: string): string =>
  actorIn(c).role === 'teacher' ? `/my/${id}` : `/applications/${id}`

export function crumbsOf(c: Ctx, ...rest: Crumb[]): Crumb[] {
  const isTeacher = actorIn(c).role === 'teacher'
  const first = isTeacher
    ? { href: '/my', text: words.crumbTeacher }
    : { href: '/applications', text: words.crumbStaff }
  return [first, ...rest]
}

export const draftCrumb = ({ draft, known }: Open): Crumb => ({
  href: `/drafts/${draft.id}`,
  text: known.isPaper ? words.paper : words.draft,
})
