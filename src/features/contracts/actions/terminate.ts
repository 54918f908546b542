// Ending a contract before its time (S-08), inside the transaction of who decides it.
import type { Tx } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { isHired } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Deps } from '../../../web/deps.ts'
import { lockContract } from '../queries/one.ts'
import { writeTermination } from '../queries/settling.ts'
import { openEnd } from './end.ts'
import { settleContract } from './settle.ts'

/** `on` is the last day of work. A second time on the same day changes nothing. */
export async function terminateIn(
  tx: Tx,
  to: Deps,
  actor: Author,
  id: string,
  it: { on: Day; reason: string },
): Promise<{ terminated: true } | Refusal> {
  const contract = await lockContract(tx, id)
  if (!contract) return refuse('noContractInForce', {})
  if (contract.status === 'terminated' && contract.terminatedOn === it.on) return { terminated: true }
  if (contract.status === 'terminated' || contract.status === 'closed')
    return refuse('contractOver', { on: contract.terminatedOn ?? contract.endsOn })
  if (!isHired(contract.status)) return refuse('contractNotSigned', {})
  if (it.on > contract.endsOn) return refuse('contractEndsEarlier', { on: contract.endsOn })
  const now = to.clock.now()
  await writeTermination(tx, id, it)
  await record(tx, actor, now, {
    is: 'contractTerminated',
    personId: contract.personId,
    municipalityId: contract.municipalityId,
    about: { kind: 'contract', id },
    facts: it,
  })
  await settleContract(tx, actor, now, id)
  await openEnd(tx, to, actor, contract, it.on)
  return { terminated: true }
}
