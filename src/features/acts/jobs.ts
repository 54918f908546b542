// Work on acts in the background.
import { system } from '../../db/history.ts'
import type { JobFacts } from '../../jobs/worker.ts'
import type { Deps } from '../../web/deps.ts'
import { makeFirstPapers, workOnRun } from './actions/index.ts'
import { nothingYet, touchRun } from './queries/index.ts'

/** The papers of an act, made once; a run that is repeated finds them there. */
export const makeActPaper =
  (to: Deps) =>
  ({ actId }: { actId: string }): Promise<void> =>
    makeFirstPapers(to, system, actId)

/** When the queue gives up, the page must not show work that nobody does. */
export const makeActs =
  (to: Deps) =>
  async ({ runId }: { runId: string }, { last }: JobFacts): Promise<void> => {
    try {
      await workOnRun(to, runId)
    } catch (error) {
      const failed = { done: 0, result: nothingYet, now: to.clock.now(), status: 'failed' as const }
      if (last) await touchRun(to.db, runId, failed)
      throw error
    }
  }
