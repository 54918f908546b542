// What people read about the applications of one page of the list.
import { sql } from 'kysely'
import type { Db } from '../../../../db/connect.ts'
import type { AttestationForm } from '../../../../domain/attestationForms.ts'
import type { WantedCategory } from '../../../../domain/categories.ts'
import type { Day } from '../../../../domain/days.ts'
import type { ApplicationStatus } from '../../../../domain/review.ts'

export interface ReviewRow {
  id: string
  number: string | null
  status: ApplicationStatus
  version: number
  receivedOn: Day
  personId: string
  name: string
  position: string
  subject: string | null
  organisation: string
  municipality: string
  categoryWanted: WantedCategory
  form: AttestationForm
  isConfirmed: boolean
  hasPetition: boolean
  mendUntil: Day | null
  caseId: string | null
  /** Of the latest notice: null where none was given. */
  isNoticeRead: boolean | null
}

/** In the order of the ids. Whether they may be seen was asked when they were found. */
export async function findRows(db: Db, ids: readonly string[]): Promise<ReviewRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ReviewRow>`
    select a.id, a.number, a.status, a.version, a.received_on as "receivedOn", a.person_id as "personId",
      a.sort_name as name, pos.name as position, s.name as subject, o.name as organisation, m.name as municipality,
      a.category_wanted as "categoryWanted", a.form, a.confirmed_at is not null as "isConfirmed",
      (a.details->>'petitionAttached' is not distinct from 'true' or exists (select from petition p
        where p.application_id = a.id and p.withdrawn_at is null)) as "hasPetition",
      a.mend_until as "mendUntil", c.id as "caseId",
      (select n.read_at is not null from notice n where n.application_id = a.id
        order by n.made_on desc, n.sent_at desc limit 1) as "isNoticeRead"
    from application a
    join position pos on pos.id = a.position_id
    left join subject s on s.id = a.subject_id
    join organisation o on o.id = a.organisation_id
    join municipality m on m.id = a.municipality_id
    left join attestation_case c on c.application_id = a.id
    where a.id = any(${ids}::uuid[])`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
