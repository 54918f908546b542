// The list of imports, and the list as a spreadsheet.
import { actorIn, type Ctx } from '../../../web/context.ts'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { get } from '../../../web/route.ts'
import { sendXlsx } from '../../../web/spreadsheet.ts'
import { listAsked } from '../asked.ts'
import { ListPage } from '../pages/list.tsx'
import { countImports, importEdge, pageOfImports } from '../queries/imports.ts'
import { exportImports } from '../spreadsheet.ts'
import { listWords as words } from '../words/list.ts'

export const listRoutes = [
  get('/imports', 'import.run', showList),
  get('/imports/export', 'import.run', sendSpreadsheet),
]

const size = 50

async function showList(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const asked = listAsked(c)
  const [read, count] = await Promise.all([
    pageOfImports(db, { filter: asked.filter, cursor: asked.cursor, size: size + 1 }),
    countImports(db, asked.filter),
  ])
  return page(
    c,
    { title: words.title, wide: true },
    <ListPage
      asked={asked}
      page={pageOf(read, size, asked.cursor, importEdge)}
      count={count}
      today={clock.today()}
    />,
  )
}

async function sendSpreadsheet(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const sheet = await exportImports(to, actorIn(c), listAsked(c).filter)
  return sendXlsx(c, words.fileName(to.clock.today()), sheet)
}
