// Withdrawing an application (C.4): a page that says what it means, and the deed.
import { isRefusal } from '../../../../domain/refusals.ts'
import { withdraw } from '../../../../domain/review.ts'
import { readForm, type Typed } from '../../../../web/body.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { leaveNotice } from '../../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../../web/forms.ts'
import { page } from '../../../../web/page.tsx'
import { refusedPage } from '../../../../web/trouble.tsx'
import { withdrawOwn } from '../actions/withdraw.ts'
import { withdrawalForm } from '../forms.ts'
import { WithdrawalPage } from '../pages/steps.tsx'
import type { OwnApplication } from '../queries.ts'
import { categoryTitle, withdrawalWords as words } from '../words/index.ts'
import { stranger } from './mine.ts'

export async function showWithdrawal(c: Ctx, it: OwnApplication): Promise<Response> {
  const allowed = withdraw(it)
  if (isRefusal(allowed)) return refusedPage(c, allowed)
  if (!allowed.isFirst) return c.redirect(`/my/${it.id}`, 303)
  return ask(c, it, { version: String(it.version) }, {})
}

const ask = (c: Ctx, it: OwnApplication, typed: Typed, errors: FieldErrors): Promise<Response> => {
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: words.title,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [{ href: `/my/${it.id}`, text: categoryTitle(it.category) }, { text: words.title }],
    },
    <WithdrawalPage it={it} typed={typed} errors={errors} />,
  )
}

export async function takeWithdrawal(c: Ctx, it: OwnApplication): Promise<Response> {
  const typed = await readForm(c)
  const form = check(withdrawalForm, typed)
  if (!form.ok) return ask(c, it, { ...typed, version: String(it.version) }, form.errors)
  const done = await withdrawOwn(c.get('to'), actorIn(c), it.id, form.value)
  if (!done) return stranger(c, it.id)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: words.done })
  return c.redirect(`/my/${it.id}`, 303)
}
