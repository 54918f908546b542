// An attempt at an application of somebody else: worth a line in the history, whoever it was (J-17).
import { transaction } from '../../db/connect.ts'
import { record } from '../../db/history.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { findPlaceOf } from './queries/index.ts'

/** Asked only after the application was not found among those the actor sees. */
export async function noteForeignApplication(
  to: Deps,
  actor: Actor,
  id: string,
  path: string,
): Promise<void> {
  const it = await findPlaceOf(to.db, id)
  if (!it) return
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), {
      is: 'foreignAttempt',
      ...it,
      about: { kind: 'application', id },
      facts: { path },
    }),
  )
}
