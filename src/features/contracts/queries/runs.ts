// Contracts made for many at once: the people, and how far the run has come.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { ContractNeed } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { Campaign } from './campaigns.ts'

/** Who could not be issued a contract, and why. */
export interface Lacking {
  contractId: string
  name: string
  missing: ContractNeed[]
}

export interface RunResult {
  issued: number
  lacking: Lacking[]
  /** Changed by another hand meanwhile, or their paper could not be made: the next run takes them. */
  left: string[]
  /** The last one that was seen to: names are the order. */
  last: { name: string; id: string } | null
  failed: string | null
}

export const nothingYet: RunResult = { issued: 0, lacking: [], left: [], last: null, failed: null }

export interface Run {
  id: string
  campaignId: string
  status: 'working' | 'done' | 'failed'
  done: number
  total: number
  result: RunResult
  createdBy: string | null
  author: string | null
  createdAt: Date
  touchedAt: Date
  finishedAt: Date | null
}

const read = (db: Db) =>
  db
    .selectFrom('contract_run as r')
    .leftJoin('account as a', 'a.id', 'r.created_by')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .select([
      'r.id',
      'r.campaign_id as campaignId',
      'r.status',
      'r.done',
      'r.total',
      'r.result',
      'r.created_by as createdBy',
      'p.sort_name as author',
      'r.created_at as createdAt',
      'r.touched_at as touchedAt',
      'r.finished_at as finishedAt',
    ])

const shaped = (row: Omit<Run, 'result'> & { result: unknown }): Run => ({
  ...row,
  result: { ...nothingYet, ...(row.result as Partial<RunResult>) },
})

export async function findRun(db: Db, id: string): Promise<Run | undefined> {
  const row = await read(db).where('r.id', '=', id).executeTakeFirst()
  return row && shaped(row)
}

/** The run at work, or the last one that ended. */
export async function latestRun(db: Db, campaignId: string): Promise<Run | undefined> {
  const row = await read(db)
    .where('r.campaign_id', '=', campaignId)
    .orderBy('r.created_at', 'desc')
    .executeTakeFirst()
  return row && shaped(row)
}

/** False: one is at work in this campaign. */
export async function insertRun(
  tx: Tx,
  it: { id: string; campaignId: string; total: number; by: string | null; now: Date },
): Promise<boolean> {
  const made = await tx
    .insertInto('contract_run')
    .values({
      id: it.id,
      campaign_id: it.campaignId,
      status: 'working',
      total: it.total,
      result: JSON.stringify(nothingYet),
      created_by: it.by,
      created_at: it.now,
      touched_at: it.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** Takes the next step of a run when nobody has taken it before; false when this worker was overtaken. */
export async function stepRun(
  tx: Tx,
  it: { id: string; seen: number; done: number; result: RunResult; now: Date },
): Promise<boolean> {
  const stepped = await tx
    .updateTable('contract_run')
    .set({ done: it.done, result: JSON.stringify(it.result), touched_at: it.now })
    .where('id', '=', it.id)
    .where('status', '=', 'working')
    .where('done', '=', it.seen)
    .executeTakeFirst()
  return stepped.numUpdatedRows === 1n
}

export async function endRun(
  db: Db,
  it: { id: string; status: 'done' | 'failed'; result?: RunResult; now: Date },
): Promise<void> {
  await db
    .updateTable('contract_run')
    .set((eb) => ({
      status: it.status,
      total: it.status === 'done' ? eb.ref('done') : eb.ref('total'),
      ...(it.result ? { result: JSON.stringify(it.result) } : {}),
      touched_at: it.now,
      finished_at: it.now,
    }))
    .where('id', '=', it.id)
    .where('status', '=', 'working')
    .execute()
}

export const findStalledRuns = (db: Db, before: Date): Promise<{ id: string }[]> =>
  db
    .selectFrom('contract_run')
    .select('id')
    .where('status', '=', 'working')
    .where('touched_at', '<', before)
    .execute()

export interface Awaited {
  specialistId: string
  name: string
  /** The draft that waits; nothing for who has no contract in this campaign at all. */
  contractId: string | null
}

// Who stands in the order today or later within the half-year and has no contract there, and the drafts that wait.
const awaiting = (campaign: Campaign, today: Day) => sql`(
  select s.id as "specialistId", s.sort_name as name, null::uuid as "contractId"
  from specialist s
  where s.id in (select n.specialist_id from order_membership n where n.school_year = ${campaign.schoolYear}
      and n.to_on >= greatest(${campaign.startsOn}::date, ${today}::date) and n.from_on <= ${campaign.endsOn}::date)
    and not exists (select from contract k where k.campaign_id = ${campaign.id}::uuid and k.specialist_id = s.id)
  union all
  select k.specialist_id, s.sort_name, k.id
  from contract k join specialist s on s.id = k.specialist_id
  where k.campaign_id = ${campaign.id}::uuid and k.status = 'draft') awaited`

export async function countAwaited(db: Db, campaign: Campaign, today: Day): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${awaiting(campaign, today)}`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** The next ones after the last that was seen to, by name. */
export async function nextAwaited(
  db: Db,
  campaign: Campaign,
  it: { today: Day; after: RunResult['last']; size: number },
): Promise<Awaited[]> {
  const beyond = it.after
    ? sql`where (name, "specialistId") > (${it.after.name}::text collate "und-x-icu", ${it.after.id}::uuid)`
    : sql``
  const { rows } = await sql<Awaited>`select * from ${awaiting(campaign, it.today)} ${beyond}
    order by name, "specialistId" limit ${it.size}`.execute(db)
  return rows
}
