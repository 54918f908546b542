// Changing the address.
import { emailSuggestion } from '../../../domain/contacts.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { refusalSentence } from '../../../web/refusalWords.ts'
import { get, post } from '../../../web/route.ts'
import { refusedPage } from '../../../web/trouble.tsx'
import {
  checkOwnPassword,
  countTry,
  findAccount,
  isShut,
  shutWords,
  untilWords,
  visitOf,
} from '../../accounts/index.ts'
import { askEmailChange, confirmEmailChange, readEmailChange, withdrawEmailChange } from '../actions/index.ts'
import { emailForm } from '../forms.ts'
import { ConfirmEmailPage, EmailForm, EmailWordPage } from '../pages/person.tsx'
import { profileWords, emailWords as words } from '../words/index.ts'

export const emailRoutes = [
  get('/profile/email', 'profile.own', (c) => emailPage(c, {}, {}, 200)),
  post('/profile/email', 'profile.own', takeEmail),
  post('/profile/email/withdrawal', 'profile.own', takeWithdrawal),
  get('/email-change/:token', 'anyone', showConfirm),
  post('/email-change/:token', 'anyone', takeConfirm),
]

async function emailPage(
  c: Ctx,
  typed: Typed,
  errors: FieldErrors,
  status: 200 | 409 | 422 | 429,
  sure = '',
): Promise<Response> {
  const account = await findAccount(c.get('to').db, actorIn(c).accountId)
  const crumbs = [{ href: '/profile', text: profileWords.title }, { text: words.title }]
  return page(
    c,
    { title: words.title, crumbs, status, faulty: status !== 200 },
    <EmailForm typed={typed} errors={errors} now={account?.email ?? ''} sure={sure} />,
  )
}

async function takeEmail(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const typed = await readForm(c)
  const it = check(emailForm, typed)
  if (!it.ok) return emailPage(c, typed, it.errors, 422)
  const { email, sure, password } = it.value
  const account = await findAccount(to.db, actor.accountId)
  if (account?.email === email) return emailPage(c, typed, { email: words.same }, 422)
  const meant = emailSuggestion(email)
  if (meant && sure !== email) return emailPage(c, typed, { email: words.mistyped(meant) }, 422, email)
  const shut = (until: Date, how: (until: string) => string) =>
    emailPage(c, typed, { _: how(untilWords(until, to.clock.today())) }, 429)
  const own = await checkOwnPassword(to, actor, password)
  if (isShut(own)) return shut(own.shutUntil, shutWords.password)
  if (own === 'wrong') return emailPage(c, typed, { password: words.wrongPassword }, 422)
  const counted = await countTry(to, 'emailChange', actor.accountId, actor.ip)
  if (counted) return shut(counted.shutUntil, shutWords.emailChange)
  const asked = await askEmailChange(to, actor, email)
  if (isRefusal(asked)) return emailPage(c, typed, { email: refusalSentence(asked) }, 409)
  leaveNotice(c, { tone: 'success', text: words.sent(email) })
  return c.redirect('/profile', 303)
}

async function takeWithdrawal(c: Ctx): Promise<Response> {
  await withdrawEmailChange(c.get('to'), actorIn(c))
  leaveNotice(c, { tone: 'success', text: words.withdrawn })
  return c.redirect('/profile', 303)
}

const tokenOf = (c: Ctx): string => c.req.param('token') ?? ''

async function showConfirm(c: Ctx): Promise<Response> {
  const found = await readEmailChange(c.get('to'), tokenOf(c))
  if (found.is !== 'open') return overPage(c, found.is)
  return page(
    c,
    { title: words.confirmTitle },
    <ConfirmEmailPage token={tokenOf(c)} newEmail={found.change.newEmail} />,
  )
}

const overPage = (c: Ctx, is: 'used' | 'dead') =>
  is === 'used'
    ? page(
        c,
        { title: words.usedTitle, status: 410 },
        <EmailWordPage title={words.usedTitle} lead={words.used} />,
      )
    : page(
        c,
        { title: words.deadTitle, status: 410 },
        <EmailWordPage title={words.deadTitle} lead={words.dead} />,
      )

async function takeConfirm(c: Ctx): Promise<Response> {
  const done = await confirmEmailChange(c.get('to'), visitOf(c), tokenOf(c))
  if (isRefusal(done)) return refusedPage(c, done)
  if (done !== 'changed') return overPage(c, done)
  leaveNotice(c, { tone: 'success', text: words.confirmed })
  return c.redirect(c.get('actor') ? '/profile' : '/sign-in', 303)
}
