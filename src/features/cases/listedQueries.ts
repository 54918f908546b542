// The SQL of correcting applications by a list, many rows a statement.
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import type { Stage } from '../../domain/stages.ts'
import type { ListedCorrection } from './listed.ts'

export interface LockedCase {
  applicationId: string
  caseId: string
  personId: string
  number: string
  stage: Stage
}

/** Locks the cases of these applications in one order for all; what they say is read by a later statement. */
export async function lockApplications(tx: Tx, applicationIds: readonly string[]): Promise<LockedCase[]> {
  const { rows } = await sql<LockedCase>`
    select c.application_id as "applicationId", c.id as "caseId", c.person_id as "personId", c.number, c.stage
    from attestation_case c where c.application_id = any(${applicationIds}::uuid[])
    order by c.id for update of c`.execute(tx)
  return rows
}

export async function writeListed(
  tx: Tx,
  list: readonly (ListedCorrection & { search: string })[],
): Promise<void> {
  const written = JSON.stringify(
    list.map((it) => ({
      application: it.applicationId,
      municipality: it.organisation.municipalityId,
      organisation: it.organisation.id,
      position: it.positionId,
      subject: it.subjectId,
      appointed: it.appointedOn,
      held: it.categoryHeld,
      wanted: it.categoryWanted,
      form: it.form,
      received: it.receivedOn,
      email: it.email,
      phone: it.phone,
      search: it.search,
    })),
  )
  const rows = sql`json_to_recordset(${written}::json) as r(application uuid, municipality uuid, organisation uuid,
    position uuid, subject uuid, appointed date, held text, wanted text, form text, received date, email text, phone text,
    search text)`
  await sql`update application a set municipality_id = r.municipality, organisation_id = r.organisation,
    position_id = r.position, subject_id = r.subject, appointed_on = r.appointed, category_held = r.held,
    category_wanted = r.wanted, form = r.form, received_on = r.received, email = r.email, phone = r.phone,
    version = a.version + 1
    from ${rows} where a.id = r.application`.execute(tx)
  await sql`update attestation_case c set municipality_id = r.municipality, organisation_id = r.organisation,
    position_id = r.position, subject_id = r.subject, category_wanted = r.wanted, form = r.form, search = r.search,
    version = c.version + 1
    from ${rows} where c.application_id = r.application`.execute(tx)
}
