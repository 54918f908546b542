// Moving a specialist on: confirmed, suspended, back at work. Each gives `undefined` for one who is not the actor's to see.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import * as rule from '../../../domain/specialist.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { markApproved, markResumed, markSuspended, type Specialist } from '../queries/index.ts'
import { stateWords } from '../words/index.ts'
import { aboutSpecialist, reach } from './reach.ts'

export interface Pressed {
  id: string
  /** Of the page on which the button was pressed. */
  version: number
}

/** C.3 step 3: «Работу и должность подтверждаю». Throws `Conflict` for a stale page. */
export const approve = (to: Deps, actor: Actor, it: Pressed): Promise<'approved' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const specialist = await reach(tx, to, actor, it.id)
    if (!specialist) return undefined
    const moved = rule.approve(specialist.status, specialist.personId === actor.personId)
    if (isRefusal(moved)) return moved
    if (!moved.isNew) return 'approved'
    const done = await markApproved(tx, { ...it, at: to.clock.now(), by: actor.accountId })
    await note(tx, to, actor, specialist, { done, to: moved.to, reason: '' })
    return 'approved'
  })

export const suspend = (
  to: Deps,
  actor: Actor,
  it: Pressed & { reason: string },
): Promise<'suspended' | undefined> =>
  transaction(to.db, async (tx) => {
    const specialist = await reach(tx, to, actor, it.id)
    if (!specialist) return undefined
    const moved = rule.suspend(specialist.status)
    if (!moved.isNew) return 'suspended'
    const done = await markSuspended(tx, { ...it, at: to.clock.now() })
    await note(tx, to, actor, specialist, { done, to: moved.to, reason: it.reason })
    return 'suspended'
  })

export const resume = (to: Deps, actor: Actor, it: Pressed): Promise<'resumed' | undefined> =>
  transaction(to.db, async (tx) => {
    const specialist = await reach(tx, to, actor, it.id)
    if (!specialist) return undefined
    const moved = rule.resume(specialist.status, specialist.approvedAt !== null)
    if (!moved.isNew || moved.to === 'suspended') return 'resumed'
    const done = await markResumed(tx, { ...it, to: moved.to })
    await note(tx, to, actor, specialist, { done, to: moved.to, reason: '' })
    return 'resumed'
  })

async function note(
  tx: Tx,
  to: Deps,
  actor: Actor,
  it: Specialist,
  moved: { done: boolean; to: rule.SpecialistStatus; reason: string },
): Promise<void> {
  if (!moved.done) throw new Conflict('specialist')
  await record(tx, actor, to.clock.now(), {
    is: 'specialistStatusChanged',
    ...aboutSpecialist(it),
    facts: { from: stateWords[it.status], to: stateWords[moved.to], reason: moved.reason },
  })
}
