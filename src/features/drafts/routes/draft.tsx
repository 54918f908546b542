// A whole draft: its steps, the check, the submission, what is kept while it is typed.
import { eligibilityRules } from '../../../domain/eligibility.ts'
import { parseSnils } from '../../../domain/identifiers.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { eligibilityWords } from '../../../web/applicationWords.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { findApplication } from '../../applications/index.ts'
import { removeDraft } from '../actions/files.ts'
import type { Open } from '../actions/opening.ts'
import { submitDraft } from '../actions/submit.ts'
import { keptOf } from '../answers.ts'
import { askedIn } from '../asked.ts'
import { OverviewPage } from '../pages/around.tsx'
import { CheckPage } from '../pages/check.tsx'
import { findDraft, keepTyped } from '../queries/index.ts'
import { criterionOf, isStep } from '../steps.ts'
import { checkWords, criterionNumber, doneWords, newWords } from '../words/index.ts'
import { applicationPath, crumbsOf, draftCrumb, idIn, missing, withOpen } from './reach.ts'
import { versionIn } from './sent.ts'

export const showOverview = (c: Ctx): Promise<Response> =>
  withOpen(c, async (open) => {
    const { mendsId } = open.draft
    const mends = mendsId ? await findApplication(c.get('to').db, mendsId) : undefined
    const title = draftCrumb(open).text
    return page(
      c,
      { title, crumbs: crumbsOf(c, { text: title }), wide: true },
      <OverviewPage open={open} mends={mends} />,
    )
  })

export function showCheck(c: Ctx, again: { typed?: Typed; errors?: FieldErrors } = {}): Promise<Response> {
  return withOpen(c, (open) => {
    const { typed = {}, errors = {} } = again
    return page(
      c,
      {
        title: checkWords.title,
        crumbs: crumbsOf(c, draftCrumb(open), { text: checkWords.title }),
        errors,
      },
      <CheckPage
        open={open}
        asked={askedIn(open.known, open.steps)}
        warnings={warningsOf(open)}
        typed={typed}
        errors={errors}
      />,
    )
  })
}

/** What does not stop, and is said before it is too late. */
function warningsOf({ wanted, against, states }: Open): string[] {
  const found = (wanted && against[wanted]) || []
  const untold = states.filter(({ step, kind }) => criterionOf(step) && kind === 'blank')
  return [
    ...found.filter(({ rule }) => !eligibilityRules[rule].stops).map(eligibilityWords),
    ...(untold.length > 0
      ? [checkWords.untold(untold.map(({ step }) => criterionNumber(criterionOf(step) ?? '')).join(', '))]
      : []),
  ]
}

export async function takeSubmission(c: Ctx): Promise<Response> {
  const to = c.get('to')
  if (!isId(idIn(c))) return notFoundPage(c)
  const typed = await readForm(c)
  const number = one(typed, 'snils').trim()
  const snils = number === '' ? null : parseSnils(number)
  if (snils && !snils.ok) return showCheck(c, { typed, errors: { snils: snils.fault.expected } })
  const done = await submitDraft(to, actorIn(c), idIn(c), { snils: snils?.value ?? null })
  if (done === undefined) return missing(c)
  if (isRefusal(done)) return refusedPage(c, done)
  const text = { ...doneWords, before: doneWords.moment }[done.was]
  leaveNotice(c, { tone: 'success', text })
  return c.redirect(applicationPath(c, done.applicationId), 303)
}

/** What is being typed, from a script: kept without a word, in one statement. */
export async function keep(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const id = idIn(c)
  const step = c.req.query('step') ?? ''
  const typed = await readForm(c)
  if (!isId(id) || !isStep(step)) return notFoundPage(c)
  const it = { id, step, typed: keptOf(step, typed), version: versionIn(typed), now: to.clock.now() }
  if (await keepTyped(to.db, actor, it)) return c.body(null, 204)
  return (await findDraft(to.db, actor, id)) ? c.body(null, 409) : missing(c)
}

export async function takeRemoval(c: Ctx): Promise<Response> {
  const id = idIn(c)
  if (!isId(id) || !(await removeDraft(c.get('to'), actorIn(c), id))) return missing(c)
  leaveNotice(c, { tone: 'success', text: newWords.removed })
  return c.redirect('/drafts/new', 303)
}
