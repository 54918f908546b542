// The Node that the product runs on, and how its processes are started. Works on the Node of an old system too.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shipped = join(root, 'node_modules/node/bin/node')

/** Path of a Node that is new enough: the one that npm brought, or the one that runs this. */
export function findNode() {
  if (existsSync(shipped)) return shipped
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18) ? process.execPath : undefined
}

/** The first of our own processes may still be an old Node: then this starts the same script again with the right one. */
export async function onRightNode() {
  const node = findNode()
  if (!node) fail('Нужен Node.js 22.18 или новее. Установите его или выполните npm run setup.')
  if (Number(process.versions.node.split('.')[0]) >= 22) return
  process.exit(await run(node, process.argv.slice(1)))
}

/** Runs a program as if it had taken our place: its output, the signals for it, its exit code. */
export function run(file, args, options = {}) {
  return new Promise((done, refuse) => {
    // A group of its own: Ctrl-C reaches it once, through us, and not once more from the terminal.
    const child = spawn(file, args, { cwd: root, stdio: 'inherit', detached: true, ...options })
    const pass = (signal) => child.kill(signal)
    const stop = passOnce(pass)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
    child.on('error', refuse)
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, stop)
      done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
    })
  })
}

/** Ctrl-C comes from the terminal and from npm: one stop is enough, a later second one means impatience. */
function passOnce(pass) {
  let last = 0
  return (signal) => {
    const now = performance.now()
    if (last === 0 || now - last > 1000) pass(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    last = now
  }
}

export function say(line) {
  process.stdout.write(`${line}\n`)
}

export function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
