// A proposal becomes assignments: all of it or the chosen places, in one transaction. What it was made by is kept.
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { groupsOf, type Had, has } from '../../../domain/proposal/facts.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { assignPairsIn } from '../../assignments/index.ts'
import {
  findPairs,
  findRules,
  findTeachers,
  lockProposal,
  markOutcomes,
  moveProposal,
  type Proposal,
} from '../queries/index.ts'
import { acceptWords as words } from '../words/proposal.ts'

export interface Accepted {
  assigned: number
  notAssigned: number
  takenOff: number
}

/** `places` by their numbers; all when left out. Nothing when there is no such proposal. */
export function acceptProposal(
  to: Deps,
  actor: Actor,
  seen: { id: string; version: number },
  places: ReadonlySet<number> | null,
): Promise<Accepted | Refusal | undefined> {
  return transaction(to.db, async (tx) => {
    const it = await lockProposal(tx, seen.id)
    if (!it) return undefined
    if (it.status === 'accepted') return refuse('proposalAccepted', {})
    if (it.status !== 'ready' || !it.result) return refuse('proposalGone', {})
    if (it.version !== seen.version) throw new Conflict('proposal')
    const chosen = (await findPairs(tx, it.id)).filter(
      (pair) => !pair.isThere && (places === null || places.has(pair.n)),
    )
    const isForbidden = await forbiddenNow(tx, it)
    const touched = new Set(chosen.map(({ caseId }) => caseId))
    const { assigned, refused, takenOff } = await assignPairsIn(tx, to, actor, {
      proposalId: it.id,
      pairs: chosen,
      takeOff: (it.result.takeOff ?? []).filter(({ caseId }) => places === null || touched.has(caseId)),
      reason: words.takenOff,
      isForbidden,
    })
    const made = groupsOf(assigned.map((one): Had => [one.caseId, one.specialistId]))
    const refusals = new Map(refused.map((one) => [`${one.caseId} ${one.specialistId}`, one.refusal]))
    await markOutcomes(
      tx,
      it.id,
      chosen.map((one) => ({
        n: one.n,
        outcome: has(made, one.caseId, one.specialistId) ? 'assigned' : 'refused',
        refusal: refusals.get(`${one.caseId} ${one.specialistId}`) ?? null,
      })),
    )
    const accepted = { assigned: assigned.length, notAssigned: refused.length, takenOff }
    const now = to.clock.now()
    await moveProposal(tx, seen, {
      to: 'accepted',
      now,
      result: { ...it.result, accepted },
      acceptedBy: actor.accountId,
    })
    await record(tx, actor, now, {
      is: 'proposalAccepted',
      about: { kind: 'period', id: it.periodId },
      facts: { period: it.period, assigned: assigned.length, refused: refused.length, takenOff },
    })
    return accepted
  })
}

/** What was forbidden since the proposal was computed, in it or for good. */
async function forbiddenNow(
  tx: Parameters<typeof findRules>[0],
  it: Proposal,
): Promise<(pair: { caseId: string; specialistId: string }) => boolean> {
  const rules = (await findRules(tx)).filter(({ kind }) => kind === 'forbidden')
  const wishes = it.wishes.filter(({ kind }) => kind === 'forbidden')
  const forbidden = groupsOf([
    ...rules.map((rule): Had => [rule.caseId ?? rule.personId ?? '', rule.specialistId]),
    ...wishes.map((wish): Had => [wish.caseId, wish.specialistId]),
  ])
  const teacherOf = await findTeachers(tx, it.id)
  return ({ caseId, specialistId }) =>
    has(forbidden, caseId, specialistId) || has(forbidden, teacherOf.get(caseId) ?? '', specialistId)
}

/** The proposal is put away; nothing was assigned by it. */
export const discardProposal = (
  to: Deps,
  actor: Actor,
  seen: { id: string; version: number },
): Promise<{ discarded: true } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const it = await lockProposal(tx, seen.id)
    if (!it) return undefined
    if (it.status === 'accepted') return refuse('proposalAccepted', {})
    if (it.status === 'discarded') return { discarded: true }
    const now = to.clock.now()
    await moveProposal(tx, seen, { to: 'discarded', now })
    await record(tx, actor, now, {
      is: 'proposalDiscarded',
      about: { kind: 'period', id: it.periodId },
      facts: { period: it.period },
    })
    return { discarded: true }
  })
