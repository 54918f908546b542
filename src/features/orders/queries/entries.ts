// Who is named in an order: read a page at a time, added and removed.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { Category } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { OrderAction, SchoolYear } from '../../../domain/order.ts'
import type { SpecialistState } from '../../../domain/specialist.ts'
import type { Cursor } from '../../../web/list.ts'

/** The line of somebody as the order prints it; kept on the day of issue. */
export interface Printed {
  name: string
  person: PersonName
  organisation: string
  position: string
  municipality: string
  category: Category
  positionsOk: string[]
  subjectsOk: string[]
}

export interface Entry extends Printed {
  specialistId: string
  personId: string
  /** By which the list stands in its order; the name may have been corrected since. */
  sortName: string
  action: OrderAction
  /** Null for the usual day: see `includedFrom`. */
  from: Day | null
  state: SpecialistState
  /** In issued orders of the year now. */
  stands: boolean
}

const nameList = (table: 'position' | 'subject', ids: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`array(select n.name from ${sql.table(table)} n where n.id = any(${ids}) order by n.sort, n.name)`

/** Needs specialist s, position pos, organisation o, municipality m. */
export const printedOf = sql`jsonb_build_object('name', s.sort_name, 'organisation', o.name, 'position', pos.name,
  'municipality', m.name, 'category', s.category_held, 'person',
  json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name),
  'positionsOk', ${nameList('position', sql`s.positions_ok`)},
  'subjectsOk', ${nameList('subject', sql`s.subjects_ok`)})`

export const printedFrom = sql`join person p on p.id = s.person_id
  join position pos on pos.id = s.position_id
  join organisation o on o.id = s.organisation_id
  join municipality m on m.id = s.municipality_id`

/** Needs specialist s. In the issued orders of the year, and no order has excluded them since. */
export const standsIn = (schoolYear: SchoolYear): RawBuilder<SqlBool> =>
  sql`exists (select from order_membership n where n.specialist_id = s.id and n.school_year = ${schoolYear}
    and n.excluded_by is null)`

/** Needs specialist s with its account as a. */
export const stateOf = sql`case when a.status = 'blocked' then 'blocked' else s.status end`

type Read = Omit<Entry, keyof Printed> & { printed: Printed }

export async function pageOfEntries(
  db: Db,
  it: { orderId: string; schoolYear: SchoolYear; cursor: Cursor | null; size: number },
): Promise<Entry[]> {
  const order =
    it.cursor?.direction === 'before'
      ? sql`e.sort_name desc, e.specialist_id desc`
      : sql`e.sort_name, e.specialist_id`
  const { rows } = await sql<Read>`
    select e.specialist_id as "specialistId", s.person_id as "personId", e.sort_name as "sortName", e.action, e.from_on as "from",
      ${stateOf} as state, ${standsIn(it.schoolYear)} as stands, coalesce(e.printed, ${printedOf}) as printed
    from (select e.* from order_entry e where e.order_id = ${it.orderId}::uuid ${beyond(it.cursor)}
      order by ${order} limit ${it.size}) e
    join specialist s on s.id = e.specialist_id
    join account a on a.person_id = s.person_id
    ${printedFrom}
    order by ${order}`.execute(db)
  return rows.map(({ printed, ...rest }) => ({ ...rest, ...printed }))
}

// More than any region has.
const everybody = 100_000

/** The whole list, in its order. */
export const everyEntry = (db: Db, it: { id: string; schoolYear: SchoolYear }): Promise<Entry[]> =>
  pageOfEntries(db, { orderId: it.id, schoolYear: it.schoolYear, cursor: null, size: everybody })

export const edgeOf = (it: Pick<Entry, 'sortName' | 'specialistId'>): string[] => [
  it.sortName,
  it.specialistId,
]

function beyond(cursor: Cursor | null): RawBuilder<unknown> {
  if (!cursor) return sql``
  const [name = '', id = ''] = cursor.edge
  const sign = cursor.direction === 'before' ? sql`<` : sql`>`
  return sql`and (e.sort_name, e.specialist_id) ${sign} (${name}, ${id}::uuid)`
}

export interface Added {
  orderId: string
  action: OrderAction
  from: Day | null
}

/** Those who were not in the list before, as the conditions choose them. */
export async function insertEntries(
  tx: Tx,
  it: Added,
  which: readonly RawBuilder<SqlBool>[],
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`${sql.raw(plannedAnew)}
    insert into order_entry (order_id, specialist_id, action, from_on, sort_name)
    select ${it.orderId}::uuid, s.id, ${it.action}, ${it.from}::date, s.sort_name
    from specialist s join account a on a.person_id = s.person_id
    where ${sql.join(which, sql` and `)} order by s.sort_name, s.id
    on conflict (order_id, specialist_id) do nothing
    returning specialist_id as id, sort_name as name`.execute(tx)
  return rows
}

/** Whom `obstacleTo` lets into an order of this action: the same rule, said to the database. */
export const mayBeNamed = (schoolYear: SchoolYear, action: OrderAction): RawBuilder<SqlBool> =>
  action === 'exclude'
    ? standsIn(schoolYear)
    : sql`s.status = 'approved' and a.status <> 'blocked' and not ${standsIn(schoolYear)}`

export const among = (ids: readonly string[]): RawBuilder<SqlBool> => sql`s.id = any(${[...ids]}::uuid[])`

export async function deleteEntries(tx: Tx, orderId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`delete from order_entry
    where order_id = ${orderId}::uuid and specialist_id = any(${[...ids]}::uuid[]) returning sort_name as name`.execute(
    tx,
  )
  return rows.map(({ name }) => name)
}

/** Changes what the order says of somebody who is in its list. Tells whether it was otherwise before. */
export async function setEntry(tx: Tx, it: Added & { specialistId: string }): Promise<boolean> {
  const { rows } = await sql`update order_entry set action = ${it.action}, from_on = ${it.from}::date
    where order_id = ${it.orderId}::uuid and specialist_id = ${it.specialistId}::uuid
      and (action <> ${it.action} or from_on is distinct from ${it.from}::date) returning 1`.execute(tx)
  return rows.length > 0
}
