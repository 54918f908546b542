// What a specialist tells: the contract that may be left, what was told last, the writing of it.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import { type ContractStatus, hiredStatuses } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { DismissalKind, DismissalStatus, SettlementWay } from '../../../domain/dismissal.ts'

export interface LeavableContract {
  id: string
  number: string | null
  status: ContractStatus
  startsOn: Day
  endsOn: Day
}

const hired = sql.join(hiredStatuses.map((status) => sql.lit(status)))

/** Of the contracts in force the one that covers the day, else the earliest. */
export async function contractToLeave(
  db: Db,
  specialistId: string,
  on: Day,
): Promise<LeavableContract | undefined> {
  const { rows } = await sql<LeavableContract>`
    select k.id, k.number, k.status, k.starts_on as "startsOn", k.ends_on as "endsOn" from contract k
    where k.specialist_id = ${specialistId}::uuid and k.status in (${hired})
    order by k.starts_on <= ${on}::date and k.ends_on >= ${on}::date desc, k.starts_on, k.id limit 1`.execute(
    db,
  )
  return rows[0]
}

export interface OwnDismissal {
  id: string
  version: number
  status: DismissalStatus
  kind: DismissalKind
  leavesOn: Day
  returnsOn: Day | null
  comment: string
  toldAt: Date
  way: SettlementWay | null
  contractId: string
  contractNumber: string | null
}

/** What was told last. */
export async function ownDismissal(db: Db, specialistId: string): Promise<OwnDismissal | undefined> {
  const { rows } = await sql<OwnDismissal>`
    select d.id, d.version, d.status, d.kind, d.leaves_on as "leavesOn", d.returns_on as "returnsOn", d.comment,
      d.told_at as "toldAt", d.way, k.id as "contractId", k.number as "contractNumber"
    from dismissal d join contract k on k.id = d.contract_id
    where d.specialist_id = ${specialistId}::uuid order by d.told_at desc, d.id desc limit 1`.execute(db)
  return rows[0]
}

export interface NewDismissal {
  id: string
  specialistId: string
  contractId: string
  leavesOn: Day
  kind: DismissalKind
  returnsOn: Day | null
  comment: string
  lateReason: string
  now: Date
}

/** False: it was told already. */
export async function insertDismissal(tx: Tx, it: NewDismissal): Promise<boolean> {
  const made = await tx
    .insertInto('dismissal')
    .values({
      id: it.id,
      specialist_id: it.specialistId,
      contract_id: it.contractId,
      leaves_on: it.leavesOn,
      kind: it.kind,
      returns_on: it.returnsOn,
      comment: it.comment,
      late_reason: it.lateReason,
      told_at: it.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function isTold(tx: Tx, id: string, specialistId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('dismissal')
    .select('id')
    .where('id', '=', id)
    .where('specialist_id', '=', specialistId)
    .executeTakeFirst()
  return row !== undefined
}

type Change =
  | { status: 'withdrawn' }
  | { status: 'settled'; way: SettlementWay; settled_at: Date; settled_by: string }

export async function writeDismissal(
  tx: Tx,
  seen: { id: string; version: number },
  change: Change,
): Promise<void> {
  const written = await tx
    .updateTable('dismissal')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('dismissal')
}
