// Who sent the request: the person, the role in use and its scope.
import type { Author } from '../db/history.ts'
import type { Grant, SessionRow } from '../db/sessions.ts'
import { fullName } from '../domain/names.ts'
import type { Role, Scope } from '../domain/roles.ts'

export interface Actor extends Author {
  accountId: string
  personId: string
  sessionId: string
  login: string
  lastName: string
  firstName: string
  middleName: string | null
  role: Role
  grantId: string
  scope: Scope
  where: string
  grants: Grant[]
  /** The own record as a specialist; null in any other role, so that a role never borrows another's rights. */
  specialistId: string | null
  mustChangePassword: boolean
}

/** The actor of a session, or nothing when the account has no role in force. */
export function actorOf(it: SessionRow, ip: string, requestId: string): Actor | undefined {
  const grant = it.grants.find((g) => g.id === it.grantId) ?? it.grants[0]
  if (!grant) return undefined
  return {
    accountId: it.accountId,
    personId: it.personId,
    sessionId: it.id,
    login: it.login,
    lastName: it.lastName,
    firstName: it.firstName,
    middleName: it.middleName,
    name: fullName(it),
    role: grant.role,
    grantId: grant.id,
    scope: grant.scope,
    where: grant.where,
    grants: it.grants,
    specialistId: grant.role === 'specialist' ? it.specialistId : null,
    mustChangePassword: it.mustChangePassword,
    ip,
    requestId,
  }
}

/** The organisation whose head the actor is; of anybody else nothing. */
export const organisationOf = ({ scope }: Pick<Actor, 'scope'>): string | null =>
  scope.kind === 'organisation' ? scope.id : null

/** No municipality has it: whoever is bound to a place of another kind sees nothing by municipality. */
const nowhere = '00000000-0000-0000-0000-000000000000'

/** The municipality an actor is bound to, or null for the whole region: the start of every predicate by place. */
export function municipalityOf({ scope }: Pick<Actor, 'scope'>): string | null {
  if (scope.kind === 'region') return null
  return scope.kind === 'municipality' ? scope.id : nowhere
}
