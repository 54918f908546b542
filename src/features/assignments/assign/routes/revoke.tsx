// Taking an assignment off.
import { revoke } from '../../../../domain/assignment.ts'
import { fullName } from '../../../../domain/names.ts'
import { isRefusal } from '../../../../domain/refusals.ts'
import { readForm, type Typed } from '../../../../web/body.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { leaveNotice } from '../../../../web/cookies.ts'
import { isId } from '../../../../web/fields.ts'
import { check, type FieldErrors } from '../../../../web/forms.ts'
import { page } from '../../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../../web/trouble.tsx'
import { casePaths, listPath } from '../../../cases/index.ts'
import { revokeAssignment } from '../actions.ts'
import { revokeForm } from '../forms.ts'
import { RevokePage } from '../pages/revoke.tsx'
import { type AssignmentFacts, findAssignment } from '../queries/index.ts'
import { assignWords, revokeWords as words } from '../words.ts'
import { listIn } from './assign.tsx'

async function assignmentIn(c: Ctx): Promise<AssignmentFacts | Response> {
  const id = c.req.param('id') ?? ''
  const it = isId(id) ? await findAssignment(c.get('to').db, actorIn(c), id) : undefined
  return it ?? notFoundPage(c)
}

export async function showRevocation(c: Ctx): Promise<Response> {
  const it = await assignmentIn(c)
  if (it instanceof Response) return it
  const allowed = revoke(it.status)
  return isRefusal(allowed) ? refusedPage(c, allowed) : ask(c, it, { version: String(it.version) }, {})
}

function ask(c: Ctx, it: AssignmentFacts, typed: Typed, errors: FieldErrors): Promise<Response> {
  const list = listIn(c)
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: words.title,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [
        { href: listPath(list), text: assignWords.list },
        { href: casePaths.case(it.caseId, list), text: assignWords.caption(it.number) },
        { text: words.title },
      ],
    },
    <RevokePage it={it} list={list} typed={typed} errors={errors} />,
  )
}

export async function revokeIt(c: Ctx): Promise<Response> {
  const it = await assignmentIn(c)
  if (it instanceof Response) return it
  const told = check(revokeForm, await readForm(c))
  if (!told.ok) return ask(c, it, told.typed, told.errors)
  const revoked = await revokeAssignment(c.get('to'), actorIn(c), it.id, told.value)
  if (!revoked) return notFoundPage(c)
  if (isRefusal(revoked)) return refusedPage(c, revoked)
  leaveNotice(c, { tone: 'success', text: words.done(fullName(it.specialist)) })
  return c.redirect(casePaths.assignment(revoked.caseId, listIn(c)), 303)
}
