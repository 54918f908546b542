// Links that nobody used, and registrations that nobody finished, are forgotten.
import { transaction } from '../../db/connect.ts'
import type { Deps } from '../../web/deps.ts'
import { removeAbandoned } from '../invitations/index.ts'
import { removeLinks } from './queries.ts'

const day = 24 * 3_600_000
const linksKeptMs = 30 * day

export const sweepTeacherLinks = (to: Deps) => (): Promise<void> =>
  transaction(to.db, async (tx) => {
    const before = new Date(to.clock.now().getTime() - linksKeptMs)
    await removeLinks(tx, before)
    await removeAbandoned(tx, before)
  })
