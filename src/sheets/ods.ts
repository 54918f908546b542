// ODS (ODF 1.2): one content.xml. Runs of equal cells and rows are written once with a count, up to a million.
import { dayOfIso } from './excelDates.ts'
import type { Gather } from './gather.ts'
import { type Cell, isBlank, type SheetLimits } from './sheet.ts'
import { stop } from './stop.ts'
import { type Attributes, attribute, readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** Reads all visible sheets of an ODF spreadsheet. */
export async function readOds(zip: Zip, limits: SheetLimits, into: Gather): Promise<void> {
  if (await isEncrypted(zip)) stop('passwordProtected')
  if (!zip.has('content.xml')) stop('broken')
  await readXml(zip.part('content.xml'), ears(limits, into))
}

/** What stands inside a cell but is not its text. */
const notText = new Set(['annotation', 'ruby-text', 'note', 'shapes', 'frame'])

function ears(limits: SheetLimits, into: Gather) {
  const hiddenStyles = new Set<string>()
  let style = ''
  let isSheet = false
  let tables = 0
  let number = 0
  let rowRepeats = 1
  let cells: Cell[] = []
  let cell: Attributes | undefined
  let text = ''
  let paragraphs = 0
  let muted = 0

  function open(name: string, attributes: Attributes): void {
    const of = (key: string) => attribute(attributes, key)
    if (name === 'style') style = of('name') ?? ''
    if (name === 'table-properties' && of('display') === 'false') hiddenStyles.add(style)
    if (name === 'table') openTable(of('name') ?? '', of('style-name') ?? '')
    if (!isSheet || tables > 1) return
    if (notText.has(name)) muted += 1
    if (muted > 0) return
    if (name === 'table-row') {
      rowRepeats = count(of('number-rows-repeated'))
      cells = []
    }
    if (name === 'table-cell' || name === 'covered-table-cell') {
      cell = attributes
      text = ''
      paragraphs = 0
    }
    if (!cell) return
    if (name === 'p' && paragraphs++ > 0) text += '\n'
    if (name === 'tab') text += '\t'
    if (name === 'line-break') text += '\n'
    if (name === 's') text += ' '.repeat(Math.min(count(of('c')), limits.cellLength))
  }

  function openTable(name: string, styleName: string): void {
    tables += 1
    if (tables > 1) return
    isSheet = !hiddenStyles.has(styleName)
    number = 0
    if (isSheet) into.sheet(name)
  }

  function close(name: string): void {
    if (name === 'table') tables -= 1
    if (!isSheet || tables > 1) return
    if (tables === 0) isSheet = false
    if (notText.has(name)) muted -= 1
    if (muted > 0) return
    if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
      addCell(readValue(cell, text), count(attribute(cell, 'number-columns-repeated')))
      cell = undefined
    }
    if (name === 'table-row') addRow()
  }

  function addCell(value: Cell, repeats: number): void {
    // Cells past the limit only have to be seen as one too many.
    const room = limits.columns + 1 - cells.length
    for (let i = Math.min(repeats, room); i > 0; i -= 1) cells.push(value)
  }

  function addRow(): void {
    const isEmpty = cells.every(isBlank)
    for (let i = 0; !isEmpty && i < rowRepeats; i += 1) into.row(number + i + 1, [...cells])
    number += rowRepeats
  }

  return {
    open,
    close,
    text(piece: string) {
      if (cell && paragraphs > 0 && muted === 0) text += piece
    },
  }
}

function readValue(attributes: Attributes, text: string): Cell {
  const of = (key: string) => attribute(attributes, key)
  const type = of('value-type')
  if (type === 'boolean') return of('boolean-value') === 'true'
  if (type === 'date') {
    const day = dayOfIso(of('date-value') ?? '')
    return day === undefined ? text || null : { day }
  }
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const value = Number(of('value') ?? Number.NaN)
    return Number.isFinite(value) ? value : text || null
  }
  return text || of('string-value') || null
}

/** A count of repeats; a wrong one means that the file is broken. */
function count(text: string | undefined): number {
  if (text === undefined) return 1
  const value = Number(text)
  return Number.isInteger(value) && value >= 1 && value <= 10_000_000 ? value : stop('broken')
}

async function isEncrypted(zip: Zip): Promise<boolean> {
  let found = false
  await readXml(zip.part('META-INF/manifest.xml'), {
    open(name) {
      if (name === 'encryption-data') found = true
    },
    close() {},
  })
  return found
}
