// npm test: all tests, quick ones together in one process, the others each in a process of its own; then, where another
// PostgreSQL is at hand, those with the hardest SQL once more on it. Paths as arguments run only the files below them.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { buildTests } from './build/tests.mjs'
import { build } from './build.mjs'
import { fail, findNode, onRightNode, root, say } from './runtime.mjs'

/** A second server is asked where the SQL is hardest; all of it twice would take twice the time. */
const hardestSql = /^(src\/db\/|test\/journeys\/|src\/features\/(conclusions|cases|imports|assignments)\/)/

/** A test waits for the database half of its time: one more than there are processors keeps all of them at work. */
const atOnce = availableParallelism() + 1

await onRightNode()
const started = performance.now()
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const files = findFiles(wanted)
if (files.length === 0) fail(`Нет тестов: ${wanted.join(' ')}`)
const groups = grouped(files)

await build(['assets'])
const bundle = await buildTests(files)
const letGo = groups.alone.length > 0 ? await holdServer({}) : async () => {}
const failed = []
await runGroup('quick', groups.quick, { together: true })
await runGroup('alone', groups.alone)
await letGo()
const other = wanted.length === 0 ? otherServer() : undefined
if (other) await onOtherServer(other)
bundle.remove()

say(`\n${failed.length === 0 ? 'All passed' : `FAILED: ${failed.join(', ')}`} in ${seconds(started)}`)
process.exit(failed.length === 0 ? 0 : 1)

async function onOtherServer({ name, env }) {
  const letGo = await holdServer(env)
  // The tests of the embedded server start their own; on another one they would only be run twice.
  const withDatabase = groups.alone.filter(
    (file) => hardestSql.test(file) && uses(file, /\bkit\/(?!sheets|pictures|embeddedChild|until)/),
  )
  await runGroup(name, withDatabase, { env })
  await letGo()
}

async function runGroup(name, group, { together = false, env = {} } = {}) {
  if (group.length === 0) return
  const from = performance.now()
  const isolation = together ? ['--test-isolation=none'] : [`--test-concurrency=${atOnce}`]
  const reporter = ['--test-reporter=./scripts/test-reporter.mjs', '--test-reporter-destination=stdout']
  const args = ['--enable-source-maps', '--test', '--test-timeout=240000', ...isolation, ...reporter]
  const { code, warned } = await runNode([...args, ...group.map(bundle.place)], env)
  if (code !== 0 || warned) failed.push(warned ? `${name} (warnings)` : name)
  say(`${name}: ${group.length} files in ${seconds(from)}`)
}

/** A warning printed during a test fails the run: nobody reads warnings that fail nothing. */
function runNode(args, env) {
  return new Promise((done) => {
    const child = spawn(findNode(), args, {
      cwd: root,
      env: { ...process.env, TEST_BUNDLE: bundle.folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let warned = false
    const show = (stream) => (chunk) => {
      warned ||= /\bWarning:|"level":"error"/.test(String(chunk))
      stream.write(chunk)
    }
    child.stdout.on('data', show(process.stdout))
    child.stderr.on('data', show(process.stderr))
    child.on('exit', (code) => done({ code, warned }))
  })
}

/** One process keeps the server up and its template made, so that no test file has to wait for them. */
function holdServer(env) {
  const script = `import { startTestServer } from './test/kit/server.ts'
    const server = await startTestServer()
    process.stdout.write('ready')
    process.stdin.resume().on('end', () => server.stop().then(() => process.exit(0)))`
  const child = spawn(findNode(), ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = new Promise((done) => child.on('exit', done))
  const letGo = () => {
    child.stdin.end()
    return gone
  }
  return new Promise((done) => {
    child.stdout.once('data', () => done(letGo))
    child.once('exit', (code) => code && fail('База данных для тестов не запустилась.'))
  })
}

function otherServer() {
  if (process.env.TEST_DATABASE_URL) return undefined
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).filter((version) => Number(version) >= 15) : []
  const programs = versions
    .map((version) => join(debian, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')))
  return programs && { name: `database on ${programs}`, env: { TEST_POSTGRES_PROGRAMS: programs } }
}

function grouped(all) {
  const alone = all.filter((file) =>
    uses(file, /test\/kit\/|\.\/kit\/|node:child_process|node:worker_threads|\.worker/),
  )
  return { alone, quick: all.filter((file) => !alone.includes(file)) }
}

function uses(file, words) {
  return /^test\/(journeys|browser)\//.test(file) || words.test(readFileSync(join(root, file), 'utf8'))
}

function findFiles(paths) {
  const places = paths.length > 0 ? paths : ['src', 'test'].filter((path) => existsSync(join(root, path)))
  return [...new Set(places.flatMap((path) => below(join(root, path))))].sort()
}

function below(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [relative(root, path)]
  const names = readdirSync(path, { recursive: true }).filter((name) => /\.test\.tsx?$/.test(name))
  return names.map((name) => relative(root, join(path, name)))
}

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`
}
