// Large proposals, and those that a request left behind.
import { transaction } from '../../db/connect.ts'
import type { JobFacts } from '../../jobs/worker.ts'
import type { Deps } from '../../web/deps.ts'
import { compute } from './actions/compute.ts'
import { lockProposal, moveProposal } from './queries/index.ts'
import { proposalWords as words } from './words/proposal.ts'

/** When the queue gives up, the page must not show work that nobody does. */
export const solveProposal =
  (to: Deps) =>
  async ({ proposalId }: { proposalId: string }, { last }: JobFacts): Promise<void> => {
    try {
      await compute(to, proposalId)
    } catch (error) {
      if (last) await giveUp(to, proposalId)
      throw error
    }
  }

const giveUp = (to: Deps, id: string): Promise<void> =>
  transaction(to.db, async (tx) => {
    const it = await lockProposal(tx, id)
    if (it?.status !== 'working') return
    await moveProposal(tx, it, { to: 'failed', now: to.clock.now(), refusal: words.failed })
  })
