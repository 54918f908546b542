// How often invitations may be sent, by the account that sends, by the invitation and by the address of a visitor.
import { blockedUntil, hit, type Limit } from '../../../db/limits.ts'
import type { Deps } from '../../../web/deps.ts'

/** Invitations an account may send within an hour; also the longest list that can be pasted. */
export const invitationsPerHour = 300

const invitations: Limit = {
  bucket: 'invitation:account',
  atMost: invitationsPerHour,
  windowMinutes: 60,
  lockMinutes: 60,
}
const freshLinks: Limit = {
  bucket: 'invitation:freshLink',
  atMost: 3,
  windowMinutes: 24 * 60,
  lockMinutes: 24 * 60,
}
const freshLinksByAddress: Limit = {
  bucket: 'invitation:address',
  atMost: 20,
  windowMinutes: 60,
  lockMinutes: 60,
}
// Hashing a password is slow on purpose; nobody needs it this often to find a free login.
const registrations: Limit = {
  bucket: 'invitation:registration',
  atMost: 60,
  windowMinutes: 60,
  lockMinutes: 15,
}

/** Answers instead of what was asked: not before this moment. */
export interface TooOften {
  shutUntil: Date
}

export const isTooOften = (it: unknown): it is TooOften =>
  typeof it === 'object' && it !== null && 'shutUntil' in it

export const countInvitations = (to: Deps, accountId: string, times: number): Promise<TooOften | null> =>
  count(to, invitations, accountId, times)

export const countRegistration = (to: Deps, invitationId: string): Promise<TooOften | null> =>
  count(to, registrations, invitationId)

export const countFreshLink = async (to: Deps, invitationId: string, ip: string): Promise<TooOften | null> =>
  (ip && (await count(to, freshLinksByAddress, ip))) || count(to, freshLinks, invitationId)

async function count(to: Deps, limit: Limit, subject: string, times = 1): Promise<TooOften | null> {
  const now = to.clock.now()
  const shutUntil =
    (await blockedUntil(to.db, limit.bucket, subject, now)) ?? (await hit(to.db, limit, subject, now, times))
  return shutUntil && { shutUntil }
}
