// Changing the own address: the new one proves itself before anything goes there.
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { hashToken, newToken } from '../../../db/sessions.ts'
import { readSettings } from '../../../db/settings.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import { cancelQueuedLetters, queueLetter } from '../../../jobs/letters.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import {
  cancelEmailChanges,
  cancelResets,
  findAccount,
  isEmailTaken,
  lockAccount,
  ownHand,
  senderOf,
  setEmail,
  usualGrant,
  type Visit,
} from '../../accounts/index.ts'
import { changedLetter, noteLetter, proofLetter } from '../mails.tsx'
import { type EmailChange, findEmailChange, insertEmailChange, markConfirmed } from '../queries/index.ts'

/** The password was asked before. An older change that still waits is dropped. */
export const askEmailChange = (to: Deps, actor: Actor, newEmail: string): Promise<'asked' | Refusal> =>
  transaction(to.db, async (tx) => {
    const account = await lockAccount(tx, actor.accountId)
    if (!account || (await isEmailTaken(tx, newEmail, actor.accountId))) return refuse('emailTaken', {})
    const { emailChangeHours } = await readSettings(tx)
    const now = to.clock.now()
    const expiresAt = new Date(now.getTime() + emailChangeHours * 3_600_000)
    const token = newToken()
    await cancelEmailChanges(tx, account.id, now)
    await cancelQueuedLetters(tx, { personId: account.personId, kind: 'emailChangeProof' })
    await insertEmailChange(tx, {
      id: newId(),
      accountId: account.id,
      newEmail,
      tokenHash: hashToken(token),
      now,
      expiresAt,
    })
    await record(tx, actor, now, {
      is: 'emailChangeAsked',
      personId: account.personId,
      about: { kind: 'account', id: account.id },
      facts: { to: newEmail },
    })
    const from = await senderOf(tx, to.clock.today())
    await queueLetter(tx, to.config, now, {
      ...proofLetter({ account, newEmail, expiresAt, from }),
      secretLink: `${to.config.publicUrl}/email-change/${token}`,
    })
    await queueLetter(tx, to.config, now, noteLetter({ account, newEmail, from }))
    return 'asked'
  })

export const withdrawEmailChange = (to: Deps, actor: Actor): Promise<void> =>
  transaction(to.db, async (tx) => {
    await cancelEmailChanges(tx, actor.accountId, to.clock.now())
    await cancelQueuedLetters(tx, { personId: actor.personId, kind: 'emailChangeProof' })
  })

/** What a link is worth now. Looking changes nothing. */
export async function readEmailChange(
  to: Deps,
  token: string,
): Promise<{ is: 'open'; change: EmailChange } | { is: 'used' } | { is: 'dead' }> {
  const change = await findEmailChange(to.db, hashToken(token))
  if (change?.confirmedAt) return { is: 'used' }
  if (!change || change.cancelledAt || change.expiresAt <= to.clock.now()) return { is: 'dead' }
  const account = await findAccount(to.db, change.accountId)
  return account?.status === 'active' ? { is: 'open', change } : { is: 'dead' }
}

/** The new address is proved: it takes the place of the old one, and links that went to the old one die. */
export async function confirmEmailChange(
  to: Deps,
  visit: Visit,
  token: string,
): Promise<'changed' | 'used' | 'dead' | Refusal> {
  const found = await readEmailChange(to, token)
  if (found.is !== 'open') return found.is
  return transaction(to.db, async (tx) => {
    const account = await lockAccount(tx, found.change.accountId)
    const change = await findEmailChange(tx, hashToken(token))
    if (change?.confirmedAt) return 'used'
    if (!account || !change || change.cancelledAt) return 'dead'
    if (await isEmailTaken(tx, change.newEmail, account.id)) return refuse('emailTaken', {})
    const now = to.clock.now()
    await markConfirmed(tx, change.id, now)
    const { id: accountId, personId, version } = account
    const changed = await setEmail(tx, {
      accountId,
      personId,
      email: change.newEmail,
      confirmedAt: now,
      version,
    })
    if (!changed) throw new Conflict('account')
    await cancelResets(tx, accountId, now, 'link')
    await cancelQueuedLetters(tx, { personId, kind: 'passwordReset' })
    const grant = await usualGrant(tx, accountId, to.clock.today())
    await record(tx, ownHand(account, grant, visit), now, {
      is: 'emailChanged',
      personId,
      ...(account.municipalityId ? { municipalityId: account.municipalityId } : {}),
      about: { kind: 'account', id: accountId },
      facts: { from: account.email, to: change.newEmail },
    })
    const from = await senderOf(tx, to.clock.today())
    await queueLetter(tx, to.config, now, changedLetter({ account, newEmail: change.newEmail, from }))
    return 'changed'
  })
}
