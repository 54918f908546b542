// Rates and limits: a new one from a day on; a slip corrected while no act was counted by it.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import type { RateKind, Step } from '../../../domain/pay.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { countActsSince, insertRate, lockRates, readRates, writeSteps } from '../queries/index.ts'
import { stepsText, ratesWords as words } from '../words.ts'

export interface NewRate {
  id: string
  kind: RateKind
  validFrom: Day
  steps: readonly Step[]
}

/** Sent twice, it is added once. */
export const addRate = (to: Deps, actor: Actor, it: NewRate): Promise<'added' | { errors: FieldErrors }> =>
  transaction(to.db, async (tx) => {
    await lockRates(tx)
    const all = await readRates(tx)
    if (all.some(({ id }) => id === it.id)) return 'added'
    if (all.some(({ kind, validFrom }) => kind === it.kind && validFrom === it.validFrom))
      return { errors: { validFrom: words.sameDay(it.validFrom) } }
    await insertRate(tx, { ...it, now: to.clock.now() })
    await record(tx, actor, to.clock.now(), setEvent(it))
    return 'added'
  })

/** Nothing when there is no such rate. */
export const correctRate = (
  to: Deps,
  actor: Actor,
  seen: { id: string; version: number },
  steps: readonly Step[],
): Promise<'corrected' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    await lockRates(tx)
    const it = (await readRates(tx)).find(({ id }) => id === seen.id)
    if (!it) return undefined
    if (stepsText(it.kind, it.steps) === stepsText(it.kind, steps)) return 'corrected'
    const count = await countActsSince(tx, it.validFrom)
    if (count > 0 && it.kind !== 'contractLimit') return refuse('rateInUse', { acts: count })
    await writeSteps(tx, seen, steps)
    await record(tx, actor, to.clock.now(), setEvent({ ...it, steps }))
    return 'corrected'
  })

const setEvent = (it: NewRate) => ({
  is: 'rateSet' as const,
  about: { kind: 'rate', id: it.id },
  facts: { kind: it.kind, text: stepsText(it.kind, it.steps), from: it.validFrom },
})
