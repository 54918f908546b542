// Cases chosen for one step: kept while the specialists are being chosen, and then with what became of each.
import type { Db, Tx } from '../../../../db/connect.ts'
import { newId } from '../../../../db/ids.ts'
import type { NotPlaced } from '../../../../domain/assigning.ts'

export interface BatchResult {
  /** Pairs that were assigned. */
  assigned: { caseId: string; specialistId: string }[]
  refused: NotPlaced[]
}

export interface Batch {
  id: string
  caseIds: string[]
  /** The list it was chosen in, as `?list=` keeps it. */
  list: string
  result: BatchResult | null
}

const keptDays = 7

/** A new choice; the account's choices of last week are forgotten on the way. */
export async function insertBatch(
  tx: Tx,
  now: Date,
  accountId: string,
  it: { caseIds: readonly string[]; list: string },
): Promise<string> {
  const id = newId()
  await tx
    .deleteFrom('assignment_batch')
    .where('account_id', '=', accountId)
    .where('created_at', '<', new Date(now.getTime() - keptDays * 86_400_000))
    .execute()
  await tx
    .insertInto('assignment_batch')
    .values({ id, account_id: accountId, case_ids: [...it.caseIds], list: it.list, created_at: now })
    .execute()
  return id
}

const batches = (db: Db, accountId: string, id: string) =>
  db
    .selectFrom('assignment_batch')
    .select(['id', 'case_ids as caseIds', 'list', 'result'])
    .where('id', '=', id)
    .where('account_id', '=', accountId)

/** Only its own account goes on with a choice. */
export const findBatch = async (db: Db, accountId: string, id: string): Promise<Batch | undefined> =>
  (await batches(db, accountId, id).executeTakeFirst()) as Batch | undefined

export const lockBatch = async (tx: Tx, accountId: string, id: string): Promise<Batch | undefined> =>
  (await batches(tx, accountId, id).forUpdate().executeTakeFirst()) as Batch | undefined

export async function finishBatch(tx: Tx, id: string, now: Date, result: BatchResult): Promise<void> {
  await tx
    .updateTable('assignment_batch')
    .set({ done_at: now, result: JSON.stringify(result) })
    .where('id', '=', id)
    .execute()
}
