// Signing in and out, the form that waited for it, the role in use.
import { isRefusal } from '../../../domain/refusals.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { dropSessionToken, leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { safeBack } from '../../../web/guard.ts'
import { findKeptForm } from '../../../web/kept.ts'
import { page } from '../../../web/page.tsx'
import { refusalSentence } from '../../../web/refusalWords.ts'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { enter, isShut, recognise, signOut, switchRole, visitOf } from '../actions/index.ts'
import { signInForm } from '../forms.ts'
import { KeptGonePage, KeptPage, SignInPage } from '../pages/signIn.tsx'
import { demoPersonas } from '../personas.ts'
import { keptWords, shutWords, untilWords, signInWords as words } from '../words/index.ts'

export const signInRoutes = [
  get('/sign-in', 'anyone', showSignIn),
  post('/sign-in', 'anyone', takeSignIn),
  post('/sign-out', 'anyone', takeSignOut),
  post('/role', 'home.see', takeRole),
  get('/kept/:token', 'home.see', showKept),
]

async function showSignIn(c: Ctx): Promise<Response> {
  const back = safeBack(c.req.query('back'))
  const kept = tokenIn(c.req.query('kept'))
  if (c.get('actor')) return c.redirect(kept ? `/kept/${kept}` : back, 303)
  return signInPage(c, { typed: {}, errors: {}, back, kept }, 200)
}

async function takeSignIn(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const back = safeBack(one(typed, 'back'))
  const kept = tokenIn(one(typed, 'kept'))
  const again = (errors: FieldErrors, status: 409 | 422 | 429) =>
    signInPage(c, { typed, errors, back, kept }, status)
  const it = check(signInForm, typed)
  if (!it.ok) return again(it.errors, 422)
  const known = await recognise(to, visitOf(c), it.value)
  if (known === 'wrong') return again({ _: words.wrong }, 422)
  if (isShut(known)) return again({ _: shutWords.signIn(untilWords(known.shutUntil, to.clock.today())) }, 429)
  if (isRefusal(known)) return again({ _: refusalSentence(known) }, 409)
  await enter(c, known)
  return c.redirect(kept ? `/kept/${kept}` : back, 303)
}

interface Wanted {
  typed: Typed
  errors: FieldErrors
  back: string
  kept: string
}

const signInPage = async (c: Ctx, it: Wanted, status: 200 | 409 | 422 | 429): Promise<Response> =>
  page(
    c,
    { title: words.title, status, faulty: status !== 200 },
    <SignInPage {...it} personas={await demoPersonas(c.get('to'))} />,
  )

const tokenIn = (raw: string | undefined): string => (raw && /^[\w-]{43}$/.test(raw) ? raw : '')

async function takeSignOut(c: Ctx): Promise<Response> {
  const actor = c.get('actor')
  if (actor) await signOut(c.get('to'), actor)
  dropSessionToken(c)
  leaveNotice(c, { tone: 'success', text: words.signedOut })
  return c.redirect('/sign-in', 303)
}

async function takeRole(c: Ctx): Promise<Response> {
  const grantId = one(await readForm(c), 'role')
  const switched = isId(grantId) && (await switchRole(c.get('to'), actorIn(c), grantId))
  return switched ? c.redirect('/', 303) : notFoundPage(c)
}

async function showKept(c: Ctx): Promise<Response> {
  const form = await findKeptForm(c, c.req.param('token') ?? '')
  return form
    ? page(c, { title: keptWords.title }, <KeptPage form={form} />)
    : page(c, { title: keptWords.goneTitle, status: 404 }, <KeptGonePage />)
}
