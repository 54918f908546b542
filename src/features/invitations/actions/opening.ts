// Opening a link: what it is worth now, and for whom. Looking changes nothing: mail scanners open every link.
import type { Db } from '../../../db/connect.ts'
import type { Author } from '../../../db/history.ts'
import { hashToken } from '../../../db/sessions.ts'
import { readSettings } from '../../../db/settings.ts'
import { register, type WayIn, wayIn } from '../../../domain/invitation.ts'
import { fullName } from '../../../domain/names.ts'
import type { Deps } from '../../../web/deps.ts'
import type { Visit } from '../../accounts/index.ts'
import { findLink, getInvitation, getPerson, type Invitation, type PersonFacts } from '../queries/index.ts'
import { type Step, stepsOf } from '../steps.ts'

export type Opened =
  | { is: 'unknown' }
  /** `byInvitation`: begun by a teacher alone, which is not wanted any more. */
  | { is: 'used' | 'revoked' | 'expired' | 'replaced' | 'byInvitation'; it: Invitation }
  | Open

export interface Open {
  is: 'open'
  it: Invitation
  /** `either`: the mailbox belongs to an account of another name, and nobody is signed in to say whose it is. */
  way: WayIn
  steps: Step[]
  /** The person of the account that signs in. */
  person: PersonFacts | null
}

/** Reads a link. `accountId` is the account that is signed in, if any. */
export async function openLink(db: Db, to: Deps, token: string, accountId: string | null): Promise<Opened> {
  const link = /^[\w-]{43}$/.test(token) ? await findLink(db, hashToken(token)) : undefined
  if (!link) return { is: 'unknown' }
  const it = await getInvitation(db, to.clock, link.invitationId)
  const refusal = register(it, to.clock.today())
  if (refusal?.refused === 'invitationUsed') return { is: 'used', it }
  if (refusal?.refused === 'invitationRevoked') return { is: 'revoked', it }
  if (link.replaced) return { is: 'replaced', it }
  if (refusal) return { is: 'expired', it }
  if (it.byOneself && !(await readSettings(db)).teachersJoinFreely) return { is: 'byInvitation', it }
  return openFor(db, it, accountId)
}

async function openFor(db: Db, it: Invitation, accountId: string | null): Promise<Open> {
  const { owner } = it
  const found = wayIn(it, owner && { id: owner.accountId, name: owner.name }, it.invitedAs)
  const way = found === 'either' && accountId === owner?.accountId ? 'signIn' : found
  const person = way === 'signIn' && owner ? await getPerson(db, owner.personId) : null
  const steps = stepsOf({
    role: it.role,
    way: way === 'signIn' ? 'signIn' : 'register',
    isSpecialist: Boolean(person?.specialistId),
  })
  return { is: 'open', it, way, steps, person }
}

/** Is it the account's own matter? Only its owner goes on from here. */
export const isOwner = (open: Open, accountId: string | null): boolean =>
  open.way !== 'signIn' || open.it.owner?.accountId === accountId

/** The hand of somebody who holds a link and has no account yet. */
export const holder = (it: Invitation, visit: Visit): Author => ({
  accountId: null,
  name: fullName(it) || it.email,
  role: 'visitor',
  ...visit,
})
