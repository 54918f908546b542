// The list of a proposal and the list of conflicts as spreadsheets: exactly what is shown.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import { fullName } from '../../domain/names.ts'
import type { OutgoingColumn, OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { type Conflicting, findConflicts } from './actions/conflicts.ts'
import { troublesOf } from './pages/conflicts.tsx'
import {
  countPlaces,
  countSuspects,
  type PlaceFilter,
  type PlaceRow,
  type Proposal,
  readPlaces,
} from './queries/index.ts'
import { isFilled } from './result.ts'
import { conflictWords, sheetWords as words } from './words/index.ts'

const noteExport = (to: Deps, actor: Actor, what: string, rows: number): Promise<void> =>
  transaction(to.db, (tx) => record(tx, actor, to.clock.now(), { is: 'exported', facts: { what, rows } }))

const noteRead = (to: Deps, actor: Actor, rows: readonly { personId: string; caseId: string }[]) =>
  noteReadings(
    to.readingDb,
    actor,
    to.clock.now(),
    rows.map(({ personId, caseId }) => ({ personId, caseId, what: 'export' as const })),
  )

const placeColumns: OutgoingColumn[] = [
  { title: words.number, width: 14 },
  { title: words.teacher, width: 36 },
  { title: words.position, width: 24 },
  { title: words.subject, width: 22 },
  { title: words.organisation, width: 44 },
  { title: words.municipality, width: 24 },
  { title: words.specialist, width: 36 },
  { title: words.of, width: 24 },
  { title: words.fit, width: 14 },
  { title: words.km, width: 10 },
  { title: words.points, width: 10 },
]

export async function exportPlaces(
  to: Deps,
  actor: Actor,
  it: Proposal,
  filter: PlaceFilter,
): Promise<Readable> {
  const counts = await countPlaces(to.db, it.id, filter)
  await noteExport(to, actor, words.places(it.period), counts[filter.shown])
  return writeXlsx({ name: words.sheet, columns: placeColumns, rows: placeRows(to, actor, it.id, filter) })
}

async function* placeRows(
  to: Deps,
  actor: Actor,
  id: string,
  filter: PlaceFilter,
): AsyncGenerator<OutgoingRow> {
  const read = portionsOf(
    (cursor, size) => readPlaces(to.db, id, filter, cursor, size),
    (row) => [String(row.n)],
  )
  for await (const part of read) {
    await noteRead(to, actor, part)
    yield* part.map(placeRow)
  }
}

const placeRow = (row: PlaceRow): OutgoingRow => {
  const { facts } = row
  const filled = isFilled(facts) ? facts : null
  return [
    row.number,
    row.teacher,
    row.position,
    row.subject,
    row.organisation,
    row.municipality,
    row.specialist ? fullName(row.specialist) : words.nobody,
    row.specialistMunicipality,
    filled?.fit ?? null,
    filled?.km ?? null,
    filled?.parts.reduce((sum, { points }) => sum + points, 0) ?? null,
  ]
}

const conflictColumns: OutgoingColumn[] = [
  { title: words.number, width: 14 },
  { title: words.teacher, width: 36 },
  { title: words.organisation, width: 44 },
  { title: words.period, width: 20 },
  { title: words.specialist, width: 36 },
  { title: conflictWords.why, width: 60 },
]

export async function exportConflicts(to: Deps, actor: Actor): Promise<Readable> {
  const today = to.clock.today()
  await noteExport(to, actor, conflictWords.title, await countSuspects(to.db, today, 1_000_000))
  return writeXlsx({
    name: conflictWords.title,
    columns: conflictColumns,
    rows: conflictRows(to, actor),
  })
}

async function* conflictRows(to: Deps, actor: Actor): AsyncGenerator<OutgoingRow> {
  const read = portionsOf(
    (cursor, size) => findConflicts(to.db, to.clock.today(), cursor, size),
    (row: Conflicting) => [row.sortName, row.assignmentId],
  )
  for await (const part of read) {
    await noteRead(to, actor, part)
    yield* part.map((it) => [
      it.number,
      it.teacher,
      it.organisation,
      it.period,
      fullName(it.specialist),
      troublesOf(it),
    ])
  }
}
