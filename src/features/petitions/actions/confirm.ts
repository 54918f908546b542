// The head of the school says whether the facts of work are right.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { confirmFacts as rule } from '../../../domain/review.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { aboutApplication, findApplication, findStanding, lockApplication } from '../../applications/index.ts'
import { factsMark } from '../facts.ts'
import { writeConfirmation } from '../queries.ts'

/**
 * `remark` is empty when all is right; `seen` is the mark of the facts that were read: a teacher may have mended them since.
 * Nothing when the application is another school's or not there.
 */
export function confirmFacts(
  to: Deps,
  actor: Actor,
  id: string,
  { remark, seen = '' }: { remark: string; seen?: string },
): Promise<{ isFirst: boolean } | 'changed' | Refusal | undefined> {
  return transaction(to.db, async (tx) => {
    const it = (await lockApplication(tx, actor, id)) && (await findStanding(tx, id))
    if (!it) return undefined
    const ruled = rule(it, remark)
    if (isRefusal(ruled) || !ruled.isFirst) return ruled
    const told = await findApplication(tx, id)
    if (told && seen !== '' && seen !== factsMark(told)) return 'changed'
    const now = to.clock.now()
    await writeConfirmation(tx, id, { now, by: actor.accountId, remark })
    await record(tx, actor, now, {
      is: 'factsConfirmed',
      ...aboutApplication(it),
      ...(it.caseId ? { caseId: it.caseId } : {}),
      facts: { remark },
    })
    return ruled
  })
}
