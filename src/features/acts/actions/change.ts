// What becomes of an act: signed, cancelled. Each under the lock of its contract.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { cancelAct as cancelRule, signAct as signRule } from '../../../domain/act.ts'
import type { Day } from '../../../domain/days.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { settleContract } from '../../contracts/index.ts'
import { type Act, lockAct, releaseItems, writeAct } from '../queries/index.ts'

export interface Seen {
  id: string
  version: number
}

export type Changed = { number: string }

/** Nothing means: there is no such act. `Conflict` when it was changed meanwhile. */
export const signAct = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  on: Day,
): Promise<Changed | Refusal | undefined> =>
  withAct(to, seen.id, async (tx, act) => {
    const signed = signRule(act, on, to.clock.today())
    if (isRefusal(signed)) return signed
    if (!signed.isFirst) return act
    await writeAct(tx, seen, { status: 'signed', signed_on: on })
    const now = to.clock.now()
    await record(tx, actor, now, {
      is: 'actSigned',
      ...aboutOf(act),
      facts: { number: act.number, on },
    })
    await settleContract(tx, actor, now, act.contractId)
    return act
  })

/** Its work goes back to what acts are made of; the act stays readable. Sent twice, it is cancelled once. */
export const cancelAct = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  reason: string,
): Promise<Changed | Refusal | undefined> =>
  withAct(to, seen.id, async (tx, act) => {
    const cancelled = cancelRule(act)
    if (isRefusal(cancelled)) return cancelled
    if (act.sheetNumber !== null) return refuse('actInSheet', { number: act.sheetNumber })
    await writeAct(tx, seen, { status: 'cancelled', cancel_reason: reason })
    await releaseItems(tx, act.id)
    const now = to.clock.now()
    await record(tx, actor, now, {
      is: 'actCancelled',
      ...aboutOf(act),
      facts: { number: act.number, reason },
    })
    await settleContract(tx, actor, now, act.contractId)
    return act
  })

/** Holds the act and hands it over as it is now. */
export const withAct = <T>(
  to: Deps,
  id: string,
  work: (tx: Tx, act: Act) => Promise<T>,
): Promise<T | undefined> =>
  transaction(to.db, async (tx) => {
    const act = await lockAct(tx, id)
    return act && work(tx, act)
  })

export const aboutOf = (it: Pick<Act, 'id' | 'personId' | 'municipalityId'>) => ({
  personId: it.personId,
  municipalityId: it.municipalityId,
  about: { kind: 'act', id: it.id },
})
