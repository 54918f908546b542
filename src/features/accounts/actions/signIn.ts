// Signing in and out, and the role that is used.
import { createHmac } from 'node:crypto'
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { endSession, setSessionGrant } from '../../../db/sessions.ts'
import { readSettings } from '../../../db/settings.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Ctx } from '../../../web/context.ts'
import type { Deps } from '../../../web/deps.ts'
import { signInAs } from '../../../web/session.ts'
import { passwordFits, wasteTime } from '../passwords.ts'
import {
  type Account,
  findByLoginOrEmail,
  type GrantInForce,
  grantExists,
  markSignedIn,
} from '../queries/index.ts'
import { ownHand, stranger, usualGrant, type Visit, visitOf } from './authors.ts'
import { countTry, forgiveTries, type Shut } from './tries.ts'

export interface Known {
  account: Account
  grant: GrantInForce
}

/**
 * Who is it? The same answer and the same time for an unknown login and for a wrong password; that the account is
 * blocked or has no role is told only to who knows the password.
 */
export async function recognise(
  to: Deps,
  visit: Visit,
  it: { login: string; password: string },
): Promise<Known | 'wrong' | Shut | Refusal> {
  const account = await findByLoginOrEmail(to.db, it.login)
  const subject = account?.id ?? typedSubject(to, it.login)
  const shut = await countTry(to, 'signIn', subject, visit.ip)
  if (shut) {
    if (account && shut.justNow) await noteLocked(to, visit, account)
    return shut
  }
  const fits = account ? await passwordFits(account.passwordHash, it.password) : await wasteTime(it.password)
  if (!account || !fits) return 'wrong'
  await forgiveTries(to, 'signIn', subject, visit.ip)
  if (account.status === 'blocked') return refuse('accountBlocked', {})
  const grant = await usualGrant(to.db, account.id, to.clock.today())
  return grant ? { account, grant } : refuse('noRoleInForce', {})
}

// What is typed instead of a login may well be a password: it is counted and not written down.
const typedSubject = (to: Deps, login: string): string =>
  `typed:${createHmac('sha256', to.config.secret).update(`signIn:${login.toLowerCase()}`).digest('base64url')}`

// Only of accounts that are there: what is typed instead of a login may well be a password.
async function noteLocked(to: Deps, visit: Visit, account: Account): Promise<void> {
  const { lockMinutes } = await readSettings(to.db)
  await transaction(to.db, (tx) =>
    record(tx, stranger(visit), to.clock.now(), {
      is: 'signInLocked',
      personId: account.personId,
      about: { kind: 'account', id: account.id },
      facts: { login: account.login, minutes: lockMinutes },
    }),
  )
}

/** Opens a session under a new token and remembers the visit. */
export async function enter(c: Ctx, { account, grant }: Known): Promise<void> {
  const to = c.get('to')
  await transaction(to.db, async (tx) => {
    await signInAs(c, tx, account.id, grant.id)
    await markSignedIn(tx, account.id, to.clock.now())
    await record(tx, ownHand(account, grant, visitOf(c)), to.clock.now(), {
      is: 'signedIn',
      personId: account.personId,
      about: { kind: 'account', id: account.id },
      facts: { login: account.login },
    })
  })
}

export async function signOut(to: Deps, actor: Actor): Promise<void> {
  await transaction(to.db, async (tx) => {
    await endSession(tx, actor.sessionId, to.clock.now())
    await record(tx, actor, to.clock.now(), {
      is: 'signedOut',
      personId: actor.personId,
      about: { kind: 'account', id: actor.accountId },
      facts: {},
    })
  })
}

/** Uses another of the own roles from now on; nothing when the role is not the actor's. */
export async function switchRole(to: Deps, actor: Actor, grantId: string): Promise<'switched' | undefined> {
  if (actor.grants.some((grant) => grant.id === grantId)) {
    await setSessionGrant(to.db, actor.sessionId, grantId)
    return 'switched'
  }
  if (await grantExists(to.db, grantId))
    await transaction(to.db, (tx) =>
      record(tx, actor, to.clock.now(), { is: 'foreignAttempt', facts: { path: `/role ${grantId}` } }),
    )
  return undefined
}
