// Cookies of the product: the session and the notice that crosses one redirect.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ctx } from './context.ts'

// A __Host- cookie needs https; the demo on a loopback address has none.
const isSecure = (c: Ctx): boolean => c.get('to').config.publicUrl.startsWith('https:')
const sessionName = (c: Ctx): string => (isSecure(c) ? '__Host-stupen' : 'stupen')
const noticeName = (c: Ctx): string => (isSecure(c) ? '__Host-notice' : 'stupen-notice')

const options = (c: Ctx) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c) }) as const

export const sessionToken = (c: Ctx): string | undefined => getCookie(c, sessionName(c))
export const keepSessionToken = (c: Ctx, token: string): void =>
  setCookie(c, sessionName(c), token, options(c))
export const dropSessionToken = (c: Ctx): void => {
  deleteCookie(c, sessionName(c), { path: '/', secure: isSecure(c) })
}

export interface FlashNotice {
  tone: 'success' | 'info' | 'warning'
  text: string
}

/** Shows a notice on the next page. */
export function leaveNotice(c: Ctx, notice: FlashNotice): void {
  const body = Buffer.from(JSON.stringify(notice)).toString('base64url')
  setCookie(c, noticeName(c), `${body}.${sign(c, body)}`, { ...options(c), maxAge: 60 })
}

/** Takes the notice that the page before left. */
export function takeNotice(c: Ctx): FlashNotice | undefined {
  const raw = getCookie(c, noticeName(c))
  if (!raw) return undefined
  deleteCookie(c, noticeName(c), { path: '/', secure: isSecure(c) })
  const [body = '', signature = ''] = raw.split('.')
  const expected = Buffer.from(sign(c, body))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as FlashNotice
}

const sign = (c: Ctx, body: string): string =>
  createHmac('sha256', c.get('to').config.secret).update(`notice:${body}`).digest('base64url')
