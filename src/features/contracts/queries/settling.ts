// What the state of a contract follows from, and the one place where it is written.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { ContractFacts, ContractStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { tomsk } from '../../../ui/text.ts'
import { hired } from './one.ts'

export interface Settling extends ContractFacts {
  status: ContractStatus
  personId: string
  municipalityId: string
  endsOn: Day
  /** Assigned under this contract and not accepted yet, with no later contract to carry it on. */
  openAssignments: number
}

const openWork = sql`'proposed', 'accepted', 'working', 'done'`
const assignedOn = sql`(a.assigned_at at time zone ${tomsk.id})::date`

/** Work that was given within the days of the contract, or is still owed in them. */
const underIt = sql`a.specialist_id = k.specialist_id and a.status in (${openWork})
  and ${assignedOn} <= coalesce(k.terminated_on, k.ends_on) and a.due_on >= k.starts_on`

export async function readSettling(db: Db, id: string): Promise<Settling | undefined> {
  const { rows } = await sql<Omit<Settling, 'acts'> & { draft: number; signed: number; paid: number }>`
    select k.status, s.person_id as "personId", k.municipality_id as "municipalityId",
      coalesce(k.terminated_on, k.ends_on) as "endsOn", k.cancelled_at is not null as "isCancelled",
      k.terminated_on is not null as "isTerminated", k.closed_at is not null as "isClosed",
      k.issued_at is not null as "isIssued", k.signed_on is not null as "isSigned",
      k.registered_on is not null as "isRegistered",
      exists (select from dismissal d where d.contract_id = k.id and d.status = 'told') as "isLeaving",
      (exists (select from assignment a where ${underIt})
        or exists (select from work_item w where w.contract_id = k.id)) as "hasWork",
      (select count(*) from work_item w where w.contract_id = k.id and w.act_id is null) as "looseItems",
      (select count(*) from assignment a where ${underIt} and ${assignedOn} >= k.starts_on
        and not exists (select from contract l where l.specialist_id = k.specialist_id
          and l.registered_on is not null and l.terminated_on is null and l.ends_on > k.ends_on)) as "openAssignments",
      t.draft, t.signed, t.paid
    from contract k
    join specialist s on s.id = k.specialist_id
    cross join lateral (select count(*) filter (where status = 'draft') as draft,
        count(*) filter (where status = 'signed') as signed, count(*) filter (where status = 'paid') as paid
      from work_act where contract_id = k.id) t
    where k.id = ${id}::uuid`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { draft, signed, paid, ...facts } = row
  return { ...facts, acts: { draft, signed, paid } }
}

export async function writeStatus(tx: Tx, id: string, status: ContractStatus): Promise<void> {
  await tx
    .updateTable('contract')
    .set((eb) => ({ status, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function writeTermination(tx: Tx, id: string, it: { on: Day; reason: string }): Promise<void> {
  await tx
    .updateTable('contract')
    .set({ terminated_on: it.on, termination_reason: it.reason })
    .where('id', '=', id)
    .execute()
}

/** Holds the contracts in force of these specialists, in one order for everybody. */
export async function lockHired(tx: Tx, specialistIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from contract where specialist_id = any(${[...specialistIds]}::uuid[]) and status in (${hired})
    order by id for update`.execute(tx)
  return rows.map(({ id }) => id)
}
