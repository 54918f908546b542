// Assigning specialists to cases, one or many in one step, and taking an assignment off.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { readSettings } from '../../../db/settings.ts'
import { settleStage } from '../../../db/stage.ts'
import { mostSpecialists, type NotPlaced, plan } from '../../../domain/assigning.ts'
import { revoke } from '../../../domain/assignment.ts'
import type { Day } from '../../../domain/days.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { settleWork } from '../../contracts/index.ts'
import { tellRevoked } from './mails.ts'
import {
  type BatchResult,
  bumpVersions,
  findAskedCases,
  findAssignment,
  findPairs,
  findPeople,
  finishBatch,
  lockBatch,
  lockCases,
  lockPeople,
  markRevoked,
  type NewAssignment,
} from './queries/index.ts'
import { write } from './write.ts'

export interface AssignWish {
  /** The term of the conclusions; each case's own when left out. */
  dueOn?: Day | null
  /** The version of the one case that the page showed: a case that has changed since is a conflict. */
  seen?: number
  /** Places of a case that may be taken; three unless told. */
  atMost?: number
}

export interface Assigned {
  assigned: NewAssignment[]
  refused: NotPlaced[]
}

/** Every pair is judged after the locks; what cannot be is told pair by pair, the rest is done. */
export const assign = (
  to: Deps,
  actor: Actor,
  caseIds: readonly string[],
  specialistIds: readonly string[],
  wish: AssignWish = {},
): Promise<Assigned> => transaction(to.db, (tx) => assignIn(tx, to, actor, caseIds, specialistIds, wish))

/** The same for the cases of a batch, which remembers what came of it; done before is not done again. */
export function assignBatch(
  to: Deps,
  actor: Actor,
  batchId: string,
  specialistIds: readonly string[],
  wish: AssignWish,
): Promise<{ result: BatchResult } | undefined> {
  return transaction(to.db, async (tx) => {
    const batch = await lockBatch(tx, actor.accountId, batchId)
    if (!batch) return undefined
    if (batch.result) return { result: batch.result }
    const { assigned, refused } = await assignIn(tx, to, actor, batch.caseIds, specialistIds, wish)
    const result = {
      assigned: assigned.map(({ caseId, specialistId }) => ({ caseId, specialistId })),
      refused,
    }
    await finishBatch(tx, batchId, to.clock.now(), result)
    return { result }
  })
}

async function assignIn(
  tx: Tx,
  to: Deps,
  actor: Actor,
  caseIds: readonly string[],
  specialistIds: readonly string[],
  wish: AssignWish,
): Promise<Assigned> {
  const locked = await lockCases(tx, actor, caseIds)
  if (locked.length === 0) throw new Conflict('cases to assign')
  await lockPeople(tx, specialistIds)
  const { casesPerSpecialist } = await readSettings(tx)
  const cases = await findAskedCases(tx, actor, locked)
  if (wish.seen !== undefined && cases.some((it) => it.version !== wish.seen))
    throw new Conflict('case to assign')
  const people = await findPeople(tx, specialistIds, casesPerSpecialist)
  if (people.length !== new Set(specialistIds).size) throw new Conflict('specialists')
  const { placed, notPlaced } = plan(people, cases, await findPairs(tx, locked), {
    atMost: wish.atMost ?? mostSpecialists,
    today: to.clock.today(),
  })
  const assigned = await write(tx, to, actor, { placed, cases, people, dueOn: wish.dueOn ?? null })
  return { assigned, refused: notPlaced }
}

/** What was written stays; the case goes back to where it wants a specialist. Nothing when it is another's. */
export const revokeAssignment = (
  to: Deps,
  actor: Actor,
  id: string,
  input: { reason: string; version: number },
): Promise<Revoked | Refusal | undefined> => transaction(to.db, (tx) => revokeIn(tx, to, actor, id, input))

export type Revoked = { caseId: string; specialist: string }

/** The same inside the transaction of a larger decision, which may have judged the assignment as it is now. */
export async function revokeIn(
  tx: Tx,
  to: Deps,
  actor: Actor,
  id: string,
  input: { reason: string; version?: number },
): Promise<Revoked | Refusal | undefined> {
  const before = await findAssignment(tx, actor, id)
  if (!before || (await lockCases(tx, actor, [before.caseId])).length === 0) return undefined
  const it = await findAssignment(tx, actor, id)
  if (!it) return undefined
  const allowed = revoke(it.status)
  if (isRefusal(allowed)) return allowed
  const now = to.clock.now()
  const specialist = fullName(it.specialist)
  await markRevoked(tx, { id, version: input.version ?? it.version }, now, input.reason)
  await bumpVersions(tx, [it.caseId])
  await record(tx, actor, now, {
    is: 'assignmentRevoked',
    caseId: it.caseId,
    personId: it.personId,
    municipalityId: it.municipalityId,
    about: { kind: 'specialist', id: it.specialistId },
    facts: { specialist, reason: input.reason },
  })
  await settleStage(tx, actor, now, it.caseId)
  await settleWork(tx, actor, now, [it.specialistId])
  await tellRevoked(to, tx, now, it, input.reason)
  return { caseId: it.caseId, specialist }
}
