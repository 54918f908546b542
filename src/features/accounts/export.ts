// The list of accounts as a spreadsheet: exactly what the filters show.
import { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import { shortMoment } from '../../ui/text.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { disposition } from '../../web/security.ts'
import { roleWords } from '../../web/words.ts'
import { listAsked } from './listing.ts'
import { type AccountLine, countAccounts, grantsOn, pageOfAccounts } from './queries/index.ts'
import { administrationWords as words } from './words/index.ts'

const portion = 500

export async function exportAccounts(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const { filter } = listAsked(c)
  const rows = await countAccounts(to.db, filter, to.clock.today())
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', facts: { what: 'accounts', rows } }),
  )
  const sheet = writeXlsx({ name: words.sheet, columns, rows: exported(c) })
  c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('content-disposition', disposition(words.fileName(to.clock.today())))
  return c.body(Readable.toWeb(sheet) as ReadableStream)
}

const columns = [
  { title: words.person, width: 36 },
  { title: words.login, width: 22 },
  { title: words.email, width: 30 },
  { title: words.roles, width: 50 },
  { title: words.lastSignIn, width: 20 },
  { title: words.status, width: 16 },
]

/** Row by row in portions, each reading noted: an export shows everybody in it. */
async function* exported(c: Ctx): AsyncGenerator<OutgoingRow> {
  const to = c.get('to')
  const actor = actorIn(c)
  const { filter } = listAsked(c)
  const today = to.clock.today()
  let edge: string[] | undefined
  for (;;) {
    const cursor = edge ? { edge, direction: 'after' as const } : null
    const lines = await pageOfAccounts(to.db, { filter, today, cursor, size: portion })
    const reads = lines.map((line) => ({ personId: line.personId, what: 'export' as const }))
    await noteReadings(to.readingDb, actor, to.clock.now(), reads)
    yield* await rowsOf(c, lines)
    const last = lines.at(-1)
    if (!last || lines.length < portion) return
    edge = [last.name, last.personId]
  }
}

async function rowsOf(c: Ctx, lines: AccountLine[]): Promise<OutgoingRow[]> {
  const { db, clock } = c.get('to')
  const ids = lines.map((line) => line.id)
  const grants = Map.groupBy(await grantsOn(db, ids, clock.today()), (grant) => grant.accountId)
  return lines.map((line) => [
    line.name,
    line.login,
    line.email,
    (grants.get(line.id) ?? [])
      .map((g) => [roleWords[g.role], g.where].filter(Boolean).join(', '))
      .join('; '),
    line.lastSignInAt ? shortMoment(line.lastSignInAt) : words.never,
    words[line.status],
  ])
}
