// The log as a spreadsheet: exactly what the filters choose. Whoever stands in it has been read, and that is noted.
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
import { countReadings, pageOfReadings, type ReadingFilter } from './queries.ts'
import { readWhatIn, readingWords as words } from './words.ts'

export async function exportReadings(to: Deps, actor: Actor, asked: ReadingFilter): Promise<Readable> {
  const now = to.clock.now()
  const rows = await countReadings(to.db, asked, null)
  await transaction(to.db, (tx) =>
    record(tx, actor, now, { is: 'exported', facts: { what: words.exported, rows } }),
  )
  return writeXlsx({ name: words.sheet, columns, rows: exported(to, actor, asked) })
}

const columns = [
  { title: words.columns.when, width: 20 },
  { title: words.columns.who, width: 34 },
  { title: words.columns.role, width: 26 },
  { title: words.columns.whom, width: 34 },
  { title: words.columns.what, width: 28 },
  { title: words.columns.case, width: 14 },
  { title: words.columns.ip, width: 18 },
]

async function* exported(to: Deps, actor: Actor, filter: ReadingFilter): AsyncGenerator<OutgoingRow> {
  const noted = new Set<string>()
  const read = portionsOf((cursor, size) => pageOfReadings(to.db, { filter, cursor, size }), momentEdgeOf)
  for await (const lines of read) {
    const met = [...new Set(lines.map((line) => line.personId))].filter((id) => !noted.has(id))
    const reads = met.map((personId) => ({ personId, what: 'export' as const }))
    await noteReadings(to.readingDb, actor, to.clock.now(), reads)
    for (const personId of met) noted.add(personId)
    for (const it of lines)
      yield [
        shortMoment(it.at),
        it.byName,
        roleIn(it.byRole),
        it.person,
        readWhatIn(it.what),
        it.caseNumber,
        it.ip,
      ]
  }
}
