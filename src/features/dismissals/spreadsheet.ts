// The list as a spreadsheet: exactly what the filters choose, with an event and the readings.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import { dayAndTime } from '../../ui/text.ts'
import type { Actor } from '../../web/actor.ts'
import { dismissalKindWords, dismissalStatusWords, settlementWords } from '../../web/contractWords.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { countDismissals, type DismissalFilter, edgeOf, pageOfDismissals } from './queries/index.ts'
import { listWords as words } from './words/index.ts'

export async function exportDismissals(to: Deps, actor: Actor, filter: DismissalFilter): Promise<Readable> {
  const rows = await countDismissals(to.db, filter, null)
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', facts: { what: words.exported, rows } }),
  )
  return writeXlsx({ name: words.sheet, columns, rows: exported(to, actor, filter) })
}

const columns = [
  { title: words.person, width: 36 },
  { title: words.municipality, width: 26 },
  { title: words.contract, width: 16 },
  { title: words.kind, width: 34 },
  { title: words.leavesOn, width: 16 },
  { title: words.returnsOn, width: 16 },
  { title: words.toldAt, width: 16 },
  { title: words.state, width: 18 },
  { title: words.way, width: 22 },
  { title: words.settledAt, width: 16 },
]

async function* exported(to: Deps, actor: Actor, filter: DismissalFilter): AsyncGenerator<OutgoingRow> {
  const read = portionsOf((cursor, size) => pageOfDismissals(to.db, { filter, cursor, size }), edgeOf)
  for await (const lines of read) {
    const reads = lines.map(({ personId }) => ({ personId, what: 'export' as const }))
    await noteReadings(to.readingDb, actor, to.clock.now(), reads)
    for (const it of lines)
      yield [
        it.name,
        it.municipality,
        it.contractNumber ?? '',
        dismissalKindWords[it.kind],
        { day: it.leavesOn },
        it.returnsOn ? { day: it.returnsOn } : '',
        { day: dayAndTime(it.toldAt)[0] },
        dismissalStatusWords[it.status],
        it.way ? settlementWords[it.way] : '',
        it.settledAt ? { day: dayAndTime(it.settledAt)[0] } : '',
      ]
  }
}
