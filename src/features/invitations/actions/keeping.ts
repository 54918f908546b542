// What is done with an invitation afterwards: a fresh link, another address, taking it back.
// Each gives `undefined` for an invitation that is not there or not the actor's to see.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { readSettings } from '../../../db/settings.ts'
import { addDays, type Day } from '../../../domain/days.ts'
import * as rule from '../../../domain/invitation.ts'
import { fold, fullName } from '../../../domain/names.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import { cancelQueuedLetters, queueLetter } from '../../../jobs/letters.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { senderOf } from '../../accounts/index.ts'
import { newLink } from '../links.ts'
import { movedLetter } from '../mails.tsx'
import {
  factsOfAddresses,
  findForeign,
  findInvitation,
  type Invitation,
  lettersOf,
  lockInvitation,
  markRevoked,
  replaceLink,
} from '../queries/index.ts'
import { sendAgainTo } from './sending.ts'

export interface FreshlySent {
  email: string
  expiresOn: Day
  /** For the command line, which prints it; everybody else gets it by letter. */
  href: string
}

/** The invitation, held until the transaction ends. An attempt at another's is noted. */
async function reach(tx: Tx, to: Deps, actor: Actor, id: string): Promise<Invitation | undefined> {
  await lockInvitation(tx, id)
  const found = await findInvitation(tx, to.clock, actor, id)
  if (found) return found
  const foreign = await findForeign(tx, id)
  if (foreign)
    await record(tx, actor, to.clock.now(), {
      is: 'foreignAttempt',
      ...(foreign.municipalityId ? { municipalityId: foreign.municipalityId } : {}),
      about: { kind: 'invitation', id },
      facts: { path: `/invitations/${id}` },
    })
  return undefined
}

/** A second post of the same button within this time is the first one's echo. */
const echoMs = 60_000

/** A fresh link; the old one leads nowhere from now on. Invites anew whoever had been revoked. Throws `Conflict` when stale. */
export const sendAgain = (
  to: Deps,
  actor: Actor,
  it: { id: string; version: number },
): Promise<{ email: string } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const invitation = await reach(tx, to, actor, it.id)
    if (!invitation) return undefined
    const refusal = rule.sendAgain(invitation)
    if (refusal) return refusal
    const ageMs = to.clock.now().getTime() - (invitation.sentAt?.getTime() ?? 0)
    if (invitation.version === it.version + 1 && ageMs < echoMs) return { email: invitation.email }
    if (invitation.version !== it.version) throw new Conflict('invitation')
    if (await isTaken(tx, to, invitation, invitation.email)) return refuse('invitedAnew', {})
    return sendFresh(tx, to, actor, invitation)
  })

/** Makes the link and the letter. The row is locked already. */
export async function sendFresh(
  tx: Tx,
  to: Deps,
  by: Author,
  it: Invitation,
  correctedTo?: string,
): Promise<FreshlySent> {
  const now = to.clock.now()
  const { invitationDays } = await readSettings(tx)
  const expiresOn = addDays(to.clock.today(), invitationDays)
  const link = newLink(to)
  const email = correctedTo ?? it.email
  const search = fold(`${fullName(it)} ${email}`)
  const [facts] = await factsOfAddresses(tx, {
    addresses: [{ ...placeOf(it), email, role: it.role, search }],
    today: to.clock.today(),
    now,
    zone: to.clock.zone,
  })
  const account = facts?.account ?? null
  const own = account && rule.wayIn(it, account, null) === 'signIn' ? account.id : null
  const accountId = correctedTo ? own : (it.invitedAs ?? own)
  const replaced = await replaceLink(tx, {
    id: it.id,
    version: it.version,
    now,
    expiresOn,
    zone: to.clock.zone,
    tokenHash: link.hash,
    accountId,
    ...(correctedTo ? { correctedTo: { email, search } } : {}),
  })
  if (!replaced) throw new Conflict('invitation')
  await cancelQueuedLetters(tx, { invitationId: it.id, kind: 'invitation' })
  await sendAgainTo(tx, to, it, { email, expiresOn, hasAccount: accountId !== null, link })
  await record(tx, by, now, {
    is: 'invitationResent',
    ...about(it),
    facts: { email, expiresOn },
  })
  return { email, expiresOn, href: link.href }
}

export type Corrected = { email: string } | 'sameAddress' | 'addressTaken' | Refusal

/** S-13: the new address gets a fresh link, the old one is told that its link is dead. Throws `Conflict` when stale. */
export const correctAddress = (
  to: Deps,
  actor: Actor,
  it: { id: string; version: number; email: string },
): Promise<Corrected | undefined> =>
  transaction(to.db, async (tx) => {
    const invitation = await reach(tx, to, actor, it.id)
    if (!invitation) return undefined
    const refusal = rule.correctAddress(invitation)
    if (refusal) return refusal
    if (invitation.email === it.email) return 'sameAddress'
    if (invitation.version !== it.version) throw new Conflict('invitation')
    if (await isTaken(tx, to, invitation, it.email)) return 'addressTaken'
    await sendFresh(tx, to, actor, invitation, it.email)
    await tellOldAddress(tx, to, invitation)
    await record(tx, actor, to.clock.now(), {
      is: 'invitationEmailCorrected',
      ...about(invitation),
      facts: { from: invitation.email, to: it.email },
    })
    return { email: it.email }
  })

const placeOf = ({ municipalityId, organisationId }: Invitation) => ({ municipalityId, organisationId })

// Another invitation of the same person leads there, or the person has the role.
async function isTaken(tx: Tx, to: Deps, it: Invitation, email: string): Promise<boolean> {
  const [facts] = await factsOfAddresses(tx, {
    addresses: [
      {
        email,
        role: it.role,
        ...placeOf(it),
        search: fold(`${fullName(it)} ${email}`),
      },
    ],
    today: to.clock.today(),
    now: to.clock.now(),
    zone: to.clock.zone,
  })
  const other = facts?.earlier
  const isOpen = other != null && other.id !== it.id && other.state !== 'revoked'
  const hasRole = facts?.hasRole === true && rule.wayIn(it, facts.account, null) === 'signIn'
  return isOpen || hasRole
}

// A mailbox to which nothing went needs no telling.
async function tellOldAddress(tx: Tx, to: Deps, it: Invitation): Promise<void> {
  const letters = await lettersOf(tx, it.id)
  const hadLink = letters.some(
    ({ kind, status, toEmail }) => kind === 'invitation' && status === 'sent' && toEmail === it.email,
  )
  if (!hadLink) return
  const from = await senderOf(tx, to.clock.today())
  await queueLetter(tx, to.config, to.clock.now(), movedLetter({ ...it, from }))
}

/** Takes the invitation back: its link leads nowhere, a letter that waits is not sent. Throws `Conflict` when stale. */
export const revoke = (
  to: Deps,
  actor: Actor,
  it: { id: string; version: number },
): Promise<'revoked' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const invitation = await reach(tx, to, actor, it.id)
    if (!invitation) return undefined
    const refusal = rule.revoke(invitation)
    if (refusal) return refusal
    const now = to.clock.now()
    if (!(await markRevoked(tx, { ...it, now }))) throw new Conflict('invitation')
    await cancelQueuedLetters(tx, { invitationId: it.id, kind: 'invitation' })
    await record(tx, actor, now, {
      is: 'invitationRevoked',
      ...about(invitation),
      facts: { email: invitation.email },
    })
    return 'revoked'
  })

/** In whose histories a change of an invitation stands. */
export const about = (it: Pick<Invitation, 'id' | 'municipalityId'>) => ({
  ...(it.municipalityId ? { municipalityId: it.municipalityId } : {}),
  about: { kind: 'invitation', id: it.id },
})
