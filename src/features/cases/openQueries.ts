// The SQL of opening cases: the rows of a portion go over as one JSON text, which costs the server a fraction of what
// thousands of single values do.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import { fold } from '../../domain/names.ts'
import type { NewCase, OpenedCase } from './open.ts'

type Opened = OpenedCase & { it: NewCase; name: string; search: string }

const portion = 1000

export async function nextNumbers(tx: Tx, count: number): Promise<number[]> {
  const { rows } = await sql<{
    n: number
  }>`select nextval('application_number') as n from generate_series(1, ${count})`.execute(tx)
  return rows.map((row) => row.n)
}

export async function insertTeachers(tx: Tx, now: Date, list: readonly Opened[]): Promise<void> {
  const rows = list.map(({ personId, it: { teacher }, name }) => ({
    id: personId,
    last: teacher.lastName,
    first: teacher.firstName,
    middle: teacher.middleName ?? null,
    name,
    search: fold(name),
    phone: teacher.phone,
    email: teacher.email,
  }))
  for (const part of parts(rows))
    await sql`insert into person (id, last_name, first_name, middle_name, sort_name, search, phone_mobile, email, created_at)
      select r.id, r.last, r.first, r.middle, r.name, r.search, r.phone, r.email, ${now}
      from json_to_recordset(${json(part)}) as r(id uuid, last text, first text, middle text, name text, search text,
        phone text, email text)`.execute(tx)
}

export async function insertApplications(tx: Tx, now: Date, list: readonly Opened[]): Promise<void> {
  const rows = list.map(({ it, applicationId, personId, number }) => ({
    ...sharedBy(it),
    id: applicationId,
    number,
    person: personId,
    channel: it.channel,
    received: it.receivedOn,
    appointed: it.appointedOn,
    held: it.categoryHeld,
    email: it.teacher.email,
    phone: it.teacher.phone,
    import: it.import?.id ?? null,
    row: it.import?.row ?? null,
    identity: it.identity,
  }))
  for (const part of parts(rows))
    await sql`insert into application (id, number, channel, status, received_on, person_id, municipality_id, organisation_id,
        position_id, subject_id, appointed_on, category_held, category_wanted, form, email, phone, import_id, import_row,
        identity, created_at)
      select r.id, r.number, r.channel, 'accepted', r.received, r.person, r.municipality, r.organisation, r.position,
        r.subject, r.appointed, r.held, r.wanted, r.form, r.email, r.phone, r.import, r."row", r.identity, ${now}
      from json_to_recordset(${json(part)}) as r(id uuid, number text, channel text, received date, person uuid, ${shared},
        appointed date, held text, email text, phone text, import uuid, "row" int, identity text)`.execute(tx)
}

export async function insertCases(tx: Tx, now: Date, list: readonly Opened[]): Promise<void> {
  const rows = list.map(({ it, caseId, applicationId, personId, number, name, search }) => ({
    ...sharedBy(it),
    id: caseId,
    number,
    application: applicationId,
    person: personId,
    period: it.period.id,
    due: it.period.conclusionDueOn,
    name,
    search,
  }))
  for (const part of parts(rows))
    await sql`insert into attestation_case (id, number, application_id, person_id, period_id, municipality_id,
        organisation_id, position_id, subject_id, category_wanted, form, stage, conclusion_due_on, sort_name, search, created_at)
      select r.id, r.number, r.application, r.person, r.period, r.municipality, r.organisation, r.position, r.subject,
        r.wanted, r.form, 'scheduled', r.due, r.name, r.search, ${now}
      from json_to_recordset(${json(part)}) as r(id uuid, number text, application uuid, person uuid, period uuid, ${shared},
        due date, name text, search text)`.execute(tx)
}

/** What an application and its case both say. */
const sharedBy = (it: NewCase) => ({
  municipality: it.municipalityId,
  organisation: it.organisation.id,
  position: it.positionId,
  subject: it.subjectId,
  wanted: it.categoryWanted,
  form: it.form,
})
const shared = sql.raw(
  'municipality uuid, organisation uuid, position uuid, subject uuid, wanted text, form text',
)

const json = (rows: readonly object[]): RawBuilder<unknown> => sql`${JSON.stringify(rows)}::json`

function* parts<T>(list: readonly T[]): Generator<T[]> {
  for (let i = 0; i < list.length; i += portion) yield list.slice(i, i + portion)
}
