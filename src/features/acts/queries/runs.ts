// Acts for a whole campaign: how far the work is.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { ActKind } from '../../../domain/act.ts'
import type { Half } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { Refusal } from '../../../domain/refusals.ts'

export interface RunResult {
  made: number
  /** The first of those that were not made, each with its reason. */
  refused: { contractId: string; name: string; refusal: Refusal }[]
  refusedCount: number
}

export const nothingYet: RunResult = { made: 0, refused: [], refusedCount: 0 }

export interface ActRun {
  id: string
  campaignId: string
  schoolYear: string
  half: Half
  kind: ActKind
  madeOn: Day
  status: 'working' | 'done' | 'failed'
  done: number
  total: number
  result: Partial<RunResult>
  createdById: string | null
  createdBy: string | null
  touchedAt: Date
}

export async function findRun(db: Db, id: string): Promise<ActRun | undefined> {
  const { rows } = await sql<ActRun>`
    select r.id, r.campaign_id as "campaignId", g.school_year as "schoolYear", g.half, r.kind, r.made_on as "madeOn",
      r.status, r.done, r.total, r.result, r.created_by as "createdById", r.touched_at as "touchedAt",
      concat_ws(' ', p.last_name, p.first_name, p.middle_name) as "createdBy"
    from act_run r join campaign g on g.id = r.campaign_id
    left join account a on a.id = r.created_by left join person p on p.id = a.person_id
    where r.id = ${id}::uuid`.execute(db)
  return rows[0]
}

export const findWorkingRun = (db: Db, campaignId: string) =>
  db
    .selectFrom('act_run')
    .select(['id', 'touched_at as touchedAt'])
    .where('campaign_id', '=', campaignId)
    .where('status', '=', 'working')
    .executeTakeFirst()

export async function insertRun(
  tx: Tx,
  it: { id: string; campaignId: string; kind: ActKind; madeOn: Day; total: number; by: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('act_run')
    .values({
      id: it.id,
      campaign_id: it.campaignId,
      kind: it.kind,
      made_on: it.madeOn,
      status: 'working',
      total: it.total,
      created_by: it.by,
      created_at: it.now,
      touched_at: it.now,
    })
    .execute()
}

/** False: the run is no longer at work, and whoever works for it stops. */
export async function touchRun(
  db: Db,
  id: string,
  it: { done: number; total?: number; result: RunResult; now: Date; status?: 'done' | 'failed' },
): Promise<boolean> {
  const written = await db
    .updateTable('act_run')
    .set({
      done: it.done,
      ...(it.total === undefined ? {} : { total: it.total }),
      result: JSON.stringify(it.result),
      touched_at: it.now,
      ...(it.status ? { status: it.status, finished_at: it.now } : {}),
    })
    .where('id', '=', id)
    .where('status', '=', 'working')
    .executeTakeFirst()
  return written.numUpdatedRows === 1n
}

/** One hand at a time begins a run of a campaign. False: there is no such campaign. */
export async function lockCampaign(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select id from campaign where id = ${id}::uuid for update`.execute(tx)
  return rows.length > 0
}
