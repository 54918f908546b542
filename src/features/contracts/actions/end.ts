// A contract that comes to nothing, and one that is over.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record, system } from '../../../db/history.ts'
import * as rule from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Deps } from '../../../web/deps.ts'
import { openSfrTask } from '../../sfr/index.ts'
import { findEnded } from '../queries/due.ts'
import { type Contract, lockContract } from '../queries/one.ts'
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
    await openEnd(tx, to, actor, contract, contract.endsOn)
    return 'closed'
  })

/** S-06: the end is told to the social fund, once, whether it came by its day, by a closing or by a termination. */
export const openEnd = (tx: Tx, to: Deps, actor: Author, it: Contract, on: Day): Promise<void> =>
  openSfrTask(tx, to, actor, {
    contractId: it.id,
    event: 'end',
    on,
    taxStatus: it.taxStatus,
    personId: it.personId,
    municipalityId: it.municipalityId,
  })

/** Contracts whose last day is past and whose end nobody was told to tell: also after days without a server. */
export async function tellEnds(to: Deps): Promise<void> {
  for (const id of await findEnded(to.db, to.clock.today())) {
    try {
      await transaction(to.db, async (tx) => {
        const contract = await lockContract(tx, id)
        if (contract) await openEnd(tx, to, system, contract, contract.endsOn)
      })
    } catch (error) {
      to.log.error('the end of a contract was not told', { error, record: id })
    }
  }
}
