// Every row of a database, for comparing two of them.
import pg from 'pg'
import { tablesOf } from '../../src/db/copy.ts'

/** Of each table how many rows it has, and a mark of what stands in them, whatever their order. */
export async function rowsOf(connectionString: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const rows: Record<string, string> = {}
    for (const table of await tablesOf(client)) {
      const { rows: found } = await client.query<{ mark: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as mark
         from "${table}" t`,
      )
      rows[table] = found[0]?.mark ?? ''
    }
    return rows
  } finally {
    await client.end()
  }
}
