// The lists of acts and of loose work as spreadsheets: exactly what the filters choose. Whoever stands in it has been read.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import type { Actor } from '../../web/actor.ts'
import { actKindWords, actStatusWords } from '../../web/contractWords.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { edgeOf } from './asked.ts'
import {
  type ActFilter,
  countActs,
  countLoose,
  type LooseFilter,
  pageOfActs,
  pageOfLoose,
} from './queries/index.ts'
import { looseWords, exportWords as words } from './words/index.ts'

const roubles = (sum: number): number => sum / 100
const day = (it: string | null) => (it ? { day: it } : null)

export async function exportActs(to: Deps, actor: Actor, filter: ActFilter): Promise<Readable> {
  await noteExport(to, actor, words.what, await countActs(to.db, filter, null))
  const rows = portions(
    to,
    actor,
    (cursor, size) => pageOfActs(to.db, { filter, cursor, size }),
    (it) => [
      it.number,
      day(it.madeOn),
      it.name,
      it.contractNumber,
      actKindWords[it.kind],
      day(it.fromOn),
      day(it.toOn),
      it.items,
      roubles(it.sum),
      roubles(it.incomeTax),
      roubles(it.payable),
      roubles(it.contributions),
      actStatusWords[it.status],
      day(it.signedOn),
      day(it.paidOn),
      it.sheetNumber,
    ],
  )
  const { unpriced: _, ...titles } = words.columns
  return writeXlsx({ name: words.sheet, columns: columnsOf(Object.values(titles)), rows })
}

export async function exportLoose(to: Deps, actor: Actor, filter: LooseFilter): Promise<Readable> {
  await noteExport(to, actor, words.looseWhat, await countLoose(to.db, filter, null))
  const rows = portions(
    to,
    actor,
    (cursor, size) => pageOfLoose(to.db, { filter, cursor, size }),
    (it) => [
      it.name,
      it.contractNumber ?? looseWords.noContract,
      it.items,
      it.unpriced,
      roubles(it.sum),
      day(it.fromOn),
      day(it.toOn),
    ],
  )
  const { person, contract, items, unpriced, sum, from, to: until } = words.columns
  const titles = [person, contract, items, unpriced, sum, from, until]
  return writeXlsx({ name: words.looseWhat, columns: columnsOf(titles), rows })
}

const columnsOf = (titles: readonly string[]) =>
  titles.map((title) => ({ title, width: title === words.columns.person ? 36 : 16 }))

const noteExport = (to: Deps, actor: Actor, what: string, rows: number): Promise<void> =>
  transaction(to.db, (tx) => record(tx, actor, to.clock.now(), { is: 'exported', facts: { what, rows } }))

async function* portions<Line extends { name: string; id: string; personId: string }>(
  to: Deps,
  actor: Actor,
  read: Parameters<typeof portionsOf<Line>>[0],
  rowOf: (it: Line) => OutgoingRow,
): AsyncGenerator<OutgoingRow> {
  for await (const lines of portionsOf(read, edgeOf)) {
    const reads = lines.map(({ personId }) => ({ personId, what: 'export' as const }))
    await noteReadings(to.readingDb, actor, to.clock.now(), reads)
    yield* lines.map(rowOf)
  }
}
