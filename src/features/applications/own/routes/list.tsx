// The list of own applications.
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { cursorOf, pageOf } from '../../../../web/list.ts'
import { page } from '../../../../web/page.tsx'
import { OwnListPage } from '../pages/list.tsx'
import { edgeOf, pageOfOwn } from '../queries.ts'
import { listWords as words } from '../words/index.ts'

const size = 50

export async function showOwnList(c: Ctx): Promise<Response> {
  const cursor = cursorOf(c.req.query(), ['day', 'id'])
  const read = await pageOfOwn(c.get('to').db, actorIn(c), { cursor, size: size + 1 })
  return page(
    c,
    { title: words.title, wide: true },
    <OwnListPage page={pageOf(read, size, cursor, edgeOf)} />,
  )
}
