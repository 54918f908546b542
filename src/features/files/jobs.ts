// Sweeping: files that were stored and never became part of anything, and forms kept for people who did not come back.
import { sweepKeptForms } from '../../db/kept.ts'
import type { Deps } from '../../web/deps.ts'
import { deleteUnclaimed } from './queries.ts'

const dayMs = 24 * 3_600_000

export const sweepFiles = (to: Deps) => async (): Promise<void> => {
  const now = to.clock.now()
  const keys = await deleteUnclaimed(to.db, new Date(now.getTime() - dayMs))
  for (const key of keys) await to.files.remove(key)
  await sweepKeptForms(to.db, now)
}
