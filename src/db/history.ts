// The one writer of events and of the log of readings. Both tables only grow; the database sees to that.
import type { Happened } from '../domain/events.ts'
import type { Db, Tx } from './connect.ts'

/** Whose hand did it. Every actor of the web is one; work by the clock is done by `system`. */
export interface Author {
  accountId: string | null
  name: string
  role: string
  ip: string
  requestId: string
}

export const system: Author = { accountId: null, name: 'Система', role: 'system', ip: '', requestId: '' }

/** Appends an event in the transaction of the change itself. */
export async function record(tx: Tx, by: Author, at: Date, ...happened: Happened[]): Promise<void> {
  for (let i = 0; i < happened.length; i += batch)
    await tx
      .insertInto('event')
      .values(happened.slice(i, i + batch).map((it) => eventRow(it, by, at)))
      .execute()
}

// PostgreSQL takes 65,535 values a statement.
const batch = 1000

const eventRow = (it: Happened, by: Author, at: Date) => ({
  at,
  is: it.is,
  by_account: by.accountId,
  by_name: by.name,
  by_role: by.role,
  ip: by.ip,
  request_id: by.requestId,
  case_id: it.caseId ?? null,
  person_id: it.personId ?? null,
  municipality_id: it.municipalityId ?? null,
  about_kind: it.about?.kind ?? '',
  about_id: it.about?.id ?? '',
  // What strangers put into an address may hold a zero byte, which the database keeps in no text.
  facts: JSON.stringify(it.facts).replaceAll('\\u0000', ''),
})

/** What of a person was read. */
export const readWhats = [
  'application',
  'person',
  'secret',
  'conclusion',
  'attachment',
  'filledForm',
  'letter',
  'export',
] as const
export type ReadWhat = (typeof readWhats)[number]

export interface Read {
  personId: string
  caseId?: string
  what: ReadWhat
}

/** Notes that somebody has read another person's data: before the page is answered, and not only when it changed something. */
export const noteReading = (
  db: Db,
  by: Author & { accountId: string },
  at: Date,
  read: Read,
): Promise<void> => noteReadings(db, by, at, [read])

/** The same for many persons at once, as in an export. */
export async function noteReadings(
  db: Db,
  by: Author & { accountId: string },
  at: Date,
  reads: readonly Read[],
): Promise<void> {
  if (reads.length === 0) return
  await db
    .insertInto('reading')
    .values(
      reads.map((read) => ({
        at,
        by_account: by.accountId,
        by_name: by.name,
        by_role: by.role,
        person_id: read.personId,
        case_id: read.caseId ?? null,
        what: read.what,
        ip: by.ip,
        request_id: by.requestId,
      })),
    )
    .execute()
}
