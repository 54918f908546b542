// The SQL of opening a case for an application that is there already.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { WantedCategory } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Method } from '../../../domain/review.ts'

export interface ToOpen {
  number: string
  personId: string
  teacher: PersonName
  municipalityId: string
  organisationId: string
  organisation: string
  positionId: string
  subjectId: string | null
  categoryWanted: WantedCategory
  simplifiedBasis: string | null
}

/** The application as its case will repeat it; nothing before it has a number. */
export async function findToOpen(tx: Tx, applicationId: string): Promise<ToOpen | undefined> {
  const { rows } = await sql<ToOpen>`
    select a.number, a.person_id as "personId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher,
      a.municipality_id as "municipalityId", a.organisation_id as "organisationId", o.name as organisation,
      a.position_id as "positionId", a.subject_id as "subjectId", a.category_wanted as "categoryWanted",
      a.simplified_basis as "simplifiedBasis"
    from application a join person p on p.id = a.person_id join organisation o on o.id = a.organisation_id
    where a.id = ${applicationId}::uuid and a.number is not null`.execute(tx)
  return rows[0]
}

/** Whose case these very traits have already, and whether it still stands. */
export async function findHolder(
  db: Db,
  it: { identity: string; butFor: string },
): Promise<{ number: string; stands: boolean } | undefined> {
  const { rows } = await sql<{ number: string; stands: boolean }>`
    select coalesce(c.number, a.number, '') as number,
      (a.status <> 'withdrawn' and c.stage is distinct from 'closed_withdrawn') as stands
    from application a left join attestation_case c on c.application_id = a.id
    where a.identity = ${it.identity} and a.id <> ${it.butFor}::uuid`.execute(db)
  return rows[0]
}

export async function insertCaseOf(
  tx: Tx,
  now: Date,
  it: ToOpen & {
    caseId: string
    applicationId: string
    identity: string
    period: { id: string; conclusionDueOn: Day }
    form: AttestationForm
    method: Method
    name: string
    search: string
  },
): Promise<void> {
  await tx
    .updateTable('application')
    .set({ identity: it.identity })
    .where('id', '=', it.applicationId)
    .execute()
  await tx
    .insertInto('attestation_case')
    .values({
      id: it.caseId,
      number: it.number,
      application_id: it.applicationId,
      person_id: it.personId,
      period_id: it.period.id,
      municipality_id: it.municipalityId,
      organisation_id: it.organisationId,
      position_id: it.positionId,
      subject_id: it.subjectId,
      category_wanted: it.categoryWanted,
      form: it.form,
      stage: 'scheduled',
      conclusion_due_on: it.period.conclusionDueOn,
      sort_name: it.name,
      search: it.search,
      created_at: now,
      method: it.method,
      simplified_basis: it.form === 'simplified' ? it.simplifiedBasis : null,
    })
    .execute()
}
