// What a specialist does with an assignment: takes it up, declines it, declares a conflict of interest.
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { settleStage } from '../../../db/stage.ts'
import { accept, type ConflictKind, type DeclineReason, decline } from '../../../domain/assignment.ts'
import type { Happened } from '../../../domain/events.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { settleWork } from '../../contracts/index.ts'
import { tellCoordinators } from './mails.ts'
import {
  findForeign,
  type LockedAssignment,
  lockCase,
  markAccepted,
  markDeclined,
  readLocked,
} from './queries.ts'

/** An actor in the role of a specialist. */
export type Own = Actor & { specialistId: string }

/** «Приступить к работе»: there is no conflict of interest. Nothing when the assignment is not the actor's. */
export function takeUp(
  to: Deps,
  actor: Own,
  id: string,
): Promise<{ isFirst: boolean } | Refusal | undefined> {
  return transaction(to.db, async (tx) => {
    if (!(await lockCase(tx, actor.specialistId, id))) return undefined
    const it = await readLocked(tx, id)
    const taken = accept(it.status, it.stage)
    if (isRefusal(taken) || !taken.isFirst) return taken
    const now = to.clock.now()
    await markAccepted(tx, id, now)
    await record(tx, actor, now, {
      is: 'assignmentAccepted',
      ...about(it, id),
      facts: { specialist: fullName(actor) },
    })
    await settleStage(tx, actor, now, it.caseId)
    return taken
  })
}

export interface Declined {
  reason: DeclineReason
  /** With the reason «conflict» only. */
  conflict: ConflictKind | null
  comment: string
  /** The version of the assignment that stood on the page. */
  version: number
}

/** Ends the assignment by its specialist: the case goes back to the Center, its coordinators are told. */
export function stepAside(
  to: Deps,
  actor: Own,
  id: string,
  input: Declined,
): Promise<{ declined: true } | Refusal | undefined> {
  return transaction(to.db, async (tx) => {
    if (!(await lockCase(tx, actor.specialistId, id))) return undefined
    const it = await readLocked(tx, id)
    const declined = decline(it.status)
    if (isRefusal(declined)) return declined
    const now = to.clock.now()
    if (!(await markDeclined(tx, id, input.version, now, input))) throw new Conflict('assignment')
    await record(tx, actor, now, { ...about(it, id), ...happened(actor, input) })
    await settleStage(tx, actor, now, it.caseId)
    await settleWork(tx, actor, now, [actor.specialistId])
    await tellCoordinators(to, tx, now, it)
    return declined
  })
}

const happened = (
  actor: Own,
  { reason, conflict: kind, comment }: Declined,
):
  | Pick<Extract<Happened, { is: 'conflictDeclared' }>, 'is' | 'facts'>
  | Pick<Extract<Happened, { is: 'assignmentDeclined' }>, 'is' | 'facts'> =>
  kind
    ? { is: 'conflictDeclared', facts: { specialist: fullName(actor), kind, comment } }
    : { is: 'assignmentDeclined', facts: { specialist: fullName(actor), reason, comment } }

const about = (it: LockedAssignment, id: string) => ({
  caseId: it.caseId,
  personId: it.personId,
  municipalityId: it.municipalityId,
  about: { kind: 'assignment', id },
})

/** J-17: somebody asked for an assignment that is another's. What is not there at all leaves no trace. */
export async function noteForeignAttempt(to: Deps, actor: Actor, id: string, path: string): Promise<void> {
  const it = await findForeign(to.db, id)
  if (!it) return
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), {
      is: 'foreignAttempt',
      ...it,
      about: { kind: 'assignment', id },
      facts: { path },
    }),
  )
}
