// The page of the production calendar.
import { readOwnDays } from '../../../db/calendar.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { markDay, unmarkDay } from '../actions/index.ts'
import { calendarDayForm, unmarkForm } from '../forms.ts'
import { CalendarPage } from '../pages/calendar.tsx'
import { section, calendarWords as words } from '../words/index.ts'

const path = '/reference/calendar'

export const calendarRoutes = [
  get(path, 'reference.read', (c) => calendarPage(c, yearIn(c), {})),
  post(path, 'reference.manage', takeMark),
  post(`${path}/removal`, 'reference.manage', takeRemoval),
]

const thisYear = (c: Ctx): number => Number(c.get('to').clock.today().slice(0, 4))

/** The year of the address; anything but a year near ours is this year. */
function yearIn(c: Ctx): number {
  const year = Number(/^20[2-9]\d$/.exec(c.req.query('year') ?? '')?.[0] ?? 0)
  return year || thisYear(c)
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

async function takeMark(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const it = check(calendarDayForm, typed)
  if (!it.ok) return calendarPage(c, yearIn(c), typed, it.errors)
  const done = await markDay(c.get('to'), actorIn(c), it.value)
  const { day, kind } = it.value
  if (done !== 'marked') return calendarPage(c, yearOf(day), typed, done.errors)
  leaveNotice(c, { tone: 'success', text: words.added(day, words.kinds[kind]) })
  return c.redirect(`${path}?year=${yearOf(day)}`, 303)
}

async function takeRemoval(c: Ctx): Promise<Response> {
  const it = check(unmarkForm, await readForm(c))
  if (!it.ok) return notFoundPage(c)
  const { day, kind } = it.value
  await unmarkDay(c.get('to'), actorIn(c), day, kind)
  leaveNotice(c, { tone: 'success', text: words.removed(day) })
  return c.redirect(`${path}?year=${yearOf(day)}`, 303)
}

async function calendarPage(c: Ctx, year: number, typed: Typed, errors?: FieldErrors): Promise<Response> {
  return page(
    c,
    {
      title: words.title,
      wide: true,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: [{ href: '/reference', text: section }, { text: words.title }],
    },
    <CalendarPage
      year={year}
      thisYear={thisYear(c)}
      own={await readOwnDays(c.get('to').db)}
      mayManage={roleMay(actorIn(c).role, 'reference.manage')}
      typed={typed}
      errors={errors ?? {}}
    />,
  )
}
