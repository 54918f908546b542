// Reading and taking in the background. Both may be begun again at any moment: a run knows whether it still has its import.
import { transaction } from '../../db/connect.ts'
import { enqueue } from '../../jobs/queue.ts'
import type { JobFacts } from '../../jobs/worker.ts'
import type { Deps } from '../../web/deps.ts'
import { attempts } from './actions/begin.ts'
import { findStalled, moveImport } from './queries/runs.ts'
import { readList } from './reading/read.ts'
import { takeList } from './taking/take.ts'
import { jobWords as words } from './words/jobs.ts'

type Job = (payload: { importId: string }, job: JobFacts) => Promise<void>

export const readImport = (to: Deps): Job => lastResort(to, 'reading', (id) => readList(to, id))
export const takeImport = (to: Deps): Job => lastResort(to, 'taking', (id) => takeList(to, id))

/** When the queue gives up, the page must not show work that nobody does. */
const lastResort =
  (to: Deps, status: 'reading' | 'taking', work: (id: string) => Promise<void>): Job =>
  async ({ importId }, { last }) => {
    try {
      await work(importId)
    } catch (error) {
      if (last)
        await moveImport(to.db, importId, [status], {
          to: 'failed',
          now: to.clock.now(),
          refusal: words.failed[status],
          isFinished: true,
        })
      throw error
    }
  }

export const patienceMs = 2 * 60_000

/** Work whose process died is put into the queue again; a run that is only slow goes on and the other one stops. */
export const resumeImports = (to: Deps) => async (): Promise<void> => {
  const stalled = await findStalled(to.db, new Date(to.clock.now().getTime() - patienceMs))
  for (const { id, status } of stalled)
    await transaction(to.db, (tx) =>
      enqueue(
        tx,
        status === 'reading' ? 'readImport' : 'takeImport',
        { importId: id },
        { attempts, key: `${status} ${id}` },
      ),
    )
}
