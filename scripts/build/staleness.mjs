// Whether the sources are the same as at the last build: names, sizes and times of all files.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../runtime.mjs'

export function isStale(name, sources) {
  const mark = markOf(name)
  return !existsSync(mark) || readFileSync(mark, 'utf8') !== fingerprint(sources)
}

export function markFresh(name, sources) {
  mkdirSync(join(root, 'build'), { recursive: true })
  writeFileSync(markOf(name), fingerprint(sources))
}

const markOf = (name) => join(root, 'build', `.${name}.sources`)

function fingerprint(sources) {
  const hash = createHash('sha1')
  for (const source of sources) add(join(root, source), hash)
  return hash.digest('hex')
}

function add(path, hash) {
  const known = statSync(path)
  if (!known.isDirectory()) return hash.update(`${path}\0${known.size}\0${known.mtimeMs}\n`)
  for (const name of readdirSync(path).sort()) if (!/\.test\.tsx?$/.test(name)) add(join(path, name), hash)
}
