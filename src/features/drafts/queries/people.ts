// The person of a draft: what is known already, people like the one on a paper, what a submission adds.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Category } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import { fold, fullName, type PersonName } from '../../../domain/names.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'

export interface PersonFacts extends PersonName {
  id: string
  birthOn: Day | null
  phone: string | null
  phoneWork: string | null
  email: string | null
  /** The mask of the number, when there is one. */
  snils: string | null
}

export async function findPerson(
  db: Db,
  id: string,
  { forUpdate = false } = {},
): Promise<PersonFacts | undefined> {
  if (forUpdate) await db.selectFrom('person').select('id').where('id', '=', id).forUpdate().execute()
  const { rows } = await sql<PersonFacts>`
    select p.id, p.last_name as "lastName", p.first_name as "firstName", p.middle_name as "middleName",
      p.birth_on as "birthOn", p.phone_mobile as phone, p.phone_work as "phoneWork", coalesce(a.email, p.email) as email,
      (select s.hint from person_secret s where s.person_id = p.id and s.kind = 'snils') as snils
    from person p left join account a on a.person_id = p.id where p.id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** The last that was told of somebody's work: an application, or the own record as a specialist. */
export interface KnownWork {
  municipalityId: string
  organisationId: string
  positionId: string
  subjectId: string | null
  appointedOn: Day | null
  appointedFirstOn: Day | null
  experiencePed: number | null
  experiencePosition: number | null
  categoryHeld: Category
  categoryHeldOn: Day | null
  categoryUntil: Day | null
  details: unknown
  told: 'application' | 'specialist'
}

/** With a place, what was told there: of the rest a coordinator sees nothing. */
export async function findKnownWork(
  db: Db,
  personId: string,
  place: string | null = null,
): Promise<KnownWork | undefined> {
  const { rows } = await sql<KnownWork>`
    select * from (
      select a.municipality_id as "municipalityId", a.organisation_id as "organisationId", a.position_id as "positionId",
        a.subject_id as "subjectId", a.appointed_on as "appointedOn", a.appointed_first_on as "appointedFirstOn",
        a.experience_ped as "experiencePed", a.experience_position as "experiencePosition",
        a.category_held as "categoryHeld", a.category_held_on as "categoryHeldOn", a.category_until as "categoryUntil",
        a.details, 'application' as told, a.received_on as "on"
      from application a where a.person_id = ${personId}::uuid
      union all
      select s.municipality_id, s.organisation_id, s.position_id, s.subject_id, null, null, s.experience_ped, null,
        s.category_held, s.category_held_on, null, '{}'::jsonb, 'specialist', date '1900-01-01'
      from specialist s where s.person_id = ${personId}::uuid
    ) known where ${place}::uuid is null or "municipalityId" = ${place}::uuid order by "on" desc limit 1`.execute(
    db,
  )
  return rows[0]
}

export interface JoinedPlace {
  municipalityId: string | null
  organisationId: string | null
}

/** Where the registration said that the person works: begins the first draft, when nothing else is known. */
export async function findJoinedPlace(db: Db, personId: string): Promise<JoinedPlace | undefined> {
  const { rows } = await sql<JoinedPlace>`
    select i.municipality_id as "municipalityId", i.organisation_id as "organisationId"
    from invitation i join account a on a.id = i.account_id
    where a.person_id = ${personId}::uuid and i.role = 'teacher' and i.registered_at is not null
    order by i.registered_at desc limit 1`.execute(db)
  return rows[0]
}

export interface Namesake extends PersonName {
  id: string
  birthOn: Day | null
  organisation: string
}

/**
 * People who have applied or assess, by the beginning of their name, or by the whole number when `lookups` are of one; a
 * coordinator's own place only.
 */
export async function findPeople(
  db: Db,
  actor: Actor,
  { query, lookups }: { query: string; lookups: readonly Buffer[] },
  atMost = 10,
): Promise<Namesake[]> {
  const place = municipalityOf(actor)
  const { rows } = await sql<Namesake>`
    select p.id, p.last_name as "lastName", p.first_name as "firstName", p.middle_name as "middleName",
      p.birth_on as "birthOn", coalesce(w.organisation, '') as organisation
    from person p
    join lateral (select o.name as organisation from (
        select a.organisation_id, a.municipality_id, a.received_on as "on" from application a where a.person_id = p.id
        union all
        select s.organisation_id, s.municipality_id, date '1900-01-01' from specialist s where s.person_id = p.id
      ) told join organisation o on o.id = told.organisation_id
      where ${place}::uuid is null or told.municipality_id = ${place}::uuid
      order by told."on" desc limit 1) w on true
    where (case when ${lookups.length > 0} then p.id in (select person_id from person_secret
        where kind = 'snils' and lookup = any(${[...lookups]}::bytea[])) else p.search like ${`${fold(query).replace(/[\\%_]/g, '\\$&')}%`} end)
      and p.merged_into_id is null
    order by p.sort_name, p.id limit ${atMost}`.execute(db)
  return rows
}

/** Somebody found by this actor: another's id typed into the form is nobody. */
export async function findKnownPerson(db: Db, actor: Actor, id: string): Promise<boolean> {
  const place = municipalityOf(actor)
  const { rows } = await sql`select from person p where p.id = ${id}::uuid and p.merged_into_id is null and (
      exists (select from application a where a.person_id = p.id
        and (${place}::uuid is null or a.municipality_id = ${place}::uuid))
      or exists (select from specialist s where s.person_id = p.id
        and (${place}::uuid is null or s.municipality_id = ${place}::uuid)))`.execute(db)
  return rows.length > 0
}

/** Of a paper: somebody whom no list knows yet. */
export async function insertPaperPerson(
  tx: Tx,
  it: PersonName & { id: string; birthOn: Day | null; phone: string | null; email: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id: it.id,
      last_name: it.lastName,
      first_name: it.firstName,
      middle_name: it.middleName ?? null,
      sort_name: fullName(it),
      search: fold(fullName(it)),
      birth_on: it.birthOn,
      sex: null,
      phone_mobile: it.phone,
      phone_work: null,
      email: it.email,
      created_at: it.now,
    })
    .execute()
}

/** What the person told and nobody knew before; what is known already is changed in the personal data alone. */
export const completePerson = (
  tx: Tx,
  it: { id: string; birthOn: Day | null; phone: string | null; email: string | null },
): Promise<unknown> =>
  sql`update person set birth_on = coalesce(birth_on, ${it.birthOn}::date),
      phone_mobile = coalesce(phone_mobile, ${it.phone}::text), email = coalesce(email, ${it.email}::text),
      version = version + 1
    where id = ${it.id}::uuid and ((birth_on is null and ${it.birthOn}::date is not null)
      or (phone_mobile is null and ${it.phone}::text is not null)
      or (email is null and ${it.email}::text is not null))`.execute(tx)

export async function insertConsents(
  tx: Tx,
  list: readonly { id: string; personId: string; kind: string; version: string; now: Date; ip: string }[],
): Promise<void> {
  await tx
    .insertInto('consent')
    .values(
      list.map((it) => ({
        id: it.id,
        person_id: it.personId,
        kind: it.kind,
        text_version: it.version,
        given_at: it.now,
        ip: it.ip,
      })),
    )
    .execute()
}

/** Where somebody with an own office is written to. */
export async function findMailbox(db: Db, personId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('account')
    .select('email')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return found?.email
}

/** The names for a letter, and the contact of the coordinator; an empty address where none is set. */
export async function findContact(
  db: Db,
  it: { municipalityId: string; positionId: string; organisationId: string },
): Promise<{ email: string; position: string; organisation: string }> {
  const { rows } = await sql<{ email: string; position: string; organisation: string }>`
    select m.contact_email as email, p.name as position, o.name as organisation
    from municipality m, position p, organisation o
    where m.id = ${it.municipalityId}::uuid and p.id = ${it.positionId}::uuid and o.id = ${it.organisationId}::uuid`.execute(
    db,
  )
  return rows[0] ?? { email: '', position: '', organisation: '' }
}
