// What a specialist is to know of the own contract: the one that matters now, what is missing, the next step.
import { type ContractNeed, isUnsigned } from '../../domain/contract.ts'
import type { Day } from '../../domain/days.ts'
import type { Deps } from '../../web/deps.ts'
import { findMissing } from './queries/making.ts'
import { type OwnContract, type OwnStanding, ownContracts, ownStanding } from './queries/own.ts'

/** What is asked of the specialist, or told. */
export type OwnTurn =
  | 'none'
  | 'notInOrder'
  | 'lacking'
  | 'beingMade'
  | 'toSign'
  | 'late'
  | 'signed'
  | 'ahead'
  | 'hired'
  | 'leaving'
  | 'over'

export interface Own {
  turn: OwnTurn
  contract: OwnContract | undefined
  /** Named while a contract is being made of them. */
  missing: ContractNeed[]
  earlier: OwnContract[]
  standing: OwnStanding
}

export async function readOwn(to: Deps, specialistId: string): Promise<Own | undefined> {
  const today = to.clock.today()
  const [standing, contracts] = await Promise.all([
    ownStanding(to.db, specialistId, today),
    ownContracts(to.db, specialistId),
  ])
  if (!standing) return undefined
  const contract = mattering(contracts, today)
  const isDraft = contract?.status === 'draft'
  const missing = isDraft
    ? ((await findMissing(to.db, [standing.personId])).get(standing.personId) ?? [])
    : []
  return {
    turn: turnOf(contract, missing, standing, today),
    contract,
    missing,
    earlier: contracts.filter(({ id }) => id !== contract?.id),
    standing,
  }
}

/** One that waits for a signature comes before one that runs; of the rest the newest that came to something. */
function mattering(contracts: readonly OwnContract[], today: Day): OwnContract | undefined {
  return (
    contracts.find((it) => isUnsigned(it.status) || it.status === 'signed') ??
    contracts.find(({ status, endsOn }) => status !== 'cancelled' && endsOn >= today) ??
    contracts.find(({ status }) => status !== 'cancelled')
  )
}

function turnOf(
  it: OwnContract | undefined,
  missing: readonly ContractNeed[],
  { isInOrder }: OwnStanding,
  today: Day,
): OwnTurn {
  if (!it) return isInOrder ? 'none' : 'notInOrder'
  if (it.status === 'draft') return missing.length > 0 ? 'lacking' : 'beingMade'
  if (it.status === 'issued') return it.signTo < today ? 'late' : 'toSign'
  if (it.status === 'signed') return 'signed'
  if (it.status === 'terminating') return 'leaving'
  const last = it.terminatedOn ?? it.endsOn
  if (it.status === 'closed' || it.status === 'terminated' || last < today) return 'over'
  return it.startsOn > today ? 'ahead' : 'hired'
}
