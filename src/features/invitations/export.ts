// The list of invitations as a spreadsheet: exactly what the filters show.
import { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import { shortMoment } from '../../ui/text.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { disposition } from '../../web/security.ts'
import { edgeOf, listAsked } from './listing.ts'
import { type Asked, countInvitations, type InvitationLine, pageOfInvitations } from './queries/index.ts'
import { invitedRoleWords, stateWords, listWords as words } from './words/index.ts'

const portion = 500

export async function exportInvitations(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const { filter } = listAsked(c)
  const asked = { viewer: actorIn(c), filter, now: to.clock.now(), zone: to.clock.zone }
  const rows = await countInvitations(to.db, asked)
  await transaction(to.db, (tx) =>
    record(tx, actorIn(c), asked.now, { is: 'exported', facts: { what: 'invitations', rows } }),
  )
  const sheet = writeXlsx({ name: words.sheet, columns, rows: exported(c, asked) })
  c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('content-disposition', disposition(words.fileName(to.clock.today())))
  return c.body(Readable.toWeb(sheet) as ReadableStream)
}

const { columns: titles } = words
const columns = [
  { title: titles.name, width: 36 },
  { title: titles.email, width: 30 },
  { title: titles.role, width: 26 },
  { title: titles.municipality, width: 28 },
  { title: titles.organisation, width: 36 },
  { title: titles.state, width: 20 },
  { title: titles.said, width: 36 },
  { title: titles.sent, width: 18 },
  { title: titles.expires, width: 14 },
  { title: titles.registered, width: 18 },
  { title: titles.by, width: 32 },
]

/** In portions. Those who have registered are people of the product, so each is noted as read. */
async function* exported(c: Ctx, asked: Asked): AsyncGenerator<OutgoingRow> {
  const to = c.get('to')
  const { order } = listAsked(c)
  let edge: string[] | undefined
  for (;;) {
    const cursor = edge ? { edge, direction: 'after' as const } : null
    const lines = await pageOfInvitations(to.db, { ...asked, order, cursor, size: portion })
    const people = lines.flatMap(({ personId }) => (personId ? [{ personId, what: 'export' as const }] : []))
    await noteReadings(to.readingDb, actorIn(c), asked.now, people)
    yield* lines.map(rowOf)
    const last = lines.at(-1)
    if (!last || lines.length < portion) return
    edge = edgeOf(order)(last)
  }
}

const rowOf = (it: InvitationLine): OutgoingRow => [
  it.name,
  it.email,
  invitedRoleWords[it.role],
  it.municipality,
  it.organisation,
  stateWords[it.state].text,
  it.state === 'undelivered' ? it.said : null,
  it.sentAt && shortMoment(it.sentAt),
  it.expiresOn && { day: it.expiresOn },
  it.registeredAt && shortMoment(it.registeredAt),
  it.invitedBy ?? words.byProduct,
]
