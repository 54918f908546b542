// The list, and the list as a spreadsheet.
import { Readable } from 'node:stream'
import type { Ctx } from '../../../../web/context.ts'
import { cursorIn, pageOf } from '../../../../web/list.ts'
import { page } from '../../../../web/page.tsx'
import { disposition } from '../../../../web/security.ts'
import { edgeOf, edgeSize, findOwnList } from '../listQueries.ts'
import { type ListWish, listWishIn } from '../listWish.ts'
import { ListPage } from '../pages/list.tsx'
import { exportList } from '../spreadsheet.ts'
import { termBy } from '../terms.ts'
import { section, exportWords as words } from '../words/index.ts'
import { ownIn } from './mine.ts'

export async function showList(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const wish = listWishIn(c)
  const today = clock.today()
  const cursor = cursorOf(c, wish)
  const list = await findOwnList(db, ownIn(c).specialistId, today, { ...wish, cursor })
  const part = pageOf(list.rows, wish.size, cursor, edgeOf(wish.sort))
  return page(
    c,
    { title: section, wide: true },
    <ListPage
      list={list}
      part={part}
      wish={wish}
      today={today}
      termOf={termBy(clock.zone, list.correctionDays)}
    />,
  )
}

// A cursor of another order than the one asked for is nonsense and means the first page.
function cursorOf(c: Ctx, { sort }: ListWish) {
  const { after, before } = c.req.query()
  const cursor = cursorIn({ ...(after ? { after } : {}), ...(before ? { before } : {}) }, edgeSize(sort))
  return cursor && isEdge(sort, cursor.edge) ? cursor : null
}

const shapes = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  day: /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/,
}
const isEdge = (sort: ListWish['sort'], edge: readonly string[]): boolean => {
  const [day, id] = sort === 'due' ? [edge[1], edge[3]] : [edge[1], edge[2]]
  const isMarked = sort === 'name' || edge[0] === '0' || edge[0] === '1'
  return isMarked && shapes.day.test(day ?? '') && shapes.id.test(id ?? '')
}

export async function sendSpreadsheet(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const file = await exportList(to, ownIn(c), listWishIn(c))
  c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('content-disposition', disposition(words.file(to.clock.today())))
  return c.body(Readable.toWeb(file) as ReadableStream)
}
