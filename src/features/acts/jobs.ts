// Work on acts in the background.
import type { Deps } from '../../web/deps.ts'

/** The papers of an act, made once; a run that is repeated finds them there. */
export const makeActPaper =
  (_to: Deps) =>
  async (_payload: { actId: string }): Promise<void> => {}
