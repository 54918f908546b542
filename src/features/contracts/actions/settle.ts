// The state of a contract is never chosen: it follows from its facts, and every move is an event.
import type { Tx } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { type ContractStatus, contractStatusOf, mayMoveContract } from '../../../domain/contract.ts'
import { lockHired, readSettling, writeStatus } from '../queries/settling.ts'

/** Recomputes the state and writes it. The caller holds the contract (`lockContract`). */
export async function settleContract(tx: Tx, by: Author, at: Date, id: string): Promise<ContractStatus> {
  const it = await readSettling(tx, id)
  if (!it) throw new Error(`no contract ${id} to settle`)
  const to = contractStatusOf(it)
  for (const step of stepsTo(it.status, to)) {
    await writeStatus(tx, id, step.to)
    await record(tx, by, at, {
      is: 'contractMoved',
      personId: it.personId,
      municipalityId: it.municipalityId,
      about: { kind: 'contract', id },
      facts: step,
    })
  }
  return to
}

type Step = { from: ContractStatus; to: ContractStatus }

// Who is registered while work is already there becomes hired first and at work at once.
function stepsTo(from: ContractStatus, to: ContractStatus): Step[] {
  if (from === to) return []
  if (mayMoveContract(from, to)) return [{ from, to }]
  if (mayMoveContract(from, 'registered') && mayMoveContract('registered', to))
    return [
      { from, to: 'registered' },
      { from: 'registered', to },
    ]
  throw new Error(`a contract does not go from ${from} to ${to}`)
}

/** After work was given to specialists or taken from them: their contracts in force are held and settled. */
export async function settleWork(
  tx: Tx,
  by: Author,
  at: Date,
  specialistIds: readonly string[],
): Promise<void> {
  for (const id of await lockHired(tx, specialistIds)) await settleContract(tx, by, at, id)
}
