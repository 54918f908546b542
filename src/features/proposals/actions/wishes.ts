// What the Center wants of a proposal: this pair to stay, that one not to be, somebody else in a place.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { fullName } from '../../../domain/names.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import {
  findPlace,
  insertBan,
  lockBan,
  lockProposal,
  markRequired,
  namesOf,
  type PlaceRow,
  type Proposal,
  removeBan,
  writeWishes,
} from '../queries/index.ts'
import type { Wish } from '../result.ts'

export interface Seen {
  id: string
  version: number
  n: number
}

type Done = { place: PlaceRow } | Refusal | undefined

/** Nothing when there is no such place; a proposal that changed since it was seen is a conflict. */
function change(
  to: Deps,
  seen: Seen,
  work: (tx: Tx, it: Proposal, place: PlaceRow) => Promise<{ wishes: Wish[]; pending: number }>,
): Promise<Done> {
  return transaction(to.db, async (tx) => {
    const it = await lockProposal(tx, seen.id)
    if (!it) return undefined
    if (it.status === 'accepted') return refuse('proposalAccepted', {})
    if (it.status !== 'ready') return refuse('proposalGone', {})
    const place = await findPlace(tx, seen.id, seen.n)
    if (!place) return undefined
    if (it.version !== seen.version || !it.result) throw new Conflict('proposal')
    const { wishes, pending } = await work(tx, it, place)
    await writeWishes(tx, seen, {
      now: to.clock.now(),
      wishes,
      result: { ...it.result, pending: (it.result.pending ?? 0) + pending },
    })
    return { place }
  })
}

const without = (wishes: readonly Wish[], it: { caseId: string; specialistId: string }): Wish[] =>
  wishes.filter((wish) => wish.caseId !== it.caseId || wish.specialistId !== it.specialistId)

/** The pair stays whatever is computed next; or may go again. */
export const pin = (to: Deps, seen: Seen, isPinned: boolean): Promise<Done> =>
  change(to, seen, async (tx, it, { caseId, specialistId }) => {
    if (!specialistId) throw new Conflict('an empty place')
    const pair = { caseId, specialistId }
    await markRequired(tx, it.id, pair, isPinned)
    const rest = without(it.wishes, pair)
    return { wishes: isPinned ? [...rest, { ...pair, kind: 'required', reason: '' }] : rest, pending: 0 }
  })

/** The pair is not to be: in this proposal and what is made from it, or for good. */
export const ban = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  input: { reason: string; isForGood: boolean },
): Promise<Done> =>
  change(to, seen, async (tx, it, place) => {
    const { caseId, specialistId, specialist } = place
    if (!specialistId || !specialist) throw new Conflict('an empty place')
    const now = to.clock.now()
    if (input.isForGood) {
      const isNew = await insertBan(tx, {
        id: newId(),
        personId: place.personId,
        specialistId,
        reason: input.reason,
        now,
        by: actor.accountId,
      })
      if (isNew)
        await record(tx, actor, now, {
          is: 'pairForbidden',
          caseId,
          personId: place.personId,
          about: { kind: 'specialist', id: specialistId },
          facts: { specialist: fullName(specialist), reason: input.reason },
        })
    }
    await markRequired(tx, it.id, { caseId, specialistId }, false)
    const rest = without(it.wishes, { caseId, specialistId })
    return {
      wishes: [...rest, { caseId, specialistId, kind: 'forbidden', reason: input.reason }],
      pending: 1,
    }
  })

/** Somebody else in a place: the new pair must be, the old one must not. */
export const replace = (to: Deps, seen: Seen, withId: string, reason: string): Promise<Done> =>
  change(to, seen, async (tx, it, { caseId, specialistId }) => {
    if ((await namesOf(tx, [withId])).size === 0) throw new Conflict('specialist')
    let wishes = without(it.wishes, { caseId, specialistId: withId })
    if (specialistId) {
      await markRequired(tx, it.id, { caseId, specialistId }, false)
      wishes = [
        ...without(wishes, { caseId, specialistId }),
        { caseId, specialistId, kind: 'forbidden', reason },
      ]
    }
    return { wishes: [...wishes, { caseId, specialistId: withId, kind: 'required', reason: '' }], pending: 1 }
  })

/** The pair may be again. False when the rule is not there any more. */
export const allowPair = (to: Deps, actor: Actor, id: string): Promise<boolean> =>
  transaction(to.db, async (tx) => {
    const it = await lockBan(tx, id)
    if (!it) return false
    const now = to.clock.now()
    await removeBan(tx, id, now)
    await record(tx, actor, now, {
      is: 'pairAllowed',
      personId: it.personId,
      about: { kind: 'specialist', id: it.specialistId },
      facts: { specialist: fullName(it.specialist) },
    })
    return true
  })
