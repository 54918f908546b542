// Before npm start and npm test: brings node_modules to what package-lock.json says, and does nothing when it is so.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, findNode, root, say } from './runtime.mjs'

const modules = join(root, 'node_modules')
const stamp = join(modules, '.stupen-installed')
const wanted = fingerprint()

if (read(stamp) !== wanted) {
  if (!isComplete()) install()
  bringNode()
  writeFileSync(stamp, wanted)
}

function fingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** Somebody ran npm ci already: npm's own list of what lies in node_modules says the same as the lock file. */
function isComplete() {
  const there = read(join(modules, '.package-lock.json'))
  if (!there) return false
  const lies = JSON.parse(there).packages
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(packages).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || lies[path]?.version === version,
  )
}

function install() {
  say('Устанавливаю части программы, это займёт до минуты…')
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  if (npm('ci', ...flags).status === 0) return
  // A lock file written on another platform can lack what npm ci insists on; npm install takes what is there.
  const { status, stderr } = npm('install', '--no-save', ...flags)
  if (status !== 0)
    fail(`Установить не удалось. Проверьте сеть и повторите.\n${stderr.split('\n').slice(0, 5).join('\n')}`)
}

function npm(...args) {
  const own = process.env.npm_execpath
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] }
  return own ? spawnSync(process.execPath, [own, ...args], options) : spawnSync('npm', args, options)
}

/** Where npm ran no install scripts, the package "node" has not fetched its program yet. */
function bringNode() {
  const home = join(modules, 'node')
  if (!existsSync(join(home, 'bin/node')) && existsSync(home)) {
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: home, stdio: 'ignore' })
    linkNode(home)
  }
  if (!findNode())
    fail(
      'npm не поставил Node.js 24, а в системе версия старше 22.18. Установите Node.js 24 или разрешите npm сценарии установки.',
    )
}

function linkNode(home) {
  const link = join(modules, '.bin/node')
  if (!existsSync(join(home, 'bin/node')) || existsSync(link)) return
  mkdirSync(join(modules, '.bin'), { recursive: true })
  symlinkSync('../node/bin/node', link)
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
