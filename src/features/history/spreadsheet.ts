// The history as a spreadsheet: exactly what the filters choose. Whoever stands in it has been read, and that is noted.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import { shortMoment } from '../../ui/text.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { momentEdgeOf } from '../../web/list.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { roleIn } from '../../web/words.ts'
import { countHistory, type HistoryFilter, type HistoryLine, pageOfHistory } from './queries.ts'
import { sentenceOf, historyWords as words } from './words/index.ts'

export async function exportHistory(to: Deps, actor: Actor, filter: HistoryFilter): Promise<Readable> {
  const rows = await countHistory(to.db, filter, null)
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', facts: { what: words.exported, rows } }),
  )
  return writeXlsx({ name: words.sheet, columns, rows: exported(to, actor, filter) })
}

const columns = [
  { title: words.columns.when, width: 20 },
  { title: words.columns.who, width: 34 },
  { title: words.columns.role, width: 26 },
  { title: words.columns.what, width: 60 },
  { title: words.columns.more, width: 60 },
  { title: words.columns.whom, width: 34 },
  { title: words.columns.case, width: 14 },
  { title: words.columns.ip, width: 18 },
]

async function* exported(to: Deps, actor: Actor, filter: HistoryFilter): AsyncGenerator<OutgoingRow> {
  const noted = new Set<string>()
  const read = portionsOf((cursor, size) => pageOfHistory(to.db, { filter, cursor, size }), momentEdgeOf)
  for await (const lines of read) {
    const met = new Set(lines.flatMap(({ personId }) => (personId && !noted.has(personId) ? [personId] : [])))
    const reads = [...met].map((personId) => ({ personId, what: 'export' as const }))
    await noteReadings(to.readingDb, actor, to.clock.now(), reads)
    for (const personId of met) noted.add(personId)
    yield* lines.map(rowOf)
  }
}

function rowOf(it: HistoryLine): OutgoingRow {
  const { text, more = [] } = sentenceOf(it)
  return [
    shortMoment(it.at),
    it.byName,
    roleIn(it.byRole),
    text,
    more.join('\n'),
    it.person,
    it.caseNumber,
    it.ip,
  ]
}
