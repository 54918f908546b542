// The list as a spreadsheet: «Поимённый график» (N), exactly the rows that the filter shows.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import { attestationFormWords } from '../../domain/attestationForms.ts'
import { categoryWords } from '../../domain/categories.ts'
import { shortName } from '../../domain/names.ts'
import type { OutgoingColumn, OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { type CaseRow, caseCursorIn, countCases, type Wish, walkPage } from './queries/index.ts'
import { exportWords as words } from './words/index.ts'

const columns: OutgoingColumn[] = [
  { title: words.columns.name, width: 36 },
  { title: words.columns.organisation, width: 44 },
  { title: words.columns.position, width: 24 },
  { title: words.columns.subject, width: 22 },
  { title: words.columns.category, width: 18 },
  { title: words.columns.form, width: 16 },
  { title: words.columns.period, width: 18 },
  { title: words.columns.specialists, width: 30 },
  { title: words.columns.due, width: 12 },
]

/** Notes the export, then lets the rows go out as they are read: the file is as long as the list. */
export async function exportCases(to: Deps, actor: Actor, wish: Wish): Promise<Readable> {
  const { count } = await countCases(to.db, wish)
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', facts: { what: words.what, rows: count } }),
  )
  return writeXlsx({ name: words.sheet, columns, rows: rowsOf(to, actor, wish) })
}

const portion = 500

async function* rowsOf(to: Deps, actor: Actor, wish: Wish): AsyncGenerator<OutgoingRow> {
  let after: string | null = ''
  while (after !== null) {
    const { rows, next } = await walkPage(
      to.db,
      wish,
      caseCursorIn({ after: after || undefined }, wish.filter.order),
      portion,
    )
    await noteReadings(
      to.readingDb,
      actor,
      to.clock.now(),
      rows.map((row) => ({ personId: row.personId, caseId: row.id, what: 'export' as const })),
    )
    yield* rows.map(rowOf)
    after = next
  }
}

const rowOf = (row: CaseRow): OutgoingRow => [
  row.name,
  row.organisation,
  row.position,
  row.subject,
  categoryWords[row.categoryWanted].name,
  attestationFormWords[row.form],
  row.period,
  row.specialists.map((it) => shortName(it.name)).join(', '),
  { day: row.dueOn },
]
