// Cases to be assigned: the lock, then what the rule asks about them and who has had to do with them.
import { sql } from 'kysely'
import { Conflict, type Db, isTaken, type Tx } from '../../../../db/connect.ts'
import type { Asked, Pairs } from '../../../../domain/assigning.ts'
import type { AssignmentStatus } from '../../../../domain/assignment.ts'
import type { AttestationForm } from '../../../../domain/attestationForms.ts'
import type { Day } from '../../../../domain/days.ts'
import { type Seer, seenBy } from '../../../cases/index.ts'

export interface AskedCase extends Asked {
  number: string
  version: number
  name: string
  position: string
  subject: string | null
  organisation: string
  municipality: string
  form: AttestationForm
  dueOn: Day
}

/** Locks the cases that the actor sees, always in the order of ids, so that two never wait for each other. */
export async function lockCases(tx: Tx, actor: Seer, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from attestation_case c where c.id = any(${ids}::uuid[]) and ${seenBy(actor)}
    order by c.id for update of c`.execute(tx)
  return rows.map((row) => row.id)
}

/** The facts of cases, in the order of names. */
export async function findAskedCases(db: Db, actor: Seer, ids: readonly string[]): Promise<AskedCase[]> {
  const { rows } = await sql<AskedCase>`
    select c.id, c.number, c.version, c.sort_name as name, c.stage, c.form, c.conclusion_due_on as "dueOn",
      c.person_id as "personId", c.organisation_id as "organisationId", c.position_id as "positionId",
      c.subject_id as "subjectId", c.municipality_id as "municipalityId", c.category_wanted as "categoryWanted",
      pos.name as position, s.name as subject, o.name as organisation, m.name as municipality,
      coalesce((select array_agg(w.part order by w.part) from assignment w
        where w.case_id = c.id and w.status not in ('declined', 'revoked')), '{}') as taken
    from attestation_case c
    join position pos on pos.id = c.position_id
    left join subject s on s.id = c.subject_id
    join organisation o on o.id = c.organisation_id
    join municipality m on m.id = c.municipality_id
    where c.id = any(${ids}::uuid[]) and ${seenBy(actor)}
    order by c.sort_name, c.id`.execute(db)
  return rows
}

/** Who is assigned to which of the cases, and who declined which. */
export async function findPairs(db: Db, caseIds: readonly string[]): Promise<Pairs> {
  if (caseIds.length === 0) return { assigned: new Map(), declined: new Map() }
  const rows = await db
    .selectFrom('assignment')
    .select(['case_id', 'specialist_id', 'status'])
    .where('case_id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .where('status', '<>', 'revoked')
    .execute()
  const assigned = new Map<string, Set<string>>()
  const declined = new Map<string, Set<string>>()
  for (const row of rows) {
    const pairs = (row.status as AssignmentStatus) === 'declined' ? declined : assigned
    pairs.set(row.case_id, (pairs.get(row.case_id) ?? new Set()).add(row.specialist_id))
  }
  return { assigned, declined }
}

export interface NewAssignment {
  id: string
  caseId: string
  specialistId: string
  part: number
  dueOn: Day
}

/** A place or a pair that somebody has taken since is a conflict. */
export async function insertAssignments(
  tx: Tx,
  now: Date,
  of: { by: string | null; proposalId: string | null },
  list: readonly NewAssignment[],
): Promise<void> {
  const rows = list.map((it) => ({
    id: it.id,
    case_id: it.caseId,
    specialist_id: it.specialistId,
    part: it.part,
    status: 'proposed' as const,
    assigned_at: now,
    assigned_by: of.by,
    due_on: it.dueOn,
    proposal_id: of.proposalId,
  }))
  // PostgreSQL takes 65,535 values a statement.
  for (let i = 0; i < rows.length; i += 1000)
    await tx
      .insertInto('assignment')
      .values(rows.slice(i, i + 1000))
      .execute()
      .catch((error: unknown) => {
        throw isTaken(error) ? new Conflict('place of an assignment') : error
      })
}

/** Pages that show these cases as they were are stale from now on. */
export async function bumpVersions(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('attestation_case')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .execute()
}
