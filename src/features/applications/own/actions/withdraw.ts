// The teacher withdraws an application: with its case, when there is one (C.4).
import { Conflict, transaction } from '../../../../db/connect.ts'
import { record } from '../../../../db/history.ts'
import { isRefusal, type Refusal } from '../../../../domain/refusals.ts'
import { withdraw } from '../../../../domain/review.ts'
import type { Actor } from '../../../../web/actor.ts'
import type { Deps } from '../../../../web/deps.ts'
import { closeWithdrawn, lockCaseOf } from '../../../cases/index.ts'
import { findStanding, lockApplication, writeStatus } from '../../queries/index.ts'
import { aboutApplication } from '../../submit.ts'
import { tellWithdrawn } from '../mails.ts'
import { writeWithdrawn } from '../queries.ts'

/** Nothing when it is another's or not there; `Conflict` when it has moved on since it was seen. */
export function withdrawOwn(
  to: Deps,
  actor: Actor,
  id: string,
  wish: { version: number; reason: string },
): Promise<{ isFirst: boolean } | Refusal | undefined> {
  return transaction(to.db, async (tx) => {
    // The case first, as everybody who changes one locks it.
    const itsCase = await lockCaseOf(tx, id)
    const seen = await lockApplication(tx, actor, id)
    const it = seen && (await findStanding(tx, id))
    if (!it) return undefined
    const ruled = withdraw(it)
    if (isRefusal(ruled)) return ruled
    if (!ruled.isFirst) return { isFirst: false }
    if (seen.version !== wish.version) throw new Conflict('application')
    const now = to.clock.now()
    if (ruled.way === 'application') await writeStatus(tx, id, it.status, 'withdrawn')
    else if (!itsCase) throw new Conflict('case of the application')
    else await closeWithdrawn(to, tx, actor, itsCase, { askedOn: to.clock.today(), reason: wish.reason })
    await writeWithdrawn(tx, id, now, wish.reason)
    await record(tx, actor, now, {
      is: 'applicationWithdrawn',
      ...aboutApplication(it),
      ...(it.caseId ? { caseId: it.caseId } : {}),
      facts: { reason: wish.reason },
    })
    await tellWithdrawn(to, tx, it)
    return { isFirst: true }
  })
}
