// The SQL of the demo.
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { newId } from '../db/ids.ts'
import type { Role } from '../domain/roles.ts'

/** A persona in the named role, or in the first of several. */
export const findPersonaAccount = (
  db: Db,
  login: string,
  role?: Role,
): Promise<{ accountId: string; grantId: string } | undefined> =>
  db
    .selectFrom('account')
    .innerJoin('role_grant', 'role_grant.account_id', 'account.id')
    .select(['account.id as accountId', 'role_grant.id as grantId'])
    .where('account.login', '=', login)
    .$if(role !== undefined, (query) => query.where('role_grant.role', '=', role as Role))
    .orderBy('role_grant.created_at')
    .orderBy('role_grant.id')
    .limit(1)
    .executeTakeFirst()

/** Has the demo region been loaded to its end? It is the last thing that loading writes. */
export async function isRegionLoaded(db: Db): Promise<boolean> {
  const row = await db.selectFrom('setting').select('key').where('key', '=', 'demoRegion').executeTakeFirst()
  return row !== undefined
}

export async function markRegionLoaded(db: Db, now: Date): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key: 'demoRegion', value: JSON.stringify(true), updated_at: now })
    .execute()
}

export const municipalityByCode = (db: Db, code: string): Promise<{ id: string; name: string }> =>
  db.selectFrom('municipality').select(['id', 'name']).where('code', '=', code).executeTakeFirstOrThrow()

export async function countCases(db: Db): Promise<number> {
  const row = await db
    .selectFrom('attestation_case')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  return row?.n ?? 0
}

export async function countOrders(db: Db): Promise<number> {
  const row = await db
    .selectFrom('annual_order')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  return row?.n ?? 0
}

export async function idsOfCodes(
  tx: Tx,
  table: 'position' | 'subject',
  codes: readonly string[],
): Promise<string[]> {
  if (codes.length === 0) return []
  const rows = await tx
    .selectFrom(table)
    .select(['id', 'code'])
    .where('code', 'in', [...codes])
    .execute()
  return codes.map((code) => {
    const found = rows.find((row) => row.code === code)
    if (!found) throw new Error(`there is no ${table} ${code}`)
    return found.id
  })
}

export async function findOrMakeOrganisation(
  tx: Tx,
  it: { id: string; municipalityId: string; name: string; key: string; now: Date },
): Promise<{ id: string; name: string }> {
  const found = await tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('municipality_id', '=', it.municipalityId)
    .where('name_key', '=', it.key)
    .executeTakeFirst()
  if (found) return found
  await tx
    .insertInto('organisation')
    .values({
      id: it.id,
      municipality_id: it.municipalityId,
      name: it.name,
      name_key: it.key,
      created_at: it.now,
    })
    .execute()
  return { id: it.id, name: it.name }
}

export async function giveConsent(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .insertInto('consent')
    .values({
      id: newId(),
      person_id: personId,
      kind: 'personalData',
      text_version: '1',
      given_at: now,
      ip: '127.0.0.1',
    })
    .execute()
}

export interface DemoSpecialist {
  specialistId: string
  version: number
  organisationId: string
  positionsOk: string[]
  subjectsOk: string[]
}

export const specialistOf = (db: Db, login: string): Promise<DemoSpecialist> =>
  db
    .selectFrom('account as a')
    .innerJoin('specialist as s', 's.person_id', 'a.person_id')
    .select([
      's.id as specialistId',
      's.version',
      's.organisation_id as organisationId',
      's.positions_ok as positionsOk',
      's.subjects_ok as subjectsOk',
    ])
    .where('a.login', '=', login)
    .executeTakeFirstOrThrow()

/** Cases that a specialist fits; the urgent ones and both forms among the first. */
export async function casesFor(db: Db, it: DemoSpecialist, count: number): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select c.id, row_number() over (partition by c.form order by c.conclusion_due_on desc, c.number) as turn, c.form
      from attestation_case c
      where c.position_id = any(${it.positionsOk}::uuid[]) and c.organisation_id <> ${it.organisationId}::uuid
        and c.form in ('remote', 'in_person') and c.stage = 'scheduled'
        and (c.subject_id is null or c.subject_id = any(${it.subjectsOk}::uuid[]))
    ) t order by turn, form desc limit ${count}`.execute(db)
  return rows
}

export interface OwnAssignment {
  id: string
  version: number
  form: string
}

/** The most pressing first: what is given back or waits for somebody is then in sight. */
export const assignmentsOf = (db: Db, specialistId: string): Promise<OwnAssignment[]> =>
  db
    .selectFrom('assignment as a')
    .innerJoin('attestation_case as c', 'c.id', 'a.case_id')
    .select(['a.id', 'a.version', 'c.form'])
    .where('a.specialist_id', '=', specialistId)
    .orderBy('a.due_on')
    .orderBy('a.id')
    .execute()

export async function conclusionIdOf(db: Db, assignmentId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('conclusion')
    .select('id')
    .where('assignment_id', '=', assignmentId)
    .executeTakeFirst()
  return row?.id
}
