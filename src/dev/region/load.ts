// The demo region: the sample lists taken in by the real import, and a story at every stage by the real actions.
import { join } from 'node:path'
import { importFile } from '../../features/imports/index.ts'
import { ensurePeriods } from '../../features/reference/index.ts'
import { projectRoot } from '../../place.ts'
import type { Deps } from '../../web/deps.ts'
import { countCases, countOrders, isRegionLoaded, markRegionLoaded } from '../queries.ts'
import { tellOfApplicants } from './applicants.ts'
import { tellOfContractors } from './contractors.ts'
import { actAs, makePersonas } from './people.ts'
import { registerInvited } from './registered.ts'
import { tellOfSettling } from './settling.ts'
import { tellStories } from './stories.ts'

const samples = join(projectRoot, 'test', 'samples')

/** Months of the sample list. */
const months = ['2026-10', '2026-11', '2026-12']

/** Loads what is not there. A load that was cut off goes on: every part leaves alone what exists. */
export async function loadDemoRegion(to: Deps): Promise<void> {
  if (await isRegionLoaded(to.db)) return
  await ensurePeriods(to, months)
  await makePersonas(to)
  if ((await countCases(to.db)) === 0) await takeLists(to)
  await registerInvited(to)
  if ((await countOrders(to.db)) === 0) await tellOfContractors(to)
  await tellStories(to)
  await tellOfSettling(to)
  await tellOfApplicants(to)
  await markRegionLoaded(to.db, to.clock.now())
}

async function takeLists(to: Deps): Promise<void> {
  const by = (await actAs(to, 'democenter', 'center')).accountId
  await importFile(to, 'attestees', join(samples, 'attestees-2026-autumn.xlsx'), { by })
  await importFile(to, 'specialists', join(samples, 'specialists-2026-27.xlsx'), { by })
}
