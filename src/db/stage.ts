// The one writer of the stage of a case.

import type { AssignmentStatus } from '../domain/assignment.ts'
import { inForce } from '../domain/assignment.ts'
import type { ConclusionStatus } from '../domain/conclusion.ts'
import { mayMove, type Stage, stageOf } from '../domain/stages.ts'
import { Conflict } from './conflict.ts'
import type { Tx } from './connect.ts'
import { type Author, record } from './history.ts'

/**
 * Brings the stage of a case, and its count of specialists, up to what its assignments and conclusions say, and records
 * the move. The case must be locked by the caller before its facts were changed.
 */
export async function settleStage(tx: Tx, by: Author, at: Date, caseId: string): Promise<Stage> {
  const it = await tx
    .selectFrom('attestation_case')
    .select(['stage', 'assigned', 'person_id'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const from = it.stage as Stage
  const work = await workOn(tx, caseId)
  if (work.length !== it.assigned) await countAssigned(tx, caseId, work.length)
  if (from === 'closed_withdrawn') return from
  const to = stageOf(work)
  if (to === from) return to
  await moveCase(tx, caseId, from, to)
  await record(tx, by, at, { is: 'stageMoved', caseId, personId: it.person_id, facts: { from, to } })
  return to
}

/** Moves a case on from the stage that was seen; somebody faster is a conflict. */
export async function moveCase(tx: Tx, caseId: string, from: Stage, to: Stage): Promise<void> {
  if (!mayMove(from, to)) throw new Error(`a case cannot go from ${from} to ${to}`)
  const moved = await tx
    .updateTable('attestation_case')
    .set((eb) => ({ stage: to, version: eb('version', '+', 1) }))
    .where('id', '=', caseId)
    .where('stage', '=', from)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) throw new Conflict('stage of the case')
}

const countAssigned = (tx: Tx, caseId: string, assigned: number) =>
  tx.updateTable('attestation_case').set({ assigned }).where('id', '=', caseId).execute()

async function workOn(tx: Tx, caseId: string) {
  const rows = await tx
    .selectFrom('assignment')
    .leftJoin('conclusion', 'conclusion.assignment_id', 'assignment.id')
    .select(['assignment.status', 'conclusion.status as conclusion'])
    .where('assignment.case_id', '=', caseId)
    .where('assignment.status', 'in', [...inForce])
    .execute()
  return rows.map((r) => ({
    status: r.status as AssignmentStatus,
    conclusion: r.conclusion as ConclusionStatus | null,
  }))
}
