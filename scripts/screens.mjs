// npm run screens: pictures for README and the guides, made on a fresh demo in a folder of its own.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from './build.mjs'
import { findNode, onRightNode, root, say } from './runtime.mjs'
import { shots } from './screens/shots.mjs'

await onRightNode()
const { chromium } = await import('playwright-core')
const mostKb = 150
const wanted = process.argv.slice(2)

await build()
const folder = mkdtempSync(join(tmpdir(), 'stupen-screens-'))
const demo = spawn(findNode(), ['build/main.js'], {
  cwd: root,
  env: { ...process.env, STUPEN_MODE: 'demo', STUPEN_DATA: folder, PORT: '3400', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
try {
  const baseURL = await addressOf(demo)
  const failed = []
  for (const shot of shots.filter(({ file }) => wanted.every((word) => file.includes(word))))
    await take(baseURL, shot).catch((error) => failed.push(`${shot.file}: ${error.message.split('\n')[0]}`))
  for (const line of failed) say(`✖ ${line}`)
  process.exitCode = failed.length === 0 ? 0 : 1
} finally {
  await browser.close()
  await stop(demo)
  rmSync(folder, { recursive: true, force: true })
}

function addressOf(child) {
  return new Promise((done, refuse) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/localhost:\d+/.exec(said)
      if (found) done(found[0])
    })
    child.on('exit', () => refuse(new Error('the demo has not started')))
  })
}

async function take(baseURL, { file, as, size, plain, open }) {
  const context = await browser.newContext({
    baseURL,
    viewport: size,
    deviceScaleFactor: 1,
    locale: 'ru-RU',
    timezoneId: 'Asia/Tomsk',
    bypassCSP: true,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  if (as) await enter(page, as)
  await open(page)
  // The guides are read where nothing is a demonstration.
  if (plain) await page.addStyleTag({ content: '.strip--demo { display: none !important }' })
  await page.evaluate(() => document.fonts.ready)
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path })
  await context.close()
  const kb = Math.round(statSync(path).size / 1024)
  if (kb > mostKb) throw new Error(`${kb} KB is more than ${mostKb}`)
  say(`✔ ${file} ${kb} KB`)
}

async function enter(page, login) {
  await page.goto('/sign-in')
  await page.locator(`button[value=${login}]`).click()
  await page.waitForURL((url) => url.pathname === '/')
}

function stop(child) {
  if (child.exitCode !== null) return undefined
  return new Promise((done) => {
    child.on('exit', done)
    child.kill('SIGTERM')
  })
}
