// A filter as conditions on `attestation_case c`.
import { type RawBuilder, sql } from 'kysely'
import { awaitingStages } from '../../../domain/case.ts'
import type { Day } from '../../../domain/days.ts'
import { type CaseFilter, wordsOf } from '../filter.ts'
import type { Places } from './choices.ts'
import { type Seer, seenBy } from './seen.ts'

/** Everything that says which cases are meant: who looks, what was asked for, and what the words mean today. */
export interface Wish {
  actor: Seer
  filter: CaseFilter
  places: Places
  today: Day
  norm: number
}

export type Condition = RawBuilder<boolean>

/** Written out: the partial indexes must recognise it. */
export const awaited: Condition = sql`c.stage in (${sql.raw(awaitingStages.map((s) => `'${s}'`).join(', '))})`

export const overdueOn = (today: Day): Condition => sql`${awaited} and c.conclusion_due_on < ${today}`

/** Place and time: what the counters above the list always follow, by indexes of their own. */
export const placed = ({ actor, places }: Wish): Condition[] => [
  seenBy(actor),
  ...(places.periodId ? [sql<boolean>`c.period_id = ${places.periodId}`] : []),
  ...(places.municipalityId ? [sql<boolean>`c.municipality_id = ${places.municipalityId}`] : []),
]

/** The filters that no index of counters knows. */
export const narrowed = ({ filter, places, norm }: Wish): Condition[] => [
  ...wordsOf(filter.find).map((word) => sql<boolean>`c.search like ${containing(word)}`),
  ...(places.positionId ? [sql<boolean>`c.position_id = ${places.positionId}`] : []),
  ...(places.subjectId ? [sql<boolean>`c.subject_id = ${places.subjectId}`] : []),
  ...(filter.category ? [sql<boolean>`c.category_wanted = ${filter.category}`] : []),
  ...(filter.form ? [sql<boolean>`c.form = ${filter.form}`] : []),
  ...(filter.dueBy ? [sql<boolean>`c.conclusion_due_on <= ${filter.dueBy}`] : []),
  ...(filter.isShort ? [sql<boolean>`${awaited} and c.assigned < ${norm}`] : []),
]

/** The filters that are counters themselves. */
export const counted = ({ filter, today }: Wish): Condition[] => [
  ...(filter.stage ? [sql<boolean>`c.stage = ${filter.stage}`] : []),
  ...(filter.isOverdue ? [overdueOn(today)] : []),
]

export const chosen = (wish: Wish): Condition[] => [...placed(wish), ...narrowed(wish), ...counted(wish)]

export const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`

/** A pattern in which the signs of `like` stand for themselves. */
export const containing = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`
