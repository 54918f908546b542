// Whose draft it is: the one predicate inside every reading and every change.
import { type RawBuilder, sql } from 'kysely'
import { type Actor, municipalityOf } from '../../../web/actor.ts'

export type DraftSeer = Pick<Actor, 'role' | 'scope' | 'personId' | 'accountId'>

/** `d` is the draft. A teacher has the own ones; a paper belongs to whoever enters it, in the own place. */
export function draftsSeenBy(actor: DraftSeer): RawBuilder<boolean> {
  switch (actor.role) {
    case 'teacher':
      return sql<boolean>`(d.person_id = ${actor.personId}::uuid and d.entered_by is null)`
    case 'center':
      return sql<boolean>`d.entered_by = ${actor.accountId}::uuid`
    case 'mun_coord':
      return sql<boolean>`(d.entered_by = ${actor.accountId}::uuid and d.municipality_id = ${municipalityOf(actor)}::uuid)`
    default:
      return sql<boolean>`false`
  }
}
