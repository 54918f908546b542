// The work that somebody who leaves still has.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { AssignmentStatus } from '../../../domain/assignment.ts'
import type { Day } from '../../../domain/days.ts'

export interface OpenWork {
  id: string
  caseId: string
  number: string
  teacher: string
  status: AssignmentStatus
  dueOn: Day
}

export async function openWorkOf(db: Db, specialistId: string): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    select a.id, c.id as "caseId", c.number, c.sort_name as teacher, a.status, a.due_on as "dueOn"
    from assignment a join attestation_case c on c.id = a.case_id
    where a.specialist_id = ${specialistId}::uuid and a.status in ('proposed', 'accepted', 'working', 'done')
      and c.stage <> 'closed_withdrawn'
    order by c.sort_name, a.id`.execute(db)
  return rows
}

/** The cases are held before the contract, in the order in which conclusions are accepted. */
export async function lockCasesOf(db: Db, specialistId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select c.id from attestation_case c where c.id in (select a.case_id from assignment a
      where a.specialist_id = ${specialistId}::uuid and a.status in ('proposed', 'accepted', 'working', 'done'))
    order by c.id for update of c`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
