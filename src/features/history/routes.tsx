// The pages of the history.
import { roleMay } from '../../domain/roles.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { momentEdgeOf, pageOf } from '../../web/list.ts'
import { page } from '../../web/page.tsx'
import { get, type Room } from '../../web/route.ts'
import { sendXlsx } from '../../web/spreadsheet.ts'
import { askedIn, filterOf } from './asked.ts'
import { HistoryPage } from './pages.tsx'
import { countHistory, pageOfHistory } from './queries.ts'
import { exportHistory } from './spreadsheet.ts'
import { historyWords as words } from './words/index.ts'

const size = 50

async function showHistory(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const { role } = actorIn(c)
  const asked = askedIn(c)
  const { filter, isVague } = await filterOf(db, clock.zone, role, asked)
  const [read, count] = await Promise.all([
    pageOfHistory(db, { filter, cursor: asked.cursor, size: size + 1 }),
    countHistory(db, filter),
  ])
  return page(
    c,
    { title: words.title, wide: true },
    <HistoryPage
      asked={asked}
      page={pageOf(read, size, asked.cursor, momentEdgeOf)}
      count={count}
      isVague={isVague}
      links={{ cases: roleMay(role, 'case.read'), specialists: roleMay(role, 'specialist.list') }}
    />,
  )
}

async function sendHistory(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const { filter } = await filterOf(db, clock.zone, actorIn(c).role, askedIn(c))
  return sendXlsx(c, words.file(clock.today()), await exportHistory(c.get('to'), actorIn(c), filter))
}

export const historyRoom: Room = {
  name: 'history',
  routes: [get('/history', 'history.read', showHistory), get('/history/export', 'history.read', sendHistory)],
}
