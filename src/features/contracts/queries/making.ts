// Making contracts: for whom, what is missing, and the rows.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { ContractNeed, TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { fold, fullName, type PersonName } from '../../../domain/names.ts'

export interface Hireling {
  specialistId: string
  personId: string
  name: PersonName
  municipalityId: string
  taxStatus: TaxStatus
}

export async function findHirelings(db: Db, ids: readonly string[]): Promise<Hireling[]> {
  const { rows } = await sql<Hireling>`
    select s.id as "specialistId", s.person_id as "personId", s.municipality_id as "municipalityId",
      s.tax_status as "taxStatus",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name
    from specialist s join person p on p.id = s.person_id
    where s.id = any(${[...ids]}::uuid[])`.execute(db)
  return ids.flatMap((id) => rows.find((row) => row.specialistId === id) ?? [])
}

/** Does somebody stand in the orders of a school year on some day of these? */
export async function standsInOrder(
  db: Db,
  specialistId: string,
  it: { schoolYear: string; from: Day; to: Day },
): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`
    select exists (select from order_membership n where n.specialist_id = ${specialistId}::uuid
      and n.school_year = ${it.schoolYear} and n.to_on >= ${it.from}::date and n.from_on <= ${it.to}::date) as stands`.execute(
    db,
  )
  return rows[0]?.stands ?? false
}

/** What contracts lack, by the id of the person. */
export async function findMissing(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ContractNeed[]>> {
  const { rows } = await sql<{ personId: string; missing: ContractNeed[] }>`
    select p.id as "personId", array_remove(array_cat(
        array[case when p.birth_on is null then 'birthOn' end],
        array(select need from unnest(array['snils', 'inn', 'passport', 'address', 'bank']) with ordinality n(need, place)
          where not exists (select from person_secret t where t.person_id = p.id and t.kind = need) order by place)),
        null) as missing
    from person p where p.id = any(${[...personIds]}::uuid[])`.execute(db)
  return new Map(rows.map(({ personId, missing }) => [personId, missing]))
}

export const searchOf = (name: PersonName, number: string | null): string =>
  fold([fullName(name), number].filter(Boolean).join(' '))

export interface NewContract extends Hireling {
  id: string
  campaignId: string
  startsOn: Day
  endsOn: Day
  previousId: string | null
  now: Date
}

/** False: the specialist has a contract in this campaign already. */
export async function insertDraft(tx: Tx, it: NewContract): Promise<boolean> {
  const made = await tx
    .insertInto('contract')
    .values({
      id: it.id,
      specialist_id: it.specialistId,
      campaign_id: it.campaignId,
      previous_id: it.previousId,
      number: null,
      made_on: null,
      starts_on: it.startsOn,
      ends_on: it.endsOn,
      status: 'draft',
      tax_status: it.taxStatus,
      limit_sum: null,
      municipality_id: it.municipalityId,
      sort_name: fullName(it.name),
      search: searchOf(it.name, null),
      created_at: it.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['campaign_id', 'specialist_id'])
        .where(sql<boolean>`status not in ('cancelled', 'terminated')`)
        .doNothing(),
    )
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** The contract in force or being made of a specialist in a campaign. */
export const findContractIn = (
  db: Db,
  campaignId: string,
  specialistId: string,
): Promise<{ id: string; number: string | null } | undefined> =>
  db
    .selectFrom('contract')
    .select(['id', 'number'])
    .where('campaign_id', '=', campaignId)
    .where('specialist_id', '=', specialistId)
    .where('status', 'not in', ['cancelled', 'terminated'])
    .executeTakeFirst()

/** A contract of the specialist that was registered, or is about to be, on some day of these. */
export async function overlapping(
  db: Db,
  specialistId: string,
  it: { from: Day; to: Day },
): Promise<{ number: string | null } | undefined> {
  const { rows } = await sql<{ number: string | null }>`
    select number from contract where specialist_id = ${specialistId}::uuid and status not in ('draft', 'cancelled')
      and starts_on <= ${it.to}::date and coalesce(terminated_on, ends_on) >= ${it.from}::date
    order by starts_on, id limit 1`.execute(db)
  return rows[0]
}

/** The contract before: what a new one goes on from. */
export async function previousOf(db: Db, specialistId: string, before: Day): Promise<string | null> {
  const row = await db
    .selectFrom('contract')
    .select('id')
    .where('specialist_id', '=', specialistId)
    .where('registered_on', 'is not', null)
    .where('starts_on', '<=', before)
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The last day of a contract of this campaign that was terminated. */
export async function endedIn(db: Db, campaignId: string, specialistId: string): Promise<Day | null> {
  const row = await db
    .selectFrom('contract')
    .select('terminated_on as on')
    .where('campaign_id', '=', campaignId)
    .where('specialist_id', '=', specialistId)
    .where('terminated_on', 'is not', null)
    .orderBy('terminated_on', 'desc')
    .executeTakeFirst()
  return row?.on ?? null
}

export interface Unhired {
  specialistId: string
  name: string
  municipality: string
}

/** Who stands in the order of a campaign and has no contract in force there, by name. */
export async function listUnhired(
  db: Db,
  it: { id: string; schoolYear: string; startsOn: Day; endsOn: Day },
  today: Day,
): Promise<Unhired[]> {
  const { rows } = await sql<Unhired>`
    select s.id as "specialistId", s.sort_name as name, m.name as municipality
    from specialist s join municipality m on m.id = s.municipality_id
    where s.id in (select n.specialist_id from order_membership n where n.school_year = ${it.schoolYear}
        and n.to_on >= greatest(${it.startsOn}::date, ${today}::date) and n.from_on <= ${it.endsOn}::date)
      and not exists (select from contract k where k.campaign_id = ${it.id}::uuid and k.specialist_id = s.id
        and k.status not in ('cancelled', 'terminated'))
    order by s.sort_name, s.id limit 2000`.execute(db)
  return rows
}
