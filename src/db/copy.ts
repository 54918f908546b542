// Taking all rows of the database out and putting them back: the heart of backup and restore, without pg_dump.
import pg from 'pg'
import { sealSize } from './secrets.ts'

/** One connection with the rights of the owner. */
export type Owner = pg.Client

export async function connectOwner(connectionString: string): Promise<Owner> {
  const client = new pg.Client({ connectionString, application_name: 'stupen copy' })
  // A connection that dies between two queries makes the next one fail; nobody else listens.
  client.on('error', () => {})
  await client.connect()
  await client.query(`set timezone = 'UTC'; set bytea_output = 'hex'; set statement_timeout = 0`)
  return client
}

/** All tables of the product, in the order of their names. What has been migrated is told apart. */
export async function tablesOf(owner: Owner): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Names of the migrations that made this database what it is; none when it is empty. */
export async function migrationsOf(owner: Owner): Promise<string[]> {
  const { rows: found } = await owner.query(`select to_regclass('public.schema_migration') as there`)
  if (found[0]?.there === null) return []
  const { rows } = await owner.query<{ name: string }>('select name from schema_migration order by number')
  return rows.map(({ name }) => name)
}

/** Everything that follows on this connection sees the database as it is now, while others go on working. */
export async function openSnapshot(owner: Owner): Promise<void> {
  await owner.query('begin isolation level repeatable read read only')
}

const portion = 1000

/** The rows of a table as JSON, a portion at a time. Inside a snapshot. */
export async function* linesOf(owner: Owner, table: string): AsyncGenerator<string[]> {
  await owner.query(
    `declare rows_out no scroll cursor for select row_to_json(t)::text as line from ${quoted(table)} t`,
  )
  for (;;) {
    const { rows } = await owner.query<{ line: string }>(`fetch ${portion} from rows_out`)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
  }
  await owner.query('close rows_out')
}

export interface KnownFile {
  key: string
  sha256: string
  size: number
  /** Part of something; one that is not may be swept away at any moment. */
  claimed: boolean
}

/** All files that the snapshot knows of, a portion at a time. */
export async function* filesOf(owner: Owner): AsyncGenerator<KnownFile[]> {
  // Before an upgrade a database may be older than its papers.
  const { rows: found } = await owner.query(`select to_regclass('public.paper') as there`)
  const papers =
    found[0]?.there === null
      ? ''
      : `union all select store_key, sealed_sha256, size::float8 + ${sealSize}, true from paper`
  await owner.query(
    `declare files_out no scroll cursor for
     select store_key as key, sha256, size::float8 as size, claimed_at is not null as claimed from file
     ${papers} order by key`,
  )
  for (;;) {
    const { rows } = await owner.query<KnownFile>(`fetch ${portion} from files_out`)
    if (rows.length === 0) break
    yield rows
  }
  await owner.query('close files_out')
}

/** Where each counter stands. Counters are outside of snapshots: they are read after the rows and so never behind them. */
export async function countersOf(owner: Owner): Promise<Record<string, string | null>> {
  const { rows } = await owner.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1`,
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}

/** The newest seal of the history, of the snapshot. */
export async function headOf(owner: Owner): Promise<{ no: number; hash: string }> {
  const { rows } = await owner.query<{ no: number; hash: string }>(
    `select no::float8 as no, encode(hash, 'hex') as hash from event_seal order by event_seal.no desc limit 1`,
  )
  return rows[0] ?? { no: 0, hash: '0'.repeat(64) }
}

/** Are there people, or only the reference data of a first start? */
export async function hasPeople(owner: Owner): Promise<boolean> {
  const { rows } = await owner.query<{ some: boolean }>(
    'select exists (select from account) or exists (select from person) or exists (select from invitation) as some',
  )
  return rows[0]?.some ?? false
}

/** Is a server at work with this database? Its worker always keeps a connection. */
export async function isServed(owner: Owner): Promise<boolean> {
  const { rowCount } = await owner.query(
    `select from pg_stat_activity where datname = current_database() and application_name = 'stupen worker'`,
  )
  return rowCount !== 0
}

interface ForeignKey {
  table: string
  name: string
  definition: string
}

/**
 * Begins the transaction of a restore and empties all tables. Foreign keys are lifted, so that rows may come in any order,
 * and so are the triggers that keep the history from being changed.
 */
export async function openRestore(owner: Owner): Promise<ForeignKey[]> {
  await owner.query('begin')
  const { rows: keys } = await owner.query<ForeignKey>(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of keys) await owner.query(`alter table ${table} drop constraint ${name}`)
  const tables = await tablesOf(owner)
  for (const table of tables) await owner.query(`alter table ${quoted(table)} disable trigger user`)
  await owner.query(`truncate ${tables.map(quoted).join(', ')}`)
  return keys
}

/** Names for `putLines`: every column but those that the database computes. */
export async function columnsOf(owner: Owner, table: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [quoted(table)],
  )
  return rows.map(({ name }) => name).join(', ')
}

export async function putLines(
  owner: Owner,
  table: string,
  columns: string,
  lines: readonly string[],
): Promise<void> {
  await owner.query(
    `insert into ${quoted(table)} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${quoted(table)}, $1::json)`,
    [`[${lines.join(',')}]`],
  )
}

/** Puts keys, triggers and counters back, which checks every row, and ends the transaction. */
export async function closeRestore(
  owner: Owner,
  keys: readonly ForeignKey[],
  counters: Record<string, string | null>,
): Promise<void> {
  for (const { table, name, definition } of keys)
    await owner.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const table of await tablesOf(owner))
    await owner.query(`alter table ${quoted(table)} enable trigger user`)
  for (const [name, last] of Object.entries(counters))
    await owner.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), last ?? 1, last !== null])
  await requeue(owner)
  await owner.query('commit')
  await owner.query('analyze')
}

/**
 * The queue itself is not copied: what waits is told by the rows. A letter that has gone meanwhile carries the same
 * Message-ID; imports that were at work are taken up again by the schedule.
 */
async function requeue(owner: Owner): Promise<void> {
  await owner.query('delete from graphile_worker._private_jobs')
  await owner.query(
    `select stupen_enqueue('sendLetter', json_build_object('letterId', id), null, null, null)
     from letter where status in ('queued', 'waiting')`,
  )
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
