// «Специалисты для распоряжения» (N): exactly what the filters choose. Whoever stands in it has been read, and that is noted.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import { readSettings } from '../../db/settings.ts'
import { categoryWords } from '../../domain/categories.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { edgeOf } from './asked.ts'
import { type Asked, countSpecialists, type ListFilter, pageOfSpecialists } from './queries/index.ts'
import { exportWords as words } from './words/index.ts'

export async function exportSpecialists(to: Deps, actor: Actor, filter: ListFilter): Promise<Readable> {
  const asked = { actor, filter, today: to.clock.today() }
  const rows = await countSpecialists(to.db, asked, null)
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', facts: { what: words.what, rows } }),
  )
  return writeXlsx({ name: words.sheet, columns, rows: exported(to, actor, asked) })
}

const columns = [
  { title: words.columns.number, width: 6 },
  { title: words.columns.name, width: 36 },
  { title: words.columns.place, width: 46 },
  { title: words.columns.position, width: 28 },
  { title: words.columns.municipality, width: 26 },
  { title: words.columns.category, width: 18 },
  { title: words.columns.profile, width: 60 },
]

async function* exported(to: Deps, actor: Actor, asked: Asked): AsyncGenerator<OutgoingRow> {
  const { casesPerSpecialist: norm } = await readSettings(to.db)
  let number = 0
  const read = portionsOf(
    (cursor, size) => pageOfSpecialists(to.db, { ...asked, norm, cursor, size }),
    edgeOf,
  )
  for await (const lines of read) {
    const reads = lines.map(({ personId }) => ({ personId, what: 'export' as const }))
    await noteReadings(to.readingDb, actor, to.clock.now(), reads)
    for (const it of lines)
      yield [
        ++number,
        it.name,
        it.organisation,
        it.position,
        it.municipality,
        categoryWords[it.category].name.toLowerCase(),
        words.profile(it.positionsOk, it.subjectsOk),
      ]
  }
}
