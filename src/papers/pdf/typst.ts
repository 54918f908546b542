// Makes PDF/A-2b by Typst. What people have written reaches it as data only, never as markup.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { glyphsOf, showable } from './glyphs.ts'

/** A page layout in Typst markup; it finds the values in `d`. */
export type Layout = string

/** `madeAt` becomes the date of the document; the same values and moment give the same bytes. */
export type Paper = {
  layout: Layout
  title: string
  madeAt: Date
  values: object
  pictures?: readonly Buffer[]
}

const require = createRequire(import.meta.url)
const fonts = ['400Regular/GolosText_400Regular.ttf', '600SemiBold/GolosText_600SemiBold.ttf'].map((name) =>
  require.resolve(`@expo-google-fonts/golos-text/${name}`),
)

// Typst reads nothing above this folder. It holds the fonts, and pictures are shown to it there without being written.
const workspace = dirname(fonts[0]!)

let tools: { compiler: NodeCompiler; glyphs: ReadonlySet<number> } | undefined
let made = 0

/** The PDF. Throws when a picture cannot be decoded, and on a fault in a layout. */
export function makePdf({ layout, title, madeAt, values, pictures = [] }: Paper): Buffer {
  tools ??= openTools()
  const { compiler, glyphs } = tools
  const shown = { replaced: false }
  const data = {
    ...(showAll(values, glyphs, shown) as object),
    title: showable(title, glyphs),
    moment: parts(madeAt),
  }
  for (const [index, picture] of pictures.entries()) compiler.mapShadow(`${workspace}/${index}`, picture)
  try {
    const inputs = { data: JSON.stringify({ ...data, replaced: shown.replaced }) }
    const result = compiler.compile({ mainFileContent: layout, inputs })
    if (!result.result) throw new Error(`Typst: ${JSON.stringify(result.takeError()?.shortDiagnostics)}`)
    return compiler.pdf(result.result, { pdfStandard: 'a-2b' })
  } finally {
    if (pictures.length > 0) compiler.resetShadow()
    tidy(compiler, pictures.length > 0)
  }
}

/** Loads the fonts ahead of the first paper. */
export function warmUpTypst(): void {
  tools ??= openTools()
}

function openTools() {
  const fontBlobs = fonts.map((path) => readFileSync(path))
  const [regular] = fontBlobs
  return {
    compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] }),
    glyphs: glyphsOf(regular!),
  }
}

// Typst remembers what it has set, and small wrappers in this heap hold whole papers outside of it, which the heap does
// not feel. Without this a thousand papers hold 400 MB; with it they stay at the same 180 MB.
function tidy(compiler: NodeCompiler, hadPictures: boolean): void {
  made++
  if (!hadPictures && made % 20 !== 0) return
  compiler.evictCache(hadPictures ? 0 : 2)
  collect()
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function showAll(value: unknown, glyphs: ReadonlySet<number>, shown: { replaced: boolean }): unknown {
  if (typeof value === 'string') {
    const text = showable(value, glyphs)
    if (text.includes('?') && text.split('?').length !== value.split('?').length) shown.replaced = true
    return text
  }
  if (Array.isArray(value)) return value.map((each) => showAll(each, glyphs, shown))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, showAll(each, glyphs, shown)]))
}

function parts(at: Date): Record<string, number> {
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  }
}
