// Beginning a draft, and finding those that were begun.
import { newId } from '../../../db/ids.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { one, readForm } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage, refusedPage, sayNo } from '../../../web/trouble.tsx'
import { beginDraft, beginMending, draftsAtMost, papersAtMost } from '../actions/begin.ts'
import { NewPage } from '../pages/around.tsx'
import { draftsOf } from '../queries/index.ts'
import { newWords as words } from '../words/index.ts'
import { crumbsOf } from './reach.ts'

const atMost = (isPaper: boolean): number => (isPaper ? papersAtMost : draftsAtMost)

export async function showNew(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const isPaper = actor.role !== 'teacher'
  const drafts = await draftsOf(db, actor, atMost(isPaper))
  const title = isPaper ? words.paperTitle : words.title
  return page(
    c,
    { title, crumbs: crumbsOf(c, { text: title }) },
    <NewPage drafts={drafts} isPaper={isPaper} once={newId()} today={clock.today()} />,
  )
}

export async function begin(c: Ctx): Promise<Response> {
  const actor = actorIn(c)
  const once = one(await readForm(c), 'once')
  const begun = await beginDraft(c.get('to'), actor, isId(once) ? once : undefined)
  if (begun === 'tooMany') return sayNo(c, words.tooMany(atMost(actor.role !== 'teacher')))
  return c.redirect(`/drafts/${begun.id}/${actor.role === 'teacher' ? 'work' : 'paper'}`, 303)
}

/** A returned application is opened for mending. */
export async function mend(c: Ctx): Promise<Response> {
  const begun = await beginMending(c.get('to'), actorIn(c), one(await readForm(c), 'application'))
  if (begun === undefined) return notFoundPage(c)
  return isRefusal(begun) ? refusedPage(c, begun) : c.redirect(`/drafts/${begun.id}`, 303)
}
