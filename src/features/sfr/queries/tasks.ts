// The tasks of a contract and what is written on them.
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { SfrEvent, SfrStatus } from '../../../domain/sfr.ts'

export interface LiveTask {
  id: string
  status: SfrStatus
  eventOn: Day
  dueOn: Day
}

/** The task of a contract and event that is not cancelled, held until the transaction ends. */
export async function lockLiveTask(
  tx: Tx,
  it: { contractId: string; event: SfrEvent },
): Promise<LiveTask | undefined> {
  const { rows } = await sql<LiveTask>`
    select id, status, event_on as "eventOn", due_on as "dueOn" from sfr_task
    where contract_id = ${it.contractId}::uuid and event = ${it.event} and status <> 'cancelled' for update`.execute(
    tx,
  )
  return rows[0]
}

export interface TaskRow {
  id: string
  contractId: string
  event: SfrEvent
  on: Day
  dueOn: Day
  now: Date
}

/** False when the contract has such a task already. */
export async function insertTask(tx: Tx, it: TaskRow): Promise<boolean> {
  const { rows } = await sql`
    insert into sfr_task (id, contract_id, event, event_on, due_on, created_at)
    values (${it.id}, ${it.contractId}, ${it.event}, ${it.on}, ${it.dueOn}, ${it.now})
    on conflict (contract_id, event) where status <> 'cancelled' do nothing
    returning id`.execute(tx)
  return rows.length > 0
}

/** The caller holds the task. */
export async function writeDays(tx: Tx, id: string, it: { on: Day; dueOn: Day }): Promise<void> {
  await tx
    .updateTable('sfr_task')
    .set((eb) => ({ event_on: it.on, due_on: it.dueOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The caller holds the task. */
export async function writeCancelled(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('sfr_task')
    .set((eb) => ({ status: 'cancelled', version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
