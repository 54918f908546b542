// What makes a specialist one who may work: a place in the yearly order and a registered contract (S-02, S-05).
import { newId } from '../../src/db/ids.ts'
import type { Day } from '../../src/domain/days.ts'
import { fold } from '../../src/domain/fold.ts'
import { daysOfSchoolYear, schoolYearOn } from '../../src/domain/order.ts'
import type { World } from './world.ts'

let number = 0

export interface Hired {
  contractId: string
  campaignId: string
  orderId: string
}

/** Hired for the school year of the world's day, as if the papers were brought over from before the system. */
export async function hire(
  w: World,
  it: { specialistId: string; municipalityId: string; name: string },
  wish: { endsOn?: Day } = {},
): Promise<Hired> {
  const schoolYear = schoolYearOn(w.clock.today())
  const { from, to } = daysOfSchoolYear(schoolYear)
  const now = w.clock.now()
  const campaignId = await campaignOf(w, schoolYear, from, to)
  const contractId = newId()
  const orderId = await placeInOrder(w, it)
  await w.to.db
    .insertInto('contract')
    .values({
      id: contractId,
      specialist_id: it.specialistId,
      campaign_id: campaignId,
      number: `${from.slice(0, 4)}-${++number}`,
      made_on: from,
      starts_on: from,
      ends_on: wish.endsOn ?? to,
      status: 'registered',
      tax_status: 'individual',
      is_entered: true,
      issued_at: now,
      signed_on: from,
      signed_received_by: 'Белова В. П.',
      registered_on: from,
      registered_number: String(number),
      registered_at: now,
      municipality_id: it.municipalityId,
      sort_name: it.name,
      search: fold(it.name),
      created_at: now,
    })
    .execute()
  return { contractId, campaignId, orderId }
}

/** Named in the order of the school year of the world's day, from its first day to its last. */
export async function placeInOrder(w: World, it: { specialistId: string; name: string }): Promise<string> {
  const schoolYear = schoolYearOn(w.clock.today())
  const { from, to } = daysOfSchoolYear(schoolYear)
  const orderId = await orderOf(w, schoolYear, from)
  await w.to.db
    .insertInto('order_entry')
    .values({
      order_id: orderId,
      specialist_id: it.specialistId,
      action: 'include',
      from_on: null,
      printed: null,
      sort_name: it.name,
    })
    .execute()
  await w.to.db
    .insertInto('order_membership')
    .values({
      id: newId(),
      specialist_id: it.specialistId,
      school_year: schoolYear,
      order_id: orderId,
      from_on: from,
      to_on: to,
      excluded_by: null,
    })
    .execute()
  return orderId
}

async function orderOf(w: World, schoolYear: string, signedOn: Day): Promise<string> {
  const made = { id: newId(), kind: 'annual' as const, school_year: schoolYear, status: 'issued' as const }
  await w.to.db
    .insertInto('annual_order')
    .values({
      ...made,
      number: '1-р',
      signed_on: signedOn,
      title: 'О проведении аттестации',
      created_at: w.clock.now(),
      issued_at: w.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await w.to.db
    .selectFrom('annual_order')
    .select('id')
    .where('school_year', '=', schoolYear)
    .where('kind', '=', 'annual')
    .executeTakeFirstOrThrow()
  return id
}

async function campaignOf(w: World, schoolYear: string, from: Day, to: Day): Promise<string> {
  await w.to.db
    .insertInto('campaign')
    .values({
      id: newId(),
      school_year: schoolYear,
      half: 1,
      sign_from: from,
      sign_to: to,
      starts_on: from,
      ends_on: to,
      number_mask: '{год}-{полугодие}-{номер}',
      created_at: w.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await w.to.db
    .selectFrom('campaign')
    .select('id')
    .where('school_year', '=', schoolYear)
    .where('half', '=', 1)
    .executeTakeFirstOrThrow()
  return id
}
