// How often a door may be tried: by the account (or the login that was typed) and by the address of the visitor.
import type { Db } from '../../../db/connect.ts'
import { blockedUntil, forgetHits, giveBackHit, hit, type Limit } from '../../../db/limits.ts'
import { readSettings } from '../../../db/settings.ts'
import type { Settings } from '../../../domain/settings.ts'
import type { Deps } from '../../../web/deps.ts'

export type Door = 'signIn' | 'reset' | 'code' | 'password' | 'emailChange' | 'joining'

/** `now` when this very try has shut the door: the moment to tell the history. */
export interface Shut {
  shutUntil: Date
  justNow: boolean
}

export const isShut = (it: unknown): it is Shut => typeof it === 'object' && it !== null && 'shutUntil' in it

interface Allowance {
  own: number
  /** A school's teachers come from one address. */
  address: number
  minutes: number
}

const allowances = ({ signInTries, lockMinutes }: Settings): Record<Door, Allowance> => ({
  signIn: { own: signInTries, address: signInTries * 20, minutes: lockMinutes },
  password: { own: signInTries, address: signInTries * 20, minutes: lockMinutes },
  reset: { own: 3, address: 20, minutes: 60 },
  code: { own: 10, address: 20, minutes: 60 },
  // The teachers of one school may register on one evening.
  joining: { own: 3, address: 40, minutes: 60 },
  emailChange: { own: 5, address: 50, minutes: 60 },
})

/** Counts a try before it is made, so that a hundred at once are a hundred tries. */
export async function countTry(to: Deps, door: Door, subject: string, ip: string): Promise<Shut | null> {
  const now = to.clock.now()
  const allowed = allowances(await readSettings(to.db))[door]
  for (const { limit, subject: whose } of limitsOf(door, allowed, subject, ip)) {
    const before = await blockedUntil(to.db, limit.bucket, whose, now)
    if (before) return { shutUntil: before, justNow: false }
    const until = await hit(to.db, limit, whose, now)
    if (until) return { shutUntil: until, justNow: true }
  }
  return null
}

/** The try was a good one: the failures before it are forgotten, and the address is not charged. */
export async function forgiveTries(to: Deps, door: Door, subject: string, ip: string): Promise<void> {
  await forgetTries(to.db, door, subject)
  if (ip) await giveBackHit(to.db, `${door}:address`, ip)
}

export const forgetTries = (db: Db, door: Door, subject: string): Promise<void> =>
  forgetHits(db, `${door}:own`, subject)

function limitsOf(
  door: Door,
  allowed: Allowance,
  subject: string,
  ip: string,
): { limit: Limit; subject: string }[] {
  const within = { windowMinutes: allowed.minutes, lockMinutes: allowed.minutes }
  const own = { limit: { bucket: `${door}:own`, atMost: allowed.own, ...within }, subject }
  if (!ip) return [own]
  return [{ limit: { bucket: `${door}:address`, atMost: allowed.address, ...within }, subject: ip }, own]
}
