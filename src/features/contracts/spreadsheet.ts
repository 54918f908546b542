// The contracts of a campaign: exactly what the filters choose. Whoever stands in it has been read, and that is noted.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import type { OutgoingCell, OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import type { Actor } from '../../web/actor.ts'
import { contractStatusWords, taxStatusWords } from '../../web/contractWords.ts'
import type { Deps } from '../../web/deps.ts'
import { contractNeedWords } from '../../web/refusalWords.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { edgeOf } from './asked.ts'
import { countContracts, type ListWish, pageOfContracts } from './queries/list.ts'
import { findMissing } from './queries/making.ts'
import { sheetWords as words } from './words/list.ts'

export async function exportContracts(to: Deps, actor: Actor, wish: ListWish): Promise<Readable> {
  const rows = await countContracts(to.db, wish, null)
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), {
      is: 'exported',
      about: { kind: 'campaign', id: wish.campaignId },
      facts: { what: words.what, rows },
    }),
  )
  return writeXlsx({ name: words.sheet, columns, rows: exported(to, actor, wish) })
}

const widths: Partial<Record<keyof typeof words.columns, number>> = {
  number: 6,
  name: 36,
  municipality: 26,
  organisation: 46,
  state: 18,
  receivedBy: 26,
  missing: 40,
}

const columns = Object.entries(words.columns).map(([key, title]) => ({
  title,
  width: widths[key as keyof typeof words.columns] ?? 16,
}))

const day = (it: string | null): OutgoingCell => (it === null ? null : { day: it })

async function* exported(to: Deps, actor: Actor, wish: ListWish): AsyncGenerator<OutgoingRow> {
  let number = 0
  const read = portionsOf((cursor, size) => pageOfContracts(to.db, wish, { cursor, size }), edgeOf)
  for await (const lines of read) {
    const reads = lines.map(({ personId }) => ({ personId, what: 'export' as const }))
    await noteReadings(to.readingDb, actor, to.clock.now(), reads)
    const drafts = lines.filter(({ status }) => status === 'draft').map(({ personId }) => personId)
    const missing = drafts.length > 0 ? await findMissing(to.db, drafts) : undefined
    for (const it of lines)
      yield [
        ++number,
        it.name,
        it.municipality,
        it.organisation,
        it.number,
        day(it.madeOn),
        contractStatusWords[it.status],
        day(it.startsOn),
        day(it.terminatedOn ?? it.endsOn),
        day(it.signedOn),
        it.receivedBy,
        day(it.registeredOn),
        it.registeredNumber,
        taxStatusWords[it.taxStatus],
        it.status === 'draft'
          ? (missing?.get(it.personId) ?? []).map((need) => contractNeedWords[need]).join(', ')
          : null,
      ]
  }
}
