// The own password: asked again before what matters, and changed.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { endSessions } from '../../../db/sessions.ts'
import { queueLetter } from '../../../jobs/letters.ts'
import type { Actor } from '../../../web/actor.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import type { Deps } from '../../../web/deps.ts'
import { signInAs } from '../../../web/session.ts'
import { passwordChangedLetter, senderOf } from '../mails.tsx'
import { hashPassword, passwordFits } from '../passwords.ts'
import { cancelResets, findAccount, lockAccount, setPassword } from '../queries/index.ts'
import { aboutAccount } from './reach.ts'
import { countTry, forgiveTries, type Shut } from './tries.ts'

/** Is this the actor's password? Guessing is limited as at sign-in: a session left open must not give the password away. */
export async function checkOwnPassword(
  to: Deps,
  actor: Actor,
  password: string,
): Promise<'fits' | 'wrong' | Shut> {
  const shut = await countTry(to, 'password', actor.accountId, actor.ip)
  if (shut) return shut
  const account = await findAccount(to.db, actor.accountId)
  if (!account || !(await passwordFits(account.passwordHash, password))) return 'wrong'
  await forgiveTries(to, 'password', actor.accountId, actor.ip)
  return 'fits'
}

/** The old password was asked before. Other sign-ins end, this one goes on under a new token. */
export async function changeOwnPassword(c: Ctx, password: string): Promise<void> {
  const to = c.get('to')
  const actor = actorIn(c)
  const passwordHash = await hashPassword(password)
  await transaction(to.db, async (tx) => {
    const account = await lockAccount(tx, actor.accountId)
    if (!account) return
    const now = to.clock.now()
    await setPassword(tx, account.id, passwordHash)
    await cancelResets(tx, account.id, now)
    const count = await endSessions(tx, account.id, now, actor.sessionId)
    await signInAs(c, tx, account.id, actor.grantId)
    await record(tx, actor, now, { is: 'passwordChanged', ...aboutAccount(account), facts: { way: 'self' } })
    if (count > 0)
      await record(tx, actor, now, { is: 'otherSessionsEnded', ...aboutAccount(account), facts: { count } })
    const from = await senderOf(tx, to.clock.today())
    await queueLetter(tx, to.config, now, passwordChangedLetter({ account, at: now, from }))
  })
}
