// XLSX (ECMA-376) part by part: workbook, shared texts, styles, then the rows of every visible sheet.
import { showsDay } from './excelDates.ts'
import type { Gather } from './gather.ts'
import type { SheetLimits } from './sheet.ts'
import { stop } from './stop.ts'
import { type Book, readRows, restore } from './xlsxRows.ts'
import { attribute, readXml } from './xml.ts'
import type { Zip } from './zip.ts'

type Relation = { id: string; type: string; target: string }
type Listed = { name: string; relation: string; isVisible: boolean }

/** Reads all visible sheets of a workbook; hidden ones hold lists for drop-downs and the like. */
export async function readXlsx(zip: Zip, limits: SheetLimits, into: Gather): Promise<void> {
  const root = await relations(zip, '')
  const path = root.find((r) => r.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  if (path.endsWith('.bin')) stop('binaryExcel')
  if (!zip.has(path)) stop('broken')
  const { sheets, from1904 } = await workbook(zip, path)
  const parts = await relations(zip, path)
  const target = (type: string) => parts.find((r) => r.type.endsWith(type))?.target
  const book: Book = {
    from1904,
    texts: await sharedTexts(zip, target('/sharedStrings'), limits),
    isDay: await dayStyles(zip, target('/styles')),
  }
  for (const sheet of sheets.filter((s) => s.isVisible)) {
    const part = parts.find((r) => r.id === sheet.relation)
    if (!part?.type.endsWith('/worksheet')) continue
    if (!zip.has(part.target)) stop('broken')
    into.sheet(sheet.name)
    await readRows(zip.part(part.target), book, limits, into)
  }
}

/** What a part refers to, with targets as names inside the zip. The empty path stands for the file itself. */
async function relations(zip: Zip, of: string): Promise<Relation[]> {
  const slash = of.lastIndexOf('/') + 1
  const folder = of.slice(0, slash)
  const found: Relation[] = []
  await readXml(zip.part(`${folder}_rels/${of.slice(slash)}.rels`), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      found.push({ id: Id, type: Type, target: resolve(folder, Target) })
    },
    close() {},
  })
  return found
}

function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

async function workbook(zip: Zip, path: string): Promise<{ sheets: Listed[]; from1904: boolean }> {
  const sheets: Listed[] = []
  let from1904 = false
  await readXml(zip.part(path), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      sheets.push({
        name: attributes.name ?? '',
        relation: attribute(attributes, 'id') ?? '',
        isVisible: (attributes.state ?? 'visible') === 'visible',
      })
    },
    close() {},
  })
  return { sheets, from1904 }
}

async function sharedTexts(zip: Zip, path: string | undefined, limits: SheetLimits): Promise<string[]> {
  const texts: string[] = []
  if (path === undefined) return texts
  let text = ''
  let isHeard = false
  let isPhonetic = false
  await readXml(zip.part(path), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isPhonetic = true
      isHeard = name === 't' && !isPhonetic
    },
    text(piece) {
      if (isHeard) text += piece
    },
    close(name) {
      isHeard = false
      if (name === 'rPh') isPhonetic = false
      if (name !== 'si') return
      if (texts.push(restore(text)) > limits.cells) stop('tooManyCells', { limit: limits.cells })
    },
  })
  return texts
}

/** For every cell style: does it show a day? */
async function dayStyles(zip: Zip, path: string | undefined): Promise<boolean[]> {
  const styles: boolean[] = []
  if (path === undefined) return styles
  const custom = new Map<number, string>()
  let isCellStyle = false
  await readXml(zip.part(path), {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') isCellStyle = true
      if (name !== 'xf' || !isCellStyle) return
      const id = Number(attributes.numFmtId ?? 0)
      if (styles.push(showsDay(id, custom.get(id))) > 100_000) stop('broken')
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return styles
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'
