// The head of the school confirms the facts of work, or says which is wrong.
import { noteReading } from '../../../db/history.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { confirmFacts as mayConfirm } from '../../../domain/review.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { findApplication, findStanding } from '../../applications/index.ts'
import { confirmFacts } from '../actions/confirm.ts'
import { confirmationForm } from '../forms.ts'
import { ConfirmationPage } from '../pages/confirmation.tsx'
import { confirmWords as words } from '../words/index.ts'
import { crumbsOf, stranger } from './mine.ts'

export async function showConfirmation(c: Ctx, id: string): Promise<Response> {
  const standing = await findStanding(c.get('to').db, id)
  if (!standing) return notFoundPage(c)
  const remark = standing.confirmRemark
  const allowed = mayConfirm(standing, remark ?? '')
  if (isRefusal(allowed)) return refusedPage(c, allowed)
  return ask(c, id, { verdict: remark === null ? '' : remark ? 'wrong' : 'right', remark: remark ?? '' }, {})
}

async function ask(c: Ctx, id: string, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const application = await findApplication(db, id)
  if (!application) return notFoundPage(c)
  const { personId } = application
  await noteReading(readingDb, actorIn(c), clock.now(), { personId, what: 'application' })
  return page(
    c,
    {
      title: words.title,
      crumbs: crumbsOf(c, application, words.title),
      errors,
    },
    <ConfirmationPage application={application} typed={typed} errors={errors} />,
  )
}

export async function takeConfirmation(c: Ctx, id: string): Promise<Response> {
  const typed = await readForm(c)
  const form = check(confirmationForm, typed)
  if (!form.ok) return ask(c, id, typed, form.errors)
  const { verdict, remark, facts } = form.value
  const said = { remark: verdict === 'right' ? '' : remark, seen: facts }
  const done = await confirmFacts(c.get('to'), actorIn(c), id, said)
  if (!done) return stranger(c, id)
  if (done === 'changed') return ask(c, id, typed, { verdict: words.changed })
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, {
    tone: done.isFirst ? 'success' : 'info',
    text: done.isFirst ? words.done : words.doneBefore,
  })
  return c.redirect(`/applications/${id}`, 303)
}
