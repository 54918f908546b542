// Whose hand it is when nobody is signed in: the owner of a link or a code, or a stranger.
import type { Db } from '../../../db/connect.ts'
import type { Author } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import { fullName } from '../../../domain/names.ts'
import type { Ctx } from '../../../web/context.ts'
import { type Account, type GrantInForce, grantsOn, lastUsedGrant } from '../queries/index.ts'
import { authorWords } from '../words/index.ts'

export interface Visit {
  ip: string
  requestId: string
}

export const visitOf = (c: Ctx): Visit => ({ ip: c.get('ip'), requestId: c.get('requestId') })

export const stranger = (visit: Visit): Author => ({
  accountId: null,
  name: authorWords.stranger,
  role: 'visitor',
  ...visit,
})

export const ownHand = (account: Account, grant: GrantInForce | undefined, visit: Visit): Author => ({
  accountId: account.id,
  name: fullName(account),
  role: grant?.role ?? 'visitor',
  ...visit,
})

/** The role of the last sign-in while it is in force, else the first one given. */
export async function usualGrant(db: Db, accountId: string, today: Day): Promise<GrantInForce | undefined> {
  const grants = await grantsOn(db, [accountId], today)
  if (grants.length < 2) return grants[0]
  const last = await lastUsedGrant(db, accountId)
  return grants.find((grant) => grant.id === last) ?? grants[0]
}
