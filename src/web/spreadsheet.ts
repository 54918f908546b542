// A list as a spreadsheet: sent as it is read, a portion at a time, so that its length costs no memory.
import { Readable } from 'node:stream'
import type { Ctx } from './context.ts'
import type { Cursor } from './list.ts'
import { disposition } from './security.ts'

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function sendXlsx(c: Ctx, fileName: string, sheet: Readable): Response {
  c.header('content-type', mime)
  c.header('content-disposition', disposition(fileName))
  return c.body(Readable.toWeb(sheet) as ReadableStream)
}

/** CSV in UTF-8 with its mark at the beginning (N). */
export function sendCsv(c: Ctx, fileName: string, sheet: Readable): Response {
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', disposition(fileName))
  return c.body(Readable.toWeb(sheet) as ReadableStream)
}

const portion = 500
/** A sheet of Excel holds no more, the heading included. */
const rowsOfSheet = 1_048_575

/** Everything a list shows, portion by portion in its order. `read` gives the rows from a cursor on. */
export async function* portionsOf<Row>(
  read: (cursor: Cursor | null, size: number) => Promise<Row[]>,
  edgeOf: (row: Row) => string[],
): AsyncGenerator<Row[]> {
  let cursor: Cursor | null = null
  for (let rows = 0; rows < rowsOfSheet; ) {
    const part: Row[] = await read(cursor, Math.min(portion, rowsOfSheet - rows))
    if (part.length > 0) yield part
    const last = part.at(-1)
    if (!last || part.length < portion) return
    cursor = { edge: edgeOf(last), direction: 'after' }
    rows += part.length
  }
}
