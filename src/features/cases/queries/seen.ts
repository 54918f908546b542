// Which cases somebody sees: the one predicate of lists, counts, search, export, neighbours, pages and files.
import { type RawBuilder, sql } from 'kysely'
import { inForce } from '../../../domain/assignment.ts'
import { roleMay } from '../../../domain/roles.ts'
import type { Actor } from '../../../web/actor.ts'

export type Seer = Pick<Actor, 'role' | 'scope' | 'specialistId'>

/** A condition on `attestation_case c`. A specialist sees the cases with an own assignment in force. */
export function seenBy(actor: Seer): RawBuilder<boolean> {
  if (roleMay(actor.role, 'case.read')) return seenAtPlace(actor.scope)
  if (actor.specialistId === null) return sql`false`
  return sql`exists (select 1 from assignment own where own.case_id = c.id
    and own.specialist_id = ${actor.specialistId} and own.status in (${sql.join(inForce)}))`
}

function seenAtPlace(scope: Actor['scope']): RawBuilder<boolean> {
  if (scope.kind === 'region') return sql`true`
  if (scope.kind === 'municipality') return sql`c.municipality_id = ${scope.id}`
  return sql`c.organisation_id = ${scope.id}`
}
