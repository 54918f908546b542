// The own open sign-ins.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { endSessions } from '../../../db/sessions.ts'
import { readSettings } from '../../../db/settings.ts'
import { isStaff } from '../../../domain/roles.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { openSignIns, type SignIn } from '../queries/index.ts'

/** Sign-ins that would still be let in: those that idled too long end at their next request and are not shown. */
export async function ownSignIns(to: Deps, actor: Actor): Promise<SignIn[]> {
  const now = to.clock.now()
  const { idleMinutesStaff, idleMinutesOthers } = await readSettings(to.db)
  const isAlive = (it: SignIn): boolean => {
    const minutes = it.role !== null && isStaff(it.role) ? idleMinutesStaff : idleMinutesOthers
    return now.getTime() - it.seenAt.getTime() <= minutes * 60_000
  }
  const found = await openSignIns(to.db, actor.accountId, now)
  return found.filter((it) => it.id === actor.sessionId || isAlive(it))
}

/** Ends every sign-in but this one. Returns how many there were. */
export const endOtherSignIns = (to: Deps, actor: Actor): Promise<number> =>
  transaction(to.db, async (tx) => {
    const count = await endSessions(tx, actor.accountId, to.clock.now(), actor.sessionId)
    if (count > 0)
      await record(tx, actor, to.clock.now(), {
        is: 'otherSessionsEnded',
        personId: actor.personId,
        about: { kind: 'account', id: actor.accountId },
        facts: { count },
      })
    return count
  })
