// Who sees which comparison: the one predicate inside the list, the count, the card and the decision.
import { type RawBuilder, sql } from 'kysely'
import { type Actor, municipalityOf } from '../../../web/actor.ts'

export type ClaimSeer = Pick<Actor, 'role' | 'scope'>

/** `c` is the claim. */
export function claimsSeenBy(actor: ClaimSeer): RawBuilder<boolean> {
  if (actor.role === 'center') return sql<boolean>`true`
  if (actor.role === 'mun_coord') return sql<boolean>`c.municipality_id = ${municipalityOf(actor)}::uuid`
  return sql<boolean>`false`
}
