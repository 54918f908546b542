// The SQL of filling a database for measurements.
import { sql } from 'kysely'
import type { Db } from '../../db/connect.ts'

export * from './applicants.ts'
export * from './cases.ts'
export * from './contracts.ts'
export * from './ground.ts'
export * from './people.ts'
export * from './work.ts'

export async function countPeople(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from account) + (select count(*) from application) as n`.execute(db)
  return rows[0]?.n ?? 0
}

/** What a server does by itself after such an amount of rows, done at once. */
export async function settle(db: Db): Promise<void> {
  for (const table of [
    'person',
    'account',
    'role_grant',
    'specialist',
    'organisation',
    'application',
    'application_draft',
    'application_result',
    'notice',
    'attestation_case',
    'assignment',
    'conclusion',
    'conclusion_version',
    'file',
    'order_membership',
    'contract',
    'work_item',
    'loose_work',
    'event',
    'event_seal',
  ])
    await sql`vacuum (analyze) ${sql.table(table)}`.execute(db)
}
