// What a link is worth: the start, or why it leads nowhere and what to do.

import { institutionOn } from '../../../db/settings.ts'
import { maskEmail } from '../../../domain/contacts.ts'
import { refuse } from '../../../domain/refusals.ts'
import type { Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { keepForm } from '../../../web/kept.ts'
import { page } from '../../../web/page.tsx'
import { refusedPage } from '../../../web/trouble.tsx'
import { untilWords, visitOf } from '../../accounts/index.ts'
import {
  askFreshLink,
  begin,
  isOwner,
  isTooOften,
  needsConsent,
  type Open,
  type Opened,
  openLink,
} from '../actions/index.ts'
import { currentConsent } from '../consent.ts'
import { registrationPath } from '../links.ts'
import { ConsentPage } from '../pages/registration/account.tsx'
import { ExpiredPage, ReplacedPage, RevokedPage, UnknownPage } from '../pages/registration/dead.tsx'
import { AcceptPage, SignInFirstPage, StartPage, StrangerPage } from '../pages/registration/start.tsx'
import { contacts } from '../queries/index.ts'
import { consentWords, deadWords, ownerWords, startWords } from '../words/index.ts'

export const tokenIn = (c: Ctx): string => c.req.param('token') ?? ''
export const hereOf = (c: Ctx): string => registrationPath(encodeURIComponent(tokenIn(c)))

/** Goes on with an open link; anything else is answered here. Where an account is concerned, its owner must be signed in. */
export async function withOpen(
  c: Ctx,
  then: (open: Open) => Response | Promise<Response>,
): Promise<Response> {
  const to = c.get('to')
  const accountId = c.get('actor')?.accountId ?? null
  const opened = await openLink(to.db, to, tokenIn(c), accountId)
  if (opened.is !== 'open') return deadPage(c, opened)
  if (isOwner(opened, accountId)) return then(opened)
  return accountId === null ? signInFirst(c, opened) : strangerPage(c, opened)
}

// A session that ended in the middle of a step: what was sent is kept and offered again after sign-in.
async function signInFirst(c: Ctx, open: Open): Promise<Response> {
  const kept = c.req.method === 'POST' ? await keepForm(c) : undefined
  if (kept) return c.redirect(`/sign-in?kept=${kept}`, 303)
  return page(c, { title: ownerWords.title }, <SignInFirstPage open={open} here={hereOf(c)} />)
}

const strangerPage = (c: Ctx, { it }: Open): Promise<Response> =>
  page(c, { title: ownerWords.strangerTitle, status: 409 }, <StrangerPage owner={it.owner} />)

export const showStart = (c: Ctx): Promise<Response> => withOpen(c, (open) => startPage(c, open))

async function startPage(c: Ctx, open: Open): Promise<Response> {
  if (open.steps.length === 0) return acceptPage(c, open)
  const farthest = open.steps[Math.min(open.it.draftStep, open.steps.length) - 1]
  const goOn = open.it.startedAt && farthest ? `${hereOf(c)}/${farthest}` : null
  return page(
    c,
    { title: startWords.title },
    <StartPage open={open} here={hereOf(c)} goOn={goOn} actor={c.get('actor')} />,
  )
}

/** For whom nothing is left to ask. */
export async function acceptPage(c: Ctx, open: Open, errors: Record<string, string> = {}): Promise<Response> {
  const status = Object.keys(errors).length > 0 ? 422 : 200
  const personId = open.it.owner?.personId ?? ''
  return page(
    c,
    { title: ownerWords.acceptTitle, status, faulty: status !== 200 },
    <AcceptPage
      open={open}
      here={hereOf(c)}
      needsConsent={await needsConsent(c.get('to'), personId)}
      errors={errors}
    />,
  )
}

export const takeStart = (c: Ctx): Promise<Response> =>
  withOpen(c, async (open) => {
    const [first] = open.steps
    if (!first) return c.redirect(hereOf(c), 303)
    await begin(c.get('to'), visitOf(c), open)
    return c.redirect(`${hereOf(c)}/${first}`, 303)
  })

/** Why a link leads nowhere. Who has registered by it is led to sign-in, or home when signed in already. */
export async function deadPage(c: Ctx, opened: Exclude<Opened, Open>): Promise<Response> {
  const { db } = c.get('to')
  if (opened.is === 'unknown')
    return page(
      c,
      { title: deadWords.unknownTitle, status: 404 },
      <UnknownPage contacts={await contacts(db)} />,
    )
  const { is, it } = opened
  if (is === 'used') return usedPage(c, it.owner?.accountId)
  if (is === 'byInvitation') return refusedPage(c, refuse('teachersByInvitation', {}))
  const own = (await contacts(db)).filter((one) => one.municipalityId === it.municipalityId)
  if (is === 'revoked')
    return page(c, { title: deadWords.revokedTitle, status: 410 }, <RevokedPage it={it} contacts={own} />)
  if (is === 'replaced')
    return page(c, { title: deadWords.replacedTitle, status: 410 }, <ReplacedPage it={it} contacts={own} />)
  return page(
    c,
    { title: deadWords.expiredTitle, status: 410 },
    <ExpiredPage it={it} contacts={own} here={hereOf(c)} />,
  )
}

function usedPage(c: Ctx, accountId: string | undefined): Response {
  if (accountId && c.get('actor')?.accountId === accountId) return c.redirect('/', 303)
  leaveNotice(c, { tone: 'info', text: deadWords.used })
  return c.redirect('/sign-in', 303)
}

/** «Прислать новую ссылку»: to the same address, however often the page is opened. */
export async function takeFreshLink(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const asked = await askFreshLink(to, visitOf(c), tokenIn(c))
  if (isTooOften(asked)) {
    const opened = await openLink(to.db, to, tokenIn(c), null)
    if (opened.is !== 'expired') return c.redirect(hereOf(c), 303)
    const fault = deadWords.tooOften(untilWords(asked.shutUntil, to.clock.today()))
    return page(
      c,
      { title: deadWords.expiredTitle, status: 429 },
      <ExpiredPage it={opened.it} contacts={[]} here={hereOf(c)} fault={fault} />,
    )
  }
  if (asked) leaveNotice(c, { tone: 'success', text: deadWords.freshLinkSent(maskEmail(asked.email)) })
  return c.redirect(hereOf(c), 303)
}

/** The text of the consent, by the names in force today. */
export async function showConsent(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const { center, institute } = await institutionOn(db, clock.today())
  const text = currentConsent({ institute: institute.name, center: center.name })
  return page(c, { title: consentWords.title }, <ConsentPage text={text} />)
}
