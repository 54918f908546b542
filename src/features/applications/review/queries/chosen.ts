// A filter as conditions on `application a`. What came by a list has a case and is not listed here.
import { type RawBuilder, sql } from 'kysely'
import { containing } from '../../../../db/names.ts'
import { addDays, type Day } from '../../../../domain/days.ts'
import { terms } from '../../../../domain/terms.ts'
import { type ApplicationSeer, applicationsSeenBy } from '../../queries/seen.ts'
import { type ReviewFilter, statusesOf, type Tab, wordsOf } from '../filter.ts'

/** Who looks, what was asked for, and what the words mean today. */
export interface Wish {
  actor: ApplicationSeer
  filter: ReviewFilter
  municipalityId: string | null
  today: Day
}

export type Condition = RawBuilder<boolean>

export const allOf = (conditions: readonly Condition[]): Condition => sql`${sql.join(conditions, sql` and `)}`

/** What the counters above the list always follow. */
export const placed = ({ actor, municipalityId }: Wish): Condition[] => [
  sql`a.submitted_at is not null`,
  applicationsSeenBy(actor),
  ...(municipalityId ? [sql<boolean>`a.municipality_id = ${municipalityId}::uuid`] : []),
]

// Written out: the partial indexes must recognise it.
export const inTab = (tab: Tab): Condition[] => {
  const statuses = statusesOf[tab]
  return statuses ? [sql<boolean>`a.status in (${sql.join(statuses.map((it) => sql.lit(it)))})`] : []
}

const reviewDays = terms.review.days
/** A.6: red are the last three days. */
const redDays = 3

/** The first day of receipt whose term is not past yet, and the last one whose term is red. */
const edges = (today: Day) => ({
  late: addDays(today, -reviewDays),
  soon: addDays(today, redDays - reviewDays),
})

const byDue = (due: ReviewFilter['due'], today: Day): Condition[] => {
  const { late, soon } = edges(today)
  if (due === 'late') return [sql<boolean>`a.received_on < ${late}::date`]
  return due === 'soon' ? [sql<boolean>`a.received_on between ${late}::date and ${soon}::date`] : []
}

const lacking: Record<NonNullable<ReviewFilter['lack']>, Condition> = {
  confirmation: sql`a.confirmed_at is null`,
  petition: sql`a.category_wanted in ('methodist', 'mentor') and a.details->>'petitionAttached' is distinct from 'true'
    and not exists (select from petition p where p.application_id = a.id and p.withdrawn_at is null)`,
  notice: sql`exists (select from notice n where n.application_id = a.id and n.read_at is null)`,
}

const narrowed = ({ filter, today }: Wish): Condition[] => [
  ...wordsOf(filter.find).map((word) => sql<boolean>`a.search like ${containing(word)}`),
  ...(filter.category ? [sql<boolean>`a.category_wanted = ${filter.category}`] : []),
  ...(filter.form ? [sql<boolean>`a.form = ${filter.form}`] : []),
  ...(filter.lack ? [lacking[filter.lack]] : []),
  ...byDue(filter.due, today),
]

export const chosen = (wish: Wish): Condition[] => [
  ...placed(wish),
  ...inTab(wish.filter.tab),
  ...narrowed(wish),
]
