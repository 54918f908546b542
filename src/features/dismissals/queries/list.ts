// The dismissals of one state; what waits from the oldest on, what is decided from the latest back.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { containing } from '../../../db/names.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { Day } from '../../../domain/days.ts'
import {
  type DismissalKind,
  type DismissalStatus,
  dismissalStatuses,
  type SettlementWay,
} from '../../../domain/dismissal.ts'
import { fold } from '../../../domain/fold.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'

export interface DismissalFilter {
  find: string
  state: DismissalStatus
}

export interface DismissalLine {
  id: string
  personId: string
  name: string
  municipality: string
  kind: DismissalKind
  leavesOn: Day
  returnsOn: Day | null
  toldAt: Date
  status: DismissalStatus
  way: SettlementWay | null
  settledAt: Date | null
  contractNumber: string | null
}

export async function pageOfDismissals(
  db: Db,
  it: { filter: DismissalFilter; cursor: Cursor | null; size: number },
): Promise<DismissalLine[]> {
  const isUpwards = (it.filter.state === 'told') === (it.cursor?.direction !== 'before')
  const order = isUpwards ? sql`d.told_at, d.id` : sql`d.told_at desc, d.id desc`
  const { rows } = await sql<DismissalLine>`${sql.raw(plannedAnew)}
    select d.id, s.person_id as "personId", k.sort_name as name, m.name as municipality, d.kind,
      d.leaves_on as "leavesOn", d.returns_on as "returnsOn", d.told_at as "toldAt", d.status, d.way,
      d.settled_at as "settledAt", k.number as "contractNumber"
    from (select d.* from dismissal d where ${allOf([...chosen(it.filter), ...beyond(it.cursor, isUpwards)])}
      order by ${order} limit ${it.size}) d
    join contract k on k.id = d.contract_id
    join specialist s on s.id = d.specialist_id
    join municipality m on m.id = k.municipality_id
    order by ${order}`.execute(db)
  return rows
}

export const edgeOf = (it: DismissalLine): string[] => [it.toldAt.toISOString(), it.id]

export async function countDismissals(
  db: Db,
  filter: DismissalFilter,
  atMost: number | null = countedUpTo + 1,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`${sql.raw(plannedAnew)}
    select ${counted(chosen(filter), atMost)} as count`.execute(db)
  return rows[0]?.count ?? 0
}

export type DismissalTally = Record<DismissalStatus, number>

export async function tallyDismissals(db: Db): Promise<DismissalTally> {
  const { rows } = await sql<DismissalTally>`select ${sql.join(
    dismissalStatuses.map((status) => sql`${counted([inState(status)])} as ${sql.ref(status)}`),
  )}`.execute(db)
  return rows[0] ?? { told: 0, settled: 0, withdrawn: 0 }
}

const counted = (conditions: readonly RawBuilder<SqlBool>[], atMost: number | null = countedUpTo + 1) =>
  sql<number>`(select count(*) from (select from dismissal d where ${allOf(conditions)}
    ${atMost === null ? sql`` : sql`limit ${atMost}`}) counted)`

const inState = (state: DismissalStatus): RawBuilder<SqlBool> => sql`d.status = ${sql.lit(state)}`

const chosen = ({ find, state }: DismissalFilter): RawBuilder<SqlBool>[] => [
  inState(state),
  ...(find ? [sql<SqlBool>`d.contract_id in (select k.id from contract k where ${named(find)})`] : []),
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
  const [at = '', id = ''] = cursor.edge
  return [sql`(d.told_at, d.id) ${isUpwards ? sql`>` : sql`<`} (${new Date(at)}, ${id}::uuid)`]
}

const allOf = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`
