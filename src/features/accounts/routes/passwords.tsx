// A forgotten password, a forgotten login, the code of the coordinator, and the own password.
import { readSettings } from '../../../db/settings.ts'
import { counted, countedNouns } from '../../../ui/text.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import {
  askReset,
  changeOwnPassword,
  checkOwnPassword,
  isShut,
  readResetLink,
  resetByCode,
  resetByLink,
  type Shut,
  visitOf,
} from '../actions/index.ts'
import { codeForm, newPasswordForm, ownPasswordForm, resetForm } from '../forms.ts'
import { type CoordinatorChoice, CoordinatorContacts, ForgottenLoginPage } from '../pages/coordinators.tsx'
import { CodePage, NewPasswordPage, OwnPasswordPage, ResetPage, WordPage } from '../pages/passwords.tsx'
import { listCoordinators } from '../queries/index.ts'
import {
  codeWords,
  coordinatorWords,
  newPasswordWords,
  ownPasswordWords,
  resetWords,
  shutWords,
  untilWords,
} from '../words/index.ts'

export const passwordRoutes = [
  get('/password-reset', 'anyone', (c) => resetPage(c, {}, {}, 200)),
  post('/password-reset', 'anyone', takeReset),
  get('/password-reset/sent', 'anyone', showSent),
  get('/password-reset/:token', 'anyone', showNewPassword),
  post('/password-reset/:token', 'anyone', takeNewPassword),
  get('/forgotten-login', 'anyone', showForgottenLogin),
  get('/code', 'anyone', (c) => codePage(c, {}, {}, 200)),
  post('/code', 'anyone', takeCode),
  get('/password', 'profile.own', (c) => ownPasswordPage(c, {}, 200)),
  post('/password', 'profile.own', takeOwnPassword),
]

type Status = 200 | 422 | 429

async function coordinators(c: Ctx, here: string): Promise<CoordinatorChoice> {
  const all = await listCoordinators(c.get('to').db)
  const wanted = c.req.query('municipality') ?? ''
  return { all, chosen: isId(wanted) ? all.find((it) => it.id === wanted) : undefined, here }
}

const helpOf = async (c: Ctx, here: string) => (
  <CoordinatorContacts
    {...(await coordinators(c, here))}
    title={coordinatorWords.ifNoLetter}
    lead={coordinatorWords.ifNoLetterHow}
  />
)

const shutSentence = (c: Ctx, words: (until: string) => string, { shutUntil }: Shut): FieldErrors => ({
  _: words(untilWords(shutUntil, c.get('to').clock.today())),
})

const resetPage = async (c: Ctx, typed: Typed, errors: FieldErrors, status: Status) =>
  page(
    c,
    { title: resetWords.title, status, faulty: status !== 200 },
    <ResetPage typed={typed} errors={errors} coordinators={await helpOf(c, '/password-reset')} />,
  )

async function takeReset(c: Ctx): Promise<Response> {
  const it = check(resetForm, await readForm(c))
  if (!it.ok) return resetPage(c, it.typed, it.errors, 422)
  const asked = await askReset(c.get('to'), visitOf(c), it.value.login)
  if (isShut(asked))
    return resetPage(c, { login: it.value.login }, shutSentence(c, shutWords.reset, asked), 429)
  return c.redirect('/password-reset/sent', 303)
}

async function showSent(c: Ctx): Promise<Response> {
  const { resetLinkMinutes } = await readSettings(c.get('to').db)
  return page(
    c,
    { title: resetWords.sentTitle },
    <>
      <WordPage
        title={resetWords.sentTitle}
        lead={resetWords.sent}
        href="/sign-in"
        action={resetWords.toSignIn}
      >
        <p>{resetWords.sentHow(counted(resetLinkMinutes, countedNouns.minute))}</p>
      </WordPage>
      {await helpOf(c, '/password-reset/sent')}
    </>,
  )
}

const tokenOf = (c: Ctx): string => c.req.param('token') ?? ''

const deadLink = (c: Ctx) =>
  page(
    c,
    { title: resetWords.deadTitle, status: 410 },
    <WordPage
      title={resetWords.deadTitle}
      lead={resetWords.dead}
      href="/password-reset"
      action={resetWords.again}
    />,
  )
const usedLink = (c: Ctx) =>
  page(
    c,
    { title: resetWords.usedTitle, status: 410 },
    <WordPage
      title={resetWords.usedTitle}
      lead={resetWords.used}
      href="/sign-in"
      action={resetWords.signIn}
    />,
  )

async function showNewPassword(c: Ctx): Promise<Response> {
  const link = await readResetLink(c.get('to'), tokenOf(c))
  if (link.is !== 'open') return link.is === 'used' ? usedLink(c) : deadLink(c)
  return newPasswordPage(c, link.account.login, {}, 200)
}

const newPasswordPage = (c: Ctx, login: string, errors: FieldErrors, status: Status) =>
  page(
    c,
    { title: newPasswordWords.title, status, faulty: status !== 200 },
    <NewPasswordPage token={tokenOf(c)} login={login} errors={errors} />,
  )

async function takeNewPassword(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const link = await readResetLink(to, tokenOf(c))
  if (link.is !== 'open') return link.is === 'used' ? usedLink(c) : deadLink(c)
  const it = check(newPasswordForm(link.account.login), await readForm(c))
  if (!it.ok) return newPasswordPage(c, link.account.login, it.errors, 422)
  const changed = await resetByLink(to, visitOf(c), { token: tokenOf(c), password: it.value.password })
  if (changed !== 'changed') return changed === 'used' ? usedLink(c) : deadLink(c)
  leaveNotice(c, { tone: 'success', text: newPasswordWords.changed })
  return c.redirect('/sign-in', 303)
}

async function showForgottenLogin(c: Ctx): Promise<Response> {
  const choice = await coordinators(c, '/forgotten-login')
  return page(c, { title: coordinatorWords.forgottenTitle }, <ForgottenLoginPage {...choice} />)
}

const codePage = async (c: Ctx, typed: Typed, errors: FieldErrors, status: Status) =>
  page(
    c,
    { title: codeWords.title, status, faulty: status !== 200 },
    <CodePage
      typed={typed}
      errors={errors}
      coordinators={
        <CoordinatorContacts
          {...(await coordinators(c, '/code'))}
          title={codeWords.noCodeYet}
          lead={codeWords.noCodeYetHow}
        />
      }
    />,
  )

async function takeCode(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const it = check(codeForm, typed)
  if (!it.ok) return codePage(c, typed, it.errors, 422)
  const changed = await resetByCode(c.get('to'), visitOf(c), it.value)
  if (isShut(changed)) return codePage(c, typed, shutSentence(c, shutWords.code, changed), 429)
  if (changed === 'wrong') return codePage(c, typed, { _: codeWords.wrong }, 422)
  leaveNotice(c, { tone: 'success', text: newPasswordWords.changed })
  return c.redirect('/sign-in', 303)
}

function ownPasswordPage(c: Ctx, errors: FieldErrors, status: Status): Promise<Response> {
  const { login, mustChangePassword } = actorIn(c)
  return page(
    c,
    { title: ownPasswordWords.title, status, faulty: status !== 200 },
    <OwnPasswordPage login={login} must={mustChangePassword} errors={errors} />,
  )
}

async function takeOwnPassword(c: Ctx): Promise<Response> {
  const actor = actorIn(c)
  const it = check(ownPasswordForm(actor.login), await readForm(c))
  if (!it.ok) return ownPasswordPage(c, it.errors, 422)
  const old = await checkOwnPassword(c.get('to'), actor, it.value.old)
  if (isShut(old)) return ownPasswordPage(c, shutSentence(c, shutWords.password, old), 429)
  if (old === 'wrong') return ownPasswordPage(c, { old: ownPasswordWords.wrongOld }, 422)
  await changeOwnPassword(c, it.value.password)
  leaveNotice(c, { tone: 'success', text: ownPasswordWords.changed })
  return c.redirect(actor.mustChangePassword ? '/' : '/profile', 303)
}
