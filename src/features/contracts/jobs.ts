// Contracts in the background: making them for many, and what becomes due by itself.
import { transaction } from '../../db/connect.ts'
import { enqueue } from '../../jobs/queue.ts'
import type { JobFacts } from '../../jobs/worker.ts'
import type { Deps } from '../../web/deps.ts'
import { tellEnds } from './actions/end.ts'
import { remindUnsigned } from './actions/remind.ts'
import { attempts, makeContracts as make } from './actions/run.ts'
import { endRun, findStalledRuns } from './queries/runs.ts'

/** When the queue gives up, the page must not show work that nobody does. */
export const makeContracts =
  (to: Deps) =>
  async ({ runId }: { runId: string }, { last }: JobFacts): Promise<void> => {
    try {
      await make(to, runId)
    } catch (error) {
      if (last) await endRun(to.db, { id: runId, status: 'failed', now: to.clock.now() })
      throw error
    }
  }

export const patienceMs = 2 * 60_000

/** Runs whose process died are put into the queue again; one that is only slow goes on and the other one stops. */
export const resumeContracts = (to: Deps) => async (): Promise<void> => {
  const stalled = await findStalledRuns(to.db, new Date(to.clock.now().getTime() - patienceMs))
  for (const { id } of stalled)
    await transaction(to.db, (tx) =>
      enqueue(tx, 'makeContracts', { runId: id }, { attempts, key: `contracts ${id}` }),
    )
}

/** Whatever is due and was not done: repeated, it does nothing. */
export const tendContracts = (to: Deps) => async (): Promise<void> => {
  await tellEnds(to)
  await remindUnsigned(to)
}
