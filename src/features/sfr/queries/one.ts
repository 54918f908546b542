// One task with everything its card and its actions ask, and what is written on it.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { ContractStatus, TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { SfrEvent, SfrStatus } from '../../../domain/sfr.ts'

export interface SfrTask {
  id: string
  version: number
  event: SfrEvent
  eventOn: Day
  /** The day by the contract as it is now: after a correction another than what was told. */
  contractDay: Day
  dueOn: Day
  status: SfrStatus
  sentOn: Day | null
  protocol: string | null
  sentBy: PersonName | null
  createdAt: Date
  contractId: string
  contractNumber: string | null
  contractOn: Day | null
  contractStatus: ContractStatus
  taxStatus: TaxStatus
  specialistId: string
  personId: string
  name: PersonName
  birthOn: Day | null
  municipalityId: string
  municipality: string
}

export async function findTask(db: Db, id: string): Promise<SfrTask | undefined> {
  const { rows } = await sql<SfrTask>`
    select t.id, t.version, t.event, t.event_on as "eventOn",
      coalesce(case t.event when 'start' then k.registered_on else coalesce(k.terminated_on, k.ends_on) end, t.event_on) as "contractDay",
      t.due_on as "dueOn", t.status, t.sent_on as "sentOn",
      t.protocol, t.created_at as "createdAt", k.id as "contractId", k.number as "contractNumber",
      k.made_on as "contractOn", k.status as "contractStatus", k.tax_status as "taxStatus", s.id as "specialistId",
      p.id as "personId", p.birth_on as "birthOn", k.municipality_id as "municipalityId", m.name as municipality,
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      case when b.id is not null then json_build_object('lastName', b.last_name, 'firstName', b.first_name,
        'middleName', b.middle_name) end as "sentBy"
    from sfr_task t
    join contract k on k.id = t.contract_id
    join specialist s on s.id = k.specialist_id
    join person p on p.id = s.person_id
    join municipality m on m.id = k.municipality_id
    left join account a on a.id = t.sent_by
    left join person b on b.id = a.person_id
    where t.id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** Holds the task until the transaction ends. */
export async function lockTask(tx: Tx, id: string): Promise<SfrTask | undefined> {
  await sql`select from sfr_task where id = ${id}::uuid for update`.execute(tx)
  return findTask(tx, id)
}

export type Mark = (
  | { status: 'sent'; sent_on: Day; protocol: string; sent_by?: string | null }
  | { status: 'due'; sent_on: null; protocol: null; sent_by: null }
) & { event_on?: Day; due_on?: Day }

/** Throws `Conflict` when the task is no longer the version that was seen. */
export async function writeMark(tx: Tx, seen: { id: string; version: number }, mark: Mark): Promise<void> {
  const written = await tx
    .updateTable('sfr_task')
    .set((eb) => ({ ...mark, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('social fund task')
}
