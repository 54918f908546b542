// The SQL around taking rows: two lists do not open the same case, and what new organisations a list has brought.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { ImportKind } from '../columns/kinds.ts'

/** Until this transaction ends no other list of the kind is taken: two copies of one list would open the same cases. */
export async function oneListAtATime(tx: Tx, kind: ImportKind): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`take ${kind}`}, 0))`.execute(tx)
}

/** Organisations of the rows that are younger than the import itself. */
export async function organisationsMade(db: Db, it: { id: string; createdAt: Date }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct o.id from import_row r join application a on a.id = r.application_id
    join organisation o on o.id = a.organisation_id
    where r.import_id = ${it.id} and r.state = 'taken' and o.created_at >= ${it.createdAt}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Numbers of the cases of these applications. */
export async function numbersOfCases(
  db: Db,
  applicationIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; number: string }>`
    select c.application_id as id, c.number from attestation_case c
    where c.application_id = any(${applicationIds}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, number }) => [id, number]))
}
