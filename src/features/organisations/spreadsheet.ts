// The list as a spreadsheet: exactly what the filters show.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { record } from '../../db/history.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { kindName } from './actions/change.ts'
import { edgeOf } from './asked.ts'
import {
  countOrganisations,
  type OrganisationFilter,
  type OrganisationLine,
  pageOfOrganisations,
} from './queries/list.ts'
import { cardWords, listWords as words } from './words.ts'

export async function exportOrganisations(
  to: Deps,
  actor: Actor,
  filter: OrganisationFilter,
): Promise<Readable> {
  const rows = await countOrganisations(to.db, filter)
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', facts: { what: words.exported, rows } }),
  )
  return writeXlsx({ name: words.sheet, columns, rows: lines(to, filter) })
}

const columns = [
  { title: words.name, width: 48 },
  { title: words.municipality, width: 28 },
  { title: words.kind, width: 34 },
  { title: words.state, width: 16 },
  { title: words.cases, width: 10 },
  { title: words.specialists, width: 16 },
]

async function* lines(to: Deps, filter: OrganisationFilter): AsyncGenerator<OutgoingRow> {
  const read = (cursor: Parameters<typeof pageOfOrganisations>[1]['cursor'], size: number) =>
    pageOfOrganisations(to.db, { filter, cursor, size })
  for await (const portion of portionsOf(read, edgeOf)) yield* portion.map(lineOf)
}

const lineOf = (it: OrganisationLine): OutgoingRow => [
  it.name,
  it.municipality,
  it.kind === null ? null : kindName(it.kind),
  cardWords.states(it.isActive),
  it.cases,
  it.specialists,
]
