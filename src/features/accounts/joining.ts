// People who join by an invitation: those who have registered are let in, those who have an account get one more role.
import type { Tx } from '../../db/connect.ts'
import { type Author, record } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import type { Day } from '../../domain/days.ts'
import type { Change } from '../../domain/events.ts'
import { type Role, scopeOfRole } from '../../domain/roles.ts'
import type { Ctx } from '../../web/context.ts'
import { enter, usualGrant } from './actions/index.ts'
import {
  completePerson,
  findAccount,
  hasGrantWithin,
  insertGrant,
  type PersonCompletion,
} from './queries/index.ts'

/** Signs in the owner of an account that has just been made. False when the account may not come in. */
export async function enterJoined(c: Ctx, accountId: string): Promise<boolean> {
  const { db, clock } = c.get('to')
  const account = await findAccount(db, accountId)
  const grant = account && (await usualGrant(db, account.id, clock.today()))
  if (!grant || account.status !== 'active') return false
  await enter(c, { account, grant })
  return true
}

export interface JoinedRole {
  accountId: string
  personId: string
  role: Role
  /** The municipality or the organisation in which the role acts. */
  placeId: string | null
  where: string
  /** Who invited. */
  grantedBy: string | null
}

/** Gives one more role to an account, from today on. Nothing when the account has it already. */
export async function grantJoined(
  tx: Tx,
  by: Author,
  now: Date,
  today: Day,
  it: JoinedRole,
): Promise<string | undefined> {
  const { accountId, role } = it
  const scopeKind = scopeOfRole[role]
  const scopeId = scopeKind === 'region' ? null : it.placeId
  if (await hasGrantWithin(tx, { accountId, role, scopeId, from: today, to: null })) return undefined
  const id = newId()
  await insertGrant(tx, { id, accountId, role, scopeKind, scopeId, now, today, grantedBy: it.grantedBy })
  await record(tx, by, now, {
    is: 'roleGranted',
    personId: it.personId,
    about: { kind: 'account', id: accountId },
    facts: { role, where: it.where },
  })
  return id
}

/** What somebody who had an account before says about themselves on becoming a specialist. */
export async function correctJoined(
  tx: Tx,
  by: Author,
  now: Date,
  it: { personId: string; facts: PersonCompletion; changes: Change[] },
): Promise<void> {
  if (it.changes.length === 0) return
  await completePerson(tx, it.personId, it.facts)
  await record(tx, by, now, {
    is: 'personCorrected',
    personId: it.personId,
    facts: { changes: it.changes },
  })
}
