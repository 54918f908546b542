// The list as a spreadsheet: exactly what the filters choose.
import type { Readable } from 'node:stream'
import { transaction } from '../../../db/connect.ts'
import { noteReading, record } from '../../../db/history.ts'
import type { OutgoingRow } from '../../../sheets/outgoing.ts'
import { writeXlsx } from '../../../sheets/writeXlsx.ts'
import type { Deps } from '../../../web/deps.ts'
import { countedUpTo } from '../../../web/list.ts'
import { categoryInWords, formInWords } from '../../applications/index.ts'
import type { Own } from './actions.ts'
import { findOwnRows, type OwnListWish, type OwnRow } from './listQueries.ts'
import { stateWords, exportWords as words } from './words/index.ts'

export async function exportList(to: Deps, actor: Own, wish: OwnListWish): Promise<Readable> {
  const rows = await findOwnRows(to.db, actor.specialistId, to.clock.today(), wish, countedUpTo)
  const now = to.clock.now()
  for (const { personId, caseId } of rows)
    await noteReading(to.readingDb, actor, now, { personId, caseId, what: 'export' })
  await transaction(to.db, (tx) =>
    record(tx, actor, now, { is: 'exported', facts: { what: words.what, rows: rows.length } }),
  )
  return writeXlsx({ name: words.sheet, columns, rows: rows.map(lineOf) })
}

const columns = [
  { title: words.teacher, width: 34 },
  { title: words.position, width: 22 },
  { title: words.subject, width: 22 },
  { title: words.organisation, width: 40 },
  { title: words.municipality, width: 24 },
  { title: words.period, width: 18 },
  { title: words.category, width: 20 },
  { title: words.form, width: 18 },
  { title: words.appointed, width: 16 },
  { title: words.due, width: 14 },
  { title: words.state, width: 26 },
  { title: words.number, width: 14 },
]

const lineOf = (it: OwnRow): OutgoingRow => [
  it.name,
  it.position,
  it.subject,
  it.organisation,
  it.municipality,
  it.period,
  categoryInWords(it.categoryWanted),
  formInWords(it.form),
  { day: it.appointedOn },
  { day: it.dueOn },
  stateWords[it.state],
  it.number,
]
