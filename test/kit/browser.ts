// A real Chromium over a real server on a loopback port. One browser serves all tests of a process.
import { existsSync, readFileSync } from 'node:fs'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { listen } from '../../src/listen.ts'
import type { Member } from './people.ts'
import { type World, world } from './world.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function executable(): string {
  const named = process.env.PLAYWRIGHT_CHROMIUM
  const found = (named ? [named] : places).find((path) => existsSync(path))
  if (found) return found
  throw new Error(
    named
      ? `По адресу из PLAYWRIGHT_CHROMIUM (${named}) программы нет.`
      : 'Для тестов в браузере нужен Chromium. Установите его (в Debian и Ubuntu: apt-get install chromium) или укажите путь к нему в переменной PLAYWRIGHT_CHROMIUM.',
  )
}

let opened: Promise<Browser> | undefined

function browser(): Promise<Browser> {
  opened ??= chromium.launch({
    executablePath: executable(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  return opened
}

after(async () => {
  await (await opened?.catch(() => undefined))?.close()
})

export interface Site {
  w: World
  /** Where the server listens, without a slash at the end. */
  url: string
}

/** A world that listens. Links in its letters lead there. */
export async function site(from?: World): Promise<Site> {
  const w = from ?? (await world())
  const server = await listen(w.app, w.to.config)
  after(() => server.close())
  const url = `http://127.0.0.1:${server.port}`
  w.to.config.publicUrl = url
  return { w, url }
}

export interface Visit {
  context: BrowserContext
  page: Page
  /** What the browser complained of, and requests to other hosts: must stay empty. */
  troubles: string[]
  go(path: string): Promise<Page>
}

export interface VisitWish extends BrowserContextOptions {
  /** Signed in from the start. */
  as?: Member
  width?: number
}

/** A browser of its own for somebody. */
export async function visit(it: Site, { as, width = 1280, ...options }: VisitWish = {}): Promise<Visit> {
  const context = await (await browser()).newContext({
    baseURL: it.url,
    locale: 'ru-RU',
    timezoneId: 'Asia/Tomsk',
    viewport: { width, height: 800 },
    acceptDownloads: true,
    ...options,
  })
  context.setDefaultTimeout(60_000)
  const token = as?.visitor.cookies.get('stupen')
  if (token) await context.addCookies([{ name: 'stupen', value: token, url: it.url }])
  const troubles = watched(context, it.url)
  const page = await context.newPage()
  return {
    context,
    page,
    troubles,
    async go(path) {
      await page.goto(path)
      return page
    },
  }
}

/** Breaches of the content policy come to the console, as do faults of scripts. */
function watched(context: BrowserContext, url: string): string[] {
  const troubles: string[] = []
  context.on('console', (message) => {
    // A page that answers 409 or 422 is no trouble; the browser writes a line about each.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(message.text())
  })
  context.on('weberror', (error) => troubles.push(String(error.error())))
  context.on('request', (request) => {
    const to = request.url()
    // Chromium's own viewer of PDFs asks for its own files by other schemes.
    if (/^(https?|wss?):/.test(to) && !to.startsWith(`${url}/`)) troubles.push(`to another host: ${to}`)
  })
  return troubles
}

/** How much wider the page is than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const rules = {
  resultTypes: ['violations'],
  // Style sheets and sounds would be fetched once more for rules that are not asked.
  preload: false,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
}

/** Every page of the browser brings axe along: sent after each load it takes twice as long. */
export const bringAxe = ({ context }: Visit): Promise<unknown> => context.addInitScript(axe)

/** What axe finds on the page, one line a rule: its name and where. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe)
  return page.evaluate(
    `axe.run(${JSON.stringify(rules)}).then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ': ' + nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')))`,
  )
}

// The script that sends files in parts comes once, to the first page that sends any; pictures of the guides come when
// they are scrolled to; a conclusion is shown in a frame. The pages themselves work without.
const isAside = (url: string): boolean =>
  /\/assets\/upload\.|\/help\/screens\/|\/conclusions\/versions\//.test(url)

export interface Spent {
  requests: number
  bytes: number
  /** What weighs most. */
  largest: string
}

/** Counts what travels; the function it returns tells what was spent since it was asked last. */
export async function counting({ context, page }: Visit, { url: site }: Site): Promise<() => Spent> {
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  const asked = new Map<string, string>()
  let spent: { url: string; bytes: number }[] = []
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = asked.get(requestId) ?? ''
    if (url.startsWith(site) && encodedDataLength > 0 && !isAside(url))
      spent.push({ url, bytes: encodedDataLength })
  })
  return () => {
    const now = spent
    spent = []
    const largest = now.toSorted((a, b) => b.bytes - a.bytes)[0]
    return {
      requests: now.length,
      bytes: now.reduce((sum, one) => sum + one.bytes, 0),
      largest: largest ? `${largest.url.replace(site, '')} ${largest.bytes}` : '',
    }
  }
}
