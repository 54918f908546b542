// The review in the background.
import type { Deps } from '../../../web/deps.ts'
import { expireReturned, remindOfMending } from './actions/tend.ts'

/** Whatever is due and was not done: repeated, it does nothing. */
export const tendApplications = (to: Deps) => async (): Promise<void> => {
  await remindOfMending(to)
  await expireReturned(to)
}
