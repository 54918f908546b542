// A reference list as a spreadsheet: exactly what the page shows, and an event.
import { Readable } from 'node:stream'
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { OutgoingRow, OutgoingSheet } from '../../../sheets/outgoing.ts'
import { writeXlsx } from '../../../sheets/writeXlsx.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { disposition } from '../../../web/security.ts'

export type Table = OutgoingSheet & {
  rows: readonly OutgoingRow[]
  /** How the history names the list. */
  what: string
  fileName(today: string): string
}

export async function sendTable(c: Ctx, it: Table): Promise<Response> {
  const { db, clock } = c.get('to')
  await transaction(db, (tx) =>
    record(tx, actorIn(c), clock.now(), { is: 'exported', facts: { what: it.what, rows: it.rows.length } }),
  )
  c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('content-disposition', disposition(it.fileName(clock.today())))
  return c.body(Readable.toWeb(writeXlsx(it)) as ReadableStream)
}
