// The customer of the contracts, from a day on.
import type { Db, Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { CustomerFacts } from '../../../papers/index.ts'

export interface Customer {
  id: string
  validFrom: Day
  facts: CustomerFacts
  version: number
}

const columns = ['id', 'valid_from as validFrom', 'facts', 'version'] as const

/** All that were named, the latest first. */
export async function listCustomers(db: Db): Promise<Customer[]> {
  const rows = await db.selectFrom('customer').select(columns).orderBy('valid_from', 'desc').execute()
  return rows.map((row) => ({ ...row, facts: row.facts as unknown as CustomerFacts }))
}

export async function customerOn(db: Db, on: Day): Promise<Customer | undefined> {
  const row = await db
    .selectFrom('customer')
    .select(columns)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  return row && { ...row, facts: row.facts as unknown as CustomerFacts }
}

/** False: from this day on another one is named already. */
export async function insertCustomer(
  tx: Tx,
  it: { id: string; validFrom: Day; facts: CustomerFacts; now: Date },
): Promise<boolean> {
  const made = await tx
    .insertInto('customer')
    .values({ id: it.id, valid_from: it.validFrom, facts: JSON.stringify(it.facts), created_at: it.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function writeCustomer(
  tx: Tx,
  seen: { id: string; version: number },
  facts: CustomerFacts,
): Promise<boolean> {
  const done = await tx
    .updateTable('customer')
    .set((eb) => ({ facts: JSON.stringify(facts), version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
