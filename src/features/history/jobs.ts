// Sealing the history every minute.
import { sealEvents } from '../../db/sealing.ts'
import type { Deps } from '../../web/deps.ts'

export const sealHistory = (to: Deps) => async (): Promise<void> => {
  await sealEvents(to.db, to.clock.now())
}
