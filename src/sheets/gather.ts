import { type Cell, isBlank, type Sheet, type SheetLimits } from './sheet.ts'
import { stop } from './stop.ts'
import { place } from './words.ts'

export type Gather = {
  /** Opens the next sheet. */
  sheet(name: string): void
  /** Adds a row to the last sheet. A row without a value costs nothing and is left out. */
  row(number: number, cells: Cell[]): void
  sheets: Sheet[]
}

/** Takes the rows of a file and stops as soon as a limit is passed, so that no file can fill the memory. */
export function gather(limits: SheetLimits): Gather {
  const sheets: Sheet[] = []
  const used = { rows: 0, cells: 0, text: 0 }
  const own = keeper()

  function row(number: number, cells: Cell[]): void {
    const sheet = sheets.at(-1)
    const width = cells.findLastIndex((cell) => !isBlank(cell)) + 1
    if (!sheet || width === 0) return
    used.rows += 1
    used.cells += width
    if (used.rows > limits.rows) stop('tooManyRows', { limit: limits.rows })
    if (used.cells > limits.cells) stop('tooManyCells', { limit: limits.cells })
    if (width > limits.columns)
      stop('tooManyColumns', { limit: limits.columns, place: place(sheet.name, number) })
    cells.length = width
    for (const [index, cell] of cells.entries()) {
      if (cell === '') cells[index] = null
      if (typeof cell !== 'string') continue
      used.text += cell.length
      if (cell.length > limits.cellLength)
        stop('cellTooLong', { limit: limits.cellLength, place: place(sheet.name, number, index + 1) })
      if (cell !== '') cells[index] = own(cell)
    }
    if (used.text > limits.textLength) stop('tooMuchText')
    sheet.rows.push({ number, cells })
  }

  return { sheets, row, sheet: (name) => void sheets.push({ name, rows: [] }) }
}

const keptTexts = 50_000

/**
 * Texts on their own: a piece cut out of the file by its parser would keep the whole file in memory, and a column of
 * 20,000 rows says the same few things.
 */
function keeper(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const alone = ` ${text}`.slice(1)
    if (known.size < keptTexts) known.set(alone, alone)
    return alone
  }
}
