// The one writer of the stage of a case.
import { sql } from 'kysely'
import type { AssignmentStatus } from '../domain/assignment.ts'
import { inForce } from '../domain/assignment.ts'
import type { ConclusionStatus } from '../domain/conclusion.ts'
import { mayMove, type Stage, stageOf, type Work } from '../domain/stages.ts'
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

/** The same for many cases in a few statements. */
export async function settleStages(tx: Tx, by: Author, at: Date, caseIds: readonly string[]): Promise<void> {
  const { rows } = await sql<Unsettled>`
    select c.id, c.stage, c.person_id as "personId", c.assigned,
      coalesce((select json_agg(json_build_object('status', a.status, 'conclusion', k.status))
        from assignment a left join conclusion k on k.assignment_id = a.id
        where a.case_id = c.id and a.status in (${sql.join(inForce)})), '[]') as work
    from attestation_case c where c.id = any(${[...caseIds]}::uuid[]) order by c.id`.execute(tx)
  const moved = rows.flatMap((it) => {
    const to = it.stage === 'closed_withdrawn' ? it.stage : stageOf(it.work)
    if (!mayMove(it.stage, to)) throw new Error(`a case cannot go from ${it.stage} to ${to}`)
    return to === it.stage && it.work.length === it.assigned ? [] : [{ ...it, to }]
  })
  if (moved.length === 0) return
  await sql`update attestation_case c set stage = n.stage, assigned = n.assigned,
      version = c.version + case when c.stage = n.stage then 0 else 1 end
    from unnest(${moved.map((it) => it.id)}::uuid[], ${moved.map((it) => it.to)}::text[],
      ${moved.map((it) => it.work.length)}::int[]) as n (id, stage, assigned)
    where c.id = n.id`.execute(tx)
  await record(
    tx,
    by,
    at,
    ...moved.flatMap(({ id, personId, stage, to }) =>
      to === stage ? [] : [{ is: 'stageMoved' as const, caseId: id, personId, facts: { from: stage, to } }],
    ),
  )
}

interface Unsettled {
  id: string
  stage: Stage
  personId: string
  assigned: number
  work: Work[]
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
