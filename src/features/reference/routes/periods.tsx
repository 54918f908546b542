// The pages of periods.
import { readWorkingDays } from '../../../db/calendar.ts'
import { newId } from '../../../db/ids.ts'
import { readSettings } from '../../../db/settings.ts'
import { isMonth, type Month, periodTitle, schoolYearOf } from '../../../domain/period.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { plannedPeriod } from '../../../domain/schedule.ts'
import { formatDay } from '../../../ui/text.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { historyOf } from '../../history/index.ts'
import { addPeriod, changePeriod, closePeriod, removePeriod } from '../actions/index.ts'
import { closingForm, newPeriodForm, periodForm, seenForm } from '../forms.ts'
import { NewPeriodPage } from '../pages/newPeriod.tsx'
import { PeriodPage } from '../pages/period.tsx'
import {
  countCasesByPeriod,
  countTerms,
  countUnfinished,
  findPeriod,
  listPeriods,
  type Period,
} from '../queries/index.ts'
import { freeMonths } from '../schedule.ts'
import { periodWords as words } from '../words/index.ts'
import { periodCrumbs, periodsPath, sendPeriods, showPeriods } from './periodList.tsx'

export const periodRoutes = [
  get(periodsPath, 'reference.read', showPeriods),
  get(`${periodsPath}/export`, 'reference.read', sendPeriods),
  get(`${periodsPath}/new`, 'reference.manage', showNew),
  post(periodsPath, 'reference.manage', takeNew),
  get(`${periodsPath}/:id`, 'reference.manage', showPeriod),
  post(`${periodsPath}/:id`, 'reference.manage', takeChange),
  post(`${periodsPath}/:id/closing`, 'reference.manage', takeClosing),
  post(`${periodsPath}/:id/removal`, 'reference.manage', takeRemoval),
]

async function showNew(c: Ctx): Promise<Response> {
  const asked = c.req.query('month')
  const free = freeMonths(await listPeriods(c.get('to').db), c.get('to').clock.today())
  const month = isMonth(asked) && free.includes(asked) ? asked : free[0]
  return newPage(c, month ? await usual(c, month) : {}, month)
}

/** The usual days of a month as the form shows them. */
async function usual(c: Ctx, month: Month): Promise<Typed> {
  const { db } = c.get('to')
  const { conclusionDueDaysBeforeEnd } = await readSettings(db)
  const days = plannedPeriod(month, conclusionDueDaysBeforeEnd, await readWorkingDays(db))
  return {
    ...typedDays(days),
    title: periodTitle(month),
    schoolYear: schoolYearOf(month),
    month,
    once: newId(),
  }
}

const typedDays = (it: ReturnType<typeof plannedPeriod>): Typed => ({
  acceptFrom: formatDay(it.acceptFrom),
  acceptTo: formatDay(it.acceptTo),
  startsOn: formatDay(it.startsOn),
  endsOn: formatDay(it.endsOn),
  conclusionDueOn: formatDay(it.conclusionDueOn),
})

async function takeNew(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const month = isMonth(one(typed, 'month')) ? one(typed, 'month') : undefined
  const it = check(newPeriodForm, typed)
  if (!it.ok) return newPage(c, typed, month, it.errors)
  const { once, ...facts } = it.value
  const done = await addPeriod(c.get('to'), actorIn(c), { ...facts, id: once })
  if ('errors' in done) return newPage(c, typed, month, done.errors)
  leaveNotice(c, { tone: 'success', text: words.made(done.title) })
  return c.redirect(periodsPath, 303)
}

async function newPage(
  c: Ctx,
  typed: Typed,
  month: Month | undefined,
  errors?: FieldErrors,
): Promise<Response> {
  const { db, clock } = c.get('to')
  const [periods, settings, isWorking] = await Promise.all([
    listPeriods(db),
    readSettings(db),
    readWorkingDays(db),
  ])
  return page(
    c,
    {
      title: words.newTitle,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: periodCrumbs(words.newTitle),
    },
    <NewPeriodPage
      months={freeMonths(periods, clock.today())}
      month={month}
      typed={{ ...typed, once: one(typed, 'once') || newId() }}
      errors={errors ?? {}}
      dueDays={settings.conclusionDueDaysBeforeEnd}
      others={periods}
      isWorking={isWorking}
    />,
  )
}

async function periodIn(c: Ctx): Promise<Period | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findPeriod(c.get('to').db, id) : undefined
}

async function showPeriod(c: Ctx): Promise<Response> {
  const it = await periodIn(c)
  if (!it) return notFoundPage(c)
  return periodPage(c, it, {
    ...typedDays(it),
    sittingOn: it.sittingOn ? formatDay(it.sittingOn) : '',
    title: it.title,
    schoolYear: it.schoolYear,
    version: String(it.version),
  })
}

async function takeChange(c: Ctx): Promise<Response> {
  const period = await periodIn(c)
  if (!period) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(periodForm, typed)
  if (!it.ok) return periodPage(c, period, typed, it.errors)
  const { terms, version, ...facts } = it.value
  const done = await changePeriod(c.get('to'), actorIn(c), { id: period.id, version }, facts, terms)
  if (!done) return notFoundPage(c)
  if ('errors' in done) return periodPage(c, period, typed, done.errors)
  const moved = done.moved && [
    words.termsMoved(done.moved.cases, done.moved.assignments, facts.conclusionDueOn),
    done.moved.assignments > 0 && words.lettersSent,
  ]
  const text = [words.saved(done.title), ...(moved || [])].filter(Boolean).join(' ')
  leaveNotice(c, { tone: 'success', text })
  return c.redirect(`${periodsPath}/${period.id}`, 303)
}

async function takeClosing(c: Ctx): Promise<Response> {
  const period = await periodIn(c)
  const it = check(closingForm, await readForm(c))
  if (!period || !it.ok) return notFoundPage(c)
  const isClosed = it.value.closed === 'yes'
  const done = await closePeriod(
    c.get('to'),
    actorIn(c),
    { id: period.id, version: it.value.version },
    isClosed,
  )
  if (!done) return notFoundPage(c)
  leaveNotice(c, {
    tone: 'success',
    text: isClosed ? words.closedNow(done.title) : words.openedNow(done.title),
  })
  return c.redirect(`${periodsPath}/${period.id}`, 303)
}

async function takeRemoval(c: Ctx): Promise<Response> {
  const period = await periodIn(c)
  const it = check(seenForm, await readForm(c))
  if (!period || !it.ok) return notFoundPage(c)
  const done = await removePeriod(c.get('to'), actorIn(c), { id: period.id, version: it.value.version })
  if (!done) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: words.removed(done.title) })
  return c.redirect(periodsPath, 303)
}

async function periodPage(c: Ctx, it: Period, typed: Typed, errors?: FieldErrors): Promise<Response> {
  const { db } = c.get('to')
  const [periods, cases, unfinished, terms, settings, isWorking, history] = await Promise.all([
    listPeriods(db),
    countCasesByPeriod(db),
    countUnfinished(db, it.id),
    countTerms(db, it.id, it.conclusionDueOn),
    readSettings(db),
    readWorkingDays(db),
    historyOf(db, { about: { kind: 'period', id: it.id } }),
  ])
  return page(
    c,
    {
      title: it.title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: periodCrumbs(it.title),
    },
    <PeriodPage
      period={it}
      others={periods.filter(({ id }) => id !== it.id)}
      cases={cases.get(it.id) ?? 0}
      unfinished={unfinished}
      terms={terms}
      typed={typed}
      errors={errors ?? {}}
      dueDays={settings.conclusionDueDaysBeforeEnd}
      isWorking={isWorking}
      history={history}
    />,
  )
}
