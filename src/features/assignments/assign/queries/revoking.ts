// Taking an assignment off.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../../db/connect.ts'
import type { AssignmentStatus } from '../../../../domain/assignment.ts'
import type { PersonName } from '../../../../domain/names.ts'
import { type Seer, seenBy } from '../../../cases/index.ts'

export interface AssignmentFacts {
  id: string
  version: number
  status: AssignmentStatus
  caseId: string
  number: string
  teacher: string
  personId: string
  municipalityId: string
  specialist: PersonName
  specialistId: string
  specialistPersonId: string
  specialistMunicipalityId: string
  email: string | null
  /** Versions of the conclusion: they stay readable. */
  versions: number
}

/** Nothing for an assignment of another's case or none at all. */
export async function findAssignment(db: Db, actor: Seer, id: string): Promise<AssignmentFacts | undefined> {
  const { rows } = await sql<AssignmentFacts>`
    select w.id, w.version, w.status, c.id as "caseId", c.number, c.sort_name as teacher, c.person_id as "personId",
      c.municipality_id as "municipalityId", x.id as "specialistId", x.person_id as "specialistPersonId",
      x.municipality_id as "specialistMunicipalityId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as specialist,
      case when acc.status = 'active' then acc.email end as email, coalesce(k.versions, 0) as versions
    from assignment w
    join attestation_case c on c.id = w.case_id
    join specialist x on x.id = w.specialist_id
    join person p on p.id = x.person_id
    left join account acc on acc.person_id = p.id
    left join conclusion k on k.assignment_id = w.id
    where w.id = ${id} and ${seenBy(actor)}`.execute(db)
  return rows[0]
}

export async function markRevoked(
  tx: Tx,
  seen: { id: string; version: number },
  now: Date,
  reason: string,
): Promise<void> {
  const revoked = await tx
    .updateTable('assignment')
    .set((eb) => ({
      status: 'revoked' as const,
      revoked_at: now,
      revoke_reason: reason,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (revoked.numUpdatedRows !== 1n) throw new Conflict('assignment')
}
