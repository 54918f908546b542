// Who sees which application: the one predicate inside every list, count, export and download.
import { type RawBuilder, sql } from 'kysely'
import { type Actor, municipalityOf, organisationOf } from '../../../web/actor.ts'

export type ApplicationSeer = Pick<Actor, 'role' | 'scope' | 'personId'>

/** `a` is the application. A teacher the own ones, a head those of the school, a coordinator those of the place. */
export function applicationsSeenBy(actor: ApplicationSeer): RawBuilder<boolean> {
  switch (actor.role) {
    case 'center':
    case 'auditor':
      return sql<boolean>`true`
    case 'mun_coord':
      return sql<boolean>`a.municipality_id = ${municipalityOf(actor)}::uuid`
    case 'org_head':
      return sql<boolean>`a.organisation_id = ${organisationOf(actor)}::uuid`
    case 'teacher':
      return sql<boolean>`a.person_id = ${actor.personId}::uuid`
    default:
      return sql<boolean>`false`
  }
}
