// Before a handler: is it from our own pages, is anybody signed in, does the role have the right?
import { type Permission, roleMay } from '../domain/roles.ts'
import type { Ctx } from './context.ts'
import { keepForm } from './kept.ts'
import { findActor } from './session.ts'
import { forbiddenPage, foreignOriginPage } from './trouble.tsx'

/** Answers for the handler when it must not run; nothing when it may. */
export async function guard(c: Ctx, permission: Permission): Promise<Response | undefined> {
  if (isChange(c.req.method) && !isFromHere(c)) return foreignOriginPage(c)
  const actor = await findActor(c)
  c.set('actor', actor)
  if (permission === 'anyone') return undefined
  if (!actor) return toSignIn(c)
  if (!roleMay(actor.role, permission)) return forbiddenPage(c, permission)
  if (actor.mustChangePassword && !passwordPages.has(c.req.path)) return c.redirect('/password', 303)
  return undefined
}

// Who came in by a one-time password sets a new one before anything else.
const passwordPages = new Set(['/password', '/sign-out'])

const isChange = (method: string): boolean => method !== 'GET' && method !== 'HEAD'

/** A browser says where a form was sent from; what does not say so is not a browser of ours. */
export function isFromHere(c: Ctx): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  return (
    origin !== undefined &&
    (origin === new URL(c.get('to').config.publicUrl).origin || origin === new URL(c.req.url).origin)
  )
}

/** To sign-in, with the way back; a form that was being sent is kept and offered again afterwards. */
async function toSignIn(c: Ctx): Promise<Response> {
  if (c.req.method === 'GET') return c.redirect(`/sign-in?back=${encodeURIComponent(pathOf(c))}`, 303)
  const kept = await keepForm(c)
  return c.redirect(kept ? `/sign-in?kept=${kept}` : '/sign-in', 303)
}

const pathOf = (c: Ctx): string => {
  const url = new URL(c.req.url)
  return url.pathname + url.search
}

/** A way back that stays in this house: `//host` and full addresses do not. */
export const safeBack = (back: string | undefined): string =>
  back?.startsWith('/') && !back.startsWith('//') && !back.includes('\\') && !/\p{Cc}/u.test(back)
    ? back
    : '/'
