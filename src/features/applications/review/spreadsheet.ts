// The list as a spreadsheet: exactly the rows that the filter shows. Whoever stands in it has been read.
import type { Readable } from 'node:stream'
import { readWorkingDays } from '../../../db/calendar.ts'
import { transaction } from '../../../db/connect.ts'
import { noteReadings, record } from '../../../db/history.ts'
import { needsPetition } from '../../../domain/acceptance.ts'
import { attestationFormWords } from '../../../domain/attestationForms.ts'
import { categoryWords } from '../../../domain/categories.ts'
import { turnOf } from '../../../domain/review.ts'
import { dueOf } from '../../../domain/terms.ts'
import type { IsWorking } from '../../../domain/workingDays.ts'
import type { OutgoingRow } from '../../../sheets/outgoing.ts'
import { writeXlsx } from '../../../sheets/writeXlsx.ts'
import type { Actor } from '../../../web/actor.ts'
import { applicationStatusWords, turnWords } from '../../../web/applicationWords.ts'
import type { Deps } from '../../../web/deps.ts'
import { portionsOf } from '../../../web/spreadsheet.ts'
import { countList, edgeOf, pageOfList, type ReviewRow, type Wish } from './queries/index.ts'
import { exportWords as words } from './words/index.ts'

export async function exportApplications(to: Deps, actor: Actor, wish: Wish): Promise<Readable> {
  const rows = await countList(to.db, wish, null)
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', facts: { what: words.what, rows } }),
  )
  const isWorking = await readWorkingDays(to.db)
  return writeXlsx({
    name: words.sheet,
    columns: words.columns,
    rows: rowsOf(to, actor, wish, isWorking),
  })
}

async function* rowsOf(
  to: Deps,
  actor: Actor,
  wish: Wish,
  isWorking: IsWorking,
): AsyncGenerator<OutgoingRow> {
  const read = async (...[cursor, size]: [Parameters<typeof pageOfList>[2], number]) =>
    (await pageOfList(to.db, wish, cursor, size)).rows
  for await (const part of portionsOf(read, edgeOf)) {
    await noteReadings(
      to.readingDb,
      actor,
      to.clock.now(),
      part.map(({ personId }) => ({ personId, what: 'export' as const })),
    )
    yield* part.map((row) => rowOf(row, isWorking))
  }
}

const rowOf = (row: ReviewRow, isWorking: IsWorking): OutgoingRow => [
  row.name,
  row.number,
  { day: row.receivedOn },
  { day: dueOf('review', row.receivedOn, isWorking).on },
  applicationStatusWords[row.status],
  turnWords[turnOf(row.status)],
  row.organisation,
  row.municipality,
  row.position,
  row.subject,
  categoryWords[row.categoryWanted].name,
  attestationFormWords[row.form],
  row.isConfirmed ? words.yes : words.no,
  needsPetition(row.categoryWanted) ? (row.hasPetition ? words.yes : words.no) : null,
  row.isNoticeRead === null ? null : row.isNoticeRead ? words.yes : words.no,
]
