// What every step of the review shares: the row is locked, read, and compared with what the clerk saw.
import { Conflict, type Tx, transaction } from '../../../../db/connect.ts'
import { isRefusal, type Refusal } from '../../../../domain/refusals.ts'
import { type ApplicationMove, moveApplication } from '../../../../domain/review.ts'
import type { Actor } from '../../../../web/actor.ts'
import type { Deps } from '../../../../web/deps.ts'
import { type Application, findApplication } from '../../queries/one.ts'
import { lockApplication, writeStatus } from '../../queries/status.ts'

/** Sent twice, or done by a colleague a moment ago: there is nothing left to do, and that is no fault. */
export type Stepped = 'done' | 'again'

export interface Locked {
  tx: Tx
  now: Date
  it: Application
}

/** Nothing when the application is another's or not there. */
export const step = (
  to: Deps,
  actor: Actor,
  seen: { id: string; version: number },
  move: ApplicationMove,
  work: (locked: Locked) => Promise<Refusal | undefined>,
): Promise<Stepped | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const locked = await lockApplication(tx, actor, seen.id)
    const it = locked && (await findApplication(tx, seen.id))
    if (!it || it.submittedAt === null) return undefined
    const moved = moveApplication(it.status, move)
    if (isRefusal(moved)) return moved
    if (!moved.isFirst) return 'again'
    if (it.version !== seen.version) throw new Conflict('application')
    const refused = await work({ tx, now: to.clock.now(), it })
    if (refused) return refused
    await writeStatus(tx, it.id, it.status, moved.to)
    return 'done'
  })
