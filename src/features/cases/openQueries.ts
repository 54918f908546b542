// The SQL of opening cases, many rows a statement.
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import { fold } from '../../domain/names.ts'
import type { NewCase, OpenedCase } from './open.ts'

type Opened = OpenedCase & { it: NewCase; name: string; search: string }

// PostgreSQL takes 65,535 values a statement.
const batch = 1000

export async function nextNumbers(tx: Tx, count: number): Promise<number[]> {
  const { rows } = await sql<{
    n: number
  }>`select nextval('application_number') as n from generate_series(1, ${count})`.execute(tx)
  return rows.map((row) => row.n)
}

export async function insertTeachers(tx: Tx, now: Date, list: readonly Opened[]): Promise<void> {
  for (const part of parts(list)) {
    await tx
      .insertInto('person')
      .values(
        part.map(({ personId, it, name }) => ({
          id: personId,
          last_name: it.teacher.lastName,
          first_name: it.teacher.firstName,
          middle_name: it.teacher.middleName ?? null,
          sort_name: name,
          search: fold(name),
          phone_mobile: it.teacher.phone,
          email: it.teacher.email,
          created_at: now,
        })),
      )
      .execute()
  }
}

export async function insertApplications(tx: Tx, now: Date, list: readonly Opened[]): Promise<void> {
  for (const part of parts(list)) {
    await tx
      .insertInto('application')
      .values(
        part.map(({ it, applicationId, personId, number }) => ({
          id: applicationId,
          number,
          channel: it.channel,
          status: 'accepted' as const,
          received_on: it.receivedOn,
          person_id: personId,
          municipality_id: it.municipalityId,
          organisation_id: it.organisation.id,
          position_id: it.positionId,
          subject_id: it.subjectId,
          appointed_on: it.appointedOn,
          category_held: it.categoryHeld,
          category_wanted: it.categoryWanted,
          form: it.form,
          email: it.teacher.email,
          phone: it.teacher.phone,
          import_id: it.import?.id ?? null,
          import_row: it.import?.row ?? null,
          identity: it.identity,
          created_at: now,
        })),
      )
      .execute()
  }
}

export async function insertCases(tx: Tx, now: Date, list: readonly Opened[]): Promise<void> {
  for (const part of parts(list)) {
    await tx
      .insertInto('attestation_case')
      .values(
        part.map(({ it, caseId, applicationId, personId, number, name, search }) => ({
          id: caseId,
          number,
          application_id: applicationId,
          person_id: personId,
          period_id: it.period.id,
          municipality_id: it.municipalityId,
          organisation_id: it.organisation.id,
          position_id: it.positionId,
          subject_id: it.subjectId,
          category_wanted: it.categoryWanted,
          form: it.form,
          stage: 'scheduled' as const,
          conclusion_due_on: it.period.conclusionDueOn,
          sort_name: name,
          search,
          created_at: now,
        })),
      )
      .execute()
  }
}

function* parts<T>(list: readonly T[]): Generator<T[]> {
  for (let i = 0; i < list.length; i += batch) yield list.slice(i, i + batch)
}
