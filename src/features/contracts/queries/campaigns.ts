// The campaigns of half-years, and the running number of each.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Half } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'

export interface CampaignDays {
  signFrom: Day
  signTo: Day
  startsOn: Day
  endsOn: Day
}

export interface Campaign extends CampaignDays {
  id: string
  schoolYear: string
  half: Half
  numberMask: string
  nextNumber: number
  version: number
}

const columns = [
  'id',
  'school_year as schoolYear',
  'half',
  'sign_from as signFrom',
  'sign_to as signTo',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'number_mask as numberMask',
  'next_number as nextNumber',
  'version',
] as const

export const listCampaigns = (db: Db): Promise<Campaign[]> =>
  db.selectFrom('campaign').select(columns).orderBy('starts_on', 'desc').orderBy('id').limit(200).execute()

export const findCampaign = (db: Db, id: string): Promise<Campaign | undefined> =>
  db.selectFrom('campaign').select(columns).where('id', '=', id).executeTakeFirst()

/** Holds the campaign, and with it the running number, until the transaction ends. */
export const lockCampaign = (tx: Tx, id: string): Promise<Campaign | undefined> =>
  tx.selectFrom('campaign').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

export const findCampaignOf = (
  db: Db,
  it: { schoolYear: string; half: Half },
): Promise<Campaign | undefined> =>
  db
    .selectFrom('campaign')
    .select(columns)
    .where('school_year', '=', it.schoolYear)
    .where('half', '=', it.half)
    .executeTakeFirst()

/** False: the half-year has one already. */
export async function insertCampaign(
  tx: Tx,
  it: Omit<Campaign, 'version' | 'nextNumber'> & { now: Date },
): Promise<boolean> {
  const made = await tx
    .insertInto('campaign')
    .values({
      id: it.id,
      school_year: it.schoolYear,
      half: it.half,
      sign_from: it.signFrom,
      sign_to: it.signTo,
      starts_on: it.startsOn,
      ends_on: it.endsOn,
      number_mask: it.numberMask,
      created_at: it.now,
    })
    .onConflict((conflict) => conflict.columns(['school_year', 'half']).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/**
 * False: it was changed since it was seen. Drafts follow the days, and a paper that is being made of one is not given out;
 * what is printed keeps its own.
 */
export async function writeCampaign(
  tx: Tx,
  seen: { id: string; version: number },
  it: CampaignDays & { numberMask: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('campaign')
    .set((eb) => ({
      sign_from: it.signFrom,
      sign_to: it.signTo,
      starts_on: it.startsOn,
      ends_on: it.endsOn,
      number_mask: it.numberMask,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return false
  // Who came back after a termination begins on the day of the return, whatever the campaign says.
  await sql`
    update contract k set ends_on = ${it.endsOn}::date, version = k.version + 1,
      starts_on = case when exists (select from contract b where b.campaign_id = k.campaign_id
          and b.specialist_id = k.specialist_id and b.terminated_on is not null)
        then least(greatest(k.starts_on, ${it.startsOn}::date), ${it.endsOn}::date) else ${it.startsOn}::date end
    where k.campaign_id = ${seen.id}::uuid and k.status = 'draft'`.execute(tx)
  return true
}

export async function writeNextNumber(tx: Tx, id: string, nextNumber: number): Promise<void> {
  await tx.updateTable('campaign').set({ next_number: nextNumber }).where('id', '=', id).execute()
}

/** Of these numbers those that some contract bears already. */
export async function takenNumbers(tx: Tx, numbers: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ number: string }>`
    select number from contract where number = any(${[...numbers]}::text[])`.execute(tx)
  return new Set(rows.map(({ number }) => number))
}
