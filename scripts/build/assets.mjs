// Style sheet, browser scripts, fonts and pictures: small files with their content's hash in the name, and a manifest.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../runtime.mjs'

const ui = join(root, 'src/ui')
const assets = join(root, 'build/assets')
const day = 24 * 3600 * 1000

export async function buildAssets() {
  const [css, scripts] = await Promise.all([styleSheet(), browserScripts()])
  const hashed = [css, ...scripts, ...folder('images')].map(([name, body]) => [
    name,
    withHash(name, body),
    body,
  ])
  // Fonts carry a version in their name, because the style sheet and pages name them.
  const fonts = folder('fonts')
    .filter(([name]) => name.endsWith('.woff2'))
    .map(([name, body]) => [`fonts/${name}`, `fonts/${name}`, body])
  const all = [...hashed, ...fonts]
  for (const [, file, body] of all) write(file, body)
  const manifest = Object.fromEntries(all.map(([name, file]) => [name, file]))
  writeWhole(join(root, 'build/assets.json'), JSON.stringify(manifest, null, 2))
  removeOld(new Set(Object.values(manifest)))
}

async function styleSheet() {
  const { compileAsync } = await import('sass')
  const { css } = await compileAsync(join(ui, 'styles/main.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  })
  return ['main.css', Buffer.from(css)]
}

async function browserScripts() {
  const { build } = await import('esbuild')
  const entries = ['main', 'upload']
    .map((name) => join(ui, `browser/${name}.ts`))
    .filter((path) => existsSync(path))
  const { outputFiles } = await build({
    entryPoints: entries,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari15'],
    outdir: assets,
    write: false,
    logLevel: 'error',
  })
  return outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)])
}

function folder(name) {
  const path = join(ui, name)
  if (!existsSync(path)) return []
  return readdirSync(path).map((file) => [file, readFileSync(join(path, file))])
}

function withHash(name, body) {
  const hash = createHash('sha256').update(body).digest('base64url').replace(/[-_]/g, '').slice(0, 10)
  const extension = extname(name)
  return `${basename(name, extension)}.${hash}${extension}`
}

function write(file, body) {
  const path = join(assets, file)
  mkdirSync(dirname(path), { recursive: true })
  writeWhole(path, body)
  if (/\.(css|js|svg|webmanifest)$/.test(file)) writeWhole(`${path}.gz`, gzipSync(body, { level: 9 }))
}

/** A server that starts at this moment must not read half a file. */
function writeWhole(path, body) {
  writeFileSync(`${path}.new`, body)
  renameSync(`${path}.new`, path)
}

/** Pages that were opened before the build may still ask for the old names. */
function removeOld(current) {
  for (const name of readdirSync(assets)) {
    const path = join(assets, name)
    const known = statSync(path)
    if (known.isFile() && !current.has(name.replace(/\.gz$/, '')) && Date.now() - known.mtimeMs > day)
      rmSync(path)
  }
}
