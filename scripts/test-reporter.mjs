// Prints what failed in full, what was slow by name, and of the rest only how many.
import { relative } from 'node:path'
import { inspect } from 'node:util'

const slow = 10_000

export default async function* report(source) {
  const count = { passed: 0, failed: 0 }
  const last = []
  for await (const { type, data } of source) {
    if (type === 'test:pass' && isTest(data)) {
      count.passed++
      if (data.details.duration_ms > slow)
        yield `slow: ${data.name} ${(data.details.duration_ms / 1000).toFixed(1)} s\n`
      if (data.skip !== undefined || data.todo !== undefined) {
        process.exitCode = 1
        count.failed++
        yield `✖ ${place(data)}: ${data.name} is skipped\n`
      }
    }
    if (type === 'test:fail' && isTest(data)) {
      count.failed++
      last.push(`  ✖ ${place(data)}: ${data.name}`)
      yield `\n✖ ${place(data)}: ${data.name}\n${indent(inspect(data.details.error.cause ?? data.details.error))}\n`
    }
    if (type === 'test:summary' && data.file && data.duration_ms > 2 * slow)
      yield `slow file: ${place(data)} ${(data.duration_ms / 1000).toFixed(1)} s\n`
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message
  }
  yield `${count.passed} passed${count.failed > 0 ? `, ${count.failed} failed:\n${last.join('\n')}` : ''}\n`
}

/** Files and suites are reported like tests; a file that died before its first test has to be seen, though. */
function isTest({ details, name, file }) {
  if (details.type === 'suite') return false
  return name !== file || details.error?.failureType !== 'subtestsFailed'
}

/** The source of a file of the bundle. */
function place({ file }) {
  const path = file ? relative(process.cwd(), file) : ''
  return path.replace(/^build\/tests\/\d+\/(.*)\.js$/, '$1.ts')
}

function indent(text) {
  return text.replace(/^/gm, '    ')
}
