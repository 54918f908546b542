// The list, and the list as a spreadsheet.
import { Readable } from 'node:stream'
import { roleMay } from '../../../domain/roles.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { page } from '../../../web/page.tsx'
import { disposition } from '../../../web/security.ts'
import { ListPage } from '../pages/list.tsx'
import { caseCursorIn, listCases } from '../queries/index.ts'
import { exportCases } from '../spreadsheet.ts'
import { exportWords, listWords as words } from '../words/index.ts'
import { askedIn } from './asked.ts'

export async function showList(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const actor = actorIn(c)
  const { wish, choices } = await askedIn(c)
  const list = await listCases(db, wish, caseCursorIn(c.req.query(), wish.filter.order))
  return page(
    c,
    { title: words.title, wide: true },
    <ListPage
      list={list}
      filter={wish.filter}
      choices={choices}
      norm={wish.norm}
      today={wish.today}
      place={actor.where}
      may={{
        assign: roleMay(actor.role, 'assignment.manage'),
        open: roleMay(actor.role, 'case.manage'),
        check: roleMay(actor.role, 'conclusion.check'),
      }}
    />,
  )
}

export async function sendSpreadsheet(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const { wish } = await askedIn(c)
  const file = await exportCases(to, actorIn(c), wish)
  c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('content-disposition', disposition(exportWords.file(to.clock.today())))
  return c.body(Readable.toWeb(file) as ReadableStream)
}
