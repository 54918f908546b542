// Conclusions on paper (S-23): the list of those awaited and the note that one was brought.
import { readSettings } from '../../../db/settings.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { formatDay } from '../../../ui/text.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { cursorOf, pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { receivePaper } from '../actions/judge.ts'
import { paperForm } from '../forms.ts'
import { AwaitedPaperPage, PaperForm } from '../pages/paper.tsx'
import { countQueue, findForPaper, type PaperFacts, readAwaitedPaper } from '../queries/index.ts'
import { checkWords as words } from '../words.ts'
import { pageSize } from './checking.tsx'

export async function showAwaitedPaper(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const { mixedNeedsUpload } = await readSettings(db)
  const cursor = cursorOf({ after: c.req.query('after'), before: c.req.query('before') }, ['day', 'id'])
  const [rows, waiting] = await Promise.all([
    readAwaitedPaper(db, mixedNeedsUpload, pageSize, cursor),
    countQueue(db, { tab: 'waiting', search: '', periodId: null, municipalityId: null }),
  ])
  const list = pageOf(rows, pageSize, cursor, (row) => [row.dueOn, row.assignmentId])
  return page(
    c,
    { title: words.paper, wide: true },
    <AwaitedPaperPage list={list} waiting={waiting} mayNote={roleMay(actorIn(c).role, 'conclusion.check')} />,
  )
}

export async function showPaperForm(c: Ctx): Promise<Response> {
  const it = await paperOf(c)
  return it ? paperPage(c, it, {}, {}) : notFoundPage(c)
}

export async function notePaper(c: Ctx): Promise<Response> {
  const it = await paperOf(c)
  if (!it) return notFoundPage(c)
  const form = check(paperForm, await readForm(c))
  if (!form.ok) return paperPage(c, it, form.errors, form.typed)
  const done = await receivePaper(c.get('to'), actorIn(c), { assignmentId: it.assignmentId, ...form.value })
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: words.paperNotice })
  return c.redirect(`/conclusions/${done.conclusionId}`, 303)
}

async function paperOf(c: Ctx): Promise<PaperFacts | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findForPaper(c.get('to').db, id) : undefined
}

const paperPage = (c: Ctx, it: PaperFacts, errors: FieldErrors, typed: Typed) =>
  page(
    c,
    {
      title: words.paperTitle,
      status: Object.keys(errors).length > 0 ? 422 : 200,
      faulty: Object.keys(errors).length > 0,
      crumbs: [{ href: '/conclusions/paper', text: words.paper }, { text: words.paperTitle }],
    },
    <PaperForm it={it} today={formatDay(c.get('to').clock.today())} errors={errors} typed={typed} />,
  )
