// The specialist's own pages (S-07).
import { newId } from '../../../db/ids.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { tellDismissal, withdrawDismissal } from '../actions/tell.ts'
import { leavingForm, withdrawalForm } from '../forms.ts'
import { OwnPage } from '../pages/own.tsx'
import { contractToLeave, ownDismissal } from '../queries/index.ts'
import { ownWords as words } from '../words/index.ts'

const path = '/contract/leaving'

export const ownRoutes = [
  get(path, 'contract.own', (c) => ownPage(c, {}, {})),
  post(path, 'contract.own', takeTelling),
  post(`${path}/withdrawal`, 'contract.own', takeWithdrawal),
]

async function ownPage(c: Ctx, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { db, clock } = c.get('to')
  const { specialistId } = actorIn(c)
  if (!specialistId) return notFoundPage(c)
  const [contract, last] = await Promise.all([
    contractToLeave(db, specialistId, clock.today()),
    ownDismissal(db, specialistId),
  ])
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: words.title,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [{ href: '/contract', text: words.crumb }, { text: words.title }],
    },
    <OwnPage
      contract={contract}
      last={last}
      typed={{ ...typed, once: one(typed, 'once') || newId() }}
      errors={errors}
    />,
  )
}

async function takeTelling(c: Ctx): Promise<Response> {
  const actor = actorIn(c)
  if (!actor.specialistId) return notFoundPage(c)
  const typed = await readForm(c)
  const form = check(leavingForm, typed)
  if (!form.ok) return ownPage(c, typed, form.errors)
  const { once, sure: _, ...wish } = form.value
  const told = await tellDismissal(c.get('to'), actor, actor.specialistId, { ...wish, id: once })
  if (isRefusal(told)) return refusedPage(c, told)
  if ('errors' in told) return ownPage(c, typed, told.errors)
  leaveNotice(c, { tone: 'success', text: words.told })
  return c.redirect(path, 303)
}

async function takeWithdrawal(c: Ctx): Promise<Response> {
  const actor = actorIn(c)
  const form = check(withdrawalForm, await readForm(c))
  if (!actor.specialistId || !form.ok) return notFoundPage(c)
  const done = await withdrawDismissal(c.get('to'), actor, actor.specialistId, form.value)
  if (!done) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: words.withdrawn })
  return c.redirect(path, 303)
}
