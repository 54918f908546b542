// The figures above the list and the number of its rows, each counted no further than people read figures.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { plannedAnew } from '../../../db/statements.ts'
import { type Stage, stages } from '../../../domain/stages.ts'
import { countedUpTo } from '../../../web/list.ts'
import { allOf, type Condition, chosen, overdueOn, placed, type Wish } from './chosen.ts'
import type { Gathered } from './found.ts'

/** A number that may have stopped at a bound. */
export interface Counted {
  count: number
  isMore: boolean
}

export interface Tally {
  /** By stage, and how many are late; null when there are too many to tell them apart quickly. */
  stages: Record<Stage, Counted> | null
  overdue: Counted | null
  /** Rows of the list as it is filtered. */
  total: Counted
}

/** Place and period only: every figure is a short walk along an index that holds no names. */
export async function tallyByIndex(db: Db, wish: Wish): Promise<Tally> {
  const here = placed(wish)
  const figures = [
    ...stages.map(
      (stage) => sql`${countUpTo([...here, sql`c.stage = ${stage}`], countedUpTo)} as ${sql.ref(stage)}`,
    ),
    sql`${countUpTo([...here, overdueOn(wish.today)], countedUpTo)} as overdue`,
  ]
  const { rows } = await sql<Record<Stage | 'overdue', number>>`${sql.raw(plannedAnew)}
    select ${sql.join(figures)}`.execute(db)
  const row = rows[0] as Record<Stage | 'overdue', number>
  const overdue = cut(row.overdue, countedUpTo)
  return totalled(
    db,
    wish,
    byStage((stage) => cut(row[stage], countedUpTo)),
    overdue,
  )
}

/** The figures of what was gathered. */
export function tallyOf(db: Db, wish: Wish, { stages: found }: Gathered): Promise<Tally> {
  const count = (stage: Stage) => found.find((it) => it.stage === stage)?.count ?? 0
  const overdue = found.reduce((sum, it) => sum + it.overdue, 0)
  return totalled(
    db,
    wish,
    byStage((stage) => ({ count: count(stage), isMore: false })),
    {
      count: overdue,
      isMore: false,
    },
  )
}

// Where half of all cases fit, nobody waits for their number.
const roughlyUpTo = 1_000

/** More than is worth telling apart: only how many, up to the bound. */
export const tallyRoughly = async (db: Db, wish: Wish): Promise<Tally> => ({
  stages: null,
  overdue: null,
  total: await countCases(db, wish, roughlyUpTo),
})

async function totalled(db: Db, wish: Wish, known: Record<Stage, Counted>, overdue: Counted): Promise<Tally> {
  const { stage, isOverdue } = wish.filter
  const total =
    stage && isOverdue
      ? await countCases(db, wish, countedUpTo)
      : stage
        ? known[stage]
        : isOverdue
          ? overdue
          : sumOf(Object.values(known))
  return { stages: known, overdue, total }
}

/** Rows of the whole filter, counted up to a bound; without one, exactly. */
export async function countCases(db: Db, wish: Wish, bound?: number): Promise<Counted> {
  const { rows } = await sql<{ count: number }>`${sql.raw(plannedAnew)}
    select ${countUpTo(chosen(wish), bound)} as count`.execute(db)
  return cut(rows[0]?.count ?? 0, bound)
}

const countUpTo = (conditions: readonly Condition[], bound?: number): RawBuilder<number> =>
  sql`(select count(*) from (select 1 from attestation_case c where ${allOf(conditions)}
    ${bound === undefined ? sql`` : sql`limit ${bound + 1}`}) c)`

const cut = (count: number, bound = Number.MAX_SAFE_INTEGER): Counted => ({
  count: Math.min(count, bound),
  isMore: count > bound,
})

function sumOf(all: readonly Counted[]): Counted {
  const { count, isMore } = cut(
    all.reduce((sum, it) => sum + it.count, 0),
    countedUpTo,
  )
  return { count, isMore: isMore || all.some((it) => it.isMore) }
}

const byStage = (of: (stage: Stage) => Counted): Record<Stage, Counted> =>
  Object.fromEntries(stages.map((stage) => [stage, of(stage)])) as Record<Stage, Counted>
