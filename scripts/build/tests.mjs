// The tests with all they import as plain JavaScript: a test file is at work after a third of a second and not after two.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../runtime.mjs'
import { banner, outside, programs } from './server.mjs'

const all = join(root, 'build/tests')
const hour = 3600 * 1000

/** Bundles the test files with the programs that they start. `place` tells where a file went, `remove` is for the end. */
export async function buildTests(files) {
  removeLeft()
  const { build } = await import('esbuild')
  const out = join(all, String(process.pid))
  mkdirSync(out, { recursive: true })
  await build({
    entryPoints: [...files.map((file) => join(root, file)), ...programs()],
    outbase: root,
    outdir: out,
    // Beside the workers: whoever starts one looks for it near itself.
    chunkNames: 'src/shared/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    sourcemap: 'linked',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: [...outside, ...tools()],
    plugins: [atHome],
    banner,
    logLevel: 'error',
    absWorkingDir: root,
  })
  return {
    folder: out,
    place: (file) => relative(root, join(out, file.replace(/\.tsx?$/, '.js'))),
    remove: () => rmSync(out, { recursive: true, force: true }),
  }
}

/** What only tests and builds use is taken as it is. */
const tools = () => [
  'esbuild',
  ...Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies),
]

/** Samples, migrations and programs are found where the source lies, and only workers beside the bundle. */
const atHome = {
  name: 'at home',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const isOurs = !path.includes('node_modules') && !path.endsWith('src/outside/worker.ts')
      const contents = readFileSync(path, 'utf8')
      if (!isOurs || !contents.includes('import.meta.')) return undefined
      const home = JSON.stringify(pathToFileURL(path).href)
      return {
        loader: path.endsWith('x') ? 'tsx' : 'ts',
        contents: contents
          .replaceAll('import.meta.url', home)
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll(/import\.meta\.resolve\((?=['"]\.)/g, `((to) => new URL(to, ${home}).href)(`),
      }
    })
  },
}

/** Runs that were killed have left theirs. */
function removeLeft() {
  mkdirSync(all, { recursive: true })
  for (const name of readdirSync(all)) {
    const path = join(all, name)
    if (Date.now() - statSync(path).mtimeMs > hour) rmSync(path, { recursive: true, force: true })
  }
}
