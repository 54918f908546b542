// Rows of an import, and the list of imports, as spreadsheets.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import { shortMoment } from '../../ui/text.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import type { Attestee } from './columns/attestees.ts'
import { faultySheet } from './columns/faultySheet.ts'
import { specialistHeadings } from './columns/headings.ts'
import type { ListedSpecialist } from './columns/specialists.ts'
import { goodOf } from './counting.ts'
import { countImports, type Import, type ImportFilter, importEdge, pageOfImports } from './queries/imports.ts'
import type { Region } from './queries/region.ts'
import { pageOfRows, type Shown, type ShownRow } from './queries/rows.ts'
import { listWords } from './words/list.ts'
import { sheetWords as words } from './words/page.ts'
import { kindWords, rowStateWords, statusWords, tableWords } from './words/states.ts'
import { attesteeTitles, shownAttestee, shownSpecialist } from './words/values.ts'

async function noteExport(to: Deps, actor: Actor, what: string, rows: number): Promise<void> {
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', facts: { what, rows } }),
  )
}

/** The faulty rows with all their columns, to be mended and imported again. */
export async function exportFaulty(to: Deps, actor: Actor, it: Import, count: number): Promise<Readable> {
  await noteExport(to, actor, words.exported(it.fileName, tableWords.faulty), count)
  return faultySheet({ headings: it.summary.headings ?? [], faulty: faultyRows(to, it) })
}

async function* faultyRows(to: Deps, it: Import): AsyncGenerator<ShownRow> {
  for await (const part of rowsOf(to, it, 'faulty')) yield* part
}

const rowsOf = (to: Deps, it: Import, shown: Shown): AsyncGenerator<ShownRow[]> =>
  portionsOf(
    (cursor, size) => pageOfRows(to.db, { importId: it.id, shown, cursor, size }),
    (row) => [String(row.row)],
  )

/** The rows that a table shows, as they were understood. */
export async function exportRows(
  to: Deps,
  actor: Actor,
  it: Import,
  { shown, count, region }: { shown: Shown; count: number; region: Region },
): Promise<Readable> {
  await noteExport(to, actor, words.exported(it.fileName, tableWords[shown]), count)
  return writeXlsx({
    name: words.sheet,
    columns: [
      { title: words.columns.row, width: 10 },
      ...titlesOf(it).map((title) => ({ title, width: 26 })),
      { title: words.columns.state, width: 22 },
      { title: words.columns.details, width: 60 },
    ],
    rows: lines(to, actor, it, shown, region),
  })
}

async function* lines(
  to: Deps,
  actor: Actor,
  it: Import,
  shown: Shown,
  region: Region,
): AsyncGenerator<OutgoingRow> {
  for await (const part of rowsOf(to, it, shown)) {
    const people = part.flatMap(({ personId, caseId }) =>
      personId && caseId ? [{ personId, caseId, what: 'export' as const }] : [],
    )
    await noteReadings(to.readingDb, actor, to.clock.now(), people)
    for (const row of part)
      yield [row.row, ...valuesOf(it, row, region), rowStateWords[row.state], detailsOf(row)]
  }
}

const attesteeKeys = Object.keys(attesteeTitles) as (keyof Attestee)[]
const specialistKeys = Object.keys(specialistHeadings) as (keyof ListedSpecialist)[]

const titlesOf = ({ kind }: Import): string[] =>
  kind === 'attestees'
    ? attesteeKeys.map((key) => attesteeTitles[key])
    : specialistKeys.map((key) => specialistHeadings[key].title)

function valuesOf({ kind }: Import, { value, ofValue }: ShownRow, region: Region): (string | null)[] {
  const said = value ?? ofValue
  if (said === null) return (kind === 'attestees' ? attesteeKeys : specialistKeys).map(() => null)
  return kind === 'attestees'
    ? attesteeKeys.map((key) => shownAttestee(key, said as Attestee, region))
    : specialistKeys.map((key) => shownSpecialist(key, said as ListedSpecialist, region))
}

/** What is wrong with the row, in what it differs, what it repeats, what to look at. */
const detailsOf = ({ faults, differs, of, notice }: ShownRow): string =>
  [
    ...faults.map(({ column, expected }) => (column ? `${column}: ${expected}` : expected)),
    ...differs.map(({ column, was, is }) => words.differs(column, was, is)),
    ...(of === null ? [] : [words.ofRow(of)]),
    ...(notice ? [`${notice.column}: ${notice.says}`] : []),
  ].join('\n')

export async function exportImports(to: Deps, actor: Actor, filter: ImportFilter): Promise<Readable> {
  await noteExport(to, actor, listWords.exported, await countImports(to.db, filter))
  const { columns } = listWords
  return writeXlsx({
    name: listWords.sheet,
    columns: [
      { title: columns.when, width: 20 },
      { title: columns.who, width: 34 },
      { title: columns.kind, width: 24 },
      { title: listWords.file, width: 40 },
      { title: listWords.state, width: 20 },
      ...[
        listWords.read,
        listWords.good,
        columns.taken,
        listWords.faulty,
        listWords.repeated,
        listWords.differing,
        listWords.unchanged,
        columns.failed,
      ].map((title) => ({ title, width: 14 })),
    ],
    rows: importLines(to, filter),
  })
}

async function* importLines(to: Deps, filter: ImportFilter): AsyncGenerator<OutgoingRow> {
  const read = (cursor: Parameters<typeof pageOfImports>[1]['cursor'], size: number) =>
    pageOfImports(to.db, { filter, cursor, size })
  for await (const part of portionsOf(read, importEdge)) yield* part.map(importLine)
}

function importLine({
  createdAt,
  createdBy,
  kind,
  fileName,
  status,
  summary: { counts },
}: Import): OutgoingRow {
  const figures = counts
    ? [
        counts.read,
        goodOf(counts),
        counts.taken,
        counts.faulty,
        counts.repeated,
        counts.differing + counts.kept,
        counts.unchanged,
        counts.failed,
      ]
    : []
  return [
    shortMoment(createdAt),
    createdBy ?? listWords.byProduct,
    kindWords[kind],
    fileName,
    statusWords[status],
    ...figures,
  ]
}
