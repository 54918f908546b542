// One-time links: random, kept as a hash, put together here alone.
import { hashToken, newToken } from '../../db/sessions.ts'
import type { Deps } from '../../web/deps.ts'

export interface NewLink {
  hash: Buffer
  /** Known only now: it goes into the letter and nowhere else. */
  href: string
}

export function newLink(to: Pick<Deps, 'config'>): NewLink {
  const token = newToken()
  return { hash: hashToken(token), href: `${to.config.publicUrl}${registrationPath(token)}` }
}

export const registrationPath = (token: string): string => `/registration/${token}`
