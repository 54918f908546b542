// npm run check: exactly what the server runs. Every step by its name and time; all are run, so that one sees all faults.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findNode, onRightNode, root, say } from './runtime.mjs'

await onRightNode()
const bin = (name) => join(root, 'node_modules/.bin', name)

const steps = [
  ['types', bin('tsc'), ['-p', '.']],
  ['types of browser scripts', bin('tsc'), ['-p', 'src/ui/browser', '--noEmit']],
  ['lint and format', bin('biome'), ['check', '--error-on-warnings']],
  ['what nobody uses', bin('knip'), []],
  ['tests', findNode(), ['scripts/test.mjs']],
]

const only = process.argv.slice(2)
const failed = []
for (const [name, file, args] of steps) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue
  if (!existsSync(file)) continue
  say(`\n── ${name}`)
  const from = performance.now()
  const { status } = spawnSync(file, args, { cwd: root, stdio: 'inherit' })
  say(`${status === 0 ? '✔' : '✖'} ${name} ${((performance.now() - from) / 1000).toFixed(1)} s`)
  if (status !== 0) failed.push(name)
}
say(failed.length === 0 ? '\nAll is well' : `\nNot well: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
