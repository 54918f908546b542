// Sending a letter once more: as it was, or with a fresh one-time link made by the feature whose link it is.
import { type Tx, transaction } from '../../db/connect.ts'
import { record } from '../../db/history.ts'
import { kindOf, type LetterKind, sendAgain } from '../../domain/letters.ts'
import { isRefusal, type Refusal } from '../../domain/refusals.ts'
import { linkMark, queueLetter } from '../../jobs/letters.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { sendReset } from '../accounts/index.ts'
import { resendInvitation } from '../invitations/index.ts'
import { findForeign, findLetter, hasNewer, type Letter, lockLetter } from './queries/index.ts'

/** `letterId` is the copy, where it is one. */
export interface Resent {
  email: string
  letterId?: string
  isFresh: boolean
}

/** A second post of the same button within this time is the first one's echo. */
const echoMs = 60_000

/** Nothing for a letter that is not there, not the actor's to see, or whose link is out of the actor's reach. */
export async function resend(to: Deps, actor: Actor, id: string): Promise<Resent | Refusal | undefined> {
  const letter = await findLetter(to.db, actor, to.clock.today(), id)
  if (!letter) return stranger(to, actor, id)
  const way = sendAgain({ ...letter, hasLink: letter.text.includes(linkMark) })
  if (isRefusal(way)) return way
  if (way.again === 'freshInvitation') return inviteAfresh(to, actor, letter)
  if (way.again === 'freshReset') return resetAfresh(to, actor, letter)
  return transaction(to.db, (tx) => copy(tx, to, actor, id))
}

/** An attempt at another's letter is noted. */
export async function stranger(to: Deps, actor: Actor, id: string): Promise<undefined> {
  const foreign = await findForeign(to.db, id)
  if (!foreign) return undefined
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), {
      is: 'foreignAttempt',
      ...(foreign.personId ? { personId: foreign.personId } : {}),
      ...(foreign.municipalityId ? { municipalityId: foreign.municipalityId } : {}),
      about: { kind: 'letter', id },
      facts: { path: `/letters/${id}` },
    }),
  )
  return undefined
}

async function copy(tx: Tx, to: Deps, actor: Actor, id: string): Promise<Resent | undefined> {
  const letter = await lockLetter(tx, actor, to.clock.today(), id)
  if (!letter) return undefined
  const now = to.clock.now()
  const email = addressOf(letter)
  const [last] = letter.copies
  if (last && now.getTime() - Date.parse(last.queuedAt) < echoMs)
    return { email, letterId: last.id, isFresh: false }
  const letterId = await queueLetter(tx, to.config, now, {
    // Whatever is stored is copied, a kind of a later version too.
    kind: letter.kind as LetterKind,
    toEmail: email,
    municipalityId: letter.municipalityId,
    ...(letter.personId ? { personId: letter.personId } : {}),
    ...(letter.invitationId ? { invitationId: letter.invitationId } : {}),
    ...(letter.caseId ? { caseId: letter.caseId } : {}),
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    replacesId: letter.id,
  })
  await noteResent(tx, to, actor, letter, email)
  return { email, letterId, isFresh: false }
}

/** Where a copy goes: to the person's address of today, unless the letter is about the address itself. */
export const addressOf = (it: Letter): string =>
  kindOf(it.kind).to === 'person' ? (it.presentEmail ?? it.toEmail) : it.toEmail

async function inviteAfresh(to: Deps, actor: Actor, it: Letter): Promise<Resent | Refusal | undefined> {
  const { invitationId: id, invitationVersion: version } = it
  if (id === null || version === null) return undefined
  const sent = await resendInvitation(to, actor, { id, version })
  return sent && !isRefusal(sent) ? { email: sent.email, isFresh: true } : sent
}

async function resetAfresh(to: Deps, actor: Actor, it: Letter): Promise<Resent | Refusal | undefined> {
  if (!it.accountId || !it.personId) return undefined
  const since = new Date(to.clock.now().getTime() - echoMs)
  if (await hasNewer(to.db, { kind: it.kind, personId: it.personId, since }))
    return { email: addressOf(it), isFresh: true }
  const sent = await sendReset(to, actor, it.accountId)
  return sent && !isRefusal(sent) ? { email: sent.email, isFresh: true } : sent
}

const noteResent = (tx: Tx, to: Deps, actor: Actor, it: Letter, email: string): Promise<void> =>
  record(tx, actor, to.clock.now(), {
    is: 'letterResent',
    ...(it.personId ? { personId: it.personId } : {}),
    ...(it.municipalityId ? { municipalityId: it.municipalityId } : {}),
    ...(it.caseId ? { caseId: it.caseId } : {}),
    about: { kind: 'letter', id: it.id },
    facts: { kind: it.kind, to: email },
  })
