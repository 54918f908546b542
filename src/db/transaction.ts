// Transactions, tried again when two of them got in each other's way.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'

export type TransactionOptions = {
  /** True when the work touches the world outside the database: then it is never run a second time. */
  once?: boolean
}

const tries = 4
const inTheWay = new Set(['40001', '40P01'])

/** Runs the work in one transaction. An exception rolls back; a deadlock or a serialization failure runs it again. */
export async function transaction<D, T>(
  db: Kysely<D>,
  work: (tx: Transaction<D>) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (options.once || attempt === tries || !wasInTheWay(error)) throw error
      await sleep(10 * attempt + Math.random() * 20)
    }
  }
}

function wasInTheWay(error: unknown): boolean {
  return error instanceof Error && 'code' in error && inTheWay.has(String(error.code))
}
