// What a coordinator, the Center or an administrator does for somebody who cannot get in.
// Each gives `undefined` for an account that is not there or not in reach.
import { randomInt } from 'node:crypto'
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { endSessions } from '../../../db/sessions.ts'
import { readSettings } from '../../../db/settings.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import { cancelQueuedLetters, queueLetter } from '../../../jobs/letters.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { addressLeftLetter, addressTakenLetter, codeIssuedLetter, loginLetter, senderOf } from '../mails.tsx'
import {
  type Account,
  cancelEmailChanges,
  cancelResets,
  insertReset,
  isEmailTaken,
  lockAdministrators,
  setEmail,
  setStatus,
} from '../queries/index.ts'
import { aboutAccount, reach } from './reach.ts'
import { codeHash, mailResetLink } from './reset.ts'

const codeTries = 5

export interface IssuedCode {
  /** Eight digits, known only now. */
  code: string
  until: Date
  /** How many wrong ones it outlives. */
  tries: number
}

/** A one-time code that sets a new password without mail. An older code is worth nothing from now on. */
export const issueCode = (
  to: Deps,
  actor: Actor,
  accountId: string,
): Promise<IssuedCode | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const account = await reach(tx, to, actor, accountId)
    if (!account) return undefined
    if (account.status === 'blocked') return refuse('accountBlocked', {})
    const { codeMinutes } = await readSettings(tx)
    const now = to.clock.now()
    const until = new Date(now.getTime() + codeMinutes * 60_000)
    const code = String(randomInt(100_000_000)).padStart(8, '0')
    await cancelResets(tx, account.id, now, 'code')
    await insertReset(tx, {
      id: newId(),
      accountId: account.id,
      kind: 'code',
      secretHash: codeHash(to.config.secret, account.id, code),
      now,
      expiresAt: until,
      tries: codeTries,
      issuedBy: actor.accountId,
    })
    await record(tx, actor, now, { is: 'codeIssued', ...aboutAccount(account), facts: {} })
    const from = await senderOf(tx, to.clock.today())
    await queueLetter(tx, to.config, now, codeIssuedLetter({ account, until, from }))
    return { code, until, tries: codeTries }
  })

/** S-14: the login goes to the address of the account; nobody but its owner reads it there. */
export const remindLogin = (to: Deps, actor: Actor, accountId: string): Promise<'sent' | undefined> =>
  transaction(to.db, async (tx) => {
    const account = await reach(tx, to, actor, accountId)
    if (!account) return undefined
    const now = to.clock.now()
    const from = await senderOf(tx, to.clock.today())
    const signInUrl = `${to.config.publicUrl}/sign-in`
    await record(tx, actor, now, { is: 'loginReminded', ...aboutAccount(account), facts: {} })
    await queueLetter(tx, to.config, now, loginLetter({ account, signInUrl, from }))
    return 'sent'
  })

/** A link for a new password, for somebody who could not ask for it; it goes to the address of the account. */
export const sendReset = (
  to: Deps,
  actor: Actor,
  accountId: string,
): Promise<{ email: string } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const account = await reach(tx, to, actor, accountId)
    if (!account) return undefined
    if (account.status === 'blocked') return refuse('accountBlocked', {})
    await mailResetLink(tx, to, actor, account, actor.accountId)
    return { email: account.email }
  })

/**
 * S-13, J-04: a wrong address is put right. Links that went to the old one are worth nothing from now on; the new one is
 * not proved yet and gets nothing secret. Throws `Conflict` for a stale version.
 */
export const correctEmail = (
  to: Deps,
  actor: Actor,
  accountId: string,
  newEmail: string,
  version: number,
): Promise<'corrected' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const account = await reach(tx, to, actor, accountId)
    if (!account) return undefined
    if (account.email === newEmail) return 'corrected'
    if (await isEmailTaken(tx, newEmail, account.id)) return refuse('emailTaken', {})
    const now = to.clock.now()
    const changed = await setEmail(tx, {
      accountId: account.id,
      personId: account.personId,
      email: newEmail,
      confirmedAt: null,
      version,
    })
    if (!changed) throw new Conflict('account')
    await closeOldWays(tx, account, now)
    await record(tx, actor, now, {
      is: 'emailCorrected',
      ...aboutAccount(account),
      facts: { from: account.email, to: newEmail },
    })
    const from = await senderOf(tx, to.clock.today())
    await queueLetter(tx, to.config, now, addressLeftLetter({ account, from }))
    await queueLetter(tx, to.config, now, addressTakenLetter({ account, email: newEmail, from }))
    return 'corrected'
  })

async function closeOldWays(tx: Tx, account: Account, now: Date): Promise<void> {
  await cancelResets(tx, account.id, now, 'link')
  await cancelEmailChanges(tx, account.id, now)
  for (const kind of ['passwordReset', 'emailChangeProof', 'loginReminder'])
    await cancelQueuedLetters(tx, { personId: account.personId, kind })
}

/** Nobody signs in to a blocked account; open sign-ins end at once. */
export const blockAccount = (
  to: Deps,
  actor: Actor,
  accountId: string,
  it: { reason: string; version?: number },
): Promise<'blocked' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const administrators = await lockAdministrators(tx, to.clock.today())
    const account = await reach(tx, to, actor, accountId)
    if (!account) return undefined
    if (account.status === 'blocked') return 'blocked'
    if (account.id === actor.accountId) return refuse('ownAccount', {})
    if (administrators.length === 1 && administrators[0] === account.id)
      return refuse('lastAdministrator', {})
    const now = to.clock.now()
    if (!(await setStatus(tx, { accountId, status: 'blocked', version: it.version ?? account.version })))
      throw new Conflict('account')
    await cancelResets(tx, account.id, now)
    await endSessions(tx, account.id, now, null)
    await record(tx, actor, now, {
      is: 'accountBlocked',
      ...aboutAccount(account),
      facts: { reason: it.reason },
    })
    return 'blocked'
  })

export const unblockAccount = (
  to: Deps,
  actor: Actor,
  accountId: string,
  it: { version?: number } = {},
): Promise<'unblocked' | undefined> =>
  transaction(to.db, async (tx) => {
    const account = await reach(tx, to, actor, accountId)
    if (!account) return undefined
    if (account.status === 'active') return 'unblocked'
    if (!(await setStatus(tx, { accountId, status: 'active', version: it.version ?? account.version })))
      throw new Conflict('account')
    await record(tx, actor, to.clock.now(), { is: 'accountUnblocked', ...aboutAccount(account), facts: {} })
    return 'unblocked'
  })
