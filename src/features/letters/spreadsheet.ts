// The letters as a spreadsheet: exactly what the filters choose, without their texts. Whose letters they are is noted.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import { shortMoment } from '../../ui/text.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { edgeOf } from './asked.ts'
import { countLetters, type LetterFilter, type LetterLine, pageOfLetters } from './queries/index.ts'
import { fateWords, letterKindIn, letterWords as words } from './words.ts'

export async function exportLetters(to: Deps, actor: Actor, filter: LetterFilter): Promise<Readable> {
  const rows = await countLetters(to.db, { actor, filter }, null)
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', facts: { what: words.exported, rows } }),
  )
  return writeXlsx({ name: words.sheet, columns, rows: exported(to, actor, filter) })
}

const columns = [
  { title: words.columns.queued, width: 20 },
  { title: words.columns.person, width: 34 },
  { title: words.columns.to, width: 30 },
  { title: words.columns.kind, width: 34 },
  { title: words.columns.subject, width: 44 },
  { title: words.columns.fate, width: 16 },
  { title: words.columns.said, width: 44 },
  { title: words.columns.attempts, width: 10 },
  { title: words.columns.sent, width: 20 },
]

async function* exported(to: Deps, actor: Actor, filter: LetterFilter): AsyncGenerator<OutgoingRow> {
  const noted = new Set<string>()
  const read = portionsOf((cursor, size) => pageOfLetters(to.db, { actor, filter, cursor, size }), edgeOf)
  for await (const lines of read) {
    const ids = lines.flatMap(({ personId }) => (personId ? [personId] : []))
    const met = [...new Set(ids)].filter((id) => !noted.has(id))
    const reads = met.map((personId) => ({ personId, what: 'export' as const }))
    await noteReadings(to.readingDb, actor, to.clock.now(), reads)
    for (const personId of met) noted.add(personId)
    yield* lines.map(rowOf)
  }
}

const rowOf = (it: LetterLine): OutgoingRow => [
  shortMoment(it.queuedAt),
  it.name,
  it.toEmail,
  letterKindIn(it.kind),
  it.subject,
  fateWords[it.status],
  it.status === 'sent' ? '' : it.said,
  it.attempts,
  it.sentAt && shortMoment(it.sentAt),
]
