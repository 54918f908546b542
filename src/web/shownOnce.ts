// Something secret that the next page shows and no page after it: sealed in a cookie, never in an address or a log.
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { seal, unseal } from '../db/secrets.ts'
import { actorIn, type Ctx } from './context.ts'

const seconds = 120

const isSecure = (c: Ctx): boolean => c.get('to').config.publicUrl.startsWith('https:')
const nameOf = (c: Ctx): string => (isSecure(c) ? '__Host-once' : 'stupen-once')

// Only the session that asked may see it, and only on the page it is about.
const sealedFor = (c: Ctx, about: string): string => `once:${actorIn(c).sessionId}:${about}`

/** Keeps a value for the page that the redirect leads to. */
export function showOnce(c: Ctx, about: string, value: unknown): void {
  const { fieldKeys } = c.get('to').config
  const { keyId, cipher } = seal(fieldKeys, sealedFor(c, about), JSON.stringify(value))
  setCookie(c, nameOf(c), `${Buffer.from(keyId).toString('base64url')}.${cipher.toString('base64url')}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(c),
    maxAge: seconds,
  })
}

/** Takes what was kept for this page; nothing when it has been shown, is too old or is about another page. */
export function takeShownOnce(c: Ctx, about: string): unknown {
  const raw = getCookie(c, nameOf(c))
  if (!raw) return undefined
  deleteCookie(c, nameOf(c), { path: '/', secure: isSecure(c) })
  const [keyId = '', cipher = ''] = raw.split('.')
  try {
    const sealed = {
      keyId: Buffer.from(keyId, 'base64url').toString(),
      cipher: Buffer.from(cipher, 'base64url'),
    }
    return JSON.parse(unseal(c.get('to').config.fieldKeys, sealedFor(c, about), sealed))
  } catch {
    // Of another session or page, or tampered with: it is nobody's to see.
    return undefined
  }
}
