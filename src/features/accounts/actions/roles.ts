// Roles given to an account and ended, by an administrator.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { addDays, type Day } from '../../../domain/days.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import { type Role, scopeOfRole } from '../../../domain/roles.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import {
  allGrants,
  endGrant,
  findMunicipality,
  hasGrantWithin,
  insertGrant,
  lockAdministrators,
  stepVersion,
} from '../queries/index.ts'
import { aboutAccount, reach } from './reach.ts'

export interface GrantWish {
  role: Role
  municipalityId: string | null
  from: Day
  to: Day | null
  reason: string
  version: number
}

/** Gives a role from a day on. A role that needs a place gets it, any other has none. Throws `Conflict` when stale. */
export const giveRole = (
  to: Deps,
  actor: Actor,
  accountId: string,
  wish: GrantWish,
): Promise<'given' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const account = await reach(tx, to, actor, accountId)
    if (!account) return undefined
    const place = await placeOf(tx, wish)
    if (!place) return undefined
    if (wish.role === 'specialist' && !account.specialistId) return refuse('notASpecialist', {})
    const scope = { accountId, role: wish.role, scopeId: place.id, from: wish.from, to: wish.to }
    if (await hasGrantWithin(tx, scope)) return refuse('roleAlreadyGiven', {})
    if (!(await stepVersion(tx, accountId, wish.version))) throw new Conflict('account')
    await insertGrant(tx, {
      id: newId(),
      accountId,
      role: wish.role,
      scopeKind: scopeOfRole[wish.role],
      scopeId: place.id,
      now: to.clock.now(),
      today: wish.from,
      validTo: wish.to,
      reason: wish.reason,
      grantedBy: actor.accountId,
    })
    await record(tx, actor, to.clock.now(), {
      is: 'roleGranted',
      ...aboutAccount(account),
      facts: { role: wish.role, where: place.name },
    })
    return 'given'
  })

async function placeOf(tx: Tx, wish: GrantWish): Promise<{ id: string | null; name: string } | undefined> {
  if (scopeOfRole[wish.role] === 'region') return { id: null, name: '' }
  return wish.municipalityId ? findMunicipality(tx, wish.municipalityId) : undefined
}

/** The role is worth nothing from now on: yesterday was its last day. The last administrator stays. */
export const endRole = (
  to: Deps,
  actor: Actor,
  accountId: string,
  it: { grantId: string; version: number },
): Promise<'ended' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const today = to.clock.today()
    const administrators = await lockAdministrators(tx, today)
    const account = await reach(tx, to, actor, accountId)
    const grant = account && (await allGrants(tx, accountId)).find((g) => g.id === it.grantId)
    if (!account || !grant) return undefined
    if (grant.validTo !== null && grant.validTo < today) return 'ended'
    const isLast = administrators.length === 1 && administrators[0] === accountId
    if (grant.role === 'admin' && grant.validTo === null && isLast) return refuse('lastAdministrator', {})
    if (!(await stepVersion(tx, accountId, it.version))) throw new Conflict('account')
    await endGrant(tx, { grantId: grant.id, lastDay: addDays(today, -1) })
    await record(tx, actor, to.clock.now(), {
      is: 'roleEnded',
      ...aboutAccount(account),
      facts: { role: grant.role, where: grant.where },
    })
    return 'ended'
  })
