// npm start: builds what is out of date and runs the server. With --watch: from the sources, again after every change.
import { watch } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { fail, findNode, root, run, say } from './runtime.mjs'

const node = findNode()
if (!node) fail('Нужен Node.js 22.18 или новее. Установите его или выполните npm run setup.')
const args = process.argv.slice(2).filter((arg) => arg !== '--watch')
process.exitCode = process.argv.includes('--watch') ? await develop() : await start()

async function start() {
  await build().catch((error) => fail(`Собрать программу не удалось:\n${error.message}`))
  return run(node, ['--enable-source-maps', 'build/main.js', ...args])
}

async function develop() {
  await build(['assets'])
  rebuildOnChange()
  return run(node, ['--watch', '--watch-preserve-output', '--import', 'tsx', 'src/main.ts', ...args])
}

function rebuildOnChange() {
  let waiting
  watch(join(root, 'src/ui'), { recursive: true }, (_, name) => {
    if (!/\.(scss|ts|woff2|svg)$/.test(name ?? '')) return
    clearTimeout(waiting)
    waiting = setTimeout(() => build(['assets']).catch((error) => say(error.message)), 100)
  }).unref()
}
