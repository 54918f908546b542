// «Специалисты для распоряжения» (N): the list of one order. Whoever stands in it has been read, and that is noted.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import { categoryWords } from '../../domain/categories.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { type Entry, edgeOf, everyEntry, type Order, pageOfEntries } from './queries/index.ts'
import { actionInSheet, listColumns as titles, exportWords as words } from './words/index.ts'

export async function exportOrder(to: Deps, actor: Actor, it: Order): Promise<Readable> {
  await noteExport(to, actor, it)
  const columns = it.kind === 'annual' ? usual : [...usual, ...amending]
  return writeXlsx({ name: words.sheet, columns, rows: exported(to, actor, it) })
}

/** The list as a paper has been read too: everybody who stands in it. */
export async function noteListRead(to: Deps, actor: Actor, it: Order): Promise<void> {
  await noteExport(to, actor, it)
  const people = await everyEntry(to.db, it)
  const reads = people.map(({ personId }) => ({ personId, what: 'export' as const }))
  for (let i = 0; i < reads.length; i += portion)
    await noteReadings(to.readingDb, actor, to.clock.now(), reads.slice(i, i + portion))
}

const portion = 1000

async function noteExport(to: Deps, actor: Actor, it: Order): Promise<void> {
  const facts = { what: words.what(it.number || it.title), rows: it.included + it.excluded }
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', about: { kind: 'order', id: it.id }, facts }),
  )
}

const usual = [
  { title: titles.number, width: 6 },
  { title: titles.name, width: 36 },
  { title: titles.place, width: 46 },
  { title: titles.position, width: 28 },
  { title: titles.municipality, width: 26 },
  { title: titles.category, width: 18 },
  { title: titles.profile, width: 60 },
]
const amending = [
  { title: titles.action, width: 14 },
  { title: titles.from, width: 16 },
]

async function* exported(to: Deps, actor: Actor, it: Order): AsyncGenerator<OutgoingRow> {
  let number = 0
  const read = portionsOf(
    (cursor, size) => pageOfEntries(to.db, { orderId: it.id, schoolYear: it.schoolYear, cursor, size }),
    edgeOf,
  )
  for await (const lines of read) {
    const reads = lines.map(({ personId }) => ({ personId, what: 'export' as const }))
    await noteReadings(to.readingDb, actor, to.clock.now(), reads)
    for (const one of lines) yield [++number, ...lineOf(one), ...(it.kind === 'annual' ? [] : deedOf(one))]
  }
}

const lineOf = (it: Entry): OutgoingRow => [
  it.name,
  it.organisation,
  it.position,
  it.municipality,
  categoryWords[it.category].name.toLowerCase(),
  words.profile(it.positionsOk, it.subjectsOk),
]

const deedOf = (it: Entry): OutgoingRow => [actionInSheet[it.action], it.from ? { day: it.from } : null]
