// The one writer of the status of an application, and the lock that every change of one takes first.
import { sql } from 'kysely'
import { Conflict, type Tx } from '../../../db/connect.ts'
import type { ApplicationStatus } from '../../../domain/review.ts'
import { type ApplicationSeer, applicationsSeenBy } from './seen.ts'

export interface LockedApplication {
  id: string
  status: ApplicationStatus
  version: number
  personId: string
  municipalityId: string
  organisationId: string
}

/** The row, held until the transaction ends; nothing for what is another's or not there. */
export async function lockApplication(
  tx: Tx,
  actor: ApplicationSeer,
  id: string,
): Promise<LockedApplication | undefined> {
  const { rows } = await sql<LockedApplication>`
    select a.id, a.status, a.version, a.person_id as "personId", a.municipality_id as "municipalityId",
      a.organisation_id as "organisationId"
    from application a where a.id = ${id}::uuid and ${applicationsSeenBy(actor)} for update of a`.execute(tx)
  return rows[0]
}

/** Moves an application on from the status that was seen; somebody faster is a conflict. */
export async function writeStatus(
  tx: Tx,
  id: string,
  from: ApplicationStatus,
  to: ApplicationStatus,
): Promise<void> {
  const moved = await tx
    .updateTable('application')
    .set((eb) => ({ status: to, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) throw new Conflict('status of the application')
}
