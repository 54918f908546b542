// Taking in a list of 20,000 teachers as the Center does it in the browser, while somebody else keeps working.

import { formType, formWith } from './form.ts'
import { ask, type Figures, percentiles } from './measure.ts'
import { sheetOf } from './sheet.ts'
import type { Site } from './site.ts'

export interface ImportFigures {
  rows: number
  readSeconds: number
  takeSeconds: number
  peakMb: number
  meanwhile: Figures
}

const rows = 20_000

export async function measureImport(site: Site): Promise<ImportFigures> {
  const file = await sheetOf(rows)
  const watch = watchSite(site)
  const started = performance.now()
  const sent = await ask({
    url: `${site.url}/imports/new`,
    cookie: site.center.cookie,
    method: 'POST',
    type: formType,
    body: formWith(file, 'list.xlsx', { kind: 'attestees' }),
  })
  const path = sent.headers.location
  if (sent.status !== 303 || !path) throw new Error(`the list was not taken: ${sent.status}`)
  await until(site, path, ['ready'])
  const read = performance.now()
  const taken = await ask({
    url: `${site.url}${path}/taking`,
    cookie: site.center.cookie,
    method: 'POST',
    type: 'application/x-www-form-urlencoded',
    body: Buffer.from(''),
  })
  if (taken.status !== 303) throw new Error(`the rows were not taken: ${taken.status}`)
  await until(site, path, ['taken'])
  const done = performance.now()
  const { peakMb, meanwhile } = watch.stop()
  return { rows, readSeconds: (read - started) / 1000, takeSeconds: (done - read) / 1000, peakMb, meanwhile }
}

async function until(site: Site, path: string, states: string[]): Promise<void> {
  const id = path.split('/').at(-1) ?? ''
  for (;;) {
    const row = await site.db
      .selectFrom('import')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (states.includes(row.status)) return
    if (row.status === 'failed' || row.status === 'refused') throw new Error(`the import ${row.status}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Asks for a page again and again and looks at the memory of the server. */
function watchSite(site: Site): { stop(): { peakMb: number; meanwhile: Figures } } {
  const taken: number[] = []
  let peakMb = 0
  let going = true
  const loop = async (): Promise<void> => {
    while (going) {
      const started = performance.now()
      await ask({ url: `${site.url}/assignments`, cookie: site.ten.cookie })
      taken.push(performance.now() - started)
      peakMb = Math.max(peakMb, site.memory())
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  void loop()
  return {
    stop() {
      going = false
      return { peakMb, meanwhile: percentiles(taken) }
    },
  }
}
