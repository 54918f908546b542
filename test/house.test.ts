// The rules of the house, kept by reading the sources: who imports what, where SQL, the clock and the environment live.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')

interface Source {
  /** Below src, with forward slashes. */
  path: string
  text: string
  imports: string[]
}

const sources = filesIn(src)
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.includes('/ui/browser/'))
  .map(read)

const tests = [...filesIn(src), ...filesIn(join(root, 'test'))]
  .filter((path) => /\.test\.tsx?$/.test(path))
  .map(read)

test('every import goes where its room may go', () => {
  const breaches = sources.flatMap((file) =>
    file.imports
      .filter((to) => to.startsWith('.'))
      .map((to) => below(resolve(src, dirname(file.path), to)))
      .filter((to) => !mayImport(file.path, to))
      .map((to) => `${file.path} → ${to}`),
  )
  assert.deepEqual(breaches, [])
})

test('the domain knows no packages', () => {
  const breaches = sources
    .filter((file) => file.path.startsWith('domain/'))
    .flatMap((file) => file.imports.filter((to) => !to.startsWith('.')).map((to) => `${file.path} → ${to}`))
  assert.deepEqual(breaches, [])
})

test('SQL stands in queries, in db and in migrations only', () => {
  const sql = /\bsql(<[^>]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom|selectNoFrom)\(/
  const allowed = (path: string) =>
    path.startsWith('db/') ||
    path === 'jobs/queue.ts' ||
    path === 'jobs/letters.ts' ||
    /[qQ]ueries(\.ts|\/)/.test(path)
  assert.deepEqual(
    sources.filter((file) => sql.test(file.text) && !allowed(file.path)).map((file) => file.path),
    [],
  )
})

test('only the clock asks what time it is', () => {
  const asks = /new Date\(\)|Date\.now\(\)/
  assert.deepEqual(
    sources
      .filter((file) => asks.test(file.text) && file.path !== 'outside/clock.ts')
      .map((file) => file.path),
    [],
  )
})

test('only the configuration reads the environment', () => {
  assert.deepEqual(
    sources
      .filter((file) => /process\.env/.test(file.text) && file.path !== 'config.ts')
      .map((file) => file.path),
    [],
  )
})

test('no test measures time', () => {
  const measures = /performance\.now\(|process\.hrtime/
  // Where the time itself is the matter.
  const allowed = ['db/ids.test.ts']
  assert.deepEqual(
    tests.filter(({ text, path }) => measures.test(text) && !allowed.includes(path)).map(({ path }) => path),
    [],
  )
})

test('nothing is waited for between two tests: the first begins at once and would go on beside it', () => {
  const waits = /^(?:await |(?:const|let) .*= await |(?:const|let) [^(]*\n {2}await )/m
  const afterFirst = (text: string) => text.split(/^(?=(?:test|describe)\()/m).slice(1)
  assert.deepEqual(
    tests.filter(({ text }) => afterFirst(text).some((part) => waits.test(part))).map(({ path }) => path),
    [],
  )
})

test('raw HTML has no door', () => {
  const doors = /dangerouslySetInnerHTML|\braw\(/
  const allowed = ['features/help/']
  assert.deepEqual(
    sources
      .filter((file) => file.path.endsWith('.tsx') && doors.test(file.text))
      .filter((file) => !allowed.some((room) => file.path.startsWith(room)))
      .map((file) => file.path),
    [],
  )
})

test('no rooms for things without a name', () => {
  const nameless = /(^|[/-])(utils?|helpers?|common|misc|manager|service|data)([/.-]|$)/i
  assert.deepEqual(
    sources.filter((file) => nameless.test(file.path)).map((file) => file.path),
    [],
  )
})

test('a file is one room: 250 lines at most', () => {
  assert.deepEqual(
    sources.filter((file) => file.text.split('\n').length > 251).map((file) => file.path),
    [],
  )
})

test('every feature has a door', () => {
  const rooms = new Set(
    sources.filter((f) => f.path.startsWith('features/')).map((f) => f.path.split('/')[1]),
  )
  const doorless = [...rooms].filter((room) => !sources.some((f) => f.path === `features/${room}/index.ts`))
  assert.deepEqual(doorless, [])
})

/** Which rooms each room may look into; a feature looks into another only through its door. */
function mayImport(from: string, to: string): boolean {
  const here = roomOf(from)
  const there = roomOf(to)
  if (here === there) return true
  if (here === 'features') return true
  const table: Record<string, readonly string[]> = {
    domain: [],
    db: ['domain', 'place'],
    outside: ['domain', 'place'],
    ui: ['domain'],
    papers: ['domain', 'outside'],
    sheets: ['domain', 'outside'],
    jobs: ['db', 'domain', 'outside'],
    web: ['domain', 'db', 'ui', 'outside', 'config', 'papers'],
    config: ['place', 'db', 'outside'],
  }
  const allowed = table[here]
  if (allowed === undefined) return true
  if (!allowed.includes(there)) return false
  return true
}

test('a feature enters another only through its door', () => {
  const breaches = sources
    .filter((file) => file.path.startsWith('features/'))
    .flatMap((file) =>
      file.imports
        .filter((to) => to.startsWith('.'))
        .map((to) => below(resolve(src, dirname(file.path), to)))
        .filter((to) => to.startsWith('features/'))
        .filter(
          (to) =>
            to.split('/')[1] !== file.path.split('/')[1] && to.split('/').slice(2).join('/') !== 'index.ts',
        )
        .map((to) => `${file.path} → ${to}`),
    )
  assert.deepEqual(breaches, [])
})

function below(path: string): string {
  return relative(src, path).replaceAll('\\', '/')
}
const roomOf = (path: string): string =>
  path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.tsx?$/, '')

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}

function read(path: string): Source {
  const text = readFileSync(path, 'utf8')
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1] ?? '')
  return { path: below(path), text, imports }
}
