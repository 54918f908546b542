// Helping somebody in (S-12 to S-14): another address, the login, a link, a code.
import { emailSuggestion } from '../../../domain/contacts.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { refusalSentence } from '../../../web/refusalWords.ts'
import { get, post } from '../../../web/route.ts'
import { showOnce, takeShownOnce } from '../../../web/shownOnce.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { correctEmail, issueCode, remindLogin, sendReset, untilWords } from '../../accounts/index.ts'
import { emailForm } from '../forms.ts'
import { CodePage } from '../pages/code.tsx'
import { EmailPage } from '../pages/steps.tsx'
import type { Specialist } from '../queries/index.ts'
import { codeWords, emailWords, doneWords as words } from '../words/index.ts'
import { answer, crumbsTo, withOne } from './seen.ts'

export const helpRoutes = [
  get('/specialists/:id/email', 'specialist.correct', withOne(showEmail)),
  post('/specialists/:id/email', 'specialist.correct', withOne(takeEmail)),
  post('/specialists/:id/login-reminder', 'code.issue', withOne(remind)),
  post('/specialists/:id/reset-link', 'code.issue', withOne(sendLink)),
  post('/specialists/:id/code', 'code.issue', withOne(giveCode)),
  get('/specialists/:id/code', 'code.issue', withOne(showCode)),
]

async function showEmail(c: Ctx, it: Specialist): Promise<Response> {
  if (!it.isReachable) return notFoundPage(c)
  return emailPage(c, it, { version: String(it.accountVersion) }, {}, 200)
}

const emailPage = (c: Ctx, it: Specialist, typed: Typed, errors: FieldErrors, status: 200 | 409 | 422) =>
  page(
    c,
    {
      title: emailWords.title,
      crumbs: crumbsTo(it, fullName(it.name), emailWords.title),
      status,
      faulty: status !== 200,
    },
    <EmailPage it={it} typed={typed} errors={errors} />,
  )

/** S-13, J-04. An address that looks mistyped is asked about once; who is sure goes on. */
async function takeEmail(c: Ctx, it: Specialist): Promise<Response> {
  const typed = await readForm(c)
  const checked = check(emailForm, typed)
  if (!checked.ok) return emailPage(c, it, typed, checked.errors, 422)
  const { email, sure, version } = checked.value
  // The form says what was meant before; once the address is in place a second post says so too.
  if (email === it.email && version === it.accountVersion)
    return emailPage(c, it, typed, { email: emailWords.same }, 422)
  const meant = emailSuggestion(email)
  if (meant && sure !== email)
    return emailPage(c, it, { ...typed, sure: email }, { email: emailWords.mistyped(meant) }, 422)
  const done = await correctEmail(c.get('to'), actorIn(c), it.accountId, email, version)
  if (isRefusal(done)) return emailPage(c, it, typed, { email: refusalSentence(done) }, 409)
  return answer(c, it.id, done, words.emailCorrected(email))
}

/** S-14 */
async function remind(c: Ctx, it: Specialist): Promise<Response> {
  return answer(c, it.id, await remindLogin(c.get('to'), actorIn(c), it.accountId), words.reminded(it.email))
}

async function sendLink(c: Ctx, it: Specialist): Promise<Response> {
  return answer(c, it.id, await sendReset(c.get('to'), actorIn(c), it.accountId), words.resetSent(it.email))
}

interface Shown {
  code: string
  until: string
  tries: number
}

const aboutCode = (it: Specialist): string => `code:${it.id}`

/** The code crosses the redirect sealed in a cookie: it never stands in an address, and going back does not show it again. */
async function giveCode(c: Ctx, it: Specialist): Promise<Response> {
  const to = c.get('to')
  const issued = await issueCode(to, actorIn(c), it.accountId)
  if (issued === undefined) return notFoundPage(c)
  if (isRefusal(issued)) return refusedPage(c, issued)
  const { code, tries } = issued
  const shown: Shown = { code, tries, until: untilWords(issued.until, to.clock.today()) }
  showOnce(c, aboutCode(it), shown)
  return c.redirect(`/specialists/${it.id}/code`, 303)
}

async function showCode(c: Ctx, it: Specialist): Promise<Response> {
  const shown = takeShownOnce(c, aboutCode(it)) as Shown | undefined
  if (!shown) {
    leaveNotice(c, { tone: 'info', text: words.codeGone })
    return c.redirect(`/specialists/${it.id}`, 303)
  }
  return page(
    c,
    { title: codeWords.title, crumbs: crumbsTo(it, fullName(it.name), codeWords.title) },
    <CodePage it={it} {...shown} address={`${c.get('to').config.publicUrl}/code`} />,
  )
}
