import { dayOfIso, dayOfSerial } from './excelDates.ts'
import type { Gather } from './gather.ts'
import type { Cell, SheetLimits } from './sheet.ts'
import { stop } from './stop.ts'
import { type Attributes, readXml } from './xml.ts'

/** What the rows need from the rest of the workbook: shared texts, and which cell styles show a day. */
export type Book = { texts: string[]; isDay: boolean[]; from1904: boolean }

const lastRow = 1_048_576
const lastColumn = 16_384

/** The rows of one worksheet, in the order of the file, with the numbers that the person sees. */
export async function readRows(
  xml: AsyncIterable<Buffer>,
  book: Book,
  limits: SheetLimits,
  into: Gather,
): Promise<void> {
  let number = 0
  let column = 0
  let cells: Cell[] = []
  let attributes: Attributes = {}
  let text = ''
  let isHeard = false
  let isPhonetic = false

  await readXml(xml, {
    open(name, its) {
      isHeard = name === 'v' || (name === 't' && !isPhonetic)
      if (name === 'rPh') isPhonetic = true
      if (name === 'row') {
        number = its.r === undefined ? number + 1 : whole(its.r, lastRow)
        column = 0
        cells = []
      }
      if (name === 'c') {
        column = its.r === undefined ? column + 1 : columnOf(its.r)
        attributes = its
        text = ''
      }
    },
    text(piece) {
      if (isHeard) text += piece
    },
    close(name) {
      isHeard = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'row') into.row(number, cells)
      if (name !== 'c' || text === '') return
      // A value far to the right is counted before room is made for it.
      if (column > limits.columns) column = limits.columns + 1
      while (cells.length < column - 1) cells.push(null)
      cells[column - 1] = readValue(attributes, text, book)
    },
  })
}

function readValue({ t = 'n', s = '0' }: Attributes, text: string, book: Book): Cell {
  if (t === 's') return book.texts[Number(text)] ?? stop('broken')
  if (t === 'b') return text.trim() === '1' || text.trim() === 'true'
  if (t === 'd') return asDay(dayOfIso(text)) ?? text
  if (t !== 'n') return restore(text)
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  return (book.isDay[Number(s)] ? asDay(dayOfSerial(value, book.from1904)) : undefined) ?? value
}

const asDay = (day: string | undefined): Cell | undefined => (day === undefined ? undefined : { day })

/** «AB12» is column 28. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.slice(0, 4)) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return whole(String(column), lastColumn)
}

function whole(text: string, atMost: number): number {
  const value = Number(text)
  return Number.isInteger(value) && value >= 1 && value <= atMost ? value : stop('broken')
}

/** Excel writes characters that XML forbids as `_x000D_`. Those that no database takes either are dropped. */
export const restore = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => character(code)).toWellFormed()
    : text

function character(code: string): string {
  const point = Number.parseInt(code, 16)
  return point < 32 && ![9, 10, 13].includes(point) ? '' : String.fromCharCode(point)
}
