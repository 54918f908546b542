// A forgotten password: a link by mail, or a code that the coordinator reads out. Both set the new password at once.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { endSessions, hashToken, newToken } from '../../../db/sessions.ts'
import { readSettings } from '../../../db/settings.ts'
import { cancelQueuedLetters, queueLetter } from '../../../jobs/letters.ts'
import type { Deps } from '../../../web/deps.ts'
import { passwordChangedLetter, resetLetter, senderOf } from '../mails.tsx'
import { hashPassword } from '../passwords.ts'
import {
  type Account,
  cancelResets,
  findAccount,
  findByLogin,
  findLinkReset,
  insertReset,
  lockAccount,
  markEmailProved,
  markResetUsed,
  openCode,
  type Reset,
  setPassword,
  spendTry,
} from '../queries/index.ts'
import { ownHand, stranger, usualGrant, type Visit } from './authors.ts'
import { aboutAccount } from './reach.ts'
import { countTry, forgetTries, forgiveTries, type Shut } from './tries.ts'

/** S-12, J-03: the answer is the same whether or not there is such a login. */
export async function askReset(to: Deps, visit: Visit, login: string): Promise<'asked' | Shut> {
  const shut = await countTry(to, 'reset', login.toLowerCase(), visit.ip)
  if (shut) return shut
  const account = await findByLogin(to.db, login)
  if (account?.status === 'active') await sendResetLink(to, visit, account)
  return 'asked'
}

const sendResetLink = (to: Deps, visit: Visit, account: Account): Promise<void> =>
  transaction(to.db, (tx) => mailResetLink(tx, to, stranger(visit), account, null))

/** The link goes to the address of the account; `issuedBy` is whoever of the staff sends it. */
export async function mailResetLink(
  tx: Tx,
  to: Deps,
  by: Author,
  account: Account,
  issuedBy: string | null,
): Promise<void> {
  const { resetLinkMinutes } = await readSettings(tx)
  const now = to.clock.now()
  const token = newToken()
  const expiresAt = new Date(now.getTime() + resetLinkMinutes * 60_000)
  const from = await senderOf(tx, to.clock.today())
  await insertReset(tx, {
    id: newId(),
    accountId: account.id,
    kind: 'link',
    secretHash: hashToken(token),
    now,
    expiresAt,
    tries: 1,
    issuedBy,
  })
  await record(tx, by, now, { is: 'passwordResetAsked', ...aboutAccount(account), facts: {} })
  await queueLetter(tx, to.config, now, {
    ...resetLetter({ account, expiresAt, from }),
    secretLink: `${to.config.publicUrl}/password-reset/${token}`,
  })
}

/** What a link is worth now. Looking changes nothing: mail scanners open every link. */
export type LinkState = { is: 'open'; account: Account } | { is: 'used' } | { is: 'dead' }

export async function readResetLink(to: Deps, token: string): Promise<LinkState> {
  const reset = await findLinkReset(to.db, hashToken(token))
  if (reset?.usedAt) return { is: 'used' }
  const account =
    reset && isOpen(reset, to.clock.now()) ? await findAccount(to.db, reset.accountId) : undefined
  return account?.status === 'active' ? { is: 'open', account } : { is: 'dead' }
}

const isOpen = (it: Reset, now: Date): boolean =>
  it.usedAt === null && it.cancelledAt === null && it.expiresAt > now && it.triesLeft > 0

/** Sets the new password by the link of the letter. */
export async function resetByLink(
  to: Deps,
  visit: Visit,
  it: { token: string; password: string },
): Promise<'changed' | 'used' | 'dead'> {
  const found = await readResetLink(to, it.token)
  if (found.is !== 'open') return found.is
  const passwordHash = await hashPassword(it.password)
  return transaction(to.db, async (tx) => {
    const account = await lockAccount(tx, found.account.id)
    const reset = await findLinkReset(tx, hashToken(it.token))
    if (reset?.usedAt) return 'used'
    if (account?.status !== 'active' || !reset || !isOpen(reset, to.clock.now())) return 'dead'
    await markResetUsed(tx, reset.id, to.clock.now())
    await markEmailProved(tx, account.id, to.clock.now())
    await takeNewPassword(tx, to, visit, { account, passwordHash, way: 'link' })
    return 'changed'
  })
}

export const codeHash = (secret: Buffer, accountId: string, code: string): Buffer =>
  createHmac('sha256', secret).update(`code:${accountId}:${code}`).digest()

/** Sets the new password by the code that was read out. An unknown login and a wrong code get the same answer. */
export async function resetByCode(
  to: Deps,
  visit: Visit,
  it: { login: string; code: string; password: string },
): Promise<'changed' | 'wrong' | Shut> {
  const shut = await countTry(to, 'code', it.login.toLowerCase(), visit.ip)
  if (shut) return shut
  const passwordHash = await hashPassword(it.password)
  const known = await findByLogin(to.db, it.login)
  if (!known) return 'wrong'
  const answer = await transaction(to.db, async (tx) => {
    const account = await lockAccount(tx, known.id)
    const reset = await openCode(tx, known.id)
    if (account?.status !== 'active' || !reset || !isOpen(reset, to.clock.now())) return 'wrong'
    if (!timingSafeEqual(reset.secretHash, codeHash(to.config.secret, account.id, it.code))) {
      await spendTry(tx, reset.id)
      return 'wrong'
    }
    await markResetUsed(tx, reset.id, to.clock.now())
    await takeNewPassword(tx, to, visit, { account, passwordHash, way: 'code' })
    return 'changed'
  })
  if (answer === 'changed') await forgiveTries(to, 'code', it.login.toLowerCase(), visit.ip)
  return answer
}

// Whoever forgot the password may have lost it to somebody: every sign-in ends, every other way in is closed.
async function takeNewPassword(
  tx: Tx,
  to: Deps,
  visit: Visit,
  it: { account: Account; passwordHash: string; way: 'link' | 'code' },
): Promise<void> {
  const { account } = it
  const now = to.clock.now()
  const by = ownHand(account, await usualGrant(tx, account.id, to.clock.today()), visit)
  const about = aboutAccount(account)
  await setPassword(tx, account.id, it.passwordHash)
  await cancelResets(tx, account.id, now)
  await cancelQueuedLetters(tx, { personId: account.personId, kind: 'passwordReset' })
  await forgetTries(tx, 'signIn', account.id)
  const count = await endSessions(tx, account.id, now, null)
  await record(tx, by, now, { is: 'passwordChanged', ...about, facts: { way: it.way } })
  if (count > 0) await record(tx, by, now, { is: 'otherSessionsEnded', ...about, facts: { count } })
  const from = await senderOf(tx, to.clock.today())
  await queueLetter(tx, to.config, now, passwordChangedLetter({ account, at: now, from }))
}
