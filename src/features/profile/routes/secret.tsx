// Personal numbers: the specialist's own for the contract, one at a time; of a teacher СНИЛС alone.
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { readSecret, saveOwnSecret } from '../actions/index.ts'
import { SecretForm, SecretPage } from '../pages/secret.tsx'
import { getPerson, secretMasks } from '../queries/index.ts'
import { isSecretKind, type SecretKind, type SecretValues, secrets } from '../secrets.ts'
import { profileWords, secretWords as words } from '../words/index.ts'

export const secretRoutes = [
  get('/profile/contract/:kind', 'profile.own', showForm),
  post('/profile/contract/:kind', 'profile.own', takeForm),
  post('/profile/contract/:kind/showing', 'profile.own', showSecret),
]

/** The kind in the address; nothing for whom it is not asked. */
function kindOf(c: Ctx): SecretKind | undefined {
  const raw = c.req.param('kind') ?? ''
  const { specialistId, role } = actorIn(c)
  if (!isSecretKind(raw)) return undefined
  return specialistId || (role === 'teacher' && raw === 'snils') ? raw : undefined
}

const crumbs = (kind: SecretKind) => [
  { href: '/profile', text: profileWords.title },
  { text: words.titles[kind] },
]

async function formPage(
  c: Ctx,
  kind: SecretKind,
  it: { typed: Typed; errors: FieldErrors; status: 200 | 422; seen?: string },
): Promise<Response> {
  const now = (await secretMasks(c.get('to').db, actorIn(c).personId)).find((one) => one.kind === kind)
  const seen = it.seen ?? now?.updatedAt.toISOString() ?? ''
  return page(
    c,
    { title: words.titles[kind], crumbs: crumbs(kind), status: it.status, faulty: it.status !== 200 },
    <SecretForm kind={kind} mask={now?.mask} seen={seen} typed={it.typed} errors={it.errors} />,
  )
}

async function showForm(c: Ctx): Promise<Response> {
  const kind = kindOf(c)
  return kind ? formPage(c, kind, { typed: {}, errors: {}, status: 200 }) : notFoundPage(c)
}

async function takeForm(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const kind = kindOf(c)
  if (!kind) return notFoundPage(c)
  const typed = await readForm(c)
  const { birthOn } = await getPerson(to.db, actor.personId)
  const seen = one(typed, 'seen')
  const it = check(secrets[kind].form({ today: to.clock.today(), birthOn }), typed)
  if (!it.ok) return formPage(c, kind, { typed, errors: it.errors, status: 422, seen })
  const value = it.value as SecretValues[typeof kind]
  await saveOwnSecret(to, actor, { kind, value, seenAt: momentOf(seen) })
  leaveNotice(c, { tone: 'success', text: words.saved(words.titles[kind]) })
  return c.redirect('/profile#contract', 303)
}

const momentOf = (seen: string): Date | null => {
  const at = new Date(seen)
  return Number.isNaN(at.getTime()) ? null : at
}

/** A POST that shows instead of going on: the number must stand neither in an address nor in a cookie. */
async function showSecret(c: Ctx): Promise<Response> {
  const kind = kindOf(c)
  const lines = kind && (await readSecret(c.get('to'), actorIn(c), actorIn(c).personId, kind))
  if (!kind || !lines) return notFoundPage(c)
  const title = words.titles[kind]
  return page(c, { title, crumbs: crumbs(kind) }, <SecretPage kind={kind} lines={lines} />)
}
