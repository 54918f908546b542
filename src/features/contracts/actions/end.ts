// A contract that comes to nothing, and one that is over.
import { Conflict, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import * as rule from '../../../domain/contract.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Deps } from '../../../web/deps.ts'
import { lockContract } from '../queries/one.ts'
import { readSettling } from '../queries/settling.ts'
import { writeCancelled, writeClosed } from '../queries/writes.ts'
import { aboutContract } from './about.ts'
import { settleContract } from './settle.ts'

/** Before registration: the specialist refused, or it was made by mistake. */
export const cancelContract = (
  to: Deps,
  actor: Author,
  it: { id: string; version: number; reason: string },
): Promise<'cancelled' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const contract = await lockContract(tx, it.id)
    if (!contract) return undefined
    if (contract.status === 'cancelled') return 'cancelled'
    const cancelled = rule.cancelContract(contract.status)
    if (isRefusal(cancelled)) return cancelled
    const now = to.clock.now()
    if (!(await writeCancelled(tx, it, { at: now, reason: it.reason }))) throw new Conflict('contract')
    await record(tx, actor, now, {
      is: 'contractCancelled',
      ...aboutContract(contract),
      facts: { reason: it.reason },
    })
    await settleContract(tx, actor, now, it.id)
    return 'cancelled'
  })

/** Its last day is past and everything under it is settled. */
export const closeContract = (
  to: Deps,
  actor: Author,
  it: { id: string; version: number },
): Promise<'closed' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const contract = await lockContract(tx, it.id)
    const facts = contract && (await readSettling(tx, it.id))
    if (!contract || !facts) return undefined
    if (contract.status === 'closed') return 'closed'
    const unpaidActs = facts.acts.draft + facts.acts.signed
    const closed = rule.closeContract({ ...facts, unpaidActs }, to.clock.today())
    if (isRefusal(closed)) return closed
    const now = to.clock.now()
    if (!(await writeClosed(tx, it, now))) throw new Conflict('contract')
    await record(tx, actor, now, { is: 'contractClosed', ...aboutContract(contract), facts: {} })
    await settleContract(tx, actor, now, it.id)
    return 'closed'
  })
