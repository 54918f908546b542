// URL · who may · handler.
import { institutionOn } from '../../db/settings.ts'
import { monthOfDay, schoolYearOf } from '../../domain/period.ts'
import { mimeOf } from '../../papers/index.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { cursorIn, pageOf } from '../../web/list.ts'
import { page } from '../../web/page.tsx'
import { get, type Room } from '../../web/route.ts'
import { disposition } from '../../web/security.ts'
import { sendXlsx } from '../../web/spreadsheet.ts'
import { notFoundPage } from '../../web/trouble.tsx'
import { PeriodPage, YearPage } from './pages.tsx'
import { scheduleDocx, scheduleXlsx } from './papers.ts'
import {
  edgeOf,
  findPeriod,
  findPeriodsOf,
  findSchoolYears,
  pageOfPeriod,
  type SchedulePeriod,
  totalsOf,
} from './queries.ts'
import { listWords, paperWords, periodWords } from './words.ts'

/** The year that is asked for, else the one that goes on, else the latest there is. */
async function showYear(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const years = await findSchoolYears(db)
  const now = schoolYearOf(monthOfDay(clock.today()))
  const year = [c.req.query('year'), now].find((it) => it && years.includes(it)) ?? years[0] ?? now
  return page(
    c,
    { title: listWords.title, wide: true },
    <YearPage place={actor.where} year={year} years={years} periods={await findPeriodsOf(db, actor, year)} />,
  )
}

async function periodIn(c: Ctx): Promise<SchedulePeriod | undefined> {
  const id = c.req.param('period') ?? ''
  return isId(id) ? findPeriod(c.get('to').db, actorIn(c), id) : undefined
}

const pageSize = 50

async function showPeriod(c: Ctx): Promise<Response> {
  const it = await periodIn(c)
  if (!it) return notFoundPage(c)
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const asked = cursorIn(c.req.query())
  const cursor = asked && isId(asked.edge[1] ?? '') ? asked : null
  const [read, totals, { center }] = await Promise.all([
    pageOfPeriod(db, { actor, periodId: it.id, cursor, size: pageSize + 1 }),
    totalsOf(db, actor, it.id),
    institutionOn(db, clock.today()),
  ])
  return page(
    c,
    {
      title: periodWords.title(it.title),
      wide: true,
      crumbs: [{ href: '/schedules', text: periodWords.schedules }, { text: it.title }],
    },
    <PeriodPage
      it={it}
      place={actor.where}
      center={center.shortName || center.name}
      page={pageOf(read, pageSize, cursor, edgeOf)}
      totals={totals}
    />,
  )
}

async function sendDocx(c: Ctx): Promise<Response> {
  const it = await periodIn(c)
  if (!it) return notFoundPage(c)
  const docx = await scheduleDocx(c.get('to'), actorIn(c), it)
  c.header('content-type', mimeOf.docx)
  c.header('content-disposition', disposition(paperWords.file(it.title, 'docx')))
  return c.body(new Uint8Array(docx))
}

async function sendSheet(c: Ctx): Promise<Response> {
  const it = await periodIn(c)
  if (!it) return notFoundPage(c)
  return sendXlsx(c, paperWords.file(it.title, 'xlsx'), await scheduleXlsx(c.get('to'), actorIn(c), it))
}

export const schedulesRoom: Room = {
  name: 'schedules',
  routes: [
    get('/schedules', 'schedule.read', showYear),
    get('/schedules/:period', 'schedule.read', showPeriod),
    get('/schedules/:period/schedule.docx', 'schedule.read', sendDocx),
    get('/schedules/:period/schedule.xlsx', 'schedule.read', sendSheet),
  ],
}
