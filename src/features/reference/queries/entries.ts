// What municipalities, positions and subjects share: a code for ever, a place in the list, a version.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'

export interface EntryRow {
  id: string
  code: string
  version: number
  sort: number
  name: string
  synonyms: string[]
}

/** The row as the page showed it. */
export interface Seen {
  id: string
  version: number
}

export type EntryTable = 'municipality' | 'position' | 'subject'

/** Changes of one list go one after the other: names and synonyms are compared with all others. */
export async function lockEntries(tx: Tx, table: EntryTable): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`reference.${table}`}))`.execute(tx)
}

/** How many records hold an entry: applications, cases, specialists, templates; counted up to a hundred each. */
export async function countUses(db: Db, table: 'position' | 'subject', id: string): Promise<number> {
  const column = sql.ref(`${table}_id`)
  const offered = sql.ref(`${table}s_ok`)
  const inTemplates =
    table === 'position' ? sql`(select count(*) from template where ${id}::uuid = any(positions))` : sql`0`
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from (select from attestation_case where ${column} = ${id} limit 100) c)
      + (select count(*) from (select from application where ${column} = ${id} limit 100) a)
      + (select count(*) from (select from specialist where ${column} = ${id} or ${offered} @> array[${id}::uuid] limit 100) s)
      + ${inTemplates} as count`.execute(db)
  return rows[0]?.count ?? 0
}

export async function deleteEntry(tx: Tx, table: 'position' | 'subject', seen: Seen): Promise<void> {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where id = ${seen.id} and version = ${seen.version}`.execute(tx)
  if (numAffectedRows !== 1n) throw new Conflict(table)
}
