// Issuing and withdrawing: the list is frozen, and who stands from which day to which is written or undone.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { OrderAction, SchoolYear } from '../../../domain/order.ts'
import { printedFrom, printedOf, standsIn } from './entries.ts'

export interface Named {
  specialistId: string
  personId: string
  municipalityId: string
  name: PersonName
  sortName: string
  action: OrderAction
  from: Day | null
  stands: boolean
  /** Null when the account is blocked: nothing is written to it. */
  email: string | null
}

/** Everybody in the list, with what the issued orders say of them now. */
export async function everybodyIn(tx: Tx, orderId: string, schoolYear: SchoolYear): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select s.id as "specialistId", s.person_id as "personId", s.municipality_id as "municipalityId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      e.sort_name as "sortName", e.action, e.from_on as "from", ${standsIn(schoolYear)} as stands,
      case when a.status = 'active' then a.email end as email
    from order_entry e
    join specialist s on s.id = e.specialist_id
    join person p on p.id = s.person_id
    join account a on a.person_id = s.person_id
    where e.order_id = ${orderId}::uuid order by e.sort_name, e.specialist_id`.execute(tx)
  return rows
}

/** Keeps each line as it stands today. */
export async function freezeEntries(tx: Tx, orderId: string): Promise<void> {
  await sql`update order_entry e set printed = f.printed, sort_name = f.printed->>'name'
    from (select s.id, ${printedOf} as printed from order_entry x join specialist s on s.id = x.specialist_id
      ${printedFrom} where x.order_id = ${orderId}::uuid) f
    where e.order_id = ${orderId}::uuid and e.specialist_id = f.id`.execute(tx)
}

interface Span {
  orderId: string
  schoolYear: SchoolYear
  year: { from: Day; to: Day }
}

interface From {
  specialistId: string
  from: Day
}

export async function insertMemberships(tx: Tx, it: Span, list: readonly From[]): Promise<void> {
  const rows = list.map((one) => ({ id: newId(), specialist: one.specialistId, from: one.from }))
  await sql`insert into order_membership (id, specialist_id, school_year, order_id, from_on, to_on)
    select r.id, r.specialist, ${it.schoolYear}, ${it.orderId}::uuid, r."from", ${it.year.to}::date
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, specialist uuid, "from" date)`.execute(
    tx,
  )
}

/** Whoever is excluded before the first day never stood: the membership ends before the year begins. */
export async function endMemberships(tx: Tx, it: Span, list: readonly From[]): Promise<void> {
  const rows = list.map((one) => ({ specialist: one.specialistId, from: one.from }))
  await sql`update order_membership n set excluded_by = ${it.orderId}::uuid,
      to_on = case when r."from" > n.from_on then r."from" - 1 else ${it.year.from}::date - 1 end
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(specialist uuid, "from" date)
    where n.specialist_id = r.specialist and n.school_year = ${it.schoolYear} and n.excluded_by is null`.execute(
    tx,
  )
}

/** What an order has written is taken back: nobody has been included by it, nobody excluded. */
export async function undoMemberships(tx: Tx, it: Span): Promise<void> {
  await sql`delete from order_membership where order_id = ${it.orderId}::uuid`.execute(tx)
  await sql`update order_membership set excluded_by = null, to_on = ${it.year.to}::date
    where excluded_by = ${it.orderId}::uuid`.execute(tx)
}

/** The number of an order of the year that was issued after this one and still stands. */
export async function issuedLater(
  db: Db,
  it: { id: string; schoolYear: SchoolYear; issuedAt: Date | null },
): Promise<string | null> {
  const { rows } = await sql<{ number: string }>`select number from annual_order
    where school_year = ${it.schoolYear} and status = 'issued' and (issued_at, id) > (${it.issuedAt}, ${it.id}::uuid)
    order by issued_at desc, id desc limit 1`.execute(db)
  return rows[0]?.number ?? null
}

/** How many of those whom the order has included have a contract of its year. */
export async function countContracts(db: Db, it: { id: string; schoolYear: SchoolYear }): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct n.specialist_id) as count from order_membership n
    join contract k on k.specialist_id = n.specialist_id and k.status <> 'cancelled'
    join campaign g on g.id = k.campaign_id and g.school_year = ${it.schoolYear}
    where n.order_id = ${it.id}::uuid`.execute(db)
  return rows[0]?.count ?? 0
}
