// Proposals themselves. The version is also the mark of what somebody saw.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import { refreshedWeights, type Weights } from '../../../domain/proposal/weights.ts'
import type { Result, Wish } from '../result.ts'

export type ProposalStatus = 'working' | 'ready' | 'accepted' | 'discarded' | 'failed'

export interface Proposal {
  id: string
  periodId: string
  period: string
  status: ProposalStatus
  weights: Weights
  seed: number
  wishes: Wish[]
  result: Result | null
  basedOn: string | null
  refusal: string | null
  done: number
  total: number
  createdBy: string | null
  createdAt: Date
  acceptedAt: Date | null
  acceptedBy: string | null
  version: number
}

const proposals = (db: Db) =>
  db
    .selectFrom('proposal as r')
    .innerJoin('period as p', 'p.id', 'r.period_id')
    .leftJoin('account as a', 'a.id', 'r.created_by')
    .leftJoin('person as by', 'by.id', 'a.person_id')
    .leftJoin('account as x', 'x.id', 'r.accepted_by')
    .leftJoin('person as acceptedBy', 'acceptedBy.id', 'x.person_id')
    .select([
      'r.id',
      'r.period_id as periodId',
      'p.title as period',
      'r.status',
      'r.weights',
      'r.seed',
      'r.wishes',
      'r.result',
      'r.based_on as basedOn',
      'r.refusal',
      'r.done',
      'r.total',
      'by.sort_name as createdBy',
      'r.created_at as createdAt',
      'r.accepted_at as acceptedAt',
      'acceptedBy.sort_name as acceptedBy',
      'r.version',
    ])

const shaped = (
  row: Awaited<ReturnType<ReturnType<typeof proposals>['executeTakeFirstOrThrow']>>,
): Proposal => ({
  ...row,
  weights: refreshedWeights(row.weights),
  wishes: row.wishes as Wish[],
  result: row.result as Result | null,
})

export async function findProposal(db: Db, id: string): Promise<Proposal | undefined> {
  const row = await proposals(db).where('r.id', '=', id).executeTakeFirst()
  return row && shaped(row)
}

/** The latest of a period. */
export async function listProposals(db: Db, periodId: string, atMost: number): Promise<Proposal[]> {
  const rows = await proposals(db)
    .where('r.period_id', '=', periodId)
    .where('r.status', '<>', 'discarded')
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(shaped)
}

export interface NewProposal {
  id: string
  periodId: string
  weights: Weights
  seed: number
  wishes: readonly Wish[]
  basedOn: string | null
  /** What the work needs to know besides. */
  asked: Asked
}
/** How the proposal was asked for. */
export interface Asked {
  mayMove: boolean
  leastChange: boolean
}

/** False when it is there already: the form was sent twice. */
export async function insertProposal(
  tx: Tx,
  now: Date,
  accountId: string,
  it: NewProposal,
): Promise<boolean> {
  const made = await tx
    .insertInto('proposal')
    .values({
      id: it.id,
      period_id: it.periodId,
      status: 'working',
      weights: JSON.stringify(it.weights),
      seed: it.seed,
      wishes: JSON.stringify(it.wishes),
      result: JSON.stringify({ asked: it.asked }),
      based_on: it.basedOn,
      refusal: null,
      created_by: accountId,
      created_at: now,
      touched_at: now,
      accepted_at: null,
      accepted_by: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function noteProgress(
  db: Db,
  id: string,
  now: Date,
  done: number,
  total: number,
): Promise<void> {
  await db
    .updateTable('proposal')
    .set({ done, total, touched_at: now })
    .where('id', '=', id)
    .where('status', '=', 'working')
    .execute()
}

/** Locks a proposal; its facts are read by a second statement. */
export async function lockProposal(tx: Tx, id: string): Promise<Proposal | undefined> {
  await sql`select id from proposal where id = ${id}::uuid for update`.execute(tx)
  return findProposal(tx, id)
}

/** Moves a proposal on; one that was seen otherwise is a conflict. */
export async function moveProposal(
  tx: Tx,
  seen: { id: string; version: number },
  it: {
    to: ProposalStatus
    now: Date
    result?: Result
    prices?: unknown
    refusal?: string
    acceptedBy?: string
  },
): Promise<void> {
  const moved = await tx
    .updateTable('proposal')
    .set((eb) => ({
      status: it.to,
      touched_at: it.now,
      version: eb('version', '+', 1),
      ...(it.result ? { result: JSON.stringify(it.result) } : {}),
      ...(it.prices ? { prices: JSON.stringify(it.prices) } : {}),
      ...(it.refusal ? { refusal: it.refusal } : {}),
      ...(it.acceptedBy ? { accepted_at: it.now, accepted_by: it.acceptedBy } : {}),
    }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) throw new Conflict('proposal')
}

export async function writeWishes(
  tx: Tx,
  seen: { id: string; version: number },
  it: { now: Date; wishes: readonly Wish[]; result: Result },
): Promise<void> {
  const written = await tx
    .updateTable('proposal')
    .set((eb) => ({
      wishes: JSON.stringify(it.wishes),
      result: JSON.stringify(it.result),
      touched_at: it.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .where('status', '=', 'ready')
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('proposal')
}
