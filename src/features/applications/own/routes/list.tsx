// The list of own applications.
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { cursorOf, pageOf } from '../../../../web/list.ts'
import { page } from '../../../../web/page.tsx'
import { OwnListPage } from '../pages/list.tsx'
import { draftsOfTeacher, edgeOf, pageOfOwn } from '../queries.ts'
import { listWords as words } from '../words/index.ts'

const size = 50

export async function showOwnList(c: Ctx): Promise<Response> {
  const cursor = cursorOf(c.req.query(), ['day', 'id'])
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const [read, drafts] = await Promise.all([
    pageOfOwn(db, actor, { cursor, size: size + 1 }),
    draftsOfTeacher(db, actor.personId),
  ])
  return page(
    c,
    { title: words.title, wide: true },
    <OwnListPage page={pageOf(read, size, cursor, edgeOf)} drafts={drafts} today={clock.today()} />,
  )
}
