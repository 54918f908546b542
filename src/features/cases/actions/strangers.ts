// An attempt at a case of another place: worth a line in the history, whoever it was (J-17).
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { caseExists } from '../queries/one.ts'

/** Asked only after the case was not found among those the actor sees. */
export async function noteForeignCase(to: Deps, actor: Actor, caseId: string, path: string): Promise<void> {
  if (!(await caseExists(to.db, caseId))) return
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'foreignAttempt', caseId, facts: { path } }),
  )
}
