// The demo region: the sample lists taken in by the real import, and a story at every stage by the real actions.
import type { Deps } from '../../web/deps.ts'
import { isRegionLoaded, markRegionLoaded } from '../queries.ts'
import { makePersonas } from './people.ts'

/** Loads what is not there. A load that was cut off begins again from the first missing part. */
export async function loadDemoRegion(to: Deps): Promise<void> {
  if (await isRegionLoaded(to.db)) return
  await makePersonas(to)
  await markRegionLoaded(to.db, to.clock.now())
}
