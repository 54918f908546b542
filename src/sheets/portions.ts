import type { Row, Sheet, SheetRefusal, SheetsRead } from './sheet.ts'

/** A piece of what was read, small enough to be received between two requests. */
export type Portion =
  | { is: 'sheet'; name: string }
  | { is: 'rows'; rows: Row[] }
  | { is: 'refused'; refusal: SheetRefusal }
  | { is: 'end' }

const rowsInPortion = 500

export function* portions(read: SheetsRead): Generator<Portion> {
  if (!read.ok) return yield { is: 'refused', refusal: read.refusal }
  for (const { name, rows } of read.sheets) {
    yield { is: 'sheet', name }
    for (let i = 0; i < rows.length; i += rowsInPortion)
      yield { is: 'rows', rows: rows.slice(i, i + rowsInPortion) }
  }
  yield { is: 'end' }
}

/** Puts portions together again. `take` gives the whole when the last one has come. */
export function joiner(): { take(portion: Portion): SheetsRead | undefined } {
  const sheets: Sheet[] = []
  return {
    take(portion) {
      if (portion.is === 'refused') return { ok: false, refusal: portion.refusal }
      if (portion.is === 'end') return { ok: true, sheets }
      if (portion.is === 'sheet') sheets.push({ name: portion.name, rows: [] })
      else for (const row of portion.rows) sheets.at(-1)?.rows.push(row)
      return undefined
    },
  }
}
