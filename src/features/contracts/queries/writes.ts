// What is written on a contract; each write says whether it was still the version that was seen.
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Wording } from '../wording.ts'
import { searchOf } from './making.ts'

/** The contract as it was seen; `null` for whichever it is now, when the caller holds it and has judged it. */
export interface Seen {
  id: string
  version: number
}

type Fields = Partial<{
  number: string
  made_on: Day
  tax_status: TaxStatus
  limit_sum: number | null
  wording: string
  issued_at: Date
  signed_on: Day | null
  signed_received_by: string | null
  registered_on: Day
  registered_number: string
  registered_at: Date
  cancelled_at: Date
  cancel_reason: string
  closed_at: Date
  asked_at: Date
  search: string
}>

async function write(tx: Tx, seen: Seen, fields: Fields): Promise<boolean> {
  const done = await tx
    .updateTable('contract')
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const writeSigned = (tx: Tx, seen: Seen, it: { on: Day; receivedBy: string }): Promise<boolean> =>
  write(tx, seen, { signed_on: it.on, signed_received_by: it.receivedBy })

export const writeRegistered = (
  tx: Tx,
  seen: Seen,
  it: { on: Day; number: string; at: Date },
): Promise<boolean> =>
  write(tx, seen, { registered_on: it.on, registered_number: it.number, registered_at: it.at })

export const writeDates = (
  tx: Tx,
  seen: Seen,
  it: {
    signedOn: Day
    receivedBy: string
    registered: { on: Day; number: string } | null
    limit: number | null
  },
): Promise<boolean> =>
  write(tx, seen, {
    signed_on: it.signedOn,
    signed_received_by: it.receivedBy,
    limit_sum: it.limit,
    ...(it.registered ? { registered_on: it.registered.on, registered_number: it.registered.number } : {}),
  })

export const writeCancelled = (tx: Tx, seen: Seen, it: { at: Date; reason: string }): Promise<boolean> =>
  write(tx, seen, { cancelled_at: it.at, cancel_reason: it.reason })

export const writeClosed = (tx: Tx, seen: Seen, at: Date): Promise<boolean> =>
  write(tx, seen, { closed_at: at })

export const writeNumber = (tx: Tx, seen: Seen, it: { number: string; name: PersonName }): Promise<boolean> =>
  write(tx, seen, { number: it.number, search: searchOf(it.name, it.number) })

export const writeWording = (
  tx: Tx,
  seen: Seen,
  it: { wording: Wording; taxStatus: TaxStatus },
): Promise<boolean> => write(tx, seen, { wording: JSON.stringify(it.wording), tax_status: it.taxStatus })

/** The number and the day under which the paper is made; kept when making it is cut off. */
export const writeReserved = (
  tx: Tx,
  seen: Seen,
  it: { number: string; name: PersonName; madeOn: Day; taxStatus: TaxStatus; limit: number | null },
): Promise<boolean> =>
  write(tx, seen, {
    number: it.number,
    search: searchOf(it.name, it.number),
    made_on: it.madeOn,
    tax_status: it.taxStatus,
    limit_sum: it.limit,
  })

export const writeIssued = (tx: Tx, seen: Seen, at: Date): Promise<boolean> =>
  write(tx, seen, { issued_at: at })

export const writeAsked = (tx: Tx, seen: Seen, at: Date): Promise<boolean> =>
  write(tx, seen, { asked_at: at })

export interface Entered {
  id: string
  number: string
  madeOn: Day
  startsOn: Day
  endsOn: Day
  signedOn: Day
  receivedBy: string
  registered: { on: Day; number: string } | null
  limit: number | null
  at: Date
}

/** What stands on a paper that was concluded outside the system. */
export async function writeEntered(tx: Tx, it: Entered, name: PersonName): Promise<void> {
  await tx
    .updateTable('contract')
    .set({
      number: it.number,
      search: searchOf(name, it.number),
      made_on: it.madeOn,
      starts_on: it.startsOn,
      ends_on: it.endsOn,
      limit_sum: it.limit,
      is_entered: true,
      issued_at: it.at,
      signed_on: it.signedOn,
      signed_received_by: it.receivedBy,
      registered_on: it.registered?.on ?? null,
      registered_number: it.registered?.number ?? null,
      registered_at: it.registered ? it.at : null,
      status: it.registered ? 'registered' : 'signed',
    })
    .where('id', '=', it.id)
    .execute()
}

/** The limit of a contract in force on a day, in kopecks; nothing when none was set. */
export async function contractLimitOn(tx: Tx, on: Day): Promise<number | null> {
  const { rows } = await sql<{ sum: number | null }>`
    select (steps -> 0 ->> 'from')::bigint as sum from rate
    where kind = 'contractLimit' and valid_from <= ${on}::date order by valid_from desc limit 1`.execute(tx)
  return rows[0]?.sum ?? null
}
