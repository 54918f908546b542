// The orders of all school years, and the one in force.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import { type OrderKind, type OrderStatus, type SchoolYear, schoolYearOn } from '../../../domain/order.ts'

export interface OrderLine {
  id: string
  kind: OrderKind
  amendsId: string | null
  schoolYear: SchoolYear
  number: string
  signedOn: Day | null
  title: string
  status: OrderStatus
  included: number
  excluded: number
  /** Who stands by it today. */
  standing: number
}

// A few a year: this is many decades of them.
const mostOrders = 500

/** The latest year first; within a year the annual order, then its amendments as they were made. */
export async function listOrders(db: Db, today: Day): Promise<OrderLine[]> {
  const { rows } = await sql<OrderLine>`
    select o.id, o.kind, o.amends_id as "amendsId", o.school_year as "schoolYear", o.number, o.signed_on as "signedOn", o.title,
      o.status, coalesce(e.included, 0) as included, coalesce(e.excluded, 0) as excluded, coalesce(n.standing, 0) as standing
    from annual_order o
    left join (select order_id, count(*) filter (where action = 'include') as included,
      count(*) filter (where action = 'exclude') as excluded from order_entry group by order_id) e on e.order_id = o.id
    left join (select order_id, count(*) as standing from order_membership
      where school_year = ${schoolYearOn(today)} and from_on <= ${today}::date and to_on >= ${today}::date
      group by order_id) n on n.order_id = o.id
    order by o.school_year desc, o.kind desc, o.created_at, o.id limit ${mostOrders}`.execute(db)
  return rows
}

/** How many people stand in the orders today. */
export async function countStanding(db: Db, today: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct specialist_id) as count from order_membership
    where school_year = ${schoolYearOn(today)} and from_on <= ${today}::date and to_on >= ${today}::date`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

export interface OrderInForce {
  id: string
  number: string
  signedOn: Day
  title: string
}

/** The annual order of a school year that is issued; its amendments stand beneath it. */
export async function orderInForce(db: Db, schoolYear: SchoolYear): Promise<OrderInForce | undefined> {
  const it = await db
    .selectFrom('annual_order')
    .select(['id', 'number', 'signed_on as signedOn', 'title'])
    .where('school_year', '=', schoolYear)
    .where('kind', '=', 'annual')
    .where('status', '=', 'issued')
    .executeTakeFirst()
  return it?.signedOn ? { ...it, signedOn: it.signedOn } : undefined
}
