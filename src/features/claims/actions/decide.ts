// The coordinator has compared two records: one person, or two.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { bothAreSpecialists, lockForMerging, mergePeople } from '../../../db/merging.ts'
import { confirmClaim as mayConfirm } from '../../../domain/claim.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Role } from '../../../domain/roles.ts'
import { queueLetter } from '../../../jobs/letters.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { senderOf } from '../../accounts/index.ts'
import { confirmedLetter, refusedLetter } from '../mails.ts'
import {
  type Claim,
  closeClaim,
  countCases,
  findClaim,
  placeOfClaim,
  type Reached,
  reachedBy,
  rolesHandedOver,
} from '../queries/index.ts'
import { decisionWords } from '../words.ts'

export interface Decision {
  answer: 'same' | 'different'
  reason: string
}

/** Nothing for a claim that is not there or not the actor's. */
export const decideClaim = (
  to: Deps,
  actor: Actor,
  id: string,
  { answer, reason }: Decision,
): Promise<'confirmed' | 'refused' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const claim = await findClaim(tx, actor, id, true)
    if (!claim) return undefined
    if (claim.status !== 'asked') return refuse('claimDecided', {})
    // Whoever is told is read before the merging: the account may be another's afterwards.
    const reached = await reachedBy(tx, claim)
    if (answer === 'different') return refuseClaim(tx, to, actor, claim, reason, reached)
    return confirmClaim(tx, to, actor, claim, reason, reached)
  })

async function refuseClaim(
  tx: Tx,
  to: Deps,
  actor: Actor,
  claim: Claim,
  reason: string,
  reached: Reached | undefined,
): Promise<'refused'> {
  const now = to.clock.now()
  await closeClaim(tx, { id: claim.id, status: 'refused', by: actor.accountId, reason, now })
  await record(tx, actor, now, { is: 'claimRefused', ...about(claim, claim.personId), facts: { reason } })
  if (reached) await queueLetter(tx, to.config, now, refusedLetter(await sender(tx, to), reached))
  return 'refused'
}

async function confirmClaim(
  tx: Tx,
  to: Deps,
  actor: Actor,
  claim: Claim,
  reason: string,
  reached: Reached | undefined,
): Promise<'confirmed' | Refusal> {
  const now = to.clock.now()
  const { personId: from, knownId: into } = claim
  await lockForMerging(tx, from, into)
  const by = {
    role: actor.role,
    municipalityId: municipalityOf(actor),
    isOneOfThem: [from, into].includes(actor.personId),
  }
  const refused = mayConfirm(by, await rolesHandedOver(tx, { from, into }, to.clock.today()))
  if (refused) return refused
  if (await bothAreSpecialists(tx, from, into)) return refuse('bothAreSpecialists', {})
  await closeClaim(tx, { id: claim.id, status: 'confirmed', by: actor.accountId, reason, now })
  const merged = await mergePeople(tx, to.config.fieldKeys, { from, into, now })
  await record(tx, actor, now, { is: 'personClaimed', ...about(claim, into), facts: { way: 'confirmed' } })
  for (const { role, where } of merged.roles)
    await record(tx, actor, now, { is: 'roleGranted', personId: into, facts: { role: role as Role, where } })
  if (merged.closedAccountId)
    await record(tx, actor, now, {
      is: 'accountBlocked',
      personId: into,
      about: { kind: 'account', id: merged.closedAccountId },
      facts: { reason: decisionWords.accountClosed },
    })
  if (reached) {
    const facts = { ...reached, personId: into, closed: merged.closedAccountId !== null }
    const applications = await countCases(tx, into)
    await queueLetter(tx, to.config, now, confirmedLetter(await sender(tx, to), { ...facts, applications }))
  }
  return 'confirmed'
}

const about = (claim: Claim, personId: string) => ({
  personId,
  municipalityId: claim.municipalityId,
  about: { kind: 'claim', id: claim.id },
})

const sender = async (tx: Tx, to: Deps) => ({
  name: await senderOf(tx, to.clock.today()),
  publicUrl: to.config.publicUrl,
})

/** An attempt at a comparison of another place is worth a line in the history. */
export async function noteForeignClaim(to: Deps, actor: Actor, id: string, path: string): Promise<void> {
  const municipalityId = await placeOfClaim(to.db, id)
  if (!municipalityId) return
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), {
      is: 'foreignAttempt',
      municipalityId,
      about: { kind: 'claim', id },
      facts: { path },
    }),
  )
}
