// The list and its spreadsheet.
import { readSettings } from '../../../db/settings.ts'
import { mayInvite } from '../../../domain/invitation.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { get } from '../../../web/route.ts'
import { sendXlsx } from '../../../web/spreadsheet.ts'
import { askedIn, edgeOf, filterOf } from '../asked.ts'
import { ListPage } from '../pages/list.tsx'
import { countSpecialists, listChoices, pageOfSpecialists, tally } from '../queries/index.ts'
import { exportSpecialists } from '../spreadsheet.ts'
import { exportWords, listWords as words } from '../words/index.ts'

const size = 50

export const listRoutes = [
  get('/specialists', 'specialist.list', showList),
  get('/specialists/export', 'specialist.list', sendList),
]

async function showList(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const choices = await listChoices(db, actor)
  const asked = askedIn(c, choices)
  const it = { actor, filter: await filterOf(db, asked, choices), today: clock.today() }
  const { casesPerSpecialist: norm } = await readSettings(db)
  const [read, count, figures] = await Promise.all([
    pageOfSpecialists(db, { ...it, norm, cursor: asked.cursor, size: size + 1 }),
    countSpecialists(db, it),
    tally(db, it),
  ])
  return page(
    c,
    { title: words.title, wide: true },
    <ListPage
      asked={asked}
      page={pageOf(read, size, asked.cursor, edgeOf)}
      count={count}
      tally={figures}
      choices={choices}
      where={actor.where}
      mayInvite={mayInvite(actor.role, 'specialist')}
      today={it.today}
    />,
  )
}

async function sendList(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const choices = await listChoices(to.db, actor)
  const filter = await filterOf(to.db, askedIn(c, choices), choices)
  const sheet = await exportSpecialists(to, actor, filter)
  return sendXlsx(c, exportWords.file(to.clock.today()), sheet)
}
