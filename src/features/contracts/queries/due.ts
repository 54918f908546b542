// What is due by itself: ends to be told to the social fund, and people who have not come to sign.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { type Half, taxStatuses } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { needsSfr } from '../../../domain/sfr.ts'
import { hired } from './one.ts'

const told = taxStatuses.filter(needsSfr)

/** Registered contracts whose last day is past, without a task about it. */
export async function findEnded(db: Db, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select k.id from contract k
    where k.ends_on < ${today}::date and k.status in (${hired}) and k.tax_status = any(${told}::text[])
      and not exists (select from sfr_task t where t.contract_id = k.id and t.event = 'end' and t.status <> 'cancelled')
    order by k.ends_on, k.id`.execute(db)
  return rows.map(({ id }) => id)
}

export interface Unsigned {
  id: string
  personId: string
  name: string
  municipalityId: string
  schoolYear: string
  half: Half
  number: string | null
  startsOn: Day
  endsOn: Day
  signTo: Day
}

// In the weeks of signing and until the contracts end; a draft was asked for its data by a letter of its own first.
const waiting = (it: { today: Day; since: Date }) => sql`
  k.status in ('draft', 'issued') and g.sign_from <= ${it.today}::date and k.ends_on >= ${it.today}::date
  and (k.status = 'issued' or k.asked_at is not null)
  and coalesce(k.reminded_at, case when k.status = 'draft' then k.asked_at end, '-infinity') < ${it.since}`

/** Municipalities in which somebody was not reminded since that moment. */
export async function placesToRemind(
  db: Db,
  it: { today: Day; since: Date },
): Promise<{ campaignId: string; municipalityId: string }[]> {
  const { rows } = await sql<{ campaignId: string; municipalityId: string }>`
    select distinct k.campaign_id as "campaignId", k.municipality_id as "municipalityId"
    from campaign g join contract k on k.campaign_id = g.id where ${waiting(it)}
    order by 1, 2`.execute(db)
  return rows
}

/** Holds and gives those of a municipality whose turn it is. */
export async function lockToRemind(
  tx: Tx,
  it: { campaignId: string; municipalityId: string; today: Day; since: Date },
): Promise<Unsigned[]> {
  const { rows } = await sql<Unsigned>`
    select k.id, s.person_id as "personId", k.sort_name as name, k.municipality_id as "municipalityId",
      g.school_year as "schoolYear", g.half, case when k.status = 'issued' then k.number end as number,
      k.starts_on as "startsOn", k.ends_on as "endsOn", g.sign_to as "signTo"
    from campaign g join contract k on k.campaign_id = g.id join specialist s on s.id = k.specialist_id
    where g.id = ${it.campaignId}::uuid and k.municipality_id = ${it.municipalityId}::uuid and ${waiting(it)}
    order by k.id for update of k`.execute(tx)
  return rows
}

export async function writeReminded(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await sql`update contract set reminded_at = ${at} where id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** Everybody of a municipality who has not signed yet, by name. */
export async function unsignedNames(
  db: Db,
  it: { campaignId: string; municipalityId: string },
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select sort_name as name from contract where campaign_id = ${it.campaignId}::uuid
      and municipality_id = ${it.municipalityId}::uuid and status in ('draft', 'issued')
    order by sort_name, id`.execute(db)
  return rows.map(({ name }) => name)
}

/** Was the coordinators' letter of a municipality sent since that moment? */
export async function wasDigested(db: Db, municipalityId: string, since: Date): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`
    select exists (select from letter where municipality_id = ${municipalityId}::uuid
      and kind = 'contractReminderCopy' and queued_at >= ${since}) as was`.execute(db)
  return rows[0]?.was ?? false
}
