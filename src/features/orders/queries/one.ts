// One order: read, locked, written.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { OrderKind, OrderStatus, SchoolYear } from '../../../domain/order.ts'

export interface PeriodLine {
  title: string
  acceptFrom: Day
  acceptTo: Day
  startsOn: Day
  endsOn: Day
  dueOn: Day
}

export interface OrderFile {
  id: string
  name: string
  size: number
}

export interface Order {
  id: string
  kind: OrderKind
  amendsId: string | null
  /** Of the annual order that it amends. */
  amends: { number: string; signedOn: Day } | null
  schoolYear: SchoolYear
  number: string
  signedOn: Day | null
  title: string
  status: OrderStatus
  /** As it stood on the day of issue; empty before. */
  periods: PeriodLine[]
  file: OrderFile | null
  signature: OrderFile | null
  included: number
  excluded: number
  issuedAt: Date | null
  issuedBy: string | null
  withdrawReason: string | null
  version: number
}

export const findOrder = (db: Db, id: string): Promise<Order | undefined> => read(db, sql`o.id = ${id}::uuid`)

/** Holds the order until the transaction ends; facts are read after the wait. */
export async function lockOrder(tx: Tx, id: string): Promise<Order | undefined> {
  await sql`select id from annual_order where id = ${id}::uuid for update`.execute(tx)
  return findOrder(tx, id)
}

/** Holds all orders of a school year: who is issued or withdrawn changes what the others may say. */
export async function lockYear(tx: Tx, schoolYear: SchoolYear): Promise<void> {
  await sql`select id from annual_order where school_year = ${schoolYear} order by id for update`.execute(tx)
}

/** The annual order of a year, withdrawn ones apart. */
export const findAnnual = (db: Db, schoolYear: SchoolYear): Promise<Order | undefined> =>
  read(db, sql`o.school_year = ${schoolYear} and o.kind = 'annual' and o.status <> 'withdrawn'`)

async function read(db: Db, which: RawBuilder<SqlBool>): Promise<Order | undefined> {
  const { rows } = await sql<Order>`
    select o.id, o.kind, o.amends_id as "amendsId", o.school_year as "schoolYear", o.number, o.signed_on as "signedOn", o.title,
      case when a.id is not null then json_build_object('number', a.number, 'signedOn', a.signed_on) end as amends,
      o.status, o.periods, o.issued_at as "issuedAt", by.sort_name as "issuedBy", o.withdraw_reason as "withdrawReason",
      o.version, ${fileOf('f')} as file, ${fileOf('g')} as signature,
      (select count(*) from order_entry e where e.order_id = o.id and e.action = 'include') as included,
      (select count(*) from order_entry e where e.order_id = o.id and e.action = 'exclude') as excluded
    from annual_order o
    left join annual_order a on a.id = o.amends_id
    left join file f on f.id = o.file_id
    left join file g on g.id = o.signature_id
    left join account issuer on issuer.id = o.issued_by
    left join person by on by.id = issuer.person_id
    where ${which}`.execute(db)
  return rows[0]
}

const fileOf = (alias: 'f' | 'g') => {
  const file = sql.table(alias)
  return sql`case when ${file}.id is not null then
    json_build_object('id', ${file}.id, 'name', ${file}.name, 'size', ${file}.size) end`
}

export interface NewOrder {
  id: string
  kind: OrderKind
  amendsId: string | null
  schoolYear: SchoolYear
  title: string
  createdBy: string | null
  now: Date
}

export async function insertOrder(tx: Tx, it: NewOrder): Promise<void> {
  await tx
    .insertInto('annual_order')
    .values({
      id: it.id,
      kind: it.kind,
      amends_id: it.amendsId,
      school_year: it.schoolYear,
      title: it.title,
      created_at: it.now,
      created_by: it.createdBy,
    })
    .execute()
}

export interface OrderChange {
  number?: string
  signed_on?: Day | null
  title?: string
  status?: OrderStatus
  file_id?: string
  signature_id?: string | null
  periods?: string
  issued_at?: Date
  issued_by?: string | null
  withdraw_reason?: string
}

/** Throws `Conflict` when somebody has changed the order since it was seen. */
export async function writeOrder(
  tx: Tx,
  seen: { id: string; version: number },
  change: OrderChange,
): Promise<void> {
  const written = await tx
    .updateTable('annual_order')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('order')
}

/** A file that a newer one has replaced goes back to the sweeper. */
export async function releaseFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('file')
      .set({ claimed_at: null })
      .where('id', 'in', [...ids])
      .execute()
}

/** The schedule of a school year as it stands now. */
export async function periodsOf(db: Db, year: { from: Day; to: Day }): Promise<PeriodLine[]> {
  return db
    .selectFrom('period')
    .select([
      'title',
      'accept_from as acceptFrom',
      'accept_to as acceptTo',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'conclusion_due_on as dueOn',
    ])
    .where('starts_on', '>=', year.from)
    .where('starts_on', '<=', year.to)
    .orderBy('starts_on')
    .orderBy('code')
    .execute()
}
