// Asking for a proposal: anew, or from an earlier one with its wishes. Nothing is assigned by it.
import { transaction } from '../../../db/connect.ts'
import { readSettings } from '../../../db/settings.ts'
import type { Weights } from '../../../domain/proposal/weights.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import { enqueue } from '../../../jobs/queue.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { countWanting, findPeriodLine, findProposal, insertProposal } from '../queries/index.ts'
import { compute } from './compute.ts'

export interface Ask {
  /** The id of the new proposal, from the form: sent twice is one. */
  id: string
  periodId: string
  weights: Weights
  seed: number
  mayMove: boolean
  leastChange: boolean
  /** The earlier proposal. */
  from: string | null
}

/** More cases are computed in the background, where the page shows how far it is. */
export const inRequestAtMost = 5000
// The background takes up what a request left behind, for example because the server was stopped.
const patienceMs = 60_000

/** The proposal is ready when it is small; the page of a large one shows how far it is. */
export async function makeProposal(to: Deps, actor: Actor, it: Ask): Promise<Refusal | undefined> {
  const { specialistsPerCase: norm } = await readSettings(to.db)
  const period = await findPeriodLine(to.db, it.periodId, norm)
  if (!period) throw new Error('the period was looked up before')
  if (period.isClosed) return refuse('periodClosed', {})
  const from = it.from ? await findProposal(to.db, it.from) : undefined
  const wanting = await countWanting(to.db, { periodId: it.periodId, norm, today: to.clock.today() })
  const isLarge = wanting.cases + (it.mayMove ? wanting.movable : 0) > inRequestAtMost
  const now = to.clock.now()
  const isFirst = await transaction(to.db, async (tx) => {
    const made = await insertProposal(tx, now, actor.accountId, {
      ...it,
      wishes: from?.wishes ?? [],
      basedOn: from?.periodId === it.periodId ? from.id : null,
      asked: { mayMove: it.mayMove, leastChange: it.leastChange },
    })
    if (made)
      await enqueue(
        tx,
        'solveProposal',
        { proposalId: it.id },
        { attempts: 3, ...(isLarge ? {} : { runAt: new Date(now.getTime() + patienceMs) }) },
      )
    return made
  })
  if (isFirst && !isLarge) await compute(to, it.id, actor)
  return undefined
}
