// The first visit on a slow link: what every page brings stays within its budget.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { compile } from 'sass'
import { fontFiles } from './fonts.ts'

const here = import.meta.dirname
const root = join(here, '../..')
const zipped = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).length

const css = compile(join(here, 'styles/main.scss'), {
  style: 'compressed',
  loadPaths: [join(root, 'node_modules')],
}).css

test('the style sheet: at most 10 KB compressed, nothing from other hosts', () => {
  assert.ok(zipped(css) <= 10_240, `${zipped(css)} bytes`)
  assert.ok(!/url\(["']?(https?:)?\/\//.test(css))
})

test('the fonts: two files, 25 KB, and the style sheet asks for exactly these', () => {
  const sizes = fontFiles.map((name) => readFileSync(join(here, name)).length)
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= 25_600, sizes.join(' + '))
  assert.deepEqual(
    [...css.matchAll(/url\("?([^")]+)"?\)/g)].map((found) => found[1]),
    [...fontFiles],
  )
})

test('the scripts: at most 10 KB compressed, in one file, without what a strict policy forbids', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'browser/main.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  const [main] = outputFiles
  assert.equal(outputFiles.length, 1)
  assert.ok(zipped(main!.contents) <= 10_240, `${zipped(main!.contents)} bytes`)
  assert.ok(!/\beval\(|new Function|setAttribute\("style"|innerHTML/.test(main!.text))
})
