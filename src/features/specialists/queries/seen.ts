// Which specialists somebody sees, and in what state each is: said once, for lists, counts, search, export and cards.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { loadStatuses } from '../../../domain/assigning.ts'
import type { Day } from '../../../domain/days.ts'
import type { SpecialistFilter, SpecialistState } from '../../../domain/specialist.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'

export type Seer = Pick<Actor, 'role' | 'scope'>

/** A condition on `specialist s`: a coordinator sees the own municipality, the others the region. */
export function seenBy(actor: Seer): RawBuilder<SqlBool> {
  const municipality = municipalityOf(actor as Actor)
  return municipality ? sql`s.municipality_id = ${municipality}` : sql`true`
}

// The blocked ones are few: their index is read once.
const isBlocked = sql<SqlBool>`s.person_id in (select b.person_id from account b where b.status = 'blocked')`

/** Needs the account as `a`. */
export const stateOf = sql<SpecialistState>`case when a.status = 'blocked' then 'blocked' else s.status end`

export const isAway = (today: Day): RawBuilder<SqlBool> =>
  sql`(s.away_from is not null and s.away_from <= ${today}::date and (s.away_to is null or s.away_to >= ${today}::date))`

/** The newest letter to the present address that has a fate was turned away. Needs the account as `a`. */
export const isUndelivered = sql<SqlBool>`exists (select from letter l
  where l.person_id = s.person_id and l.status = 'refused' and lower(l.to_email) = lower(a.email)
    and not exists (select from letter n where n.person_id = s.person_id and n.status = 'sent'
      and lower(n.to_email) = lower(a.email) and n.queued_at > l.queued_at))`

/** A filter as a condition on `specialist s` alone. */
export function inState(filter: SpecialistFilter, today: Day): RawBuilder<SqlBool> {
  if (filter === 'blocked') return isBlocked
  if (filter === 'away') return isAway(today)
  if (filter !== 'undelivered') return sql`s.status = ${filter} and not ${isBlocked}`
  return sql`s.person_id in (select r.person_id from letter r where r.status = 'refused' and r.person_id is not null)
    and exists (select from account a where a.person_id = s.person_id and ${isUndelivered})`
}

/** In an issued order today or from a day to come (S-02). Whoever was excluded before the first day never stood. */
export const isInOrder = (today: Day): RawBuilder<SqlBool> =>
  sql`exists (select from order_membership n where n.specialist_id = s.id
    and n.to_on >= greatest(n.from_on, ${today}::date))`

/** The order by which somebody stands, and from which day. */
export interface Standing {
  orderId: string
  number: string
  from: Day
}

/** As JSON; null for who stands in none. */
export const standingOf = (today: Day): RawBuilder<Standing | null> =>
  sql`(select json_build_object('orderId', r.id, 'number', r.number, 'from', n.from_on)
    from order_membership n join annual_order r on r.id = n.order_id
    where n.specialist_id = s.id and n.to_on >= greatest(n.from_on, ${today}::date) order by n.from_on limit 1)`

/** Cases on the desk (B.1). */
export const load = sql<number>`(select count(*) from assignment w
  where w.specialist_id = s.id and w.status in (${sql.join(loadStatuses.map((status) => sql.lit(status)))}))`
