// The account somebody wants to mend, when it is in reach; an attempt at another is noted.
import type { Tx } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { type Account, lockInReach, personOfAccount } from '../queries/index.ts'

export async function reach(tx: Tx, to: Deps, actor: Actor, accountId: string): Promise<Account | undefined> {
  const account = await lockInReach(tx, actor, to.clock.today(), accountId)
  if (account) return account
  const foreign = await personOfAccount(tx, accountId)
  if (foreign)
    await record(tx, actor, to.clock.now(), {
      is: 'foreignAttempt',
      personId: foreign.personId,
      about: { kind: 'account', id: accountId },
      facts: { path: `/accounts/${accountId}` },
    })
  return undefined
}

/** In whose histories a change of an account stands. */
export const aboutAccount = (account: Account) => ({
  personId: account.personId,
  ...(account.municipalityId ? { municipalityId: account.municipalityId } : {}),
  about: { kind: 'account', id: account.id },
})
