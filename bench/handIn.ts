// Handing in a 300 KB PDF through the whole path, and how much memory 100 MB take.
import { scanOf } from '../test/kit/pictures.ts'
import { formType, formWith } from './form.ts'
import { ask, oneByOne } from './measure.ts'
import type { Effort, PageFigures } from './pages.ts'
import { uploadsOf } from './queries.ts'
import type { Site } from './site.ts'

const scanSize = 300 * 1024
const largeSize = 100 * 1024 * 1024

export async function measureHandIn(
  site: Site,
  effort: Effort,
): Promise<{ figures: PageFigures; largeMb: number }> {
  const uploads = await uploadsOf(site.db, site.fifty.specialistId)
  if (uploads.length === 0) throw new Error('no remote case to hand in')
  const path = (i: number): string => `${site.url}/assignments/${uploads[i % uploads.length]?.id}/conclusion`
  const alone = await oneByOne(
    (i) => ({
      url: path(i),
      cookie: site.fifty.cookie,
      method: 'POST',
      type: formType,
      body: formWith(scanOf(scanSize)),
    }),
    Math.min(effort.times, 300),
    303,
  )
  return { figures: { name: 'hand-in of 300 KB', alone }, largeMb: await largeUpload(site, path(0)) }
}

/** Sends more than the limit allows: it streams to its end all the same and is then refused. */
async function largeUpload(site: Site, url: string): Promise<number> {
  const before = site.memory()
  let peak = before
  const watching = setInterval(() => {
    peak = Math.max(peak, site.memory())
  }, 20)
  await ask({
    url,
    cookie: site.fifty.cookie,
    method: 'POST',
    type: formType,
    body: formWith(Buffer.alloc(largeSize, 1)),
  })
  clearInterval(watching)
  return peak - before
}
