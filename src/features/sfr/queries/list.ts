// The tasks by urgency: what is due from the longest overdue on, what is done from the latest back.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { containing } from '../../../db/names.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { Day } from '../../../domain/days.ts'
import { fold } from '../../../domain/fold.ts'
import type { SfrEvent, SfrStatus } from '../../../domain/sfr.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'

export const sfrStates = ['due', 'overdue', 'sent', 'cancelled'] as const
export type SfrState = (typeof sfrStates)[number]

export interface SfrFilter {
  find: string
  state: SfrState
  event: SfrEvent | null
}

export interface Asked {
  filter: SfrFilter
  today: Day
}

export interface SfrLine {
  id: string
  personId: string
  name: string
  event: SfrEvent
  eventOn: Day
  dueOn: Day
  status: SfrStatus
  sentOn: Day | null
  protocol: string | null
  contractNumber: string | null
  contractOn: Day | null
  birthOn: Day | null
  /** Masked; nothing when it was not given. */
  snils: string | null
  inn: string | null
}

const mask = (kind: 'snils' | 'inn'): RawBuilder<string | null> =>
  sql`(select x.hint from person_secret x where x.person_id = p.id and x.kind = ${sql.lit(kind)})`

export async function pageOfTasks(
  db: Db,
  it: Asked & { cursor: Cursor | null; size: number },
): Promise<SfrLine[]> {
  const isUpwards = isDueFirst(it.filter.state) === (it.cursor?.direction !== 'before')
  const order = isUpwards ? sql`t.due_on, t.id` : sql`t.due_on desc, t.id desc`
  const { rows } = await sql<SfrLine>`${sql.raw(plannedAnew)}
    select t.id, p.id as "personId", k.sort_name as name, t.event, t.event_on as "eventOn", t.due_on as "dueOn",
      t.status, t.sent_on as "sentOn", t.protocol, k.number as "contractNumber", k.made_on as "contractOn",
      p.birth_on as "birthOn", ${mask('snils')} as snils, ${mask('inn')} as inn
    from (select t.* from sfr_task t where ${allOf([...chosen(it), ...beyond(it.cursor, isUpwards)])}
      order by ${order} limit ${it.size}) t
    join contract k on k.id = t.contract_id
    join specialist s on s.id = k.specialist_id
    join person p on p.id = s.person_id
    order by ${order}`.execute(db)
  return rows
}

const isDueFirst = (state: SfrState): boolean => state === 'due' || state === 'overdue'

export const edgeOf = (it: SfrLine): string[] => [it.dueOn, it.id]

/** Counted up to `countedUpTo` + 1; without a bound for the record of an export. */
export async function countTasks(
  db: Db,
  it: Asked,
  atMost: number | null = countedUpTo + 1,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`${sql.raw(plannedAnew)}
    select ${counted(chosen(it), atMost)} as count`.execute(db)
  return rows[0]?.count ?? 0
}

export type SfrTally = Record<SfrState, number>

/** The figures above the list: of each state, whatever is searched for. */
export async function tallyTasks(db: Db, today: Day): Promise<SfrTally> {
  const { rows } = await sql<SfrTally>`select ${sql.join(
    sfrStates.map((state) => sql`${counted([inState(state, today)])} as ${sql.ref(state)}`),
  )}`.execute(db)
  return rows[0] ?? { due: 0, overdue: 0, sent: 0, cancelled: 0 }
}

const counted = (conditions: readonly RawBuilder<SqlBool>[], atMost: number | null = countedUpTo + 1) =>
  sql<number>`(select count(*) from (select from sfr_task t where ${allOf(conditions)}
    ${atMost === null ? sql`` : sql`limit ${atMost}`}) counted)`

// Written out, so that the planner knows the partial index by it.
const inState = (state: SfrState, today: Day): RawBuilder<SqlBool> =>
  state === 'overdue'
    ? sql<SqlBool>`(t.status = 'due' and t.due_on < ${today}::date)`
    : sql<SqlBool>`t.status = ${sql.lit(state)}`

const chosen = ({ filter, today }: Asked): RawBuilder<SqlBool>[] => [
  inState(filter.state, today),
  ...(filter.event ? [sql<SqlBool>`t.event = ${filter.event}`] : []),
  ...(filter.find
    ? [sql<SqlBool>`t.contract_id in (select k.id from contract k where ${named(filter.find)})`]
    : []),
]

const named = (find: string): RawBuilder<SqlBool> =>
  allOf(
    fold(find)
      .split(' ')
      .filter(Boolean)
      .slice(0, 6)
      .map((word) => sql<SqlBool>`k.search like ${containing(word)}`),
  )

function beyond(cursor: Cursor | null, isUpwards: boolean): RawBuilder<SqlBool>[] {
  if (!cursor) return []
  const [dueOn = '', id = ''] = cursor.edge
  return [sql`(t.due_on, t.id) ${isUpwards ? sql`>` : sql`<`} (${dueOn}::date, ${id}::uuid)`]
}

const allOf = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`
