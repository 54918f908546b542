// Sweeping: files that were stored and never became part of anything, forms kept for people who did not come back,
// and tries that are too old to count.
import { sweepKeptForms } from '../../db/kept.ts'
import { sweepLimits } from '../../db/limits.ts'
import type { Deps } from '../../web/deps.ts'
import { deleteUnclaimed } from './queries.ts'

const dayMs = 24 * 3_600_000
// Longer than any window of tries.
const triesMs = 8 * dayMs

export const sweepFiles = (to: Deps) => async (): Promise<void> => {
  const now = to.clock.now()
  const keys = await deleteUnclaimed(to.db, new Date(now.getTime() - dayMs))
  for (const key of keys) await to.files.remove(key)
  await sweepKeptForms(to.db, now)
  await sweepLimits(to.db, new Date(now.getTime() - triesMs), now)
}
