// The SQL of the contractors' story: who registers, who is hired, who is paid, who leaves.
import { sql } from 'kysely'
import type { Db, Tx } from '../../db/connect.ts'
import type { Category } from '../../domain/categories.ts'

/** An invited specialist who has not registered yet. */
export interface Awaited {
  id: string
  email: string
  municipalityId: string
  name: { lastName: string; firstName: string; middleName: string | null }
  known: {
    phone?: string | null
    organisation?: string | null
    position?: string | null
    category?: Category | null
    positionsOk?: string[]
    subjectsOk?: string[]
  }
}

/** In the order of the list; those of whom the list says enough to register. */
export async function awaitedSpecialists(db: Db): Promise<Awaited[]> {
  const { rows } = await sql<Awaited>`
    select i.id, i.email, i.municipality_id as "municipalityId", i.known,
      json_build_object('lastName', i.last_name, 'firstName', i.first_name, 'middleName', i.middle_name) as name
    from invitation i
    where i.role = 'specialist' and i.registered_at is null and i.revoked_at is null
      and i.known ->> 'organisation' is not null and jsonb_array_length(i.known -> 'positionsOk') > 0
      and not exists (select from account a where lower(a.email) = lower(i.email))
      and not exists (select from invitation j where lower(j.email) = lower(i.email) and j.id < i.id)
    order by i.id`.execute(db)
  return rows
}

export async function markJoined(tx: Tx, it: { id: string; accountId: string; now: Date }): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ registered_at: it.now, account_id: it.accountId, started_at: it.now })
    .where('id', '=', it.id)
    .execute()
}

export interface DemoPerson {
  id: string
  version: number
  login: string
  isPersona: boolean
}

/** Registered specialists in the order of their registration. */
export async function allSpecialists(db: Db): Promise<DemoPerson[]> {
  const { rows } = await sql<DemoPerson>`
    select s.id, s.version, a.login, a.login like 'demo%' as "isPersona"
    from specialist s join account a on a.person_id = s.person_id
    order by s.id`.execute(db)
  return rows
}

export const contractOf = (
  db: Db,
  it: { campaignId: string; specialistId: string },
): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('contract')
    .select('id')
    .where('campaign_id', '=', it.campaignId)
    .where('specialist_id', '=', it.specialistId)
    .executeTakeFirst()

export const contractNow = (db: Db, specialistId: string): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('contract')
    .select('id')
    .where('specialist_id', '=', specialistId)
    .where('registered_on', 'is not', null)
    .executeTakeFirst()

export const actOf = (db: Db, id: string): Promise<{ id: string; version: number }> =>
  db.selectFrom('work_act').select(['id', 'version']).where('id', '=', id).executeTakeFirstOrThrow()

/** A teacher's assessor under contract whom nobody has given work yet; nobody once somebody has told of leaving. */
export async function nextToLeave(db: Db): Promise<{ login: string } | undefined> {
  const { rows } = await sql<{ login: string }>`
    select a.login from specialist s
    join account a on a.person_id = s.person_id
    join contract k on k.specialist_id = s.id and k.status = 'registered' and k.is_entered
    join position p on p.id = s.position_id and p.code = 'teacher'
    where a.login not like 'demo%' and not exists (select from dismissal)
      and not exists (select from assignment w where w.specialist_id = s.id)
    order by s.id limit 1`.execute(db)
  return rows[0]
}

/** Has this person applied already? */
export async function submittedBy(db: Db, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom('application')
    .select('id')
    .where('person_id', '=', personId)
    .where('submitted_at', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}

/** The last period of the schedule. */
export async function latestPeriod(db: Db): Promise<string | undefined> {
  const found = await db
    .selectFrom('period')
    .select('id')
    .where('is_closed', '=', false)
    .orderBy('starts_on', 'desc')
    .executeTakeFirst()
  return found?.id
}
