// Every page by those who see it, in a real browser: axe at 1280 and 320 px, no sideways scroll, at most 15 KB,
// no breach of the content policy, nothing from another host.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { roles } from '../../src/domain/roles.ts'
import { axeFindings, bringAxe, counting, sideways, site, visit } from '../kit/browser.ts'
import { gets, mayAsk, startWalk } from '../kit/walk.ts'
import { addressIn, pages, type ShownPage } from './pages.ts'

const walk = await startWalk()
const { scene, places } = walk
const it = await site(walk.w)

const atOnce = 12

describe('wide and at 320 px', { concurrency: 3 }, () => {
  for (const who of ['stranger', ...roles] as const) {
    const theirs = pages.filter((one) => one.who === who)
    for (let from = 0; from < theirs.length; from += atOnce)
      test(`the pages of ${who} from ${theirs[from]?.route}`, async () => {
        assert.deepEqual(await look(who, theirs.slice(from, from + atOnce)), [])
      })
  }
})

async function look(who: ShownPage['who'], some: readonly ShownPage[]): Promise<string[]> {
  const one = await visit(it, who === 'stranger' ? {} : { as: scene.people[who] })
  const { page, troubles, context } = one
  const found: string[] = []
  await bringAxe(one)
  // The first page brings what all pages share.
  await page.goto('/appearance', { waitUntil: 'networkidle' })
  const spent = await counting(one, it)
  for (const shown of some) {
    const answer = await page.goto(addressIn(places, scene, shown))
    const where = `${shown.route}${shown.at ? ` (${shown.at})` : ''}`
    if (!isExpected(shown, answer?.status() ?? 0)) found.push(`${where}: ${answer?.status()}`)
    const { bytes, largest } = spent()
    if (bytes > 15 * 1024) found.push(`${where}: ${bytes} bytes, most of it ${largest}`)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const beyond = await sideways(page)
      if (beyond > 0) found.push(`${where} at ${width}: ${beyond} px sideways`)
      for (const finding of await axeFindings(page)) found.push(`${where} at ${width}: ${finding}`)
    }
  }
  await context.close()
  return [...found, ...troubles]
}

// Pages of trouble are pages too.
const troublePages: Record<string, number> = { '/nowhere': 404, 'specialist /cases': 403 }
const isExpected = ({ who, route, instead }: ShownPage, status: number): boolean => {
  const expected = troublePages[route] ?? troublePages[`${who} ${route}`]
  return expected
    ? status === expected
    : status === 200 || (instead !== undefined && [404, 410].includes(status))
}

test('every route that shows a page is in the table of pages', async () => {
  const shown = new Set(pages.map(({ route }) => route.split('?')[0]))
  const missing: string[] = []
  for (const route of gets.filter(({ path }) => !shown.has(path))) {
    const [role = 'center'] = mayAsk(route)
    const answer = await walk.browserOf(role).get(walk.address(route))
    const isPage = answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('text/html')
    if (isPage) missing.push(route.path)
  }
  assert.deepEqual(missing, [])
})
