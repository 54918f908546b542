// What a database holds, table by table, to see whether anything was written.
import pg from 'pg'

export type Contents = Readonly<Record<string, string>>

// What a look at a page may leave behind: when somebody was seen, who read whom and took which list home, and that a
// template was given out for the first time. Nothing else.
const leftByLooking: Record<string, { row?: string; where?: string }> = {
  session: { row: `(to_jsonb(t) - 'seen_at')::text` },
  template_version: { row: `(to_jsonb(t) - 'used_at')::text` },
  event: { where: `where t."is" <> 'exported'` },
  reading: { where: 'where false' },
}

/** The number of rows of each table and a mark of their contents, which a rewritten row changes too. */
export async function contentsOf(connectionString: string): Promise<Contents> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `select table_schema as schema, table_name as name from information_schema.tables
        where table_type = 'BASE TABLE'
          and (table_schema = 'public' or (table_schema = 'graphile_worker' and table_name like '%jobs'))`,
    )
    const contents: Record<string, string> = {}
    for (const { schema, name } of tables) {
      const { row = 't::text || t.xmin', where = '' } = leftByLooking[name] ?? {}
      const { rows } = await client.query<{ mark: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(${row}), '' order by ${row})), '') as mark
          from ${schema}.${name} t ${where}`,
      )
      contents[name] = rows[0]?.mark ?? ''
    }
    return contents
  } finally {
    await client.end()
  }
}

/** Tables whose contents differ. */
export const changedTables = (before: Contents, after: Contents): string[] =>
  Object.keys(after).filter((table) => before[table] !== after[table])
