// All SQL of petitions, and of what the head of a school has confirmed.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../db/connect.ts'
import type { WantedCategory } from '../../domain/categories.ts'
import type { PersonName } from '../../domain/names.ts'
import { type ApplicationSeer, applicationsSeenBy } from '../applications/index.ts'

export interface Petition {
  id: string
  headName: string
  /** Of the pedagogical council: number and day, as they were typed. */
  council: string
  text: string
  filedAt: Date
  file: { id: string; name: string; kind: string; size: number } | null
}

const petitionOf = sql`select t.id, t.head_name as "headName", t.council, t.text, t.filed_at as "filedAt",
    case when f.id is not null then json_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'size', f.size) end as file
  from petition t left join file f on f.id = t.file_id`

/** The petition that is in force. */
export async function findInForce(db: Db, applicationId: string): Promise<Petition | undefined> {
  const { rows } = await sql<Petition>`${petitionOf}
    where t.application_id = ${applicationId}::uuid and t.withdrawn_at is null`.execute(db)
  return rows[0]
}

/** Whether this form has been taken already: a petition bears the number of its form. */
export async function hasPetition(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('petition').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

export interface Confirmation {
  confirmedAt: Date | null
  confirmedBy: PersonName | null
  confirmRemark: string | null
  /** The teacher has brought the petition as a file. */
  isAttached: boolean
}

export async function findConfirmation(db: Db, applicationId: string): Promise<Confirmation | undefined> {
  const { rows } = await sql<Confirmation>`
    select a.confirmed_at as "confirmedAt", a.confirm_remark as "confirmRemark",
      coalesce((a.details ->> 'petitionAttached')::boolean, false) as "isAttached",
      case when p.id is not null then json_build_object('lastName', p.last_name, 'firstName', p.first_name,
        'middleName', p.middle_name) end as "confirmedBy"
    from application a
    left join account x on x.id = a.confirmed_by
    left join person p on p.id = x.person_id
    where a.id = ${applicationId}::uuid`.execute(db)
  return rows[0]
}

/** The id of an application that the actor sees; nothing for another's or none. */
export async function seesApplication(db: Db, actor: ApplicationSeer, id: string): Promise<boolean> {
  const { rows } = await sql`select a.id from application a
    where a.id = ${id}::uuid and ${applicationsSeenBy(actor)}`.execute(db)
  return rows.length === 1
}

export interface NewPetition {
  id: string
  applicationId: string
  organisationId: string
  headName: string
  council: string
  text: string
  fileId: string | null
  by: string
  now: Date
}

export const insertPetition = (tx: Tx, it: NewPetition): Promise<unknown> =>
  tx
    .insertInto('petition')
    .values({
      id: it.id,
      application_id: it.applicationId,
      organisation_id: it.organisationId,
      head_name: it.headName,
      council: it.council,
      text: it.text,
      file_id: it.fileId,
      filed_at: it.now,
      filed_by: it.by,
      withdrawn_at: null,
    })
    .execute()

/** False when it was withdrawn already. */
export async function markWithdrawn(tx: Tx, id: string, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable('petition')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const writeConfirmation = (
  tx: Tx,
  id: string,
  it: { now: Date; by: string; remark: string },
): Promise<unknown> =>
  tx
    .updateTable('application')
    .set({ confirmed_at: it.now, confirmed_by: it.by, confirm_remark: it.remark })
    .where('id', '=', id)
    .execute()

/** What the letters name. */
export async function findApplied(
  db: Db,
  id: string,
): Promise<{ teacher: PersonName; category: WantedCategory; municipalityId: string } | undefined> {
  const { rows } = await sql<{ teacher: PersonName; category: WantedCategory; municipalityId: string }>`
    select json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher,
      a.category_wanted as category, a.municipality_id as "municipalityId"
    from application a join person p on p.id = a.person_id where a.id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** What awaits the head of a school. */
export interface HeadCounts {
  toConfirm: number
  toPetition: number
}

/** Counted no further than people read figures. */
export async function countForHead(db: Db, actor: ApplicationSeer, atMost: number): Promise<HeadCounts> {
  const upTo = (
    condition: RawBuilder<boolean>,
  ) => sql<number>`(select count(*) from (select from application a
    where ${applicationsSeenBy(actor)} and a.submitted_at is not null and ${condition} limit ${atMost + 1}) counted)`
  const { rows } = await sql<HeadCounts>`select
    ${upTo(sql<boolean>`a.confirmed_at is null and a.status in ('submitted', 'registered', 'under_review')`)} as "toConfirm",
    ${upTo(sql<boolean>`a.category_wanted in ('methodist', 'mentor')
      and a.status in ('submitted', 'returned', 'registered', 'under_review')
      and not coalesce((a.details ->> 'petitionAttached')::boolean, false)
      and not exists (select from petition t where t.application_id = a.id and t.withdrawn_at is null)`)} as "toPetition"`.execute(
    db,
  )
  return rows[0] as HeadCounts
}
