// bin/stupen in a clone: installs what is missing, then runs the bundle when it is up to date and the sources otherwise.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isStale } from './build/staleness.mjs'
import { fail, findNode, root, run } from './runtime.mjs'

// What these say is beside the result: the result alone goes to standard output.
const prepare = (script) => {
  const { status } = spawnSync(process.execPath, [join(root, script)], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}

// An installation may belong to somebody else: what is there is not looked at twice.
if (!existsSync(join(root, 'node_modules/.package-lock.json'))) prepare('scripts/ensure-installed.mjs')
if (!existsSync(join(root, 'build/assets.json'))) prepare('scripts/build.mjs')
const node = findNode()
if (!node) fail('Нужен Node.js 22.18 или новее. Установите его или выполните npm run setup.')
const bundle = join(root, 'build/cli/main.js')
const fresh = existsSync(bundle) && !isStale('server', ['src', 'scripts/build', 'package-lock.json'])
const program = fresh
  ? ['--enable-source-maps', bundle]
  : ['--import', import.meta.resolve('tsx'), join(root, 'src/cli/main.ts')]
// Paths in the arguments are relative to where the command was typed; tsx looks for its settings there too.
process.exitCode = await run(node, [...program, ...process.argv.slice(2)], {
  cwd: process.cwd(),
  env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
})
