// The list, the list as a spreadsheet, and registering many at once.
import { readWorkingDays } from '../../../../db/calendar.ts'
import { roleMay } from '../../../../domain/roles.ts'
import { one, readForm } from '../../../../web/body.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { leaveNotice } from '../../../../web/cookies.ts'
import { check } from '../../../../web/forms.ts'
import { cursorOf } from '../../../../web/list.ts'
import { page } from '../../../../web/page.tsx'
import { sendXlsx } from '../../../../web/spreadsheet.ts'
import { registerMany } from '../actions/index.ts'
import { filterKept, withFilter } from '../filter.ts'
import { manyForm } from '../forms.ts'
import { ListPage } from '../pages/list.tsx'
import { paths } from '../paths.ts'
import { listApplications } from '../queries/index.ts'
import { exportApplications } from '../spreadsheet.ts'
import { exportWords, listWords as words } from '../words/index.ts'
import { askedIn } from './mine.ts'

export async function showList(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const actor = actorIn(c)
  const { wish, places } = await askedIn(c)
  const [list, isWorking] = await Promise.all([
    listApplications(db, wish, cursorOf(c.req.query(), ['day', 'id'])),
    readWorkingDays(db),
  ])
  return page(
    c,
    { title: words.title, wide: true },
    <ListPage
      list={list}
      filter={wish.filter}
      places={places}
      today={wish.today}
      isWorking={isWorking}
      place={actor.where}
      may={{
        register: roleMay(actor.role, 'application.register'),
        review: roleMay(actor.role, 'application.review'),
        schedules: roleMay(actor.role, 'schedule.read'),
        enter: roleMay(actor.role, 'application.enter'),
      }}
    />,
  )
}

export async function sendSpreadsheet(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const { wish } = await askedIn(c)
  return sendXlsx(c, exportWords.file(to.clock.today()), await exportApplications(to, actorIn(c), wish))
}

/** Back to the list as it was filtered. */
export async function registerChosen(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const told = check(manyForm, typed)
  const back = withFilter(paths.list, filterKept(one(typed, 'list')))
  const ids = told.ok ? told.value.application : []
  if (ids.length === 0) {
    leaveNotice(c, { tone: 'info', text: words.choose })
    return c.redirect(back, 303)
  }
  const done = await registerMany(c.get('to'), actorIn(c), ids)
  leaveNotice(c, { tone: done > 0 ? 'success' : 'info', text: words.registeredMany(done) })
  return c.redirect(back, 303)
}
