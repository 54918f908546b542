// Builds what is out of date: style sheet, browser scripts and fonts into build/assets, the server into build/.
import { pathToFileURL } from 'node:url'
import { buildAssets } from './build/assets.mjs'
import { buildServer } from './build/server.mjs'
import { isStale, markFresh } from './build/staleness.mjs'
import { say } from './runtime.mjs'

const parts = {
  assets: { of: ['src/ui', 'src/domain', 'scripts/build', 'package-lock.json'], build: buildAssets },
  server: { of: ['src', 'scripts/build', 'package-lock.json'], build: buildServer },
}

/** Builds the named parts when their sources changed, or always with `force`. Returns the names of what was built. */
export async function build(names = Object.keys(parts), { force = false } = {}) {
  const stale = names.filter((name) => force || isStale(name, parts[name].of))
  await Promise.all(
    stale.map(async (name) => {
      await parts[name].build()
      markFresh(name, parts[name].of)
    }),
  )
  return stale
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now()
  const built = await build(undefined, { force: process.argv.includes('--force') })
  const took = `${((performance.now() - started) / 1000).toFixed(1)} s`
  say(built.length > 0 ? `Built ${built.join(' and ')} in ${took}` : 'Everything is up to date')
}
