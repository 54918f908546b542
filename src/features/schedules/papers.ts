// The whole named schedule as a Word file and as a spreadsheet. Whoever stands in it has been read.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import { institutionOn } from '../../db/settings.ts'
import { attestationFormWords } from '../../domain/attestationForms.ts'
import { categoryWords } from '../../domain/categories.ts'
import { shortName } from '../../domain/names.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { edgeOf, pageOfPeriod, type SchedulePeriod, type ScheduleRow } from './queries.ts'
import { paperWords as words } from './words.ts'

const noteExport = (to: Deps, actor: Actor, it: SchedulePeriod): Promise<void> =>
  transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), {
      is: 'exported',
      about: { kind: 'period', id: it.id },
      facts: { what: words.what(it.title), rows: it.cases },
    }),
  )

async function* rowsOf(to: Deps, actor: Actor, it: SchedulePeriod): AsyncGenerator<ScheduleRow[]> {
  const read = (cursor: Parameters<typeof pageOfPeriod>[1]['cursor'], size: number) =>
    pageOfPeriod(to.db, { actor, periodId: it.id, cursor, size })
  for await (const part of portionsOf(read, edgeOf)) {
    await noteReadings(
      to.readingDb,
      actor,
      to.clock.now(),
      part.map((row) => ({ personId: row.personId, caseId: row.id, what: 'export' as const })),
    )
    yield part
  }
}

const cellsOf = (row: ScheduleRow): string[] => [
  row.name,
  row.organisation,
  row.municipality,
  row.position,
  row.subject ?? '',
  categoryWords[row.category].name,
  attestationFormWords[row.form],
  row.specialists.map(shortName).join(', '),
]

export async function scheduleDocx(to: Deps, actor: Actor, it: SchedulePeriod): Promise<Buffer> {
  await noteExport(to, actor, it)
  const rows: string[][] = []
  for await (const part of rowsOf(to, actor, it))
    for (const row of part) {
      const [name = '', organisation = '', municipality = '', ...more] = cellsOf(row)
      rows.push([String(rows.length + 1), name, `${organisation}, ${municipality}`, ...more])
    }
  const { center } = await institutionOn(to.db, to.clock.today())
  const { columns } = words
  return to.papers.scheduleDocx({
    title: words.title(it.title, it.startsOn, it.endsOn),
    facts: [
      words.accept(it.acceptFrom, it.acceptTo),
      words.due(it.conclusionDueOn),
      words.sitting(it.sittingOn),
      words.responsible(center.name),
    ],
    columns: [
      { title: columns.number, share: 0.9 },
      { title: columns.name, share: 4 },
      { title: columns.organisation, share: 5.2 },
      { title: columns.position, share: 3.2 },
      { title: columns.subject, share: 3.4 },
      { title: columns.category, share: 2.8 },
      { title: columns.form, share: 4.1 },
      { title: columns.specialists, share: 3.6 },
    ],
    rows,
    total: words.total(rows.length),
  })
}

export async function scheduleXlsx(to: Deps, actor: Actor, it: SchedulePeriod): Promise<Readable> {
  await noteExport(to, actor, it)
  const { number: _, ...columns } = words.columns
  async function* rows(): AsyncGenerator<OutgoingRow> {
    for await (const part of rowsOf(to, actor, it))
      for (const row of part) {
        const cells = cellsOf(row)
        yield [...cells.slice(0, -1), it.title, cells.at(-1) ?? '']
      }
  }
  return writeXlsx({
    name: words.sheet,
    columns: Object.values(columns).map((title, at) => ({ title, width: at < 2 ? 36 : 20 })),
    rows: rows(),
  })
}
